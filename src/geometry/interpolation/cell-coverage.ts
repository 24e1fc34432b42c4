import type { AreaGeometry } from '../../model/index.ts';
import { geodesicPolygonAreaSquareMeters } from '../geodesic.ts';
import { clipRingToBox } from './clip-ring.ts';
import type { CellWindow, RasterGrid } from './raster-grid.ts';

/** Fractions this close to 0 or 1 are rounding. */
const FRACTION_ROUNDING = 1e-12;

/**
 * Share of every cell that area `area` covers, 0..1, exact: each edge is cut at the lines of the grid, and each piece adds the area between
 * itself and the right edge of its cell, and its height to all cells further right. The sum over both directions of a closed ring is the
 * covered share; holes subtract. The window is the part of the grid the area's box meets (empty where it meets none). Expects outer rings
 * counter-clockwise, holes clockwise, as AreaGeometry says. Cost O(cells of the window + edges * cells they cross).
 */
export function cellCoverage(geometry: AreaGeometry, area: number, grid: RasterGrid): CellWindow {
  const cells = windowOf(geometry, area, grid);
  const { columns, rows, fractions } = cells;
  if (fractions.length === 0) return cells;
  // in each row: what a piece adds to its own cell, and what it adds to every cell right of it
  const own = new Float64Array(rows * columns);
  const further = new Float64Array(rows * (columns + 1));
  const originX = grid.minX + cells.firstColumn * grid.cellWidth;
  const originY = grid.maxY - cells.firstRow * grid.cellHeight;
  forEachEdge(geometry, area, (x0, y0, x1, y1) => {
    addEdge(
      { columns, rows, own, further },
      (x0 - originX) / grid.cellWidth,
      (originY - y0) / grid.cellHeight,
      (x1 - originX) / grid.cellWidth,
      (originY - y1) / grid.cellHeight,
    );
  });
  for (let row = 0; row < rows; row++) {
    let running = 0;
    for (let column = 0; column < columns; column++) {
      running += further[row * (columns + 1) + column]!;
      const fraction = running + own[row * columns + column]!;
      fractions[row * columns + column] = fraction < FRACTION_ROUNDING ? 0 : fraction > 1 - FRACTION_ROUNDING ? 1 : fraction;
    }
  }
  return cells;
}

/**
 * `cellCoverage` for a grid and areas in degrees (WGS84): a partly covered cell gets the share of its true size on the ellipsoid, borders
 * taken as geodesics, as R terra does. Differs from the plane by a few 1e-4 with cells of one degree, next to nothing with small cells.
 * Cost as `cellCoverage` plus O(vertices) per partly covered cell.
 */
export function geodesicCellCoverage(geometry: AreaGeometry, area: number, grid: RasterGrid): CellWindow {
  const cells = cellCoverage(geometry, area, grid);
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  cells.fractions.forEach((fraction, index) => {
    if (fraction === 0 || fraction === 1) return;
    const minX = grid.minX + (cells.firstColumn + (index % cells.columns)) * grid.cellWidth;
    const maxY = grid.maxY - (cells.firstRow + Math.floor(index / cells.columns)) * grid.cellHeight;
    const box = { minX, minY: maxY - grid.cellHeight, maxX: minX + grid.cellWidth, maxY };
    let covered = 0;
    for (let polygon = areaOffsets[area]!; polygon < areaOffsets[area + 1]!; polygon++) {
      for (let ring = polygonOffsets[polygon]!; ring < polygonOffsets[polygon + 1]!; ring++) {
        const clipped = clipRingToBox(coordinates, ringOffsets[ring]!, ringOffsets[ring + 1]!, box);
        const size = clipped.length > 0 ? geodesicPolygonAreaSquareMeters(clipped) : 0;
        covered += ring === polygonOffsets[polygon] ? size : -size;
      }
    }
    const corners = [box.minX, box.minY, box.maxX, box.minY, box.maxX, box.maxY, box.minX, box.maxY, box.minX, box.minY];
    cells.fractions[index] = covered / geodesicPolygonAreaSquareMeters(Float64Array.from(corners));
  });
  return cells;
}

/**
 * 1 for every cell whose centre lies in the area, else 0. A centre exactly on a border belongs to one area only: to the one left of the
 * border or above it, the rule of GDAL (and with it QGIS and terra). The window is the same as that of
 * `cellCoverage`. Cost O(edges * rows they cross + cells).
 */
