import { AreaGeometryBuilder } from '../../geometry/index.ts';
import { misuse, StreetFlag, type AreaGeometry, type LineGeometry, type Stepwise } from '../../model/index.ts';
import { forEachSegmentNear, type EdgeIndex } from '../graph/edge-index.ts';
import { addContourArea } from './contour.ts';
import { stampSegment, type Lattice } from './distance-field.ts';
import type { StreetParts } from './reached-streets.ts';

export interface CatchmentPolygonOptions {
  /** How far beside a reached street one still is in the catchment. Default 50. */
  readonly sideMeters?: number;
  /** Distance of the lattice points; the outline is true to about this. Default a third of `sideMeters`. */
  readonly cellMeters?: number;
  /** Rivers, railways: what lies nearer to them than to a reached street is outside, like beside unreached streets. */
  readonly barriers?: LineGeometry;
}

const DEFAULT_SIDE_METERS = 50;
const NO_PARTS: readonly number[] = [];
const MOST_LATTICE_POINTS = 16_000_000;

/**
 * Catchments as polygons, one area per break (band 0 alone, bands 0 and 1, ...): the points at most `sideMeters` from a reached street and nearer
 * to it than to any street (or piece of a street) that is not reached, tunnels aside. So a catchment ends halfway to an unreached
 * street, does not pass a river by more than `sideMeters`, never covers a point farther than `sideMeters` plus one cell from a reached
 * street, and opens a hole inside blocks that are deeper than that. Stepwise: one step per break. Cost O(segments in the box * points
 * beside each). Cells grow where the box would need more than 16 million points.
 */
export function* catchmentPolygons(
  index: EdgeIndex,
  parts: StreetParts,
  breakCount: number,
  { sideMeters = DEFAULT_SIDE_METERS, cellMeters = sideMeters / 3, barriers }: CatchmentPolygonOptions = {},
): Stepwise<AreaGeometry> {
  if (!(sideMeters > 0 && cellMeters > 0)) throw misuse(`sideMeters ${sideMeters}, cellMeters ${cellMeters}`);
  const builder = new AreaGeometryBuilder();
  const partsOfEdge = groupByEdge(parts);
  const lattice = latticeAround(index, partsOfEdge, sideMeters, cellMeters);
  if (lattice === null) {
    for (let k = 0; k < breakCount; k++) builder.endArea();
    return builder.build();
  }
  const size = lattice.columns * lattice.rows;
  // one field per band, the last for what is not reached at all
  const squares = Array.from({ length: breakCount + 1 }, () => new Float64Array(size).fill(Infinity));
  // unreached streets matter within the same distance only; a cell more for the interpolation
  const reach = sideMeters + lattice.cell * Math.SQRT2;
  stampStreets(index, parts, partsOfEdge, lattice, squares, reach);
  if (barriers) stampLines(barriers, lattice, squares[breakCount]!, reach);
  yield 0.5;
  const field = new Float64Array(size);
  const inside = new Float64Array(size).fill(Infinity);
  const beyond = beyondFields(squares);
  for (let band = 0; band < breakCount; band++) {
    if (band > 0) yield (1 + band / breakCount) / 2;
    const own = squares[band]!;
    const others = beyond[band]!;
    for (let at = 0; at < size; at++) {
      if (own[at]! < inside[at]!) inside[at] = own[at]!;
      field[at] = inside[at] === Infinity ? -lattice.cell : Math.min(sideMeters, Math.sqrt(others[at]!)) - Math.sqrt(inside[at]!);
    }
    addContourArea(lattice, field, builder);
  }
  return builder.build();
}

/** For each band the squared distance to the nearest piece of a later band or of nothing reached. */
function beyondFields(squares: readonly Float64Array[]): Float64Array[] {
  const beyond: Float64Array[] = [];
  for (let band = squares.length - 2; band >= 0; band--) {
    const later = squares[band + 1]!;
    const rest = beyond[0];
    beyond.unshift(rest === undefined ? later : later.map((value, at) => Math.min(value, rest[at]!)));
  }
  return beyond;
}

/** Parts of each edge, ascending. */
function groupByEdge({ edges, fromShares }: StreetParts): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  edges.forEach((edge, part) => {
    const group = groups.get(edge);
    if (group) group.push(part);
    else groups.set(edge, [part]);
  });
  for (const group of groups.values()) if (group.length > 1) group.sort((a, b) => fromShares[a]! - fromShares[b]!);
  return groups;
}

