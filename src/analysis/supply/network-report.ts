import { connectedComponents, footProfile, graphStatistics, nodeCountOf, separateBarriers, travelGraphFor } from '../../network/index.ts';
import { NodeBarrier, StreetFlag } from '../../model/index.ts';
import type { NetworkReport } from '../supply-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { networkOf, type SessionNetwork } from './session-network.ts';

/** Any speed will do: the report asks where one gets, not when. */
const WALKING = footProfile(5, '');

/** What the network in use is made of, as seen on foot; null where there is none. Cost O(edges). */
export async function networkReport(session: AtlasSession): Promise<NetworkReport | null> {
  const network = await networkOf(session);
  return network.graph === null ? null : reportOf(network);
}

/** The report of a network: parts nobody walks between, the share of the street length in the longest of them. Cost O(edges). */
export function reportOf({ graph, source, findings }: SessionNetwork): NetworkReport {
  const walked = separateBarriers(graph, NodeBarrier.foot);
  const travel = travelGraphFor(walked, WALKING, 'meters');
  const { edges, lengthMeters } = graphStatistics(walked, travel);
  const { componentOf, nodeCounts } = connectedComponents(travel);
  const lengths = new Float64Array(nodeCounts.length);
  const streets = new Uint8Array(nodeCounts.length);
  graph.edgeLengthsMeters.forEach((length, edge) => {
    if (!(travel.forwardCosts[edge]! < Infinity || travel.backwardCosts[edge]! < Infinity)) return;
    const component = componentOf[walked.edgeFrom[edge]!]!;
    lengths[component]! += length;
    streets[component] = 1;
  });
  const walkable = lengths.reduce((sum, length) => sum + length, 0);
  return {
    kind: 'network',
    nodes: nodeCountOf(graph),
    edges,
    lengthMeters,
    components: streets.reduce((count, has) => count + has, 0),
    largestShare: walkable > 0 ? lengths.reduce((most, length) => Math.max(most, length), 0) / walkable : Number.NaN,
    bridges: graph.edgeFlags.reduce((count, flags) => count + ((flags & StreetFlag.bridge) > 0 ? 1 : 0), 0),
    source,
    findings,
  };
}
