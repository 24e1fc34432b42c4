import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { SIZES, type SizeName } from '../stage/scene.ts';
import { focused, tabTo } from './support/keyboard.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const { publisher } = readMusterstadt().atlas;
const TARGET_PIXELS = 24;

/** Controls smaller than a target must be, with what they are called. Inline links in sentences are exempt (WCAG 2.5.8). */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const found: string[] = [];
    const targets = 'button, select, input:not([type=hidden]), summary, [role=tab], [role=button], [role=option], nav a';
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        // Marks of a chart are as narrow as their value; class buttons, sliders and the table do the same (WCAG 2.5.8: equivalent).
        if (
          element instanceof SVGElement ||
          !element.matches(targets) ||
          !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        )
          continue;
        // A field of a label is hit by its label as well.
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
        const boxes = [element, ...(label === undefined ? [] : [label])].map((one) => one.getBoundingClientRect());
        if (boxes[0]!.width <= 1 || boxes.some(({ width, height }) => width >= least && height >= least)) continue;
        const [{ width, height }] = boxes as [DOMRect];
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        found.push(`${element.localName} "${name.slice(0, 40)}" ${width.toFixed(1)} x ${height.toFixed(1)}`);
      }
    };
    look(document);
    return found;
  }, TARGET_PIXELS);

/** Elements whose text is cut off at the side, and a page wider than its window. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        if (!/^(BUTTON|LABEL|H1|H2|H3|P|SUMMARY|LI|DT|DD)$/.test(element.tagName) || !element.checkVisibility()) continue;
        const { overflowX, textOverflow } = getComputedStyle(element);
        // Ellipses have their whole text in a title or a name.
        if (overflowX === 'visible' || textOverflow === 'ellipsis') continue;
        if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
          found.push(`${element.localName} "${element.textContent?.trim().slice(0, 40)}"`);
      }
    };
    look(document);
    return found;
  });

/** What the open dialog says, slotted content included. */
const dialogText = ({ page }: AtlasPage): Promise<string> => page.getByRole('dialog').ariaSnapshot();

const VIEWS: readonly { readonly name: string; readonly query?: string; readonly act?: (atlas: AtlasPage) => Promise<void> }[] = [
  { name: 'map' },
  { name: 'table', query: 'v=1&tafel=tabelle' },
  { name: 'charts', query: 'v=1&tafel=diagramme' },
  { name: 'index', query: 'v=1&bereich=index' },
  { name: 'data', query: 'v=1&bereich=daten' },
  { name: 'statement', act: (atlas) => atlas.ask({ type: 'dialog/opened', dialog: 'accessibility' }) },
  { name: 'storage', act: (atlas) => atlas.ask({ type: 'dialog/opened', dialog: 'storage' }) },
  { name: 'help in plain language', query: 'v=1&leicht=1', act: (atlas) => atlas.ask({ type: 'dialog/opened', dialog: 'help' }) },
];
const TARGET_SIZES: readonly SizeName[] = ['desktop', 'phone'];

describe.each(TARGET_SIZES)('targets at %s', (size) => {
  test.for(VIEWS)('are large enough: $name', async ({ query, act }) => {
    const atlas = await stage.open({ size: SIZES[size], ...(query === undefined ? {} : { query }) });
    await act?.(atlas);
    await atlas.settled();
    expect(await smallTargets(atlas.page)).toEqual([]);
    await atlas.close();
  });
});

describe('text at 200 %', () => {
  test.for(VIEWS)('is not cut off: $name', async ({ query, act }) => {
    const atlas = await stage.open({ size: { width: 1440, height: 900 }, ...(query === undefined ? {} : { query }) });
    await act?.(atlas);
    await atlas.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await atlas.settled();
    expect(await cutOff(atlas.page)).toEqual([]);
    await atlas.close();
  });
});

describe('the order of the focus', () => {
  test('leads from the head over the workspaces and the settings to the map, the panel, the years and the legal links', async () => {
    const { page, ...atlas } = await stage.open();
    for (const wanted of [
      /Zur Karte springen/,
      /Gebiet suchen/,
      /Teilen/,
      /DE \(Deutsch\)/,
      /Leichte Sprache/,
      /^button Karte$/,
      /Indikator wählen/,
      /^application /,
      /tab Profil/,
      /Jahre abspielen/,
      /Impressum/,
      /Barrierefreiheit/,
    ])
      await tabTo(page, wanted);
    await atlas.close();
  });

  test('stays in an open dialog, and comes back to what opened it', async () => {
    const { page, ...atlas } = await stage.open();
    await page.getByRole('button', { name: 'Barrierefreiheit' }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await focused(page)).toContain('Erklärung zur Barrierefreiheit');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => focused(page)).toContain('Barrierefreiheit');
    await atlas.close();
  });
});

describe('everybody is told', () => {
  test('who publishes the atlas, on every workspace and on telephones', async () => {
    const atlas = await stage.open();
    for (const workspace of ['karte', 'index', 'versorgung', 'konferenz', 'daten'] as const) {
      await atlas.setSession({ workspace });
      const links = atlas.page.getByRole('navigation', { name: 'Rechtliches' });
      expect(await links.getByRole('link', { name: 'Impressum' }).getAttribute('href')).toBe(publisher?.imprintUrl);
      expect(await links.getByRole('link', { name: 'Datenschutz' }).getAttribute('href')).toBe(publisher?.privacyUrl);
      expect(await links.getByRole('button', { name: 'Barrierefreiheit' }).isVisible()).toBe(true);
    }
    await atlas.close();
    const phone = await stage.open({ size: SIZES.phone });
    await phone.page.getByRole('button', { name: 'Menü' }).click();
    expect(await phone.page.getByRole('link', { name: 'Impressum' }).isVisible()).toBe(true);
    expect(await phone.page.getByRole('button', { name: 'Barrierefreiheit' }).isVisible()).toBe(true);
    await phone.close();
  });

  test('what is accessible and what is not, with contact and enforcement body', async () => {
    const atlas = await stage.open();
    await atlas.ask({ type: 'dialog/opened', dialog: 'accessibility' });
    await expect.poll(() => dialogText(atlas)).toContain('BITV 2.0');
    const text = await dialogText(atlas);
    expect(text).toContain(publisher?.name);
    expect(text).toContain(publisher?.accessibilityContact?.email);
    expect(text).toContain(publisher?.enforcementBody?.name);
    expect(text).toMatch(/teilweise vereinbar/);
    expect(text).toMatch(/NVDA, JAWS, VoiceOver\) ist noch nicht geprüft/);
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('in Leichte Sprache, kept in the link, and in German again', async () => {
    const atlas = await stage.open();
    await atlas.page.getByRole('button', { name: 'Leichte Sprache' }).click();
    await atlas.ask({ type: 'dialog/opened', dialog: 'help' });
    await expect.poll(() => dialogText(atlas)).toContain('Die Karte zeigt Orte in der Stadt.');
    await expect.poll(() => new URL(atlas.page.url()).searchParams.get('leicht')).toBe('1');
    await atlas.page.keyboard.press('Escape');
    await atlas.page.getByRole('button', { name: 'DE (Deutsch)' }).click();
    await expect.poll(() => new URL(atlas.page.url()).searchParams.has('leicht')).toBe(false);
    await atlas.ask({ type: 'dialog/opened', dialog: 'help' });
    await expect.poll(() => dialogText(atlas)).toContain('Zeigen Sie auf ein Gebiet');
    await atlas.close();
  });
});

test('with reduced motion nothing moves by itself', async () => {
  const { page, ...atlas } = await stage.open();
  const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  expect(moving).toBe(0);
  await atlas.close();
});
