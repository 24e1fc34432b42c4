import { concentrationProfile } from './concentration.ts';
import { dissimilarity, entropyIndex, segregationAtkinson, segregationGini } from './evenness.ts';
import { correlationRatio, interaction, isolation } from './exposure.ts';
import { groupComposition } from './group-composition.ts';

/** The usual indices of one group against the rest of the population, side by side; each as its own function says. */
export interface TwoGroupSegregation {
  /** Inhabited areas with both numbers: what the indices rest on. */
  readonly areas: number;
  readonly groupSum: number;
  readonly totalSum: number;
  readonly dissimilarity: number;
  readonly isolation: number;
  readonly interaction: number;
  readonly gini: number;
  readonly atkinson: number;
  readonly entropy: number;
  readonly correlationRatio: number;
  readonly concentrationProfile: number;
}

/**
 * All two-group indices at once. `group`, `total`: counts of length n, NaN = missing. `atkinsonShape`: 0 < b < 1. Cost O(n log n).
 * @throws AtlasError `misuse` for a shape outside (0, 1)
 */
export function twoGroupSegregation(group: ArrayLike<number>, total: ArrayLike<number>, atkinsonShape = 0.5): TwoGroupSegregation {
  const { areas, groupSum, totalSum } = groupComposition(group, total);
  return {
    areas,
    groupSum,
    totalSum,
    dissimilarity: dissimilarity(group, total),
    isolation: isolation(group, total),
    interaction: interaction(group, total),
    gini: segregationGini(group, total),
    atkinson: segregationAtkinson(group, total, atkinsonShape),
    entropy: entropyIndex(group, total),
    correlationRatio: correlationRatio(group, total),
    concentrationProfile: concentrationProfile(group, total),
  };
}
