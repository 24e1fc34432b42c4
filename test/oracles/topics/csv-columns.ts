import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

/** Columns of a CSV file with a header, cells as text. */
export async function csvColumns(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { data } = Papa.parse<string[]>(await readFile(path, 'utf8'), { skipEmptyLines: true });
  const [header = [], ...rows] = data;
  return new Map(header.map((name, k) => [name, rows.map((row) => row[k] ?? '')]));
}

/** One column as numbers; empty cells and words are missing (NaN). @throws Error where there is no such column */
export function numericColumn(columns: ReadonlyMap<string, readonly string[]>, name: string): Float64Array {
  const cells = columns.get(name);
  if (cells === undefined) throw new Error(`no column ${name}`);
  return Float64Array.from(cells, (cell) => (cell.trim() === '' ? NaN : Number(cell)));
}
