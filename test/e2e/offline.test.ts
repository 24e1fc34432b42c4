import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BrowserKeeper } from '../stage/atlas-browser.ts';
import { openAtlas, whenReady, type AtlasPage } from '../stage/atlas-page.ts';
import { FOLDER, serveOfflineSite, type OfflineSite } from './support/offline-site.ts';
import { otherIndicator, readMusterstadt } from './support/musterstadt.ts';

const keeper = new BrowserKeeper();
const descriptor = readMusterstadt();
let site: OfflineSite;
beforeEach(async () => {
  site = await serveOfflineSite();
});
afterEach(() => site.close());
afterAll(() => keeper.close());

const open = async (query = ''): Promise<AtlasPage> => openAtlas(await keeper.browser(), site.address, { serviceWorker: true, query });

/** Resolves when the worker serves the page and what was looked at is kept. */
async function whenKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
  await expect.poll(() => kept(page, 'package'), { timeout: 60_000 }).toContain('atlas/?kept');
}

/** Paths of what lies in the caches of a kind, relative to the site. */
const kept = (page: Page, kind: 'shell' | 'package'): Promise<string[]> =>
  page.evaluate(
    async ({ kind, folder }) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(`sozialraumatlas ${folder} ${kind} `));
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => url.slice(url.indexOf(folder) + folder.length));
    },
    { kind, folder: FOLDER },
  );

const shells = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' shell ')).sort());

/** No network at all: neither the browser's nor the server's. */
async function goOffline(context: BrowserContext): Promise<void> {
  site.setDown(true);
  await context.setOffline(true);
}

const reload = async (page: Page): Promise<void> => {
  await page.reload();
  await whenReady(page);
};

describe('without a network, after one visit', () => {
  test('a reload shows the same map; table, charts and an analysis work', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    const rows = await atlas.rows();
    await goOffline(atlas.context);
    await reload(atlas.page);
    await atlas.settled();
    expect(await atlas.rows()).toEqual(rows);
    await atlas.setSession({ panel: 'tabelle' });
    await expect.poll(() => atlas.page.locator('atlas-table [role=row], atlas-table tr').count()).toBeGreaterThan(5);
    await atlas.setSession({ panel: 'diagramme' });
    await expect.poll(() => atlas.page.locator('atlas-charts svg').count()).toBeGreaterThan(0);
    await atlas.setSession({ classification: { method: 'fisherJenks', classes: 4, manualLimits: [], pinned: false }, workspace: 'index' });
    await atlas.page.locator('atlas-recipe-shelf').first().waitFor({ state: 'attached' });
    expect((await atlas.rows()).filter(({ classIndex }) => classIndex === 3).length).toBeGreaterThan(0);
    expect(atlas.troubles.policyViolations).toEqual([]);
    expect(atlas.troubles.foreignRequests).toEqual([]);
    await atlas.close();
  });

  test('a new tab opens by a link with another view', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    await goOffline(atlas.context);
    const page = await atlas.context.newPage();
    await page.goto(`${site.address}/?v=1&tafel=tabelle&kontrast=1`);
    await whenReady(page);
    expect(await page.evaluate(() => document.querySelector('sozialraum-atlas')!.session.panel)).toBe('tabelle');
    expect((await page.evaluate(() => document.querySelector('sozialraum-atlas')!.rows())).length).toBeGreaterThan(10);
    await atlas.close();
  });

  test('what was not looked at is told as missing; the whole package on demand is not', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    const files = descriptor.resources.flatMap(({ path }) => path);
    const before = (await kept(atlas.page, 'package')).filter((path) => files.some((file) => path === `atlas/${file}`));
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(files.length);
    await atlas.ask({ type: 'dialog/opened', dialog: 'storage' });
    await atlas.page.getByRole('button', { name: 'Für offline bereithalten' }).click();
    await atlas.page.getByText('Dieser Atlas liegt vollständig bereit').waitFor();
    const all = await kept(atlas.page, 'package');
    for (const file of files) expect(all).toContain(`atlas/${file}`);
    await goOffline(atlas.context);
    await reload(atlas.page);
    await atlas.setSession({ indicator: otherIndicator(descriptor).id });
    expect((await atlas.rows()).filter(({ value }) => value !== null).length).toBeGreaterThan(10);
    await atlas.close();
  });

  test('no answer of another origin is kept, and nobody outside is asked', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    const origins = await atlas.page.evaluate(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return [...new Set(all.flat().map(({ url }) => new URL(url).origin))];
    });
    expect(origins).toEqual([site.origin]);
    expect(atlas.troubles.foreignRequests).toEqual([]);
    const shell = await kept(atlas.page, 'shell');
    expect(shell).toContain('index.html');
    expect(shell).toContain('manifest.webmanifest');
    // The embedded map is never without a network.
    expect(shell.filter((path) => /karte\.html|sozialraum-karte\.js/.test(path))).toEqual([]);
    await atlas.close();
  });

  test('a killed tab loses no own work', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    const recipe = descriptor.atlas.recipes?.find(({ id }) => id === 'sozialindex');
    if (recipe === undefined) throw new Error('Musterstadt has no index');
    await atlas.ask({ type: 'recipe/drafted', recipe: { ...recipe, title: 'Mein Entwurf' } });
    await atlas.settled();
    await goOffline(atlas.context);
    await atlas.page.close({ runBeforeUnload: false });
    const page = await atlas.context.newPage();
    await page.goto(`${site.address}/`);
    await whenReady(page);
    const draft = await page.evaluate(() => document.querySelector('sozialraum-atlas')!.session.draft);
    expect(draft?.title).toBe('Mein Entwurf');
    await atlas.close();
  });
});

