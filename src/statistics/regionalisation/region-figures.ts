import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import { squaresAroundMeans } from '../clustering/partition.ts';
import { undirected } from './undirected-graph.ts';

/** Figures of one division, one entry per region. */
export interface RegionFigures {
  readonly areas: Int32Array;
  /** Squared deviations from the mean of the region; their sum is `withinSquares` of the result. */
  readonly withinSquares: Float64Array;
  /**
   * Share of the neighbour links of a region's areas that stay inside it, 0..1: the larger, the more compact (GeoDa's join count ratio).
   * NaN for a lonely island.
   */
  readonly linksInside: Float64Array;
}

/** Describes the regions of a division: `labels` length n, 0 .. count - 1. Cost O(n * columns + links). */
export function regionFigures(data: DataMatrix, anyGraph: NeighbourGraph, labels: Int32Array, count: number): RegionFigures {
  const { offsets, neighbours } = undirected(anyGraph);
  const areas = new Int32Array(count);
  const links = new Float64Array(count);
  const inside = new Float64Array(count);
  labels.forEach((region, area) => {
    areas[region]!++;
    links[region]! += offsets[area + 1]! - offsets[area]!;
    for (let e = offsets[area]!; e < offsets[area + 1]!; e++) if (labels[neighbours[e]!] === region) inside[region]!++;
  });
  return { areas, withinSquares: squaresAroundMeans(data, labels, count), linksInside: inside.map((number, r) => number / links[r]!) };
}
