import { describe, expect, it } from 'vitest';
import '../../../src/ui/supply-workspace/scenarios/atlas-scenario-editor.ts';
import '../../../src/ui/supply-workspace/scenarios/atlas-scenario-result.ts';
import { facilityKindId, recipeId, recipeIndicator, resourceName, type Scenario } from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import type { AtlasView, SupplyView } from '../../../src/ui/atlas-view.ts';
import { NO_SUPPLY } from '../../../src/ui/empty-workspaces.ts';
import { SOCIAL_INDEX } from './exploration-results.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { sampleView, type SampleOptions } from './sample-view.ts';
import { FOOTBRIDGE, HARBOUR, KITA, KITAS, supplyResult } from './supply-samples.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f\u00a0]+/g, ' ').trim();

const KIND = {
  id: facilityKindId('kita'),
  title: 'Kita',
  titleEn: 'Day-care centre',
  titlePlural: 'Kitas',
  resource: resourceName('kitas'),
  capacities: [
    { ageGroup: 'u3', title: 'Plätze unter 3 Jahren', property: 'u3' },
    { ageGroup: 'ue3', title: 'Plätze ab 3 Jahren', property: 'ue3' },
  ],
};

function view(supply: Partial<SupplyView>, options: SampleOptions = {}, surface: Partial<AtlasView['surface']> = {}): AtlasView {
  const base = sampleView(options);
  const { atlas } = base;
  if (atlas === null) throw new Error('sample without atlas');
  const upon = { ...SOCIAL_INDEX, inputs: [{ ...SOCIAL_INDEX.inputs[0]!, indicator: recipeIndicator(KITA.id, 'erreicht') }] };
  return {
    ...base,
    surface: { ...base.surface, ...surface },
    session: { ...base.session, workspace: 'versorgung' },
    atlas: { ...atlas, atlas: { ...atlas.atlas, facilities: [KIND], recipes: [KITA, upon] } },
    supply: {
      ...NO_SUPPLY,
      settings: { ...NO_SUPPLY.settings, page: 'szenarien' },
      draft: KITA,
      facilities: KITAS,
      scenarios: [
        { item: HARBOUR, origin: 'package' },
        { item: FOOTBRIDGE, origin: 'own' },
      ],
      scenario: HARBOUR,
      ...supply,
    },
  };
}

const showEditor = (
  supply: Partial<SupplyView> = {},
  options: SampleOptions = {},
  surface: Partial<AtlasView['surface']> = {},
  widthPixels = 330,
) => stagePanel('atlas-scenario-editor', view(supply, options, surface), { widthPixels });

const before = supplyResult();
const after = supplyResult({
  within: 1402,
  places: 646,
  keys: ['kita-1', 'kita-3', 'neue-kita'],
  changes: [0, 0, 1],
  areaWithin: (area) => (area === 7 ? 26.4 : area === 9 ? 15 : 20),
  meanWay: 600,
});
const showResult = (supply: Partial<SupplyView> = {}, options: SampleOptions = {}, widthPixels = 400) =>
  stagePanel('atlas-scenario-result', view({ result: after, baseline: before, ...supply }, options), { widthPixels });

const scenariosIn = (intents: readonly Intent[]): readonly Scenario[] =>
  intents.flatMap((intent) => (intent.type === 'scenario/changed' ? [intent.scenario] : []));

const buttonNamed = (root: ParentNode, name: RegExp | string): HTMLButtonElement => {
  const fits = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
  const found = [...root.querySelectorAll('button')].find((button) => fits(button.ariaLabel ?? textOf(button)));
  if (found === undefined) throw new Error(`no button ${String(name)}`);
  return found;
};

