import { quantile, type QuantileType } from '../quantile.ts';

/**
 * The k + 1 edges 0/k, 1/k, ... k/k of quantile classes, repeated where values are tied.
 * `sorted`: ascending, finite, not empty; `type`: sample quantile definition, 7 unless told. Cost O(k).
 */
export function quantileEdges(sorted: Float64Array, classes: number, type: QuantileType = 7): number[] {
  return Array.from({ length: classes + 1 }, (_, index) => quantile(sorted, index / classes, type));
}
