/**
 * Class of `x` among right-closed classes: the first class whose upper bound is at least x; the first class holds its lower bound too.
 * `bounds`: k + 1 ascending numbers. -1 for NaN, for no classes, and outside the bounds. Cost O(log k).
 */
export function classIndexOf(bounds: readonly number[], x: number): number {
  const last = bounds.length - 1;
  if (last < 1 || !(x >= bounds[0]! && x <= bounds[last]!)) return -1;
  let low = 1;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x <= bounds[middle]!) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Which end of a class belongs to it: `right` (lower, upper] as mapclassify, `left` [lower, upper) as R's classInt. */
export type ClosedEnd = 'right' | 'left';

/**
 * How many of `values` fall into each class. `bounds`: k + 1 ascending numbers; the outermost bounds both belong to their class.
 * NaN and values outside the bounds are not counted. Returns k counts. Cost O(n log k).
 */
export function classCounts(values: ArrayLike<number>, bounds: readonly number[], closed: ClosedEnd = 'right'): number[] {
  const counts = new Array<number>(Math.max(0, bounds.length - 1)).fill(0);
  for (let i = 0; i < values.length; i++) {
    const index = closed === 'right' ? classIndexOf(bounds, values[i]!) : leftClosedIndexOf(bounds, values[i]!);
    if (index >= 0) counts[index]!++;
  }
  return counts;
}

function leftClosedIndexOf(bounds: readonly number[], x: number): number {
  const last = bounds.length - 1;
  if (last < 1 || !(x >= bounds[0]! && x <= bounds[last]!)) return -1;
  let low = 0;
  let high = last - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (x >= bounds[middle]!) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * How many of `values` lie in (-inf, l0], (l0, l1], ... (l last, inf): m + 1 counts for m ascending limits, the convention of
 * mapclassify's bins. NaN is not counted. Cost O(n log m).
 */
export function countsBetweenLimits(values: ArrayLike<number>, limits: readonly number[]): number[] {
  return classCounts(values, [-Infinity, ...limits, Infinity], 'right');
}
