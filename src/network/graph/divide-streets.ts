import type { Placements } from './placements.ts';
import { edgeCountOf, edgeVertices, mostEdgeVertices, nodeCountOf, type StreetGraph } from './street-graph.ts';

/** Where a street is divided: at a node (streets meet there), or cut through (nobody gets along any more). */
export interface Division {
  /** Share of the length, 0..1. */
  readonly position: number;
  /** Number of the node that lies there, null = cut. */
  readonly node: number | null;
}

/** A street to be added, divided like those that are there. */
export interface AddedStreet {
  /** x, y interleaved, at least two vertices. */
  readonly vertices: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly divisions: readonly Division[];
  readonly streetClass: number;
  readonly flags: number;
}

export interface StreetDivisions {
  /** Coordinates of added nodes, x, y interleaved; they are numbered after those of the graph. */
  readonly nodes: readonly number[];
  readonly edges: ReadonlyMap<number, readonly Division[]>;
  readonly streets: readonly AddedStreet[];
}

/** Streets with some of them divided and others added. */
export interface DividedStreets {
  readonly graph: StreetGraph;
  /** Per edge the edge it is, or was a part of, before; -1 = added. Edges without a division keep their numbers. */
  readonly originals: Int32Array;
  /** The same places in the new graph. Cost O(points). */
  carry(placements: Placements): Placements;
}

interface Piece {
  readonly edge: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Divides streets and adds others. Parts share the length of the whole by their share; a cut leaves two dead ends at the same place.
 * The first part of an edge keeps its number, further ones and the added streets come behind. Cost O(nodes + edges).
 */
export function divideStreets(graph: StreetGraph, { nodes, edges, streets }: StreetDivisions): DividedStreets {
  let added = 0;
  for (const divisions of edges.values()) added += divisions.length;
  for (const { divisions } of streets) added += divisions.length + 1;
  const list = new EdgeList(graph, nodes, added);
  const vertices = new Float64Array(2 * mostEdgeVertices(graph));
  const pieces = new Map<number, readonly Piece[]>();
  for (const [edge, divisions] of edges) {
    const count = edgeVertices(graph, edge, vertices);
    const line = measured(vertices.subarray(0, 2 * count));
    const whole = { from: graph.edgeFrom[edge]!, to: graph.edgeTo[edge]!, line, length: graph.edgeLengthsMeters[edge]! };
    pieces.set(
      edge,
      list.addParts(whole, divisions, edge, (number) => list.like(number, edge)),
    );
  }
  for (const { vertices: drawn, from, to, divisions, streetClass, flags } of streets) {
    const line = measured(Float64Array.from(drawn));
    list.addParts({ from, to, line, length: line.length }, divisions, -1, (number) => list.kind(number, streetClass, flags));
  }
  return {
    graph: list.build(),
    originals: list.originals,
    carry: (placements) => carried(placements, pieces),
  };
}

interface MeasuredLine {
  readonly vertices: Float64Array;
  /** Drawn length before each vertex. */
  readonly starts: Float64Array;
  readonly length: number;
}

function measured(view: Float64Array): MeasuredLine {
  const vertices = view.slice();
  const starts = new Float64Array(vertices.length / 2);
  for (let i = 1; i < starts.length; i++) {
    starts[i] = starts[i - 1]! + Math.hypot(vertices[2 * i]! - vertices[2 * i - 2]!, vertices[2 * i + 1]! - vertices[2 * i - 1]!);
  }
  return { vertices, starts, length: starts[starts.length - 1] ?? 0 };
}

/** x, y at a drawn length along a line. */
function pointAlong({ vertices, starts }: MeasuredLine, along: number): [x: number, y: number] {
  let i = 1;
  while (i < starts.length - 1 && starts[i]! < along) i++;
  const span = starts[i]! - starts[i - 1]!;
  const share = span > 0 ? Math.min(1, Math.max(0, (along - starts[i - 1]!) / span)) : 0;
  const [x, y] = [vertices[2 * i - 2]!, vertices[2 * i - 1]!];
  return [x + share * (vertices[2 * i]! - x), y + share * (vertices[2 * i + 1]! - y)];
}

/** The graph in the making: what stays is copied as it is, parts replace and follow it. */
class EdgeList {
  readonly originals: Int32Array;
  private readonly graph: StreetGraph;
  private readonly nodes: number[];
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly lengths: Float64Array;
  private readonly classes: Uint8Array;
  private readonly flags: Uint16Array;
  private readonly grades: Float32Array | null;
  private readonly shapes = new Map<number, readonly number[]>();
  private next: number;

  constructor(graph: StreetGraph, nodes: readonly number[], added: number) {
    const edges = edgeCountOf(graph);
    this.graph = graph;
    this.nodes = [...nodes];
    this.next = edges;
    this.from = longer(graph.edgeFrom, new Int32Array(edges + added));
    this.to = longer(graph.edgeTo, new Int32Array(edges + added));
    this.lengths = longer(graph.edgeLengthsMeters, new Float64Array(edges + added));
    this.classes = longer(graph.edgeClasses, new Uint8Array(edges + added));
    this.flags = longer(graph.edgeFlags, new Uint16Array(edges + added));
    this.grades = graph.edgeGrades === null ? null : longer(graph.edgeGrades, new Float32Array(edges + added));
    this.originals = Int32Array.from({ length: edges + added }, (_, edge) => (edge < edges ? edge : -1));
  }

