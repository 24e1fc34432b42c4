/** Where several gaps are equally wide and not all can be cut: the upper ones (mapclassify) or the lower ones (R's classInt). */
export type TiedGaps = 'upper' | 'lower';

/**
 * Limits in the middle of the k - 1 widest gaps between neighbouring values.
 * `sorted`: ascending, finite, not empty. Fewer limits where there are fewer gaps. Ascending. Cost O(n log n).
 */
export function maximumBreakLimits(sorted: Float64Array, classes: number, tiedGaps: TiedGaps = 'upper'): number[] {
  const gaps: number[] = [];
  for (let i = 1; i < sorted.length; i++) if (sorted[i]! > sorted[i - 1]!) gaps.push(i);
  const width = (i: number): number => sorted[i]! - sorted[i - 1]!;
  const widest = gaps.sort((a, b) => width(b) - width(a) || (tiedGaps === 'upper' ? b - a : a - b)).slice(0, Math.max(0, classes - 1));
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
