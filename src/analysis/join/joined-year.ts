/** Marks an area without a row. */
export const NO_ROW = -1;

/** Where the rows of one year went. Numbers are positions in the table's columns. */
export interface JoinedYear {
  /** Length n: the area's row, or NO_ROW. */
  readonly rowOfArea: Int32Array;
  /** First rows of keys without an area. */
  readonly orphanRows: readonly number[];
  readonly unassignedRows: readonly number[];
  /** The city's total, or NO_ROW. */
  readonly totalRow: number;
}

/** What became of a row. */
export const RowFate = { matched: 0, orphan: 1, duplicate: 2, total: 3, unassigned: 4 } as const;
