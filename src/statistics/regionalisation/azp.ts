import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import { createRandom, type Random } from '../random.ts';
import type { Stepwise } from '../stepwise.ts';
import { constrainedAgglomeration } from './constrained-agglomeration.ts';
import { cutHierarchy } from './constrained-hierarchy.ts';
import { obstacleTo } from './feasibility.ts';
import { growAround, type GrownRegions } from './grown-regions.ts';
import { improve, type LocalSearch } from './local-search.ts';
import { growToMinimum } from './max-p-growth.ts';
import { mergeRegions } from './merge-regions.ts';
import { RegionState } from './region-state.ts';
import {
  numberedByFirstArea,
  regionsOf,
  type MinimumBound,
  type Regionalisation,
  type RegionalisationObstacle,
  type RegionalisationRefusal,
  type Regions,
} from './regions.ts';
import { centred } from './tree-partition.ts';
import { connectedComponents } from '../spatial/weights/connected-components.ts';
import { undirected } from './undirected-graph.ts';

/**
 * What the search begins with: `ward`, the spatially constrained Ward hierarchy (the best start by far); `random`, regions grown around
 * random seeds, with a bound the construction of max-p merged down to k; or labels of one's own, length n, any numbers.
 */
export type AzpStart = 'ward' | 'random' | { readonly labels: ArrayLike<number> };

export interface AzpOptions {
  /** Number of regions, a whole number from 1. */
  readonly regions: number;
  readonly seed: number;
  /** Default `greedy`. */
  readonly search?: LocalSearch;
  /** Default `ward`. */
  readonly start?: AzpStart;
  /** How many random starts are tried, the best end counts (GeoDa: ARiSeL). Default 1; other starts are tried once. */
  readonly restarts?: number;
  readonly bound?: MinimumBound;
}

/** How often a random start above the minimum is tried before it is given up. */
const GROWTH_ATTEMPTS = 10;

/**
 * Automatic zoning (AZP): starts with k connected regions and moves border areas while that lessens the squared deviations within regions.
 *
 * `data`: one row per area, complete, standardised by the caller. The same seed gives the same regions. With a bound that no start was found
 * for it is refused with `minimumNotReached` (a heuristic's verdict, not a proof). Other degenerate input as for `skater`. Yields progress
 * within each start. Cost O(rounds * links * columns), rounds a few dozen.
 *
 * Source: Openshaw (1977), A geographical solution to scale and aggregation problems; Openshaw and Rao (1995), Algorithms for reengineering
 * 1991 census geography; Duque and Church (2004) for the restarts.
 */
export function* azp(data: DataMatrix, anyGraph: NeighbourGraph, options: AzpOptions): Stepwise<Regionalisation> {
  const { regions, seed, search = { kind: 'greedy' }, start = 'ward', restarts = 1, bound } = options;
  const graph = undirected(anyGraph);
  const obstacle = obstacleTo(data, graph, regions, bound);
  if (obstacle !== null) return obstacle;
  if (data.rows === 0) return regionsOf(data, []);
  yield 0;
  const random = createRandom(seed);
  const matrix = centred(data);
  const rounds = start === 'random' ? Math.max(1, restarts) : 1;
  let best: Regions | RegionalisationRefusal | null = null;
  for (let round = 0; round < rounds; round++) {
    const begun: GrownRegions | RegionalisationRefusal =
      typeof start === 'object'
        ? givenStart(graph, start.labels, regions, bound)
        : start === 'ward'
          ? yield* wardStart(matrix, graph, regions, bound, random)
          : yield* randomStart(matrix, graph, regions, bound, random);
    if ('reason' in begun) {
      best ??= begun;
      continue;
    }
    yield 0;
    const state = new RegionState(matrix, graph, begun.labels, begun.count, bound);
    yield 0;
    yield* improve(state, search, random);
    yield 1;
    const ended = regionsOf(data, state.labels);
    if (best === null || best.kind === 'refused' || ended.withinSquares < best.withinSquares) best = ended;
  }
  return best!;
}

function refusal(graph: NeighbourGraph, reason: RegionalisationObstacle, regionsFound?: number): RegionalisationRefusal {
  const { count: components } = connectedComponents(graph);
  return regionsFound === undefined ? { kind: 'refused', reason, components } : { kind: 'refused', reason, components, regionsFound };
}

function givenStart(
  graph: NeighbourGraph,
  given: ArrayLike<number>,
  regions: number,
  bound: MinimumBound | undefined,
): GrownRegions | RegionalisationRefusal {
  const numbered = numberedByFirstArea(given);
  if (numbered.labels.length !== graph.offsets.length - 1 || numbered.count !== regions) return refusal(graph, 'startWithOtherCount');
  if (connectedComponents(graph, numbered.labels).count !== regions) return refusal(graph, 'startNotConnected');
  if (bound !== undefined) {
    const sums = new Float64Array(regions);
    numbered.labels.forEach((region, area) => (sums[region]! += bound.amounts[area]!));
    if (sums.some((sum) => sum < bound.least)) return refusal(graph, 'startBelowMinimum');
  }
  return numbered;
}

function* wardStart(
  matrix: DataMatrix,
  graph: NeighbourGraph,
  regions: number,
  bound: MinimumBound | undefined,
  random: Random,
): Stepwise<GrownRegions | RegionalisationRefusal> {
  const merges = yield* constrainedAgglomeration(matrix, graph, { linkage: 'ward', order: 'full', dissimilarity: 'euclidean' });
  const numbered = numberedByFirstArea(cutHierarchy(matrix.rows, merges, regions, bound));
  if (numbered.count === regions) return numbered;
  // the hierarchy can not be cut so that the minimum holds; the construction of max-p often can
  const packed = yield* mostRegions(matrix, graph, bound!, GROWTH_ATTEMPTS, random, regions);
  if (packed.count < regions) return refusal(graph, 'minimumNotReached', Math.max(packed.count, numbered.count));
  return yield* mergeRegions(matrix, graph, packed, regions);
}

function* randomStart(
  matrix: DataMatrix,
  graph: NeighbourGraph,
  regions: number,
  bound: MinimumBound | undefined,
  random: Random,
): Stepwise<GrownRegions | RegionalisationRefusal> {
  if (bound === undefined) return growAround(graph, connectedComponents(graph), regions, random);
  const grown = yield* mostRegions(matrix, graph, bound, GROWTH_ATTEMPTS, random, regions);
  if (grown.count < regions) return refusal(graph, 'minimumNotReached', grown.count);
  return yield* mergeRegions(matrix, graph, grown, regions);
}

/** Grows regions above the minimum, by likeness and packed in turn, until `enough` are found or the attempts are used up. */
function* mostRegions(
  matrix: DataMatrix,
  graph: NeighbourGraph,
  bound: MinimumBound,
  attempts: number,
  random: Random,
  enough: number,
): Stepwise<GrownRegions> {
  let most: GrownRegions = { labels: new Int32Array(0), count: 0 };
  for (let attempt = 0; attempt < attempts && most.count < enough; attempt++) {
    const grown = yield* growToMinimum(matrix, graph, bound, attempt % 2 === 1, random);
    if (grown.count > most.count) most = grown;
  }
  return most;
}