  addParts(
    whole: { readonly from: number; readonly to: number; readonly line: MeasuredLine; readonly length: number },
    divisions: readonly Division[],
    original: number,
    describe: (edge: number) => void,
  ): Piece[] {
    const pieces: Piece[] = [];
    let [node, start] = [whole.from, 0];
    const end = (position: number, at: number): void => {
      const edge = original >= 0 && pieces.length === 0 ? original : this.next++;
      this.from[edge] = node;
      this.to[edge] = at;
      this.lengths[edge] = whole.length * (position - start);
      this.originals[edge] = original;
      this.shapes.set(edge, innerVertices(whole.line, start, position));
      describe(edge);
      pieces.push({ edge, start, end: position });
      start = position;
    };
    for (const division of [...divisions].sort((a, b) => a.position - b.position)) {
      const [x, y] = pointAlong(whole.line, division.position * whole.line.length);
      end(division.position, division.node ?? this.addNode(x, y));
      node = division.node ?? this.addNode(x, y);
    }
    end(1, whole.to);
    return pieces;
  }

  like(edge: number, model: number): void {
    this.kind(edge, this.graph.edgeClasses[model]!, this.graph.edgeFlags[model]!);
    if (this.grades !== null) this.grades[edge] = this.graph.edgeGrades![model]!;
  }

  kind(edge: number, streetClass: number, flags: number): void {
    this.classes[edge] = streetClass;
    this.flags[edge] = flags;
  }

  build(): StreetGraph {
    const { graph } = this;
    const edges = this.next;
    const shapeOffsets = new Int32Array(edges + 1);
    for (let edge = 0; edge < edges; edge++) {
      const own = this.shapes.get(edge);
      const count = own === undefined ? graph.shapeOffsets[edge + 1]! - graph.shapeOffsets[edge]! : own.length / 2;
      shapeOffsets[edge + 1] = shapeOffsets[edge]! + count;
    }
    const shapes = new Float64Array(2 * shapeOffsets[edges]!);
    for (let edge = 0; edge < edges; edge++) {
      const own = this.shapes.get(edge);
      const [start, end] = [2 * (graph.shapeOffsets[edge] ?? 0), 2 * (graph.shapeOffsets[edge + 1] ?? 0)];
      if (own !== undefined) shapes.set(own, 2 * shapeOffsets[edge]!);
      else if (end > start) shapes.set(graph.shapes.subarray(start, end), 2 * shapeOffsets[edge]!);
    }
    const nodeCoordinates = new Float64Array(graph.nodeCoordinates.length + this.nodes.length);
    nodeCoordinates.set(graph.nodeCoordinates);
    nodeCoordinates.set(this.nodes, graph.nodeCoordinates.length);
    const nodeBarriers = new Uint8Array(nodeCoordinates.length / 2);
    nodeBarriers.set(graph.nodeBarriers);
    return {
      nodeCoordinates,
      nodeBarriers,
      edgeFrom: this.from,
      edgeTo: this.to,
      edgeLengthsMeters: this.lengths,
      edgeClasses: this.classes,
      edgeFlags: this.flags,
      edgeGrades: this.grades,
      edgeLines: this.originals.map((edge) => (edge < 0 ? -1 : graph.edgeLines[edge]!)),
      shapeOffsets,
      shapes,
    };
  }

  private addNode(x: number, y: number): number {
    this.nodes.push(x, y);
    return nodeCountOf(this.graph) + this.nodes.length / 2 - 1;
  }
}

function longer<Numbers extends Int32Array | Float64Array | Float32Array | Uint16Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Vertices strictly between two shares of the drawn length, without the ends. */
function innerVertices({ vertices, starts, length }: MeasuredLine, start: number, end: number): number[] {
  const inner: number[] = [];
  for (let i = 1; i + 1 < starts.length; i++) {
    if (starts[i]! > start * length && starts[i]! < end * length) inner.push(vertices[2 * i]!, vertices[2 * i + 1]!);
  }
  return inner;
}

function carried(placements: Placements, pieces: ReadonlyMap<number, readonly Piece[]>): Placements {
  if (pieces.size === 0) return placements;
  const edges = placements.edges.slice();
  const positions = placements.positions.slice();
  for (let i = 0; i < edges.length; i++) {
    const parts = pieces.get(edges[i]!);
    if (placements.nodes[i]! >= 0 || parts === undefined) continue;
    const part = parts.find(({ end }) => positions[i]! <= end) ?? parts[parts.length - 1]!;
    const span = part.end - part.start;
    edges[i] = part.edge;
    positions[i] = span > 0 ? Math.min(1, Math.max(0, (positions[i]! - part.start) / span)) : 0;
  }
  return { ...placements, edges, positions };
}
