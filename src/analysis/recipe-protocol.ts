/**
 * Requests and results of the workspace "Index & Typen". Results hold numbers and codes only; words come from `texts/`.
 * Arrays "per area" have the length n of the level, NaN = no number. Inputs stand in the order of the recipe.
 */
import type { FacilityKindId, Finding, IndicatorId, LevelId, Recipe, RecipeId, Year } from '../model/index.ts';

/** Why a recipe as a whole has no result. */
export type RefusalReason =
  | 'tooFewAreas'
  | 'tooFewIndicators'
  | 'constantIndicator'
  | 'singularCorrelation'
  | 'noCommonYear'
  | 'moreTypesThanAreas'
  | 'tooManyAreas'
  | 'moreFactorsThanIndicators'
  | 'notConnected'
  | 'noNeighbours'
  | 'negativeForGeometric'
  | 'circularRecipe'
  | 'unknownInput'
  | 'noSuchLevel'
  | 'notConverged'
  | 'noFacilities'
  | 'unknownAgeGroup'
  | 'unknownDemand'
  | 'noDemandAges'
  | 'tooManySites';

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** Inputs concerned. */
  readonly indicators: readonly IndicatorId[];
  readonly findings: readonly Finding[];
}

/** `recipes`: the asked one last, those it uses before it. */
export interface RecipeRequest {
  readonly recipes: readonly Recipe[];
  /** The nearest year with data at or before it is taken; see `year` of the result. */
  readonly year: Year;
}

interface ResultBase<Kind extends string> {
  readonly kind: Kind;
  readonly recipe: RecipeId;
  readonly level: LevelId;
  readonly year: Year;
  /** Years in which every input has data. */
  readonly years: readonly Year[];
  /** Per area: code of `Exclusion`. */
  readonly exclusions: Uint8Array;
  /** Areas that took part. */
  readonly areas: number;
  readonly findings: readonly Finding[];
}

export type RecipeResult =
  IndexResult | StatusDynamicsResult | FactorResult | TypologyResult | AssociationResult | ExpectationResult | Refusal;

/** How a composite came about, area by area. */
export interface Decomposition {
  /** Per input, per area: standardised value, turned so that high means need. */
  readonly standardised: readonly Float64Array[];
  /** Per input, per area: share of the input in the index; they add up to it (empty for aggregations that are no sums). */
  readonly contributions: readonly Float64Array[];
  /** Mean and standard deviation of each input over the areas that took part (location and scale of other standardisations). */
  readonly means: Float64Array;
  readonly scales: Float64Array;
}

export interface IndexResult extends ResultBase<'index'> {
  readonly values: Float64Array;
  /** Per area: class, 255 = none. */
  readonly classes: Uint8Array;
  readonly classCounts: readonly number[];
  /** Per area: 1 = highest index; 0 = none. */
  readonly ranks: Uint32Array;
  readonly decomposition: Decomposition;
  /** Cronbach's alpha of the standardised, turned inputs; NaN with fewer than two. */
  readonly alpha: number;
  readonly correlations: CorrelationMatrix;
}

export interface StatusDynamicsResult extends ResultBase<'statusDynamics'> {
  readonly status: Float64Array;
  readonly dynamics: Float64Array;
  /** Per area, 255 = none. */
  readonly statusClasses: Uint8Array;
  readonly dynamicsClasses: Uint8Array;
  /** Four rows (status) of three counts (dynamics). */
  readonly matrix: readonly (readonly number[])[];
  readonly statusDecomposition: Decomposition;
  readonly dynamicsDecomposition: Decomposition;
}

export interface CorrelationMatrix {
  readonly indicators: readonly IndicatorId[];
  /** Row-major, p by p. */
  readonly coefficients: Float64Array;
  readonly pValues: Float64Array;
  /** Areas behind each pair. */
  readonly counts: Uint32Array;
}

/** Suitability of data for factors. */
export interface FactorSuitability {
  readonly kmo: number;
  /** Per indicator. */
  readonly kmoPerIndicator: Float64Array;
  readonly bartlettChiSquare: number;
  readonly bartlettDegrees: number;
  readonly bartlettP: number;
  readonly determinant: number;
}

export interface FactorResult extends ResultBase<'factors'> {
  /** Year the loadings come from: the recipe's base year, or the nearest one with data. */
  readonly baseYear: Year;
  /** Per factor, per area. */
  readonly scores: readonly Float64Array[];
  /** Per indicator a row of loadings, row-major. */
  readonly loadings: Float64Array;
  readonly communalities: Float64Array;
  /** Share of the variance per factor (after rotation). */
  readonly explained: Float64Array;
  /** Row-major; the identity for orthogonal rotations. */
  readonly factorCorrelations: Float64Array;
  readonly suitability: FactorSuitability;
  readonly eigenvalues: Float64Array;
}

