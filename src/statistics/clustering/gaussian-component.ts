import { choleskyDecompose, choleskyLogDeterminant } from '../linear-algebra/cholesky.ts';

/** Shape of the covariance of each component: `full` (any ellipse) or `diagonal` (ellipses along the axes, far fewer parameters). */
export type CovarianceShape = 'full' | 'diagonal';

const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 * Prepares the logarithm of a normal density. `covariance`: d * d row-major (full) or d variances (diagonal), to which `ridge` is added on
 * the diagonal, ten times more as often as it takes to be positive definite. Returns the function row of `values` -> log density, cost
 * O(d^2) or O(d).
 */
export function logDensity(
  shape: CovarianceShape,
  mean: Float64Array,
  covariance: Float64Array,
  ridge: number,
): (values: Float64Array, row: number) => number {
  const d = mean.length;
  if (shape === 'diagonal') {
    const precisions = covariance.map((variance) => 1 / (variance + ridge));
    const constant = -0.5 * (d * LOG_TWO_PI - precisions.reduce((sum, precision) => sum + Math.log(precision), 0));
    return (values, row) => {
      let squares = 0;
      for (let k = 0, at = row * d; k < d; k++, at++) {
        const difference = values[at]! - mean[k]!;
        squares += difference * difference * precisions[k]!;
      }
      return constant - 0.5 * squares;
    };
  }
  const factor = choleskyFactor(covariance, d, ridge);
  const logDeterminant = choleskyLogDeterminant(factor, d);
  const constant = -0.5 * (d * LOG_TWO_PI + logDeterminant);
  const solved = new Float64Array(d);
  return (values, row) => {
    let squares = 0;
    for (let k = 0; k < d; k++) {
      let rest = values[row * d + k]! - mean[k]!;
      for (let j = 0; j < k; j++) rest -= factor[k * d + j]! * solved[j]!;
      const value = rest / factor[k * d + k]!;
      solved[k] = value;
      squares += value * value;
    }
    return constant - 0.5 * squares;
  };
}

/** Lower triangular factor of the covariance plus ridge. */
function choleskyFactor(covariance: Float64Array, d: number, ridge: number): Float64Array {
  for (let added = ridge; added < Infinity; added = Math.max(added * 10, Number.MIN_VALUE)) {
    const raised = covariance.slice();
    for (let k = 0; k < d; k++) raised[k * d + k]! += added;
    const decomposition = choleskyDecompose(raised, d, 0);
    if (decomposition.kind === 'decomposed') return decomposition.lower;
  }
  // only numbers that are none can not be made definite: the density is NaN then
  return new Float64Array(d * d).fill(NaN);
}
