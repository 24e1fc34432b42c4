import { edgeCountOf, nodeCountOf, type StreetGraph } from './street-graph.ts';

const MAGIC = 0x4e415253; // "SRAN", little-endian
export const STREET_FILE_VERSION = 1;
const HEADER_BYTES = 48;
const PER_METER = 1000;

/** Why bytes are no street graph of ours. */
export type StreetFileProblem = 'noStreetFile' | 'unknownVersion' | 'damaged';

export type DecodedStreetGraph =
  { readonly kind: 'graph'; readonly graph: StreetGraph } | { readonly kind: 'refused'; readonly problem: StreetFileProblem };

/**
 * A street graph as one buffer: a header of 48 bytes, then lengths, coordinates (whole millimetres from the lower left corner, 32 bits, so up to
 * 2,147 km), edges, shapes, classes and flags as plain little-endian arrays. About 32 bytes per edge of two vertices; compresses to
 * half. Cost O(nodes + edges).
 */
export function encodeStreetGraph(graph: StreetGraph): ArrayBuffer {
  const nodes = nodeCountOf(graph);
  const edges = edgeCountOf(graph);
  const shapeVertices = graph.shapes.length / 2;
  const layout = layoutOf(nodes, edges, shapeVertices, graph.edgeGrades !== null);
  const buffer = new ArrayBuffer(layout.bytes);
  const header = new DataView(buffer);
  const [originX, originY] = originOf(graph);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, STREET_FILE_VERSION, true);
  header.setUint32(8, nodes, true);
  header.setUint32(12, edges, true);
  header.setUint32(16, shapeVertices, true);
  header.setUint32(20, graph.edgeGrades === null ? 0 : 1, true);
  header.setFloat64(24, originX, true);
  header.setFloat64(32, originY, true);
  new Float64Array(buffer, layout.lengths, edges).set(graph.edgeLengthsMeters);
  toMillimeters(graph.nodeCoordinates, originX, originY, new Int32Array(buffer, layout.nodes, 2 * nodes));
  toMillimeters(graph.shapes, originX, originY, new Int32Array(buffer, layout.shapes, 2 * shapeVertices));
  new Int32Array(buffer, layout.from, edges).set(graph.edgeFrom);
  new Int32Array(buffer, layout.to, edges).set(graph.edgeTo);
  new Int32Array(buffer, layout.lines, edges).set(graph.edgeLines);
  new Int32Array(buffer, layout.shapeOffsets, edges + 1).set(graph.shapeOffsets);
  if (graph.edgeGrades) new Float32Array(buffer, layout.grades, edges).set(graph.edgeGrades);
  new Uint16Array(buffer, layout.flags, edges).set(graph.edgeFlags);
  new Uint8Array(buffer, layout.classes, edges).set(graph.edgeClasses);
  new Uint8Array(buffer, layout.barriers, nodes).set(graph.nodeBarriers);
  return buffer;
}

/**
 * Opens what `encodeStreetGraph` wrote; most arrays are views of the buffer. Refuses other files, newer versions and files that are cut off
 * or point outside themselves. Needs a little-endian machine, as every browser of today is. Cost O(nodes + edges).
 */
export function decodeStreetGraph(buffer: ArrayBuffer): DecodedStreetGraph {
  if (buffer.byteLength < HEADER_BYTES) return { kind: 'refused', problem: 'noStreetFile' };
  const header = new DataView(buffer);
  if (header.getUint32(0, true) !== MAGIC) return { kind: 'refused', problem: 'noStreetFile' };
  if (header.getUint32(4, true) !== STREET_FILE_VERSION) return { kind: 'refused', problem: 'unknownVersion' };
  const nodes = header.getUint32(8, true);
  const edges = header.getUint32(12, true);
  const shapeVertices = header.getUint32(16, true);
  const graded = header.getUint32(20, true) === 1;
  const originX = header.getFloat64(24, true);
  const originY = header.getFloat64(32, true);
  const layout = layoutOf(nodes, edges, shapeVertices, graded);
  if (buffer.byteLength !== layout.bytes) return { kind: 'refused', problem: 'damaged' };
  const graph: StreetGraph = {
    nodeCoordinates: fromMillimeters(new Int32Array(buffer, layout.nodes, 2 * nodes), originX, originY),
    nodeBarriers: new Uint8Array(buffer, layout.barriers, nodes),
    edgeFrom: new Int32Array(buffer, layout.from, edges),
    edgeTo: new Int32Array(buffer, layout.to, edges),
    edgeLengthsMeters: new Float64Array(buffer, layout.lengths, edges),
    edgeClasses: new Uint8Array(buffer, layout.classes, edges),
    edgeFlags: new Uint16Array(buffer, layout.flags, edges),
    edgeGrades: graded ? new Float32Array(buffer, layout.grades, edges) : null,
    edgeLines: new Int32Array(buffer, layout.lines, edges),
    shapeOffsets: new Int32Array(buffer, layout.shapeOffsets, edges + 1),
    shapes: fromMillimeters(new Int32Array(buffer, layout.shapes, 2 * shapeVertices), originX, originY),
  };
  return isSound(graph, nodes, shapeVertices) ? { kind: 'graph', graph } : { kind: 'refused', problem: 'damaged' };
}

