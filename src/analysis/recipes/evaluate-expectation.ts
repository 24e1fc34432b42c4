import { metricGeometry } from '../../geometry/index.ts';
import { Exclusion, finding, type Finding, type IndicatorId } from '../../model/index.ts';
import { columnOf, leastSquaresRegression, multicollinearity, standardDeviation, type LeastSquaresFit } from '../../statistics/index.ts';
import type { ExpectationCoefficient, ExpectationResult } from '../recipe-protocol.ts';
import type { Pace } from '../tasks/pace.ts';
import { NO_CLASS } from './class-codes.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import type { Evaluator, RecipeContext, RecipeOfKind } from './evaluator.ts';
import { diagnosticsOf, suggestModel } from './expectation-diagnostics.ts';
import { fitExpectation, type ExpectationFit } from './expectation-models.ts';
import { expectationUnits, type ExpectationUnits } from './expectation-units.ts';
import type { GatheredInputs } from './gather-inputs.ts';
import { nearestWeights, neighbourWeights, type NeighbourWeights } from './neighbour-weights.ts';
import { partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';
import { spreadOver, valuesAt } from './universe.ts';
import { resultBase } from './result-base.ts';

type ExpectationRecipe = RecipeOfKind<'expectation'>;

/**
 * What an outcome should be, given the predictors: a regression over areas or facilities, and where the observed value lies. A unit is judged
 * by its prediction interval. Weights are the bases of the outcome; spatial and robust models have none. Neighbours of facilities are
 * the `count` nearest ones, whatever kind of neighbourhood areas have. The suggestion follows `suggestModel`. Refused: no predictor, too few units, an
 * outcome or predictor without spread, predictors that follow from each other, no neighbours for a spatial model, no facilities.
 */
export const evaluateExpectation: Evaluator<'expectation'> = async (context, recipe, gathered, pace) => {
  if (recipe.predictors.length === 0) return refuse('tooFewIndicators', [], gathered.findings);
  const found = await expectationUnits(context, recipe, gathered, pace);
  if (found.kind === 'refused') return found;
  const { units, weights, told } = weighted(recipe, found);
  const findings = [...gathered.findings, ...units.findings, ...told];
  const { complete, predictors } = units;
  const observed = valuesAt(units.observed, complete);
  if (complete.length < FEWEST_AREAS) return refuse('tooFewAreas', [], findings);
  const constant = constantInputs(recipe, observed, predictors);
  if (constant !== null) return refuse('constantIndicator', constant, findings);
  const unweighted = leastSquaresRegression(predictors, observed);
  const plain = weights === null ? unweighted : leastSquaresRegression(predictors, observed, { weights });
  if (plain.kind !== 'fitted' || unweighted.kind !== 'fitted') return refuse('tooFewAreas', [], findings);
  const dependent = recipe.predictors.filter((_, input) => Number.isNaN(plain.coefficients[input + 1]!));
  if (dependent.length > 0) return refuse('singularCorrelation', dependent, findings);
  const { weights: neighbours } = await neighboursOfUnits(context, recipe, gathered, units, partOfPace(pace, 0, 0.3));
  const { model, confidence } = recipe;
  const data = { model, confidence, predictors, observed, weights, neighbours, plain };
  const fit = await fitExpectation(data, partOfPace(pace, 0.3, 0.9));
  if (fit.kind === 'noFit') return refuse(fit.reason, [], findings);
  const diagnostics = diagnosticsOf(plain, unweighted, neighbours);
  const count = units.observed.length;
  const spread = (numbers: Float64Array): Float64Array => spreadOver(count, complete, numbers);
  return {
    kind: 'expectation',
    ...resultBase(recipe, gathered, units.exclusions, areasOf(units), findings),
    units: units.units,
    observed: units.observed,
    expected: spread(fit.expected),
    lower: spread(fit.lower),
    upper: spread(fit.upper),
    deviation: spread(fit.deviation),
    base: units.base,
    judgement: judgements(units, observed, fit),
    small: Uint8Array.from(units.base, (cases) => (cases < recipe.smallBase ? 1 : 0)),
    coefficients: coefficientsOf(recipe, fit, plain, unweighted),
    rSquared: fit.rSquared,
    adjustedRSquared: fit.adjustedRSquared,
    residualStandardError: fit.residualStandardError,
    diagnostics: { ...diagnostics, spatialParameter: fit.spatialParameter, akaike: fit.akaike },
    suggestedModel: suggestModel(diagnostics),
  } satisfies ExpectationResult;
};

interface WeightedUnits {
  readonly units: ExpectationUnits;
  /** Over the complete units, mean 1. */
  readonly weights: Float64Array | null;
  readonly told: readonly Finding[];
}

/** Where the base weighs, units without one can not take part. */
function weighted(recipe: ExpectationRecipe, units: ExpectationUnits): WeightedUnits {
  if (!recipe.weightedByBase) return { units, weights: null, told: [] };
  const hasBase = (unit: number): boolean => units.base[unit]! > 0;
  if (recipe.model !== 'ols' || !units.complete.some(hasBase)) {
    return { units, weights: null, told: [finding('recipe-not-weighted', 'warning', '', { value: recipe.id })] };
  }
  const rows = [...units.complete.keys()].filter((row) => hasBase(units.complete[row]!));
  const complete = Int32Array.from(rows, (row) => units.complete[row]!);
  const { columns, values } = units.predictors;
  const kept = new Float64Array(rows.length * columns);
  rows.forEach((row, place) => kept.set(values.subarray(row * columns, (row + 1) * columns), place * columns));
  const exclusions = units.exclusions.slice();
  if (units.units.kind === 'areas') for (const area of units.complete) if (!hasBase(area)) exclusions[area] = Exclusion.missingInput;
  const bases = valuesAt(units.base, complete);
  const mean = bases.reduce((sum, base) => sum + base, 0) / bases.length;
  return {
    units: { ...units, complete, exclusions, predictors: { rows: rows.length, columns, values: kept } },
    weights: bases.map((base) => base / mean),
    told: [],
  };
}

/** The outcome, or predictors, without spread; null where all have some. The outcome of facilities is no indicator. */
function constantInputs(
  recipe: ExpectationRecipe,
  observed: Float64Array,
  predictors: ExpectationUnits['predictors'],
): readonly IndicatorId[] | null {
  const isFlat = (column: Float64Array): boolean => column.every((value) => value === column[0]);
  if (isFlat(observed)) return recipe.outcome.kind === 'indicator' ? [recipe.outcome.indicator] : [];
  const flat = recipe.predictors.filter((_, input) => isFlat(columnOf(predictors, input)));
  return flat.length === 0 ? null : flat;
}

async function neighboursOfUnits(
  { session }: RecipeContext,
  { neighbours }: ExpectationRecipe,
  gathered: GatheredInputs,
  { places, complete }: ExpectationUnits,
  pace: Pace,
): Promise<NeighbourWeights> {
  if (places === null) return neighbourWeights(session, gathered.loaded, neighbours, complete, pace);
  const coordinates = new Float64Array(2 * complete.length);
  complete.forEach((unit, place) => coordinates.set(places.subarray(2 * unit, 2 * unit + 2), 2 * place));
  const all = Uint32Array.of(0, 1);
  // Points in the plane that areas are measured in: one ring of them is enough for that.
  const ring = { coordinates, ringOffsets: Uint32Array.of(0, complete.length), polygonOffsets: all, areaOffsets: all };
  return nearestWeights(metricGeometry(ring, session.atlas.atlas.crs).coordinates, neighbours.count);
}

function areasOf({ units, complete }: ExpectationUnits): number {
  return units.kind === 'areas' ? complete.length : new Set(Array.from(complete, (unit) => units.areas[unit])).size;
}

/** Nearer to a limit than this share of the observed value is on it: a perfect fit judges nobody. */
const ROUNDING = 1e-9;

function judgements({ complete, observed: all }: ExpectationUnits, observed: Float64Array, { lower, upper }: ExpectationFit): Uint8Array {
  const codes = new Uint8Array(all.length).fill(NO_CLASS);
  complete.forEach((unit, row) => {
    const slack = ROUNDING * Math.abs(observed[row]!);
    if (observed[row]! < lower[row]! - slack) codes[unit] = 0;
    else codes[unit] = observed[row]! > upper[row]! + slack ? 2 : 1;
  });
  return codes;
}

function coefficientsOf(
  { predictors }: ExpectationRecipe,
  { estimates, standardErrors, pValues }: ExpectationFit,
  plain: LeastSquaresFit,
  unweighted: LeastSquaresFit,
): ExpectationCoefficient[] {
  const { varianceInflation } = multicollinearity(plain);
  const { design, response } = unweighted.used;
  const spread = standardDeviation(response, 'sample');
  return [null, ...predictors].map((indicator, k) => ({
    indicator,
    estimate: estimates[k]!,
    standardError: standardErrors[k]!,
    pValue: pValues[k]!,
    beta: indicator === null ? NaN : (estimates[k]! * standardDeviation(columnOf(design, k), 'sample')) / spread,
    varianceInflation: varianceInflation[k]!,
  }));
}
