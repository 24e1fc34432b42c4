import {
  arrangeFactors,
  bartlettScoreWeights,
  componentFactors,
  completeRows,
  correlationMatrix,
  covarianceMatrix,
  cronbachAlpha,
  explainedByFactor,
  maximumLikelihoodFactors,
  oblimin,
  principalComponents,
  principalComponentScores,
  promax,
  regressionScoreWeights,
  samplingAdequacy,
  unrotated,
  varimax,
  weightedScores,
  type DataMatrix,
  type PrincipalComponents,
  type RotatedFactors,
  type SignRule,
} from '../../../src/statistics/index.ts';
import type { Comparison } from '../comparison.ts';
import { isObject, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { EXACT, toleranceFor, type Tolerance } from '../tolerance.ts';

/** The rows of a matrix without gaps; null and words are missing. */
function matrixOf(rows: Json | undefined): DataMatrix {
  if (!Array.isArray(rows)) throw new Error('rows: expected a matrix');
  const lists = rows as readonly (readonly Json[])[];
  const values = Float64Array.from(lists.flat(), (entry) => (typeof entry === 'number' ? entry : NaN));
  return completeRows({ rows: lists.length, columns: lists[0]?.length ?? 0, values }).matrix;
}

const rowsOf = (values: ArrayLike<number>, columns: number, shown = columns): number[][] =>
  Array.from({ length: values.length / columns }, (_, i) => Array.from({ length: shown }, (_, k) => values[i * columns + k]!));

/** Entry [i][k] of an expected matrix. */
const cell = (matrix: Json, i: number, k: number): number => Number((matrix as readonly (readonly Json[])[])[i]?.[k]);
const columnsIn = (matrix: Json): number => (matrix as readonly (readonly Json[])[])[0]?.length ?? 0;

function largestIn(value: Json): number {
  if (Array.isArray(value)) return (value as readonly Json[]).reduce<number>((largest, entry) => Math.max(largest, largestIn(entry)), 0);
  return typeof value === 'number' ? Math.abs(value) : 0;
}

/** An absolute tolerance stated for numbers of size 1, for numbers as large as those expected. */
const scaledTo = (expected: Json, { relative, absolute }: Tolerance): Tolerance => ({
  relative,
  absolute: absolute * Math.max(1, largestIn(expected)),
});

/** A matrix of one column as the plain list that some files state it as. */
function shapedAs(expected: Json, actual: unknown): unknown {
  if (!Array.isArray(expected) || !Array.isArray(actual) || Array.isArray(expected[0])) return actual;
  return actual.every((row) => Array.isArray(row) && row.length === 1) ? actual.flat() : actual;
}

/** Compares every field of `expected` for which there is a result; puts the others aside. */
function compareFields(
  { expected }: Oracle,
  comparison: Comparison,
  results: Readonly<Record<string, () => unknown>>,
  tolerance: (field: string, value: Json) => Tolerance,
): void {
  for (const [field, value] of Object.entries(expected)) {
    const result = results[field];
    if (result) comparison.compare([field], shapedAs(value, result()), tolerance(field, value));
    else comparison.putAside([field], 'no function of ours computes it');
  }
}

/** True where the two largest of a column's expected weights are equally large, so that its sign is open, and ours is the other one. */
function hasTiedSign(column: readonly number[], weights: Float64Array, columns: number, k: number, tie: number): boolean {
  const sizes = column.map(Math.abs).sort((a, b) => b - a);
  if (sizes.length < 2 || sizes[0]! - sizes[1]! > tie) return false;
  return column.reduce((sum, weight, i) => sum + weight * weights[i * columns + k]!, 0) < 0;
}

/** Rotated factors with the expected sign where the rule leaves it open. */
function withTiedSigns(rotated: RotatedFactors, expected: Json | undefined, tie: number): RotatedFactors {
  if (expected === undefined) return rotated;
  const { variables, factors, loadings } = rotated;
  const signs = Array.from({ length: factors }, (_, k) => {
    const column = Array.from({ length: variables }, (_, i) => cell(expected, i, k));
    return hasTiedSign(column, loadings, factors, k, tie) ? -1 : 1;
  });
  const turned = (matrix: Float64Array): Float64Array => matrix.map((entry, at) => entry * signs[at % factors]!);
  const factorCorrelations = turned(rotated.factorCorrelations).map((entry, at) => entry * signs[Math.floor(at / factors)]!);
  return { ...rotated, loadings: turned(loadings), structure: turned(rotated.structure), factorCorrelations };
}

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

/** Correlations and number of rows, from rows or given. */
function correlationsOf({ input, params }: Oracle): { correlations: Float64Array; size: number; n: number } {
  if (Array.isArray(input['rows'])) {
    const matrix = matrixOf(input['rows']);
    return { correlations: correlationMatrix(matrix).values, size: matrix.columns, n: matrix.rows };
  }
  const given = matrixOf(input['correlation']);
  return { correlations: given.values, size: given.columns, n: Number(params['n']) };
}

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

/** Scores of z-scores with n - 1. */
function scoresBy(matrix: DataMatrix, weights: Float64Array, factors: number): number[][] {
  const fit = principalComponents(matrix);
  if (fit.kind !== 'components') throw new Error(`no scores: ${fit.reason}`);
  return rowsOf(weightedScores(matrix, fit, weights, factors), factors);
}

const normalisationOf = (params: JsonObject): 'kaiser' | 'none' => (params['kaiser_normalisation'] === false ? 'none' : 'kaiser');
const PSYCH = /^psych_/;

/** "psych_* 1e-3" in the words about a field. */
function psychTolerance(tolerance: JsonObject, fallback: Tolerance): Tolerance {
  const words = Object.values(tolerance).filter((value) => typeof value === 'string');
  const stated = words.map((text) => /psych_\*\s*([0-9.eE+-]+)/.exec(text)?.[1]).find((number) => number !== undefined);
  return stated === undefined ? fallback : { relative: 0, absolute: Number(stated) };
}

const principalVarimax: OracleCheck = (oracle, comparison) => {
  const matrix = matrixOf(oracle.input['rows']);
  const { correlations, size } = correlationsOf(oracle);
  const { params, tolerance, expected } = oracle;
  const factors = Number(params['nfactors'] ?? params['factors'] ?? columnsIn(expected['rotated_loadings']!));
  const found = componentFactors(correlations, size, factors);
  if (found.kind !== 'factors') throw new Error(`no factors: ${found.reason}`);
  const normalisation = normalisationOf(params);
  const rotated = withTiedSigns(
    arrangeFactors(varimax(found.loadings, size, factors, { normalisation })),
    expected['rotated_loadings'],
    1e-5,
  );
  const early = withTiedSigns(
    arrangeFactors(varimax(found.loadings, size, factors, { normalisation, tolerance: 1e-5 })),
    expected['psych_rotated_loadings'],
    2e-3,
  );
  const explained = explainedByFactor(rotated);
  compareFields(
    oracle,
    comparison,
    {
      unrotated_loadings: () => rowsOf(found.loadings, factors),
      rotated_loadings: () => rowsOf(rotated.loadings, factors),
      ss_loadings: () => explained,
      proportion_var: () => explained.map((sum) => sum / size),
      communalities: () => found.communalities,
      uniquenesses: () => found.uniquenesses,
      scores_regression: () => scoresBy(matrix, regressionScoreWeights(correlations, rotated), factors),
      psych_rotated_loadings: () => rowsOf(early.loadings, factors),
      psych_scores: () => scoresBy(matrix, regressionScoreWeights(correlations, early), factors),
    },
    (field) => {
      if (PSYCH.test(field)) return psychTolerance(tolerance, toleranceFor(tolerance, 'loadings'));
      if (field.startsWith('scores')) return toleranceFor(tolerance, field, 'scores');
      return toleranceFor(tolerance, field, field === 'uniquenesses' ? 'communalities' : 'loadings', 'loadings');
    },
  );
};

function rotatedBy(rotation: string, loadings: Float64Array, size: number, factors: number): RotatedFactors {
  if (rotation === 'none') return unrotated(loadings, size, factors);
  if (rotation === 'oblimin') return oblimin(loadings, size, factors, { normalisation: 'none' });
  if (rotation !== 'promax') return varimax(loadings, size, factors, { tolerance: 1e-5 });
  const rotated = promax(loadings, size, factors, { tolerance: 1e-5 });
  if (rotated === null) throw new Error('promax found no target');
  return rotated;
}

const factanal: OracleCheck = (oracle, comparison) => {
  const { correlations, size, n } = correlationsOf(oracle);
  const { params, tolerance, expected } = oracle;
  const factors = Number(params['factors'] ?? params['nfactors'] ?? columnsIn(expected['loadings']!));
  const found = maximumLikelihoodFactors(correlations, size, factors, n);
  if (found.kind !== 'factors') throw new Error(`no factors: ${found.reason}`);
  const rotation = String(params['rotation'] ?? 'varimax').toLowerCase();
  const signs: SignRule = { kind: /sum/i.test(String(params['sign_rule'])) ? 'sumPositive' : 'largestPositive' };
  const rotated = withTiedSigns(arrangeFactors(rotatedBy(rotation, found.loadings, size, factors), signs), expected['loadings'], 2e-3);
  const weights = (): Float64Array =>
    String(params['scores']).toLowerCase() === 'bartlett'
      ? (bartlettScoreWeights(rotated, found.uniquenesses) ?? new Float64Array(size * factors).fill(NaN))
      : regressionScoreWeights(correlations, rotated);
  compareFields(
    oracle,
    comparison,
    {
      loadings: () => rowsOf(rotated.loadings, factors),
      uniquenesses: () => found.uniquenesses,
      communalities: () => found.communalities,
      factor_correlations: () => rowsOf(rotated.factorCorrelations, factors),
      dof: () => found.fit?.degreesOfFreedom,
      chisq: () => found.fit?.chiSquared,
      p: () => found.fit?.probability,
      converged: () => found.hasConverged,
      scores: () => scoresBy(matrixOf(oracle.input['rows']), weights(), factors),
    },
    (field, value) => (field === 'dof' ? EXACT : scaledTo(value, toleranceFor(tolerance, field, 'loadings', 'uniquenesses'))),
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
