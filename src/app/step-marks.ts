import '../texts/documents-topic.ts';
import '../texts/supply-topic.ts';
import { CONTRIBUTION_COLORS } from '../cartography/index.ts';
import type { MapFacilities, MapModel, MapPin, MapSupply } from '../map/index.ts';
import {
  outputOf,
  recipeCore,
  type Conference,
  type FacilityKindId,
  type FacilitySet,
  type Scenario,
  type StoryStep,
  type SupplyRecipe,
} from '../model/index.ts';
import type { LegendEntry } from '../report/documents.ts';
import type { AppState } from '../state/index.ts';
import { facilityKindPlural, facilityKindTitle, joinNames, translate, wayText, type Language } from '../texts/index.ts';
import type { AtlasView } from '../ui/index.ts';
import { chosenScenario, recipesOf } from './atlas-with-recipes.ts';
import type { ConferenceEnvironment } from './conference-environment.ts';
import { contributionPins } from './contribution-pins.ts';
import { changedFacilities, scenarioMarks } from './supply/changed-facilities.ts';
import { mapCatchment } from './supply/map-catchment.ts';
import { catchmentRequest } from './supply-requests.ts';

/** What lies over the areas of a step's map: on the map, in its legend, and in words for those who do not see it. */
export interface StepMarks {
  readonly supply: MapSupply | null;
  /** In place of the package's facilities; null = those. */
  readonly facilities: MapModel['facilities'] | null;
  readonly legend: readonly LegendEntry[];
  readonly sentences: readonly string[];
}

const INK = '#14181f';
const SYMBOL = '#222b36';
/** Of what a scenario changes, as on the map. */
const CHANGED = '#5140b3';
const MOST_NAMES = 8;
const SIGNS = { added: '+', moved: '»', closed: '×', housing: 'H', way: '–', barrier: '|' } as const;

interface StepInput {
  readonly environment: ConferenceEnvironment;
  /** The state at the step, and the view of it. */
  readonly state: AppState;
  readonly view: AtlasView;
  readonly step: StoryStep;
  readonly story: string;
  readonly model: MapModel;
}

type Words = Parameters<typeof translate>[1];
interface Marks {
  legend: LegendEntry[];
  sentences: string[];
}

/**
 * Selected areas, facilities, the catchment, the scenario, and what the open conference said at this step. Catchments are asked of the worker;
 * one that can not be had is left out. The people behind them are never told here.
 */
export async function marksAtStep(input: StepInput): Promise<StepMarks> {
  const { environment, state, view } = input;
  const { language } = view.session;
  const marks: Marks = { legend: [], sentences: [] };
  tellSelection(view, marks, language);
  const recipe = supplyRecipeOf(state, view);
  const scenario = view.session.supply.mapShows === 'before' ? null : chosenScenario(state);
  const catchment = recipe === null ? null : await catchmentOf(environment, recipe, view, marks);
  const changedKind = recipe?.facilityKind ?? kindOfChanges(scenario);
  const set = changedKind === null || scenario === null ? null : await facilitiesOf(environment, changedKind);
  const scenarioSigns = scenarioMarks(set, scenario, null, (count) => translate(language, 'supply.map.dwellings', { count }));
  const facilities = set === null ? null : withChanges(input.model.facilities, set, scenario, recipe);
  tellFacilities(view, facilities ?? input.model.facilities, marks, language);
  if (scenario !== null && scenarioSigns.length > 0) tellScenario(scenario, scenarioSigns, marks, language);
  const pins = pinsOf(input, marks, language);
  const isPlain = catchment === null && scenarioSigns.length === 0 && pins.length === 0;
  return {
    supply: isPlain
      ? null
      : { catchment, districts: null, marks: scenarioSigns, sites: new Float64Array(0), pins, tool: null, draggable: null },
    facilities,
    ...marks,
  };
}

const mark = (label: string, color: string, symbol: LegendEntry['symbol'], sign = ''): LegendEntry => ({ label, color, pattern: 'none', count: null, symbol, sign }); // prettier-ignore

function tellSelection({ level, selectedAreas }: AtlasView, { legend, sentences }: Marks, language: Language): void {
  if (level === null || selectedAreas.length === 0) return;
  legend.push(mark(translate(language, 'documents.marks.selected', { count: selectedAreas.length }), INK, 'outline'));
  const names = selectedAreas.slice(0, MOST_NAMES).map((area) => level.names[area] ?? '');
  const more = selectedAreas.length - names.length;
  sentences.push(
    translate(language, 'documents.marks.selected.names', { names: joinNames(names, language), ...(more > 0 ? { more } : {}) }),
  );
}

/** The analysis of supply the shown indicator comes from, with the scenario that is shown. */
function supplyRecipeOf(state: AppState, { indicator }: AtlasView): SupplyRecipe | null {
  const recipe = indicator === null ? undefined : outputOf(recipesOf(state), indicator.id)?.recipe;
  return recipe?.kind === 'supply' ? recipe : null;
}

const kindOfChanges = (scenario: Scenario | null): FacilityKindId | null =>
  scenario?.changes.flatMap((change) => ('facilityKind' in change && change.off !== true ? [change.facilityKind] : []))[0] ?? null;

