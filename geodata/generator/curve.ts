import { lengthOf } from './exact-math.ts';

/** Catmull-Rom curve through control points (x, y interleaved), sampled about every `stepMeters`. Ends are the first and last point. */
export function smoothCurve(control: readonly number[], stepMeters: number, closed = false): number[] {
  const n = control.length / 2;
  const at = (i: number): [number, number] => {
    const k = closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i));
    return [control[2 * k]!, control[2 * k + 1]!];
  };
  const result: number[] = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [ax, ay] = at(i - 1);
    const [bx, by] = at(i);
    const [cx, cy] = at(i + 1);
    const [dx, dy] = at(i + 2);
    const pieces = Math.max(1, Math.round(lengthOf(cx - bx, cy - by) / stepMeters));
    for (let k = 0; k < pieces; k++) {
      const t = k / pieces;
      const weight = (a: number, b: number, c: number, d: number): number =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
      result.push(weight(ax, bx, cx, dx), weight(ay, by, cy, dy));
    }
  }
  result.push(...(closed ? result.slice(0, 2) : control.slice(-2)));
  return result;
}

/** Line parallel to a line at a distance that may vary with the position; positive = to the left. */
export function parallelLine(line: readonly number[], distanceMeters: (x: number, y: number) => number): number[] {
  const result: number[] = [];
  const last = line.length - 2;
  for (let i = 0; i <= last; i += 2) {
    const before = Math.max(0, i - 2);
    const after = Math.min(last, i + 2);
    const dx = line[after]! - line[before]!;
    const dy = line[after + 1]! - line[before + 1]!;
    const length = lengthOf(dx, dy);
    const distance = distanceMeters(line[i]!, line[i + 1]!);
    result.push(line[i]! - (dy / length) * distance, line[i + 1]! + (dx / length) * distance);
  }
  return result;
}

/** Ring (x, y interleaved, not closed) from the left and right line of a band. */
export function bandRing(left: readonly number[], right: readonly number[]): number[] {
  const ring = [...left];
  for (let i = right.length - 2; i >= 0; i -= 2) ring.push(right[i]!, right[i + 1]!);
  return ring;
}

/** Distance in metres from a point to a line and the line's direction there (unit vector). Cost O(n). */
export function nearestOnLine(
  line: ArrayLike<number>,
  x: number,
  y: number,
): { distanceMeters: number; directionX: number; directionY: number } {
  let best = Infinity;
  let directionX = 1;
  let directionY = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const dx = line[i + 2]! - line[i]!;
    const dy = line[i + 3]! - line[i + 1]!;
    const square = dx * dx + dy * dy;
    if (square === 0) continue;
    const t = Math.max(0, Math.min(1, ((x - line[i]!) * dx + (y - line[i + 1]!) * dy) / square));
    const ex = x - line[i]! - t * dx;
    const ey = y - line[i + 1]! - t * dy;
    const distance = ex * ex + ey * ey;
    if (distance < best) {
      best = distance;
      const length = Math.sqrt(square);
      directionX = dx / length;
      directionY = dy / length;
    }
  }
  return { distanceMeters: Math.sqrt(best), directionX, directionY };
}
