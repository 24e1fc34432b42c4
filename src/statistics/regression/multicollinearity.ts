import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import type { LeastSquaresFit } from './least-squares.ts';

/** How much the predictors repeat each other. */
export interface Multicollinearity {
  /**
   * Variance inflation factor per coefficient (length p, intercept NaN): 1 = independent of the others, above 5 to 10 troublesome. NaN for
   * columns left out and for models without an intercept.
   */
  readonly varianceInflation: Float64Array;
  /**
   * Condition number after Belsley, Kuh & Welsch (1980): largest / smallest singular value of the design with the constant, columns scaled
   * to length 1 but not centred (GeoDa, PySAL). Above 30 suspicious. Infinity where a column was left out.
   */
  readonly conditionNumber: number;
}

/** Multicollinearity of the predictors of a fit. Cost O(n * p² + p³). */
export function multicollinearity(fit: LeastSquaresFit): Multicollinearity {
  const { design, weights } = fit.used;
  const { rows, columns, values } = design;
  const root = (i: number): number => Math.sqrt(weights?.[i] ?? 1);
  const lengths = Float64Array.from({ length: columns }, (_, k) => {
    let squares = 0;
    for (let i = 0; i < rows; i++) squares += (root(i) * values[i * columns + k]!) ** 2;
    return Math.sqrt(squares);
  });
  const products = new Float64Array(columns * columns);
  for (let a = 0; a < columns; a++) {
    for (let b = 0; b < columns; b++) {
      let product = 0;
      for (let i = 0; i < rows; i++) {
        product += root(i) ** 2 * (values[i * columns + a]! / lengths[a]!) * (values[i * columns + b]! / lengths[b]!);
      }
      products[a * columns + b] = product;
    }
  }
  const eigenvalues = symmetricEigen(products, columns).values;
  const smallest = eigenvalues[columns - 1]!;
  const complete = fit.parameters === columns;
  return {
    varianceInflation: Float64Array.from({ length: columns }, (_, k) =>
      fit.intercept && k > 0 ? centredSquares(fit, k) * fit.inverseCrossProduct[k * columns + k]! : NaN,
    ),
    conditionNumber: complete && smallest > 0 ? Math.sqrt(eigenvalues[0]! / smallest) : Infinity,
  };
}

function centredSquares({ used: { design, weights } }: LeastSquaresFit, column: number): number {
  const { rows, columns, values } = design;
  let total = 0;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    total += weights?.[i] ?? 1;
    sum += (weights?.[i] ?? 1) * values[i * columns + column]!;
  }
  let squares = 0;
  for (let i = 0; i < rows; i++) squares += (weights?.[i] ?? 1) * (values[i * columns + column]! - sum / total) ** 2;
  return squares;
}
