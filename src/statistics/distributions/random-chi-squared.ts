import type { Random } from '../random.ts';

/**
 * A random number with the chi-squared distribution, `degreesOfFreedom` > 0. Rejection after Marsaglia & Tsang (2000), A simple method for
 * generating gamma variables: about 1.05 normal numbers each.
 */
export function randomChiSquared(random: Random, degreesOfFreedom: number): number {
  const shape = degreesOfFreedom / 2;
  if (shape < 1) return randomChiSquared(random, degreesOfFreedom + 2) * (1 - random.next()) ** (1 / shape);
  const base = shape - 1 / 3;
  const spread = 1 / Math.sqrt(9 * base);
  for (;;) {
    const normal = random.normal();
    const cube = (1 + spread * normal) ** 3;
    if (cube <= 0) continue;
    if (Math.log(1 - random.next()) < normal * normal * 0.5 + base * (1 - cube + Math.log(cube))) return 2 * base * cube;
  }
}
