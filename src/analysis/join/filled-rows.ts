import { ValueState, finding, type DataTable, type TableDescriptor, type WithFindings } from '../../model/index.ts';

/**
 * Takes the numbers out of rows that a source filled with 0 for areas it left out (`filledRows` of the table): a row that holds 0 in
 * every named column gets the stated value state there. A single 0 stays a number. Columns the file does not have are not asked.
 * Returns the same table when there is no such row. Cost O(rows · columns).
 */
export function withoutFilledRows(table: DataTable, descriptor: TableDescriptor): WithFindings<DataTable> {
  const rule = descriptor.filledRows;
  const columns = (rule?.columns ?? []).flatMap((name) => {
    const column = table.numeric.get(name);
    return column === undefined ? [] : [[name, column] as const];
  });
  if (rule === undefined || columns.length === 0) return { value: table, findings: [] };
  const filled: number[] = [];
  for (let row = 0; row < table.rowCount; row++) if (columns.every(([, { values }]) => values[row] === 0)) filled.push(row);
  const first = filled[0];
  if (first === undefined) return { value: table, findings: [] };

  const numeric = new Map(table.numeric);
  for (const [name, column] of columns) {
    const values = column.values.slice();
    const states = column.states.slice();
    for (const row of filled) {
      values[row] = Number.NaN;
      states[row] = ValueState[rule.state];
    }
    numeric.set(name, { values, states });
  }
  const details = {
    row: table.rowNumbers[first]!,
    value: filled
      .slice(0, 5)
      .map((row) => table.keys[row])
      .join(', '),
  };
  return {
    value: { ...table, numeric },
    findings: [
      finding('table-filled-rows', 'info', table.resource, { ...details, parameters: { count: filled.length, state: rule.state } }),
    ],
  };
}