export function cellCentres(geometry: AreaGeometry, area: number, grid: RasterGrid): CellWindow {
  const cells = windowOf(geometry, area, grid);
  const { columns, rows, fractions } = cells;
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  const centreY = (row: number): number => grid.maxY - (cells.firstRow + row + 0.5) * grid.cellHeight;
  forEachEdge(geometry, area, (x0, y0, x1, y1) => {
    const top = Math.max(0, Math.floor((grid.maxY - Math.max(y0, y1)) / grid.cellHeight - cells.firstRow) - 1);
    const bottom = Math.min(rows - 1, Math.ceil((grid.maxY - Math.min(y0, y1)) / grid.cellHeight - cells.firstRow));
    for (let row = top; row <= bottom; row++) {
      const y = centreY(row);
      if (y0 > y !== y1 > y) crossings[row]!.push(((x0 - x1) * (y - y1)) / (y0 - y1) + x1);
    }
  });
  crossings.forEach((found, row) => {
    found.sort((p, q) => p - q);
    let passed = 0;
    for (let column = 0; column < columns; column++) {
      const x = grid.minX + (cells.firstColumn + column + 0.5) * grid.cellWidth;
      while (passed < found.length && found[passed]! < x) passed++;
      fractions[row * columns + column] = passed % 2;
    }
  });
  return cells;
}

/** 1 for every cell of which the area covers anything, else 0; borders alone do not count. Window and cost as `cellCoverage`. */
export function touchedCells(geometry: AreaGeometry, area: number, grid: RasterGrid): CellWindow {
  const cells = cellCoverage(geometry, area, grid);
  cells.fractions.forEach((fraction, index) => (cells.fractions[index] = fraction > 0 ? 1 : 0));
  return cells;
}

function windowOf(geometry: AreaGeometry, area: number, grid: RasterGrid): CellWindow {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  forEachEdge(geometry, area, (x0, y0) => {
    minX = Math.min(minX, x0);
    maxX = Math.max(maxX, x0);
    minY = Math.min(minY, y0);
    maxY = Math.max(maxY, y0);
  });
  const firstColumn = Math.max(0, Math.floor((minX - grid.minX) / grid.cellWidth));
  const firstRow = Math.max(0, Math.floor((grid.maxY - maxY) / grid.cellHeight));
  const endColumn = Math.min(grid.columns, Math.ceil((maxX - grid.minX) / grid.cellWidth));
  const endRow = Math.min(grid.rows, Math.ceil((grid.maxY - minY) / grid.cellHeight));
  if (!(endColumn > firstColumn && endRow > firstRow)) {
    return { firstColumn: 0, firstRow: 0, columns: 0, rows: 0, fractions: new Float64Array(0) };
  }
  const columns = endColumn - firstColumn;
  const rows = endRow - firstRow;
  return { firstColumn, firstRow, columns, rows, fractions: new Float64Array(columns * rows) };
}

interface Accumulation {
  readonly columns: number;
  readonly rows: number;
  readonly own: Float64Array;
  readonly further: Float64Array;
}

/** Adds one edge in cell units (y downwards). */
function addEdge(sums: Accumulation, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return;
  // y runs downwards here: a counter-clockwise ring has its left border going down (positive)
  const sign = y1 > y0 ? 1 : -1;
  const [topX, topY, bottomX, bottomY] = sign > 0 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
  const slope = (bottomX - topX) / (bottomY - topY);
  const lastRow = Math.min(sums.rows - 1, Math.ceil(bottomY) - 1);
  for (let row = Math.max(0, Math.floor(topY)); row <= lastRow; row++) {
    const from = Math.max(topY, row);
    const to = Math.min(bottomY, row + 1);
    if (to <= from) continue;
    const fromX = from === topY ? topX : topX + slope * (from - topY);
    const toX = to === bottomY ? bottomX : topX + slope * (to - topY);
    addRowPiece(sums, row, sign * (to - from), fromX, toX);
  }
}

/** Adds a piece that stays in one row: `height` signed, between the columns positions `a` and `b`. */
function addRowPiece({ columns, own, further }: Accumulation, row: number, height: number, a: number, b: number): void {
  const left = Math.min(a, b);
  const right = Math.max(a, b);
  const stride = columns + 1;
  if (right <= 0) {
    further[row * stride]! += height;
    return;
  }
  if (left >= columns) return;
  const width = right - left;
  const firstColumn = Math.floor(left);
  const lastColumn = Math.max(firstColumn, Math.ceil(right) - 1);
  if (lastColumn < 0) further[row * stride]! += height;
  if (firstColumn < 0 && lastColumn >= 0 && width > 0) further[row * stride]! += (height * -left) / width;
  for (let column = Math.max(0, firstColumn); column <= Math.min(columns - 1, lastColumn); column++) {
    const from = Math.max(left, column);
    const to = Math.min(right, column + 1);
    const part = width > 0 ? (height * (to - from)) / width : height;
    // the piece runs through the middle of from..to on average; right of it lies the rest of the cell
    own[row * columns + column]! += part * (column + 1 - (from + to) / 2);
    further[row * stride + column + 1]! += part;
  }
}

function forEachEdge(geometry: AreaGeometry, area: number, visit: (x0: number, y0: number, x1: number, y1: number) => void): void {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
    for (let vertex = ringOffsets[ring]! + 1; vertex < ringOffsets[ring + 1]!; vertex++) {
      visit(coordinates[2 * vertex - 2]!, coordinates[2 * vertex - 1]!, coordinates[2 * vertex]!, coordinates[2 * vertex + 1]!);
    }
  }
}
