import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { SIZES } from '../stage/scene.ts';
import { focused, tabTo } from './support/keyboard.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const { publisher } = readMusterstadt().atlas;

/** What the open dialog says, slotted content included. */
const dialogText = ({ page }: AtlasPage): Promise<string> => page.getByRole('dialog').ariaSnapshot();

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

/** What would move, on this page and in all shadow roots: elements with a transition or an animation that takes time. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
        const seconds = `${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`.split(', ').map(Number.parseFloat);
        if (Math.max(...seconds) > 0.01) found.push(`${element.localName} ${element.className}`);
      }
    };
    look(document);
    return found;
  });

test('with reduced motion nothing moves; without, something would', async () => {
  const { page, ...atlas } = await stage.open();
  expect(await moving(page)).toEqual([]);
  await atlas.ask({ type: 'dialog/opened', dialog: 'help' });
  await page.getByRole('dialog').waitFor();
  expect(await moving(page)).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(page)).not.toEqual([]);
  await atlas.close();
});

test('with forced colours the focus, what is chosen, and the classes of the legend can be told apart', async () => {
  const { page, ...atlas } = await stage.open();
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.settled();
  const chosen = page.getByRole('tab', { selected: true }).first();
  const outline = (of: Locator): Promise<string> =>
    of.evaluate((element) => `${getComputedStyle(element).outlineStyle} ${getComputedStyle(element).outlineWidth}`);
  expect(await outline(chosen)).toBe('solid 2px');
  expect(await outline(page.getByRole('tab', { selected: false }).first())).toMatch(/^none|0px$/);
  await tabTo(page, /Teilen/);
  expect(await outline(page.getByRole('button', { name: 'Teilen' }))).toMatch(/^(solid|auto) [1-9]/);
  const fills = await page
    .locator('atlas-legend .swatch rect:first-of-type')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
  expect(new Set(fills).size).toBeGreaterThanOrEqual(5);
  await atlas.close();
});
