import type { LitElement } from 'lit';
import { describe, expect, it } from 'vitest';
import '../../../src/ui/conference-workspace/boards/atlas-boards.ts';
import '../../../src/ui/conference-workspace/contributions/atlas-contributions.ts';
import '../../../src/ui/conference-workspace/minutes/atlas-minutes.ts';
import type { Conference } from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import type { ConferenceView } from '../../../src/ui/atlas-view.ts';
import { AUTUMN, conferenceView, SPRING } from './conference-samples.ts';
import { axeViolations, settle, stagePanel, type PanelStage } from './panel-stage.ts';
import type { SampleOptions } from './sample-view.ts';

const PAGES = ['atlas-contributions', 'atlas-boards', 'atlas-minutes'] as const;
const NOTHING: Partial<ConferenceView> = { conferences: [], conference: null, previous: null };

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f\u00a0]+/g, ' ').trim();

/** All shadow roots of a page, its own first. */
const rootsIn = (root: ShadowRoot): readonly ShadowRoot[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : rootsIn(shadowRoot))),
];
function find<Found extends HTMLElement = HTMLElement>(root: ShadowRoot, selector: string): Found {
  const found = rootsIn(root).flatMap((one) => [...one.querySelectorAll<Found>(selector)])[0];
  if (found === undefined) throw new Error(`nothing like ${selector}`);
  return found;
}
function button(root: ShadowRoot, name: string): HTMLButtonElement {
  const all = rootsIn(root).flatMap((one) => [...one.querySelectorAll('button')]);
  const found = all.find((one) => (one.ariaLabel ?? textOf(one)) === name);
  if (found === undefined) throw new Error(`no button ${name}: ${all.map((one) => one.ariaLabel ?? textOf(one)).join(' | ')}`);
  return found;
}

/** Keeps conferences as the store does. */
function keep(stage: PanelStage): void {
  stage.addEventListener('atlas-intent', ({ intent }) => {
    const { current } = stage;
    const { conference } = current;
    const shown = (more: Partial<ConferenceView>): void => stage.show({ ...current, conference: { ...conference, ...more } });
    if (intent.type === 'conference/kept') shown({ conference: intent.conference });
    if (intent.type === 'session/patched' && intent.patch.conferences !== undefined) shown({ conferences: intent.patch.conferences });
    if (intent.type === 'tool/chosen') stage.show({ ...current, surface: { ...current.surface, tool: intent.tool } });
  });
}

async function show(
  page: (typeof PAGES)[number],
  conference: Partial<ConferenceView> = {},
  options: SampleOptions = {},
  widthPixels = 330,
) {
  const staged = await stagePanel(page, conferenceView(conference, options), { widthPixels });
  keep(staged.stage);
  return { ...staged, wait: () => settle(staged.panel as LitElement) };
}

const keptIn = (intents: readonly Intent[]): readonly Conference[] =>
  intents.flatMap((intent) => (intent.type === 'conference/kept' ? [intent.conference] : []));
const last = (stage: PanelStage): Conference => {
  const conference = keptIn(stage.intents).at(-1);
  if (conference === undefined) throw new Error('nothing was kept');
  return conference;
};

function fill(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
const press = (target: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));

