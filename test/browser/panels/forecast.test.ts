import { describe, expect, it } from 'vitest';
import '../../../src/ui/supply-workspace/forecast/atlas-forecast-assistant.ts';
import '../../../src/ui/supply-workspace/forecast/atlas-forecast-result.ts';
import type { SupplyForecastResult } from '../../../src/analysis/protocol.ts';
import { datasetId, finding, levelId, type ColumnReference, type ForecastSettings, type SupplyRecipe } from '../../../src/model/index.ts';
import type { Intent } from '../../../src/state/index.ts';
import type { AtlasView, SupplyView } from '../../../src/ui/atlas-view.ts';
import { NO_SUPPLY } from '../../../src/ui/empty-workspaces.ts';
import { axeViolations, settle, stagePanel } from './panel-stage.ts';
import { sampleView, type SampleOptions } from './sample-view.ts';
import { HARBOUR, KITA } from './supply-samples.ts';

const textOf = (element: Element | ShadowRoot | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u202f\u00a0]+/g, ' ').trim();
const column = (dataset: string, name: string): ColumnReference => ({ dataset: datasetId(dataset), column: name });

const ROLLING: ForecastSettings = { kind: 'rollingCohorts', births: [column('geburten', 'geburten')], years: 3 };
const DRAFT: SupplyRecipe = {
  ...KITA,
  forecast: ROLLING,
  targetPaths: { bestPointsPerYear: -1, worstPointsPerYear: 1, shown: 'statusQuo' },
};

/** Tables with births, single years of age, a forecast. */
const TABLES = [
  { dataset: 'register', columns: ['u3', 'einwohner'] },
  { dataset: 'geburten', columns: ['geburten', 'totgeburten'] },
  { dataset: 'jahre', columns: ['a0', 'a1', 'a2', 'a3'] },
  { dataset: 'sikurs', columns: ['u3', 'a3_5'] },
];

function view(supply: Partial<SupplyView>, options: SampleOptions = {}): AtlasView {
  const base = sampleView(options);
  const { atlas } = base;
  if (atlas === null) throw new Error('sample without atlas');
  const level = atlas.atlas.levels[0]!.id;
  const resources = TABLES.map(({ dataset, columns }) => ({
    name: dataset,
    path: `${dataset}.csv`,
    format: 'csv',
    schema: { fields: ['key', 'jahr', ...columns].map((name) => ({ name, type: 'integer' })) },
  })) as unknown as typeof atlas.resources;
  const tables = TABLES.map(({ dataset }) => ({
    dataset,
    resource: dataset,
    level,
    key: 'key',
    period: { column: 'jahr' },
  })) as unknown as NonNullable<typeof atlas.atlas.tables>;
  return {
    ...base,
    session: { ...base.session, workspace: 'versorgung' },
    atlas: { ...atlas, resources: [...atlas.resources, ...resources], atlas: { ...atlas.atlas, tables } },
    supply: { ...NO_SUPPLY, settings: { ...NO_SUPPLY.settings, page: 'prognose' }, draft: DRAFT, ...supply },
  };
}

/** Counted 2022..2024, forecast to 2027; the first area grows, the second shrinks. */
function forecast(more: Partial<SupplyForecastResult> = {}, areas = sampleView().level!.keys.length): SupplyForecastResult {
  const persons = Float64Array.of(1000, 1040, 1080, 1100, 1120, 1140);
  const path = (last: number): Float64Array => persons.map((count, k) => (count * (35 + (last - 35) * (Math.max(0, k - 2) / 3))) / 100);
  const needs = { best: path(32), statusQuo: path(35), worst: path(38) };
  const targets = { best: needs.best, statusQuo: new Float64Array(6).fill(35), worst: needs.worst };
  const areaPersons = Array.from({ length: 6 }, (_, k) =>
    Float64Array.from(
      { length: areas },
      (__, area) => 20 + (area === 0 ? 3 * Math.max(0, k - 2) : area === 1 ? -2 * Math.max(0, k - 2) : 0),
    ),
  );
  return {
    kind: 'supplyForecast',
    areaLevel: sampleView().level!.id,
    years: [2022, 2023, 2024, 2025, 2026, 2027],
    forecastFrom: 2025,
    forecastLevel: sampleView().level!.id,
    persons,
    births: Float64Array.of(350, 360, 370, 360, 363, 364),
    places: { lower: 370, upper: Infinity },
    targets,
    needs,
    areaPersons,
    findings: [],
    ...more,
  };
}

