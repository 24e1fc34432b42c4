/** A grid of numbers, north up. Cell (row, column) lies at `values[row * columns + column]`; row 0 is the top one. */
export interface RasterGrid {
  readonly columns: number;
  readonly rows: number;
  /** Left edge of column 0, in the CRS of the areas. */
  readonly minX: number;
  /** Upper edge of row 0. */
  readonly maxY: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Length rows * columns, NaN = no data. */
  readonly values: Float64Array;
}

/** A rectangle of cells of a grid with one number per cell, row-major from the top. */
export interface CellWindow {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly columns: number;
  readonly rows: number;
  /** Length rows * columns. */
  readonly fractions: Float64Array;
}
