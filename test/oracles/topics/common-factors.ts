import {
  arrangeFactors,
  bartlettScoreWeights,
  componentFactors,
  explainedByFactor,
  maximumLikelihoodFactors,
  oblimin,
  principalComponents,
  promax,
  regressionScoreWeights,
  unrotated,
  varimax,
  weightedScores,
  type DataMatrix,
  type RotatedFactors,
  type SignRule,
} from '../../../src/statistics/index.ts';
import type { Json, JsonObject } from '../oracle.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { EXACT, toleranceFor, type Tolerance } from '../tolerance.ts';
import { cell, columnsIn, compareFields, correlationsOf, hasTiedSign, matrixOf, rowsOf, scaledTo } from './factor-values.ts';

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

/** Principal components cut off, rotated by varimax. */
export const principalVarimax: OracleCheck = (oracle, comparison) => {
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

/** Maximum likelihood factors as R's `factanal` prints them. */
export const factanal: OracleCheck = (oracle, comparison) => {
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
