import {
  correlationMatrix,
  covarianceMatrix,
  cronbachAlpha,
  principalComponents,
  principalComponentScores,
  samplingAdequacy,
  type PrincipalComponents,
} from '../../../src/statistics/index.ts';
import { isObject, type Json } from '../oracle.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { EXACT, toleranceFor } from '../tolerance.ts';
import { factanal, principalVarimax } from './common-factors.ts';
import { cell, columnsIn, compareFields, correlationsOf, hasTiedSign, largestIn, matrixOf, rowsOf, scaledTo } from './factor-values.ts';

/**
 * The weights with the expected sign where two of a component's weights are equally large, and the expected directions within a space of
 * equal eigenvalues, where any direction is right; only an eigenvector is accepted as one.
 */
function comparableWeights({ eigenvalues, weights, matrix }: PrincipalComponents, expected: Json | undefined): Float64Array {
  const size = eigenvalues.length;
  const chosen = weights.slice();
  if (expected === undefined) return chosen;
  const near = (a: number | undefined, b: number): boolean => a !== undefined && Math.abs(a - b) <= 1e-7 * eigenvalues[0]!;
  for (let k = 0; k < Math.min(size, columnsIn(expected)); k++) {
    const value = eigenvalues[k]!;
    const column = Array.from({ length: size }, (_, i) => cell(expected, i, k));
    if (near(eigenvalues[k - 1], value) || near(eigenvalues[k + 1], value)) {
      const rest = column.map((weight, i) => column.reduce((sum, other, j) => sum + matrix[i * size + j]! * other, 0) - value * weight);
      if (Math.hypot(...rest) <= 1e-6 * eigenvalues[0]! && Math.abs(Math.hypot(...column) - 1) <= 1e-9) {
        column.forEach((weight, i) => (chosen[i * size + k] = weight));
      }
      continue;
    }
    if (hasTiedSign(column, weights, size, k, 1e-6)) for (let i = 0; i < size; i++) chosen[i * size + k] = -weights[i * size + k]!;
  }
  return chosen;
}

const pca =
  (basis: 'correlation' | 'covariance'): OracleCheck =>
  (oracle, comparison) => {
    const matrix = matrixOf(oracle.input['rows']);
    const found = principalComponents(matrix, { basis });
    if (found.kind !== 'components') throw new Error(`no components: ${found.reason}`);
    const { expected, params, tolerance } = oracle;
    // the population's standard deviation: covariances smaller, z-scores larger
    const share = params['sd'] === 'n' ? (matrix.rows - 1) / matrix.rows : 1;
    const ofVariance = basis === 'covariance' ? share : 1;
    const size = found.eigenvalues.length;
    const weights = comparableWeights(found, expected['eigenvectors']);
    const fit: PrincipalComponents = { ...found, weights };
    const shown = (field: string): number => columnsIn(expected[field]!);
    const listed = (field: string, values: Float64Array): Float64Array => values.slice(0, (expected[field] as readonly Json[]).length);
    const rootOfScores = Math.sqrt(basis === 'correlation' ? 1 / share : 1);
    compareFields(
      oracle,
      comparison,
      {
        eigenvalues: () =>
          listed(
            'eigenvalues',
            found.eigenvalues.map((value) => value * ofVariance),
          ),
        explained_ratio: () => listed('explained_ratio', found.explainedShares),
        cumulative_ratio: () => listed('cumulative_ratio', found.cumulativeShares),
        eigenvectors: () => rowsOf(weights, size, shown('eigenvectors')),
        loadings: () =>
          rowsOf(
            weights.map((weight, at) => weight * Math.sqrt(found.eigenvalues[at % size]! * ofVariance)),
            size,
            shown('loadings'),
          ),
        scores: () =>
          rowsOf(
            principalComponentScores(fit, matrix).map((score) => score * rootOfScores),
            size,
            shown('scores'),
          ),
        correlation: () => rowsOf(found.matrix, size),
        covariance: () => rowsOf(found.matrix, size),
      },
      (field, value) => {
        if (field === 'scores' || field === 'loadings') return scaledTo(value, toleranceFor(tolerance, field, 'eigenvectors'));
        const stated = toleranceFor(tolerance, field, 'eigenvalues');
        // eigenvalues that are 0 up to rounding have no relative accuracy
        return field === 'eigenvectors' ? stated : { ...stated, absolute: Math.max(stated.absolute, 1e-12 * largestIn(value)) };
      },
    );
  };

