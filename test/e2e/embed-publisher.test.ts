import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { MUSTERSTADT } from '../stage/atlas-site.ts';
import { indicatorId } from '../../src/model/index.ts';
import type { Intent } from '../../src/state/index.ts';
import { mapsReady, useEmbedStage } from './support/embed-stage.ts';

const stage = useEmbedStage();

const ask = (page: Page, intent: Intent): Promise<void> =>
  page.evaluate((asked) => {
    const event = Object.assign(new Event('atlas-intent', { bubbles: true, composed: true }), { intent: asked });
    document.querySelector('atlas-frame')!.dispatchEvent(event);
  }, intent);

/** The atlas with the publisher's form open. */
async function openForm(query = '') {
  const opened = await stage.visit(`${stage.atlas}/${query}`);
  const { page } = opened;
  await page.waitForFunction(() => customElements.get('sozialraum-atlas') !== undefined, null, { timeout: 60_000 });
  await page.evaluate(() => document.querySelector('sozialraum-atlas')!.ready);
  await ask(page, { type: 'dialog/opened', dialog: 'share' });
  await page.getByText('In eine Website einbetten').click();
  return { ...opened, form: page.locator('atlas-embed-form'), code: page.getByLabel('Code für die Website') };
}

const inForeignPage = (code: string): string =>
  `<!doctype html><html lang="de"><head><title>Seite der Stadt</title></head><body><main>${code}</main></body></html>`;

describe('the form for publishers', () => {
  test('builds code for a frame that works on another origin, copies and previews it', async () => {
    const { page, form, code, errors } = await openForm('?indikator=altenquotient');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await form.getByLabel('Titel für Screenreader').fill('Ältere <in> "Musterstadt"');
    await form.getByLabel('Höhe in Pixeln').fill('640');
    await form.getByLabel('Jahr wählen').check();
    await form.getByLabel('Tabelle').uncheck();
    await form.getByLabel(/Website, deren Skripte/).fill(`${stage.host}/soziales/seite.html`);
    await form.getByLabel(/Website, deren Skripte/).blur();
    await form.getByText(`nur von ${stage.host}`).waitFor();
    const written = await code.inputValue();
    expect(written).toContain('karte/altenquotient.html?');
    expect(written).toContain('controls=legend,zoom,year,link');
    expect(written).toContain('height="640"');
    expect(written).toContain(`origins=${encodeURIComponent(stage.host)}`);
    await form.getByRole('button', { name: 'Code kopieren' }).click();
    await expect.poll(() => form.getByRole('status').innerText()).toContain('Zwischenablage');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(written);
    await form.getByRole('button', { name: 'Vorschau' }).click();
    await expect.poll(() => page.frames().some((frame) => frame.url().includes('/karte/altenquotient.html'))).toBe(true);
    const preview = page.frames().find((frame) => frame.url().includes('/karte/altenquotient.html'))!;
    await preview.waitForFunction(() => document.querySelector('sozialraum-karte') !== null);
    await preview.evaluate(() => document.querySelector('sozialraum-karte')!.ready);
    expect(await preview.evaluate(() => document.querySelector('sozialraum-karte')!.rows().length)).toBeGreaterThan(10);
    expect(errors).toEqual([]);
    await page.context().close();

    const foreign = await stage.open({ html: inForeignPage(written) });
    expect(await foreign.page.locator('iframe').getAttribute('title')).toBe('Ältere <in> "Musterstadt"');
    const frame = await (await foreign.page.waitForSelector('iframe')).contentFrame();
    await frame!.waitForFunction(() => document.querySelector('sozialraum-karte') !== null);
    await frame!.evaluate(() => document.querySelector('sozialraum-karte')!.ready);
    expect(await frame!.evaluate(() => document.querySelector('sozialraum-karte')!.session.indicator)).toBe('altenquotient');
    expect(foreign.foreign).toEqual([]);
    await foreign.page.context().close();
  });

  test('builds code for the element that works on another origin', async () => {
    const { page, form, code } = await openForm('?indikator=altenquotient');
    await form.getByLabel('Element (Skript)').check();
    await expect.poll(() => code.inputValue()).toContain('<sozialraum-karte');
    expect(await form.getByLabel(/Website, deren Skripte/).count()).toBe(0);
    const written = await code.inputValue();
    await page.context().close();
    const foreign = await stage.open({ html: inForeignPage(written) });
    await mapsReady(foreign.page);
    const shown = await foreign.page.evaluate(() => {
      const element = document.querySelector('sozialraum-karte')!;
      return { indicator: element.session.indicator, rows: element.rows().length };
    });
    expect(shown.indicator).toBe('altenquotient');
    expect(shown.rows).toBeGreaterThan(10);
    await foreign.page.context().close();
  });

  test('offers results of the package’s recipes and places as points, but no results of supply', async () => {
    const { page, form, code } = await openForm('?indikator=sozialindex.klasse&einrichtungen=kita');
    await expect.poll(() => code.inputValue()).toContain('karte/sozialindex.klasse.html?');
    expect(await form.getByLabel('Kitas').isChecked()).toBe(true);
    await form.getByLabel('Pflegeheime').check();
    await expect.poll(() => code.inputValue()).toContain('facilities=kita,pflegeheim');
    await ask(page, { type: 'indicator/chosen', indicator: indicatorId('kita-u3.bedarf') });
    await form.getByText('eigenen oder geänderten Rezepts').waitFor();
    expect(await code.count()).toBe(0);
    await page.context().close();
  });

  test('says that files of the reader can not be embedded', async () => {
    const { page, form } = await openForm();
    const files: Record<string, string> = {};
    for (const entry of await readdir(MUSTERSTADT, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.(json|csv|topojson|geojson)$/.test(entry.name)) {
        const path = join(entry.parentPath, entry.name);
        files[path.slice(MUSTERSTADT.length + 1)] = await readFile(path, 'utf8');
      }
    await page.evaluate(async (texts) => {
      const blobs = new Map(Object.entries(texts).map(([path, text]) => [path, new Blob([text])]));
      const intent = { type: 'package/open', location: { kind: 'files', files: blobs } };
      const event = Object.assign(new Event('atlas-intent', { bubbles: true, composed: true }), { intent });
      document.querySelector('atlas-frame')!.dispatchEvent(event);
      await document.querySelector('sozialraum-atlas')!.setSession({});
    }, files);
    await ask(page, { type: 'dialog/opened', dialog: 'share' });
    await form.getByText('eigene Dateien').waitFor();
    expect(await form.locator('textarea').count()).toBe(0);
    await page.context().close();
  });
});
