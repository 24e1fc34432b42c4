import { misuse } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import { excludeAreas, IndexExclusion, universeOf, type UniverseRule } from './exclusion.ts';
import {
  columnMeans,
  combinedContributions,
  combineParts,
  indexParts,
  type IndexAggregation,
  type IndexIndicator,
  type IndicatorRole,
  type PartOptions,
} from './index-parts.ts';
import { locationAndScale } from './standardise.ts';
import { memberValues } from '../universe.ts';

/** Scale of the finished index: as combined, as z-values once more (so that limits are standard deviations), or as T-scores 50 + 10 z. */
export type IndexScaling = 'none' | 'zPopulation' | 'zSample' | 'tScore';

/** Every choice that makes an index. */
export interface CompositeIndexOptions extends UniverseRule, PartOptions {
  /** One per column, in their order. */
  readonly indicators: readonly IndicatorRole[];
  readonly aggregation: IndexAggregation;
  /** `tScore` uses the sample standard deviation. */
  readonly scaling: IndexScaling;
}

/** An index with everything needed to explain it. n areas, k indicators. */
export interface CompositeIndex {
  /** Length n; NaN where `exclusion` says why. */
  readonly values: Float64Array;
  /** Length n, codes of `IndexExclusion`. */
  readonly exclusion: Uint8Array;
  /** Length n: 1 = the area has a say in means, deviations and ranks. */
  readonly universe: Uint8Array;
  /** Areas of the universe. */
  readonly count: number;
  /** Length n: the combined parts before the last scaling ("Statussumme" in Berlin); NaN where there is no index. */
  readonly sums: Float64Array;
  /** Mean and standard deviation of `sums` the last scaling used; null without one. */
  readonly scaling: { readonly center: number; readonly scale: number } | null;
  /** What an area with contributions of 0 has: 50 for T-scores, else 0. */
  readonly base: number;
  /** n x k: what each indicator adds to the index of each area; base + row sum = value. NaN = no number or no weight. */
  readonly contributions: DataMatrix;
  /** n x k: standardised numbers, all pointing the way of the index. NaN = no number. */
  readonly parts: DataMatrix;
  /** Length k. */
  readonly indicators: readonly IndexIndicator[];
}

const T_SCORE = { base: 50, unit: 10 };

/**
 * A composite index of k indicators (`columns`, each of length n, NaN = missing): decides who takes part (`UniverseRule`), standardises
 * over those areas, turns the indicators to the index's orientation, combines them by weight and scales the result.
 *
 * With z-values every contribution is 0 for an area at the mean. Where the last scaling takes off a mean that is not 0 (min-max, ranks),
 * each indicator gives its own mean, so that a contribution says how far the indicator lifts the area above the average one.
 * Indicators without spread are left out and marked. No area, no spread, nothing at all: every value NaN with its reason.
 * Cost O(n k), with ranks, medians or `outlierLimit` O(n k log n). Source: OECD & JRC (2008), Handbook on constructing composite indicators.
 * @throws AtlasError `misuse` unless every column has a role, the lengths agree and weights are finite and not negative
 */
export function compositeIndex(columns: readonly ArrayLike<number>[], options: CompositeIndexOptions): CompositeIndex {
  checkRoles(columns, options.indicators);
  const n = columns[0]?.length ?? 0;
  const exclusion = excludeAreas(
    columns,
    options.indicators.map(({ weight }) => weight),
    options,
  );
  const universe = universeOf(exclusion);
  const { matrix: parts, indicators } = indexParts(columns, options.indicators, universe, partOptions(options));
  const weights = usedWeights(options.indicators, indicators);
  const sums = combineParts(parts, weights, options.aggregation);
  markUncombined(exclusion, sums, parts, weights);
  const scaling = scalingOf(sums, options.scaling);
  const values = scaledSums(sums, options.scaling, scaling);
  for (let i = 0; i < n; i++) if (Number.isNaN(values[i]!) && exclusion[i] === IndexExclusion.none) exclusion[i] = IndexExclusion.noSpread;
  const contributions = combinedContributions(parts, weights, sums, options.aggregation);
  if (scaling !== null) scaleContributions(contributions, weights, scaling, options.scaling === 'tScore' ? T_SCORE.unit : 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    values,
    exclusion,
    universe,
    count: universe.reduce((count, member) => count + member, 0),
    sums,
    scaling,
    base: options.scaling === 'tScore' ? T_SCORE.base : 0,
    contributions,
    parts,
    indicators: indicators.map((indicator, k) => ({ ...indicator, weightShare: total > 0 ? weights[k]! / total : 0 })),
  };
}

