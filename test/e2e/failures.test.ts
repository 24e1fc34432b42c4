import type { BrowserContext } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { FindingCode } from '../../src/model/index.ts';
import { BrowserKeeper } from '../stage/atlas-browser.ts';
import { openAtlas, type AtlasPage, type PageOptions } from '../stage/atlas-page.ts';
import { PackageSites } from '../stage/scene-player.ts';
import { changed } from '../stage/scenes.ts';
import { smallPackage, type SmallPackage } from '../stage/small-package.ts';

const keeper = new BrowserKeeper();
const sites = new PackageSites();
afterAll(async () => {
  await keeper.close();
  await sites.close();
});

async function open(name: string, parts: Partial<SmallPackage>, options: PageOptions = {}): Promise<AtlasPage> {
  const { address } = await sites.site({ name, package: () => smallPackage(parts) });
  return openAtlas(await keeper.browser(), address, options);
}

const codes = async (atlas: AtlasPage): Promise<FindingCode[]> => (await atlas.findings()).map(({ code }) => code);
/** What the failure screen says; it names the reason and the next step. */
const failureText = (atlas: AtlasPage): Promise<string> => atlas.page.locator('atlas-failure [role=alert]').innerText();

interface Case {
  readonly name: string;
  readonly parts: Partial<SmallPackage>;
  readonly code: FindingCode;
  /** Words the screen must hold: what, where. */
  readonly says: RegExp;
}

const NO_MAP: readonly Case[] = [
  { name: 'package missing', parts: { descriptor: null }, code: 'package-missing', says: /datapackage\.json/ },
  { name: 'broken JSON', parts: { descriptor: '{ "name": "kleinstadt", ' }, code: 'descriptor-invalid-json', says: /datapackage\.json/ },
  {
    name: 'wrong key column',
    parts: {
      descriptor: changed(({ atlas }) => {
        (atlas['levels'] as [{ geometry: { key: string } }])[0].geometry.key = 'kennung';
      }),
    },
    code: 'column-missing',
    says: /kennung|felder/,
  },
  {
    name: 'unknown CRS',
    parts: {
      descriptor: changed(({ atlas }) => {
        atlas['crs'] = 'EPSG:99999';
      }),
    },
    code: 'crs-unknown',
    says: /99999/,
  },
  { name: 'table without geometry', parts: { areas: null }, code: 'resource-missing', says: /felder/ },
];

describe('a package that can not be shown says why', () => {
  test.for(NO_MAP)('$name', async ({ name, parts, code, says }) => {
    const atlas = await open(name, parts);
    expect(await codes(atlas)).toContain(code);
    const text = await failureText(atlas);
    expect(text).toMatch(says);
    expect(text.length).toBeGreaterThan(60);
    expect(await atlas.page.getByRole('button', { name: 'Erneut versuchen' }).count()).toBeGreaterThan(0);
    expect(await atlas.page.getByRole('button', { name: 'Eigene Daten öffnen' }).count()).toBeGreaterThan(0);
    expect(atlas.troubles.policyViolations).toEqual([]);
    // The browser itself notes a 404; nothing else may be in the console.
    expect(atlas.troubles.consoleErrors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
    await atlas.close();
  });
});

describe('a package with a gap shows what it has', () => {
  test('geometry without table', async () => {
    const atlas = await open('geometry without table', { table: null });
    const found = await codes(atlas);
    expect(found.some((code) => code === 'geometry-without-table' || code === 'resource-missing')).toBe(true);
    const rows = await atlas.rows();
    expect(rows).toHaveLength(12);
    expect(rows.every(({ value }) => value === null)).toBe(true);
    await atlas.close();
  });

  test('wrong key column of the table', async () => {
    const descriptor = changed(({ atlas }) => {
      (atlas['tables'] as [{ key: string }])[0].key = 'kennung';
    });
    const atlas = await open('wrong key column of the table', { descriptor });
    expect(await codes(atlas)).toContain('column-missing');
    expect(await atlas.rows()).toHaveLength(12);
    await atlas.close();
  });

  test('keys that lost their leading zeros', async () => {
    const { table } = smallPackage();
    const atlas = await open('lost zeros', { table: table!.replaceAll(/^0+/gm, '') });
    expect(await codes(atlas)).toContain('join-leading-zeros');
    await atlas.close();
  });

  test('a bad row never sinks the file', async () => {
    const { table } = smallPackage();
    const atlas = await open('bad row', { table: table!.replace(/^(003;2023);\d+/m, '$1;viele') });
    const rows = await atlas.rows();
    expect(rows.filter(({ value }) => value !== null)).toHaveLength(11);
    expect(rows.find(({ key }) => key === '003')?.value).toBeNull();
    expect(await codes(atlas)).toContain('value-not-numeric');
    await atlas.close();
  });
});

describe('when something goes away', () => {
  test('a crashed worker is replaced and nothing is lost', async () => {
    const atlas = await open('worker crash', {});
    const before = await atlas.rows();
    expect(before.filter(({ value }) => value !== null)).toHaveLength(12);
    const [worker] = atlas.page.workers();
    expect(worker).toBeDefined();
    await worker!.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted crash');
      });
    });
    await expect.poll(() => atlas.page.workers().includes(worker!)).toBe(false);
    // Another classification has to be computed by the new worker.
    await atlas.setSession({ classification: { method: 'equalInterval', classes: 3, manualLimits: [], pinned: false } });
    const after = await atlas.rows();
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect(Math.max(...after.map(({ classIndex }) => classIndex ?? -1))).toBe(2);
    await atlas.close();
  });

  test('a worker that never starts is told, with a way on', async () => {
    const broken = { contentType: 'text/javascript', body: 'throw new Error("planted")' };
    const prepare = async (context: BrowserContext): Promise<void> => {
      await context.route(/\/assets\/worker-[^/]*\.js$/, (route) => route.fulfill(broken));
    };
    const atlas = await open('no worker', {}, { prepare });
    expect(await codes(atlas)).toContain('worker-crashed');
    await expect.poll(async () => (await atlas.text('atlas-notices')) + (await atlas.text('atlas-failure'))).toMatch(/\S{4}/);
    await atlas.close();
  });

  test('offline after the map is there: it stays, and says so', async () => {
    const atlas = await open('offline later', {});
    await atlas.context.setOffline(true);
    await expect.poll(() => atlas.page.getByText('offline', { exact: true }).count()).toBeGreaterThan(0);
    // What is in memory still works.
    await atlas.setSession({ classification: { method: 'pretty', classes: 4, manualLimits: [], pinned: false } });
    expect((await atlas.rows()).filter(({ classIndex }) => classIndex !== null)).toHaveLength(12);
    await atlas.context.setOffline(false);
    await expect.poll(() => atlas.page.getByText('offline', { exact: true }).count()).toBe(0);
    await atlas.close();
  });

  test('offline before anything was read: the screen says it, and trying again helps', async () => {
    let offline = true;
    const prepare = async (context: BrowserContext): Promise<void> => {
      await context.route('**/atlas/**', (route) => (offline ? route.abort('internetdisconnected') : route.fallback()));
    };
    const atlas = await open('offline first', {}, { prepare });
    const text = await failureText(atlas);
    expect(text.length).toBeGreaterThan(60);
    offline = false;
    await atlas.page.getByRole('button', { name: 'Erneut versuchen' }).first().click();
    await expect.poll(async () => (await atlas.rows()).length).toBe(12);
    await atlas.close();
  });
});
