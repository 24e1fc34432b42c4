import {
  arrangeFactors,
  bartlettScoreWeights,
  columnOf,
  componentFactors,
  componentsOfMatrix,
  explainedByFactor,
  matrixOfColumns,
  maximumLikelihoodFactors,
  mean,
  oblimin,
  principalAxisFactors,
  regressionScoreWeights,
  standardDeviation,
  unrotated,
  varimax,
  weightedScores,
  type FactorSolution,
  type NoFactors,
  type RotatedFactors,
} from '../../statistics/index.ts';
import type { FactorSuitability, Refusal } from '../recipe-protocol.ts';
import type { RecipeOfKind } from './evaluator.ts';
import { factorTable, type FactorTable } from './factor-suitability.ts';
import type { GatheredInputs } from './gather-inputs.ts';
import { refuse } from './refusal.ts';
import { spreadOver, valuesAt } from './universe.ts';

/** Factors of one year: what every year's scores are made with. */
export interface FactorModel {
  readonly kind: 'model';
  /** Indicators by factors, row-major: the pattern. */
  readonly loadings: Float64Array;
  readonly communalities: Float64Array;
  /** Share of the variance of all indicators, per factor. */
  readonly explained: Float64Array;
  readonly factorCorrelations: Float64Array;
  readonly suitability: FactorSuitability;
  readonly eigenvalues: Float64Array;
  /** Indicators by factors: what a standardised indicator counts in a score. */
  readonly weights: Float64Array;
  readonly means: Float64Array;
  /** Standard deviations with n - 1. */
  readonly scales: Float64Array;
}

/**
 * Finds the factors of a recipe in one year. Factors come in the order of the variance they explain after rotation, each turned so that its
 * largest loading is positive: equal data give equal signs. Scores: regression or Bartlett; components have one kind of score only, whose
 * variance is 1. Refused beside what `factorTable` refuses: more factors than the method can find, correlations that can not be inverted
 * where the method must, an extraction or rotation that does not settle. Cost O(n · indicators² + iterations · indicators³).
 */
export function factorModel(recipe: RecipeOfKind<'factors'>, inputs: GatheredInputs): FactorModel | Refusal {
  const { indicators, findings } = inputs;
  const factors = recipe.names.length;
  if (factors > indicators.length) return refuse('moreFactorsThanIndicators', indicators, findings);
  const table = factorTable(inputs, recipe.universe);
  if (table.kind === 'refused') return table;
  const { matrix, correlations, suitability } = table;
  const size = matrix.columns;
  const solution = extracted(recipe, table);
  if (solution.kind === 'undefined') {
    if (solution.reason === 'tooManyFactors') return refuse('moreFactorsThanIndicators', indicators, findings);
    const dependent = solution.reason === 'singular' ? indicators.slice(solution.variable, solution.variable + 1) : [];
    return refuse('singularCorrelation', dependent, findings);
  }
  const turned = arrangeFactors(rotated(recipe, solution));
  if (!solution.hasConverged || !turned.hasConverged) return refuse('notConverged', [], findings);
  const wantsBartlett = recipe.scores === 'bartlett' && recipe.extraction !== 'principalComponents';
  const weights = wantsBartlett ? bartlettScoreWeights(turned, solution.uniquenesses) : regressionScoreWeights(correlations, turned);
  if (weights === null) return refuse('singularCorrelation', [], findings);
  const columns = Array.from({ length: size }, (_, input) => columnOf(matrix, input));
  return {
    kind: 'model',
    loadings: turned.loadings,
    communalities: solution.communalities,
    explained: explainedByFactor(turned).map((variance) => variance / size),
    factorCorrelations: turned.factorCorrelations,
    suitability,
    eigenvalues: componentsOfMatrix(correlations, size).eigenvalues,
    weights,
    means: Float64Array.from(columns, mean),
    scales: Float64Array.from(columns, (column) => standardDeviation(column, 'sample')),
  };
}

/** Scores per factor (length n each, NaN = takes no part) of the areas at `positions`, in any year. Cost O(n · indicators · factors). */
export function factorScores(model: FactorModel, columns: readonly Float64Array[], positions: Int32Array, n: number): Float64Array[] {
  const { means, scales, weights } = model;
  const factors = weights.length / means.length;
  const matrix = matrixOfColumns(columns.map((column) => valuesAt(column, positions)));
  const variables = Int32Array.from(means.keys());
  const scores = weightedScores(matrix, { variables, means, scales }, weights, factors);
  const all = { rows: positions.length, columns: factors, values: scores };
  return Array.from({ length: factors }, (_, factor) => spreadOver(n, positions, columnOf(all, factor)));
}

function extracted({ extraction, names }: RecipeOfKind<'factors'>, { correlations, matrix }: FactorTable): FactorSolution | NoFactors {
  switch (extraction) {
    case 'principalComponents':
      return componentFactors(correlations, matrix.columns, names.length);
    case 'principalAxis':
      return principalAxisFactors(correlations, matrix.columns, names.length);
    case 'maximumLikelihood':
      return maximumLikelihoodFactors(correlations, matrix.columns, names.length, matrix.rows);
  }
}

function rotated({ rotation }: RecipeOfKind<'factors'>, solution: FactorSolution): RotatedFactors {
  const { loadings, variables, factors } = solution;
  if (rotation === 'varimax') return varimax(loadings, variables, factors);
  if (rotation === 'oblimin') return oblimin(loadings, variables, factors);
  // An extraction that did not settle is told by the solution itself.
  return unrotated(loadings, variables, factors);
}
