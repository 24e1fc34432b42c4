import type { Classification } from '../../model/index.ts';

/**
 * Classes with limits set by hand. All distinct finite limits are kept, also those beyond the data (noted as `manualOutside`), so that
 * colours stay comparable between years; a class beyond the data is empty and its outer bound is its limit.
 * `sorted`: ascending, finite, not empty. `limits`: inner limits in any order. Cost O(m log m).
 */
export function manualClassification(sorted: Float64Array, limits: readonly number[]): Classification {
  const lowest = sorted[0]!;
  const highest = sorted[sorted.length - 1]!;
  const inner = [...new Set(limits.filter(Number.isFinite))].sort((a, b) => a - b);
  const first = inner[0] ?? lowest;
  const last = inner[inner.length - 1] ?? highest;
  const outside = first < lowest || last >= highest;
  return {
    method: 'manual',
    bounds: [Math.min(lowest, first), ...inner, Math.max(highest, last)],
    notes: inner.length > 0 && outside ? ['manualOutside'] : inner.length === 0 && lowest === highest ? ['constant'] : [],
  };
}
