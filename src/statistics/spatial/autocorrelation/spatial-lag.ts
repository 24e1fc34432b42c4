import type { SpatialWeights } from '../spatial-weights.ts';

/**
 * The weighted sum of the neighbours' values of every area: with row-standardised weights their mean. An island's lag is 0; where a
 * neighbour's value is NaN the lag is NaN (leave missing areas out first: `completeAreas`). `values` and result: length n. Cost O(links).
 */
export function spatialLag({ offsets, neighbours, weights }: SpatialWeights, values: ArrayLike<number>): Float64Array {
  const lag = new Float64Array(offsets.length - 1);
  for (let i = 0; i < lag.length; i++) {
    let sum = 0;
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) sum += weights[link]! * values[neighbours[link]!]!;
    lag[i] = sum;
  }
  return lag;
}
