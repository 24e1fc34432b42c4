/** Points in rows and columns: point (c, r) lies at `minX + c * cell`, `minY + r * cell` and is number `r * columns + c`. */
export interface Lattice {
  readonly minX: number;
  readonly minY: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/** Lowers `squares` (squared distance per lattice point) to the distance from a segment, for points up to `reach` away. Cost O(points in the segment's widened box). */
export function stampSegment(lattice: Lattice, squares: Float64Array, x1: number, y1: number, x2: number, y2: number, reach: number): void {
  const { minX, minY, cell, columns, rows } = lattice;
  const left = Math.max(0, Math.ceil((Math.min(x1, x2) - reach - minX) / cell));
  const right = Math.min(columns - 1, Math.floor((Math.max(x1, x2) + reach - minX) / cell));
  const bottom = Math.max(0, Math.ceil((Math.min(y1, y2) - reach - minY) / cell));
  const top = Math.min(rows - 1, Math.floor((Math.max(y1, y2) + reach - minY) / cell));
  const dx = x2 - x1;
  const dy = y2 - y1;
  const square = dx * dx + dy * dy;
  const scale = square > 0 ? 1 / square : 0;
  for (let row = bottom; row <= top; row++) {
    const py = minY + row * cell - y1;
    for (let column = left; column <= right; column++) {
      const px = minX + column * cell - x1;
      let share = (px * dx + py * dy) * scale;
      share = share < 0 ? 0 : share > 1 ? 1 : share;
      const ex = px - share * dx;
      const ey = py - share * dy;
      const distance = ex * ex + ey * ey;
      const at = row * columns + column;
      if (distance < squares[at]!) squares[at] = distance;
    }
  }
}
