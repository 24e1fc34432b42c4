import { randomGamma } from '../distributions/random-gamma.ts';
import type { Random } from '../random.ts';

/**
 * How random weights lie around the given ones w (sum W):
 * `uniform`: w (1 + u) with u uniform in [-spread, spread], each by itself, brought back to the sum W. `spread` 0..1, e.g. 0.25.
 * `dirichlet`: W times a Dirichlet draw with parameters concentration * w / W; mean w, the smaller the concentration the wilder. With equal
 * weights and a concentration of their number every mixture is as likely as any other.
 */
export type WeightVariation =
  { readonly kind: 'uniform'; readonly spread: number } | { readonly kind: 'dirichlet'; readonly concentration: number };

/** One random set of weights (length k, >= 0, same sum as `weights`). A weight of 0 stays 0. Cost O(k). */
export function drawWeights(weights: ArrayLike<number>, variation: WeightVariation, random: Random): Float64Array {
  const given = Float64Array.from(weights);
  const total = given.reduce((sum, weight) => sum + weight, 0);
  const drawn = given.map((weight) => {
    if (weight === 0) return 0;
    if (variation.kind === 'uniform') return weight * (1 + variation.spread * (2 * random.next() - 1));
    return randomGamma(random, (variation.concentration * weight) / total);
  });
  const sum = drawn.reduce((partial, weight) => partial + weight, 0);
  return sum > 0 ? drawn.map((weight) => (weight * total) / sum) : given;
}
