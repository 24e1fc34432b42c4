import type { DataTable, JoinSum, Year } from '../../model/index.ts';
import { NO_ROW, RowFate, type JoinedYear } from './joined-year.ts';

/**
 * Sums of every numeric column before and after the join, over all years. `after` is taken from the areas, the other parts from the rows,
 * so that before = after + unmatched + duplicates is a check and not a definition. Cost O((rows + areas · years) · columns).
 */
export function joinSums(table: DataTable, fates: Uint8Array, years: ReadonlyMap<Year, JoinedYear>): JoinSum[] {
  return [...table.numeric].map(([column, { values }]) => {
    const byFate = new Float64Array(5);
    for (let row = 0; row < table.rowCount; row++) {
      const value = values[row]!;
      if (!Number.isNaN(value)) byFate[fates[row]!]! += value;
    }
    let after = 0;
    let total: number | null = null;
    for (const { rowOfArea, totalRow } of years.values()) {
      for (const row of rowOfArea) {
        const value = row === NO_ROW ? Number.NaN : values[row]!;
        if (!Number.isNaN(value)) after += value;
      }
      const cityValue = totalRow === NO_ROW ? Number.NaN : values[totalRow]!;
      if (!Number.isNaN(cityValue)) total = (total ?? 0) + cityValue;
    }
    const unmatched = byFate[RowFate.orphan]!;
    const duplicates = byFate[RowFate.duplicate]!;
    const before = byFate[RowFate.matched]! + unmatched + duplicates;
    return { column, before, after, unmatched, unassigned: byFate[RowFate.unassigned]!, duplicates, total };
  });
}
