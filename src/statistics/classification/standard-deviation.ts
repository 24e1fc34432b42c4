import { mean, standardDeviation, type StandardDeviationConvention } from '../moments.ts';
import { prettyEdges } from './pretty.ts';

/**
 * Multiples of the standard deviation that cut k classes. Odd numbers have a middle class around the mean, even ones cut at the mean.
 * Five classes are mapclassify's `StdMean`; from seven on half steps keep the outer classes from staying empty.
 */
const MULTIPLES: Readonly<Record<number, readonly number[]>> = {
  2: [0],
  3: [-1, 1],
  4: [-1, 0, 1],
  5: [-2, -1, 1, 2],
  6: [-2, -1, 0, 1, 2],
  7: [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5],
  8: [-3, -2, -1, 0, 1, 2, 3],
  9: [-2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2],
};

/** Multiples of the standard deviation used for `classes` classes, 2 to 9. */
export const standardDeviationMultiples = (classes: number): readonly number[] => MULTIPLES[classes] ?? MULTIPLES[5]!;

/**
 * Limits mean + m * sd for every multiple m. `values`: NaN = missing and skipped. Sample sd (n - 1) as mapclassify, unless told.
 * A single number has no sample deviation; its limits are the number itself. Cost O(n).
 */
export function standardDeviationLimits(
  values: ArrayLike<number>,
  multiples: readonly number[],
  convention: StandardDeviationConvention = 'sample',
): number[] {
  const center = mean(values);
  const deviation = standardDeviation(values, convention);
  return multiples.map((multiple) => center + multiple * (Number.isNaN(deviation) ? 0 : deviation));
}

/**
 * The competing convention of R's classInt (`style = "sd"`): edges at round multiples of the sample sd that cover all values; about
 * `classes` of them. `sorted`: ascending, finite, not constant. Cost O(n).
 */
export function standardDeviationPrettyEdges(sorted: Float64Array, classes: number): number[] {
  const center = mean(sorted);
  const deviation = standardDeviation(sorted, 'sample');
  if (!(deviation > 0)) return [sorted[0]!, sorted[sorted.length - 1]!];
  const scaled = prettyEdges((sorted[0]! - center) / deviation, (sorted[sorted.length - 1]! - center) / deviation, classes);
  return scaled.map((multiple) => multiple * deviation + center);
}
