import type { WeightConstants } from './weight-constants.ts';

/** The sums T0, T1, T2 of a symmetric proximity u_ij of values, as S0, S1, S2 are of the weights (u_ii = 0). */
export interface ProximityConstants {
  /** Sum of u_ij over all ordered pairs. */
  readonly t0: number;
  /** Half the sum of (u_ij + u_ji)^2. */
  readonly t1: number;
  /** Sum over all areas of (row sum + column sum)^2. */
  readonly t2: number;
}

export interface Moments {
  readonly expectation: number;
  /** NaN with fewer than four areas. */
  readonly variance: number;
}

const ROUNDING = 1e-12;

/**
 * Expectation and variance of the cross product sum_ij w_ij u_ij over all permutations of the values (randomisation): Moran, Geary,
 * general G and join counts are all of this form, with u_ij = z_i z_j, (x_i - x_j)^2, x_i x_j, and "i and j have these colours".
 * Source: Cliff & Ord 1981, chapter 2; Hubert, Golledge & Costanzo 1981. `areas` is the number of areas permuted.
 */
export function crossProductMoments({ s0, s1, s2 }: WeightConstants, { t0, t1, t2 }: ProximityConstants, areas: number): Moments {
  const pairs = areas * (areas - 1);
  const triples = pairs * (areas - 2);
  const quadruples = triples * (areas - 3);
  const expectation = (s0 * t0) / pairs;
  if (areas < 4) return { expectation, variance: NaN };
  const secondMoment =
    (s1 * t1) / (2 * pairs) + ((s2 - 2 * s1) * (t2 - 2 * t1)) / (4 * triples) + ((s0 * s0 + s1 - s2) * (t0 * t0 + t1 - t2)) / quadruples;
  const square = expectation * expectation;
  const variance = secondMoment - square;
  // where nothing can vary (one colour only), the difference is a rounding error
  return { expectation, variance: Math.abs(variance) <= ROUNDING * square ? 0 : variance };
}

/** The same moments of `factor` times the cross product. */
export const scaled = ({ expectation, variance }: Moments, factor: number): Moments => ({
  expectation: expectation * factor,
  variance: variance * factor * factor,
});
