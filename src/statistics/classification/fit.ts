import { quantile } from '../quantile.ts';
import { mean, sum } from '../moments.ts';
import { classIndexOf } from './counts.ts';

/** How well classes describe their values. */
export interface ClassificationFit {
  /** Sum of squared deviations from the class means. */
  readonly squaredDeviations: number;
  /** Goodness of variance fit, 1 - within / total squared deviations; 1 for a constant. */
  readonly goodnessOfVarianceFit: number;
  /** Tabular accuracy index, 1 - within / total absolute deviations from means; 1 for a constant (Jenks & Caspall 1971). */
  readonly tabularAccuracy: number;
  /** Sum of absolute deviations from the class medians (mapclassify `adcm`). */
  readonly absoluteDeviationsFromMedians: number;
}

/**
 * Measures right-closed classes. `sorted`: ascending, finite, length n; `bounds`: k + 1 ascending numbers that cover them.
 * Empty classes count nothing. Cost O(n + k log n).
 */
export function classificationFit(sorted: Float64Array, bounds: readonly number[]): ClassificationFit {
  let squares = 0;
  let absolutes = 0;
  let medians = 0;
  for (const group of groupsOf(sorted, bounds)) {
    const center = mean(group);
    squares += sum(group.map((value) => (value - center) ** 2));
    absolutes += sum(group.map((value) => Math.abs(value - center)));
    const median = quantile(group, 0.5);
    medians += sum(group.map((value) => Math.abs(value - median)));
  }
  const center = mean(sorted);
  const totalSquares = sum(sorted.map((value) => (value - center) ** 2));
  const totalAbsolutes = sum(sorted.map((value) => Math.abs(value - center)));
  return {
    squaredDeviations: squares,
    goodnessOfVarianceFit: totalSquares > 0 ? 1 - squares / totalSquares : 1,
    tabularAccuracy: totalAbsolutes > 0 ? 1 - absolutes / totalAbsolutes : 1,
    absoluteDeviationsFromMedians: medians,
  };
}

function groupsOf(sorted: Float64Array, bounds: readonly number[]): Float64Array[] {
  const groups: Float64Array[] = [];
  let from = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && classIndexOf(bounds, sorted[i]!) === classIndexOf(bounds, sorted[from]!)) continue;
    groups.push(sorted.subarray(from, i));
    from = i;
  }
  return groups;
}
