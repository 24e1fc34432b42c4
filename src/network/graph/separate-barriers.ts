import { edgeCountOf, nodeCountOf, type StreetGraph } from './street-graph.ts';

/**
 * The streets with a dead end of its own for every street that leads to a barrier of the given bits (NodeBarrier): nobody gets through, and everybody
 * between two barriers still gets out at the other side, which costs on the edges alone can not say. Edges keep their numbers and shapes,
 * added nodes come behind; the very same graph without such barriers. Cost O(nodes + edges).
 */
export function separateBarriers(graph: StreetGraph, bits: number): StreetGraph {
  const { nodeBarriers, nodeCoordinates } = graph;
  if (!nodeBarriers.some((barrier) => (barrier & bits) > 0)) return graph;
  const added: number[] = [];
  const barriers = nodeBarriers.map((barrier) => barrier & ~bits);
  const used = new Uint8Array(nodeCountOf(graph));
  const edgeFrom = graph.edgeFrom.slice();
  const edgeTo = graph.edgeTo.slice();
  const endOf = (node: number): number => {
    if ((nodeBarriers[node]! & bits) === 0) return node;
    if (used[node] === 0) {
      used[node] = 1;
      return node;
    }
    added.push(node);
    return nodeCountOf(graph) + added.length - 1;
  };
  for (let edge = 0; edge < edgeCountOf(graph); edge++) {
    edgeFrom[edge] = endOf(edgeFrom[edge]!);
    edgeTo[edge] = endOf(edgeTo[edge]!);
  }
  const coordinates = new Float64Array(nodeCoordinates.length + 2 * added.length);
  const allBarriers = new Uint8Array(coordinates.length / 2);
  coordinates.set(nodeCoordinates);
  allBarriers.set(barriers);
  added.forEach((node, at) => {
    coordinates[nodeCoordinates.length + 2 * at] = nodeCoordinates[2 * node]!;
    coordinates[nodeCoordinates.length + 2 * at + 1] = nodeCoordinates[2 * node + 1]!;
    allBarriers[nodeBarriers.length + at] = barriers[node]!;
  });
  return { ...graph, nodeCoordinates: coordinates, nodeBarriers: allBarriers, edgeFrom, edgeTo };
}
