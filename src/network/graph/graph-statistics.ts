import { STREET_CLASSES, type StreetClass } from '../../model/index.ts';
import { connectedComponents } from './components.ts';
import { edgeCountOf, nodeCountOf, type StreetGraph } from './street-graph.ts';
import type { TravelGraph } from './travel-graph.ts';

/** What a network is made of, for the report of its making. */
export interface GraphStatistics {
  readonly nodes: number;
  readonly edges: number;
  readonly lengthMeters: number;
  readonly lengthMetersByClass: Readonly<Record<StreetClass, number>>;
  /** Nodes with a single edge: ends of streets. */
  readonly deadEnds: number;
  readonly impassableEdges: number;
  readonly components: number;
  /** Share of all nodes in the largest component, 0..1; NaN without nodes. */
  readonly largestComponentShare: number;
  /** Everything outside the largest component. */
  readonly islandEdges: number;
  readonly islandLengthMeters: number;
}

/** Counts and lengths of a street graph; passability and components as the travel graph of a profile has them. Cost O(nodes + edges). */
export function graphStatistics(graph: StreetGraph, travel: TravelGraph): GraphStatistics {
  const { edgeFrom, edgeTo, edgeLengthsMeters, edgeClasses } = graph;
  const { componentOf, nodeCounts } = connectedComponents(travel);
  const nodes = nodeCountOf(graph);
  const degrees = new Int32Array(nodes);
  const byClass = new Float64Array(STREET_CLASSES.length);
  let lengthMeters = 0;
  let impassableEdges = 0;
  let islandEdges = 0;
  let islandLengthMeters = 0;
  for (let edge = 0; edge < edgeCountOf(graph); edge++) {
    const length = edgeLengthsMeters[edge]!;
    lengthMeters += length;
    byClass[edgeClasses[edge]!]! += length;
    degrees[edgeFrom[edge]!]!++;
    degrees[edgeTo[edge]!]!++;
    if (!(travel.forwardCosts[edge]! < Infinity || travel.backwardCosts[edge]! < Infinity)) impassableEdges++;
    else if (componentOf[edgeFrom[edge]!]! > 0) {
      islandEdges++;
      islandLengthMeters += length;
    }
  }
  return {
    nodes,
    edges: edgeCountOf(graph),
    lengthMeters,
    lengthMetersByClass: Object.fromEntries(STREET_CLASSES.map((name, code) => [name, byClass[code]!])) as Record<StreetClass, number>,
    deadEnds: degrees.reduce((sum, degree) => sum + (degree === 1 ? 1 : 0), 0),
    impassableEdges,
    components: nodeCounts.length,
    largestComponentShare: nodes === 0 ? NaN : nodeCounts[0]! / nodes,
    islandEdges,
    islandLengthMeters,
  };
}
