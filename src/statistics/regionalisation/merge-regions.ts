import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import { constrainedAgglomeration } from './constrained-agglomeration.ts';
import { cutHierarchy } from './constrained-hierarchy.ts';
import type { GrownRegions } from './grown-regions.ts';
import { numberedByFirstArea } from './regions.ts';

/**
 * Merges neighbouring regions until `regions` are left, by Ward's criterion. A minimum that every region reaches still holds afterwards.
 * Yields progress. Cost O(links + regions log regions).
 */
export function* mergeRegions(data: DataMatrix, graph: NeighbourGraph, grown: GrownRegions, regions: number): Stepwise<GrownRegions> {
  const { rows: n, columns, values } = data;
  const { labels, count } = grown;
  const sizes = new Float64Array(count);
  const means = new Float64Array(count * columns);
  const beside = Array.from({ length: count }, (): Set<number> => new Set());
  for (let i = 0; i < n; i++) {
    const region = labels[i]!;
    sizes[region]!++;
    for (let k = 0; k < columns; k++) means[region * columns + k]! += values[i * columns + k]!;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const other = labels[graph.neighbours[e]!]!;
      if (other !== region) beside[region]!.add(other);
    }
  }
  for (let at = 0; at < means.length; at++) means[at]! /= sizes[Math.floor(at / columns)]!;
  const offsets = new Int32Array(count + 1);
  beside.forEach((others, region) => (offsets[region + 1] = offsets[region]! + others.size));
  const neighbours = new Int32Array(offsets[count]!);
  beside.forEach((others, region) => neighbours.set(Int32Array.from(others).sort(), offsets[region]));
  const merges = yield* constrainedAgglomeration(
    { rows: count, columns, values: means },
    { offsets, neighbours },
    { linkage: 'ward', order: 'full', dissimilarity: 'euclidean', sizes },
  );
  const merged = cutHierarchy(count, merges, regions);
  return numberedByFirstArea(labels.map((region) => merged[region]!));
}
