import type { DistinctNumbers } from '../sorted-numbers.ts';

/**
 * Fisher-Jenks natural breaks: the partition of sorted numbers into k classes with the smallest sum of squared deviations from the class
 * means, found exactly by dynamic programming over the distinct values.
 *
 * `distinct`: ascending values with weights, length m >= 1. Returns, for each of min(k, m) classes, the position of its first distinct
 * value (the first is 0). Where several partitions are equally good, one of them.
 * Cost O(k m log m) time by divide and conquer on the monotone optimum, O(k m) memory.
 * Source: Fisher, W. D. (1958), JASA 53; Wang, H. & Song, M. (2011), R Journal 3/2 (Ckmeans.1d.dp).
 */
export function fisherJenksStarts(distinct: DistinctNumbers, classes: number): Int32Array {
  const m = distinct.values.length;
  const k = Math.min(classes, m);
  const starts = new Int32Array(k);
  if (k <= 1) return starts;
  if (k === m) return starts.map((_, index) => index);

  const { weights, sums, squares } = prefixSums(distinct);
  let previous = new Float64Array(m);
  for (let end = 0; end < m; end++) previous[end] = costOf(weights, sums, squares, 0, end);
  const layers: Int32Array[] = [];
  let current = new Float64Array(m);
  // classes 2 .. k-1 are needed for every end; the last class only for the last end
  for (let layer = 1; layer < k - 1; layer++) {
    const firsts = new Int32Array(m);
    fillLayer(layer, m - 1, previous, current, firsts, weights, sums, squares);
    layers.push(firsts);
    [previous, current] = [current, previous];
  }
  let start = bestStart(k - 1, m - 1, m - 1, previous, weights, sums, squares);
  starts[k - 1] = start;
  for (let layer = k - 2; layer >= 1; layer--) {
    start = layers[layer - 1]![start - 1]!;
    starts[layer] = start;
  }
  return starts;
}

interface PrefixSums {
  /** Entry i: total over the distinct values before i. Length m + 1. */
  readonly weights: Float64Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Prefix sums of deviations from the middle value, accumulated outwards from the middle: a far outlier at either end can not wipe out
 * the digits of the small differences in between.
 */
function prefixSums({ values, weights: counts }: DistinctNumbers): PrefixSums {
  const m = values.length;
  const middle = m >> 1;
  const origin = values[middle]!;
  const weights = new Float64Array(m + 1);
  const sums = new Float64Array(m + 1);
  const squares = new Float64Array(m + 1);
  for (let i = middle; i < m; i++) {
    const deviation = values[i]! - origin;
    const moment = counts[i]! * deviation;
    weights[i + 1] = weights[i]! + counts[i]!;
    sums[i + 1] = sums[i]! + moment;
    squares[i + 1] = squares[i]! + moment * deviation;
  }
  for (let i = middle - 1; i >= 0; i--) {
    const deviation = values[i]! - origin;
    const moment = counts[i]! * deviation;
    weights[i] = weights[i + 1]! - counts[i]!;
    sums[i] = sums[i + 1]! - moment;
    squares[i] = squares[i + 1]! - moment * deviation;
  }
  return { weights, sums, squares };
}

/** Sum of squared deviations from their mean of the distinct values `start` to `end`, both included. */
function costOf(weights: Float64Array, sums: Float64Array, squares: Float64Array, start: number, end: number): number {
  const moment = sums[end + 1]! - sums[start]!;
  const cost = squares[end + 1]! - squares[start]! - (moment * moment) / (weights[end + 1]! - weights[start]!);
  return cost > 0 ? cost : 0;
}

/**
 * Fills `current[end]` and `firsts[end]` for all ends: the best first value of the class `layer` when it ends there. The best start
 * never decreases with the end, so the ends are halved and each half searches only its part of the starts.
 */
function fillLayer(
  layer: number,
  last: number,
  previous: Float64Array,
  current: Float64Array,
  firsts: Int32Array,
  weights: Float64Array,
  sums: Float64Array,
  squares: Float64Array,
): void {
  const halve = (endFrom: number, endTo: number, startFrom: number, startTo: number): void => {
    while (endFrom <= endTo) {
      const end = (endFrom + endTo) >> 1;
      const momentEnd = sums[end + 1]!;
      const squareEnd = squares[end + 1]!;
      const weightEnd = weights[end + 1]!;
      let best = Infinity;
      let bestAt = Math.min(end, startTo);
      // what the classes before cost at least; it never falls with a later start
      const least = previous[startFrom - 1]!;
      for (let start = bestAt; start >= startFrom; start--) {
        const moment = momentEnd - sums[start]!;
        const cost = squareEnd - squares[start]! - (moment * moment) / (weightEnd - weights[start]!);
        // the class itself only gets worse with an earlier start
        if (cost + least >= best) break;
        const total = cost + previous[start - 1]!;
        if (total < best) {
          best = total;
          bestAt = start;
        }
      }
      current[end] = best > 0 ? best : 0;
      firsts[end] = bestAt;
      halve(endFrom, end - 1, startFrom, bestAt);
      endFrom = end + 1;
      startFrom = bestAt;
    }
  };
  halve(layer, last, layer, last);
}

function bestStart(
  layer: number,
  startTo: number,
  end: number,
  previous: Float64Array,
  weights: Float64Array,
  sums: Float64Array,
  squares: Float64Array,
): number {
  let best = Infinity;
  let bestAt = startTo;
  for (let start = startTo; start >= layer; start--) {
    const cost = costOf(weights, sums, squares, start, end);
    if (cost >= best) break;
    const total = cost + previous[start - 1]!;
    if (total < best) {
      best = total;
      bestAt = start;
    }
  }
  return bestAt;
}

/** What a Fisher-Jenks limit is: `upper`, the largest value of the lower class (mapclassify); `midpoint` between the classes (classInt). */
export type BreakConvention = 'upper' | 'midpoint';

/**
 * Inner limits of the Fisher-Jenks classes, ascending, at most k - 1. `distinct` as in `fisherJenksStarts`. Cost as there.
 */
export function fisherJenksLimits(distinct: DistinctNumbers, classes: number, convention: BreakConvention = 'upper'): number[] {
  const { values } = distinct;
  return Array.from(fisherJenksStarts(distinct, classes))
    .slice(1)
    .map((start) => (convention === 'upper' ? values[start - 1]! : values[start - 1]! + (values[start]! - values[start - 1]!) / 2));
}
