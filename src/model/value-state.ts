/**
 * What a cell of an official table says beside, or instead of, its number.
 * Codes below 16 come with a number, codes from 16 on come without one (the value is NaN).
 * Missing, secret, not rated and zero are four different things; none is ever turned into another.
 */
export const ValueState = {
  /** A plain number. */
  valid: 0,
  /** More than nothing, less than half of the last printed digit (DIN 55301 `0`). The number is 0. */
  roundedToZero: 1,
  /** The number is there, its significance is limited (`(12)`, Zensus `KLAMMERN`). */
  limited: 2,
  /** Preliminary number (`p`). */
  provisional: 3,
  /** Corrected number (`r`). */
  corrected: 4,
  /** Estimated number (`s`). */
  estimated: 5,
  /** No number was delivered. */
  missing: 16,
  /** Kept secret (statistical disclosure control). */
  secret: 17,
  /** Not rated by rule: too few inhabitants or cases, or an outlier. */
  notRated: 18,
  /** The cell makes no sense (`x`). */
  notApplicable: 19,
  /** Nobody lives there. */
  uninhabited: 20,
  /** The denominator is zero although people live there. */
  notCalculable: 21,
  /** The number will be delivered later (`...`). */
  pending: 22,
  /** The number is not reliable enough to be printed (`/`). */
  uncertain: 23,
  /** Medians and the like can not be derived for this level from smaller areas. */
  notAggregable: 24,
  /** The level has no data of this indicator at all in this year. */
  noData: 25,
} as const;

export type ValueStateName = keyof typeof ValueState;
export type ValueStateCode = (typeof ValueState)[ValueStateName];

const FIRST_STATE_WITHOUT_NUMBER = 16;

/** True where a number stands beside the state. Cost O(1). */
export const hasNumber = (state: number): boolean => state < FIRST_STATE_WITHOUT_NUMBER;

const nameByCode = new Map<number, ValueStateName>(
  (Object.entries(ValueState) as [ValueStateName, ValueStateCode][]).map(([name, code]) => [code, name]),
);

/** Name of a state code. @throws RangeError for a code that does not exist. */
export function valueStateName(code: number): ValueStateName {
  const name = nameByCode.get(code);
  if (name === undefined) throw new RangeError(`value state ${code}: expected one of ${[...nameByCode.keys()].join(', ')}`);
  return name;
}
