import { describe, expect, it } from 'vitest';
import '../../../src/ui/supply-workspace/offer/atlas-offer-assistant.ts';
import '../../../src/ui/supply-workspace/offer/atlas-offer-result.ts';
import '../../../src/ui/supply-workspace/offer/atlas-supply-shelf.ts';
import type { SupplyResult } from '../../../src/analysis/protocol.ts';
import {
  datasetId,
  facilityKindId,
  resourceName,
  recipeIndicator,
  type AtlasDescriptor,
  type SupplyRecipe,
} from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import { recipeIndicatorDescriptors } from '../../../src/texts/index.ts';
import type { AtlasView, SupplyView } from '../../../src/ui/atlas-view.ts';
import { NO_SUPPLY } from '../../../src/ui/empty-workspaces.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { sampleView, SOZIALRAUM, type SampleOptions } from './sample-view.ts';
import { HARBOUR, KITA, KITAS, supplyResult } from './supply-samples.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f\u00a0]+/g, ' ').trim();

const KINDS = [
  {
    id: facilityKindId('kita'),
    title: 'Kita',
    titleEn: 'Day-care centre',
    titlePlural: 'Kitas',
    titlePluralEn: 'Day-care centres',
    resource: resourceName('kitas'),
    capacities: [
      { ageGroup: 'u3', title: 'Plätze unter 3 Jahren', property: 'u3' },
      { ageGroup: 'ue3', title: 'Plätze ab 3 Jahren', property: 'ue3' },
    ],
  },
  { id: facilityKindId('spielplatz'), title: 'Spielplatz', titlePlural: 'Spielplätze', resource: resourceName('spielplaetze') },
];

const REGISTER = {
  name: resourceName('register'),
  path: 'register.csv',
  schema: { fields: ['nr', 'jahr', 'ew', 'u3', 'a3_5', 'a6_9'].map((name) => ({ name })) },
};

interface Shown extends SampleOptions {
  readonly atlas?: Partial<AtlasDescriptor>;
  readonly supply?: Partial<SupplyView>;
}

function view({ atlas: descriptor = {}, supply = {}, ...options }: Shown = {}): AtlasView {
  const base = sampleView(options);
  const { atlas } = base;
  if (atlas === null) throw new Error('sample without atlas');
  const draft = supply.draft === undefined ? KITA : supply.draft;
  const recipes = draft === null ? [] : recipeIndicatorDescriptors([draft], options.language ?? 'de');
  return {
    ...base,
    session: { ...base.session, workspace: 'versorgung', year: 2024 },
    atlas: {
      ...atlas,
      resources: [REGISTER],
      atlas: {
        ...atlas.atlas,
        levels: [{ ...SOZIALRAUM, population: { dataset: datasetId('register'), column: 'ew' } }],
        tables: [
          {
            dataset: datasetId('register'),
            resource: resourceName('register'),
            level: SOZIALRAUM.id,
            key: 'nr',
            period: { column: 'jahr' },
          },
        ],
        facilities: KINDS,
        network: { resource: resourceName('strassen') },
        rasters: [{ id: 'raster-100', title: 'Raster 100 m', resource: resourceName('raster') }],
        ...descriptor,
        indicators: [...(atlas.atlas.indicators ?? []), ...recipes],
      },
    },
    supply: { ...NO_SUPPLY, draft, result: supplyResult(), facilities: KITAS, ...supply },
  };
}

const drafted = (intents: readonly Intent[]): SupplyRecipe | undefined => {
  const intent = intents.findLast(({ type }) => type === 'recipe/drafted');
  return intent?.type === 'recipe/drafted' && intent.recipe.kind === 'supply' ? intent.recipe : undefined;
};

const type = (root: ShadowRoot, selector: string, value: string): void => {
  const field = root.querySelector<HTMLInputElement | HTMLSelectElement>(selector)!;
  field.value = value;
  field.dispatchEvent(new Event('change'));
};
const press = (root: ShadowRoot, words: string): void =>
  [...root.querySelectorAll('button')].find((button) => textOf(button).includes(words))?.click();

