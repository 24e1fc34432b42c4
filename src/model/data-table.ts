import type { ResourceName } from './ids.ts';

/** A numeric column: NaN where the state says there is no number. Both arrays have length rowCount. */
export interface NumericColumn {
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/**
 * A table as read: columns of equal length in file order, in long form (one row per area and year; a file with one column per year is
 * unfolded, so that several rows carry the same `rowNumbers` entry). Total and unassigned rows are still in it.
 */
export interface DataTable {
  readonly resource: ResourceName;
  readonly rowCount: number;
  /** Area keys as text, leading zeros kept; '' where the cell was empty. */
  readonly keys: readonly string[];
  readonly years: Int32Array;
  /** 1-based row in the file. */
  readonly rowNumbers: Uint32Array;
  readonly numeric: ReadonlyMap<string, NumericColumn>;
  readonly text: ReadonlyMap<string, readonly string[]>;
}
