/**
 * Recipes: saved analyses of a package. A recipe names its inputs and every choice that was made, nothing that follows from them; results
 * are computed anew from data and recipe. Each recipe yields indicators (see `recipe-outputs.ts`) that are used like any other one.
 */
import type { AreaKey, FacilityKindId, IndicatorId, LevelId, RecipeId, Year } from './ids.ts';
import type { AccessMethod, DemandSettings, ForecastSettings, ScenarioChange, TargetPaths, TravelSettings } from './supply.ts';

/** Analyses of indicators: the workspace "Index & Typen". */
export type AnalysisRecipe = IndexRecipe | StatusDynamicsRecipe | FactorRecipe | TypologyRecipe | AssociationRecipe | ExpectationRecipe;
export type Recipe = AnalysisRecipe | SupplyRecipe;
export type RecipeKind = Recipe['kind'];
export const RECIPE_KINDS = [
  'index',
  'statusDynamics',
  'factors',
  'typology',
  'association',
  'expectation',
  'supply',
] as const satisfies readonly RecipeKind[];

interface RecipeBase<Kind extends string> {
  readonly kind: Kind;
  readonly id: RecipeId;
  readonly title: string;
  readonly titleEn?: string;
  /** Counts up whenever the recipe is saved with changes; 0 = never saved. */
  readonly version: number;
  /** ISO date of the last saving. */
  readonly changed?: string;
  readonly note?: string;
  /** Level the method runs on. */
  readonly level: LevelId;
}

/** An indicator in an index: which end means need, and how much it counts. */
export interface RecipeInput {
  readonly indicator: IndicatorId;
  /** Relative weight, above 0. */
  readonly weight: number;
  readonly polarity: 'highIsUnfavourable' | 'highIsFavourable';
}

/** Which areas take part; the others are shown as not rated (or without a value) and have no say in means and deviations. */
export interface RecipeUniverse {
  /** Areas with fewer inhabitants are not rated; null = all. */
  readonly minimumPopulation: number | null;
  /** Areas left out by hand, e.g. published outliers. */
  readonly excludedAreas: readonly AreaKey[];
  /** Areas beyond this robust z-value in any input are left out; null = none. */
  readonly outlierLimit: number | null;
  /** `exclude`: one missing input and the area has no result; `available`: the rest counts, weights add up to one again. */
  readonly missing: 'exclude' | 'available';
}

export type Standardisation = 'zPopulation' | 'zSample' | 'rank' | 'percentile' | 'minMax' | 'robust';
export const STANDARDISATIONS: readonly Standardisation[] = ['zPopulation', 'zSample', 'rank', 'percentile', 'minMax', 'robust'];

/** How larger areas get a result: not at all, or the population-weighted mean of the sums, standardised again (Hamburg). */
export type UpwardRule = 'none' | 'populationWeighted';

/** A composite index; high always means more need. */
export interface IndexRecipe extends RecipeBase<'index'> {
  readonly inputs: readonly RecipeInput[];
  readonly universe: RecipeUniverse;
  readonly standardisation: Standardisation;
  readonly aggregation: 'arithmetic' | 'geometric' | 'rank';
  /** Standardise the sum once more, so that class limits are standard deviations. */
  readonly restandardised: boolean;
  /** Inner class limits, ascending; k limits make k + 1 classes. Always applied to unrounded numbers. */
  readonly limits: readonly number[];
  readonly upward: UpwardRule;
}

/** Status and its development, each in classes, as in the social monitoring of Berlin. */
export interface StatusDynamicsRecipe extends RecipeBase<'statusDynamics'> {
  readonly inputs: readonly RecipeInput[];
  /** Published indicators of change; empty = the difference of each input to `dynamicsYears` before, in the input's own unit. */
  readonly dynamicsInputs: readonly RecipeInput[];
  readonly dynamicsYears: number;
  readonly universe: RecipeUniverse;
  readonly standardisation: 'zPopulation' | 'zSample';
  /** Three limits, ascending: below the first `hoch`, then `mittel`, `niedrig`, above the last `sehr niedrig`. */
  readonly statusLimits: readonly [number, number, number];
  /** Two limits, ascending: below the first `positiv`, between `stabil`, above `negativ`. */
  readonly dynamicsLimits: readonly [number, number];
  readonly upward: UpwardRule;
}

export interface FactorRecipe extends RecipeBase<'factors'> {
  readonly indicators: readonly IndicatorId[];
  readonly universe: RecipeUniverse;
  readonly extraction: 'principalComponents' | 'principalAxis' | 'maximumLikelihood';
  readonly rotation: 'none' | 'varimax' | 'oblimin';
  readonly scores: 'regression' | 'bartlett';
  /** One name per factor; as many factors as names. */
  readonly names: readonly string[];
  /** Year the loadings are taken from; scores of other years use the same loadings. */
  readonly baseYear: Year;
}

