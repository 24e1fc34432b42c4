import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Launch flags: no sandbox in containers, no traffic of the browser's own, software WebGL kept on. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
];

const COMMANDS: readonly string[] = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const MAC_PLACES: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const CHROMIUM_HELP = [
  'No Chromium was found and none could be installed. One of these helps:',
  '  - set CHROMIUM_PATH to the program file of a Chromium or Chrome',
  '  - npx playwright install chromium',
  '  - on Debian or Ubuntu, as root: apt-get install chromium',
].join('\n');

/** Path of a Chromium: CHROMIUM_PATH, the usual commands, then the one Playwright downloaded; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH points to ${named}, which does not exist`);
    return named;
  }
  for (const command of COMMANDS) {
    const found = whichCommand(command);
    if (found !== null) return found;
  }
  return [...MAC_PLACES, chromium.executablePath()].find((place) => existsSync(place)) ?? null;
}

/**
 * Finds a Chromium, or installs one: Playwright's download first, then the package of Debian when running as root.
 * @throws Error with what to do when there is no way to get one.
 */
export function ensureChromium(print: (line: string) => void = console.log): string {
  const found = findChromium();
  if (found !== null) return found;
  print('no Chromium on this machine: Playwright downloads one');
  runQuietly(process.execPath, [playwrightProgram(), 'install', 'chromium']);
  const downloaded = findStartable();
  if (downloaded !== null) return downloaded;
  if (process.getuid?.() === 0 && whichCommand('apt-get') !== null) {
    print('the download did not work out: apt-get installs chromium');
    runQuietly('apt-get', ['update', '-qq']);
    runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(CHROMIUM_HELP);
}

/** A downloaded browser may miss system libraries: only one that starts counts. */
function findStartable(): string | null {
  const path = findChromium();
  if (path === null) return null;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0 ? path : null;
}

const playwrightProgram = (): string => new URL('../node_modules/playwright-core/cli.js', import.meta.url).pathname;

function whichCommand(command: string): string | null {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which';
    const [first] = execFileSync(finder, [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(/\r?\n/);
    return first === undefined || first === '' ? null : first;
  } catch {
    return null;
  }
}

function runQuietly(command: string, parameters: readonly string[]): void {
  spawnSync(command, parameters, { stdio: 'inherit', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
