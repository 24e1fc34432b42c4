import type { DatasetId, LevelId, ResourceName, Year } from './ids.ts';

/** What happened to every row of a table on its way to the areas. Nothing is dropped without standing here. */
export interface JoinReport {
  readonly resource: ResourceName;
  readonly dataset: DatasetId;
  readonly level: LevelId;
  /** Data rows of the file (header, comments and blank lines not counted). */
  readonly rows: number;
  /** Distinct keys in the table, and distinct keys in the geometry. */
  readonly tableKeys: number;
  readonly geometryKeys: number;
  /** Rows that found their area. For a table with several years: rows of all years. */
  readonly matchedRows: number;
  readonly matchedKeys: number;
  /** Keys that stand only in the table (their rows are kept out of the map and counted here). */
  readonly onlyInTable: readonly string[];
  /** Keys of areas without any row. */
  readonly onlyInGeometry: readonly string[];
  /** Keys that occur more than once for the same year; the first row counts. */
  readonly duplicateRows: readonly string[];
  /** Geometry keys that occur more than once; the table's value is given to the first, never counted twice. */
  readonly duplicateGeometryKeys: readonly string[];
  readonly totalRows: readonly string[];
  readonly unassignedRows: readonly string[];
  readonly years: readonly Year[];
  readonly sums: readonly JoinSum[];
}

/** Sum of one numeric column before and after the join (over all years); the difference is explained by the parts. */
export interface JoinSum {
  readonly column: string;
  /** Sum over all area rows of the file, totals and unassigned rows apart. */
  readonly before: number;
  readonly after: number;
  readonly unmatched: number;
  readonly unassigned: number;
  readonly duplicates: number;
  /** Value of the city's total row, where the file has one. */
  readonly total: number | null;
}
