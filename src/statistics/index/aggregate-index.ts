import { locationAndScale } from './standardise.ts';
import { isMember, memberValues } from '../universe.ts';

/** Areas and the larger areas they belong to. */
export interface AreaGrouping {
  /** Length n: position of the larger area, -1 = none. */
  readonly parents: Int32Array;
  readonly parentCount: number;
}

/** Means of larger areas with what they rest on. Arrays of length `parentCount`. */
export interface GroupedMeans {
  /** Weighted mean; NaN where no area with value and weight is there. */
  readonly means: Float64Array;
  /** Share of the larger area's weight that stands behind the mean, 0..1; NaN without any weight. */
  readonly coverage: Float64Array;
}

/**
 * Weighted mean per larger area. `values` and `weights`: length n; NaN values count as not covered, NaN or negative weights as 0.
 * Cost O(n).
 */
export function weightedMeansByParent(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  { parents, parentCount }: AreaGrouping,
): GroupedMeans {
  const totals = new Float64Array(parentCount);
  const covered = new Float64Array(parentCount);
  const weighted = new Float64Array(parentCount);
  for (let i = 0; i < parents.length; i++) {
    const parent = parents[i]!;
    const weight = weights[i]!;
    if (parent < 0 || !(weight > 0)) continue;
    totals[parent]! += weight;
    if (!isMember(values, null, i)) continue;
    covered[parent]! += weight;
    weighted[parent]! += weight * values[i]!;
  }
  return { means: weighted.map((sum, p) => sum / covered[p]!), coverage: covered.map((sum, p) => sum / totals[p]!) };
}

/** An index carried up to larger areas. Arrays of length `parentCount`. */
export interface AggregatedIndex {
  /** Weighted mean of the sums; NaN where nothing is known or `minimumCoverage` is missed. */
  readonly sums: Float64Array;
  /** `sums` standardised over the larger areas; NaN like them, all NaN without spread. */
  readonly values: Float64Array;
  readonly coverage: Float64Array;
  /** Mean and standard deviation over the larger areas. */
  readonly center: number;
  readonly scale: number;
}

export interface AggregationOptions extends AreaGrouping {
  readonly standardisation: 'zPopulation' | 'zSample';
  /** Smallest share of the weight that must have an index, 0..1, default 0: any. */
  readonly minimumCoverage?: number;
}

/**
 * Carries an index up: the population-weighted mean of the areas' *sums* (unscaled, see `CompositeIndex.sums`), standardised anew over
 * the larger areas, which get classes of their own from the result. Classes are never averaged. This is how Hamburg gets from Statistische
 * Gebiete to Sozialräume; its class limits are not published as numbers, so none are given here. Cost O(n).
 */
export function aggregateIndex(sums: ArrayLike<number>, populations: ArrayLike<number>, options: AggregationOptions): AggregatedIndex {
  const { means, coverage } = weightedMeansByParent(sums, populations, options);
  const carried = means.map((mean, p) => (coverage[p]! >= (options.minimumCoverage ?? 0) ? mean : NaN));
  const { center, scale } = locationAndScale(memberValues(carried, null), options.standardisation);
  return { sums: carried, values: carried.map((sum) => (scale > 0 ? (sum - center) / scale : NaN)), coverage, center, scale };
}
