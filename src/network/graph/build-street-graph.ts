import type { StreetLines } from '../../model/index.ts';
import { hilbertOrder } from './hilbert-order.ts';
import type { StreetGraph } from './street-graph.ts';
import { vertexPlaces } from './vertex-places.ts';

export interface StreetGraphOptions {
  /** Vertices this near to each other are one place. Only without ids. Default 0.01 m. */
  readonly joinToleranceMeters?: number;
}

/** Rounded, so that the compact file gives back exactly what was built. */
const toMillimeters = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Cuts lines at their junctions (places that several lines, or one line several times, pass through or end at; barriers too) and puts them
 * together to a graph. Bridges: where inner vertices of different levels coincide and no line ends, the lines do not meet; crossings
 * without a common vertex never do. Lengths are planar, in metres, before rounding to millimetres, or the given ones.
 * Pieces that shrink to a point are dropped, lines with non-finite coordinates as well. Cost O(vertices), sorting of nodes aside.
 */
export function buildStreetGraph(lines: StreetLines, { joinToleranceMeters = 0.01 }: StreetGraphOptions = {}): StreetGraph {
  const { coordinates, offsets } = lines.geometry;
  const nodes = nodesOfVertices(lines, joinToleranceMeters);
  const lineCount = offsets.length - 1;
  const edges: EdgeList = { from: [], to: [], lengths: [], lines: [], shapeOffsets: [0], shapes: [] };
  for (let line = 0; line < lineCount; line++) {
    const start = offsets[line]!;
    const end = offsets[line + 1]!;
    if (!allFinite(coordinates, start, end)) continue;
    const firstEdge = edges.from.length;
    let from = -1;
    let length = 0;
    let inner: number[] = [];
    for (let vertex = start; vertex < end; vertex++) {
      if (vertex > start) {
        length += Math.hypot(
          coordinates[2 * vertex]! - coordinates[2 * vertex - 2]!,
          coordinates[2 * vertex + 1]! - coordinates[2 * vertex - 1]!,
        );
      }
      const node = nodes[vertex]!;
      if (node < 0) {
        inner.push(toMillimeters(coordinates[2 * vertex]!), toMillimeters(coordinates[2 * vertex + 1]!));
        continue;
      }
      if (from >= 0 && (length > 0 || from !== node)) addEdge(edges, line, from, node, length, inner);
      from = node;
      length = 0;
      inner = [];
    }
    shareOutLength(edges.lengths, firstEdge, lines.lengthsMeters?.[line] ?? NaN);
  }
  return numberNodes(lines, nodes, edges);
}

interface EdgeList {
  readonly from: number[];
  readonly to: number[];
  readonly lengths: number[];
  readonly lines: number[];
  readonly shapeOffsets: number[];
  readonly shapes: number[];
}

function addEdge(edges: EdgeList, line: number, from: number, to: number, length: number, inner: readonly number[]): void {
  edges.from.push(from);
  edges.to.push(to);
  edges.lengths.push(length);
  edges.lines.push(line);
  for (const value of inner) edges.shapes.push(value);
  edges.shapeOffsets.push(edges.shapes.length / 2);
}

function shareOutLength(lengths: number[], firstEdge: number, given: number): void {
  if (!(given >= 0 && given < Infinity)) return;
  let drawn = 0;
  for (let edge = firstEdge; edge < lengths.length; edge++) drawn += lengths[edge]!;
  const count = lengths.length - firstEdge;
  for (let edge = firstEdge; edge < lengths.length; edge++) lengths[edge] = drawn > 0 ? (lengths[edge]! * given) / drawn : given / count;
}

