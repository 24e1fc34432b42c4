import { transposedWeights } from '../spatial/weights/graph-symmetry.ts';
import type { SpatialWeights } from '../spatial/spatial-weights.ts';

/** Relative difference up to which two weights count as equal. */
const EQUAL_SHARE = 1e-9;

/**
 * Factors d (length n, positive) that make d_i w_ij / d_j symmetric, or null where there are none. Symmetric weights have d = 1,
 * row-standardised ones of a symmetric graph d = square root of the number of neighbours. Found by following links from area to area and
 * then checked on every link. Weights that are not positive give null. Cost O(n + links).
 */
export function symmetriser(weights: SpatialWeights): Float64Array | null {
  const n = weights.offsets.length - 1;
  const { offsets, neighbours, weights: forth } = weights;
  const transposed = transposedWeights(weights);
  const back = transposed.weights;
  for (let link = 0; link < neighbours.length; link++) {
    // both lists ascend: equal neighbours at equal positions, or the graph itself is not symmetric
    if (neighbours[link] !== transposed.neighbours[link] || !(forth[link]! > 0)) return null;
  }
  for (let i = 0; i < n; i++) if (offsets[i + 1] !== transposed.offsets[i + 1]) return null;
  const factors = new Float64Array(n);
  const queue: number[] = [];
  for (let start = 0; start < n; start++) {
    if (factors[start] !== 0) continue;
    factors[start] = 1;
    queue.push(start);
    for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
      for (let link = offsets[i]!; link < offsets[i + 1]!; link++) {
        const j = neighbours[link]!;
        if (factors[j] !== 0) continue;
        factors[j] = factors[i]! * Math.sqrt(forth[link]! / back[link]!);
        queue.push(j);
      }
    }
  }
  for (let i = 0; i < n; i++) {
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) {
      const ratio = factors[i]! / factors[neighbours[link]!]!;
      if (Math.abs(forth[link]! * ratio * ratio - back[link]!) > EQUAL_SHARE * back[link]!) return null;
    }
  }
  return factors;
}
