import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite } from '../../src/cli/site-server.ts';
import { PROJECT, programOf, runTypeScript } from '../harness/program.ts';
import { launchChromium } from '../stage/atlas-browser.ts';
import { openAtlas } from '../stage/atlas-page.ts';
import { smallPackage, writeSmallPackage } from '../stage/small-package.ts';
import { expectNoTroubles } from './support/musterstadt.ts';

const atlas = (...parameters: string[]) => runTypeScript('src/cli/atlas.ts', parameters);

const calls = (all: readonly string[][]) => all.map((parameters) => ({ parameters, call: parameters.join(' ') }));

let source = '';
let broken = '';
let target = '';
const cleaners: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const good = await writeSmallPackage(smallPackage());
  const bad = await writeSmallPackage(smallPackage({ areas: null }));
  const out = await mkdtemp(join(tmpdir(), 'website-'));
  cleaners.push(good.remove, bad.remove, () => rm(out, { recursive: true, force: true }));
  [source, broken, target] = [good.folder, bad.folder, out];
  // Lies beside the data, but the descriptor does not name it.
  await writeFile(join(source, 'notizen.txt'), 'nicht veröffentlichen');
});
afterAll(async () => {
  for (const clean of cleaners) await clean();
});

describe('npm run atlas', () => {
  test.for(
    calls([[], ['backe'], ['check'], ['check', '/gibt/es/nicht'], ['build', '.'], ['build', '--out', 'x'], ['check', '.', '--yaml']]),
  )('wrong usage $call ends with 2 and help in German', async ({ parameters }) => {
    const { exitCode, output } = await atlas(...parameters);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/ORDNER|gibt es nicht/);
  });

  test('check says 0 for a package that can be published and 1 for one that can not', async () => {
    expect((await atlas('check', source)).exitCode).toBe(0);
    const { exitCode, output } = await atlas('check', broken, '--json');
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse(output) as { findings: { code: string; severity: string; resource: string }[] };
    expect(findings.some(({ severity, resource }) => severity === 'error' && resource !== '')).toBe(true);
  });

  test('build writes a site that opens by itself, with the named files only', async () => {
    const { exitCode, output } = await atlas('build', source, '--out', target);
    expect(exitCode, output).toBe(0);
    expect((await readdir(join(target, 'atlas'))).toSorted()).toEqual(['datapackage.json', 'felder.geojson', 'zahlen.csv']);
    const site = await startSite({ siteDirectory: target, port: 0 });
    const browser = await launchChromium();
    try {
      const page = await openAtlas(browser, site.address);
      const rows = await page.rows();
      expect(rows).toHaveLength(12);
      expect(rows.every(({ value }) => value !== null)).toBe(true);
      await page.settled();
      expectNoTroubles(page);
    } finally {
      await browser.close();
      await site.close();
    }
  });

  test('build does not write into a folder with something in it, nor a package with errors', async () => {
    expect((await atlas('build', source, '--out', target)).exitCode).toBe(1);
    expect((await atlas('build', source, '--out', target, '--force')).exitCode).toBe(0);
    const other = join(target, '..', `${Date.now()}-refused`);
    expect((await atlas('build', broken, '--out', other)).exitCode).toBe(1);
    await expect(readdir(other)).rejects.toThrow();
    expect((await atlas('build', source, '--out', join(source, 'site'))).exitCode).toBe(2);
  });
});

describe('npm start', () => {
  const start = (...parameters: string[]) =>
    spawn(process.execPath, [programOf('tsx'), 'src/cli/start.ts', ...parameters], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });

  test('prints the address it serves at, and says when the port is taken', async () => {
    const first = start('--atlas', source, '--port', '0');
    try {
      let output = '';
      for await (const chunk of first.stdout) {
        output += String(chunk);
        if (output.includes('\n')) break;
      }
      const address = /http:\/\/localhost:(\d+)/.exec(output);
      expect(address, output).not.toBeNull();
      const answer = await fetch(`${address![0]}/atlas/datapackage.json`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ name: 'kleinstadt' });
      const second = await runTypeScript('src/cli/start.ts', ['--atlas', source, '--port', address![1]!]);
      expect(second.exitCode).toBe(1);
      expect(second.output).toMatch(/Port \d+ ist belegt/);
    } finally {
      const ended = once(first, 'exit');
      first.kill();
      await ended;
    }
  });

  test.for(
    calls([
      ['--port', 'tausend'],
      ['--port', '70000'],
      ['--altas', 'x'],
      ['--atlas', '/gibt/es/nicht'],
    ]),
  )('wrong usage $call ends with 2', async ({ parameters }) => {
    const { exitCode, output } = await runTypeScript('src/cli/start.ts', parameters);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/ORDNER|gibt es nicht/);
  });
});