/** Per vertex its junction, -1 = inside a street. */
function nodesOfVertices(lines: StreetLines, toleranceMeters: number): Int32Array {
  const { coordinates, offsets } = lines.geometry;
  const { places, placeCount } = vertexPlaces(lines, toleranceMeters);
  const visits = new Int32Array(placeCount);
  const always = new Uint8Array(placeCount);
  const lowest = new Int8Array(placeCount).fill(127);
  const highest = new Int8Array(placeCount).fill(-128);
  const lineCount = offsets.length - 1;
  const levelOf = (line: number): number => (lines.vertexIds === undefined ? (lines.levels?.[line] ?? 0) : 0);
  for (let line = 0; line < lineCount; line++) {
    const start = offsets[line]!;
    const end = offsets[line + 1]!;
    if (!allFinite(coordinates, start, end)) continue;
    for (let vertex = start; vertex < end; vertex++) {
      const place = places[vertex]!;
      // a vertex drawn twice in a row is one visit
      if (vertex === start || places[vertex - 1] !== place) visits[place]!++;
      if (vertex === start || vertex === end - 1 || (lines.vertexBarriers?.[vertex] ?? 0) > 0) always[place] = 1;
      lowest[place] = Math.min(lowest[place]!, levelOf(line));
      highest[place] = Math.max(highest[place]!, levelOf(line));
    }
  }
  const nodes = new Int32Array(places.length).fill(-1);
  const perLevel = new Map<number, number>();
  let nextNode = placeCount;
  for (let line = 0; line < lineCount; line++) {
    for (let vertex = offsets[line]!; vertex < offsets[line + 1]!; vertex++) {
      const place = places[vertex]!;
      if (always[place] === 0 && visits[place]! < 2) continue;
      if (always[place] === 1 || lowest[place] === highest[place]) {
        nodes[vertex] = place;
        continue;
      }
      const key = 256 * place + levelOf(line) + 128;
      let node = perLevel.get(key);
      if (node === undefined) perLevel.set(key, (node = nextNode++));
      nodes[vertex] = node;
    }
  }
  return nodes;
}

/** Gives the nodes that edges use their numbers along the Hilbert curve. */
function numberNodes(lines: StreetLines, nodes: Int32Array, edges: EdgeList): StreetGraph {
  const { coordinates } = lines.geometry;
  let largest = 0;
  for (const node of nodes) largest = Math.max(largest, node + 1);
  const used = new Uint8Array(largest);
  for (const node of edges.from) used[node] = 1;
  for (const node of edges.to) used[node] = 1;
  const vertexOf = new Int32Array(largest).fill(-1);
  const barriers = new Uint8Array(largest);
  for (let vertex = 0; vertex < nodes.length; vertex++) {
    const node = nodes[vertex]!;
    if (node < 0) continue;
    if (vertexOf[node]! < 0) vertexOf[node] = vertex;
    barriers[node]! |= lines.vertexBarriers?.[vertex] ?? 0;
  }
  const kept: number[] = [];
  for (let node = 0; node < largest; node++) if (used[node] === 1) kept.push(node);
  const unordered = new Float64Array(2 * kept.length);
  kept.forEach((node, at) => {
    unordered[2 * at] = toMillimeters(coordinates[2 * vertexOf[node]!]!);
    unordered[2 * at + 1] = toMillimeters(coordinates[2 * vertexOf[node]! + 1]!);
  });
  const order = hilbertOrder(unordered);
  const number = new Int32Array(largest);
  const nodeCoordinates = new Float64Array(unordered.length);
  const nodeBarriers = new Uint8Array(kept.length);
  order.forEach((at, position) => {
    number[kept[at]!] = position;
    nodeBarriers[position] = barriers[kept[at]!]!;
    nodeCoordinates[2 * position] = unordered[2 * at]!;
    nodeCoordinates[2 * position + 1] = unordered[2 * at + 1]!;
  });
  const edgeLines = Int32Array.from(edges.lines);
  const { grades } = lines;
  return {
    nodeCoordinates,
    nodeBarriers,
    edgeFrom: Int32Array.from(edges.from, (node) => number[node]!),
    edgeTo: Int32Array.from(edges.to, (node) => number[node]!),
    edgeLengthsMeters: Float64Array.from(edges.lengths),
    edgeClasses: Uint8Array.from(edgeLines, (line) => lines.classes?.[line] ?? 0),
    edgeFlags: Uint16Array.from(edgeLines, (line) => lines.flags?.[line] ?? 0),
    edgeGrades: grades === undefined ? null : Float32Array.from(edgeLines, (line) => grades[line]!),
    edgeLines,
    shapeOffsets: Int32Array.from(edges.shapeOffsets),
    shapes: Float64Array.from(edges.shapes),
  };
}

function allFinite(coordinates: Float64Array, start: number, end: number): boolean {
  for (let at = 2 * start; at < 2 * end; at++) if (!Number.isFinite(coordinates[at]!)) return false;
  return true;
}