describe('a new version', () => {
  test('is announced, waits, and takes over when asked; nothing is lost, the old caches go', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    const before = await shells(atlas.page);
    expect(before).toHaveLength(1);
    await site.publishNext();
    const recipe = descriptor.atlas.recipes?.find(({ id }) => id === 'sozialindex');
    if (recipe !== undefined) await atlas.ask({ type: 'recipe/drafted', recipe: { ...recipe, title: 'Mein Entwurf' } });
    await atlas.setSession({ panel: 'tabelle', contrastMode: true });
    await atlas.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notice = atlas.page.locator('atlas-notices article', { hasText: 'Eine neue Fassung ist da' });
    await notice.waitFor();
    // Nothing happens by itself: the page is the old one, and its parts are still there.
    expect(await atlas.page.locator('meta[name=next-version]').count()).toBe(0);
    await atlas.setSession({ workspace: 'versorgung' });
    await atlas.page.locator('atlas-supply-workspace').waitFor({ state: 'attached' });
    const loaded = atlas.page.waitForEvent('load');
    await notice.getByRole('button', { name: 'Jetzt neu laden' }).click();
    await loaded;
    await whenReady(atlas.page);
    expect(await atlas.page.locator('meta[name=next-version]').count()).toBe(1);
    const session = await atlas.session();
    expect(session.panel).toBe('tabelle');
    expect(session.contrastMode).toBe(true);
    expect(session.workspace).toBe('versorgung');
    expect(session.draft?.title).toBe('Mein Entwurf');
    await expect.poll(() => shells(atlas.page)).toHaveLength(1);
    expect(await shells(atlas.page)).not.toEqual(before);
    await goOffline(atlas.context);
    await reload(atlas.page);
    expect(await atlas.page.locator('meta[name=next-version]').count()).toBe(1);
    await atlas.close();
  });

  test('leaves a second window its parts until it is loaded again', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    const second = await atlas.context.newPage();
    await second.goto(`${site.address}/`);
    await whenReady(second);
    await site.publishNext();
    await atlas.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await atlas.page.getByRole('button', { name: 'Jetzt neu laden' }).click();
    await expect.poll(() => atlas.page.locator('meta[name=next-version]').count()).toBe(1);
    // The other one was not loaded again, is told, and still gets the parts of its own version.
    expect(await second.locator('meta[name=next-version]').count()).toBe(0);
    await second.locator('atlas-notices article', { hasText: 'Eine neue Fassung ist da' }).waitFor();
    await second.getByRole('button', { name: 'Versorgung', exact: true }).click();
    await second.locator('atlas-supply-workspace').waitFor({ state: 'attached' });
    await atlas.close();
  });

  test('that does not run changes nothing', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    await site.breakServiceWorker();
    await reload(atlas.page);
    expect((await atlas.rows()).length).toBeGreaterThan(10);
    await goOffline(atlas.context);
    await reload(atlas.page);
    expect((await atlas.rows()).length).toBeGreaterThan(10);
    await atlas.close();
  });
});

