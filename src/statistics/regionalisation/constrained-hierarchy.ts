import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import { constrainedAgglomeration, type Agglomeration } from './constrained-agglomeration.ts';
import type { Dissimilarity } from '../row-distance.ts';
import { obstacleTo } from './feasibility.ts';
import type { ConstrainedLinkage } from './linkage.ts';
import { regionsOf, type MinimumBound, type Regionalisation } from './regions.ts';
import { undirected } from './undirected-graph.ts';

export interface ConstrainedHierarchyOptions {
  /** Number of regions, a whole number from 1. */
  readonly regions: number;
  readonly linkage: ConstrainedLinkage;
  /** Default `euclidean`. Ward measures squared euclidean distances of means whatever is given. */
  readonly dissimilarity?: Dissimilarity;
  readonly bound?: MinimumBound;
}

/**
 * Spatially constrained hierarchical clustering (GeoDa's SCHC): merges the closest neighbouring groups until `regions` are left, distances
 * over all pairs of areas of two groups.
 *
 * With a bound the hierarchy is read from its last merge downwards and a merge is undone only where both groups reach the minimum; there
 * may be fewer regions than asked for. Input, several parts and degenerate data as for `skater`. Yields progress.
 */
export function* constrainedHierarchy(
  data: DataMatrix,
  anyGraph: NeighbourGraph,
  options: ConstrainedHierarchyOptions,
): Stepwise<Regionalisation> {
  const { regions, linkage, dissimilarity = 'euclidean', bound } = options;
  const graph = undirected(anyGraph);
  const obstacle = obstacleTo(data, graph, regions, bound);
  if (obstacle !== null) return obstacle;
  const merges = yield* constrainedAgglomeration(data, graph, { linkage, order: 'full', dissimilarity });
  return regionsOf(data, cutHierarchy(data.rows, merges, regions, bound));
}

/** Labels (any numbers) after undoing merges, last first, until there are `regions` groups. Cost O(n). */
export function cutHierarchy(n: number, merges: Agglomeration, regions: number, bound?: MinimumBound): Int32Array {
  const { left, right } = merges;
  const count = left.length;
  const amounts = new Float64Array(n + count);
  for (let i = 0; i < n; i++) amounts[i] = bound?.amounts[i] ?? 0;
  for (let s = 0; s < count; s++) amounts[n + s] = amounts[left[s]!]! + amounts[right[s]!]!;
  const least = bound?.least ?? 0;
  // a group is open while all groups above it have been undone: it is a region, or will be undone itself
  const open = new Uint8Array(n + count).fill(1);
  const undone = new Uint8Array(count);
  for (let s = 0; s < count; s++) open[left[s]!] = open[right[s]!] = 0;
  let found = n - count;
  for (let s = count - 1; s >= 0 && found < regions; s--) {
    if (open[n + s] === 0 || amounts[left[s]!]! < least || amounts[right[s]!]! < least) continue;
    undone[s] = 1;
    open[left[s]!] = open[right[s]!] = 1;
    found++;
  }
  const labels = new Int32Array(n + count);
  for (let group = n + count - 1; group >= 0; group--) {
    if (open[group] === 1) labels[group] = group;
    if (group < n || undone[group - n] === 1) continue;
    labels[left[group - n]!] = labels[right[group - n]!] = labels[group]!;
  }
  return labels.slice(0, n);
}
