import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { constrainedAgglomeration, type AgglomerationRule } from './constrained-agglomeration.ts';
import type { Dissimilarity } from '../row-distance.ts';
import { obstacleTo } from './feasibility.ts';
import { regionsOf, type MinimumBound, type Regionalisation } from './regions.ts';
import { partitionTrees } from './tree-partition.ts';
import { undirected } from './undirected-graph.ts';

/** The seven members of the family; `firstOrderSingle` is SKATER with another name for its tree. */
export type RedcapMethod =
  | 'firstOrderSingle'
  | 'firstOrderComplete'
  | 'firstOrderAverage'
  | 'fullOrderSingle'
  | 'fullOrderComplete'
  | 'fullOrderAverage'
  | 'fullOrderWard';

export interface RedcapOptions {
  /** Number of regions, a whole number from 1. */
  readonly regions: number;
  readonly method: RedcapMethod;
  /** Default `euclidean`. Ward measures squared euclidean distances of means whatever is given; only its tree links follow this. */
  readonly dissimilarity?: Dissimilarity;
  readonly bound?: MinimumBound;
}

const LINKAGES: Readonly<Record<RedcapMethod, Pick<AgglomerationRule, 'linkage' | 'order'>>> = {
  firstOrderSingle: { linkage: 'single', order: 'first' },
  firstOrderComplete: { linkage: 'complete', order: 'first' },
  firstOrderAverage: { linkage: 'average', order: 'first' },
  fullOrderSingle: { linkage: 'single', order: 'full' },
  fullOrderComplete: { linkage: 'complete', order: 'full' },
  fullOrderAverage: { linkage: 'average', order: 'full' },
  fullOrderWard: { linkage: 'ward', order: 'full' },
};

/** Share of the whole that the merging takes, for the progress told. */
const MERGING_SHARE = 0.95;

/**
 * REDCAP: merges neighbouring groups by a linkage, remembers for every merge the pair of neighbouring areas that differ least, and cuts the
 * tree of these links where that lessens the squared deviations within regions most (the second half of SKATER). The wider view of the
 * linkage gives more even regions than the plain minimum spanning tree.
 *
 * Input, bound, several parts and degenerate data as for `skater`. Yields progress. Cost of the merging: see `constrainedAgglomeration`.
 *
 * Source: Guo (2008), Regionalization with dynamically constrained agglomerative clustering and partitioning. IJGIS 22(7); Ward as in GeoDa.
 */
export function* redcap(data: DataMatrix, anyGraph: NeighbourGraph, options: RedcapOptions): Stepwise<Regionalisation> {
  const { regions, method, dissimilarity = 'euclidean', bound } = options;
  const graph = undirected(anyGraph);
  const obstacle = obstacleTo(data, graph, regions, bound);
  if (obstacle !== null) return obstacle;
  const merging = constrainedAgglomeration(data, graph, { ...LINKAGES[method], dissimilarity });
  const { from, to } = yield* asPart(merging, (share) => MERGING_SHARE * share);
  return regionsOf(data, yield* partitionTrees(data, from, to, { regions, criterion: 'squares', dissimilarity, bound }));
}