const showAssistant = (supply: Partial<SupplyView> = {}, options: SampleOptions = {}, widthPixels = 330) =>
  stagePanel('atlas-forecast-assistant', view({ forecast: forecast(), ...supply }, options), { widthPixels });
const showResult = (supply: Partial<SupplyView> = {}, options: SampleOptions = {}, widthPixels = 400) =>
  stagePanel('atlas-forecast-result', view({ forecast: forecast(), ...supply }, options), { widthPixels });

const drafts = (intents: readonly Intent[]): readonly SupplyRecipe[] =>
  intents.flatMap((intent) => (intent.type === 'recipe/drafted' && intent.recipe.kind === 'supply' ? [intent.recipe] : []));

function set(root: ParentNode, selector: string, value: string): void {
  const field = root.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (field === null) throw new Error(`no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const optionsOf = (root: ParentNode, selector: string): string[] => [...root.querySelectorAll(`${selector} option`)].map(textOf);

describe('atlas-forecast-assistant', () => {
  it.each([
    ['light', 'de', 330],
    ['dark', 'en', 290],
    ['highContrast', 'de', 320],
  ] as const)('has no axe violations in %s, %s at %i pixels', async (colorScheme, language, width) => {
    await showAssistant({}, { colorScheme, language }, width);
    expect(await axeViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('begins each method with the first source that fits', async () => {
    const { root, stage } = await showAssistant({ draft: { ...DRAFT, forecast: null } });
    for (const method of ['rollingCohorts', 'cohortSurvival', 'imported']) set(root, '#method', method);
    expect(drafts(stage.intents).map(({ forecast: settings }) => settings)).toEqual([
      { kind: 'rollingCohorts', births: [column('geburten', 'geburten')], years: 6 },
      {
        kind: 'cohortSurvival',
        level: sampleView().atlas!.atlas.levels[0]!.id,
        ages: ['a0', 'a1', 'a2', 'a3'].map((name) => column('jahre', name)),
        baseYears: 5,
        years: 6,
      },
      { kind: 'imported', columns: [column('sikurs', 'u3')] },
    ]);
  });

  it('offers births, years, target and cases', async () => {
    const { root, stage } = await showAssistant();
    expect(optionsOf(root, '#births')).toEqual(['geburten: geburten', 'geburten: totgeburten']);
    expect(textOf(root)).toContain('Gebraucht werden Geburten seit 2022.');
    set(root, '#years', '8');
    set(root, '#target', '40');
    set(root, '#points-worst', '1.5');
    set(root, '#shown', 'worst');
    const [years, target, worst, shown] = drafts(stage.intents);
    expect(years?.forecast).toEqual({ ...ROLLING, years: 8 });
    expect(target?.target).toBe(40);
    expect(worst?.targetPaths).toEqual({ ...DRAFT.targetPaths, worstPointsPerYear: 1.5 });
    expect(shown?.targetPaths?.shown).toBe('worst');
    root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(drafts(stage.intents).at(-1)?.targetPaths).toBeNull();
  });

  it('says what is missing', async () => {
    const openEnded = { ...DRAFT, demand: { ...DRAFT.demand, ages: { from: 80, to: null } } };
    expect(textOf((await showAssistant({ draft: openEnded })).root)).toContain('ein Ende haben');
    const older = { ...DRAFT, demand: { ...DRAFT.demand, ages: { from: 6, to: 10 } } };
    const survival: ForecastSettings = { kind: 'cohortSurvival', level: levelId('x'), ages: [], baseYears: 3, years: 3 };
    expect(textOf((await showAssistant({ draft: { ...older, forecast: survival } })).root)).toContain(
      'keine Tabelle mit einzelnen Altersjahren',
    );
    const swapped = { ...DRAFT, targetPaths: { bestPointsPerYear: 1, worstPointsPerYear: -1, shown: 'best' } as const };
    expect(textOf((await showAssistant({ draft: swapped })).root)).toContain('Ist das so gemeint?');
  });
});

describe('atlas-forecast-result', () => {
  it.each([
    ['light', 'de', 400],
    ['dark', 'en', 340],
    ['highContrast', 'de', 290],
  ] as const)('has no axe violations in %s, %s at %i pixels', async (colorScheme, language, width) => {
    const { root, panel } = await showResult({}, { colorScheme, language }, width);
    for (const details of root.querySelectorAll('details')) details.open = true;
    await settle(panel);
    expect(await axeViolations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });

  it('says the need, the difference, the missing places and the cases', async () => {
    const { root } = await showResult();
    expect(textOf(root.querySelector('.headline'))).toBe(
      '2027 braucht es voraussichtlich 399 Plätze, 21 mehr als 2024 (378). Vorhanden sind mindestens 370.',
    );
    const words = textOf(root);
    expect(words).toContain('Bleiben die Plätze, wie sie sind, fehlen höchstens 29.');
    expect(words).toContain('Im günstigen Fall sind es 365, im ungünstigen 433 Plätze.');
    expect(words).toContain('Die Zahl von Kindern unter 3 Jahren steigt voraussichtlich von 1.080 (2024) auf 1.140 (2027), um 60.');
  });

  it('follows the year that is chosen, and brings it to the map', async () => {
    const { root, stage, panel } = await showResult();
    expect(optionsOf(root, '#year')).toEqual(['2025', '2026', '2027']);
    set(root, '#year', '2025');
    await settle(panel);
    expect(textOf(root.querySelector('.headline'))).toContain('2025 braucht es voraussichtlich 385 Plätze, 7 mehr');
    root.querySelector<HTMLButtonElement>('.years button')?.click();
    expect(stage.intents).toContainEqual({ type: 'indicator/chosen', indicator: 'kita-u3.bedarf' });
    expect(stage.intents).toContainEqual({ type: 'year/chosen', year: 2025 });
  });

  it('lists the areas that change most, linked with the map', async () => {
    const { root, stage, panel } = await showResult();
    const rows = [...root.querySelectorAll('.scroll tbody tr:not(.group)')];
    const names = sampleView().level!.names;
    expect(rows.map(textOf)).toEqual([`${names[0]} 20 29 +9`, `${names[1]} 20 14 −6`]);
    rows[0]?.dispatchEvent(new PointerEvent('pointerenter'));
    expect(stage.intents.at(-1)).toEqual({ type: 'highlight/changed', areas: [0], source: 'chart' });
    rows[1]?.querySelector('button')?.click();
    expect(stage.intents.at(-1)).toEqual({ type: 'selection/set', keys: [sampleView().level!.keys[1]], source: 'chart' });
    await settle(panel);
    expect(textOf(root)).toContain('Gewählte Gebiete');
  });

  it('tells people where there is no target, and what to do where there is no forecast', async () => {
    const people = await showResult({
      draft: { ...DRAFT, target: null, targetPaths: null },
      forecast: forecast({ needs: null, targets: null }),
    });
    expect(textOf(people.root.querySelector('.headline'))).toContain('steigt voraussichtlich von 1.080');
    expect(textOf(people.root)).toContain('Entwicklung der Zielgruppe');
    const none = await showResult({ draft: { ...DRAFT, forecast: null }, forecast: forecast({ forecastFrom: null, forecastLevel: null }) });
    expect(textOf(none.root)).toContain('Wählen Sie links ein Verfahren');
    const refused = await showResult({ forecast: { kind: 'refused', reason: 'noDemandAges', indicators: [], findings: [] } });
    expect(textOf(refused.root).length).toBeGreaterThan(20);
    expect(textOf((await showResult({ forecast: null })).root)).toContain('Wird berechnet');
  });

  it('names the scenario the numbers are made with', async () => {
    expect(textOf((await showResult({ scenario: HARBOUR })).root)).toContain('Gerechnet mit dem Szenario „Kita am Hafen“');
    expect(textOf((await showResult()).root)).not.toContain('Gerechnet mit');
  });

  it('says what is amiss with births or areas', async () => {
    const findings = [
      finding('demand-births-missing', 'warning', '', { value: '2013, 2014' }),
      finding('demand-forecast-level', 'info', '', { value: 'Sozialräume' }),
      finding('facility-capacity-missing', 'info', 'kitas', { parameters: { count: 2 } }),
    ];
    const { root } = await showResult({ forecast: forecast({ findings }) });
    expect([...root.querySelectorAll('.check.warning')].map(textOf)).toEqual([
      'Für die Geburtsjahre 2013, 2014 liegen keine Geburten vor. Jahre, die sie brauchen, haben keine Prognose.',
    ]);
    expect(textOf(root.querySelector('.result > details'))).toContain('Vorausgerechnet wurde für Sozialräume.');
  });

  it('does not show numbers it does not know', async () => {
    const persons = Float64Array.of(1000, 1040, 1080, 1100, 1120, Number.NaN);
    const { root } = await showResult({ forecast: forecast({ persons }) });
    expect(textOf(root.querySelector('.headline'))).toContain('Für 2027 lässt sich keine Zahl der Stadt angeben');
    expect(textOf(root)).not.toContain('NaN');
  });
});
