import { ValueState } from '../../model/index.ts';

/** A row that belongs to the city but to no area of its level; its key may still tell the larger area it lies in. */
export interface OrphanValue {
  readonly key: string;
  readonly value: number;
  readonly state: number;
}

/** How a column came to a level. */
export type ColumnOrigin = 'direct' | 'aggregated' | 'crosswalk';

/** One column of a data set on one level in one year. */
export interface ColumnValues {
  /** Length n; NaN = no number. */
  readonly values: Float64Array;
  /** Length n, ValueState codes. */
  readonly states: Uint8Array;
  /** Length n: 1 = adds nothing to a sum and leaves no gap in it (repeated geometry key, area the table does not cover). Null = none. */
  readonly outside: Uint8Array | null;
  readonly origin: ColumnOrigin;
  readonly orphans: readonly OrphanValue[];
  /** Sum of rows that could not be assigned to an area; 0 = none, NaN = a part of it has no number. */
  readonly unassigned: number;
  /** The city's delivered total; NaN = none. */
  readonly total: number;
  /** Areas without a sum because some, but not all, of their parts have a number. */
  readonly partialAreas: number;
  /** Smallest number of cases the source allows to show; 0 = no rule. */
  readonly minimumCases: number;
}

/**
 * Of several reasons for a missing number the one that is told: secrecy first (it must not look like an oversight), then what the
 * reader can wait for or ask for, what makes no sense last.
 */
const REASONS: readonly number[] = [
  ValueState.notAggregable,
  ValueState.noData,
  ValueState.uninhabited,
  ValueState.notApplicable,
  ValueState.notCalculable,
  ValueState.notRated,
  ValueState.uncertain,
  ValueState.pending,
  ValueState.missing,
  ValueState.secret,
];

/** Flags beside a number, the one that is told of a sum last. A rounded zero is no flag of a sum that has other parts. */
const FLAGS: readonly number[] = [
  ValueState.valid,
  ValueState.roundedToZero,
  ValueState.corrected,
  ValueState.limited,
  ValueState.provisional,
  ValueState.estimated,
];

const WEIGHTS = ((): Uint8Array => {
  const weights = new Uint8Array(256);
  [...FLAGS, ...REASONS].forEach((state, weight) => (weights[state] = weight));
  return weights;
})();

/** The state of a whole made of two parts: a reason for no number before a flag, a heavier one before a lighter one. Cost O(1). */
export const heavierState = (a: number, b: number): number => (WEIGHTS[b]! > WEIGHTS[a]! ? b : a);

/** The state of a sum: a rounded zero among other numbers is not worth a flag. */
export const stateOfSum = (state: number, sum: number): number =>
  state === ValueState.roundedToZero && sum !== 0 ? ValueState.valid : state;
