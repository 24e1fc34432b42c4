import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { FrameMessage } from '../../src/embed/messages.ts';
import { mapsReady, useEmbedStage } from './support/embed-stage.ts';

const stage = useEmbedStage();

/** A host that notes every message of its frame and can send anything. */
const hostPage = (address: string, sandbox = '') =>
  `<!doctype html><html lang="de"><head><title>Host</title></head><body>
  <iframe title="Karte" ${sandbox} src="${address.replaceAll('&', '&amp;')}" width="700" height="900"></iframe>
  <script>window.heard = []; addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));</script></body></html>`;

declare global {
  interface Window {
    heard: { readonly data: FrameMessage; readonly origin: string }[];
  }
}

type Opened = Awaited<ReturnType<typeof stage.open>>;
const heard = ({ page }: Opened, type: FrameMessage['type']) =>
  page.evaluate((wanted) => window.heard.filter(({ data }) => data.type === wanted).map(({ data }) => data), type);
const send = ({ page }: Opened, data: unknown) =>
  page.evaluate((message) => document.querySelector('iframe')!.contentWindow!.postMessage(message, '*'), data);
const frameOf = async ({ page }: Opened) => {
  const find = () => page.frames().find((one) => one.url().includes('karte'));
  await expect.poll(find, { timeout: 30_000 }).toBeDefined();
  const frame = find()!;
  await frame.waitForFunction(() => document.querySelector('sozialraum-karte') !== null);
  await frame.evaluate(() => document.querySelector('sozialraum-karte')!.ready);
  return frame;
};

describe('karte.html in a frame on another origin', () => {
  test('shows what its address asks for and tells its height', async () => {
    const opened = await stage.open({ html: hostPage(`${stage.atlas}/karte.html?package=atlas/&indicator=altenquotient&year=2021`) });
    const frame = await frameOf(opened);
    const session = await frame.evaluate(() => document.querySelector('sozialraum-karte')!.session);
    expect(session).toMatchObject({ indicator: 'altenquotient', year: 2021 });
    await expect.poll(async () => (await heard(opened, 'height')).length).toBeGreaterThan(0);
    // Without allowed origins nothing else is told.
    expect(await opened.page.evaluate(() => window.heard.filter(({ data }) => data.type !== 'height'))).toEqual([]);
    expect(opened.foreign).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.page.context().close();
  });

  test('talks to the origin it allows: set, get, events', async () => {
    const opened = await stage.open({ html: hostPage(`${stage.atlas}/karte.html?package=atlas/&origins=${stage.host}`) });
    const frame = await frameOf(opened);
    await expect.poll(async () => (await heard(opened, 'ready')).length).toBe(1);
    const key = await frame.evaluate(() => document.querySelector('sozialraum-karte')!.rows()[0]!.key);
    await send(opened, { sozialraum: 1, type: 'set', id: 'a', session: { indicator: 'altenquotient', selection: [key] } });
    await expect.poll(async () => (await heard(opened, 'state')).length).toBe(1);
    expect((await heard(opened, 'state'))[0]).toMatchObject({ id: 'a', state: { indicator: 'altenquotient', selection: [key] } });
    expect((await heard(opened, 'select')).at(-1)).toMatchObject({ keys: [key] });
    await send(opened, { sozialraum: 1, type: 'get', id: 'b' });
    await expect.poll(async () => (await heard(opened, 'state')).length).toBe(2);
    await opened.page.context().close();
  });

  test('does not hear other origins', async () => {
    const opened = await stage.open({ html: hostPage(`${stage.atlas}/karte.html?package=atlas/&origins=https://www.stadt.example,*`) });
    const frame = await frameOf(opened);
    const before = await frame.evaluate(() => document.querySelector('sozialraum-karte')!.session);
    await send(opened, { sozialraum: 1, type: 'set', session: { indicator: 'altenquotient' } });
    await frame.evaluate(() => document.querySelector('sozialraum-karte')!.setSession({}));
    expect(await frame.evaluate(() => document.querySelector('sozialraum-karte')!.session)).toEqual(before);
    expect(await opened.page.evaluate(() => window.heard.filter(({ data }) => data.type !== 'height'))).toEqual([]);
    await opened.page.context().close();
  });

  test('survives a hostile parent: junk, other versions, more than it may set', async () => {
    const opened = await stage.open({ html: hostPage(`${stage.atlas}/karte.html?package=atlas/&origins=${stage.host}`) });
    const frame = await frameOf(opened);
    const before = await frame.evaluate(() => document.querySelector('sozialraum-karte')!.session);
    const junk = [
      null,
      7,
      'set',
      [],
      { sozialraum: 2, type: 'set', session: { year: 2000 } },
      { sozialraum: 1 },
      { sozialraum: 1, type: 'set' },
      { sozialraum: 1, type: 'set', session: { recipes: [{ id: 'x' }] } },
      { sozialraum: 1, type: 'set', session: { year: '2021' } },
      { sozialraum: 1, type: 'set', session: { selection: [1, 2] } },
      { sozialraum: 1, type: 'set', session: { indicator: 'x'.repeat(100_000) } },
      { sozialraum: 1, type: 'set', session: JSON.parse('{"__proto__": {"year": 1}, "constructor": 1}') },
    ];
    for (const data of junk) await send(opened, data);
    await frame.evaluate(() => document.querySelector('sozialraum-karte')!.setSession({}));
    expect(await frame.evaluate(() => document.querySelector('sozialraum-karte')!.session)).toEqual(before);
    await expect.poll(async () => (await heard(opened, 'refused')).length).toBeGreaterThanOrEqual(6);
    expect(opened.errors).toEqual([]);
    await opened.page.context().close();
  });

  test('works in a sandbox without an origin', async () => {
    const opened = await stage.open({ html: hostPage(`${stage.atlas}/karte.html?package=atlas/`, 'sandbox="allow-scripts"') });
    const frame = await frameOf(opened);
    expect(await frame.evaluate(() => window.origin)).toBe('null');
    expect(await frame.evaluate(() => document.querySelector('sozialraum-karte')!.rows().length)).toBeGreaterThan(10);
    expect(opened.workers).toHaveLength(1);
    expect(opened.errors).toEqual([]);
    await opened.page.context().close();
  });

  test('shows no package of another server, whoever asks', async () => {
    const opened = await stage.open({ html: hostPage(`${stage.atlas}/karte.html?package=${stage.host}/atlas/`) });
    await frameOf(opened);
    expect(opened.asked.some((path) => path.startsWith('/atlas/'))).toBe(true);
    await opened.page.context().close();
  });
});

