import {
  finding,
  ValueState,
  type DataTable,
  type Finding,
  type NumericColumn,
  type TableDescriptor,
  type WithFindings,
} from '../../model/index.ts';
import { parseValue, type DecodedAreas } from '../../reading/index.ts';

/** GeoJSON is the first line of the file for a reader who counts features. */
const FIRST_FEATURE = 1;

/**
 * Takes a table out of the attributes of a geometry file: one row per feature, the feature's number as row. The descriptor's renames and
 * period (one fixed year, a year attribute, or one attribute per year) apply as for a delimited table. Cost O(features · columns).
 */
export function attributeTable(
  { value: areas, findings }: WithFindings<DecodedAreas | null>,
  descriptor: TableDescriptor,
  wanted: { readonly numeric: readonly string[]; readonly text: readonly string[] },
): WithFindings<DataTable | null> {
  if (areas === null) return { value: null, findings };
  const { period } = descriptor;
  const found: Finding[] = [];
  const attribute = (column: string): readonly string[] | undefined => areas.properties.get(descriptor.columns?.[column] ?? column);
  if ('columnsByYear' in period) {
    // Attributes per year would need a second reading; a delimited table says it better.
    return {
      value: null,
      findings: [...findings, finding('format-unsupported', 'error', descriptor.resource, { value: 'columnsByYear' })],
    };
  }
  const n = areas.keys.length;
  const years = new Int32Array(n);
  if ('year' in period) years.fill(period.year);
  else (areas.properties.get(period.column) ?? []).forEach((text, row) => (years[row] = Number.parseInt(text, 10)));

  const numeric = new Map<string, NumericColumn>();
  for (const column of wanted.numeric) {
    const texts = attribute(column);
    if (texts === undefined) found.push(finding('column-missing', 'error', descriptor.resource, { column }));
    else numeric.set(column, numbersOf(texts, column, descriptor, found));
  }
  const text = new Map<string, readonly string[]>();
  for (const column of wanted.text) {
    const texts = attribute(column);
    if (texts === undefined) found.push(finding('column-missing', 'error', descriptor.resource, { column }));
    else text.set(column, texts);
  }
  const duplicates = new Set(areas.duplicateKeys);
  return {
    value: {
      resource: descriptor.resource,
      rowCount: n,
      // A repeated key is a repeated row here, and told as one by the join.
      keys: areas.keys.map((key) => {
        const base = /^(.*)#\d+$/.exec(key)?.[1];
        return base !== undefined && duplicates.has(base) ? base : key;
      }),
      years,
      rowNumbers: Uint32Array.from({ length: n }, (_, row) => row + FIRST_FEATURE),
      numeric,
      text,
    },
    // What the geometry itself is like was told with the level.
    findings: found,
  };
}

function numbersOf(texts: readonly string[], column: string, descriptor: TableDescriptor, findings: Finding[]): NumericColumn {
  const values = new Float64Array(texts.length);
  const states = new Uint8Array(texts.length);
  let unread = 0;
  texts.forEach((text, row) => {
    const parsed = parseValue(text.trim(), descriptor.symbols ?? 'plain');
    values[row] = parsed?.value ?? Number.NaN;
    states[row] = parsed?.state ?? ValueState.missing;
    if (parsed === null && unread++ === 0) {
      findings.push(finding('value-not-numeric', 'warning', descriptor.resource, { row: row + FIRST_FEATURE, column, value: text }));
    }
  });
  return { values, states };
}
