import type { EdgeIndex } from './edge-index.ts';
import type { Placements } from './placements.ts';

export interface SnapOptions {
  /** Points farther from every street are not placed. Inclusive. */
  readonly maximumMeters: number;
  /** 1 per edge a point may be placed on (`usableEdges`); all without. */
  readonly usable?: Uint8Array;
}

export interface SnapReport {
  readonly placed: number;
  /** Positions of the points that are too far from every usable street, or have no finite coordinates. */
  readonly notPlaced: Int32Array;
  /** Of the placed points; NaN without any. */
  readonly meanMeters: number;
  readonly farthestMeters: number;
}

export interface SnappedPoints {
  readonly placements: Placements;
  /** Straight distance to the street per point; Infinity where not placed. */
  readonly distancesMeters: Float64Array;
  /** x, y of the foot on the street per point; NaN where not placed. */
  readonly footPoints: Float64Array;
  readonly report: SnapReport;
}

/**
 * Puts points (x, y interleaved, metric) on the nearest usable street, at the foot of the perpendicular or the nearest end. Of equally near
 * streets the one with the lower number. Nodes are no special case: a foot at an end is position 0 or 1. Cost per point: the segments
 * in rings of cells until nothing nearer can come.
 */
export function snapPoints(index: EdgeIndex, points: Float64Array, { maximumMeters, usable }: SnapOptions): SnappedPoints {
  const n = points.length / 2;
  const edges = new Int32Array(n).fill(-1);
  const positions = new Float64Array(n);
  const distancesMeters = new Float64Array(n).fill(Infinity);
  const footPoints = new Float64Array(2 * n).fill(NaN);
  const notPlaced: number[] = [];
  let total = 0;
  let farthest = NaN;
  for (let i = 0; i < n; i++) {
    const found = nearestOnStreet(index, points[2 * i]!, points[2 * i + 1]!, maximumMeters, usable);
    if (found === null) {
      notPlaced.push(i);
      continue;
    }
    edges[i] = found.edge;
    positions[i] = found.position;
    distancesMeters[i] = found.distanceMeters;
    footPoints[2 * i] = found.x;
    footPoints[2 * i + 1] = found.y;
    total += found.distanceMeters;
    if (!(found.distanceMeters <= farthest)) farthest = found.distanceMeters;
  }
  const placed = n - notPlaced.length;
  return {
    placements: { nodes: new Int32Array(n).fill(-1), edges, positions, accessCosts: null },
    distancesMeters,
    footPoints,
    report: { placed, notPlaced: Int32Array.from(notPlaced), meanMeters: placed === 0 ? NaN : total / placed, farthestMeters: farthest },
  };
}

interface StreetFoot {
  readonly edge: number;
  readonly position: number;
  readonly distanceMeters: number;
  readonly x: number;
  readonly y: number;
}

function nearestOnStreet(index: EdgeIndex, x: number, y: number, maximumMeters: number, usable: Uint8Array | undefined): StreetFoot | null {
  const { cellMeters, columns, rows, cellOffsets, cellSegments, segmentEdges, segments, segmentStarts, drawnLengths } = index;
  if (!Number.isFinite(x + y) || segmentEdges.length === 0) return null;
  const column = Math.floor((x - index.minX) / cellMeters);
  const row = Math.floor((y - index.minY) / cellMeters);
  // rings before this one lie outside the grid
  const firstRing = Math.max(0, -column, column - (columns - 1), -row, row - (rows - 1));
  const lastRing = Math.max(Math.abs(column), Math.abs(columns - 1 - column), Math.abs(row), Math.abs(rows - 1 - row));
  let best = -1;
  let bestShare = 0;
  let bestSquare = maximumMeters * maximumMeters;
  const look = (cell: number): void => {
    for (let at = cellOffsets[cell]!; at < cellOffsets[cell + 1]!; at++) {
      const segment = cellSegments[at]!;
      const edge = segmentEdges[segment]!;
      if (usable !== undefined && usable[edge] !== 1) continue;
      const x1 = segments[4 * segment]!;
      const y1 = segments[4 * segment + 1]!;
      const dx = segments[4 * segment + 2]! - x1;
      const dy = segments[4 * segment + 3]! - y1;
      const square = dx * dx + dy * dy;
      const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square));
      const distance = (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2;
      if (distance < bestSquare || (distance === bestSquare && (best < 0 || edge < segmentEdges[best]!))) {
        best = segment;
        bestShare = share;
        bestSquare = distance;
      }
    }
  };
  for (let ring = firstRing; ring <= lastRing; ring++) {
    // everything in this ring is at least so far away
    const nearest = (ring - 1) * cellMeters;
    if (nearest > 0 && nearest * nearest > bestSquare) break;
    for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
      const whole = Math.abs(r - row) === ring;
      const first = whole ? Math.max(0, column - ring) : column - ring;
      const last = whole ? Math.min(columns - 1, column + ring) : column + ring;
      for (let c = first; c <= last; c += whole ? 1 : 2 * ring) {
        if (c >= 0 && c < columns) look(r * columns + c);
      }
    }
  }
  if (best < 0) return null;
  const edge = segmentEdges[best]!;
  const x1 = segments[4 * best]!;
  const y1 = segments[4 * best + 1]!;
  const dx = segments[4 * best + 2]! - x1;
  const dy = segments[4 * best + 3]! - y1;
  const drawn = drawnLengths[edge]!;
  const walked = segmentStarts[best]! + bestShare * Math.hypot(dx, dy);
  return {
    edge,
    position: drawn > 0 ? Math.min(1, walked / drawn) : 0,
    distanceMeters: Math.sqrt(bestSquare),
    x: x1 + bestShare * dx,
    y: y1 + bestShare * dy,
  };
}