/** With `rank` the parts are ranks, whatever the standardisation. */
export const partOptions = (options: CompositeIndexOptions): PartOptions =>
  options.aggregation === 'rank' ? { ...options, standardisation: 'rank' } : options;

/** Weights of the indicators that take part; 0 for those without spread. Length k. */
export const usedWeights = (roles: readonly IndicatorRole[], indicators: readonly { readonly hasSpread: boolean }[]): Float64Array =>
  Float64Array.from(roles, ({ weight }, k) => (indicators[k]!.hasSpread ? weight : 0));

/** Mean and deviation for the last scaling over all areas that have a number; null without scaling. Cost O(n). */
export function scalingOf(sums: Float64Array, scaling: IndexScaling): CompositeIndex['scaling'] {
  if (scaling === 'none') return null;
  return locationAndScale(memberValues(sums, null), scaling === 'zPopulation' ? 'zPopulation' : 'zSample');
}

/** Applies the last scaling; all NaN where the sums have no spread. Cost O(n). */
export function scaledSums(sums: Float64Array, scaling: IndexScaling, used: CompositeIndex['scaling']): Float64Array {
  if (used === null) return sums.slice();
  if (!(used.scale > 0)) return new Float64Array(sums.length).fill(NaN);
  const { base, unit } = scaling === 'tScore' ? T_SCORE : { base: 0, unit: 1 };
  return sums.map((value) => base + (unit * (value - used.center)) / used.scale);
}

function markUncombined(exclusion: Uint8Array, sums: Float64Array, parts: DataMatrix, weights: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < sums.length; i++) {
    if (exclusion[i] !== IndexExclusion.none || !Number.isNaN(sums[i]!)) continue;
    const hasPart = weights.some((weight, k) => weight > 0 && !Number.isNaN(parts.values[i * parts.columns + k]!));
    exclusion[i] = total === 0 ? IndexExclusion.noSpread : hasPart ? IndexExclusion.undefinedMean : IndexExclusion.missingIndicator;
  }
}

/** Takes each indicator's mean off its contributions and what is left of the center (only with missing parts) off all by weight. */
function scaleContributions(
  contributions: DataMatrix,
  weights: Float64Array,
  scaling: NonNullable<CompositeIndex['scaling']>,
  unit: number,
): void {
  const { rows, columns, values } = contributions;
  const means = columnMeans(contributions);
  for (let i = 0; i < rows; i++) {
    let available = 0;
    let rest = scaling.center;
    for (let k = 0; k < columns; k++) {
      if (Number.isNaN(values[i * columns + k]!)) continue;
      available += weights[k]!;
      rest -= means[k]!;
    }
    for (let k = 0; k < columns; k++) {
      const own = means[k]! + (rest * weights[k]!) / available;
      values[i * columns + k] = scaling.scale > 0 ? (unit * (values[i * columns + k]! - own)) / scaling.scale : NaN;
    }
  }
}

function checkRoles(columns: readonly ArrayLike<number>[], roles: readonly IndicatorRole[]): void {
  if (roles.length !== columns.length) throw misuse(`${columns.length} columns, ${roles.length} indicators`);
  if (columns.some(({ length }) => length !== columns[0]?.length)) throw misuse('the columns differ in length');
  if (roles.some(({ weight }) => !(Number.isFinite(weight) && weight >= 0))) throw misuse('a weight is negative or no number');
}
