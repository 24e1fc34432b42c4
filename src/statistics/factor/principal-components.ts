import { isConstantSpread } from '../correlation/constant-column.ts';
import { correlationsOfProducts } from '../correlation/correlation-matrix.ts';
import type { DataMatrix } from '../data-matrix.ts';
import { centredCrossProducts } from '../linear-algebra/cross-products.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { weightedScores } from './weighted-scores.ts';
import { fixColumnSigns, LARGEST_POSITIVE, type SignRule } from './column-signs.ts';

/** Whether indicators count with equal weight (`correlation`: z-scores with n - 1) or by their variance (`covariance`, divisor n - 1). */
export type ComponentBasis = 'correlation' | 'covariance';

/**
 * Principal components of a matrix. Let p be the number of columns that took part; matrices are row-major. `variables`: for each of the p
 * its column in the input; `constantColumns`: those left out, because a constant has no correlation (`covariance`: they take part, with
 * weight 0, and are listed all the same).
 */
export interface PrincipalComponents {
  readonly kind: 'components';
  readonly basis: ComponentBasis;
  readonly rows: number;
  readonly variables: Int32Array;
  readonly constantColumns: Int32Array;
  /** Length p: mean and divisor of each variable before weighting (standard deviation with n - 1, or 1). */
  readonly means: Float64Array;
  readonly scales: Float64Array;
  /** p * p: the correlation or covariance matrix. */
  readonly matrix: Float64Array;
  /** Length p, descending, none below 0. */
  readonly eigenvalues: Float64Array;
  /** Length p: eigenvalues as a share of their sum, and summed up. */
  readonly explainedShares: Float64Array;
  readonly cumulativeShares: Float64Array;
  /** p * p, one unit vector per column: what a standardised (or centred) variable counts in a component. */
  readonly weights: Float64Array;
  /** p * p: weights times the root of the eigenvalue; for the correlation basis the correlation of variable and component. */
  readonly loadings: Float64Array;
}

/** Why there are no components: fewer than 2 rows, not one column that varies, or numbers missing or infinite. */
export interface NoComponents {
  readonly kind: 'undefined';
  readonly reason: 'tooFewRows' | 'nothingVaries' | 'missingNumbers';
  readonly constantColumns: Int32Array;
}

/**
 * Principal components of the columns of `matrix` (complete rows, see `completeRows`). The sign of each follows `signs`. Linearly dependent
 * columns are no error: they end in eigenvalues of 0. Scores: `principalComponentScores`.
 * Cost O(rows * columns^2 + columns^3). Convention of R's `prcomp(scale. = TRUE / FALSE)`.
 */
export function principalComponents(
  matrix: DataMatrix,
  { basis = 'correlation', signs = LARGEST_POSITIVE }: { basis?: ComponentBasis; signs?: SignRule } = {},
): PrincipalComponents | NoComponents {
  const { rows, columns } = matrix;
  const { means, products } = centredCrossProducts(matrix);
  const isConstant = Array.from(means, (mean, k) => isConstantSpread(products[k * columns + k]!, mean, rows));
  const all = Array.from({ length: columns }, (_, k) => k);
  const constantColumns = Int32Array.from(all.filter((k) => isConstant[k]));
  const none = (reason: NoComponents['reason']): NoComponents => ({ kind: 'undefined', reason, constantColumns });
  if (rows < 2) return none('tooFewRows');
  if (!products.every(Number.isFinite)) return none('missingNumbers');
  if (constantColumns.length === columns) return none('nothingVaries');
  const variables = Int32Array.from(basis === 'correlation' ? all.filter((k) => !isConstant[k]) : all);
  const size = variables.length;
  const entries = basis === 'correlation' ? correlationsOfProducts(products, means, rows) : products.map((product) => product / (rows - 1));
  const part = new Float64Array(size * size);
  variables.forEach((i, row) => variables.forEach((j, column) => (part[row * size + column] = entries[i * columns + j]!)));
  return {
    kind: 'components',
    basis,
    rows,
    variables,
    constantColumns,
    means: Float64Array.from(variables, (k) => means[k]!),
    scales: Float64Array.from(variables, (k) => (basis === 'correlation' ? Math.sqrt(products[k * columns + k]! / (rows - 1)) : 1)),
    matrix: part,
    ...componentsOfMatrix(part, size, signs),
  };
}

type Spectrum = Pick<PrincipalComponents, 'eigenvalues' | 'explainedShares' | 'cumulativeShares' | 'weights' | 'loadings'>;

/** The components of a ready correlation or covariance matrix (size * size, row-major, finite). Cost O(size^3). */
export function componentsOfMatrix(matrix: Float64Array, size: number, signs: SignRule = LARGEST_POSITIVE): Spectrum {
  const { values, vectors: weights } = symmetricEigen(matrix, size);
  fixColumnSigns(weights, size, size, signs);
  // rounding leaves tiny negative numbers where an eigenvalue is 0
  const eigenvalues = values.map((value) => (value < 0 ? 0 : value));
  let total = 0;
  for (const value of eigenvalues) total += value;
  const explainedShares = eigenvalues.map((value) => value / total);
  let sum = 0;
  const cumulativeShares = eigenvalues.map((value) => (sum += value) / total);
  const loadings = weights.map((weight, at) => weight * Math.sqrt(eigenvalues[at % size]!));
  return { eigenvalues, explainedShares, cumulativeShares, weights, loadings };
}

/**
 * Scores of the first `count` components for every row of `matrix` (the columns of the fit, rows * count, row-major): centred, divided by the
 * fit's scales, weighted; the variance of a score is its eigenvalue. A row with a missing number gets NaN. Other rows than those of
 * the fit are welcome (another year under the same model). Cost O(rows * columns * count).
 */
export function principalComponentScores(
  { variables, means, scales, weights }: PrincipalComponents,
  matrix: DataMatrix,
  count: number = variables.length,
): Float64Array {
  const size = variables.length;
  const kept = new Float64Array(size * count);
  for (let i = 0; i < size; i++) for (let k = 0; k < count; k++) kept[i * count + k] = weights[i * size + k]!;
  return weightedScores(matrix, { variables, means, scales }, kept, count);
}
