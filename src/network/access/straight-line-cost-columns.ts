import { misuse } from '../../model/index.ts';
import type { CostColumns } from './cost-columns.ts';
import { pointGrid } from './point-grid.ts';

export interface StraightLineOptions {
  /** Ways up to here, detour counted; inclusive, finite. */
  readonly maximumMeters: number;
  /** Way = straight line times this. 1 = the straight line itself, an upper bound of the reach. */
  readonly detourFactor?: number;
}

const CELLS_PER_REACH = 8;

/**
 * Straight lines between points (x, y interleaved, metric) instead of ways. Demand points lie ordered in a grid, so that a facility looks at
 * little more than the circle around it. Points without finite coordinates are never reached. Cost O(n) and the pairs in the squares
 * around the circles.
 */
export function straightLineCostColumns(
  supply: Float64Array,
  demand: Float64Array,
  { maximumMeters, detourFactor = 1 }: StraightLineOptions,
): CostColumns {
  if (!(maximumMeters >= 0 && maximumMeters < Infinity)) throw misuse(`maximumMeters: ${maximumMeters}`);
  if (!(detourFactor >= 1)) throw misuse(`detourFactor: ${detourFactor}, expected at least 1`);
  const radius = maximumMeters / detourFactor;
  const grid = pointGrid(demand, radius / CELLS_PER_REACH);
  const { minX, minY, cell, columns, rows: gridRows, offsets, order, xs, ys } = grid;
  const rows = new Int32Array(demand.length / 2);
  const costs = new Float64Array(rows.length);
  // a little wider: the exact comparison is that of the costs
  const square = radius * radius * (1 + 1e-12);
  return {
    basis: 'straightLine',
    demandCount: rows.length,
    supplyCount: supply.length / 2,
    rows,
    costs,
    load(facility) {
      const x = supply[2 * facility]!;
      const y = supply[2 * facility + 1]!;
      if (!Number.isFinite(x + y)) return 0;
      let count = 0;
      const bottom = Math.max(0, Math.floor((y - radius - minY) / cell));
      const top = Math.min(gridRows - 1, Math.floor((y + radius - minY) / cell));
      for (let row = bottom; row <= top; row++) {
        // the circle's half width where it is widest within this row of cells
        const low = minY + row * cell;
        const away = y < low ? low - y : y > low + cell ? y - low - cell : 0;
        const half = Math.sqrt(Math.max(0, square - away * away)) + 1e-9 * cell;
        const left = Math.max(0, Math.floor((x - half - minX) / cell));
        const right = Math.min(columns - 1, Math.floor((x + half - minX) / cell));
        if (right < left) continue;
        const end = offsets[row * columns + right + 1]!;
        for (let at = offsets[row * columns + left]!; at < end; at++) {
          const dx = xs[at]! - x;
          const dy = ys[at]! - y;
          const distance = dx * dx + dy * dy;
          if (distance > square) continue;
          const cost = Math.sqrt(distance) * detourFactor;
          if (cost > maximumMeters) continue;
          rows[count] = order[at]!;
          costs[count++] = cost;
        }
      }
      return count;
    },
  };
}
