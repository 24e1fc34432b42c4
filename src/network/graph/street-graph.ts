/**
 * Streets and paths as a graph with their geometry, before any profile: node i lies at `nodeCoordinates[2 i], [2 i + 1]` (metric CRS), edge e runs
 * from `edgeFrom[e]` to `edgeTo[e]` over the inner vertices `shapeOffsets[e] .. shapeOffsets[e + 1])` of `shapes`.
 * Coordinates are whole millimetres. Nodes are numbered along a Hilbert curve, so that neighbours in the city are neighbours in memory.
 */
export interface StreetGraph {
  readonly nodeCoordinates: Float64Array;
  /** Bits of NodeBarrier per node. */
  readonly nodeBarriers: Uint8Array;
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  readonly edgeLengthsMeters: Float64Array;
  /** Code of the class, see STREET_CLASSES. */
  readonly edgeClasses: Uint8Array;
  /** Bits of StreetFlag per edge. */
  readonly edgeFlags: Uint16Array;
  /** Rise over run from the first to the second node (0.1 = 10 % uphill); null where heights are not known. */
  readonly edgeGrades: Float32Array | null;
  /** Position of the line each edge was cut from. */
  readonly edgeLines: Int32Array;
  /** Length edges + 1, in vertices. */
  readonly shapeOffsets: Int32Array;
  /** x, y interleaved, without the edges' end nodes. */
  readonly shapes: Float64Array;
}

export const nodeCountOf = (graph: StreetGraph): number => graph.nodeBarriers.length;
export const edgeCountOf = (graph: StreetGraph): number => graph.edgeFrom.length;

/** Writes the vertices of an edge, end nodes included, to `into` (x, y interleaved; long enough) and returns how many. */
export function edgeVertices(graph: StreetGraph, edge: number, into: Float64Array): number {
  const { nodeCoordinates, edgeFrom, edgeTo, shapeOffsets, shapes } = graph;
  const first = shapeOffsets[edge]!;
  const inner = shapeOffsets[edge + 1]! - first;
  const from = edgeFrom[edge]!;
  const to = edgeTo[edge]!;
  into[0] = nodeCoordinates[2 * from]!;
  into[1] = nodeCoordinates[2 * from + 1]!;
  for (let at = 0; at < 2 * inner; at++) into[2 + at] = shapes[2 * first + at]!;
  into[2 * inner + 2] = nodeCoordinates[2 * to]!;
  into[2 * inner + 3] = nodeCoordinates[2 * to + 1]!;
  return inner + 2;
}

/** The most vertices any edge has, end nodes included. */
export function mostEdgeVertices({ shapeOffsets }: StreetGraph): number {
  let most = 0;
  for (let edge = 0; edge + 1 < shapeOffsets.length; edge++) most = Math.max(most, shapeOffsets[edge + 1]! - shapeOffsets[edge]!);
  return most + 2;
}
