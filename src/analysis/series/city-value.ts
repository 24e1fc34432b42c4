import { hasNumber, ValueState } from '../../model/index.ts';
import type { ColumnValues } from './column-values.ts';

export interface CityValue {
  /** NaN = not available. */
  readonly value: number;
  readonly delivered: boolean;
}

/** The city has no value. */
export const NO_CITY_VALUE: CityValue = { value: Number.NaN, delivered: false };

/**
 * The city's sum of one column in one year: the delivered total row first, else the sum over all rows of the first level that is whole:
 * areas, rows only in the table, unassigned rows. A sum with a gap is no value. `direct` holds the delivered columns of this year, the level
 * with the fewest areas first. Cost O(n).
 */
export function cityOfColumn(direct: readonly ColumnValues[]): CityValue {
  const delivered = deliveredCityValue(direct);
  if (delivered.delivered) return delivered;
  for (const column of direct) {
    const value = wholeSum(column);
    if (!Number.isNaN(value)) return { value, delivered: false };
  }
  return NO_CITY_VALUE;
}

/**
 * The value delivered for the city as a whole: a total row, or the row of a level that has one area only. The way of every number
 * that can not be summed. `direct` as for `cityOfColumn`. Cost O(levels).
 */
export function deliveredCityValue(direct: readonly ColumnValues[]): CityValue {
  for (const { total } of direct) if (!Number.isNaN(total)) return { value: total, delivered: true };
  for (const { values } of direct) {
    const [value = Number.NaN] = values;
    if (values.length === 1 && !Number.isNaN(value)) return { value, delivered: true };
  }
  return NO_CITY_VALUE;
}

function wholeSum({ values, states, outside, orphans, unassigned }: ColumnValues): number {
  let sum = unassigned;
  for (let area = 0; area < values.length; area++) {
    const state = states[area]!;
    if (hasNumber(state)) sum += values[area]!;
    else if (state !== ValueState.uninhabited && outside?.[area] !== 1) return Number.NaN;
  }
  for (const { value, state } of orphans) {
    if (hasNumber(state)) sum += value;
    else if (state !== ValueState.missing) return Number.NaN;
  }
  return sum;
}
