import { baseInputs } from './base-year.ts';
import { completeUniverse } from './complete-universe.ts';
import type { Evaluator } from './evaluator.ts';
import { factorModel, factorScores } from './factor-model.ts';
import { pickInputs } from './gather-inputs.ts';
import { keptComputation, recipeKey } from './kept-computations.ts';
import { refuse } from './refusal.ts';
import { takePart } from './universe.ts';
import { resultBase } from './result-base.ts';

/**
 * Factors of the base year with scores of the asked year: loadings, means and deviations are those of the base year, so that scores of
 * different years can be compared. An area needs all indicators. See `factorModel` for conventions and refusals.
 */
export const evaluateFactors: Evaluator<'factors'> = async (context, recipe, gathered, pace) => {
  const inputs = pickInputs(gathered, recipe.indicators);
  const { base, findings: told } = baseInputs(recipe, inputs, recipe.baseYear);
  const findings = [...gathered.findings, ...told];
  const key = `factors ${base.year} ${recipeKey(context, recipe)}`;
  const model = await keptComputation(context.session, key, () => Promise.resolve(factorModel(recipe, base)), pace);
  if (model.kind === 'refused') return { ...model, findings };
  const { exclusions, positions } = takePart(inputs, completeUniverse(recipe.universe));
  if (positions.length === 0) return refuse('tooFewAreas', [], findings);
  await pace.breathe(0.8);
  const { loadings, communalities, explained, factorCorrelations, suitability, eigenvalues } = model;
  return {
    kind: 'factors',
    ...resultBase(recipe, gathered, exclusions, positions.length, findings),
    baseYear: base.year,
    scores: factorScores(model, inputs.columns, positions, exclusions.length),
    loadings,
    communalities,
    explained,
    factorCorrelations,
    suitability,
    eigenvalues,
  };
};
