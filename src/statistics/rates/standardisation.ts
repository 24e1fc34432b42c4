import { gammaQuantile } from '../distributions/gamma.ts';
import { isRateBase, rateTotals } from './crude-rates.ts';
import { dividedInterval, NO_INTERVAL, normalFactor, tailOfLevel, type Interval } from './interval.ts';
import { poissonExactInterval } from './poisson-intervals.ts';

export interface StandardisedRate {
  /** Strata (age groups) that took part. */
  readonly strata: number;
  readonly crudeRate: number;
  readonly rate: number;
  /** Of the standardised rate. */
  readonly interval: Interval;
}

/**
 * Direct standardisation: the rate an area would have, had it the age structure of the standard. `cases`, `population`, `standard`: per
 * stratum, length n. The interval is the gamma one of Fay & Feuer (1997), good for small counts. A stratum without population or with a
 * missing number is left out and the standard's weights are spread over the others. NaN without strata. Cost O(n).
 * Source: Fay, M. P. & Feuer, E. J. (1997), Confidence intervals for directly standardized rates, Statistics in Medicine 16.
 * @throws AtlasError `misuse` unless 0 < level < 1
 */
export function directlyStandardisedRate(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  standard: ArrayLike<number>,
  level = 0.95,
): StandardisedRate {
  const tail = tailOfLevel(level);
  const used = Array.from(cases, (_, i) => i).filter(
    (i) => isRateBase(cases[i]!, population[i]!) && standard[i]! >= 0 && standard[i]! < Infinity,
  );
  const standardSum = used.reduce((sum, i) => sum + standard[i]!, 0);
  const caseSum = used.reduce((sum, i) => sum + cases[i]!, 0);
  const crudeRate = used.length > 0 ? caseSum / used.reduce((sum, i) => sum + population[i]!, 0) : NaN;
  if (!(standardSum > 0)) return { strata: used.length, crudeRate, rate: NaN, interval: NO_INTERVAL };
  let rate = 0;
  let variance = 0;
  let largestWeight = 0;
  for (const i of used) {
    // what one case adds to the rate
    const weight = standard[i]! / standardSum / population[i]!;
    rate += weight * cases[i]!;
    variance += weight * weight * cases[i]!;
    largestWeight = Math.max(largestWeight, weight);
  }
  const upperRate = rate + largestWeight;
  const upperVariance = variance + largestWeight ** 2;
  return {
    strata: used.length,
    crudeRate,
    rate,
    interval: {
      lower: rate === 0 ? 0 : gammaQuantile(tail, rate ** 2 / variance, variance / rate),
      upper: gammaQuantile(tail, upperRate ** 2 / upperVariance, upperVariance / upperRate, 'upper'),
    },
  };
}

/** Observed against expected cases. */
export interface StandardisedRatio {
  readonly observed: number;
  readonly expected: number;
  /** SMR or SIR: observed over expected. */
  readonly ratio: number;
  /** exp(ln ratio +- z / sqrt(observed)); without cases from 0 to NaN. */
  readonly logNormalInterval: Interval;
  /** Exact Poisson limits of the observed cases over the expected ones: use these for small numbers. */
  readonly exactInterval: Interval;
}

/**
 * SMR or SIR of a count with its intervals. NaN unless expected > 0 and observed >= 0. Cost O(1). @throws AtlasError `misuse` unless 0 <
 * level < 1
 */
export function standardisedRatio(observed: number, expected: number, level = 0.95): StandardisedRatio {
  const isDefined = isRateBase(observed, expected);
  const ratio = isDefined ? observed / expected : NaN;
  const spread = Math.exp(normalFactor(level) / Math.sqrt(observed));
  return {
    observed,
    expected,
    ratio,
    logNormalInterval: { lower: ratio / spread, upper: ratio * spread },
    exactInterval: isDefined ? dividedInterval(poissonExactInterval(observed, level), expected) : NO_INTERVAL,
  };
}

/** Result of indirect standardisation. */
export interface IndirectStandardisation extends StandardisedRatio {
  readonly crudeRate: number;
  /** Ratio times the crude rate of the standard population, with the log-normal interval. */
  readonly rate: number;
  readonly rateInterval: Interval;
}

/**
 * Indirect standardisation: the cases observed against those expected, had every stratum the rate of the standard population. All arrays
 * per stratum, length n. A stratum the standard has no rate for, or with a missing number, is left out. NaN where nothing is expected. Cost
 * O(n).
 * @throws AtlasError `misuse` unless 0 < level < 1
 */
export function indirectStandardisation(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  standardCases: ArrayLike<number>,
  standardPopulation: ArrayLike<number>,
  level = 0.95,
): IndirectStandardisation {
  const used = Array.from(cases, (_, i) => i).filter(
    (i) => isRateBase(cases[i]!, 1) && population[i]! >= 0 && isRateBase(standardCases[i]!, standardPopulation[i]!),
  );
  const take = (values: ArrayLike<number>): number[] => used.map((i) => values[i]!);
  const standard = rateTotals(take(standardCases), take(standardPopulation));
  const observed = take(cases).reduce((sum, count) => sum + count, 0);
  const people = take(population).reduce((sum, count) => sum + count, 0);
  const expected = used.reduce((sum, i) => sum + population[i]! * (standardCases[i]! / standardPopulation[i]!), 0);
  const ratio = standardisedRatio(observed, expected, level);
  const { lower, upper } = ratio.logNormalInterval;
  return {
    ...ratio,
    crudeRate: people > 0 ? observed / people : NaN,
    rate: ratio.ratio * standard.rate,
    rateInterval: { lower: lower * standard.rate, upper: upper * standard.rate },
  };
}
