import type { DataMatrix } from '../data-matrix.ts';

/** The complete rows of a regression. */
export interface Observations {
  /** Predictors of the used rows, with a column of ones in front where there is an intercept. */
  readonly design: DataMatrix;
  readonly response: Float64Array;
  /** Precision of each used row, null where all count alike. */
  readonly weights: Float64Array | null;
  /** Position of each used row in the input, ascending. */
  readonly positions: Int32Array;
}

/** Keeps the rows where predictors, response and (positive) weight are finite numbers. Cost O(n * p). */
export function completeObservations(
  predictors: DataMatrix,
  response: ArrayLike<number>,
  intercept: boolean,
  weights?: ArrayLike<number>,
): Observations {
  const { rows, columns, values } = predictors;
  const kept: number[] = [];
  for (let i = 0; i < rows; i++) {
    let isComplete = Number.isFinite(response[i]!) && (weights === undefined || (weights[i]! > 0 && Number.isFinite(weights[i]!)));
    for (let k = 0; k < columns && isComplete; k++) isComplete = Number.isFinite(values[i * columns + k]!);
    if (isComplete) kept.push(i);
  }
  const first = intercept ? 1 : 0;
  const width = columns + first;
  const design = new Float64Array(kept.length * width);
  kept.forEach((row, i) => {
    if (intercept) design[i * width] = 1;
    for (let k = 0; k < columns; k++) design[i * width + first + k] = values[row * columns + k]!;
  });
  return {
    design: { rows: kept.length, columns: width, values: design },
    response: Float64Array.from(kept, (row) => response[row]!),
    weights: weights === undefined ? null : Float64Array.from(kept, (row) => weights[row]!),
    positions: Int32Array.from(kept),
  };
}

/** Multiplies by a factor per row, where there are factors. */
export const multiplied = (values: Float64Array, factors: Float64Array | undefined): Float64Array =>
  factors ? values.map((value, i) => value * factors[i]!) : values;

const SPLITTER = 2 ** 27 + 1;

/**
 * response - design * coefficients, the products and sums in doubled precision (Dekker 1971): large terms that nearly cancel keep their
 * digits. NaN coefficients (columns left out) take no part. Cost O(n * p).
 */
export function residualsOf({ design, response }: Observations, coefficients: Float64Array): Float64Array {
  const { rows, columns, values } = design;
  const residuals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let high = response[i]!;
    let low = 0;
    for (let k = 0; k < columns; k++) {
      const coefficient = -coefficients[k]!;
      if (Number.isNaN(coefficient)) continue;
      const factor = values[i * columns + k]!;
      const product = factor * coefficient;
      const factorHigh = factor * SPLITTER - (factor * SPLITTER - factor);
      const coefficientHigh = coefficient * SPLITTER - (coefficient * SPLITTER - coefficient);
      const factorLow = factor - factorHigh;
      const coefficientLow = coefficient - coefficientHigh;
      const error =
        factorLow * coefficientLow - (product - factorHigh * coefficientHigh - factorLow * coefficientHigh - factorHigh * coefficientLow);
      const sum = high + product;
      const back = sum - high;
      low += high - (sum - back) + (product - back) + error;
      high = sum;
    }
    residuals[i] = high + low;
  }
  return residuals;
}
