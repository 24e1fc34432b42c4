import { edgeCountOf, edgeVertices, mostEdgeVertices, type StreetGraph } from './street-graph.ts';

/** Segments of all edges in a grid of square cells: what lies near a point or in a box is found without looking at the rest. */
export interface EdgeIndex {
  readonly graph: StreetGraph;
  readonly cellMeters: number;
  readonly minX: number;
  readonly minY: number;
  readonly columns: number;
  readonly rows: number;
  /** Length columns * rows + 1. */
  readonly cellOffsets: Int32Array;
  /** Segments per cell, by number. */
  readonly cellSegments: Int32Array;
  /** Edge per segment. */
  readonly segmentEdges: Int32Array;
  /** x1, y1, x2, y2 per segment, in the direction of the edge. */
  readonly segments: Float64Array;
  /** Drawn length of the edge before each segment, metres. */
  readonly segmentStarts: Float64Array;
  /** Drawn length per edge, metres (the edge's own length may be a given one). */
  readonly drawnLengths: Float64Array;
}

/** Aimed at: cells about as many as segments, but none smaller than this. */
const SMALLEST_CELL_METERS = 20;

/** Builds the index. A segment stands in every cell its box touches. Cost O(segments), for streets short against the city. */
export function buildEdgeIndex(graph: StreetGraph): EdgeIndex {
  const edges = edgeCountOf(graph);
  const count = edges + graph.shapes.length / 2;
  const segments = new Float64Array(4 * count);
  const segmentEdges = new Int32Array(count);
  const segmentStarts = new Float64Array(count);
  const drawnLengths = new Float64Array(edges);
  const vertices = new Float64Array(2 * mostEdgeVertices(graph));
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  let at = 0;
  for (let edge = 0; edge < edges; edge++) {
    const length = edgeVertices(graph, edge, vertices);
    let drawn = 0;
    for (let vertex = 1; vertex < length; vertex++) {
      const x1 = vertices[2 * vertex - 2]!;
      const y1 = vertices[2 * vertex - 1]!;
      const x2 = vertices[2 * vertex]!;
      const y2 = vertices[2 * vertex + 1]!;
      segments[4 * at] = x1;
      segments[4 * at + 1] = y1;
      segments[4 * at + 2] = x2;
      segments[4 * at + 3] = y2;
      segmentEdges[at] = edge;
      segmentStarts[at] = drawn;
      drawn += Math.hypot(x2 - x1, y2 - y1);
      minX = Math.min(minX, x1, x2);
      maxX = Math.max(maxX, x1, x2);
      minY = Math.min(minY, y1, y2);
      maxY = Math.max(maxY, y1, y2);
      at++;
    }
    drawnLengths[edge] = drawn;
  }
  if (count === 0) minX = minY = maxX = maxY = 0;
  const area = Math.max(1, (maxX - minX) * (maxY - minY));
  const cellMeters = Math.max(SMALLEST_CELL_METERS, Math.sqrt(area / Math.max(1, count)), Math.max(maxX - minX, maxY - minY) / 4096);
  const columns = Math.floor((maxX - minX) / cellMeters) + 1;
  const rows = Math.floor((maxY - minY) / cellMeters) + 1;
  const cellOffsets = new Int32Array(columns * rows + 1);
  const eachCell = (segment: number, visit: (cell: number) => void): void => {
    const x1 = segments[4 * segment]!;
    const y1 = segments[4 * segment + 1]!;
    const x2 = segments[4 * segment + 2]!;
    const y2 = segments[4 * segment + 3]!;
    const right = Math.floor((Math.max(x1, x2) - minX) / cellMeters);
    const top = Math.floor((Math.max(y1, y2) - minY) / cellMeters);
    for (let row = Math.floor((Math.min(y1, y2) - minY) / cellMeters); row <= top; row++) {
      for (let column = Math.floor((Math.min(x1, x2) - minX) / cellMeters); column <= right; column++) visit(row * columns + column);
    }
  };
  for (let segment = 0; segment < count; segment++) eachCell(segment, (cell) => cellOffsets[cell + 1]!++);
  for (let cell = 0; cell < columns * rows; cell++) cellOffsets[cell + 1]! += cellOffsets[cell]!;
  const next = cellOffsets.slice(0, -1);
  const cellSegments = new Int32Array(cellOffsets[columns * rows]!);
  for (let segment = 0; segment < count; segment++) eachCell(segment, (cell) => (cellSegments[next[cell]!++] = segment));
  return { graph, cellMeters, minX, minY, columns, rows, cellOffsets, cellSegments, segmentEdges, segments, segmentStarts, drawnLengths };
}

/** Calls `visit` for every segment whose cell meets a box; a segment in several cells may come several times. */
export function forEachSegmentNear(
  index: EdgeIndex,
  [minX, minY, maxX, maxY]: readonly [number, number, number, number],
  visit: (segment: number) => void,
): void {
  const { cellMeters, columns, rows, cellOffsets, cellSegments } = index;
  const left = Math.max(0, Math.floor((minX - index.minX) / cellMeters));
  const right = Math.min(columns - 1, Math.floor((maxX - index.minX) / cellMeters));
  const bottom = Math.max(0, Math.floor((minY - index.minY) / cellMeters));
  const top = Math.min(rows - 1, Math.floor((maxY - index.minY) / cellMeters));
  for (let row = bottom; row <= top; row++) {
    const end = cellOffsets[row * columns + right + 1]!;
    if (right < left) return;
    for (let at = cellOffsets[row * columns + left]!; at < end; at++) visit(cellSegments[at]!);
  }
}