const kmoBartlett: OracleCheck = (oracle, comparison) => {
  const { correlations, size, n } = correlationsOf(oracle);
  const found = samplingAdequacy(correlations, size, typeof oracle.params['n'] === 'number' ? oracle.params['n'] : n);
  const measures = found.kind === 'adequacy' ? found : null;
  const names: Readonly<Record<string, string>> = { bartlett_p: 'p', bartlett_chisq: 'chisq', determinant: 'chisq' };
  compareFields(
    oracle,
    comparison,
    {
      correlation: () => rowsOf(correlations, size),
      determinant: () => measures?.determinant,
      kmo_overall: () => measures?.kmoOverall,
      kmo_per_variable: () => measures?.kmoPerVariable ?? new Float64Array(size).fill(NaN),
      bartlett_chisq: () => measures?.bartlettChiSquared,
      bartlett_df: () => measures?.bartlettDegreesOfFreedom,
      bartlett_p: () => measures?.bartlettProbability,
    },
    (field) => (field === 'bartlett_df' ? EXACT : toleranceFor(oracle.tolerance, field, names[field] ?? 'kmo')),
  );
};

const reliability: OracleCheck = (oracle, comparison) => {
  const matrix = matrixOf(oracle.input['rows']);
  const size = matrix.columns;
  const alpha = cronbachAlpha(covarianceMatrix(matrix).values, size);
  const correlations = (method: 'pearson' | 'spearman' | 'kendall') => (): number[][] =>
    rowsOf(correlationMatrix(matrix, { method }).values, size);
  compareFields(
    oracle,
    comparison,
    {
      pearson: correlations('pearson'),
      spearman: correlations('spearman'),
      kendall: correlations('kendall'),
      kendall_tau_b: correlations('kendall'),
      covariance: () => rowsOf(covarianceMatrix(matrix).values, size),
      std_alpha: () => alpha.standardised,
      raw_alpha: () => alpha.raw,
      alpha: () => alpha.raw,
      alpha_if_deleted: () => alpha.rawWithout,
      std_alpha_if_deleted: () => alpha.standardisedWithout,
      item_rest_correlation: () => alpha.itemRestCorrelations,
    },
    (field) => toleranceFor(oracle.tolerance, field),
  );
};

/** Contracts in words: constants are reported and left out, singular matrices are reported, nothing is NaN unless it says why. */
const edgeCases: OracleCheck = (oracle, comparison) => {
  for (const [field, entry] of Object.entries(oracle.expected)) {
    const matrix = matrixOf(oracle.input[field]);
    const found = principalComponents(matrix);
    const isDefined = found.kind === 'undefined' || found.eigenvalues.every((value) => Number.isFinite(value));
    if (!isObject(entry)) {
      const isAboutConstants = /constant/i.test(`${field} ${String(entry)}`);
      const holds = isDefined && (!isAboutConstants || found.constantColumns.length > 0);
      comparison.contract([field], holds, 'constant columns reported and left out', Array.from(found.constantColumns));
      continue;
    }
    const adequacy = samplingAdequacy(correlationMatrix(matrix).values, matrix.columns, matrix.rows);
    const measures = adequacy.kind === 'adequacy' ? adequacy : null;
    const components = found.kind === 'components' ? found : null;
    const results: Readonly<Record<string, unknown>> = {
      eigenvalues: components?.eigenvalues ?? null,
      explained_ratio: components?.explainedShares ?? null,
      cumulative_ratio: components?.cumulativeShares ?? null,
      determinant: measures?.determinant ?? (components ? 0 : null),
      kmo_overall: measures?.kmoOverall ?? null,
      bartlett_chisq: measures?.bartlettChiSquared ?? null,
      bartlett_p: measures?.bartlettProbability ?? null,
    };
    for (const key of Object.keys(entry)) {
      if (key === 'note') {
        const isAboutSingular = /singular/i.test(String(entry[key]));
        const holds = isAboutSingular ? adequacy.kind === 'singular' : isDefined;
        comparison.contract([field, key], holds, isAboutSingular ? 'a singular matrix is reported' : 'nothing is NaN', adequacy.kind);
      } else if (key in results) comparison.compare([field, key], results[key], toleranceFor(oracle.tolerance, key, 'eigenvalues'));
      else comparison.putAside([field, key], 'no function of ours computes it');
    }
  }
};

/** Kinds of the topic `pca_factor`. */
export const PCA_FACTOR_CHECKS: Readonly<Record<string, OracleCheck>> = {
  pca_correlation: pca('correlation'),
  pca_covariance: pca('covariance'),
  kmo_bartlett: kmoBartlett,
  principal_varimax: principalVarimax,
  factanal_varimax: factanal,
  reliability_correlation: reliability,
  edge_cases: edgeCases,
};
