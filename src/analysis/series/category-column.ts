import {
  ValueState,
  type CategoryDescriptor,
  type MissingValueDescriptor,
  type NumericColumn,
  type TableSchemaDescriptor,
} from '../../model/index.ts';

/**
 * Turns a text column of delivered classes into class positions 0 .. k - 1 in the order of `categories`. A text that is no category is
 * `missing`, or the state its missing value is labelled with. Cost O(rows).
 */
export function categoryColumn(
  texts: readonly string[],
  categories: readonly CategoryDescriptor[],
  schema: TableSchemaDescriptor | undefined,
  columnInFile: string,
): NumericColumn {
  const positions = new Map(categories.map(({ value }, position) => [value, position]));
  const field = schema?.fields.find(({ name }) => name === columnInFile);
  const missing = missingLabels(field?.missingValues ?? schema?.missingValues ?? []);
  const values = new Float64Array(texts.length).fill(Number.NaN);
  const states = new Uint8Array(texts.length);
  texts.forEach((text, row) => {
    const position = missing.has(text) ? undefined : positions.get(text);
    if (position !== undefined) values[row] = position;
    else states[row] = missing.get(text) ?? ValueState.missing;
  });
  return { values, states };
}

function missingLabels(entries: readonly (string | MissingValueDescriptor)[]): Map<string, number> {
  const labels = new Map<string, number>();
  for (const entry of entries) {
    const { value, label } = typeof entry === 'string' ? { value: entry, label: undefined } : entry;
    const known = label !== undefined && Object.hasOwn(ValueState, label);
    labels.set(value, known ? ValueState[label as keyof typeof ValueState] : ValueState.missing);
  }
  return labels;
}
