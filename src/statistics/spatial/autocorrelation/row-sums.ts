import type { SpatialWeights } from '../spatial-weights.ts';

/** Sum of the weights of a row and sum of their squares. */
export function rowSums({ offsets, weights }: SpatialWeights, area: number): { readonly sum: number; readonly squareSum: number } {
  let sum = 0;
  let squareSum = 0;
  for (let link = offsets[area]!; link < offsets[area + 1]!; link++) {
    sum += weights[link]!;
    squareSum += weights[link]! ** 2;
  }
  return { sum, squareSum };
}
