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
  let placed = 0;
  for (let i = 0; i < n; i++) {
    const x = points[2 * i]!;
    const y = points[2 * i + 1]!;
    if (!Number.isFinite(x + y)) continue;
    placed++;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  if (placed === 0) minX = minY = maxX = maxY = 0;
  const width = maxX - minX;
  const height = maxY - minY;
  const most = MOST_CELLS_PER_POINT * placed + 1;
  const cell = Math.max(wishedCell, Math.sqrt((width * height) / most), Math.max(width, height) / most, 1e-6);
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const cells = new Int32Array(n).fill(-1);
  const offsets = new Int32Array(columns * rows + 1);
  for (let i = 0; i < n; i++) {
    const x = points[2 * i]!;
    const y = points[2 * i + 1]!;
    if (!Number.isFinite(x + y)) continue;
    const at = Math.floor((y - minY) / cell) * columns + Math.floor((x - minX) / cell);
    cells[i] = at;
    offsets[at + 1]!++;
  }
  for (let at = 0; at < columns * rows; at++) offsets[at + 1]! += offsets[at]!;
  const next = offsets.slice(0, -1);
  const order = new Int32Array(placed);
  const xs = new Float64Array(placed);
  const ys = new Float64Array(placed);
  for (let i = 0; i < n; i++) {
    if (cells[i]! < 0) continue;
    const position = next[cells[i]!]!++;
    order[position] = i;
    xs[position] = points[2 * i]!;
    ys[position] = points[2 * i + 1]!;
  }
  return { minX, minY, cell, columns, rows, offsets, order, xs, ys };
}
