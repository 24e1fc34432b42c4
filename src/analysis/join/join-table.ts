import type { DataTable, JoinReport, TableDescriptor, Year } from '../../model/index.ts';
import { isTotalName, repeatsAllOthers } from './find-total-rows.ts';
import { repeatedAreas, type JoinTarget } from './join-target.ts';
import { joinSums } from './join-sums.ts';
import { NO_ROW, RowFate, type JoinedYear } from './joined-year.ts';

/** A table laid on the areas of a level. */
export interface TableJoin {
  readonly byYear: ReadonlyMap<Year, JoinedYear>;
  readonly report: JoinReport;
}

interface GrowingYear {
  rowOfArea: Int32Array;
  orphanRows: number[];
  unassignedRows: number[];
  totalRow: number;
  seen: Set<string>;
}

/**
 * Joins a table to the areas of a level by exact key: text compared with text, leading zeros kept, nothing repaired.
 *
 * Every row has one fate: matched, only in the table, duplicate (same key and year again; the first row counts), total of the city
 * (declared in `totalKeys`, or without an area and recognised by its name or because it repeats the sum of all others) or unassigned
 * (declared). A key several geometries share goes to the first area only. Sums before and after are taken over every numeric column.
 * Cost O(rows + areas · years).
 */
export function joinTable(table: DataTable, level: JoinTarget, descriptor: TableDescriptor): TableJoin {
  const positions = areaPositions(level);
  const totals = new Set(descriptor.totalKeys ?? []);
  const unassigned = new Set(descriptor.unassignedKeys ?? []);
  const orphanKeys = keysWithoutArea(table, positions, totals, unassigned);
  for (const key of orphanKeys) if (isTotalName(key)) totals.add(key);
  for (const key of repeatsAllOthers(table, orphanKeys, (other) => !totals.has(other))) totals.add(key);

  const years = new Map<Year, GrowingYear>();
  const fates = new Uint8Array(table.rowCount);
  const unfolded = 'columnsByYear' in descriptor.period;
  const firstYear = table.years[0];
  const counts = { rows: 0, matched: 0 };
  const onlyInTable = new Set<string>();
  const duplicates = new Set<string>();
  const totalRows = new Set<string>();
  const unassignedRows = new Set<string>();
  const tableKeys = new Set<string>();
  const withRow = new Uint8Array(level.keys.length);

  for (let row = 0; row < table.rowCount; row++) {
    const key = table.keys[row]!;
    const year = table.years[row]!;
    // A file with one column per year was unfolded: its rows are counted once.
    const isFileRow = !unfolded || year === firstYear;
    const joined = yearOf(years, year, level.keys.length);
    tableKeys.add(key);
    if (isFileRow) counts.rows++;
    const area = positions.get(key);
    if (totals.has(key) && area === undefined) {
      totalRows.add(key);
      fates[row] = RowFate.total;
      if (joined.totalRow === NO_ROW) joined.totalRow = row;
    } else if (unassigned.has(key)) {
      unassignedRows.add(key);
      fates[row] = RowFate.unassigned;
      joined.unassignedRows.push(row);
    } else if (area !== undefined) {
      withRow[area] = 1;
      if (joined.rowOfArea[area] === NO_ROW) {
        joined.rowOfArea[area] = row;
        if (isFileRow) counts.matched++;
      } else {
        duplicates.add(key);
        fates[row] = RowFate.duplicate;
      }
    } else if (joined.seen.has(key)) {
      duplicates.add(key);
      fates[row] = RowFate.duplicate;
    } else {
      joined.seen.add(key);
      onlyInTable.add(key);
      fates[row] = RowFate.orphan;
      joined.orphanRows.push(row);
    }
  }

  const repeated = repeatedAreas(level);
  const onlyInGeometry = level.keys.filter((_, area) => withRow[area] === 0 && repeated[area] === 0);
  return {
    byYear: years,
    report: {
      resource: table.resource,
      dataset: descriptor.dataset,
      level: level.id,
      rows: counts.rows,
      tableKeys: tableKeys.size,
      geometryKeys: positions.size,
      matchedRows: counts.matched,
      matchedKeys: withRow.reduce((sum, has) => sum + has, 0),
      onlyInTable: [...onlyInTable],
      onlyInGeometry,
      duplicateRows: [...duplicates],
      duplicateGeometryKeys: level.duplicateKeys,
      totalRows: [...totalRows],
      unassignedRows: [...unassignedRows],
      years: [...years.keys()].sort((a, b) => a - b),
      sums: joinSums(table, fates, years),
    },
  };
}

function areaPositions(level: JoinTarget): Map<string, number> {
  const repeated = repeatedAreas(level);
  const positions = new Map<string, number>();
  level.keys.forEach((key, area) => {
    if (repeated[area] === 0 && !positions.has(key)) positions.set(key, area);
  });
  return positions;
}

function keysWithoutArea(
  table: DataTable,
  positions: ReadonlyMap<string, number>,
  totals: ReadonlySet<string>,
  unassigned: ReadonlySet<string>,
): Set<string> {
  const keys = new Set<string>();
  for (const key of table.keys) if (!positions.has(key) && !totals.has(key) && !unassigned.has(key)) keys.add(key);
  return keys;
}

function yearOf(years: Map<Year, GrowingYear>, year: Year, areas: number): GrowingYear {
  let joined = years.get(year);
  if (joined === undefined) {
    joined = { rowOfArea: new Int32Array(areas).fill(NO_ROW), orphanRows: [], unassignedRows: [], totalRow: NO_ROW, seen: new Set() };
    years.set(year, joined);
  }
  return joined;
}
