import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface ProgramResult {
  readonly exitCode: number;
  /** What it said, both streams as they came. */
  readonly output: string;
}

/** Path of a program that a package of ours brings along; started with Node it needs no shell and no npx. */
export function programOf(packageName: string, program = packageName): string {
  const manifestPath = join(PROJECT, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Error(`${packageName} has no program ${program}`);
  return join(dirname(manifestPath), file);
}

/** Runs a JavaScript program with Node in the project's folder. `live` shows its output while it runs. */
export function runNode(
  file: string,
  parameters: readonly string[],
  options: { readonly live?: boolean; readonly environment?: Readonly<Record<string, string>>; readonly directory?: string } = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...parameters], {
      cwd: options.directory ?? PROJECT,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      const text = chunk.toString('utf8');
      output += text;
      if (options.live === true) process.stdout.write(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

/** Runs one of our own TypeScript programs. */
export const runTypeScript = (
  file: string,
  parameters: readonly string[],
  options: Parameters<typeof runNode>[2] = {},
): Promise<ProgramResult> => runNode(programOf('tsx'), [file, ...parameters], options);
