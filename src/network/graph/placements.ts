import { misuse } from '../../model/index.ts';

/**
 * Points on a network, as virtual nodes: point i is at the node `nodes[i]`, or, where that is -1, inside the edge `edges[i]` at the share
 * `positions[i]` (0..1) of its length; where both are -1 the point is not on the network and nothing is ever reached from or to it.
 */
export interface Placements {
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
  readonly positions: Float64Array;
  /** Cost of the way from each point to the network, in the units of the travel graph; null = not counted. */
  readonly accessCosts: Float64Array | null;
}

export const placementCount = ({ nodes }: Placements): number => nodes.length;

/** Points that are nodes themselves; -1 = not on the network. */
export const placementsAtNodes = (nodes: Int32Array): Placements => ({
  nodes,
  edges: new Int32Array(nodes.length).fill(-1),
  positions: new Float64Array(nodes.length),
  accessCosts: null,
});

/** Points inside edges. @throws misuse where a position is not between 0 and 1 */
export function placementsOnEdges(edges: Int32Array, positions: Float64Array): Placements {
  edges.forEach((edge, i) => {
    if (edge >= 0 && !(positions[i]! >= 0 && positions[i]! <= 1)) throw misuse(`position ${positions[i]} on an edge, expected 0..1`);
  });
  return { nodes: new Int32Array(edges.length).fill(-1), edges, positions, accessCosts: null };
}

/** The same points with the way to the street counted: `distancesMeters` (from snapping) times the cost per metre beside the network. */
export const withAccessCosts = (placements: Placements, distancesMeters: Float64Array, costPerMeter: number): Placements => ({
  ...placements,
  accessCosts: distancesMeters.map((distance) => distance * costPerMeter),
});

/** Cost of a share of an edge; at the very end nothing is walked, whether the way is passable or not. */
export const partialCost = (share: number, edgeCost: number): number => (share === 0 ? 0 : share * edgeCost);
