/** A published total and the cells that add up to it, as positions in the table. */
export interface PublishedTotal {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Counts of one attribute for all areas of all published levels (and the city), with the sums that tie them together. */
export interface DisclosureTable {
  /** Length n, whole numbers >= 0; NaN = no number there (nothing to hide). */
  readonly counts: Float64Array;
  /** Length n: the number the count is a part of, where it is published; NaN = not published. Null: counts without a base. */
  readonly bases: Float64Array | null;
  readonly totals: readonly PublishedTotal[];
  /** Counts below this number, but above 0, are hidden. */
  readonly minimumCases: number;
  /** What to do where nobody or everybody of an area has the attribute (0 % or 100 %): tell, or hide as well. */
  readonly groups: 'tell' | 'hide';
  /** Length n: reasons known beforehand (0 = none), e.g. because a sum of several counts is too small. */
  readonly preset?: Uint8Array;
}

/** With a base of one or two, knowing that a count is neither 0 nor everybody would give it away. */
const SMALLEST_TELLING_BASE = 3;

/**
 * True where the published base itself is below the limit (or below 3): there every count is hidden, 0 and "everybody" too, so that the
 * sign for secrecy says nothing.
 */
export function hasSmallBase({ bases, minimumCases }: DisclosureTable, cell: number): boolean {
  const base = bases?.[cell] ?? NaN;
  return base > 0 && base < Math.max(minimumCases, SMALLEST_TELLING_BASE);
}

/** Why a cell is hidden. */
export const DisclosureReason = {
  published: 0,
  /** Too few cases. */
  primary: 1,
  /** Too few people without the attribute. */
  complement: 2,
  /** Nobody or everybody, or a base too small for any statement. */
  group: 3,
  /** Large enough, but a neighbour could be calculated from it. */
  secondary: 4,
} as const;

export type DisclosureReasonCode = (typeof DisclosureReason)[keyof typeof DisclosureReason];
