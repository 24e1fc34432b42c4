import { excessKurtosis, skewness } from '../shape.ts';
import { leastSquaresRegression, type LeastSquaresFit } from './least-squares.ts';
import { chiSquaredTest, type ChiSquaredTest } from './test-statistic.ts';

/** Tests of what the standard errors of a regression rest on. A small p-value says that the assumption does not hold. */
export interface ResidualTests {
  /** Normality of the residuals: n / 6 (skewness² + excess kurtosis² / 4), population moments. */
  readonly jarqueBera: ChiSquaredTest;
  /** Constant variance, for normal residuals: half the explained sum of squares of e² / sigma² on the drivers. */
  readonly breuschPagan: ChiSquaredTest;
  /** The same without assuming normality: n R² of e² on the drivers (Koenker 1981; Koenker & Bassett 1982). */
  readonly koenkerBassett: ChiSquaredTest;
  /** Variance of any shape: n R² of e² on predictors, their squares and products (White 1980). */
  readonly white: ChiSquaredTest;
}

/**
 * What the variance may depend on in the Breusch-Pagan and Koenker-Bassett tests: the `predictors` (R lmtest `bptest`, statsmodels) or their
 * `squares` (GeoDa's and PySAL's "random coefficients").
 */
export type VarianceDrivers = 'predictors' | 'squares';

/**
 * Diagnostics of the residuals as GeoDa and PySAL report them. With weights the residuals are those of the weighted model. Undefined tests
 * (a perfect fit, no predictor, too few areas for White's many columns) have NaN. Cost O(n * p⁴).
 */
export function residualTests(fit: LeastSquaresFit, drivers: VarianceDrivers = 'predictors'): ResidualTests {
  const { positions, weights, design } = fit.used;
  const n = positions.length;
  const residuals = Float64Array.from(positions, (row, i) => fit.residuals[row]! * Math.sqrt(weights?.[i] ?? 1));
  const squares = residuals.map((residual) => residual * residual);
  const meanSquare = fit.residualSumOfSquares / n;
  const first = fit.intercept ? 1 : 0;
  const columns = Array.from({ length: design.columns - first }, (_, k) =>
    Float64Array.from({ length: n }, (_unused, i) => design.values[i * design.columns + first + k]!),
  );
  const linear = auxiliary(drivers === 'squares' ? columns.map((column) => column.map((value) => value * value)) : columns, squares);
  const jarqueBera = (n / 6) * (skewness(residuals) ** 2 + excessKurtosis(residuals) ** 2 / 4);
  return {
    jarqueBera: chiSquaredTest(jarqueBera, 2),
    breuschPagan: chiSquaredTest(linear.explained / (2 * meanSquare * meanSquare), linear.degrees),
    koenkerBassett: chiSquaredTest(n * linear.rSquared, linear.degrees),
    white: white(columns, squares),
  };
}

interface Auxiliary {
  readonly explained: number;
  readonly rSquared: number;
  /** Columns that told something, the constant not counted. */
  readonly degrees: number;
}

function auxiliary(columns: readonly Float64Array[], response: Float64Array): Auxiliary {
  const n = response.length;
  const values = new Float64Array(n * columns.length);
  columns.forEach((column, k) => column.forEach((value, i) => (values[i * columns.length + k] = value)));
  const fit = leastSquaresRegression({ rows: n, columns: columns.length, values }, response);
  if (fit.kind !== 'fitted') return { explained: NaN, rSquared: NaN, degrees: 0 };
  const explained = (fit.residualSumOfSquares * fit.rSquared) / (1 - fit.rSquared);
  return { explained, rSquared: fit.rSquared, degrees: fit.parameters - 1 };
}

/** The span of predictors, squares and products does not change with centring and scaling, but its condition does. */
function white(columns: readonly Float64Array[], squares: Float64Array): ChiSquaredTest {
  const scaled = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const reach = column.reduce((largest, value) => Math.max(largest, Math.abs(value - mean)), 0);
    return column.map((value) => (reach > 0 ? (value - mean) / reach : 0));
  });
  const all = [...scaled];
  scaled.forEach((a, k) => scaled.slice(k).forEach((b) => all.push(a.map((value, i) => value * b[i]!))));
  const { rSquared, degrees } = auxiliary(all, squares);
  return chiSquaredTest(squares.length * rSquared, degrees);
}
