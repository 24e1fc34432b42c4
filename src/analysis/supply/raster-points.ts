import { cellCoverage, type RasterGrid } from '../../geometry/index.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import { labelDemandPoints, type DemandPoints } from './demand-points.ts';

/**
 * Spreads the people of every area over the cells of a raster it covers, in proportion to value * covered share: one point per cell, in its
 * middle. Areas without a cell with people keep their label point. Cells outside all areas and cells below 0 take no part. Cost O(cells).
 */
export function rasterDemandPoints(loaded: LoadedLevel, grid: RasterGrid): DemandPoints {
  const { level } = loaded;
  const labels = labelDemandPoints(loaded);
  const coordinates: number[] = [];
  const areas: number[] = [];
  const shares: number[] = [];
  labels.areas.forEach((area, label) => {
    const { firstColumn, firstRow, columns, fractions } = cellCoverage(level.geometry, area, grid);
    const first = areas.length;
    let total = 0;
    fractions.forEach((fraction, at) => {
      const row = firstRow + Math.floor(at / columns);
      const column = firstColumn + (at % columns);
      const weight = fraction * grid.values[row * grid.columns + column]!;
      if (!(weight > 0)) return;
      coordinates.push(grid.minX + (column + 0.5) * grid.cellWidth, grid.maxY - (row + 0.5) * grid.cellHeight);
      areas.push(area);
      shares.push(weight);
      total += weight;
    });
    for (let point = first; point < areas.length; point++) shares[point]! /= total;
    if (areas.length > first) return;
    coordinates.push(labels.coordinates[2 * label]!, labels.coordinates[2 * label + 1]!);
    areas.push(area);
    shares.push(1);
  });
  return {
    coordinates: Float64Array.from(coordinates),
    areas: Int32Array.from(areas),
    shares: Float64Array.from(shares),
    housing: new Float64Array(areas.length),
    areaCount: level.keys.length,
  };
}
