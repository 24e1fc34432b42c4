import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import type { CutCriterion } from './cut-criterion.ts';
import type { Dissimilarity } from '../row-distance.ts';
import { obstacleTo } from './feasibility.ts';
import { regionsOf, type MinimumBound, type Regionalisation } from './regions.ts';
import { minimumSpanningForest } from './spanning-forest.ts';
import { partitionTrees } from './tree-partition.ts';
import { undirected } from './undirected-graph.ts';

export interface SkaterOptions {
  /** Number of regions, a whole number from 1. */
  readonly regions: number;
  /** Cost of a link in the spanning tree. GeoDa and spdep: `euclidean` (default); spopt: `manhattan`. */
  readonly dissimilarity?: Dissimilarity;
  /** GeoDa: `squares` (default). spdep: `distances` (with `euclidean`). spopt: `distances` (with `manhattan`). */
  readonly criterion?: CutCriterion;
  readonly bound?: MinimumBound;
}

/**
 * SKATER: joins neighbours by a minimum spanning tree and cuts its links, one after the other, where that lessens the differences within
 * regions most. Every region is connected.
 *
 * `data`: one row per area, complete; standardise the columns first, they count as they stand. `graph`: neighbours, one row per area.
 * Constant data are cut too (any cut is as good). With a bound there may be fewer regions than asked for (`count`). No areas: no regions.
 * Several connected parts: see `obstacleTo`. Yields progress; cost O(links log n + regions * n * columns), with the criterion `distances`
 * O(n^2 * columns).
 *
 * Source: Assunção, Neves, Câmara, Freitas (2006), Efficient regionalization techniques for socio-economic geographical units using
 * minimum spanning trees. IJGIS 20(7).
 */
export function* skater(data: DataMatrix, anyGraph: NeighbourGraph, options: SkaterOptions): Stepwise<Regionalisation> {
  const { regions, dissimilarity = 'euclidean', criterion = 'squares', bound } = options;
  const graph = undirected(anyGraph);
  const obstacle = obstacleTo(data, graph, regions, bound);
  if (obstacle !== null) return obstacle;
  yield 0;
  const { from, to } = yield* minimumSpanningForest(data, graph, dissimilarity);
  return regionsOf(data, yield* partitionTrees(data, from, to, { regions, criterion, dissimilarity, bound }));
}
