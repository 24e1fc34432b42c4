/**
 * Where several gaps are equally wide and not all can be cut: the upper ones, or all of them as R's classInt does, which makes more classes
 * than asked for. (mapclassify's choice among them is not defined.)
 */
export type TiedGaps = 'upper' | 'all';

/**
 * Limits in the middle of the k - 1 widest gaps between neighbouring values.
 * `sorted`: ascending, finite, not empty. Fewer limits where there are fewer gaps. Ascending. Cost O(n log n).
 */
export function maximumBreakLimits(sorted: Float64Array, classes: number, tiedGaps: TiedGaps = 'upper'): number[] {
  const gaps: number[] = [];
  for (let i = 1; i < sorted.length; i++) if (sorted[i]! > sorted[i - 1]!) gaps.push(i);
  const width = (i: number): number => sorted[i]! - sorted[i - 1]!;
  const wanted = Math.max(0, classes - 1);
  gaps.sort((a, b) => width(b) - width(a) || b - a);
  const cutoff = gaps[wanted - 1];
  const widest = tiedGaps === 'upper' || cutoff === undefined ? gaps.slice(0, wanted) : gaps.filter((i) => width(i) >= width(cutoff));
  return widest.sort((a, b) => a - b).map((i) => sorted[i - 1]! + width(i) / 2);
}

/** True where the k - 1 widest gaps are not unique because the last one chosen is as wide as the first one left out. Cost O(n log n). */
export function maximumBreaksTied(sorted: Float64Array, classes: number): boolean {
  const widths: number[] = [];
  for (let i = 1; i < sorted.length; i++) if (sorted[i]! > sorted[i - 1]!) widths.push(sorted[i]! - sorted[i - 1]!);
  widths.sort((a, b) => b - a);
  const chosen = widths[classes - 2];
  return chosen !== undefined && chosen === widths[classes - 1];
}
