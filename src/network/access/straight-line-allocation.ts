import { misuse } from '../../model/index.ts';
import type { NearestFacilities } from './gravity.ts';
import { pointGrid } from './point-grid.ts';

/** Nearest facilities by straight line: the Voronoi areas of the facilities. */
export interface StraightLineAllocation extends NearestFacilities {
  /** Straight lines are never longer than ways: who is counted as reached is an upper bound, unless a detour factor corrects for it. */
  readonly basis: 'straightLine';
  readonly detourFactor: number;
}

/**
 * The nearest facility of every point by straight line times detour factor, without limit: points partition among the facilities. Of equally
 * near ones the lower position. Points or facilities without finite coordinates have and are none (-1, Infinity). Cost about O(n + m).
 */
export function allocateByStraightLine(points: Float64Array, facilities: Float64Array, detourFactor = 1): StraightLineAllocation {
  if (!(detourFactor >= 1)) throw misuse(`detourFactor: ${detourFactor}, expected at least 1`);
  const n = points.length / 2;
  const nearest = new Int32Array(n).fill(-1);
  const costs = new Float64Array(n).fill(Infinity);
  const { minX, minY, cell, columns, rows, offsets, order, xs, ys } = pointGrid(facilities, 1);
  for (let i = 0; i < n; i++) {
    const x = points[2 * i]!;
    const y = points[2 * i + 1]!;
    if (!Number.isFinite(x + y) || order.length === 0) continue;
    const column = Math.floor((x - minX) / cell);
    const row = Math.floor((y - minY) / cell);
    const firstRing = Math.max(0, -column, column - (columns - 1), -row, row - (rows - 1));
    const lastRing = Math.max(Math.abs(column), Math.abs(columns - 1 - column), Math.abs(row), Math.abs(rows - 1 - row));
    let best = -1;
    let square = Infinity;
    for (let ring = firstRing; ring <= lastRing; ring++) {
      const least = (ring - 1) * cell;
      if (least > 0 && least * least > square) break;
      for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
        const whole = Math.abs(r - row) === ring;
        const first = whole ? Math.max(0, column - ring) : column - ring;
        const last = whole ? Math.min(columns - 1, column + ring) : column + ring;
        for (let c = first; c <= last; c += whole ? 1 : 2 * ring) {
          if (c < 0 || c >= columns) continue;
          for (let at = offsets[r * columns + c]!; at < offsets[r * columns + c + 1]!; at++) {
            const distance = (xs[at]! - x) ** 2 + (ys[at]! - y) ** 2;
            if (distance > square || (distance === square && order[at]! > best)) continue;
            best = order[at]!;
            square = distance;
          }
        }
      }
    }
    nearest[i] = best;
    costs[i] = Math.sqrt(square) * detourFactor;
  }
  return { basis: 'straightLine', detourFactor, facilities: nearest, costs };
}