describe('pages of a conference', () => {
  it.each(
    PAGES.flatMap((page) => [
      [page, 'light', 'de', 330] as const,
      [page, 'dark', 'en', 290] as const,
      [page, 'highContrast', 'de', 320] as const,
      [page, 'light', 'en', 900] as const,
    ]),
  )('%s has no violations in %s, %s, %i px, open and without a conference', async (page, colorScheme, language, width) => {
    for (const conference of [{}, NOTHING]) {
      const { panel, root } = await show(page, conference, { colorScheme, language, selectedAreas: [3] }, width);
      for (const details of rootsIn(root).flatMap((one) => [...one.querySelectorAll('details')])) details.open = true;
      await settle(panel as LitElement);
      expect(await axeViolations()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(Math.max(width, document.documentElement.clientWidth));
      for (const one of rootsIn(root)) expect((one.host as HTMLElement).scrollWidth).toBeLessThanOrEqual(width);
    }
  });
});

describe('atlas-contributions', () => {
  it('begins a conference that follows the last one', async () => {
    const { stage, root } = await show('atlas-contributions', { conference: null, previous: null });
    find<HTMLButtonElement>(root, '.begin').click();
    expect(last(stage)).toMatchObject({ title: 'Sozialraumkonferenz', follows: SPRING.id, contributions: [] });
  });

  it('takes down one contribution after the other by Enter, in the selected area', async () => {
    const { stage, root, wait } = await show('atlas-contributions', {}, { selectedAreas: [8] });
    const words = find<HTMLTextAreaElement>(root, '#words');
    words.focus();
    press(words, '3', { code: 'Digit3', altKey: true });
    words.value = 'Mehr Bänke';
    press(words, 'Enter');
    await wait();
    expect(last(stage).contributions.at(-1)).toMatchObject({
      kind: 'idea',
      text: 'Mehr Bänke',
      votes: 0,
      place: { kind: 'area', area: stage.current.level?.keys[8] },
    });
    expect(words.value).toBe('');
    words.value = 'Noch eine';
    press(words, 'Enter', { shiftKey: true });
    expect(last(stage).contributions).toHaveLength(5);
    press(words, 'Enter');
    await wait();
    expect(last(stage).contributions).toHaveLength(6);
    press(words, 'Enter');
    await wait();
    expect(last(stage).contributions).toHaveLength(6);
    expect(textOf(find(root, 'atlas-contribution-entry').shadowRoot)).toContain('Bitte erst schreiben, was gesagt wurde.');
  });

  it('hands the words to the tool that points at the map, and begins anew when it has pointed', async () => {
    const { stage, root, wait } = await show('atlas-contributions');
    button(root, 'Stelle auf der Karte').click();
    await wait();
    const words = find<HTMLTextAreaElement>(root, '#words');
    words.value = 'Hier ist es dunkel';
    press(words, 'Enter');
    await wait();
    const tool = stage.intents.findLast((intent) => intent.type === 'tool/chosen');
    expect(tool).toEqual({
      type: 'tool/chosen',
      tool: { kind: 'pinContribution', contribution: null, entry: { kind: 'strength', text: 'Hier ist es dunkel' } },
    });
    expect(words.value).toBe('Hier ist es dunkel');
    const added: Conference = {
      ...SPRING,
      contributions: [...SPRING.contributions, { ...SPRING.contributions[2]!, id: 'beitrag-9', text: 'Hier ist es dunkel' }],
    };
    const { current } = stage;
    stage.show({ ...current, surface: { ...current.surface, tool: null }, conference: { ...current.conference, conference: added } });
    await wait();
    expect(words.value).toBe('');
  });

  it('counts votes, sorts by them, and takes a contribution out and back', async () => {
    const { stage, root, wait } = await show('atlas-contributions');
    button(root, 'Eine Stimme mehr für Beitrag 2').click();
    expect(last(stage).contributions[1]?.votes).toBe(1);
    await wait();
    button(root, 'Eine Stimme weniger für Beitrag 2').click();
    await wait();
    expect(button(root, 'Eine Stimme weniger für Beitrag 2').disabled).toBe(true);
    fill(find<HTMLSelectElement>(root, '#order'), 'votes');
    await wait();
    const numbers = rootsIn(root)
      .flatMap((one) => [...one.querySelectorAll('[data-id]')])
      .map((item) => item.getAttribute('data-id'));
    expect(numbers).toEqual(['beitrag-3', 'beitrag-1', 'beitrag-4', 'beitrag-2']);
    button(root, 'Beitrag 1 löschen').click();
    await wait();
    expect(last(stage).contributions.map(({ id }) => id)).not.toContain('beitrag-1');
    expect(last(stage).decisions[0]?.contributions).toEqual([]);
    button(root, 'Rückgängig').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'history/undo' });
  });

  it('shows a contribution on the map, and those of selected areas alone', async () => {
    const { stage, root, wait } = await show('atlas-contributions', {}, { selectedAreas: [3] });
    find(root, '[data-id=beitrag-4] .show').click();
    expect(stage.intents.at(-1)).toMatchObject({ type: 'selection/set', keys: [stage.current.level?.keys[5]] });
    expect(stage.intents.at(-2)).toEqual({ type: 'change/edited', change: 'beitrag-4' });
    find<HTMLInputElement>(root, 'atlas-contribution-list').shadowRoot?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await wait();
    expect(rootsIn(root).flatMap((one) => [...one.querySelectorAll('[data-id]')])).toHaveLength(1);
  });

  it('asks first what became of open decisions, and keeps the answer with the conference that took them', async () => {
    const { stage, root, wait } = await show('atlas-contributions');
    const carried = find(root, 'atlas-carried-decisions');
    expect(textOf(carried.shadowRoot?.querySelector('.words'))).toBe('Sprechstunde einrichten');
    expect(textOf(carried.shadowRoot?.querySelector('summary'))).toBe('Abgeschlossen (1)');
    fill(find<HTMLSelectElement>(root, '#carried-0'), 'done');
    await wait();
    fill(find<HTMLTextAreaElement>(root, '#outcome-0'), 'Seit März jeden Dienstag.');
    const patch = stage.intents.findLast((intent) => intent.type === 'session/patched');
    const kept = patch?.type === 'session/patched' ? patch.patch.conferences?.find(({ id }) => id === AUTUMN.id) : undefined;
    expect(kept?.decisions[1]).toMatchObject({ state: 'done', outcome: 'Seit März jeden Dienstag.' });
  });

  it('records a decision that rests on contributions', async () => {
    const { stage, root, wait } = await show('atlas-contributions');
    const decisions = find(root, 'atlas-decisions').shadowRoot!;
    fill(find<HTMLTextAreaElement>(decisions, '#next-text'), 'Bänke aufstellen');
    fill(find<HTMLInputElement>(decisions, '#next-responsible'), 'Grünflächenamt');
    fill(find<HTMLInputElement>(decisions, '#next-due'), '2026-07-01');
    await wait();
    find<HTMLInputElement>(decisions, '#next-beitrag-3').click();
    await wait();
    find(decisions, '.add').click();
    expect(last(stage).decisions.at(-1)).toMatchObject({
      text: 'Bänke aufstellen',
      responsible: 'Grünflächenamt',
      due: '2026-07-01',
      state: 'open',
      contributions: ['beitrag-3'],
    });
  });

  it('reads a conference from a file, and says when there is none in it', async () => {
    const { stage, root, wait } = await show('atlas-contributions', NOTHING);
    const field = find<HTMLInputElement>(root, 'input[type=file]');
    const hand = async (name: string, content: string): Promise<void> => {
      const files = new DataTransfer();
      files.items.add(new File([content], name));
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await wait();
    };
    await hand('notiz.json', '{"kein": "Protokoll"}');
    expect(textOf(find(root, 'atlas-conference-shelf').shadowRoot)).toContain('In notiz.json steht keine lesbare Konferenz.');
    await hand('herbst.json', JSON.stringify({ conferences: [SPRING, AUTUMN] }));
    const patch = stage.intents.findLast((intent) => intent.type === 'session/patched');
    expect(patch?.type === 'session/patched' ? patch.patch.conferences : null).toEqual([SPRING, AUTUMN]);
  });
});

