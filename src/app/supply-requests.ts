import type { TaskName, TaskRequest } from '../analysis/protocol.ts';
import { recipeCore, type AtlasPackage, type LevelDescriptor, type LevelId, type SupplyRecipe } from '../model/index.ts';
import { wantedYear, type AppState, type ResultCache, type SupplyCatchment } from '../state/index.ts';
import { chosenScenario, shelvedRecipes } from './atlas-with-recipes.ts';
import { requirement, type Requirement } from '../view/index.ts';
import { shelvedDistricts, shelvedScenarios, withScenario } from './scenario-recipes.ts';

const SEED = 20261121;
/** Years beyond any data: "the newest". */
const NEWEST = 9999;

type Requests = { readonly [Name in TaskName]?: TaskRequest<Name> };

/** The open analysis of the workspace "Versorgung". */
export const supplyDraft = ({ session: { draft } }: AppState): SupplyRecipe | null => (draft?.kind === 'supply' ? draft : null);

/** A recipe as requests carry it: without words, so that equal questions have equal keys. */
const core = (recipe: SupplyRecipe): SupplyRecipe => recipeCore(recipe) as SupplyRecipe;

/** The level of the table of areas: the shown one where it is the recipe's or above it, else the recipe's own. */
function areaLevelOf(draft: SupplyRecipe, shown: LevelDescriptor, levels: readonly LevelDescriptor[]): LevelId {
  let current = levels.find(({ id }) => id === draft.level);
  for (let steps = 0; current !== undefined && steps <= levels.length; steps++) {
    if (current.id === shown.id) return shown.id;
    const parent = current.parent?.level;
    current = levels.find(({ id }) => id === parent);
  }
  return draft.level;
}

interface SupplyRequests {
  /** With the chosen scenario, and without. */
  readonly result: TaskRequest<'supply/result'>;
  readonly baseline: TaskRequest<'supply/result'>;
  readonly compared: readonly { readonly scenario: string; readonly request: TaskRequest<'supply/result'> }[];
  readonly others: Requests;
}

/** The requests behind the open page of the workspace "Versorgung"; null without an open analysis. Pure. */
export function supplyRequests(state: AppState, atlas: AtlasPackage, level: LevelDescriptor): SupplyRequests | null {
  const draft = supplyDraft(state);
  if (draft === null) return null;
  const { supply, districts, scenarios } = state.session;
  const recipe = core(withScenario(draft, chosenScenario(state)));
  const year = wantedYear(state.session, atlas) ?? NEWEST;
  const areaLevel = areaLevelOf(draft, level, atlas.atlas.levels);
  const result = { recipe, year, areaLevel };
  const known = shelvedScenarios(state.opened?.atlas ?? null, scenarios);
  const compared = known
    .filter(({ item }) => supply.page === 'szenarien' && supply.compared.includes(item.id))
    .map(({ item }) => ({ scenario: item.id, request: { ...result, recipe: core(withScenario(draft, item)) } }));
  const plan = shelvedDistricts(state.opened?.atlas ?? null, districts).find(({ item }) => item.id === supply.districts)?.item;
  const others: Requests = {
    'facilities/load': { kind: draft.facilityKind },
    ...(supply.page === 'bezirke' && plan !== undefined ? { 'level/load': { level: plan.level } } : {}),
    ...catchmentRequests(state, recipe, year),
    ...(supply.page === 'angebot' ? { 'supply/overlap': result } : {}),
    ...(supply.page === 'prognose' ? { 'supply/forecast': result } : {}),
    ...(supply.page === 'bezirke' && plan !== undefined && plan.facilityKind === draft.facilityKind
      ? { 'supply/districts': { recipe, year, plan } }
      : {}),
    ...(supply.page === 'standorte' ? { 'supply/siting': { recipe, year, ...supply.siting, seed: SEED } } : {}),
  };
  return { result, baseline: { ...result, recipe: core(draft) }, compared, others };
}

function catchmentRequests({ session: { supply } }: AppState, recipe: SupplyRecipe, year: number): Requests {
  const request = catchmentRequest(supply.catchment, recipe, year);
  return request === null ? {} : { 'supply/catchment': request };
}

/** What is asked for a catchment on the map; null where none is wanted. */
export function catchmentRequest(catchment: SupplyCatchment, recipe: SupplyRecipe, year: number): TaskRequest<'supply/catchment'> | null {
  switch (catchment.kind) {
    case 'none':
      return null;
    case 'all':
      return { recipe, year, of: { kind: 'all' }, polygons: true };
    case 'facility':
      return { recipe, year, of: { kind: 'facilities', facilities: [catchment.facility] }, polygons: true };
    case 'point':
      return { recipe, year, of: { kind: 'point', x: catchment.x, y: catchment.y }, polygons: true };
  }
}

/** The same as requirements, in the order of importance. */
export function supplyRequirements(state: AppState, atlas: AtlasPackage, level: LevelDescriptor, cache: ResultCache): Requirement[] {
  const report = requirement('network/report', {}, 'network');
  const requests = supplyRequests(state, atlas, level);
  if (requests === null) return cache.get('network/report', {}) == null ? [report] : [report, ...inAdvance(state, atlas, level)];
  const { result, baseline, compared, others } = requests;
  return [
    requirement('supply/result', result, 'supply'),
    requirement('supply/result', baseline, 'supply'),
    ...(Object.entries(others) as [TaskName, TaskRequest<TaskName>][]).map(([name, request]) =>
      requirement(name, request, name === 'facilities/load' ? 'facilities' : 'supply'),
    ),
    ...compared.map(({ request }) => requirement('supply/result', request, 'supply')),
    report,
  ];
}

/**
 * While the reader looks which analysis to open, the worker does what the first of them needs: streets, facilities and people are then there
 * for all that share them.
 */
function inAdvance(state: AppState, atlas: AtlasPackage, level: LevelDescriptor): Requirement[] {
  const { opened, session } = state;
  const first = shelvedRecipes(opened, session.recipes).find(({ recipe }) => recipe.kind === 'supply');
  if (session.draft !== null || first === undefined) return [];
  const requests = supplyRequests({ ...state, session: { ...session, draft: first.recipe } }, atlas, level);
  return requests === null ? [] : [requirement('supply/result', requests.baseline, 'network')];
}
