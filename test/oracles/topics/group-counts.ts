import { join } from 'node:path';
import type { Comparison, Path } from '../comparison.ts';
import { isObject, numbersAt, stringAt, type JsonObject, type Oracle } from '../oracle.ts';
import type { Tolerance } from '../tolerance.ts';
import { csvColumns, numericColumn } from './csv-columns.ts';
import { featuresOf } from './shapes.ts';

/** A group and everybody per area, NaN = missing. */
export interface GroupCounts {
  readonly group: Float64Array;
  readonly total: Float64Array;
}

/** The counts an oracle gives inline, as columns of a CSV file or as properties of a GeoJSON file. */
export async function countsOf(oracle: Oracle): Promise<GroupCounts> {
  const { input, folder } = oracle;
  if (!('group_column' in input)) return { group: numbersAt(input, 'group'), total: numbersAt(input, 'total') };
  const names = { group: stringAt(input, 'group_column'), total: stringAt(input, 'total_column') };
  if (stringAt(input, 'file').endsWith('json')) return countsOfProperties((await featuresOf(oracle)).properties, names.group, names.total);
  const columns = await csvColumns(join(folder, stringAt(input, 'file')));
  return { group: numericColumn(columns, names.group), total: numericColumn(columns, names.total) };
}

/** Counts from the properties of features; what is no number is missing. */
export function countsOfProperties(rows: readonly JsonObject[], group: string, total: string): GroupCounts {
  const column = (name: string): Float64Array => Float64Array.from(rows, ({ [name]: value }) => (typeof value === 'number' ? value : NaN));
  return { group: column(group), total: column(total) };
}

/** Compares every member of `expected` at `path` for which there is a function; what has none is reported as not compared. */
export function compareMembers(
  comparison: Comparison,
  path: Path,
  tolerance: Tolerance,
  results: Readonly<Record<string, () => unknown>>,
): void {
  const members = comparison.at(path);
  if (!isObject(members)) return;
  for (const name of Object.keys(members)) {
    const result = results[name];
    if (result) comparison.compare([...path, name], result(), tolerance);
  }
}
