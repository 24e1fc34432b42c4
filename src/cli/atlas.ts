/** `npm run atlas -- init|check|build|network ...`: the tools for atlas packages. Exit 2 = wrong usage. */
import { terminalTexts } from './terminal-texts.ts';

/** Runs with the parameters after its name and returns the exit code. */
type Tool = (parameters: readonly string[]) => Promise<number>;

// Loaded when asked for: the help should not wait for a bundler.
const TOOLS: Readonly<Record<string, () => Promise<Tool>>> = {
  init: async () => (await import('./init.ts')).runInit,
  check: async () => (await import('./check.ts')).runCheck,
  build: async () => (await import('./build.ts')).runBuild,
  network: async () => (await import('./network.ts')).runNetwork,
};

async function run([name, ...parameters]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') {
    console.log(terminalTexts.usage);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  if (load === undefined) {
    console.error(name === undefined ? terminalTexts.usage : `${terminalTexts.unknownCommand(name)}\n\n${terminalTexts.usage}`);
    return 2;
  }
  const tool = await load();
  return tool(parameters);
}

process.exitCode = await run(process.argv.slice(2));
