import { binomialCdf, binomialQuantile } from '../distributions/binomial.ts';
import { normalQuantile } from '../distributions/normal.ts';
import { poissonCdf, poissonQuantile } from '../distributions/poisson.ts';

/**
 * How a funnel's limit is found: `exact`, the exact distribution, interpolated between its steps so that the limits run smoothly
 * (Spiegelhalter 2005, appendix A.1); `normal`, approximation; `quantile`, the distribution's quantile itself, with steps. Exact and normal
 * limits of small areas may lie below 0: cut off when drawing.
 */
export type FunnelMethod = 'exact' | 'normal' | 'quantile';

/**
 * Control limit of a proportion at `probability` (e.g. 0.025 and 0.975; 0.001 and 0.999) for areas of `sizes` people (length n) round a
 * `target` share. NaN for a size that is not above 0 and for a target outside [0, 1]. Exact limits take sizes as whole numbers. Cost O(n).
 * Source: Spiegelhalter, D. J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.
 */
export function proportionFunnelLimits(
  target: number,
  sizes: ArrayLike<number>,
  probability: number,
  method: FunnelMethod = 'exact',
): Float64Array {
  const z = normalQuantile(probability);
  return Float64Array.from(sizes, (size) => {
    if (!(size > 0 && size < Infinity && target >= 0 && target <= 1)) return NaN;
    if (method === 'normal') return target + z * Math.sqrt((target * (1 - target)) / size);
    // less than half a person is nobody
    const trials = Math.round(size);
    if (trials === 0) return NaN;
    const quantile = binomialQuantile(probability, trials, target);
    if (method === 'quantile') return quantile / trials;
    return interpolated(quantile, probability, (k) => binomialCdf(k, trials, target)) / trials;
  });
}

/**
 * Control limit of observed over expected cases (SMR) at `probability` for areas with `expected` cases (length n) round a `target` ratio.
 * NaN where nothing is expected or the target is not above 0. Cost O(n). Source as above.
 */
export function ratioFunnelLimits(
  expected: ArrayLike<number>,
  probability: number,
  method: FunnelMethod = 'exact',
  target = 1,
): Float64Array {
  const z = normalQuantile(probability);
  return Float64Array.from(expected, (cases) => {
    if (!(cases > 0 && cases < Infinity && target > 0 && target < Infinity)) return NaN;
    if (method === 'normal') return target + z * Math.sqrt(target / cases);
    const mean = cases * target;
    const quantile = poissonQuantile(probability, mean);
    if (method === 'quantile') return quantile / cases;
    return interpolated(quantile, probability, (k) => poissonCdf(k, mean)) / cases;
  });
}

/** The point between two steps of a distribution where the probability is reached, the step up to `quantile` taken as a straight line. */
function interpolated(quantile: number, probability: number, cdf: (k: number) => number): number {
  const reached = cdf(quantile);
  const step = reached - cdf(quantile - 1);
  return step > 0 ? quantile - (reached - probability) / step : quantile;
}