interface Layout {
  readonly lengths: number;
  readonly nodes: number;
  readonly shapes: number;
  readonly from: number;
  readonly to: number;
  readonly lines: number;
  readonly shapeOffsets: number;
  readonly grades: number;
  readonly flags: number;
  readonly classes: number;
  readonly barriers: number;
  readonly bytes: number;
}

/** Where each array starts: the widest first, so that each is aligned. */
function layoutOf(nodes: number, edges: number, shapeVertices: number, graded: boolean): Layout {
  const lengths = HEADER_BYTES;
  const nodeStart = lengths + 8 * edges;
  const shapes = nodeStart + 8 * nodes;
  const from = shapes + 8 * shapeVertices;
  const to = from + 4 * edges;
  const lines = to + 4 * edges;
  const shapeOffsets = lines + 4 * edges;
  const grades = shapeOffsets + 4 * (edges + 1);
  const flags = grades + (graded ? 4 * edges : 0);
  const classes = flags + 2 * edges;
  const barriers = classes + edges;
  return { lengths, nodes: nodeStart, shapes, from, to, lines, shapeOffsets, grades, flags, classes, barriers, bytes: barriers + nodes };
}

function originOf({ nodeCoordinates, shapes }: StreetGraph): [number, number] {
  let x = Infinity;
  let y = Infinity;
  for (const coordinates of [nodeCoordinates, shapes]) {
    for (let at = 0; at < coordinates.length; at += 2) {
      x = Math.min(x, coordinates[at]!);
      y = Math.min(y, coordinates[at + 1]!);
    }
  }
  return x < Infinity ? [Math.floor(x) * PER_METER, Math.floor(y) * PER_METER] : [0, 0];
}

function toMillimeters(coordinates: Float64Array, originX: number, originY: number, into: Int32Array): void {
  for (let at = 0; at < coordinates.length; at += 2) {
    into[at] = Math.round(coordinates[at]! * PER_METER) - originX;
    into[at + 1] = Math.round(coordinates[at + 1]! * PER_METER) - originY;
  }
}

function fromMillimeters(millimeters: Int32Array, originX: number, originY: number): Float64Array {
  const coordinates = new Float64Array(millimeters.length);
  for (let at = 0; at < millimeters.length; at += 2) {
    coordinates[at] = (originX + millimeters[at]!) / PER_METER;
    coordinates[at + 1] = (originY + millimeters[at + 1]!) / PER_METER;
  }
  return coordinates;
}

function isSound({ edgeFrom, edgeTo, edgeLengthsMeters, shapeOffsets }: StreetGraph, nodes: number, shapeVertices: number): boolean {
  const edges = edgeFrom.length;
  if (shapeOffsets[0] !== 0 || shapeOffsets[edges] !== shapeVertices) return false;
  for (let edge = 0; edge < edges; edge++) {
    const from = edgeFrom[edge]!;
    const to = edgeTo[edge]!;
    if (from < 0 || from >= nodes || to < 0 || to >= nodes || !(edgeLengthsMeters[edge]! >= 0)) return false;
    if (shapeOffsets[edge + 1]! < shapeOffsets[edge]!) return false;
  }
  return true;
}
