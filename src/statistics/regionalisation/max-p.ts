import type { NeighbourGraph } from '../../model/index.ts';
import type { DataMatrix } from '../data-matrix.ts';
import { createRandom } from '../random.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { obstacleTo } from './feasibility.ts';
import { improve, type LocalSearch } from './local-search.ts';
import { growToMinimum } from './max-p-growth.ts';
import { RegionState } from './region-state.ts';
import { regionsOf, type MinimumBound, type Regionalisation, type Regions } from './regions.ts';
import { centred } from './tree-partition.ts';
import { undirected } from './undirected-graph.ts';

export interface MaxPOptions {
  /** What every region must reach, e.g. 5,000 inhabitants. */
  readonly bound: MinimumBound;
  readonly seed: number;
  /** Default `greedy`. */
  readonly search?: LocalSearch;
  /** How many constructions are tried; the one with the most regions counts, among these the most even one. Default 10. */
  readonly attempts?: number;
}

/** Share of the whole that the constructions take, for the progress told. */
const GROWING_SHARE = 0.5;

/**
 * Max-p regions: as many connected regions as the minimum allows, then as even within as moving border areas makes them. `count` of the
 * result is p. A heuristic: p is the largest that the attempts found.
 *
 * `data`: one row per area, complete, standardised by the caller. Constructions alternate between packing (more regions) and likeness. The
 * same seed gives the same regions. A minimum of 0 or less gives one region per area. A connected part below the minimum: refused with
 * `componentBelowMinimum`. No areas: no regions. Yields progress.
 *
 * Source: Duque, Anselin, Rey (2012), The max-p-regions problem. Journal of Regional Science 52(3).
 */
export function* maxP(data: DataMatrix, anyGraph: NeighbourGraph, options: MaxPOptions): Stepwise<Regionalisation> {
  const { bound, seed, search = { kind: 'greedy' }, attempts = 10 } = options;
  const graph = undirected(anyGraph);
  const obstacle = obstacleTo(data, graph, NaN, bound);
  if (obstacle !== null) return obstacle;
  if (data.rows === 0) return regionsOf(data, []);
  const random = createRandom(seed);
  const matrix = centred(data);
  let best: Regions | null = null;
  for (let attempt = 0; attempt < Math.max(1, attempts); attempt++) {
    const growth = growToMinimum(matrix, graph, bound, attempt % 2 === 0, random);
    const grown = yield* asPart(growth, (share) => (GROWING_SHARE * (attempt + share)) / attempts);
    if (best === null || grown.count >= best.count) {
      const ended = regionsOf(data, grown.labels);
      if (best === null || ended.count > best.count || ended.withinSquares < best.withinSquares) best = ended;
    }
    yield (GROWING_SHARE * (attempt + 1)) / attempts;
  }
  const { labels, count } = best!;
  const state = new RegionState(matrix, graph, labels.slice(), count, bound);
  yield* asPart(improve(state, search, random), (share) => GROWING_SHARE + (1 - GROWING_SHARE) * share);
  return regionsOf(data, state.labels);
}
