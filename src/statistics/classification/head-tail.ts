import { mean } from '../moments.ts';

/**
 * Head/tail limits (Jiang 2013): the mean, the mean of what lies above it, and so on while the head stays a minority.
 * Stops after the first head whose share is above `headShare`, with fewer than two numbers, or with only one distinct number.
 * `sorted`: ascending, finite, not empty. `headShare` 0.4 is Jiang's rule and classInt's `thr`; 1 never stops for the share, as
 * mapclassify. Limits ascend, lie below the largest value and are at most `maximumLimits`. A constant gives none. Cost O(n).
 */
export function headTailLimits(sorted: Float64Array, headShare = 0.4, maximumLimits = Infinity): number[] {
  const highest = sorted[sorted.length - 1]!;
  const limits: number[] = [];
  let head = sorted;
  while (head[0] !== highest && limits.length < maximumLimits) {
    const center = mean(head);
    const start = firstAbove(head, center);
    // rounding may put the mean of nearly equal numbers on the largest one
    if (start === head.length || start === 0) break;
    limits.push(center);
    const share = (head.length - start) / head.length;
    head = head.subarray(start);
    if (share > headShare || head.length < 2) break;
  }
  return limits;
}

function firstAbove(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