function fill(root: ParentNode, selector: string, value: string): void {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (field === null) throw new Error(`no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('atlas-scenario-editor', () => {
  it.each([
    ['light', 'de', 330],
    ['dark', 'en', 290],
    ['highContrast', 'de', 320],
  ] as const)('has no axe violations in %s, %s at %i pixels', async (colorScheme, language, width) => {
    const { root } = await showEditor({}, { colorScheme, language }, { editedChange: 'hafen' }, width);
    expect(root.querySelector('.change.open')).not.toBeNull();
    expect(await axeViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('offers things as they are, scenarios of the package and own ones', async () => {
    const { root, stage } = await showEditor();
    const rows = [...root.querySelectorAll('.shelf label')].map(textOf);
    expect(rows).toEqual(['Wie es ist ohne Änderungen', 'Kita am Hafen aus dem Datenpaket · 4 Änderungen', 'Steg eigenes · 1 Änderung']);
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ checked }) => checked)).toEqual([false, true, false]);
    radios[0]?.click();
    expect(stage.intents).toContainEqual({ type: 'supply/changed', settings: { scenario: null } });
  });

  it('says every change in words, and which have no effect here', async () => {
    const { root } = await showEditor();
    const rows = [...root.querySelectorAll('.change .line > span')].map(textOf).filter((words) => words !== '');
    expect(rows).toEqual([
      'Neu: Kita am Hafen, 26 Plätze',
      'Geschlossen: Kita Nordlicht',
      'Wohnungsbau: Hafenquartier, 120 Wohnungen',
      'Sperre: Gleisbau, 500 m (zählt nicht mit)',
    ]);
    const air = await showEditor({ draft: { ...KITA, travel: { ...KITA.travel, mode: 'straightLine' } }, scenario: FOOTBRIDGE });
    expect(textOf(air.root)).toContain('Neuer Weg: Steg, 50 m (ohne Wirkung, weil diese Auswertung mit der Luftlinie rechnet)');
  });

  it('begins, copies and saves scenarios', async () => {
    const { root, stage } = await showEditor({ scenario: FOOTBRIDGE });
    buttonNamed(root, 'Neues Szenario').click();
    buttonNamed(root, 'Duplizieren').click();
    buttonNamed(root, 'Speichern').click();
    const [begun, copy, saved] = scenariosIn(stage.intents);
    expect(begun).toEqual({ id: 'szenario', title: 'Szenario 1', version: 0, changes: [] });
    expect(copy).toMatchObject({ title: 'Steg (Kopie)', version: 0, changes: FOOTBRIDGE.changes });
    expect(saved).toMatchObject({ id: 'steg', version: 1, changed: new Date().toISOString().slice(0, 10) });
    buttonNamed(root, 'Szenario „Steg“ löschen').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'scenario/removed', scenario: 'steg' });
  });

  it('keeps scenarios of the package from being removed or saved again', async () => {
    const { root } = await showEditor();
    expect(buttonNamed(root, 'Speichern').disabled).toBe(true);
    expect(() => buttonNamed(root, /löschen/)).toThrow();
  });

  it('switches changes off and takes them out', async () => {
    const { root, stage } = await showEditor();
    root.querySelector<HTMLInputElement>('.change input[type=checkbox]')?.click();
    expect(scenariosIn(stage.intents)[0]?.changes[0]).toMatchObject({ kind: 'addFacility', off: true });
    buttonNamed(root, 'Entfernen: Geschlossen: Kita Nordlicht').click();
    expect(scenariosIn(stage.intents)[1]?.changes.map(({ kind }) => kind)).toEqual(['addFacility', 'housing', 'barrier']);
    expect(root.activeElement?.id).toBe('changes');
  });

  it('opens a change for editing and gives its first field the focus', async () => {
    const { root, stage, panel } = await showEditor();
    buttonNamed(root, /^Bearbeiten: Neu/).click();
    expect(stage.intents.at(-1)).toEqual({ type: 'change/edited', change: 'neue-kita' });
    stage.show(view({}, {}, { editedChange: 'neue-kita' }));
    await panel.updateComplete;
    expect(root.activeElement?.id).toBe('change-0-name');
    fill(root, '#change-0-places-u3', '');
    fill(root, '#change-0-places-ue3', '60');
    const [without, withOther] = scenariosIn(stage.intents);
    expect(without?.changes[0]).toMatchObject({ places: {} });
    expect(withOther?.changes[0]).toMatchObject({ places: { u3: 26, ue3: 60 } });
    expect(without).not.toHaveProperty('changed');
  });

  it('refuses what can not be', async () => {
    const { root, stage } = await showEditor({}, {}, { editedChange: 'hafen' });
    fill(root, '#change-2-dwellings', '-3');
    fill(root, '#change-2-rate', '9');
    fill(root, '#change-2-name', ' ');
    expect(scenariosIn(stage.intents)).toEqual([]);
    expect(textOf(root)).toContain('Ergibt 7,2 Personen der Zielgruppe: 120 Wohnungen × 0,02 × 3 Altersjahre.');
    fill(root, '#change-2-dwellings', '200');
    expect(scenariosIn(stage.intents)[0]?.changes[2]).toMatchObject({ dwellings: 200 });
  });

  it('reads lines point by point', async () => {
    const { root, stage, panel } = await showEditor({ scenario: FOOTBRIDGE }, {}, { editedChange: 'steg' });
    await panel.updateComplete;
    expect(root.querySelector('textarea#change-0-points')).toHaveProperty('value', '0; 0\n30; 40');
    fill(root, '#change-0-points', '0; 0\nhier');
    expect(textOf(root.querySelector('.wrong'))).toContain('keine Linie');
    expect(scenariosIn(stage.intents)).toEqual([]);
    fill(root, '#change-0-points', '0; 0\n12,5; 7\n20; 7');
    expect(scenariosIn(stage.intents)[0]?.changes[0]).toMatchObject({ points: [0, 0, 12.5, 7, 20, 7] });
  });

  it('takes in scenarios of a file beside those that are there', async () => {
    const { root, stage } = await showEditor();
    const field = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const choose = async (content: unknown): Promise<string> => {
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify(content)], 'szenarien.json'));
      field.files = files.files;
      field.dispatchEvent(new Event('change'));
      await expect.poll(() => textOf(root.querySelector('#import-state'))).not.toBe('');
      const said = textOf(root.querySelector('#import-state'));
      root.querySelector('#import-state')!.textContent = '';
      return said;
    };
    expect(await choose({ scenarios: [HARBOUR, { ...FOOTBRIDGE, title: 'Anderer Steg' }] })).toBe(
      '1 Szenario aus szenarien.json aufgenommen.',
    );
    expect(scenariosIn(stage.intents)).toEqual([{ ...FOOTBRIDGE, id: 'steg-2', title: 'Anderer Steg' }]);
    expect(await choose({ scenarios: [HARBOUR] })).toContain('sind schon da');
    expect(await choose({ etwas: 'anderes' })).toContain('enthält kein Szenario');
  });
});

describe('atlas-change-adder', () => {
  const showAdder = async (options: SampleOptions = {}, supply: Partial<SupplyView> = {}) => {
    const shown = await showEditor(supply, options);
    const adder = shown.root.querySelector('atlas-change-adder')!;
    await adder.updateComplete;
    const root = adder.shadowRoot!;
    const choose = async (selector: string, value: string): Promise<void> => {
      fill(root, selector, value);
      await adder.updateComplete;
    };
    return { ...shown, adder: root, choose };
  };

  it('puts a new facility into the one selected area, by keyboard alone', async () => {
    const { adder, stage } = await showAdder({ selectedAreas: [4] });
    buttonNamed(adder, /^Ins Gebiet/).click();
    expect(scenariosIn(stage.intents)[0]?.changes.at(-1)).toEqual({
      kind: 'addFacility',
      id: 'neu-1',
      facilityKind: 'kita',
      name: 'Kita (neu 2)',
      x: 0,
      y: 0,
      places: {},
    });
    expect(stage.intents.at(-1)).toEqual({ type: 'change/edited', change: 'neu-1' });
  });

  it('asks for exactly one area', async () => {
    const { adder } = await showAdder({ selectedAreas: [1, 2] });
    expect(buttonNamed(adder, 'Ins gewählte Gebiet').disabled).toBe(true);
    expect(textOf(adder)).toContain('wählen Sie genau ein Gebiet');
  });

  it('takes tools of the map into the hand and puts them away', async () => {
    const { adder, stage, panel } = await showAdder();
    buttonNamed(adder, 'Auf der Karte zeigen').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'tool/chosen', tool: { kind: 'addFacility' } });
    stage.show(view({}, {}, { tool: { kind: 'addFacility' } }));
    await settle(panel);
    expect(textOf(adder)).toContain('Klicken Sie jetzt auf die Karte.');
    buttonNamed(adder, 'Zeigen abbrechen').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'tool/chosen', tool: null });
  });

  it('offers the facilities that are open, by name, and closes one', async () => {
    const { adder, stage, choose } = await showAdder();
    await choose('#kind', 'closeFacility');
    expect([...adder.querySelectorAll('#facility option')].map(textOf)).toEqual(['Kita Am Park', 'Kita Sonnenblume']);
    await choose('#facility', 'kita-1');
    buttonNamed(adder, 'Schließen').click();
    expect(scenariosIn(stage.intents)[0]?.changes.at(-1)).toEqual({ kind: 'closeFacility', facilityKind: 'kita', facility: 'kita-1' });
  });

  it('begins a change of places with what there is', async () => {
    const { adder, stage, choose } = await showAdder();
    await choose('#kind', 'changePlaces');
    await choose('#facility', 'kita-1');
    buttonNamed(adder, 'Plätze ändern').click();
    expect(scenariosIn(stage.intents)[0]?.changes.at(-1)).toMatchObject({
      kind: 'changePlaces',
      facility: 'kita-1',
      ageGroup: 'u3',
      places: 20,
    });
  });

  it('moves a facility once: the second move takes the place of the first', async () => {
    const moved: Scenario = {
      ...FOOTBRIDGE,
      changes: [{ kind: 'moveFacility', facilityKind: KITA.facilityKind, facility: 'kita-1', x: 5, y: 5 }],
    };
    const { adder, stage, choose } = await showAdder({ selectedAreas: [4] }, { scenario: moved });
    await choose('#kind', 'moveFacility');
    await choose('#facility', 'kita-1');
    buttonNamed(adder, /^Ins Gebiet/).click();
    expect(scenariosIn(stage.intents)[0]?.changes).toEqual([{ ...moved.changes[0], x: 0, y: 0 }]);
  });

  it('lays a way between two selected areas, or a short one in the middle of the map', async () => {
    const { adder, stage, choose } = await showAdder({ selectedAreas: [4, 5] });
    await choose('#kind', 'way');
    buttonNamed(adder, 'Zwischen zwei gewählten Gebieten').click();
    expect(scenariosIn(stage.intents)[0]?.changes.at(-1)).toMatchObject({ kind: 'way', id: 'weg-1', points: [0, 0, 0, 0] });
    await choose('#kind', 'barrier');
    buttonNamed(adder, /Kartenmitte/).click();
    expect(scenariosIn(stage.intents)[1]?.changes.at(-1)).toMatchObject({ kind: 'barrier', points: [-49.5, 0.5, 50.5, 0.5] });
  });
});

describe('atlas-scenario-result', () => {
  it.each([
    ['light', 'de', 400],
    ['dark', 'en', 340],
    ['highContrast', 'de', 320],
  ] as const)('has no axe violations in %s, %s at %i pixels', async (colorScheme, language, width) => {
    await showResult({ compared: [{ scenario: FOOTBRIDGE, result: supplyResult({ within: 1300 }) }] }, { colorScheme, language }, width);
    expect(await axeViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('says before and after in one sentence', async () => {
    const { root } = await showResult();
    expect(textOf(root.querySelector('.lead'))).toBe(
      'Mit „Kita am Hafen“ wohnen 1.402 statt 1.240 Kinder unter 3 Jahren höchstens 1.000 m Fußweg von der nächsten Einrichtung entfernt; es fehlen 16 statt 42 Plätze.',
    );
    const enough = await showResult({ result: supplyResult({ places: 900 }) });
    expect(textOf(enough.root.querySelector('.lead'))).toContain('Auch mit „Kita am Hafen“ wohnen 1.240');
    expect(textOf(enough.root.querySelector('.lead'))).toContain('die Plätze reichen dann für das Ziel, bisher fehlen 42.');
    const unknown = await showResult({ result: supplyResult({ unknownFacilities: 1 }) });
    expect(textOf(unknown.root.querySelector('.lead'))).toContain(
      'nicht genau bekannt, weil Platzzahlen unbekannt sind (nachher höchstens 42, vorher 42)',
    );
  });

  it('has figures before, after and their difference in the right unit', async () => {
    const { root } = await showResult();
    const rows = [...root.querySelectorAll('table')[0]!.querySelectorAll('tr')].map(textOf);
    expect(rows).toContain('im Standard 1.240 1.402 +162');
    expect(rows).toContain('Anteil im Standard 65,6 % 74,2 % +8,6 %-Pkt.');
    expect(rows).toContain('Weg (Mittel) 640 m 600 m −40 m');
    const unknown = await showResult({ baseline: supplyResult({ unknownFacilities: 1 }), result: supplyResult({ unknownFacilities: 2 }) });
    expect(textOf(unknown.root.querySelector('table'))).toContain('Plätze mindestens 620 mindestens 620 unbekannt');
  });

  it('names areas that gain and lose, linked with the map', async () => {
    const { root, stage, panel } = await showResult();
    const lists = [...root.querySelectorAll('h4')].map(textOf);
    expect(lists).toEqual(['Hier wird es besser (1 Gebiet)', 'Hier wird es schlechter (1 Gebiet)']);
    const [gain] = [...root.querySelectorAll<HTMLButtonElement>('.areas button')];
    expect(textOf(gain)).toMatch(/\+6$/);
    gain?.click();
    expect(stage.current.selectedAreas).toEqual([7]);
    fill(root, '#measure', 'gap');
    await settle(panel);
    expect(textOf(root)).toContain('So gemessen ändert sich in keinem Gebiet etwas.');
  });

  it('brings before, after and difference onto the map', async () => {
    const { root, stage } = await showResult();
    buttonNamed(root, 'Vorher').click();
    expect(stage.intents.splice(0)).toEqual([
      { type: 'supply/changed', settings: { mapShows: 'before' } },
      { type: 'indicator/chosen', indicator: 'kita-u3.erreicht' },
    ]);
    buttonNamed(root, 'Unterschied').click();
    expect(stage.intents.splice(0)).toEqual([
      { type: 'supply/changed', settings: { mapShows: 'after' } },
      { type: 'indicator/chosen', indicator: 'kita-u3.erreicht-differenz' },
    ]);
  });

  it('lists facilities that are new or closed', async () => {
    const { root } = await showResult();
    const rows = [...root.querySelectorAll('table')[1]!.querySelectorAll('tr')].map(textOf);
    expect(rows).toContain('Kita am Hafen neu 40 202');
    expect(rows).toContain('Kita Nordlicht geschlossen – (vorher 30) – (vorher 201)');
  });

  it('leads to what else the scenario changes', async () => {
    const { root, stage } = await showResult();
    buttonNamed(root, 'Sozialindex auf der Karte zeigen').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'indicator/chosen', indicator: 'sozialindex.wert' });
    const alone = await showResult({ draft: { ...KITA, id: recipeId('anders') } });
    expect(textOf(alone.root)).toContain('Kein Index und keine Typologie nutzt diese Auswertung.');
  });

  it('sets scenarios side by side and marks the best value by a sign and in words', async () => {
    const { root, stage } = await showResult({ compared: [{ scenario: FOOTBRIDGE, result: supplyResult({ within: 1300 }) }] });
    const table = root.querySelector('table.comparison');
    expect([...table!.querySelectorAll('thead th')].map(textOf)).toEqual(['Kennzahl', 'Wie es ist', 'Kita am Hafen', 'Steg']);
    const row = [...table!.querySelectorAll('tbody tr')].find((one) => textOf(one).startsWith('im Standard '));
    expect(textOf(row)).toBe('im Standard 1.240 ● 1.402 (günstigster Wert) 1.300');
    root.querySelector<HTMLInputElement>('fieldset input')?.click();
    expect(stage.intents.at(-1)).toEqual({ type: 'supply/changed', settings: { compared: ['steg'] } });
    buttonNamed(root, 'Vergleich als CSV speichern').click();
    expect(stage.intents.at(-1)).toEqual({ type: 'scenario/table' });
  });

  it('says what there is to do without a scenario, and that one may have no effect', async () => {
    const none = await showResult({ scenario: null, result: before });
    expect(textOf(none.root)).toContain('Wählen Sie links ein Szenario');
    const other: Scenario = { ...HARBOUR, changes: [{ kind: 'closeFacility', facilityKind: facilityKindId('schule'), facility: 's' }] };
    const idle = await showResult({ scenario: other, result: before });
    expect(textOf(idle.root)).toContain('ändert nichts, was diese Auswertung betrifft');
  });
});
