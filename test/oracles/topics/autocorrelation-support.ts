import {
  geary,
  generalG,
  moran,
  quantile,
  sortedNumbers,
  type Alternative,
  type GlobalOptions,
  type SpatialWeights,
  type UndefinedStatistic,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import { numbersOf, objectAt, type JsonObject, type Oracle } from '../oracle.ts';
import type { Tolerance } from '../tolerance.ts';

/** More than any reference takes: what is left of the Monte Carlo error is the reference's own. */
const PERMUTATIONS = 99_999;

/** Link visits a check may spend on one global permutation test. */
const MOST_WORK = 4e8;

const DEFAULT_SEED = 20_261_121;

export function defined<Result extends { readonly kind: 'defined' }>(result: Result | UndefinedStatistic): Result {
  if (result.kind === 'undefined') throw new Error(`no statistic: ${result.reason}`);
  return result;
}

export const seedOf = ({ params }: Oracle): number => (typeof params['seed'] === 'number' ? params['seed'] : DEFAULT_SEED);

export const fieldsOf = (parent: JsonObject, key: string): readonly string[] => Object.keys(objectAt(parent, key));

/** What a field's name says about the side of a test. */
export function alternativeIn(name: string, otherwise: Alternative): Alternative {
  if (/two.?sided/i.test(name)) return 'twoSided';
  if (/greater/i.test(name)) return 'greater';
  return /less/i.test(name) ? 'less' : otherwise;
}

/** Series of which some entries are rounding errors of zero: these agree within the rounding of the largest entry. */
export function compareSeries(comparison: Comparison, path: Path, actual: ArrayLike<number>, { relative, absolute }: Tolerance): void {
  const largest = numbersOf(comparison.at(path), path.join('/')).reduce((most, entry) => Math.max(most, Math.abs(entry) || 0), 0);
  comparison.compare(path, Array.from(actual), { relative, absolute: Math.max(absolute, largest * 1e-14) });
}

export type GlobalName = 'moran' | 'geary' | 'generalG';

export function globalTest(
  name: GlobalName,
  values: Float64Array,
  weights: SpatialWeights,
  options: GlobalOptions,
  assumption: 'randomisation' | 'normality',
): { readonly statistic: number; readonly expectation: number; readonly variance: number; readonly z: number; readonly p: number } {
  if (name === 'generalG') {
    const { statistic, randomisation } = defined(generalG(values, weights, options));
    return { statistic, ...randomisation };
  }
  const test = defined((name === 'moran' ? moran : geary)(values, weights, options));
  return { statistic: test.statistic, ...test[assumption] };
}

export function permutationsFor(weights: SpatialWeights): number {
  return Math.max(9999, Math.min(PERMUTATIONS, Math.floor(MOST_WORK / (weights.neighbours.length + weights.offsets.length))));
}

export const styleAt = ({ params }: Oracle, key: string, otherwise: string): string => {
  const style = params[key];
  return typeof style === 'string' ? style : otherwise;
};

export function aboveMedian(values: Float64Array): Float64Array {
  const median = quantile(sortedNumbers(values), 0.5);
  return values.map((value) => (Number.isNaN(value) ? NaN : Number(value > median)));
}
