import { ASSOCIATION_CLASSES, finding, type Finding } from '../../model/index.ts';
import { empiricalBayesStandardisedRates, pseudoPValues } from '../../statistics/index.ts';
import type { AssociationResult } from '../recipe-protocol.ts';
import { associationCategories, significanceOf } from './association-categories.ts';
import { globalAssociation, localAssociation } from './association-statistics.ts';
import { countClasses } from './class-codes.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import type { Evaluator, RecipeOfKind } from './evaluator.ts';
import { pickInputs, type GatheredInputs } from './gather-inputs.ts';
import { neighbourWeights } from './neighbour-weights.ts';
import { partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';
import { spreadOver, takePart, valuesAt, WHOLE_UNIVERSE } from './universe.ts';
import { resultBase } from './result-base.ts';

/** Fewer areas leave permutations too little to shuffle. */
const HARDLY_ENOUGH_AREAS = 30;

/**
 * Where high and low values lie together, over all areas with a number (for two indicators: with both). Local p-values: conditional
 * permutation, folded to the smaller tail as GeoDa and PySAL report; global ones likewise. Values of rates may be replaced by
 * empirical-Bayes standardised rates of their cases and base (Assuncao & Reis 1999), as deviations that do not depend on how many people
 * an area has. Categories: local Moran as the protocol names them; G*: 0 hot, 1 cold; local Geary: likeness is 0 above and 1 below the
 * mean, difference 2 below and 3 above it. Refused: fewer than three areas, equal values everywhere, no neighbours at all.
 * Cost: permutations · links, for 50,000 areas and 999 permutations well below a second.
 */
export const evaluateAssociation: Evaluator<'association'> = async (context, recipe, gathered, pace) => {
  const inputs = pickInputs(gathered, recipe.other === null ? [recipe.indicator] : [recipe.indicator, recipe.other]);
  const adjusted = recipe.rateAdjusted ? adjustedInputs(recipe, inputs) : { inputs, findings: [] };
  const findings = [...gathered.findings, ...adjusted.findings];
  const { exclusions, positions } = takePart(adjusted.inputs, WHOLE_UNIVERSE);
  if (positions.length < FEWEST_AREAS) return refuse('tooFewAreas', [], findings);
  const columns = adjusted.inputs.columns.map((column) => valuesAt(column, positions));
  const constant = inputs.indicators.filter((_, input) => columns[input]?.every((value) => value === columns[input]![0]) === true);
  if (constant.length > 0) return refuse('constantIndicator', constant, findings);
  const { weights, facts } = await neighbourWeights(
    context.session,
    gathered.loaded,
    recipe.neighbours,
    positions,
    partOfPace(pace, 0, 0.2),
  );
  if (weights.neighbours.length === 0) return refuse('noNeighbours', [], findings);
  const [values, other = null] = columns as [Float64Array, Float64Array?];
  const local = await localAssociation(recipe, values, other, weights, partOfPace(pace, 0.2, 0.7));
  const global = await globalAssociation(recipe, values, other, weights, partOfPace(pace, 0.7, 1));
  if (local === null || global === null) return refuse('constantIndicator', inputs.indicators, findings);
  const pValues = pseudoPValues(local.permutation, 'folded');
  const significance = significanceOf(pValues, recipe.significance, recipe.correction);
  const n = exclusions.length;
  const categories = associationCategories(recipe.statistic, local, pValues, significance.cutOff, n, positions);
  return {
    kind: 'association',
    ...resultBase(recipe, gathered, exclusions, positions.length, findings),
    global,
    statistic: spreadOver(n, positions, local.statistic),
    pValues: spreadOver(n, positions, pValues),
    categories,
    counts: countClasses(categories, ASSOCIATION_CLASSES),
    cutOff: significance.cutOff,
    significantUncorrected: significance.uncorrected,
    standardised: spreadOver(n, positions, local.standardised),
    lag: spreadOver(n, positions, local.lag),
    neighbours: facts,
    tooFewAreas: positions.length < HARDLY_ENOUGH_AREAS || 2 * facts.islands.length > positions.length,
  } satisfies AssociationResult;
};

interface AdjustedInputs {
  readonly inputs: GatheredInputs;
  readonly findings: readonly Finding[];
}

/** Rates become standardised rates; what is no rate with known cases and base stays as it is, and a finding says so. */
function adjustedInputs(recipe: RecipeOfKind<'association'>, inputs: GatheredInputs): AdjustedInputs {
  const findings: Finding[] = [];
  const columns = inputs.columns.map((column, input) => {
    const series = inputs.series[input];
    const year = series?.years.indexOf(inputs.year) ?? -1;
    const cases = series?.numerators?.[year];
    const base = series?.denominators?.[year];
    if (cases === undefined || base === undefined) {
      findings.push(finding('recipe-no-rate', 'warning', '', { value: inputs.indicators[input] ?? recipe.id }));
      return column;
    }
    // Where the number itself is withheld, its cases must not come back through the rate.
    const shown = (counts: Float64Array): Float64Array => counts.map((count, area) => (Number.isNaN(column[area]!) ? Number.NaN : count));
    return empiricalBayesStandardisedRates(shown(cases), shown(base));
  });
  return { inputs: { ...inputs, columns }, findings };
}
