import type { AreaGeometry } from '../../model/index.ts';

/** Where no area is. */
export const NO_AREA = -1;

/** The grid a geometry is put on: left and top edge in CRS units, square cells, row 0 at the top. */
export interface RasterGrid {
  readonly left: number;
  readonly top: number;
  readonly unitsPerCell: number;
  readonly columns: number;
  readonly rows: number;
}

const VERTICES_PER_STEP = 20_000;

/**
 * Writes the position of the area that covers the centre of each cell into `cells` (length columns * rows, row by row; NO_AREA beside all
 * areas). Borders are half-open: neighbours that share their vertices share no cell and leave none out. A generator, to be spread over
 * frames. Cost O(vertices + cells on borders + cells covered).
 */
export function* rasterizeAreas(
  geometry: AreaGeometry,
  areas: Uint32Array,
  grid: RasterGrid,
  cells: Int32Array,
): Generator<undefined, void> {
  cells.fill(NO_AREA);
  const spans = new SpanFiller(grid, cells);
  let vertices = 0;
  for (const area of areas) {
    vertices += spans.fill(geometry, area);
    if (vertices < VERTICES_PER_STEP) continue;
    vertices = 0;
    yield;
  }
}

/** Fills one area at a time between its crossings with the centre lines of rows; the buffers are kept from area to area. */
class SpanFiller {
  readonly #grid: RasterGrid;
  readonly #cells: Int32Array;
  /** Row and place of each crossing. */
  #rows = new Int32Array(1024);
  #places = new Float64Array(1024);
  #count = 0;
  /** Where the crossings of a row begin. */
  readonly #starts: Uint32Array;
  #sorted = new Float64Array(1024);

  constructor(grid: RasterGrid, cells: Int32Array) {
    this.#grid = grid;
    this.#cells = cells;
    this.#starts = new Uint32Array(grid.rows + 2);
  }

  /** Returns the number of vertices of the area. */
  fill({ coordinates, ringOffsets, polygonOffsets, areaOffsets }: AreaGeometry, area: number): number {
    const { left, top, unitsPerCell, rows } = this.#grid;
    const scale = 1 / unitsPerCell;
    const firstRing = polygonOffsets[areaOffsets[area]!]!;
    const lastRing = polygonOffsets[areaOffsets[area + 1]!]!;
    this.#count = 0;
    let firstRow = rows;
    let lastRow = -1;
    for (let ring = firstRing; ring < lastRing; ring++) {
      const end = ringOffsets[ring + 1]!;
      let vertex = ringOffsets[ring]!;
      // Centre of row r at r: half a cell is taken off.
      let x0 = (coordinates[2 * vertex]! - left) * scale;
      let y0 = (top - coordinates[2 * vertex + 1]!) * scale - 0.5;
      for (vertex++; vertex < end; vertex++) {
        const x1 = (coordinates[2 * vertex]! - left) * scale;
        const y1 = (top - coordinates[2 * vertex + 1]!) * scale - 0.5;
        const from = Math.max(0, Math.ceil(Math.min(y0, y1)));
        const to = Math.min(rows, Math.ceil(Math.max(y0, y1)));
        if (from < to) {
          // Always from the upper end, so that both neighbours of a border calculate the same crossing.
          const [upperX, upperY, slope] = y0 < y1 ? [x0, y0, (x1 - x0) / (y1 - y0)] : [x1, y1, (x0 - x1) / (y0 - y1)];
          if (from < firstRow) firstRow = from;
          if (to - 1 > lastRow) lastRow = to - 1;
          for (let row = from; row < to; row++) this.#cross(row, upperX + (row - upperY) * slope);
        }
        x0 = x1;
        y0 = y1;
      }
    }
    if (lastRow >= firstRow) this.#fillRows(area, firstRow, lastRow);
    return ringOffsets[lastRing]! - ringOffsets[firstRing]!;
  }

  #cross(row: number, place: number): void {
    if (this.#count === this.#rows.length) {
      const [rows, places] = [this.#rows, this.#places];
      this.#rows = new Int32Array(2 * rows.length);
      this.#places = new Float64Array(2 * rows.length);
      this.#sorted = new Float64Array(2 * rows.length);
      this.#rows.set(rows);
      this.#places.set(places);
    }
    this.#rows[this.#count] = row;
    this.#places[this.#count++] = place;
  }

  /** Sorts the crossings by row (counting) and place (insertion, there are few), and fills between every other pair. */
  #fillRows(area: number, firstRow: number, lastRow: number): void {
    const { columns } = this.#grid;
    const starts = this.#starts;
    const sorted = this.#sorted;
    starts.fill(0, firstRow, lastRow + 2);
    for (let i = 0; i < this.#count; i++) starts[this.#rows[i]! + 1]!++;
    starts[firstRow] = 0;
    for (let row = firstRow; row <= lastRow; row++) starts[row + 1]! += starts[row]!;
    for (let i = this.#count - 1; i >= 0; i--) sorted[--starts[this.#rows[i]! + 1]!] = this.#places[i]!;
    // Now starts[row + 1] is where the row begins.
    for (let row = firstRow; row <= lastRow; row++) {
      const begin = starts[row + 1]!;
      const end = row === lastRow ? this.#count : starts[row + 2]!;
      for (let i = begin + 1; i < end; i++) {
        const place = sorted[i]!;
        let j = i - 1;
        for (; j >= begin && sorted[j]! > place; j--) sorted[j + 1] = sorted[j]!;
        sorted[j + 1] = place;
      }
      for (let i = begin; i + 1 < end; i += 2) {
        const from = Math.max(0, Math.ceil(sorted[i]! - 0.5));
        const to = Math.min(columns, Math.ceil(sorted[i + 1]! - 0.5));
        if (from < to) this.#cells.fill(area, row * columns + from, row * columns + to);
      }
    }
  }
}