describe('atlas-boards', () => {
  const card = (root: ShadowRoot, id: string) => find(root, `.card[data-id=${id}]`);

  it('moves a card by arrow keys and says where it lies', async () => {
    const { stage, root, wait } = await show('atlas-boards');
    card(root, 'karte-2').focus();
    press(card(root, 'karte-2'), 'ArrowRight');
    await wait();
    expect(last(stage).boards[0]?.cards[1]).toMatchObject({ x: 0.53, y: 0.7 });
    expect(textOf(find(root, 'atlas-board-canvas').shadowRoot?.querySelector('[role=status]'))).toBe('Hafen: hoch, steigend.');
    press(card(root, 'karte-2'), 'ArrowUp', { shiftKey: true });
    expect(last(stage).boards[0]?.cards[1]?.y).toBe(0.71);
  });

  it('keeps the keyboard on a card that goes into another field of a SWOT', async () => {
    const { stage, root, wait } = await show('atlas-boards');
    fill(find<HTMLSelectElement>(root, '#board'), 'tafel-2');
    await wait();
    card(root, 'karte-3').focus();
    press(card(root, 'karte-3'), 'ArrowDown');
    await wait();
    expect(last(stage).boards[1]?.cards[0]).toMatchObject({ x: 0.25, y: 0.25 });
    expect(card(root, 'karte-3').matches(':focus')).toBe(true);
    const kept = keptIn(stage.intents).length;
    press(card(root, 'karte-3'), 'ArrowDown');
    await wait();
    expect(keptIn(stage.intents)).toHaveLength(kept);
    expect(textOf(find(root, 'atlas-board-canvas').shadowRoot?.querySelector('[role=status]'))).toContain('weiter geht es nicht');
  });

  it('follows pointer and finger, and selects the area by a click only', async () => {
    const { stage, root, wait } = await show('atlas-boards');
    const moved = card(root, 'karte-1');
    moved.setPointerCapture = () => {};
    const at = (type: string, clientX: number, clientY: number): boolean =>
      moved.dispatchEvent(new PointerEvent(type, { pointerId: 1, button: 0, clientX, clientY, bubbles: true, composed: true }));
    at('pointerdown', 100, 100);
    at('pointermove', 60, 60);
    await wait();
    at('pointerup', 60, 60);
    moved.click();
    const [first] = last(stage).boards[0]?.cards ?? [];
    expect(first?.x).toBeLessThan(0.6);
    expect(first?.y).toBeGreaterThan(0.4);
    expect(stage.intents.some(({ type }) => type === 'selection/set')).toBe(false);
    await wait();
    card(root, 'karte-1').click();
    expect(stage.intents.at(-1)).toMatchObject({ type: 'selection/set', keys: [stage.current.level?.keys[0]] });
  });

  it('lays areas where the shown numbers propose them, and moves cards through the list', async () => {
    const { stage, root, wait } = await show('atlas-boards', {}, { selectedAreas: [10, 11] });
    button(root, 'Gewählte Gebiete (2)').click();
    await wait();
    const cards = last(stage).boards[0]?.cards ?? [];
    expect(cards).toHaveLength(4);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(4);
    expect(cards.map(({ id }) => id)).not.toContain('karte-3');
    expect(textOf(find(root, 'atlas-card-adder').shadowRoot)).toContain('Veränderung seit 2013');
    fill(find<HTMLSelectElement>(root, '[aria-label="Feld der Karte 1"]'), 'bottomLeft');
    expect(last(stage).boards[0]?.cards[0]).toMatchObject({ x: 0.25, y: 0.25 });
  });

  it('stands large on the projector', async () => {
    const { root, wait, panel } = await show('atlas-boards');
    button(root, 'Groß zeigen').click();
    await wait();
    expect(root.querySelector('dialog')?.open).toBe(true);
    expect(await axeViolations()).toEqual([]);
    button(root, 'Schließen').click();
    await settle(panel as LitElement);
    expect(root.querySelector('dialog atlas-board-canvas')).toBeNull();
  });
});

describe('atlas-minutes', () => {
  it('shows what was said and decided, and what became of the last decisions', async () => {
    const { root } = await show('atlas-minutes');
    const text = textOf(root.querySelector('.preview'));
    for (const words of [
      'Abends fährt kein Bus.',
      'Spätbus beantragen',
      'Verkehrsbetriebe',
      'Sprechstunde einrichten',
      'Sechs Leuchten.',
      'Hafen',
    ])
      expect(text).toContain(words);
  });

  it('asks for each format, and begins the next conference', async () => {
    const { stage, root } = await show('atlas-minutes');
    for (const name of ['PDF', 'Word (DOCX)', 'Webseite (HTML)', 'Daten (JSON)']) button(root, `Protokoll als ${name} speichern`).click();
    expect(stage.intents.map((intent) => (intent.type === 'minutes/export' ? intent.format : ''))).toEqual(['pdf', 'docx', 'html', 'json']);
    find(root, '.next').click();
    expect(last(stage)).toMatchObject({ follows: SPRING.id, contributions: [], decisions: [] });
    expect(stage.intents.at(-1)).toEqual({ type: 'conference/changed', settings: { page: 'beitraege' } });
  });
});
