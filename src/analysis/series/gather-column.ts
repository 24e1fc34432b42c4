import { hasNumber, ValueState, type DataTable, type NumericColumn, type TableDescriptor } from '../../model/index.ts';
import { NO_ROW, type JoinedYear } from '../join/joined-year.ts';
import type { ColumnValues, OrphanValue } from './column-values.ts';

/**
 * Takes one column of a joined table to the areas of its level, for one year. An area without a row is `missing`, or what the table says
 * absent areas are (`absentAreas`). A repeated geometry key gets no number and is outside all sums.
 * `repeated` and the result have length n. Cost O(n + rows without area).
 */
export function gatherColumn(
  table: DataTable,
  column: NumericColumn,
  joined: JoinedYear,
  repeated: Uint8Array,
  descriptor: TableDescriptor,
): ColumnValues {
  const { rowOfArea } = joined;
  const n = rowOfArea.length;
  const values = new Float64Array(n);
  const states = new Uint8Array(n);
  let outside: Uint8Array | null = null;
  const absent = descriptor.absentAreas ?? 'missing';
  for (let area = 0; area < n; area++) {
    const row = rowOfArea[area]!;
    if (row !== NO_ROW) {
      values[area] = column.values[row]!;
      states[area] = column.states[row]!;
    } else if (repeated[area] === 0 && absent === 'zero') {
      values[area] = 0;
    } else {
      values[area] = Number.NaN;
      states[area] = repeated[area] === 1 || absent === 'zero' ? ValueState.missing : ValueState[absent];
      if (repeated[area] === 1 || absent === 'notApplicable') (outside ??= new Uint8Array(n))[area] = 1;
    }
  }
  const orphans = joined.orphanRows.map((row): OrphanValue => ({
    key: table.keys[row]!,
    value: column.values[row]!,
    state: column.states[row]!,
  }));
  let unassigned = 0;
  for (const row of joined.unassignedRows) {
    // A row that says nothing of people it could not place is no gap; a secret one is.
    if (hasNumber(column.states[row]!)) unassigned += column.values[row]!;
    else if (column.states[row] !== ValueState.missing) unassigned = Number.NaN;
  }
  return {
    values,
    states,
    outside,
    origin: 'direct',
    orphans,
    unassigned,
    total: joined.totalRow === NO_ROW ? Number.NaN : column.values[joined.totalRow]!,
    partialAreas: 0,
    minimumCases: descriptor.minimumCases ?? 0,
  };
}

/** Fills areas that have no row in `first` from `second` (a level whose rows are spread over several tables). Cost O(n). */
export function fillGaps(first: ColumnValues, second: ColumnValues, firstJoin: JoinedYear): ColumnValues {
  const values = first.values.slice();
  const states = first.states.slice();
  const outside = first.outside?.slice() ?? null;
  for (let area = 0; area < values.length; area++) {
    if (firstJoin.rowOfArea[area] !== NO_ROW) continue;
    values[area] = second.values[area]!;
    states[area] = second.states[area]!;
    if (outside !== null) outside[area] = second.outside?.[area] ?? 0;
  }
  return {
    ...first,
    values,
    states,
    outside: outside ?? second.outside,
    orphans: [...first.orphans, ...second.orphans],
    unassigned: first.unassigned + second.unassigned,
    total: Number.isNaN(first.total) ? second.total : first.total,
    minimumCases: Math.max(first.minimumCases, second.minimumCases),
  };
}
