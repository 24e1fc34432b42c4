import type { AreaGeometryBuilder } from '../../geometry/index.ts';
import type { Lattice } from './distance-field.ts';
import { addRings } from './ring-areas.ts';

/** Sides of a cell: where a contour enters and leaves. */
const BOTTOM = 0;
const RIGHT = 1;
const TOP = 2;
const LEFT = 3;

/** From side, to side, per pattern of corners inside (bottom left 1, bottom right 2, top right 4, top left 8); inside is on the left. */
const WALKS: readonly (readonly number[])[] = [
  [],
  [BOTTOM, LEFT],
  [RIGHT, BOTTOM],
  [RIGHT, LEFT],
  [TOP, RIGHT],
  [BOTTOM, LEFT, TOP, RIGHT],
  [TOP, BOTTOM],
  [TOP, LEFT],
  [LEFT, TOP],
  [BOTTOM, TOP],
  [RIGHT, BOTTOM, LEFT, TOP],
  [RIGHT, TOP],
  [LEFT, RIGHT],
  [BOTTOM, RIGHT],
  [LEFT, BOTTOM],
  [],
];
/** The two diagonal patterns where the middle of the cell is inside. */
const JOINED: Readonly<Record<number, readonly number[]>> = { 5: [BOTTOM, RIGHT, TOP, LEFT], 10: [LEFT, BOTTOM, RIGHT, TOP] };

/**
 * Adds the area where `field` > 0 (linear between lattice points, marching squares) as one area: outer rings counter-clockwise, each with
 * its holes clockwise. The outermost lattice points must be outside. An empty area has no polygon. Cost O(lattice points).
 */
export function addContourArea(lattice: Lattice, field: Float64Array, builder: AreaGeometryBuilder): void {
  addRings(contourRings(lattice, field), builder);
}

function contourRings({ minX, minY, cell, columns, rows }: Lattice, field: Float64Array): Float64Array[] {
  // crossings lie on lattice edges: 2 * point to the right, 2 * point + 1 upwards
  const next = new Int32Array(2 * columns * rows).fill(-1);
  const used: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column;
      const a = field[at]!;
      const b = field[at + 1]!;
      const c = field[at + columns + 1]!;
      const d = field[at + columns]!;
      const pattern = (a > 0 ? 1 : 0) + (b > 0 ? 2 : 0) + (c > 0 ? 4 : 0) + (d > 0 ? 8 : 0);
      if (pattern === 0 || pattern === 15) continue;
      const walk = (pattern === 5 || pattern === 10) && a + b + c + d > 0 ? JOINED[pattern]! : WALKS[pattern]!;
      for (let k = 0; k < walk.length; k += 2) {
        const from = crossing(at, walk[k]!, columns);
        next[from] = crossing(at, walk[k + 1]!, columns);
        used.push(from);
      }
    }
  }
  const rings: Float64Array[] = [];
  for (const start of used) {
    if (next[start]! < 0) continue;
    const ring: number[] = [];
    let at = start;
    while (next[at]! >= 0) {
      const point = at >> 1;
      const other = (at & 1) === 0 ? point + 1 : point + columns;
      const share = field[point]! / (field[point]! - field[other]!);
      const x = minX + (point % columns) * cell;
      const y = minY + Math.floor(point / columns) * cell;
      ring.push((at & 1) === 0 ? x + share * cell : x, (at & 1) === 0 ? y : y + share * cell);
      const following = next[at]!;
      next[at] = -1;
      at = following;
    }
    ring.push(ring[0]!, ring[1]!);
    if (ring.length >= 8) rings.push(Float64Array.from(ring));
  }
  return rings;
}

function crossing(at: number, side: number, columns: number): number {
  if (side === BOTTOM) return 2 * at;
  if (side === TOP) return 2 * (at + columns);
  return side === LEFT ? 2 * at + 1 : 2 * (at + 1) + 1;
}
