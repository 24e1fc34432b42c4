import type { DataTable } from '../../model/index.ts';

const TOTAL_NAMES = new Set([
  'insgesamt',
  'gesamt',
  'gesamtstadt',
  'stadt',
  'stadt gesamt',
  'summe',
  'zusammen',
  'alle',
  'total',
  'city',
  'sum',
]);

/** True for a key that is a word for "all together", as official tables write it. */
export const isTotalName = (key: string): boolean => TOTAL_NAMES.has(key.trim().toLowerCase());

const RELATIVE_TOLERANCE = 1e-9;
/** With fewer other rows a number equal to the sum of the others proves nothing. */
const MINIMUM_OTHER_ROWS = 3;

/**
 * Those of `candidates` (keys without an area) that repeat, in every column that has a number for them, the sum of all other rows of
 * their year: totals nobody declared (`00`). `isArea` says which other keys are parts. Cost O(rows · columns) while there are
 * candidates, else O(1).
 */
export function repeatsAllOthers(table: DataTable, candidates: ReadonlySet<string>, isArea: (key: string) => boolean): string[] {
  if (candidates.size === 0) return [];
  const parts = new Map<number, number>();
  for (let row = 0; row < table.rowCount; row++) {
    if (isArea(table.keys[row]!)) parts.set(table.years[row]!, (parts.get(table.years[row]!) ?? 0) + 1);
  }
  const rowsOfCandidates = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row++) {
    const key = table.keys[row]!;
    if (!candidates.has(key)) continue;
    const rows = rowsOfCandidates.get(key);
    if (rows === undefined) rowsOfCandidates.set(key, [row]);
    else rows.push(row);
  }
  const sums = [...table.numeric.values()].map(({ values }) => {
    const byYear = new Map<number, number>();
    for (let row = 0; row < table.rowCount; row++) {
      const value = values[row]!;
      if (!Number.isNaN(value) && isArea(table.keys[row]!)) byYear.set(table.years[row]!, (byYear.get(table.years[row]!) ?? 0) + value);
    }
    return { values, byYear };
  });
  return [...rowsOfCandidates].flatMap(([key, rows]) => {
    let compared = 0;
    for (const row of rows) {
      const year = table.years[row]!;
      if ((parts.get(year) ?? 0) - 1 < MINIMUM_OTHER_ROWS) return [];
      for (const { values, byYear } of sums) {
        const value = values[row]!;
        if (Number.isNaN(value) || value === 0) continue;
        const others = (byYear.get(year) ?? 0) - value;
        if (Math.abs(others - value) > RELATIVE_TOLERANCE * Math.abs(value)) return [];
        compared++;
      }
    }
    return compared > 0 ? [key] : [];
  });
}
