const MOST_CELLS_PER_POINT = 4;

/** Points (x, y interleaved) ordered by square cells; those without finite coordinates are left out. */
export interface PointGrid {
  readonly minX: number;
  readonly minY: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly offsets: Int32Array;
  /** Points cell by cell, with their coordinates in the same order. */
  readonly order: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Cells of about `wishedCell`, larger where there would be many more cells than points. Cost O(n). */
export function pointGrid(points: Float64Array, wishedCell: number): PointGrid {
  const n = points.length / 2;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  const placed: number[] = [];
  for (let i = 0; i < n; i++) {
    const x = points[2 * i]!;
    const y = points[2 * i + 1]!;
    if (!Number.isFinite(x + y)) continue;
    placed.push(i);
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  if (placed.length === 0) minX = minY = maxX = maxY = 0;
  const width = maxX - minX;
  const height = maxY - minY;
  const most = MOST_CELLS_PER_POINT * placed.length + 1;
  const cell = Math.max(wishedCell, Math.sqrt((width * height) / most), Math.max(width, height) / most, 1e-6);
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const cellOf = (i: number): number =>
    Math.floor((points[2 * i + 1]! - minY) / cell) * columns + Math.floor((points[2 * i]! - minX) / cell);
  const offsets = new Int32Array(columns * rows + 1);
  for (const i of placed) offsets[cellOf(i) + 1]!++;
  for (let at = 0; at < columns * rows; at++) offsets[at + 1]! += offsets[at]!;
  const next = offsets.slice(0, -1);
  const order = new Int32Array(placed.length);
  for (const i of placed) order[next[cellOf(i)]!++] = i;
  const xs = Float64Array.from(order, (i) => points[2 * i]!);
  const ys = Float64Array.from(order, (i) => points[2 * i + 1]!);
  return { minX, minY, cell, columns, rows, offsets, order, xs, ys };
}
