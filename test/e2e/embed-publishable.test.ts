import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallDescriptor, smallPackage, writeSmallPackage } from '../stage/small-package.ts';
import { mapsReady, useEmbedStage } from './support/embed-stage.ts';
import { wholeText } from './support/whole-text.ts';

/** Fewer cases than 5 are secret, areas with a base below 50 are not rated. */
const SECRET = { key: '003', cases: 4, base: 59, shown: '6,780', raw: '6.7796' };
const NOT_RATED = { key: '005', cases: 13, base: 41, shown: '31,707', raw: '31.707' };

/** An internal package: its table has every count, its rules say which numbers may be published. */
function internalPackage() {
  const descriptor = smallDescriptor();
  const [indicator] = descriptor.atlas['indicators'] as Record<string, unknown>[];
  Object.assign(indicator!, { decimals: 3, minimumCases: 3, minimumBase: 50 });
  Object.assign((descriptor.atlas['tables'] as Record<string, unknown>[])[0]!, { minimumCases: 5 });
  const rows = Array.from({ length: 12 }, (_, index) => {
    const key = String(index + 1).padStart(3, '0');
    const hidden = [SECRET, NOT_RATED].find((one) => one.key === key);
    return `${key};2023;${hidden?.cases ?? 10 + index * 7};${hidden?.base ?? 200 + index * 10}`;
  });
  return smallPackage({ descriptor, table: ['schluessel;jahr;faelle;basis', ...rows, ''].join('\n') });
}

let remove = async (): Promise<void> => {};
const stage = useEmbedStage(async () => {
  const written = await writeSmallPackage(internalPackage());
  remove = written.remove;
  return written.folder;
});
afterAll(() => remove());

const NUMBERS = [SECRET, NOT_RATED].flatMap(({ shown, raw }) => [shown, raw]);

declare global {
  interface Window {
    said: { readonly type: string }[];
  }
}

describe('an embedded map of an internal package', () => {
  test('has no number that the rules hide: rows, words, table, messages, what is told of an area', async () => {
    const { page } = await stage.open({
      html: `<!doctype html><html lang="de"><head><title>Host</title></head><body>
        <sozialraum-karte package="${stage.atlas}/atlas/" controls="legend,zoom,year,table,search,link"></sozialraum-karte>
        <script type="module" src="${stage.atlas}/sozialraum-karte.js"></script></body></html>`,
    });
    await mapsReady(page);
    const rows = await page.evaluate(() => document.querySelector('sozialraum-karte')!.rows());
    const stateOf = (wanted: string) => rows.find(({ key }) => key === wanted);
    expect(stateOf(SECRET.key)).toMatchObject({ value: null, state: 'secret', classIndex: null });
    expect(stateOf(NOT_RATED.key)).toMatchObject({ value: null, state: 'notRated', classIndex: null });
    // The others have theirs: the rules do not simply hide everything.
    expect(rows.filter(({ value }) => value !== null)).toHaveLength(10);
    await page.getByRole('button', { name: 'Als Tabelle zeigen' }).click();
    await page.locator('atlas-table [role=row]').first().waitFor();
    for (const { key } of [SECRET, NOT_RATED]) {
      await page.evaluate((selection) => document.querySelector('sozialraum-karte')!.setAttribute('selection', selection), key);
      await page.evaluate(() => document.querySelector('sozialraum-karte')!.setSession({}));
      const everything = await wholeText(page);
      expect(everything).toContain('5,000');
      for (const number of NUMBERS) expect(everything).not.toContain(number);
      expect(everything).toContain('geheim');
      expect(everything).toContain('nicht bewertet');
    }
    const said = await page.evaluate(() => {
      const element = document.querySelector('sozialraum-karte')!;
      return JSON.stringify([element.rows(), element.words, element.findings(), element.session]);
    });
    for (const number of NUMBERS) expect(said).not.toContain(number);
    await page.context().close();
  });

  test('tells which rules hold, the stricter one of indicator and table', async () => {
    const { page } = await stage.visit(`${stage.atlas}/karte.html`);
    await mapsReady(page);
    const foot = await page.locator('atlas-map-card footer').innerText();
    expect(foot).toContain('Gebiete mit einer Basis unter 50 sind nicht bewertet.');
    expect(foot).toContain('Weniger als 5 Fälle werden nicht gezeigt.');
    await page.context().close();
  });

  test('has none in what a frame says to the page around it', async () => {
    const { page } = await stage.open({
      html: `<!doctype html><html lang="de"><head><title>Host</title></head><body>
        <script>window.said = []; addEventListener('message', ({ data }) => said.push(data));</script>
        <iframe title="Karte" src="${stage.atlas}/karte.html?origins=${stage.host}" width="700" height="900"></iframe></body></html>`,
    });
    const said = (type: string) =>
      page.evaluate((wanted) => window.said.filter((message) => message.type === wanted).map((message) => JSON.stringify(message)), type);
    await expect.poll(async () => (await said('ready')).length, { timeout: 30_000 }).toBe(1);
    for (const [position, { key }] of [SECRET, NOT_RATED].entries()) {
      const message = { sozialraum: 1, type: 'set', id: key, session: { selection: [key], year: 2023 } };
      await page.evaluate((data) => document.querySelector('iframe')!.contentWindow!.postMessage(data, '*'), message);
      await expect.poll(async () => (await said('state')).length).toBe(position + 1);
    }
    const everything = (await Promise.all(['ready', 'session', 'select', 'state', 'error'].map(said))).flat();
    // The key of an area is no secret; its number is, and the counts behind it.
    expect(everything.join()).toContain(SECRET.key);
    expect(everything.join()).toMatch(/\d,\d{3}/);
    for (const text of everything) for (const number of NUMBERS) expect(text).not.toContain(number);
    const members = new Set(everything.flatMap((text) => Object.keys((JSON.parse(text) as { state?: object }).state ?? {})));
    expect([...members].toSorted()).toEqual(['headline', 'indicator', 'level', 'reading', 'selection', 'year']);
    await page.context().close();
  });

  describe('the picture of the build', () => {
    let html = '';
    beforeAll(async () => {
      const { page } = await stage.visit(`${stage.atlas}/karte/quote.html`, { javaScriptEnabled: false });
      html = await page.content();
      await page.context().close();
    });
    test('has neither number nor count of what is hidden', () => {
      for (const number of NUMBERS) expect(html).not.toContain(number);
      expect(html).toContain('5,000');
      expect(html).toContain('geheim');
      expect(html).toContain('nicht bewertet');
    });
    test('says which rules hold', () => {
      expect(html).toContain('Basis unter 50');
      expect(html).toContain('Weniger als 5 Fälle');
    });
  });
});
