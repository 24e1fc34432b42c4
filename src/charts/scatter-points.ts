/** Where the points of a scatter plot lie, in pixels of the drawing; NaN = not drawn. */
export interface PointPixels {
  /** Length n. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** A box in pixels; the corners in any order. */
export interface PixelBox {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** What the pointer does over a scatter plot, in pixels of the drawing. */
export type ScatterPointerHandler = (phase: 'start' | 'move' | 'end' | 'leave', x: number, y: number) => void;

/** One round dot per occupied half pixel, as a path to be stroked with round caps: 50,000 points stay one element. */
export const dotPath = (points: PointPixels, members: Iterable<number>): string =>
  drawnOnce(points, members, (x, y) => `M${x / 2},${y / 2}h0`);

/** Triangles around the points, pointing up (`direction` 1) or down (-1), as a path to be filled. */
export const trianglePath = (points: PointPixels, members: Iterable<number>, direction: 1 | -1, radiusPixels: number): string =>
  drawnOnce(
    points,
    members,
    (x, y) => `M${x / 2},${y / 2 - direction * radiusPixels}l${radiusPixels},${1.75 * direction * radiusPixels}h${-2 * radiusPixels}z`,
  );

/** Half pixels no drawing is as high as. */
const LARGEST_DRAWING = 1 << 20;

function drawnOnce({ xs, ys }: PointPixels, members: Iterable<number>, sign: (x: number, y: number) => string): string {
  const seen = new Set<number>();
  const signs: string[] = [];
  for (const point of members) {
    const x = Math.round((xs[point] ?? Number.NaN) * 2);
    const y = Math.round((ys[point] ?? Number.NaN) * 2);
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const place = x * LARGEST_DRAWING + y;
    if (seen.has(place)) continue;
    seen.add(place);
    signs.push(sign(x, y));
  }
  return signs.join('');
}

/** The point nearest to a pixel within `reachPixels`; -1 where there is none. */
export function nearestPoint({ xs, ys }: PointPixels, x: number, y: number, reachPixels: number): number {
  let nearest = -1;
  let least = reachPixels * reachPixels;
  for (let point = 0; point < xs.length; point++) {
    const distance = (xs[point]! - x) ** 2 + (ys[point]! - y) ** 2;
    if (distance <= least) {
      nearest = point;
      least = distance;
    }
  }
  return nearest;
}

/** The points within a box, in ascending order. */
export function pointsInBox({ xs, ys }: PointPixels, { fromX, fromY, toX, toY }: PixelBox): number[] {
  const inside: number[] = [];
  const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
  const [top, bottom] = [Math.min(fromY, toY), Math.max(fromY, toY)];
  for (let point = 0; point < xs.length; point++)
    if (xs[point]! >= left && xs[point]! <= right && ys[point]! >= top && ys[point]! <= bottom) inside.push(point);
  return inside;
}

/** Listeners of the drawing that tell the handler where the pointer is, also when the drawing is shown smaller than it was made. */
export function scatterListeners(
  widthPixels: number,
  handler: ScatterPointerHandler,
): Readonly<Record<'start' | 'move' | 'end' | 'leave', (event: PointerEvent) => void>> {
  const listener = (phase: 'start' | 'move' | 'end' | 'leave') => (event: PointerEvent) => {
    if (!(event.currentTarget instanceof SVGElement)) return;
    if (phase === 'start') event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const scale = box.width === 0 ? 1 : widthPixels / box.width;
    handler(phase, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  return { start: listener('start'), move: listener('move'), end: listener('end'), leave: listener('leave') };
}
