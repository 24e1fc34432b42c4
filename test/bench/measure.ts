import { quantile, sortedNumbers } from '../../src/statistics/index.ts';

/** Median and half the distance between the quartiles. */
export function medianAndSpread(durations: readonly number[]): [medianMs: number, spreadMs: number] {
  const sorted = sortedNumbers(durations);
  return [quantile(sorted, 0.5), (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 2];
}
