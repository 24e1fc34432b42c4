import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { SozialraumKarte } from '../../src/embed/sozialraum-karte.ts';
import { EMBED_LIMIT_KIBIBYTES, sizesOfScripts } from '../bench/embed-start-up.ts';
import { mapsReady, useEmbedStage } from './support/embed-stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const stage = useEmbedStage();
const script = () => `<script type="module" src="${stage.atlas}/sozialraum-karte.js"></script>`;
const karte = (attributes = '', inner = '') =>
  `<sozialraum-karte package="${stage.atlas}/atlas/" ${attributes}>${inner}</sozialraum-karte>`;
const page = (body: string, head = '') =>
  `<!doctype html><html lang="de"><head><title>Seite der Stadt</title>${head}</head><body>${body}</body></html>`;

declare global {
  interface Window {
    readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
    chosen?: readonly string[];
  }
}

describe('sozialraum-karte in a page of another origin', () => {
  test('shows a map, its words and its rows; keeps nothing; asks nobody else', async () => {
    const { page: opened, foreign, errors } = await stage.open({ html: page(`<main>${karte()}</main>${script()}`) });
    await mapsReady(opened);
    const shown = await opened.evaluate(() => {
      const element = document.querySelector('sozialraum-karte')!;
      return { rows: element.rows(), words: element.words, indicator: element.session.indicator, findings: element.findings() };
    });
    expect(shown.rows.length).toBeGreaterThan(10);
    expect(shown.words.reading).toMatch(/\d/);
    expect(shown.findings.every(({ hint }) => hint !== undefined && hint !== '')).toBe(true);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    const kept = await opened.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(kept).toEqual([0, 0, 0, 0, 0]);
    await opened.context().close();
  });

  test('three on one page share one worker and every file', async () => {
    const maps = [karte('indicator="jugendquotient"'), karte('indicator="altenquotient" controls="none"'), karte('year="2020"')];
    const { page: opened, asked, workers } = await stage.open({ html: page(`<main>${maps.join('')}</main>${script()}`) });
    await mapsReady(opened);
    const rows = await opened.evaluate(() => [...document.querySelectorAll('sozialraum-karte')].map((one) => one.rows().length));
    expect(rows.every((count) => count > 10 && count === rows[0])).toBe(true);
    expect(workers).toHaveLength(1);
    // The geometry may be asked for again by its entity tag, when the backdrop is read from the same file.
    const data = asked.filter((path) => path.startsWith('/atlas/') && !path.endsWith('.topojson'));
    expect(data.length).toBeGreaterThan(2);
    expect(data.toSorted()).toEqual([...new Set(data)].toSorted());
    await opened.context().close();
  });

  test(`with at most ${EMBED_LIMIT_KIBIBYTES} KiB of JavaScript`, async () => {
    const { page: opened, asked } = await stage.open({ html: page(`${karte()}${script()}`) });
    await mapsReady(opened);
    const scripts = await sizesOfScripts(asked);
    const kibibytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1024;
    expect(kibibytes, scripts.map(({ path, gzipBytes }) => `${path} ${gzipBytes}`).join('\n')).toBeLessThanOrEqual(EMBED_LIMIT_KIBIBYTES);
    await opened.context().close();
  });

  test('under a strict policy that names its server', async () => {
    const policy = `default-src 'none'; script-src ${stage.atlas}; connect-src ${stage.atlas}; worker-src blob:; img-src 'self'`;
    const { page: opened, errors } = await stage.open({ html: page(`${karte()}${script()}`), policy });
    await mapsReady(opened);
    expect(await opened.evaluate(() => document.querySelector('sozialraum-karte')!.rows().length)).toBeGreaterThan(10);
    expect(errors).toEqual([]);
    await opened.context().close();
  });

  test.for([
    [
      'WordPress',
      `<style>html{font-size:62.5%!important}*{color:red!important;float:left!important;display:inline!important;font:8px/1 fantasy!important;margin:9px!important;letter-spacing:4px!important;visibility:visible!important}.entry-content *{width:auto!important;max-width:none!important;position:static!important}</style><div class="wp-site-blocks"><article class="post hentry"><div class="entry-content wp-block-post-content"><div class="wp-block-html">`,
      '</div></div></article></div>',
    ],
    [
      'TYPO3',
      `<style>.frame *{all:unset!important}.ce-bodytext>*{text-transform:uppercase!important;opacity:.3!important;transform:scale(.5)!important}</style><div id="c12" class="frame frame-default frame-type-html"><div class="ce-bodytext">`,
      '</div></div>',
    ],
  ] as const)('keeps its look in the markup and style of %s', async ([, before, after]) => {
    const { page: opened } = await stage.open({ html: page(`${before}${karte()}${after}${script()}`) });
    await mapsReady(opened);
    const look = await opened.evaluate(() => {
      const element = document.querySelector('sozialraum-karte')!;
      const heading = element.shadowRoot!.querySelector('atlas-map-card')!.shadowRoot!.querySelector('h2')!;
      const { color, fontSize, letterSpacing, textTransform, fontFamily } = getComputedStyle(heading);
      const outer = getComputedStyle(element);
      const stageBox = element.shadowRoot!.querySelector('atlas-map-card')!.shadowRoot!.querySelector('.stage')!.getBoundingClientRect();
      return {
        color,
        fontSize,
        letterSpacing,
        textTransform,
        fontFamily,
        display: outer.display,
        opacity: outer.opacity,
        stage: stageBox.height,
      };
    });
    expect(look).toMatchObject({ color: 'rgb(26, 29, 35)', fontSize: '20px', letterSpacing: 'normal', textTransform: 'none' });
    expect(look).toMatchObject({ display: 'block', opacity: '1' });
    expect(look.fontFamily).toContain('system-ui');
    expect(look.stage).toBeGreaterThan(200);
    await opened.context().close();
  });

  test('fits into 280 pixels without a horizontal scroll bar', async () => {
    const html = page(`<div style="width:280px">${karte('controls="legend,zoom,year,table,search,link"')}</div>${script()}`);
    const { page: opened } = await stage.open({ html }, { width: 300 });
    await mapsReady(opened);
    await opened.getByRole('button', { name: 'Als Tabelle zeigen' }).click();
    const widths = await opened.evaluate(() => {
      const card = document.querySelector('sozialraum-karte')!.shadowRoot!.querySelector('atlas-map-card')!;
      const inside = [...card.shadowRoot!.querySelectorAll('*')].filter((node) => node.closest('.map, .table, .visually-hidden') === null);
      return { element: card.getBoundingClientRect().right, widest: Math.max(...inside.map((node) => node.getBoundingClientRect().right)) };
    });
    expect(widths.widest).toBeLessThanOrEqual(widths.element + 0.5);
    expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    await opened.context().close();
  });

  test('by keyboard: the map is one stop, areas are walked, told and selected', async () => {
    const { page: opened } = await stage.open({ html: page(`${karte('controls="zoom"')}${script()}`) });
    await mapsReady(opened);
    await opened.evaluate(() => {
      document.body.addEventListener('sozialraum:select', (event) => {
        window.chosen = event.detail.keys;
      });
    });
    await opened.keyboard.press('Tab');
    await opened.keyboard.press('Enter');
    await opened.keyboard.press('ArrowUp');
    const status = opened.locator('atlas-map-card .selected');
    await expect.poll(() => status.innerText()).toMatch(/Prozent|%/);
    await opened.keyboard.press('Enter');
    await expect.poll(() => opened.evaluate(() => window.chosen?.length)).toBe(1);
    await opened.context().close();
  });

  test('without violations of axe, its table open too, in every theme', async () => {
    for (const theme of ['light', 'dark', 'contrast']) {
      const html = page(
        `<main><h1>Soziales</h1>${karte(`theme="${theme}" controls="legend,zoom,year,table,search,link"`)}</main>${script()}`,
      );
      const { page: opened } = await stage.open({ html });
      await mapsReady(opened);
      await opened.getByRole('button', { name: 'Als Tabelle zeigen' }).click();
      await opened.locator('atlas-table [role=row]').first().waitFor();
      await opened.evaluate(AXE);
      const { violations } = await opened.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html: found }) => found).join(' ')}`)).toEqual([]);
      await opened.context().close();
    }
  });

  test('by attribute, by property and by method the same', async () => {
    const { page: opened } = await stage.open({ html: page(`${karte()}${script()}`) });
    await mapsReady(opened);
    const told = await opened.evaluate(async () => {
      const element = document.querySelector<SozialraumKarte & { indicator: string }>('sozialraum-karte')!;
      element.indicator = 'altenquotient';
      await element.setSession({ year: 2021 });
      const first = { ...element.session };
      element.setAttribute('selection', element.rows()[0]!.key);
      element.setAttribute('level', 'gibt-es-nicht');
      await element.setSession({});
      return { first, second: element.session, codes: element.findings().map(({ code }) => code) };
    });
    expect(told.first).toMatchObject({ indicator: 'altenquotient', year: 2021 });
    expect(told.second.selection).toHaveLength(1);
    expect(told.second.level).toBeNull();
    expect(told.codes).toContain('session-unknown-value');
    await opened.context().close();
  });

  test('shows facilities as points, with a legend that lists them', async () => {
    const { page: opened, errors } = await stage.open({
      html: page(`<main><h1>Kitas</h1>${karte('facilities="kita,nirgends"')}</main>${script()}`),
    });
    await mapsReady(opened);
    const list = opened.locator('atlas-place-list');
    await list.locator('summary').click();
    const count = await list.locator('li').count();
    expect(count).toBeGreaterThan(10);
    expect(await list.locator('summary').innerText()).toMatch(new RegExp(`^K.*Kitas: ${count}$`, 's'));
    const told = await opened.evaluate(() => {
      const element = document.querySelector('sozialraum-karte')!;
      return { kinds: element.session.facilities, findings: element.findings().map(({ value }) => value) };
    });
    expect(told).toEqual({ kinds: ['kita'], findings: ['nirgends'] });
    await opened.evaluate(AXE);
    const { violations } = await opened.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(errors).toEqual([]);
    await opened.context().close();
  });

  test('what stands in it is shown until the map is there, and stays where there is no package', async () => {
    const inner = '<p class="ersatz">Bild der Karte</p>';
    const { page: opened } = await stage.open({
      html: page(`${karte('', inner)}<sozialraum-karte package="${stage.atlas}/nirgends/">${inner}</sozialraum-karte>${script()}`),
    });
    await mapsReady(opened);
    const visible = () => opened.evaluate(() => [...document.querySelectorAll('.ersatz')].map((node) => node.checkVisibility()));
    expect(await visible()).toEqual([false, true]);
    await opened.context().close();
  });
});
