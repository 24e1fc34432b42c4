import { forEachSegmentNear, type EdgeIndex } from './edge-index.ts';

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** The segment from vertex `at` to the next one (x, y interleaved). */
export const segmentOf = (points: ArrayLike<number>, at: number): Segment => [
  points[2 * at]!,
  points[2 * at + 1]!,
  points[2 * at + 2]!,
  points[2 * at + 3]!,
];

export const pointOn = ([x1, y1, x2, y2]: Segment, share: number): [x: number, y: number] => [
  x1 + share * (x2 - x1),
  y1 + share * (y2 - y1),
];

/** Shares along two segments where they cross or touch; null = nowhere, or parallel. */
export function crossing([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): { first: number; second: number } | null {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const turn = ux * vy - uy * vx;
  if (turn === 0) return null;
  const first = ((cx - ax) * vy - (cy - ay) * vx) / turn;
  const second = ((cx - ax) * uy - (cy - ay) * ux) / turn;
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? { first, second } : null;
}

/** Every edge a segment crosses, with the position along the edge and the share along the segment. */
export function forEachCrossing(index: EdgeIndex, line: Segment, visit: (edge: number, position: number, share: number) => void): void {
  const [x1, y1, x2, y2] = line;
  const seen = new Set<number>();
  forEachSegmentNear(index, [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)], (segment) => {
    if (seen.has(segment)) return;
    seen.add(segment);
    const street = segmentOf(index.segments.subarray(4 * segment, 4 * segment + 4), 0);
    const met = crossing(line, street);
    if (met === null) return;
    const edge = index.segmentEdges[segment]!;
    const drawn = index.drawnLengths[edge]!;
    const along = index.segmentStarts[segment]! + met.second * Math.hypot(street[2] - street[0], street[3] - street[1]);
    visit(edge, drawn > 0 ? Math.min(1, along / drawn) : 0, met.first);
  });
}

/** The point of a segment next to x, y, and its share along the segment. */
export function nearestOnSegment(line: Segment, x: number, y: number): { share: number; x: number; y: number; distance: number } {
  const [dx, dy] = [line[2] - line[0], line[3] - line[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - line[0]) * dx + (y - line[1]) * dy) / square));
  const [footX, footY] = pointOn(line, share);
  return { share, x: footX, y: footY, distance: Math.hypot(x - footX, y - footY) };
}