describe('where it is not possible', () => {
  test('a service worker that does not run leaves the first visit as it is', async () => {
    await site.breakServiceWorker();
    const atlas = await open();
    await atlas.page.waitForTimeout(3000);
    expect((await atlas.rows()).length).toBeGreaterThan(10);
    expect(await atlas.page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await atlas.close();
  });

  test('cleared caches: the next visit asks the server', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    await atlas.page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
    site.asked();
    await reload(atlas.page);
    expect((await atlas.rows()).length).toBeGreaterThan(10);
    expect(site.asked().some((path) => path.startsWith(`${FOLDER}assets/`))).toBe(true);
    await atlas.close();
  });

  test('full storage: the map is there, the dialog says so', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    const session = await atlas.context.newCDPSession(atlas.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1000 });
    await atlas.ask({ type: 'dialog/opened', dialog: 'storage' });
    await atlas.page.getByRole('button', { name: 'Für offline bereithalten' }).click();
    await atlas.page.getByText('Der Speicher dieses Browsers reicht nicht.').waitFor();
    await reload(atlas.page);
    expect((await atlas.rows()).length).toBeGreaterThan(10);
    await atlas.close();
  });

  test('in a frame, sandboxed or not, no service worker is registered', async () => {
    const atlas = await open();
    const page = await atlas.context.newPage();
    await page.goto(`${site.address}/manifest.webmanifest`);
    for (const sandbox of [null, 'allow-scripts', 'allow-scripts allow-same-origin']) {
      await page.setContent(`<iframe ${sandbox === null ? '' : `sandbox="${sandbox}"`} src="${site.address}/karte.html"></iframe>`);
      await page.waitForTimeout(1500);
    }
    await atlas.context.clearCookies();
    const registered = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    // The one of the page that is open, at most.
    expect(registered).toBeLessThanOrEqual(1);
    await atlas.close();
  });
});

describe('the dialog of what is kept', () => {
  test('names it with its size, and clears it one by one', async () => {
    const atlas = await open();
    await whenKept(atlas.page);
    await atlas.ask({ type: 'dialog/opened', dialog: 'storage' });
    const rowsOf = (): Promise<string[]> => atlas.page.locator('atlas-storage tbody th').allInnerTexts();
    await expect.poll(async () => (await rowsOf()).join()).toMatch(/Programm.*Dateien dieses und anderer Atlanten/s);
    expect(await atlas.text('atlas-storage')).toMatch(/\d+ Dateien \d+,\d.MB/);
    await atlas.page.getByRole('button', { name: 'Löschen: Dateien dieses und anderer Atlanten' }).click();
    await atlas.page.getByRole('button', { name: 'Löschen', exact: true }).click();
    await expect.poll(async () => (await rowsOf()).join()).not.toContain('Dateien dieses');
    expect(await kept(atlas.page, 'package')).toEqual([]);
    await expect.poll(() => atlas.text('atlas-storage')).toContain('Gelöscht: Dateien dieses und anderer Atlanten.');
    await atlas.close();
  });
});
