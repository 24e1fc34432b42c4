import { finding, hasNumber, ValueState, type ColumnReference, type Finding, type LevelId, type Year } from '../../model/index.ts';
import { sumOfColumns } from '../series/evaluate.ts';
import { NO_CITY_VALUE } from '../series/city-value.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';

/** Counts of a group of people on a level, year by year; arrays of length n, one per year. See `Demand` for what they hold. */
export interface CountedPeople {
  /** Ascending. */
  readonly years: readonly Year[];
  readonly values: readonly Float64Array[];
  readonly valueStates: readonly Uint8Array[];
  readonly findings: readonly Finding[];
}

/**
 * Sums columns of counts on a level, for the years all of them have there with a number somewhere. An area with a gap in one column has
 * no sum; a count below 0 counts as missing and is told. Cost O(areas · years · columns) once the tables are read.
 */
export async function countPeople(session: AtlasSession, columns: readonly ColumnReference[], level: LevelId): Promise<CountedPeople> {
  session.wantCounts(columns);
  const resolved = await Promise.all(columns.map((reference) => session.columns.resolve(reference, level, { kind: 'count' })));
  const inhabitants = await session.columns.inhabitants(level);
  const [first, ...others] = resolved;
  const years = [...(first?.keys() ?? [])].filter((year) => others.every((byYear) => byYear.has(year))).sort((a, b) => a - b);
  let negative = 0;
  const counted = years.flatMap((year) => {
    const summands = resolved.flatMap((byYear) => byYear.get(year) ?? []).map((column) => ({ column, city: NO_CITY_VALUE }));
    const { column } = sumOfColumns(summands);
    if (!column.states.some(hasNumber)) return [];
    const values = column.values.slice();
    const states = column.states.slice();
    const people = inhabitants(year);
    for (let area = 0; area < values.length; area++) {
      if (values[area]! < 0) {
        values[area] = Number.NaN;
        states[area] = ValueState.missing;
        negative++;
      }
      if (people?.[area] === 0 && !(values[area]! > 0)) states[area] = ValueState.uninhabited;
      if (states[area] === ValueState.uninhabited) values[area] = 0;
      else if (values[area]! > 0 && values[area]! < column.minimumCases) states[area] = ValueState.secret;
    }
    return [{ year, values, states }];
  });
  return {
    years: counted.map(({ year }) => year),
    values: counted.map(({ values }) => values),
    valueStates: counted.map(({ states }) => states),
    findings: negative === 0 ? [] : [finding('demand-negative', 'warning', '', { parameters: { count: negative } })],
  };
}

/** Sum of what is known; NaN without any. */
export function sumOfKnown(values: Float64Array | undefined): number {
  let sum = Number.NaN;
  for (const value of values ?? []) if (!Number.isNaN(value)) sum = (Number.isNaN(sum) ? 0 : sum) + value;
  return sum;
}
