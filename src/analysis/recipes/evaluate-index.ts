import { Exclusion } from '../../model/index.ts';
import {
  classByLimits,
  columnOf,
  compositeIndex,
  countNumbers,
  covarianceMatrix,
  cronbachAlpha,
  IndexExclusion,
  matrixOfColumns,
  ranks,
  type CompositeIndex,
  type CompositeIndexOptions,
} from '../../statistics/index.ts';
import { classCodes, countClasses } from './class-codes.ts';
import { correlationTable } from './correlation-table.ts';
import { decompositionOf } from './decomposition.ts';
import type { Evaluator, RecipeOfKind } from './evaluator.ts';
import { pickInputs } from './gather-inputs.ts';
import { paced, partOfPace } from './paced.ts';
import { refuse } from './refusal.ts';
import { takePart } from './universe.ts';
import { resultBase } from './result-base.ts';

/** Fewer areas have no spread worth a standardisation. */
export const FEWEST_AREAS = 3;

/** A recipe's choices in the words of the kernel; the index always points to need. `mask`: length n, 1 = takes part. */
export const indexOptions = (recipe: RecipeOfKind<'index'>, mask: Uint8Array): CompositeIndexOptions => ({
  indicators: recipe.inputs,
  universe: mask,
  missing: recipe.universe.missing,
  orientation: 'highIsUnfavourable',
  standardisation: recipe.standardisation,
  aggregation: recipe.aggregation,
  scaling: !recipe.restandardised ? 'none' : recipe.standardisation === 'zSample' ? 'zSample' : 'zPopulation',
});

/**
 * A composite index: standardised inputs, turned towards need, combined by weight, in classes by the recipe's limits (a value equal to a
 * limit belongs to the class nearer to 0). The second standardisation uses the divisor n, or n - 1 after `zSample`. Refused: fewer than three
 * areas, inputs that tell no areas apart, a geometric mean of negative numbers (z-values always have some).
 * Alpha is that of the standardised, turned inputs, unweighted, over the areas that have all of them.
 */
export const evaluateIndex: Evaluator<'index'> = async (_context, recipe, gathered, pace) => {
  const inputs = pickInputs(
    gathered,
    recipe.inputs.map(({ indicator }) => indicator),
  );
  const { columns, indicators, findings } = inputs;
  const { exclusions, mask, positions } = takePart(inputs, recipe.universe);
  if (positions.length < FEWEST_AREAS) return refuse('tooFewAreas', [], findings);
  const index = compositeIndex(columns, indexOptions(recipe, mask));
  await pace.breathe(0.5);
  if (index.exclusion.includes(IndexExclusion.undefinedMean))
    return refuse('negativeForGeometric', withNegativeParts(index, indicators), findings);
  const constant = indicators.filter((_, input) => index.indicators[input]?.hasSpread === false);
  if (constant.length > 0) return refuse('constantIndicator', constant, findings);
  if (index.values.every(Number.isNaN)) return refuse('constantIndicator', indicators, findings);
  for (let area = 0; area < exclusions.length; area++) {
    if (exclusions[area] === Exclusion.none && Number.isNaN(index.values[area]!)) exclusions[area] = Exclusion.missingInput;
  }
  const classes = classCodes(classByLimits(index.values, recipe.limits));
  const correlations = await paced(correlationTable(indicators, columns, mask, 'pearson'), partOfPace(pace, 0.5, 1));
  return {
    kind: 'index',
    ...resultBase(recipe, gathered, exclusions, countNumbers(index.values), findings),
    values: index.values,
    classes,
    classCounts: countClasses(classes, recipe.limits.length + 1),
    ranks: ranksFromTop(index.values),
    decomposition: decompositionOf(index, recipe.aggregation !== 'geometric'),
    alpha: alphaOf(index),
    correlations,
  };
};

/** 1 = highest, equal values share the better rank, 0 = no value. Cost O(n log n). */
export const ranksFromTop = (values: Float64Array): Uint32Array =>
  Uint32Array.from(
    ranks(
      values.map((value) => -value),
      'minimum',
    ),
    (rank) => (Number.isNaN(rank) ? 0 : rank),
  );

function alphaOf({ parts }: CompositeIndex): number {
  const columns = Array.from({ length: parts.columns }, (_, input) => columnOf(parts, input));
  return cronbachAlpha(covarianceMatrix(matrixOfColumns(columns)).values, parts.columns).raw;
}

const withNegativeParts = <Id>({ parts }: CompositeIndex, indicators: readonly Id[]): readonly Id[] =>
  indicators.filter((_, input) => columnOf(parts, input).some((part) => part < 0));
