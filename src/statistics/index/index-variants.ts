import type { DataMatrix } from '../data-matrix.ts';
import type { Random } from '../random.ts';
import { partOptions, scaledSums, scalingOf, usedWeights, type CompositeIndex, type CompositeIndexOptions } from './composite-index.ts';
import { combineParts, indexParts } from './index-parts.ts';
import type { StandardisationMethod } from './standardise.ts';
import { drawWeights, type WeightVariation } from './weight-variation.ts';

/** One other way to make the same index. */
export type IndexVariant =
  | { readonly kind: 'leaveOneOut'; readonly indicator: number }
  | { readonly kind: 'standardisation'; readonly standardisation: StandardisationMethod }
  | { readonly kind: 'weights'; readonly weights: Float64Array };

/** Which variants are tried; what is left out is not. */
export interface VariantOptions {
  /** Each indicator with a weight is left out once; its weight goes to the others. Not with a single indicator. */
  readonly leaveOneOut?: boolean;
  /** Other ways to standardise; the one of the reference is skipped, with aggregation `rank` all are. */
  readonly standardisations?: readonly StandardisationMethod[];
  /** Random weights. */
  readonly weights?: { readonly variation: WeightVariation; readonly count: number };
}

/** All variants in order: left out indicators, standardisations, random weights. */
export function indexVariants(
  options: CompositeIndexOptions,
  reference: CompositeIndex,
  choice: VariantOptions,
  random: Random,
): readonly IndexVariant[] {
  const weights = usedWeights(options.indicators, reference.indicators);
  const used = weights.reduce<number[]>((positions, weight, k) => (weight > 0 ? [...positions, k] : positions), []);
  const variants: IndexVariant[] = [];
  if (choice.leaveOneOut === true && used.length > 1)
    variants.push(...used.map((indicator) => ({ kind: 'leaveOneOut', indicator }) as const));
  for (const standardisation of options.aggregation === 'rank' ? [] : (choice.standardisations ?? [])) {
    if (standardisation !== options.standardisation) variants.push({ kind: 'standardisation', standardisation });
  }
  for (let draw = 0; draw < (choice.weights?.count ?? 0); draw++) {
    variants.push({ kind: 'weights', weights: drawWeights(weights, choice.weights!.variation, random) });
  }
  return variants;
}

/** Index values of a variant over the universe of the reference: length n, NaN = no value. Cost as `compositeIndex`, without parts O(n k). */
export function variantValues(
  columns: readonly ArrayLike<number>[],
  options: CompositeIndexOptions,
  reference: CompositeIndex,
  variant: IndexVariant,
): Float64Array {
  const { parts, weights } = partsAndWeights(columns, options, reference, variant);
  const sums = combineParts(parts, weights, options.aggregation);
  return scaledSums(sums, options.scaling, scalingOf(sums, options.scaling));
}

function partsAndWeights(
  columns: readonly ArrayLike<number>[],
  options: CompositeIndexOptions,
  reference: CompositeIndex,
  variant: IndexVariant,
): { parts: DataMatrix; weights: Float64Array } {
  switch (variant.kind) {
    case 'leaveOneOut':
      return {
        parts: reference.parts,
        weights: usedWeights(options.indicators, reference.indicators).map((weight, k) => (k === variant.indicator ? 0 : weight)),
      };
    case 'weights':
      return { parts: reference.parts, weights: variant.weights };
    case 'standardisation': {
      const { matrix, indicators } = indexParts(columns, options.indicators, reference.universe, {
        ...partOptions(options),
        standardisation: variant.standardisation,
      });
      return { parts: matrix, weights: usedWeights(options.indicators, indicators) };
    }
  }
}
