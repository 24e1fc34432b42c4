import type { DatasetId } from './ids.ts';

/** A column of the tables that feed a data set. */
export interface ColumnReference {
  readonly dataset: DatasetId;
  readonly column: string;
}