function latticeAround(index: EdgeIndex, partsOfEdge: ReadonlyMap<number, unknown>, side: number, wishedCell: number): Lattice | null {
  const { graph } = index;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  const widen = (x: number, y: number): void => {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  };
  for (const edge of partsOfEdge.keys()) {
    for (const node of [graph.edgeFrom[edge]!, graph.edgeTo[edge]!])
      widen(graph.nodeCoordinates[2 * node]!, graph.nodeCoordinates[2 * node + 1]!);
    for (let v = graph.shapeOffsets[edge]!; v < graph.shapeOffsets[edge + 1]!; v++) widen(graph.shapes[2 * v]!, graph.shapes[2 * v + 1]!);
  }
  if (!(minX < Infinity)) return null;
  const width = maxX - minX + 2 * side;
  const height = maxY - minY + 2 * side;
  const cell = Math.max(wishedCell, Math.sqrt((width * height) / MOST_LATTICE_POINTS));
  const columns = Math.ceil(width / cell) + 5;
  const rows = Math.ceil(height / cell) + 5;
  // on whole cells, so that the outline does not tremble when the start moves
  return { minX: (Math.floor((minX - side) / cell) - 2) * cell, minY: (Math.floor((minY - side) / cell) - 2) * cell, cell, columns, rows };
}

function stampStreets(
  index: EdgeIndex,
  parts: StreetParts,
  partsOfEdge: ReadonlyMap<number, readonly number[]>,
  lattice: Lattice,
  squares: readonly Float64Array[],
  reach: number,
): void {
  const { segments, segmentEdges, segmentStarts, drawnLengths, graph } = index;
  const unreached = squares[squares.length - 1]!;
  const { minX, minY, cell, columns, rows } = lattice;
  const seen = new Uint8Array(segmentEdges.length);
  forEachSegmentNear(index, [minX, minY, minX + columns * cell, minY + rows * cell], (segment) => {
    if (seen[segment] === 1) return;
    seen[segment] = 1;
    const edge = segmentEdges[segment]!;
    const drawn = drawnLengths[edge]!;
    const dx = segments[4 * segment + 2]! - segments[4 * segment]!;
    const dy = segments[4 * segment + 3]! - segments[4 * segment + 1]!;
    const length = Math.hypot(dx, dy);
    const start = drawn > 0 ? segmentStarts[segment]! / drawn : 0;
    const end = drawn > 0 ? (segmentStarts[segment]! + length) / drawn : 1;
    const own = partsOfEdge.get(edge);
    const tunnel = (graph.edgeFlags[edge]! & StreetFlag.tunnel) > 0;
    let done = start;
    for (const part of own ?? NO_PARTS) {
      const from = Math.max(start, parts.fromShares[part]!);
      const to = Math.min(end, parts.toShares[part]!);
      if (to < from) continue;
      if (from > done && !tunnel) stampShares(lattice, index, segment, start, end, done, from, unreached, reach);
      if (!tunnel) stampShares(lattice, index, segment, start, end, from, to, squares[parts.bands[part]!]!, reach);
      done = Math.max(done, to);
    }
    if (done < end && !tunnel) stampShares(lattice, index, segment, start, end, done, end, unreached, reach);
  });
}

/** Stamps what lies between two shares of the edge of a segment that reaches from share `start` to share `end`. */
function stampShares(
  lattice: Lattice,
  { segments }: EdgeIndex,
  segment: number,
  start: number,
  end: number,
  from: number,
  to: number,
  into: Float64Array,
  reach: number,
): void {
  const x1 = segments[4 * segment]!;
  const y1 = segments[4 * segment + 1]!;
  const dx = segments[4 * segment + 2]! - x1;
  const dy = segments[4 * segment + 3]! - y1;
  const a = end > start ? Math.max(0, (from - start) / (end - start)) : 0;
  const b = end > start ? Math.min(1, (to - start) / (end - start)) : 1;
  if (a <= b) stampSegment(lattice, into, x1 + a * dx, y1 + a * dy, x1 + b * dx, y1 + b * dy, reach);
}

function stampLines({ coordinates, offsets }: LineGeometry, lattice: Lattice, squares: Float64Array, reach: number): void {
  for (let line = 0; line + 1 < offsets.length; line++) {
    for (let v = offsets[line]! + 1; v < offsets[line + 1]!; v++) {
      stampSegment(lattice, squares, coordinates[2 * v - 2]!, coordinates[2 * v - 1]!, coordinates[2 * v]!, coordinates[2 * v + 1]!, reach);
    }
  }
}