async function catchmentOf(
  { cache, loader }: ConferenceEnvironment,
  recipe: SupplyRecipe,
  { session, series, yearIndex, colorScheme }: AtlasView,
  { legend, sentences }: Marks,
): Promise<MapSupply['catchment']> {
  const { language } = session;
  const of = session.supply.catchment;
  const year = series?.years[yearIndex];
  const request = year === undefined ? null : catchmentRequest(of, recipeCore(recipe) as SupplyRecipe, year);
  if (request === null) return null;
  const found = cache.get('supply/catchment', request) ?? (await loader.load('supply/catchment', request, 'supply'));
  if (found?.kind !== 'catchment') return null;
  const [x, y] = of.kind === 'point' ? [of.x, of.y] : [null, null];
  const catchment = mapCatchment(found, recipe.travel.unit, x, y, colorScheme, language);
  const ways = found.breaks.map((limit) => wayText(limit, recipe.travel.unit, language));
  for (const [band, { stroke }] of catchment.specification.bands.entries())
    legend.push(mark(translate(language, 'documents.marks.band', { way: ways[band] ?? '' }), stroke, 'outline'));
  const mode = translate(language, `supply.map.card.mode.${found.basis === 'straightLine' ? 'straightLine' : recipe.travel.mode}`);
  const key: Words = of.kind === 'point' ? 'documents.marks.catchment.point' : of.kind === 'all' ? 'documents.marks.catchment.all' : 'documents.marks.catchment.one'; // prettier-ignore
  sentences.push(translate(language, key, { ways: joinNames(ways, language), mode }));
  return catchment;
}

async function facilitiesOf({ cache, loader }: ConferenceEnvironment, kind: FacilityKindId): Promise<FacilitySet | null> {
  const found = cache.get('facilities/load', { kind }) ?? (await loader.load('facilities/load', { kind }, 'facilities'));
  return found?.facilities ?? null;
}

/** The facilities on the map, those of one kind as the scenario leaves them. */
function withChanges(
  shown: MapModel['facilities'],
  set: FacilitySet,
  scenario: Scenario | null,
  recipe: SupplyRecipe | null,
): MapModel['facilities'] {
  const known = shown.find(({ kind }) => kind === set.kind);
  if (known === undefined) return shown;
  const { names, coordinates } = changedFacilities(set, scenario, recipe?.ageGroup ?? null);
  return shown.map((one): MapFacilities => (one === known ? { ...known, names, coordinates } : one));
}

function tellFacilities({ atlas }: AtlasView, shown: MapModel['facilities'], { legend, sentences }: Marks, language: Language): void {
  for (const { kind, sign, names } of shown) {
    if (names.length === 0) continue;
    legend.push(mark(facilityKindTitle(atlas, kind, language), SYMBOL, 'circle', sign));
    const title = names.length === 1 ? facilityKindTitle(atlas, kind, language) : facilityKindPlural(atlas, kind, language);
    sentences.push(translate(language, 'documents.marks.facilities', { count: names.length, title }));
  }
}

function tellScenario(scenario: Scenario, signs: MapSupply['marks'], { legend, sentences }: Marks, language: Language): void {
  const title = (language === 'en' ? scenario.titleEn : undefined) ?? scenario.title;
  const kinds = (Object.keys(SIGNS) as (keyof typeof SIGNS)[]).filter((kind) => signs.some((one) => one.kind === kind));
  for (const kind of kinds) legend.push(mark(translate(language, `supply.map.legend.${kind}`), CHANGED, 'circle', SIGNS[kind]));
  const counted = kinds.map(
    (kind) => `${signs.filter((one) => one.kind === kind).length} × ${translate(language, `supply.map.legend.${kind}`)}`,
  );
  sentences.push(translate(language, 'documents.marks.scenario', { title, changes: joinNames(counted, language) }));
}

/** What the open conference said at this step, where it said so; only where the conference is about this story. */
function pinsOf({ environment, step, story }: StepInput, { legend, sentences }: Marks, language: Language): readonly MapPin[] {
  const { conference, placeLevels } = environment.view().conference;
  if (conference === null || conference.story !== story) return [];
  const own = new Set(conference.contributions.filter((one) => one.step === step.id).map(({ id }) => id));
  const pins = contributionPins(conference, placeLevels, null).filter(({ number }) =>
    own.has(conference.contributions[number - 1]?.id ?? ''),
  );
  if (pins.length === 0) return [];
  for (const kind of new Set(pins.map((pin) => pin.kind))) {
    const numbers = pins.filter((pin) => pin.kind === kind).map(({ number }) => number);
    legend.push(
      mark(translate(language, `documents.marks.pin.${kind}`), CONTRIBUTION_COLORS.light[kind].ground, 'circle', String(numbers[0])),
    );
  }
  sentences.push(translate(language, 'documents.marks.pins', { said: joinNames(saidWords(conference, pins), language) }));
  return pins;
}

const saidWords = ({ contributions }: Conference, pins: readonly MapPin[]): string[] =>
  pins.map(({ number }) => `${number}: ${contributions[number - 1]?.text ?? ''}`);
