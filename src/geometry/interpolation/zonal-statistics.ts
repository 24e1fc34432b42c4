import { areaCount, type AreaGeometry } from '../../model/index.ts';
import { cellCentres, cellCoverage, geodesicCellCoverage, touchedCells } from './cell-coverage.ts';
import type { RasterGrid } from './raster-grid.ts';

/**
 * Which cells belong to an area: by the share of the cell it covers in the plane of the grid, by the share on the ellipsoid (grid and
 * areas in degrees), whole cells whose centre lies in it, or whole cells of which it covers anything.
 */
export type ZonalRule = 'coverage' | 'geodesicCoverage' | 'cellCentre' | 'touched';

const CELLS_OF = {
  coverage: cellCoverage,
  geodesicCoverage: geodesicCellCoverage,
  cellCentre: cellCentres,
  touched: touchedCells,
} as const;

/** Statistics of a raster per area, all of length n. Cells without data take no part. */
export interface ZonalStatistics {
  /** Sum of the covered shares of cells with data (a number of cells, fractional with `coverage`). 0 where there is none. */
  readonly counts: Float64Array;
  /** Sum of value * share; NaN without a cell. */
  readonly sums: Float64Array;
  readonly means: Float64Array;
  readonly minima: Float64Array;
  readonly maxima: Float64Array;
  /** Median of the cells; with `coverage` the smallest value at which half of the covered share is reached (mean of two at a tie). */
  readonly medians: Float64Array;
}

const AREAS_PER_STEP = 64;

/**
 * Statistics of `grid` over every area. An area too small or too thin for a cell centre has
 * count 0 with `cellCentre`. Stepwise: yields after every few areas. Cost O(cells covered * log) per area.
 */
export function* zonalStatistics(geometry: AreaGeometry, grid: RasterGrid, rule: ZonalRule): Generator<number, ZonalStatistics, void> {
  const n = areaCount(geometry);
  const empty = (): Float64Array => new Float64Array(n).fill(NaN);
  const result = { counts: new Float64Array(n), sums: empty(), means: empty(), minima: empty(), maxima: empty(), medians: empty() };
  for (let area = 0; area < n; area++) {
    if (area > 0 && area % AREAS_PER_STEP === 0) yield area / n;
    const covered = CELLS_OF[rule](geometry, area, grid);
    const cells: { value: number; share: number }[] = [];
    covered.fractions.forEach((share, index) => {
      if (!(share > 0)) return;
      const row = covered.firstRow + Math.floor(index / covered.columns);
      const value = grid.values[row * grid.columns + covered.firstColumn + (index % covered.columns)]!;
      if (!Number.isNaN(value)) cells.push({ value, share });
    });
    if (cells.length === 0) continue;
    cells.sort((p, q) => p.value - q.value);
    let count = 0;
    let sum = 0;
    for (const { value, share } of cells) {
      count += share;
      sum += value * share;
    }
    result.counts[area] = count;
    result.sums[area] = sum;
    result.means[area] = sum / count;
    result.minima[area] = cells[0]!.value;
    result.maxima[area] = cells[cells.length - 1]!.value;
    result.medians[area] = weightedMedian(cells, count);
  }
  return result;
}

function weightedMedian(sorted: readonly { readonly value: number; readonly share: number }[], count: number): number {
  let reached = 0;
  for (let i = 0; i < sorted.length; i++) {
    reached += sorted[i]!.share;
    if (reached === count / 2 && i + 1 < sorted.length) return (sorted[i]!.value + sorted[i + 1]!.value) / 2;
    if (reached > count / 2) return sorted[i]!.value;
  }
  return sorted[sorted.length - 1]?.value ?? NaN;
}
