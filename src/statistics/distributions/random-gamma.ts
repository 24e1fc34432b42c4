import type { Random } from '../random.ts';

/**
 * A random number with the gamma distribution of `shape` > 0 and scale 1 (twice one of shape f / 2 is chi-squared with f degrees of
 * freedom). About 1.05 normal numbers each. Source: Marsaglia & Tsang (2000), A simple method for generating gamma variables.
 */
export function randomGamma(random: Random, shape: number): number {
  // below 1 the method needs the boost of shape + 1 by u^(1 / shape)
  if (shape < 1) return randomGamma(random, shape + 1) * (1 - random.next()) ** (1 / shape);
  const base = shape - 1 / 3;
  const spread = 1 / Math.sqrt(9 * base);
  for (;;) {
    const normal = random.normal();
    const cube = (1 + spread * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random.next()) < normal * normal * 0.5 + base * (1 - cube + Math.log(cube))) return base * cube;
  }
}