/** What each type is like. */
export interface TypeProfile {
  readonly size: number;
  readonly population: number;
  /** Mean standardised value per input, turned so that high means need. */
  readonly standardised: Float64Array;
  /** Mean of the plain values per input. */
  readonly means: Float64Array;
  /** Mean burden: weighted mean of `standardised`. */
  readonly burden: number;
  /** Positions of the areas nearest to the centre, best first. */
  readonly typicalAreas: readonly number[];
  /** Positions of the areas nearly belonging to another type. */
  readonly borderAreas: readonly number[];
  readonly silhouette: number;
  /** Mean Jaccard similarity over bootstrap samples; NaN where the method is too slow for it. */
  readonly stability: number;
}

/** An area whose type differs from another year. */
export interface TypeChange {
  readonly area: number;
  readonly fromYear: Year;
  readonly toYear: Year;
  readonly from: number;
  readonly to: number;
  /** False where the area lay so near the border of the two types that chance explains the change. */
  readonly real: boolean;
  /** Distance to the new type's centre over distance to the old one's: 1 = on the border, small = clear. */
  readonly ratio: number;
}

export interface TypologyResult extends ResultBase<'typology'> {
  /** Year the types come from: the recipe's base year, or the nearest one with data. */
  readonly baseYear: Year;
  /** Per area: type, 0 = least need; 255 = none. Of `year`. */
  readonly types: Uint8Array;
  readonly profiles: readonly TypeProfile[];
  /** Per area. */
  readonly silhouettes: Float64Array;
  /** Per area: second nearest type, 255 = none, and the ratio of distances (1 = on the border). */
  readonly secondTypes: Uint8Array;
  readonly borderRatios: Float64Array;
  readonly withinShare: number;
  readonly calinskiHarabasz: number;
  readonly daviesBouldin: number;
  /** Merges as in R's hclust order with heights, for hierarchical methods and at most 2,000 areas; else null. */
  readonly dendrogram: Dendrogram | null;
  /** Changes between each two neighbouring years with data. */
  readonly changes: readonly TypeChange[];
  /** Per area: hatched because of its development; empty without development. */
  readonly hatched: Uint8Array;
  readonly converged: boolean;
}

/** n - 1 merges; nodes below n are areas (positions within those that took part), n + i is the i-th merge. */
export interface Dendrogram {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly heights: Float64Array;
  /** Positions in the level of the areas that took part. */
  readonly areas: Int32Array;
}

export interface NeighbourFacts {
  readonly links: number;
  readonly islands: readonly number[];
  readonly components: number;
  readonly meanNeighbours: number;
}

export interface AssociationResult extends ResultBase<'association'> {
  /** Global statistic (Moran's I, Geary's C, general G) with its permutation inference. */
  readonly global: { readonly value: number; readonly expected: number; readonly pValue: number; readonly z: number };
  /** Per area. */
  readonly statistic: Float64Array;
  readonly pValues: Float64Array;
  /** Per area: 0 high among high, 1 low among low, 2 low among high, 3 high among low, 4 not significant, 5 without neighbours; 255 = none. */
  readonly categories: Uint8Array;
  readonly counts: readonly number[];
  /** Largest p-value that counts as significant after the correction; NaN = none does. */
  readonly cutOff: number;
  readonly significantUncorrected: number;
  /** Standardised value and its spatial lag per area: the Moran scatter plot. */
  readonly standardised: Float64Array;
  readonly lag: Float64Array;
  readonly neighbours: NeighbourFacts;
  /** Fewer areas than 30 or most without neighbours: the result is hardly worth reading. */
  readonly tooFewAreas: boolean;
}

export interface ExpectationCoefficient {
  /** Null = intercept. */
  readonly indicator: IndicatorId | null;
  readonly estimate: number;
  readonly standardError: number;
  readonly pValue: number;
  /** Standardised coefficient, NaN for the intercept. */
  readonly beta: number;
  readonly varianceInflation: number;
}

export interface ExpectationResult extends ResultBase<'expectation'> {
  /** What the units are: the level's areas, or facilities in the order of their set. */
  readonly units:
    { readonly kind: 'areas' } | { readonly kind: 'facilities'; readonly facilityKind: FacilityKindId; readonly areas: Int32Array };
  /** Per unit. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Observed minus expected over its standard error (studentised). */
  readonly deviation: Float64Array;
  readonly base: Float64Array;
  /** Per unit: 0 below, 1 within, 2 above the interval; 255 = none. */
  readonly judgement: Uint8Array;
  readonly small: Uint8Array;
  readonly coefficients: readonly ExpectationCoefficient[];
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  readonly residualStandardError: number;
  readonly diagnostics: {
    readonly conditionNumber: number;
    readonly jarqueBeraP: number;
    readonly breuschPaganP: number;
    readonly moranI: number;
    readonly moranP: number;
    readonly lagrangeLagP: number;
    readonly lagrangeErrorP: number;
    readonly robustLagP: number;
    readonly robustErrorP: number;
    /** Rho or lambda of a spatial model; NaN else. */
    readonly spatialParameter: number;
    readonly akaike: number;
  };
  /** What the diagnostics suggest, after the rule GeoDa follows. */
  readonly suggestedModel: 'ols' | 'robust' | 'spatialLag' | 'spatialError';
}
