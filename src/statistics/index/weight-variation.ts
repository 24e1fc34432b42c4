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
    return gammaDraw((variation.concentration * weight) / total, random);
  });
  const sum = drawn.reduce((partial, weight) => partial + weight, 0);
  return sum > 0 ? drawn.map((weight) => (weight * total) / sum) : given;
}

/** A gamma number with scale 1. Source: Marsaglia & Tsang (2000), A simple method for generating gamma variables. */
function gammaDraw(shape: number, random: Random): number {
  // below 1 the method needs the boost of shape + 1 by u^(1 / shape)
  if (shape < 1) return gammaDraw(shape + 1, random) * Math.pow(1 - random.next(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = Math.pow(1 + c * x, 3);
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
