import type { IndicatorAvailability, OpenedAtlas, SeriesRequest, TaskRequest } from '../analysis/protocol.ts';
import {
  isDifferenceOutput,
  needsPublishing,
  publicationNeeds,
  recipeCore,
  recipeOutputs,
  recipesBehind,
  type AtlasPackage,
  type IndicatorId,
  type LevelDescriptor,
  type LevelId,
  type Recipe,
  type Scenario,
  type Year,
} from '../model/index.ts';
import type { AppState, Language } from '../state/index.ts';
import type { ShelvedRecipe } from '../ui/atlas-view.ts';
import { atlasWithRecipes, memoize } from '../view/index.ts';
import { recipesWithScenario, shelvedScenarios } from './scenario-recipes.ts';

/** Recipes of the package and the reader's own ones; an own one stands in for the package's of the same id. */
export const shelvedRecipes = memoize((opened: OpenedAtlas | null, own: readonly Recipe[]): readonly ShelvedRecipe[] => {
  const delivered = opened?.atlas?.atlas.recipes ?? [];
  const ids = new Set(delivered.map(({ id }) => id));
  return [
    ...delivered.map((recipe): ShelvedRecipe => {
      const changed = own.find(({ id }) => id === recipe.id);
      return changed === undefined ? { recipe, origin: 'package' } : { recipe: changed, origin: 'changed' };
    }),
    ...own.filter(({ id }) => !ids.has(id)).map((recipe): ShelvedRecipe => ({ recipe, origin: 'own' })),
  ];
});

/** The recipes as they count now: the draft stands in for the saved one. */
export const activeRecipes = memoize((shelf: readonly ShelvedRecipe[], draft: Recipe | null): readonly Recipe[] => {
  const saved = shelf.map(({ recipe }) => recipe);
  if (draft === null) return saved;
  return saved.some(({ id }) => id === draft.id) ? saved.map((recipe) => (recipe.id === draft.id ? draft : recipe)) : [...saved, draft];
});

/** The scenario that is chosen; null = as things are, or it is not known (any more). */
export function chosenScenario({ opened, session }: AppState): Scenario | null {
  if (session.supply.scenario === null) return null;
  return shelvedScenarios(opened?.atlas ?? null, session.scenarios).find(({ item }) => item.id === session.supply.scenario)?.item ?? null;
}

/** The scenario maps and indicators show; null = as things are. */
const shownScenario = (state: AppState): Scenario | null => (state.session.supply.mapShows === 'before' ? null : chosenScenario(state));

/** The recipes that count in a state of the app, those of supply with the scenario that is shown. */
export const recipesOf = (state: AppState): readonly Recipe[] => recipesWithScenario(recipesAsThingsAre(state), shownScenario(state));

const recipesAsThingsAre = ({ opened, session }: AppState): readonly Recipe[] =>
  activeRecipes(shelvedRecipes(opened, session.recipes), session.draft);

/**
 * Makes the package as one reader of it knows it: with the recipes that count now and an indicator for every output of theirs, the same
 * object for the same input.
 */
export const createAtlasWithRecipes = () =>
  memoize((atlas: AtlasPackage | null, recipes: readonly Recipe[], language: Language): AtlasPackage | null =>
    atlas === null || recipes.length === 0 ? atlas : atlasWithRecipes(atlas, recipes, language),
  );

const wordless = createAtlasWithRecipes();

/** The atlas with its recipes where only ids matter. */
export const atlasOf = (state: AppState): AtlasPackage | null => wordless(state.opened?.atlas ?? null, recipesOf(state), 'de');

/** The request for a series of the package or of a recipe; null where recipes use each other in a circle. */
export const seriesRequest = (state: AppState, indicator: IndicatorId, level: LevelId): SeriesRequest | null =>
  requestWith(state, recipesOf(state), indicator, level);

/**
 * The series whose values make the classes of an indicator's map: things as they are, so that the maps before and after a scenario have the
 * same classes and can be compared. A difference is there only with the scenario and has its own. Null as `seriesRequest`.
 */
export const classesRequest = (state: AppState, indicator: IndicatorId, level: LevelId): SeriesRequest | null =>
  requestWith(state, isDifferenceOutput(indicator) ? recipesOf(state) : recipesAsThingsAre(state), indicator, level);

