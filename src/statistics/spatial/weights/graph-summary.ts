import type { NeighbourGraph } from '../../../model/index.ts';
import { connectedComponents } from './connected-components.ts';
import { isSymmetricGraph } from './graph-symmetry.ts';

/** What is worth knowing about a neighbour graph before anything is computed with it. */
export interface GraphSummary {
  readonly areas: number;
  /** Directed links: twice the number of neighbouring pairs in a symmetric graph. */
  readonly links: number;
  /** Links per area, islands included; NaN without areas. */
  readonly meanNeighbours: number;
  readonly leastNeighbours: number;
  readonly mostNeighbours: number;
  /** `histogram[k]` = number of areas with k neighbours, k = 0 .. mostNeighbours. */
  readonly histogram: Int32Array;
  /** Areas without neighbours, ascending. */
  readonly islands: Int32Array;
  /** Connected parts, islands included. */
  readonly components: number;
  readonly isSymmetric: boolean;
  /** Links in percent of all that were possible, n (n - 1); NaN with fewer than two areas. */
  readonly densityPercent: number;
}

/** Number of neighbours of every area, length n. Cost O(n). */
const neighbourCounts = ({ offsets }: NeighbourGraph): Int32Array =>
  Int32Array.from({ length: offsets.length - 1 }, (_, area) => offsets[area + 1]! - offsets[area]!);

/** Areas without neighbours, ascending. Cost O(n). */
export function islandsOf(graph: NeighbourGraph): Int32Array {
  const counts = neighbourCounts(graph);
  return Int32Array.from(counts.keys()).filter((area) => counts[area] === 0);
}

/** Counts links, islands and parts. Cost O(n + links). */
export function summariseGraph(graph: NeighbourGraph): GraphSummary {
  const counts = neighbourCounts(graph);
  const areas = counts.length;
  const links = graph.neighbours.length;
  const mostNeighbours = counts.reduce((most, count) => Math.max(most, count), 0);
  const histogram = new Int32Array(mostNeighbours + 1);
  for (const count of counts) histogram[count]!++;
  return {
    areas,
    links,
    meanNeighbours: links / areas,
    leastNeighbours: counts.reduce((least, count) => Math.min(least, count), areas === 0 ? 0 : Infinity),
    mostNeighbours,
    histogram,
    islands: islandsOf(graph),
    components: connectedComponents(graph).count,
    isSymmetric: isSymmetricGraph(graph),
    densityPercent: areas > 1 ? (100 * links) / (areas * (areas - 1)) : NaN,
  };
}
