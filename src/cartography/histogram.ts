import type { ChoroplethSpecification, ClassSpecification, HistogramBin, HistogramSpecification } from './specification.ts';

/**
 * Counts the numbers of a map in bins that never cross a class limit; every class has at least one bin, bins within a class are equally
 * wide, and their width is about the same in all classes. Like classes, bins are right-closed. A bin of a class of one single value has
 * no width. For categories: one bin per category, edges half way between their positions.
 *
 * `values`: length n as given to `buildChoropleth` (areas whose fill is a state are left out). `maximumBins`: kept unless there are more
 * classes than that. Cost O(n + maximumBins).
 */
export function buildHistogram(values: Float64Array, specification: ChoroplethSpecification, maximumBins: number): HistogramSpecification {
  const { classes, fillIndex } = specification;
  const categorical = specification.method === 'categories';
  const binsPerClass = categorical ? classes.map(() => 1) : shareBins(classes, maximumBins);
  const firstBin: number[] = [];
  const frames: Omit<HistogramBin, 'count'>[] = [];
  classes.forEach((entry, index) => {
    firstBin.push(frames.length);
    const [lower, upper] = categorical ? [index - 0.5, index + 0.5] : [entry.lower, entry.upper];
    const bins = binsPerClass[index]!;
    for (let bin = 0; bin < bins; bin++) {
      const edge = (position: number): number => (position === bins ? upper : lower + ((upper - lower) * position) / bins);
      frames.push({ lower: edge(bin), upper: edge(bin + 1), classIndex: index, color: entry.color });
    }
  });
  const counts = new Uint32Array(frames.length);
  for (let i = 0; i < values.length; i++) {
    const classIndex = fillIndex[i]!;
    const entry = classes[classIndex];
    if (entry === undefined) continue;
    const bins = binsPerClass[classIndex]!;
    const share = bins === 1 ? 0 : (values[i]! - entry.lower) / (entry.upper - entry.lower);
    counts[firstBin[classIndex]! + Math.min(bins - 1, Math.max(0, Math.ceil(share * bins) - 1))]!++;
  }
  const first = frames[0];
  return {
    edges: first === undefined ? [] : [first.lower, ...frames.map((frame) => frame.upper)],
    bins: frames.map((frame, index) => ({ ...frame, count: counts[index]! })),
    maximumCount: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}

/** Bins per class in proportion to its width, at least one each, together at most `maximumBins`. */
function shareBins(classes: readonly ClassSpecification[], maximumBins: number): number[] {
  const widths = classes.map((entry) => entry.upper - entry.lower);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const spare = Math.max(0, Math.floor(maximumBins) - classes.length);
  if (!(total > 0) || !Number.isFinite(total)) return classes.map(() => 1);
  return widths.map((width) => 1 + (width > 0 ? Math.floor((width / total) * spare) : 0));
}
