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
}

/** Why a cell is hidden. */
export const DisclosureReason = {
  published: 0,
  /** Too few cases. */
  primary: 1,
  /** Too few people without the attribute. */
  complement: 2,
  /** Nobody or everybody (only where groups are hidden). */
  group: 3,
  /** Large enough, but a neighbour could be calculated from it. */
  secondary: 4,
} as const;

export type DisclosureReasonCode = (typeof DisclosureReason)[keyof typeof DisclosureReason];