describe('the page with a picture', () => {
  test('says everything without a script: sentence, picture, legend, table, source', async () => {
    const { page, errors } = await stage.visit(`${stage.atlas}/karte/altenquotient.html`, { javaScriptEnabled: false });
    const picture = page.locator('.picture');
    await picture.waitFor();
    expect(await picture.locator('h2').innerText()).not.toBe('');
    expect(await picture.locator('p').first().innerText()).toMatch(/\d/);
    expect(await picture.locator('svg.map path').count()).toBeGreaterThan(3);
    expect(await picture.locator('svg.map').getAttribute('aria-label')).toMatch(/\d/);
    expect(await picture.locator('li').count()).toBeGreaterThanOrEqual(3);
    await picture.locator('summary').click();
    expect(await picture.locator('tbody tr').count()).toBeGreaterThan(10);
    expect(await picture.locator('footer').innerText()).toMatch(/fiktiv/i);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('shows the picture before any script has come, then the map in its place', async () => {
    const { page } = await stage.visit('about:blank');
    let letScriptsCome = (): void => {};
    const scriptsMayCome = new Promise<void>((resolve) => (letScriptsCome = resolve));
    let heldBack = 0;
    await page.route(/\.(js|css)(\?|$)/, async (route) => {
      heldBack++;
      await scriptsMayCome;
      await route.continue();
    });
    await page.goto(`${stage.atlas}/karte/altenquotient.html`, { waitUntil: 'commit' });
    const picture = page.locator('.picture svg.map');
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), { timeout: 30_000 })
      .toBe(1);
    await picture.waitFor();
    expect(heldBack).toBeGreaterThan(0);
    // Its rules are there too, though no style sheet has come.
    const frame = page.locator('.picture');
    expect(await frame.evaluate((node) => getComputedStyle(node).paddingLeft)).toBe('12px');
    expect(await page.evaluate(() => customElements.get('sozialraum-karte'))).toBeUndefined();
    const shown = () =>
      page.evaluate(() => {
        const card = document.querySelector('sozialraum-karte')?.shadowRoot?.querySelector('atlas-map-card');
        return [
          document.querySelector('.picture')?.checkVisibility() === true,
          card?.checkVisibility({ visibilityProperty: true }) === true,
        ];
      });
    expect(await shown()).toEqual([true, false]);
    letScriptsCome();
    await page.waitForFunction(() => document.querySelector('sozialraum-karte') !== null);
    await page.evaluate(() => document.querySelector('sozialraum-karte')!.ready);
    expect(await shown()).toEqual([false, true]);
    await page.context().close();
  });

  test('says it in English too, and is English when it comes alive', async () => {
    const { page, errors } = await stage.visit(`${stage.atlas}/karte/altenquotient.en.html`, { javaScriptEnabled: false });
    const picture = page.locator('.picture[lang=en]');
    await picture.waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await picture.locator('summary').innerText()).toBe('Show as a table');
    expect(await picture.innerText()).not.toMatch(/[äöüß]\w* (und|der|die|mit) |Quelle|Fälle/);
    const still = await picture.locator('p').first().innerText();
    await page.context().close();
    const live = await stage.visit(`${stage.atlas}/karte/altenquotient.en.html`);
    await mapsReady(live.page);
    const said = await live.page.evaluate(() => {
      const karte = document.querySelector('sozialraum-karte')!;
      return { reading: karte.words.reading, lang: document.documentElement.lang };
    });
    expect(said).toEqual({ reading: still, lang: 'en' });
    expect([...errors, ...live.errors]).toEqual([]);
    await live.page.context().close();
  });

  test('of a result of a recipe shows picture and live map with the same words', async () => {
    const { page, errors, workers } = await stage.visit(`${stage.atlas}/karte/sozialindex.wert.html`);
    const still = await page.locator('.picture p').first().innerText();
    expect(await page.locator('.picture footer').innerText()).toContain('Sozialamt und Jobcenter');
    await mapsReady(page);
    const said = await page.evaluate(() => {
      const karte = document.querySelector('sozialraum-karte')!;
      return { ...karte.words, indicator: karte.session.indicator, findings: karte.findings(), rows: karte.rows() };
    });
    expect(said.reading).toBe(still);
    expect(said).toMatchObject({ indicator: 'sozialindex.wert', findings: [] });
    expect(said.rows.filter(({ value }) => value !== null).length).toBeGreaterThan(10);
    expect(workers).toHaveLength(1);
    expect(errors).toEqual([]);
    // What the atlas alone shows is not known here.
    const codes = await page.evaluate(async () => {
      const karte = document.querySelector('sozialraum-karte')!;
      karte.setAttribute('indicator', 'kita-u3.bedarf');
      await karte.setSession({});
      return karte.findings().map(({ code, value }) => `${code} ${value}`);
    });
    expect(codes).toEqual(['session-unknown-value kita-u3.bedarf']);
    await page.context().close();
  });

  test('has an oEmbed document beside it', async () => {
    const { page } = await stage.visit(`${stage.atlas}/karte/altenquotient.html`, { javaScriptEnabled: false });
    const link = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
    const answer = await page.request.get(`${stage.atlas}/karte/${link}`);
    const document: unknown = await answer.json();
    expect(document).toMatchObject({ type: 'rich', version: '1.0', width: 640 });
    expect((document as { html: string }).html).toContain('https://atlas.example/karte/altenquotient.html');
    await page.context().close();
  });
});

test('types of the messages are what the documentation names', async () => {
  const types = await readFile(new URL('../../public/einbettung/sozialraum-karte.d.ts', import.meta.url), 'utf8');
  for (const type of ['height', 'ready', 'session', 'select', 'error', 'state', 'refused', 'set', 'get'])
    expect(types).toContain(`type: '${type}'`);
});
