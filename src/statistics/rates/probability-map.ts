import { poissonCdf } from '../distributions/poisson.ts';
import { isRateBase, rateTotals } from './crude-rates.ts';

/** Which areas have more or fewer cases than the whole city's rate lets expect; arrays of length n, NaN for areas without a rate. */
export interface ProbabilityMap {
  /** Cases expected at the rate of all areas together. */
  readonly expected: Float64Array;
  /** Observed over expected; 1 = as expected. */
  readonly relativeRisk: Float64Array;
  /** P(Poisson <= observed): small = remarkably few, near 1 = remarkably many (R's probmap). */
  readonly lowerTail: Float64Array;
  /** Choynowski (1959): P(Poisson <= observed) where fewer than expected, else P(Poisson >= observed); small = remarkable either way. */
  readonly choynowski: Float64Array;
}

/** Poisson probability map of `cases` in `population` (length n each, NaN = missing). NaN everywhere without any case. Cost O(n). */
export function probabilityMap(cases: ArrayLike<number>, population: ArrayLike<number>): ProbabilityMap {
  const { rate } = rateTotals(cases, population);
  const n = cases.length;
  const expected = new Float64Array(n).fill(NaN);
  const relativeRisk = new Float64Array(n).fill(NaN);
  const lowerTail = new Float64Array(n).fill(NaN);
  const choynowski = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    const count = cases[i]!;
    if (!(rate > 0) || !isRateBase(count, population[i]!)) continue;
    const mean = population[i]! * rate;
    expected[i] = mean;
    relativeRisk[i] = count / mean;
    lowerTail[i] = poissonCdf(count, mean);
    choynowski[i] = count < mean ? lowerTail[i]! : poissonCdf(count - 1, mean, 'upper');
  }
  return { expected, relativeRisk, lowerTail, choynowski };
}