function requestWith(state: AppState, known: readonly Recipe[], indicator: IndicatorId, level: LevelId): SeriesRequest | null {
  const recipes = recipesBehind(known, indicator);
  if (recipes === null) return null;
  const request = { indicator, level, ...published(state, [indicator]) };
  return recipes.length === 0 ? request : { ...request, recipes: recipes.map(recipeCore) };
}

/** In a conference and while presenting only numbers are shown that may be published. */
export const isPublishedOnly = ({ session, surface }: AppState): boolean => session.workspace === 'konferenz' || surface.presenting;

const NOTHING_TO_HIDE = {};
const PUBLISHED = { published: true } as const;

/** Part of a request: asked for only where it makes a difference, so that results are shared with the other workspaces elsewhere. */
function published(state: AppState, indicators: readonly IndicatorId[] | 'ofPackage'): { readonly published?: true } {
  if (!isPublishedOnly(state)) return NOTHING_TO_HIDE;
  const hiding = indicatorsWithFewCases(atlasOf(state));
  const isMeant = indicators === 'ofPackage' ? hiding.ofPackage : indicators.some((id) => hiding.ids.has(id));
  return isMeant ? PUBLISHED : NOTHING_TO_HIDE;
}

/** The indicators of which publication hides more than their series do anyway. */
const indicatorsWithFewCases = memoize((atlas: AtlasPackage | null) => {
  const recipes = atlas?.atlas.recipes ?? [];
  const ofRecipes = new Set(recipes.flatMap((recipe) => recipeOutputs(recipe).map(({ indicator }) => indicator)));
  const found = (atlas?.atlas.indicators ?? []).filter(
    (indicator) => atlas !== null && needsPublishing(publicationNeeds(atlas, indicator)),
  );
  return { ids: new Set(found.map(({ id }) => id)), ofPackage: found.some(({ id }) => !ofRecipes.has(id)) };
});

/** How the indicators come to the levels, those of recipes included: on their own level, by population-weighted means above it. */
export const availabilityWithRecipes = memoize(
  (opened: OpenedAtlas | null, recipes: readonly Recipe[]): readonly IndicatorAvailability[] => {
    const levels = opened?.atlas?.atlas.levels ?? [];
    return [
      ...(opened?.availability ?? []),
      ...recipes.flatMap((recipe) =>
        recipeOutputs(recipe).map(({ indicator }): IndicatorAvailability => ({
          indicator,
          byLevel: levels.map(({ id }) => ({ level: id, origin: originOn(recipe, id, levels) })),
        })),
      ),
    ];
  },
);

function originOn(recipe: Recipe, level: LevelId, levels: readonly LevelDescriptor[]): IndicatorAvailability['byLevel'][number]['origin'] {
  if (recipe.level === level) return 'direct';
  if (!isAbove(level, recipe.level, levels)) return 'none';
  if (recipe.kind === 'supply') return 'aggregated';
  return (recipe.kind === 'index' || recipe.kind === 'statusDynamics') && recipe.upward !== 'none' ? 'aggregated' : 'notAggregable';
}

function isAbove(level: LevelId, start: LevelId, levels: readonly LevelDescriptor[]): boolean {
  let current = levels.find(({ id }) => id === start);
  for (let steps = 0; current?.parent !== undefined && steps < levels.length; steps++) {
    const { parent } = current;
    if (parent.level === level) return true;
    current = levels.find(({ id }) => id === parent.level);
  }
  return false;
}

/**
 * The profile of an area: first the indicators of the package, then the main result of each saved recipe of the level. Each is a request of
 * its own, so that no recipe holds up what is there already.
 */
export const profileRequests = (state: AppState, level: LevelId, area: number, year: Year): readonly TaskRequest<'profile/area'>[] => [
  { level, area, year, ...published(state, 'ofPackage') },
  ...recipesForProfiles(shelvedRecipes(state.opened, state.session.recipes), level).map((recipes) => ({
    level,
    area,
    year,
    recipes,
    ...published(
      state,
      recipes.slice(-1).map((recipe) => recipeOutputs(recipe)[0].indicator),
    ),
  })),
];

/** For each recipe of the level what it needs, inputs first; none for recipes that use each other in a circle. */
const recipesForProfiles = memoize((shelf: readonly ShelvedRecipe[], level: LevelId): readonly (readonly Recipe[])[] => {
  const saved = shelf.map(({ recipe }) => recipe);
  return saved.flatMap((recipe) => {
    const behind = recipe.level === level ? recipesBehind(saved, recipeOutputs(recipe)[0].indicator) : null;
    return behind === null ? [] : [behind.map(recipeCore)];
  });
});