const REPORT = {
  kind: 'network',
  nodes: 900,
  edges: 1200,
  lengthMeters: 412_300,
  components: 3,
  largestShare: 0.97,
  bridges: 4,
  source: 'package',
  findings: [],
} as const;

describe('atlas-supply-shelf', () => {
  const show = (shown: Shown = {}, widthPixels = 330) =>
    stagePanel('atlas-supply-shelf', view({ ...shown, supply: { draft: null, ...shown.supply } }), { widthPixels });

  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    await show({ colorScheme, language, supply: { recipes: [{ recipe: KITA, origin: 'changed' }], network: REPORT } }, 290);
    expect(await axeViolations()).toEqual([]);
  });

  it('proposes an analysis per kind and group, and begins it on the level that is known', async () => {
    const { root, stage } = await show();
    const titles = [...root.querySelectorAll('.open strong')].map(textOf);
    expect(titles).toEqual([
      'Kitas: Kinder unter 3 Jahren',
      'Kitas: Kinder von 3 bis unter 6 Jahren',
      'Spielplätze: Kinder unter 6 Jahren',
      'Spielplätze: Kinder von 6 bis unter 10 Jahren',
    ]);
    press(root, 'Kitas: Kinder unter 3');
    expect(drafted(stage.intents)).toMatchObject({ facilityKind: 'kita', ageGroup: 'u3', title: 'Kitas: Kinder unter 3 Jahren' });
    expect(stage.intents.at(-1)).toMatchObject({ type: 'supply/changed', settings: { page: 'angebot' } });
  });

  it('opens what was saved, and throws away what is one’s own', async () => {
    const { root, stage } = await show({ supply: { recipes: [{ recipe: KITA, origin: 'own' }] } });
    press(root, 'Kita-Plätze unter 3 Jahren');
    expect(drafted(stage.intents)).toEqual(KITA);
    root.querySelector<HTMLButtonElement>('.icon')?.click();
    expect(stage.intents.at(-1)).toEqual({ type: 'recipe/removed', recipe: KITA.id });
  });

  it('tells what the streets are like, or that there are none', async () => {
    const report = textOf((await show({ supply: { network: REPORT } })).root);
    expect(report).toContain('412 km Straßen und Wege, 4 Brücken.');
    expect(report).toContain('aus 3 Teilen, die nicht miteinander verbunden sind; der größte umfasst 97,0 % der Länge');
    const { network: _, ...rest } = view().atlas!.atlas;
    const without = view({ supply: { draft: null } });
    const { root } = await stagePanel('atlas-supply-shelf', { ...without, atlas: { ...without.atlas!, atlas: rest } });
    expect(textOf(root)).toContain('Luftlinie mal Umwegfaktor; was erreicht wird, ist dann eine Obergrenze');
  });

  it('says what to do where the package has no facilities', async () => {
    expect(textOf((await show({ atlas: { facilities: [] } })).root)).toContain('Dieses Datenpaket beschreibt keine Einrichtungen.');
  });
});

