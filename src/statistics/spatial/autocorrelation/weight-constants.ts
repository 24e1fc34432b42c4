import type { NeighbourGraph } from '../../../model/index.ts';
import type { SpatialWeights } from '../spatial-weights.ts';

/** The sums over all weights that the moments of every global statistic need (Cliff & Ord 1981), and how many areas stand behind them. */
export interface WeightConstants {
  readonly areas: number;
  /** Areas without any neighbour. */
  readonly islands: number;
  /** Sum of all weights. */
  readonly s0: number;
  /** Half the sum over all pairs of (w_ij + w_ji)^2. */
  readonly s1: number;
  /** Sum over all areas of (row sum + column sum)^2. */
  readonly s2: number;
}

/** S0, S1, S2 of any weights, symmetric or not. Cost O(links * log(neighbours)), memory O(n). */
export function weightConstants(spatialWeights: SpatialWeights): WeightConstants {
  const { offsets, neighbours, weights } = spatialWeights;
  const areas = offsets.length - 1;
  const rowAndColumn = new Float64Array(areas);
  let islands = 0;
  let s0 = 0;
  let s1 = 0;
  for (let i = 0; i < areas; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    if (start === end) islands++;
    for (let link = start; link < end; link++) {
      const j = neighbours[link]!;
      const weight = weights[link]!;
      s0 += weight;
      const back = linkBetween(spatialWeights, j, i);
      s1 += weight * (weight + (back < 0 ? 0 : weights[back]!));
      rowAndColumn[i]! += weight;
      rowAndColumn[j]! += weight;
    }
  }
  let s2 = 0;
  for (let i = 0; i < areas; i++) s2 += rowAndColumn[i]! ** 2;
  return { areas, islands, s0, s1, s2 };
}

/** Where the link from one area to another stands among all links, -1 where there is none. Cost O(log neighbours). */
export function linkBetween({ offsets, neighbours }: NeighbourGraph, from: number, to: number): number {
  const end = offsets[from + 1]!;
  let low = offsets[from]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (neighbours[middle]! < to) low = middle + 1;
    else high = middle;
  }
  return low < end && neighbours[low] === to ? low : -1;
}
