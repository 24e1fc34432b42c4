import { quantile, type QuantileType } from '../quantile.ts';

/**
 * The k + 1 edges 0/k, 1/k, ... k/k of quantile classes, repeated where values are tied.
 * `sorted`: ascending, finite, not empty; `type`: sample quantile definition, 7 unless told. Cost O(k).
 */
export function quantileEdges(sorted: Float64Array, classes: number, type: QuantileType = 7): number[] {
  return Array.from({ length: classes + 1 }, (_, index) => quantile(sorted, index / classes, type));
}

/**
 * The same limits in the arithmetic of mapclassify's `Quantiles` (SciPy `scoreatpercentile` at percentages added up from 100 / k): ascending
 * and distinct, the lowest value left out. They equal `quantileEdges` but for the last digits, which decide the counts where values are tied.
 * `sorted`: ascending, finite, not empty. Cost O(k).
 */
export function mapclassifyQuantileLimits(sorted: Float64Array, classes: number): number[] {
  const step = 100 / classes;
  const count = Math.ceil((100 + step - step) / step);
  const limits = Array.from({ length: count }, (_, index) => {
    const percent = Math.min(100, step + index * (step + step - step));
    const position = (percent / 100) * (sorted.length - 1);
    const below = Math.floor(position);
    if (below === position) return sorted[below]!;
    const upperShare = position - below;
    const lowerShare = below + 1 - position;
    return (sorted[below]! * lowerShare + sorted[below + 1]! * upperShare) / (lowerShare + upperShare);
  });
  return [...new Set(limits)].sort((a, b) => a - b);
}
