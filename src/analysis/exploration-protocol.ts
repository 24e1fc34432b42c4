/**
 * Requests and results of explorations: questions about data and recipes whose answers are shown, but are no indicators. As in
 * `recipe-protocol.ts` arrays "per area" have the length n of the level, NaN = no number.
 */
import type {
  IndicatorId,
  LevelId,
  NeighbourSettings,
  Recipe,
  RecipeInput,
  RecipeUniverse,
  Standardisation,
  TypologyMethod,
  TypologyRecipe,
  Year,
} from '../model/index.ts';
import type { CorrelationMatrix, Dendrogram, FactorSuitability, RecipeRequest, Refusal } from './recipe-protocol.ts';

export interface RobustnessRequest extends RecipeRequest {
  /** Random weightings to try. */
  readonly weightings: number;
  /** Weights vary by up to this share, e.g. 0.5. */
  readonly weightSpread: number;
  readonly seed: number;
}

export interface RobustnessVariantSummary {
  readonly kind: 'leaveOneOut' | 'weights' | 'standardisation';
  /** Left out indicator, for `leaveOneOut`. */
  readonly indicator: IndicatorId | null;
  readonly standardisation: Standardisation | null;
  /** Variants of this kind behind the line (weights: many). */
  readonly variants: number;
  readonly rankCorrelation: number;
  /** Share of areas in another class than in the recipe, mean over the variants. */
  readonly changedShare: number;
}

export type RobustnessResult =
  | {
      readonly kind: 'robustness';
      readonly year: Year;
      readonly summaries: readonly RobustnessVariantSummary[];
      /** Per area: smallest, middle and largest rank over all variants (1 = highest need), and its rank in the recipe. */
      readonly minimumRanks: Uint32Array;
      readonly medianRanks: Float64Array;
      readonly maximumRanks: Uint32Array;
      readonly ranks: Uint32Array;
      /** Per area: share of variants that put it into another class. */
      readonly changedShares: Float64Array;
      /** Share of areas that change their class in at least one variant. */
      readonly changingAreas: number;
      readonly classes: Uint8Array;
      /** As asked for. */
      readonly weightings: number;
      readonly weightSpread: number;
      readonly seed: number;
    }
  | Refusal;

export interface CorrelationRequest {
  readonly indicators: readonly IndicatorId[];
  readonly recipes: readonly Recipe[];
  readonly level: LevelId;
  readonly year: Year;
  readonly method: 'pearson' | 'spearman' | 'kendall';
}

export type CorrelationResult =
  | {
      readonly kind: 'correlations';
      readonly year: Year;
      readonly matrix: CorrelationMatrix;
      readonly redundant: readonly RedundantPair[];
      /** Per indicator, per area: the numbers behind the coefficients. */
      readonly columns: readonly Float64Array[];
      readonly lines: PairLines;
    }
  | Refusal;

/** Lines of least squares through the points of each pair: `value of row = intercept + slope * value of column`; NaN = none. Row-major, p by p. */
export interface PairLines {
  readonly slopes: Float64Array;
  readonly intercepts: Float64Array;
}

/** Two indicators that tell nearly the same. */
export interface RedundantPair {
  readonly one: IndicatorId;
  readonly other: IndicatorId;
  readonly coefficient: number;
}

export interface FactorExplorationRequest {
  readonly indicators: readonly IndicatorId[];
  readonly recipes: readonly Recipe[];
  readonly universe: RecipeUniverse;
  readonly level: LevelId;
  readonly year: Year;
  readonly seed: number;
}

export type FactorExploration =
  | {
      readonly kind: 'factorExploration';
      readonly year: Year;
      readonly areas: number;
      readonly suitability: FactorSuitability;
      readonly eigenvalues: Float64Array;
      /** 95th percentile of the eigenvalues of random data, per component. */
      readonly parallel: Float64Array;
      readonly suggestedByKaiser: number;
      readonly suggestedByParallel: number;
      readonly correlations: CorrelationMatrix;
    }
  | Refusal;

export interface TypeExplorationRequest {
  readonly inputs: readonly RecipeInput[];
  readonly recipes: readonly Recipe[];
  readonly universe: RecipeUniverse;
  readonly standardisation: TypologyRecipe['standardisation'];
  readonly method: TypologyMethod;
  readonly neighbours: NeighbourSettings;
  readonly level: LevelId;
  readonly year: Year;
  readonly seed: number;
  readonly largest: number;
}

/** Criteria for each number of types. */
export interface TypeCountCriteria {
  readonly types: number;
  readonly withinShare: number;
  readonly silhouette: number;
  readonly calinskiHarabasz: number;
  readonly daviesBouldin: number;
  readonly gap: number;
  readonly gapStandardError: number;
  readonly smallestType: number;
}

export type TypeCountReason = 'silhouette' | 'calinskiHarabasz' | 'daviesBouldin' | 'gap' | 'elbow';

export type TypeExploration =
  | {
      readonly kind: 'typeExploration';
      readonly year: Year;
      readonly areas: number;
      /** Areas the criteria were computed from: all, or a random sample of them. */
      readonly judged: number;
      readonly criteria: readonly TypeCountCriteria[];
      readonly suggested: number;
      /** The criteria that speak for the suggestion, and what each of them alone would choose. */
      readonly reasons: readonly { readonly criterion: TypeCountReason; readonly types: number }[];
      readonly dendrogram: Dendrogram | null;
    }
  | Refusal;

export interface SegregationRequest {
  /** Rates whose numerator is the group and whose denominator the whole. One: two-group measures; several with one denominator: also multigroup. */
  readonly indicators: readonly IndicatorId[];
  readonly level: LevelId;
  readonly neighbours: NeighbourSettings;
}

export interface SegregationYear {
  readonly year: Year;
  readonly dissimilarity: number;
  readonly spatialDissimilarity: number;
  readonly isolation: number;
  readonly correctedIsolation: number;
  readonly interaction: number;
  readonly gini: number;
  readonly entropy: number;
  readonly atkinson: number;
  readonly delta: number;
  readonly share: number;
  readonly group: number;
  readonly total: number;
  /** Areas with numbers. */
  readonly areas: number;
  /** 95 % range of the dissimilarity under random allocation: small groups look segregated by chance. */
  readonly randomDissimilarity: number;
}

export type SegregationResult =
  | {
      readonly kind: 'segregation';
      readonly groups: readonly {
        readonly indicator: IndicatorId;
        readonly years: readonly SegregationYear[];
        /** Per area, newest year: location quotient. */
        readonly locationQuotients: Float64Array;
        readonly lorenz: { readonly population: Float64Array; readonly group: Float64Array };
      }[];
      readonly multigroup: readonly {
        readonly year: Year;
        readonly dissimilarity: number;
        readonly entropy: number;
        readonly gini: number;
        readonly exposure: number;
        readonly diversity: number;
      }[];
    }
  | Refusal;
