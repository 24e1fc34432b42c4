import { mean } from '../../moments.ts';

/** Values minus their mean, with the sums of their powers. */
export interface Deviations {
  /** Length n. */
  readonly deviations: Float64Array;
  readonly mean: number;
  readonly squares: number;
  readonly fourthPowers: number;
}

/** Deviations of complete values from their mean. Cost O(n). */
export function deviationsOf(values: Float64Array): Deviations {
  const center = mean(values);
  const deviations = new Float64Array(values.length);
  let squares = 0;
  let fourthPowers = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i]! - center;
    const square = deviation * deviation;
    deviations[i] = deviation;
    squares += square;
    fourthPowers += square * square;
  }
  return { deviations, mean: center, squares, fourthPowers };
}
