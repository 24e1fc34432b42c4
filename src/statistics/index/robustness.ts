import { mean } from '../moments.ts';
import { median, quantile } from '../quantile.ts';
import { createRandom } from '../random.ts';
import type { Stepwise } from '../stepwise.ts';
import { classByLimits, type LimitRule } from './class-by-limits.ts';
import { compositeIndex, type CompositeIndexOptions } from './composite-index.ts';
import { indexVariants, variantValues, type IndexVariant, type VariantOptions } from './index-variants.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { classesOfPlaces, placeRanges, type PlaceRanges } from '../ranks.ts';

/**
 * How a variant is cut into classes: by fixed limits (sensible only where the index is scaled, else they mean something else in every
 * variant), or into classes of equal size by rank.
 */
export type VariantClassing =
  | { readonly kind: 'limits'; readonly limits: readonly number[]; readonly rule?: LimitRule }
  | { readonly kind: 'quantiles'; readonly classes: number };

export interface RobustnessOptions extends VariantOptions {
  readonly classing: VariantClassing;
  /** For the random weights: the same seed gives the same variants. */
  readonly seed: number;
}

/** How far one variant is from the reference. */
export interface VariantResult {
  readonly variant: IndexVariant;
  /** Spearman's rank correlation with the reference. */
  readonly spearman: number;
  /** Share of the areas with a class in both whose class differs; NaN without any. */
  readonly changedShare: number;
  /** Mean absolute shift of rank, in places. */
  readonly meanRankShift: number;
}

/** Arrays of length n, NaN = no index in the reference. Rank 1 = highest index; equal values share the better place. */
export interface IndexRobustness {
  readonly referenceRanks: Float64Array;
  /** Length n, -1 = none. */
  readonly referenceClasses: Int8Array;
  /** Lowest, highest and median (type 7) rank over all variants; the reference itself is not among them. */
  readonly minimumRank: Float64Array;
  readonly maximumRank: Float64Array;
  readonly medianRank: Float64Array;
  /** Share of the variants in which the class of the area differs from the reference. */
  readonly classChangeShare: Float64Array;
  readonly variants: readonly VariantResult[];
  /** Share of areas whose class differs, mean over all variants. */
  readonly changedShare: number;
  /** Share of areas whose class differs in at least one variant. */
  readonly everChangedShare: number;
  readonly medianSpearman: number;
}

/**
 * Makes the index in many other ways (see `VariantOptions`) over the same areas and tells how ranks and classes move. Everything is
 * counted over all variants together: for one kind of variant alone, ask for that kind alone. Without variants, or for areas without an
 * index, the results are NaN. An area a variant gives no value is not counted in it.
 * Cost O(v (n k + n log n)) for v variants, memory 2 v n bytes (4 v n from 65,535 areas on).
 * @throws AtlasError `misuse` as `compositeIndex` does
 */
export function* indexRobustness(
  columns: readonly ArrayLike<number>[],
  options: CompositeIndexOptions,
  choice: RobustnessOptions,
): Stepwise<IndexRobustness> {
  const reference = compositeIndex(columns, options);
  const n = reference.values.length;
  const variants = indexVariants(options, reference, choice, createRandom(choice.seed));
  const referencePlaces = placeRanges(reference.values);
  const referenceRanks = ranksFromTop(referencePlaces);
  const referenceClasses = classesOf(reference.values, referencePlaces, choice.classing);
  // 0 = no rank in this variant
  const allRanks = n < 65_535 ? new Uint16Array(n * variants.length) : new Uint32Array(n * variants.length);
  const classed = new Uint32Array(n);
  const changed = new Uint32Array(n);
  const results: VariantResult[] = [];
  for (const variant of variants) {
    const values = variantValues(columns, options, reference, variant);
    const places = placeRanges(values);
    const fromTop = ranksFromTop(places);
    const classes = classesOf(values, places, choice.classing);
    const tally = { classed: 0, changed: 0, ranked: 0, shift: 0 };
    for (let i = 0; i < n; i++) {
      if (Number.isNaN(referenceRanks[i]!) || Number.isNaN(fromTop[i]!)) continue;
      allRanks[i * variants.length + results.length] = fromTop[i]!;
      tally.ranked++;
      tally.shift += Math.abs(fromTop[i]! - referenceRanks[i]!);
      if (classes[i]! < 0 || referenceClasses[i]! < 0) continue;
      tally.classed++;
      classed[i]!++;
      if (classes[i] === referenceClasses[i]) continue;
      tally.changed++;
      changed[i]!++;
    }
    results.push({
      variant,
      spearman: rankCorrelation({ values: reference.values, places: referencePlaces }, { values, places }),
      changedShare: tally.changed / tally.classed,
      meanRankShift: tally.shift / tally.ranked,
    });
    yield results.length / (variants.length + 1);
  }
  const rated = changed.filter((_, i) => classed[i]! > 0);
  return {
    referenceRanks,
    referenceClasses,
    ...rankRanges(allRanks, n, variants.length),
    classChangeShare: Float64Array.from(changed, (count, i) => count / classed[i]!),
    variants: results,
    changedShare: mean(results.map(({ changedShare }) => changedShare)),
    everChangedShare: rated.filter((count) => count > 0).length / rated.length,
    medianSpearman: median(results.map(({ spearman }) => spearman)),
  };
}

/** Of equal values all have the better place: the last place from below is the first from the top. */
const ranksFromTop = ({ last, count }: PlaceRanges): Float64Array => last.map((place) => count + 1 - place);

const classesOf = (values: Float64Array, places: PlaceRanges, classing: VariantClassing): Int8Array =>
  classing.kind === 'limits' ? classByLimits(values, classing.limits, classing.rule) : classesOfPlaces(places, classing.classes);

function rankRanges(
  allRanks: Uint16Array | Uint32Array,
  n: number,
  variants: number,
): Pick<IndexRobustness, 'minimumRank' | 'maximumRank' | 'medianRank'> {
  const minimumRank = new Float64Array(n).fill(NaN);
  const maximumRank = new Float64Array(n).fill(NaN);
  const medianRank = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    const sorted = Float64Array.from(allRanks.subarray(i * variants, (i + 1) * variants).filter((rank) => rank > 0)).sort();
    if (sorted.length === 0) continue;
    minimumRank[i] = sorted[0]!;
    maximumRank[i] = sorted[sorted.length - 1]!;
    medianRank[i] = quantile(sorted, 0.5);
  }
  return { minimumRank, maximumRank, medianRank };
}