export type TypologyMethod =
  'kMeans' | 'medoids' | 'ward' | 'average' | 'complete' | 'single' | 'gaussianMixture' | 'skater' | 'redcap' | 'schc' | 'maxP' | 'azp';
export const TYPOLOGY_METHODS: readonly TypologyMethod[] = [
  'kMeans',
  'medoids',
  'ward',
  'average',
  'complete',
  'single',
  'gaussianMixture',
  'skater',
  'redcap',
  'schc',
  'maxP',
  'azp',
];
/** Methods whose types are connected regions. */
export const REGIONAL_METHODS: ReadonlySet<TypologyMethod> = new Set(['skater', 'redcap', 'schc', 'maxP', 'azp']);

/** Types of areas, numbered by need: type 1 has the least. */
export interface TypologyRecipe extends RecipeBase<'typology'> {
  readonly inputs: readonly RecipeInput[];
  readonly universe: RecipeUniverse;
  readonly standardisation: Standardisation;
  readonly method: TypologyMethod;
  readonly types: number;
  readonly seed: number;
  readonly restarts: number;
  /** Year the types are made from; areas of other years are given to the nearest type. */
  readonly baseYear: Year;
  /** Names and sentences in the order of need; missing ones are proposed from the profile. */
  readonly names: readonly { readonly title: string; readonly sentence: string }[];
  /** Neighbourhood of the regional methods. */
  readonly neighbours: NeighbourSettings;
  /** Smallest population of a region (max-p); null = none. */
  readonly minimumRegionPopulation: number | null;
  /** Hatching for development (Aachen): the mean burden against `years` before; null = no hatching. */
  readonly development: { readonly years: number; readonly limit: number } | null;
}

/** Who counts as neighbour. */
export interface NeighbourSettings {
  readonly kind: 'queen' | 'rook' | 'distance' | 'nearest';
  /** Areas whose borders come this close are neighbours too (blocks across a street); 0 = they must touch. */
  readonly gapMeters: number;
  /** For `distance`: between centroids. */
  readonly distanceMeters: number;
  /** For `nearest`. */
  readonly count: number;
  readonly islands: 'none' | 'linkToNearest';
}

export const DEFAULT_NEIGHBOURS: NeighbourSettings = {
  kind: 'queen',
  gapMeters: 0,
  distanceMeters: 1000,
  count: 6,
  islands: 'none',
};

/** Where high and low values lie together (LISA). */
export interface AssociationRecipe extends RecipeBase<'association'> {
  readonly indicator: IndicatorId;
  readonly statistic: 'localMoran' | 'localGeary' | 'gStar' | 'bivariateMoran';
  /** The indicator looked at around each area, for `bivariateMoran`; else null. */
  readonly other: IndicatorId | null;
  /** Smooths rates by their base first (empirical Bayes), where the indicator is a rate. */
  readonly rateAdjusted: boolean;
  readonly neighbours: NeighbourSettings;
  readonly permutations: number;
  readonly seed: number;
  readonly significance: number;
  readonly correction: 'fdr' | 'bonferroni' | 'none';
}

/** What an outcome should be, given the social situation: a regression read as expectation. */
export interface ExpectationRecipe extends RecipeBase<'expectation'> {
  readonly outcome:
    | { readonly kind: 'indicator'; readonly indicator: IndicatorId }
    | { readonly kind: 'facility'; readonly facilityKind: FacilityKindId; readonly measure: string };
  /** On the recipe's level; a facility takes the values of the area it stands in. */
  readonly predictors: readonly IndicatorId[];
  readonly model: 'ols' | 'robust' | 'spatialLag' | 'spatialError';
  /** Weights each area or facility by the base of the outcome. */
  readonly weightedByBase: boolean;
  readonly neighbours: NeighbourSettings;
  /** Probability of the interval around the expectation, e.g. 0.95. */
  readonly confidence: number;
  /** Fewer cases in the base: shown, but marked as small. */
  readonly smallBase: number;
}

/** Who reaches the facilities of a kind, and are there enough places (workspace "Versorgung"). `level` is where the demand is counted. */
export interface SupplyRecipe extends RecipeBase<'supply'> {
  readonly facilityKind: FacilityKindId;
  /** Which of the kind's capacities counts; null = facilities without places (playgrounds). */
  readonly ageGroup: string | null;
  readonly demand: DemandSettings;
  readonly travel: TravelSettings;
  /** Ascending, in the unit of `travel`. */
  readonly breaks: readonly number[];
  /** The break people should not be farther away than. */
  readonly standard: { readonly limit: number; readonly source: string };
  /** Places wanted per `per` people; null = no target. */
  readonly target: number | null;
  /** Supply is told in places per so many people. */
  readonly per: 100 | 1000;
  readonly access: AccessMethod;
  readonly forecast: ForecastSettings | null;
  readonly targetPaths: TargetPaths | null;
  /** Changes of the scenario that is looked at, put in when the recipe is computed; never saved with the recipe. */
  readonly changes?: readonly ScenarioChange[];
}
