/** Where areas stand and where they go, in numbers without a unit. */
export interface LevelDevelopment {
  /** Level and change per area as z-values among all areas of the level; NaN where a value is missing, secret or not rated. */
  readonly levels: Float64Array;
  readonly changes: Float64Array;
  readonly fromYear: number;
  readonly toYear: number;
}
