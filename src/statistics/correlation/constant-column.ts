/** Deviations of this many units in the last place of the mean are rounding, not variation. */
const ROUNDING_UNITS = 16;

/**
 * True where a column does not vary beyond rounding. `squares`: sum of squared deviations from the column's `mean` over `rows` rows. A single
 * row does not vary. NaN is no constant.
 */
export function isConstantSpread(squares: number, mean: number, rows: number): boolean {
  const rounding = ROUNDING_UNITS * Number.EPSILON * Math.abs(mean);
  return rows < 2 || squares <= rows * rounding * rounding;
}