describe('atlas-offer-assistant', () => {
  const show = (shown: Shown = {}, widthPixels = 330) => stagePanel('atlas-offer-assistant', view(shown), { widthPixels });

  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    const scenarios = [{ item: HARBOUR, origin: 'package' }] as const;
    const settings = { ...NO_SUPPLY.settings, scenario: HARBOUR.id };
    const { root } = await show({ colorScheme, language, supply: { scenarios, scenario: HARBOUR, settings } }, 290);
    for (const details of root.querySelectorAll('details')) details.open = true;
    expect(await axeViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  it('takes group, limits and target over when another kind or capacity is chosen; the analysis stays the same one', async () => {
    const { root, stage } = await show();
    type(root, '#kind', 'spielplatz');
    expect(drafted(stage.intents)).toMatchObject({
      id: KITA.id,
      title: KITA.title,
      ageGroup: null,
      target: null,
      standard: { limit: 200 },
    });
    type(root, '#age-group', 'ue3');
    expect(drafted(stage.intents)).toMatchObject({ ageGroup: 'ue3', demand: { ages: { from: 3, to: 6 } }, target: 100 });
    type(root, '#age-group', '');
    expect(drafted(stage.intents)).toMatchObject({ ageGroup: null, access: { kind: 'cumulative' } });
  });

  it('sums up what is ticked, and names the group by it', async () => {
    const { root, stage } = await show();
    const box = [...root.querySelectorAll('.columns label')].find((label) => textOf(label).includes('(a3_5)'));
    box?.querySelector('input')?.click();
    expect(drafted(stage.intents)?.demand).toMatchObject({
      title: 'Kinder unter 6 Jahren',
      ages: { from: 0, to: 6 },
      columns: [{ column: 'u3' }, { column: 'a3_5' }],
    });
    type(root, '#spread', 'raster-100');
    expect(drafted(stage.intents)?.demand.raster).toBe('raster-100');
  });

  it('keeps limit and steps together, and says whose standard it is', async () => {
    const { root, stage } = await show();
    type(root, '#breaks', '300; 600');
    expect(drafted(stage.intents)?.breaks).toEqual([300, 600, 1000]);
    type(root, '#breaks', 'weit');
    expect(root.querySelector<HTMLInputElement>('#breaks')?.value).toBe('500; 1.000; 1.500');
    type(root, '#standard', 'schoolPrimaryNrw');
    expect(drafted(stage.intents)?.standard).toEqual({ limit: 2000, source: 'Schulweg NRW: Grundschule (§ 5 SchfkVO)' });
    press(root, 'Minuten');
    expect(drafted(stage.intents)).toMatchObject({ travel: { unit: 'minutes' }, standard: { limit: 12 } });
  });

  it('offers speeds with their source, and asks for the source of one’s own', async () => {
    const draft: SupplyRecipe = { ...KITA, travel: { ...KITA.travel, unit: 'minutes' }, breaks: [15], standard: { limit: 15, source: '' } };
    const { root, stage } = await show({ supply: { draft } });
    type(root, '#speed-source', 'footUnder6');
    expect(drafted(stage.intents)?.travel).toMatchObject({ speedKmh: 2, source: '2 km/h, Kinder unter 6 (folgt aus DIN 18034)' });
    type(root, '#travel-source', 'Ortsbegehung 2026');
    expect(drafted(stage.intents)?.travel.source).toBe('Ortsbegehung 2026');
    expect([...root.querySelectorAll<HTMLOptionElement>('#speed-source option')].some(({ value }) => value === 'bikeGeneral')).toBe(false);
  });

  it('calls straight lines an upper bound, with a factor that says where it comes from', async () => {
    const { root, stage } = await show();
    type(root, '#mode', 'straightLine');
    expect(drafted(stage.intents)?.travel).toMatchObject({ mode: 'straightLine', detourFactor: 1.33 });
    expect(drafted(stage.intents)?.travel.source).toContain('DIN 18034');
    const draft: SupplyRecipe = { ...KITA, travel: { ...KITA.travel, mode: 'straightLine', detourFactor: 1.33 } };
    expect(textOf((await show({ supply: { draft } })).root)).toContain('Was erreicht wird, ist eine Obergrenze');
  });

  it('gives a method the parameters it needs, and takes only as many weights as steps', async () => {
    const { root, stage } = await show();
    type(root, '#access', 'enhancedTwoStep');
    expect(drafted(stage.intents)?.access).toEqual({ kind: 'enhancedTwoStep', weights: [1, 0.68, 0.22] });
    const weighted = await show({ supply: { draft: { ...KITA, access: { kind: 'enhancedTwoStep', weights: [1, 0.68, 0.22] } } } });
    type(weighted.root, '#weights', '1; 0,5');
    expect(drafted(weighted.stage.intents)).toBeUndefined();
    type(weighted.root, '#weights', '1; 0,5; 0,1');
    expect(drafted(weighted.stage.intents)?.access).toEqual({ kind: 'enhancedTwoStep', weights: [1, 0.5, 0.1] });
  });

  it('brings outputs, catchments and the live isochrone onto the map', async () => {
    const { root, stage } = await show();
    const options = [...root.querySelectorAll<HTMLOptionElement>('#output option')].map(({ value }) => value);
    expect(options).toEqual(['', 'erreicht', 'weg', 'zugang', 'quote', 'fehlend', 'bedarf']);
    type(root, '#output', 'weg');
    expect(stage.intents.at(-1)).toEqual({ type: 'indicator/chosen', indicator: recipeIndicator(KITA.id, 'weg') });
    press(root, 'Alle');
    expect(stage.intents.at(-1)).toEqual({ type: 'supply/changed', settings: { catchment: { kind: 'all' } } });
    press(root, 'Am Zeiger');
    expect(stage.intents.at(-1)).toEqual({ type: 'tool/chosen', tool: { kind: 'isochrone' } });
  });

  it('chooses a scenario, and shows before, after and difference while there is one', async () => {
    const scenarios = [{ item: HARBOUR, origin: 'package' }] as const;
    const { root, stage } = await show({ supply: { scenarios } });
    expect(textOf(root)).not.toContain('Vorher');
    type(root, '#scenario', HARBOUR.id);
    expect(stage.intents.at(-1)).toEqual({ type: 'supply/changed', settings: { scenario: HARBOUR.id } });
    const chosen = await show({ supply: { scenarios, scenario: HARBOUR, settings: { ...NO_SUPPLY.settings, scenario: HARBOUR.id } } });
    press(chosen.root, 'Vorher');
    expect(chosen.stage.intents).toContainEqual({ type: 'supply/changed', settings: { mapShows: 'before' } });
  });

  it('asks for counts where there are none', async () => {
    const draft: SupplyRecipe = { ...KITA, demand: { ...KITA.demand, columns: [] } };
    expect(textOf((await show({ supply: { draft } })).root)).toContain('Ohne sie gibt es kein Ergebnis.');
  });
});

describe('atlas-offer-result', () => {
  const show = (shown: Shown = {}, widthPixels = 380) => stagePanel('atlas-offer-result', view(shown), { widthPixels });
  const overlap = {
    kind: 'overlap',
    personsByCount: Float64Array.of(650, 700, 300, 200, 30, 10),
    facilitiesPerArea: new Uint16Array(60),
  } as const;

  it.each([
    ['light', 'de'],
    ['dark', 'en'],
    ['highContrast', 'de'],
  ] as const)('has no axe violations in %s, %s', async (colorScheme, language) => {
    const supply = {
      result: supplyResult({ unknownFacilities: 1, within: 1300 }),
      baseline: supplyResult(),
      scenario: HARBOUR,
      overlap,
      network: REPORT,
    };
    const { root, panel } = await show({ colorScheme, language, selectedAreas: [6], supply }, 320);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await settle(panel);
    expect(await axeViolations()).toEqual([]);
    expect(textOf(root)).not.toMatch(/NaN|Infinity|∞|undefined/);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  });

  it('says who lives within the standard, and what is missing to the target', async () => {
    const text = textOf((await show()).root);
    expect(text).toContain('1.240 von 1.890 Kindern unter 3 Jahren wohnen höchstens 1.000 m zu Fuß von einer Kita.');
    expect(text).toContain('In der ganzen Stadt fehlen 42 Plätze zum Ziel von 35 je 100.');
    expect(text).not.toContain('Obergrenze');
  });

  it('names the area with the largest gap, but no blocks without a name', async () => {
    const base = supplyResult();
    const gaps = Float64Array.from(base.areas.lowerGap, (_, area) => (area === 5 ? 38 : 1));
    const result: SupplyResult = { ...base, areas: { ...base.areas, lowerGap: gaps, upperGap: gaps } };
    const shown = view({ supply: { result } });
    const name = shown.level!.names[5]!;
    expect(textOf((await stagePanel('atlas-offer-result', shown)).root)).toContain(`Im Sozialraum ${name} fehlen 38 Plätze.`);
    const nameless = { ...shown, level: { ...shown.level!, names: [...shown.level!.keys] } };
    expect(textOf((await stagePanel('atlas-offer-result', nameless)).root)).not.toContain('Im Sozialraum');
  });

  it('tells before and after with a scenario, in sentence, figures and bars', async () => {
    const supply = { result: supplyResult({ within: 1310, places: 640 }), baseline: supplyResult(), scenario: HARBOUR };
    const { root } = await show({ supply });
    const text = textOf(root);
    expect(text).toContain('1.310 von 1.890 Kindern');
    expect(text).toContain('Ohne das Szenario „Kita am Hafen“ sind es 1.240 (+70).');
    expect(text).toContain('fehlen 22 Plätze zum Ziel von 35 je 100. Ohne das Szenario: 42 Plätze.');
    const row = [...root.querySelectorAll('tr')].find((one) => textOf(one).startsWith('Plätze je 100'));
    expect(textOf(row)).toBe('Plätze je 100 32,8 33,9 +1,1');
    expect(root.querySelectorAll('.share-bars .before').length).toBe(4);
  });

  it('tells the difference of open limits only where the same capacities are unknown', async () => {
    const rowOf = async (baseline: SupplyResult): Promise<string> => {
      const result = supplyResult({ places: 640, unknownFacilities: 1 });
      const { root } = await show({ supply: { result, baseline, scenario: HARBOUR } });
      return textOf([...root.querySelectorAll('tr')].find((one) => /^Plätze (mindestens|\d)/.test(textOf(one))));
    };
    expect(await rowOf(supplyResult({ unknownFacilities: 1 }))).toBe('Plätze mindestens 620 mindestens 640 +20');
    expect(await rowOf(supplyResult({ unknownFacilities: 2 }))).toBe('Plätze mindestens 620 mindestens 640 –');
    expect(await rowOf(supplyResult())).toBe('Plätze 620 mindestens 640 –');
  });

  it('tells unknown capacities as limits, and marks them in the list', async () => {
    const base = supplyResult({ unknownFacilities: 1 });
    const quote = { lower: 31.2, upper: 33.8 };
    const { root } = await show({ supply: { result: { ...base, balance: { ...base.balance!, quote } } } });
    const text = textOf(root);
    expect(text).toContain(
      'Von 1 Einrichtung ist die Zahl der Plätze nicht bekannt; hier wird nichts geschätzt. Plätze je 100: zwischen 31,2 und 33,8.',
    );
    expect(text).toContain('ist offen, ob Plätze zum Ziel von 35 je 100 fehlen (höchstens 42 Plätze)');
    const list = root.querySelector('atlas-facility-list')!.shadowRoot!;
    expect(textOf(list.querySelector('td.unknown'))).toBe('unbekannt');
  });

  it('says upper bound wherever straight lines were used, and why', async () => {
    const result: SupplyResult = { ...supplyResult(), basis: 'straightLine' };
    const draft: SupplyRecipe = { ...KITA, travel: { ...KITA.travel, mode: 'straightLine', detourFactor: 1.33 } };
    const text = textOf((await show({ supply: { result, draft, overlap } })).root);
    expect(text).toContain('höchstens 1.000 m von einer Kita (Luftlinie, Obergrenze).');
    expect(text).toContain('Gerechnet ist mit der Luftlinie mal 1,33.');
    expect(text.match(/Obergrenze/g)?.length).toBeGreaterThan(4);
    // Ways of straight lines are too short, not too long.
    expect(text).toContain('Weg zur nächsten Einrichtung (Median) (Luftlinie, Untergrenze)');
    const unasked = textOf((await show({ supply: { result } })).root);
    expect(unasked).toContain('Das Datenpaket hat kein Wegenetz.');
  });

  it('is true of playgrounds, which have no places', async () => {
    const { balance: _, ...rest } = supplyResult();
    const none = new Float64Array(0);
    const result: SupplyResult = {
      ...rest,
      balance: null,
      facilities: { ...rest.facilities, places: none, load: none },
      areas: { ...rest.areas, lowerPlaces: none, upperPlaces: none, lowerGap: none, upperGap: none },
    };
    const draft: SupplyRecipe = {
      ...KITA,
      facilityKind: facilityKindId('spielplatz'),
      ageGroup: null,
      target: null,
      access: { kind: 'cumulative' },
    };
    const { root } = await show({ supply: { result, draft }, selectedAreas: [6] });
    expect(textOf(root)).toContain('von einem Spielplatz.');
    expect(textOf(root)).toContain('Einrichtungen in Reichweite');
    expect(textOf(root)).not.toContain('Plätze je');
    expect([...root.querySelector('atlas-facility-list')!.shadowRoot!.querySelectorAll('thead th')].map(textOf)).toEqual([
      'Name↑',
      'Erreichbar für',
      'Nächste für',
      'Längster Weg',
    ]);
  });

  it('has words where nobody or nothing is there', async () => {
    const empty = supplyResult({ keys: [] });
    expect(textOf((await show({ supply: { result: empty } })).root)).toContain('Im Datenpaket steht keine Einrichtung dieser Art');
    const nobody = { ...supplyResult(), persons: 0 };
    expect(textOf((await show({ supply: { result: nobody } })).root)).toContain('Für 2024 sind keine Kinder unter 3 Jahren gezählt.');
  });

  it('lists facilities sorted and searched, a name shows and hides its catchment', async () => {
    const keys = Array.from({ length: 14 }, (_, at) => `kita-${at}`);
    const { root, stage } = await show({ supply: { result: supplyResult({ keys, changes: [1] }) } });
    const element = root.querySelector('atlas-facility-list')!;
    const list = element.shadowRoot!;
    expect(list.querySelectorAll('tbody tr')).toHaveLength(12);
    press(list, 'Alle 14 anzeigen');
    await element.updateComplete;
    expect(list.querySelectorAll('tbody tr')).toHaveLength(14);
    [...list.querySelectorAll<HTMLButtonElement>('thead button')][1]?.click();
    await element.updateComplete;
    expect(list.querySelectorAll('th')[1]?.getAttribute('aria-sort')).toBe('descending');
    const values = [...list.querySelectorAll('tbody tr')].map((row) => Number(textOf(row.querySelector('td'))));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    list.querySelector<HTMLButtonElement>('tbody button')?.click();
    expect(stage.intents.at(-1)).toEqual({ type: 'supply/changed', settings: { catchment: { kind: 'facility', facility: 'kita-13' } } });
    const search = list.querySelector<HTMLInputElement>('input')!;
    search.value = 'nirgends';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(textOf(list)).toContain('Keine Einrichtung heißt so.');
  });

  it('orders areas only on request; a row selects its area everywhere', async () => {
    const { root, stage, panel } = await show();
    expect(root.querySelector('.areas-table')).toBeNull();
    const details = [...root.querySelectorAll('details')].find((one) => textOf(one).includes('nach fehlenden Plätzen'))!;
    details.open = true;
    await settle(panel);
    await settle(panel);
    expect(textOf(details)).toContain('Ohne Zahl: 1 Gebiet');
    details.querySelector<HTMLButtonElement>('.name')?.click();
    expect(stage.intents.at(-1)).toMatchObject({ type: 'selection/set', source: 'panel' });
    details.querySelector('tbody tr')?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(stage.intents.at(-1)).toMatchObject({ type: 'highlight/changed' });
  });

  it('tells what holds in the selected area, and that an unknown count is no zero', async () => {
    expect(textOf((await show({ selectedAreas: [6] })).root)).toContain('20 (66,7 %)');
    expect(textOf((await show({ selectedAreas: [3] })).root)).toContain('die Zahl der Personen nicht bekannt oder geheim');
  });

  it('leads to a level with numbers where another one is shown', async () => {
    const base = supplyResult();
    const { root, stage } = await show({ supply: { result: { ...base, areaLevel: 'stadtteil' as never } } });
    press(root, 'Ebene zeigen');
    expect(stage.intents.at(-1)).toEqual({ type: 'level/chosen', level: 'stadtteil' });
  });

  it('counts how many people have a choice, the last bar for all above', async () => {
    const bars = [...(await show({ supply: { overlap } })).root.querySelectorAll('.share-bars')].at(-1)!;
    expect(bars.getAttribute('aria-label')).toContain('keine 650 (34,4');
    expect(bars.getAttribute('aria-label')).toContain('4 oder mehr 40');
  });
});
