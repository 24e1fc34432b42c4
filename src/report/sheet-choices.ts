import { REGIONAL_METHODS, type NeighbourSettings, type AnalysisRecipe } from '../model/index.ts';
import type { Markup } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { facts, section } from './sheet-parts.ts';

type Row = readonly [term: string, value: string];

/** Every choice of the recipe in words, with its technical term. */
export const sheetChoices = (context: SheetContext, recipe: AnalysisRecipe): Markup =>
  section(context.text('analysis.sheet.choices'), facts(rowsOf(context, recipe)));

function rowsOf(context: SheetContext, recipe: AnalysisRecipe): readonly Row[] {
  const { text, number, percent } = context;
  const yesNo = (is: boolean): string => text(is ? 'analysis.sheet.yes' : 'analysis.sheet.no');
  const limits = (list: readonly number[]): string =>
    text('analysis.sheet.choice.limits.about', { limits: list.map((limit) => number(limit, 2)).join('; ') });
  switch (recipe.kind) {
    case 'index':
      return [
        [text('analysis.sheet.choice.standardisation'), text(`analysis.choice.${recipe.standardisation}`)],
        [text('analysis.sheet.choice.aggregation'), text(`analysis.choice.${recipe.aggregation}`)],
        [text('analysis.sheet.choice.restandardised'), yesNo(recipe.restandardised)],
        [text('analysis.sheet.choice.limits'), recipe.limits.length === 0 ? '' : limits(recipe.limits)],
        [text('analysis.sheet.choice.upward'), text(`analysis.choice.${recipe.upward}`)],
      ];
    case 'statusDynamics':
      return [
        [text('analysis.sheet.choice.standardisation'), text(`analysis.choice.${recipe.standardisation}`)],
        [text('analysis.sheet.choice.statusLimits'), limits(recipe.statusLimits)],
        [
          text('analysis.sheet.choice.dynamics'),
          recipe.dynamicsInputs.length > 0
            ? text('analysis.sheet.choice.dynamics.published')
            : text('analysis.sheet.choice.dynamics.difference', { count: recipe.dynamicsYears }),
        ],
        [text('analysis.sheet.choice.dynamicsLimits'), limits(recipe.dynamicsLimits)],
        [text('analysis.sheet.choice.upward'), text(`analysis.choice.${recipe.upward}`)],
      ];
    case 'factors':
      return [
        [text('analysis.sheet.choice.factors'), String(recipe.names.length)],
        [text('analysis.sheet.choice.extraction'), text(`analysis.sheet.choice.extraction.${recipe.extraction}`)],
        [text('analysis.sheet.choice.rotation'), text(`analysis.sheet.choice.rotation.${recipe.rotation}`)],
        [text('analysis.sheet.choice.scores'), text(`analysis.sheet.choice.scores.${recipe.scores}`)],
        [text('analysis.sheet.choice.baseYear'), String(recipe.baseYear)],
      ];
    case 'typology':
      return [
        [text('analysis.sheet.choice.method'), text(`analysis.types.method.${recipe.method}`)],
        [text('analysis.sheet.choice.types'), String(recipe.types)],
        [text('analysis.sheet.choice.standardisation'), text(`analysis.choice.${recipe.standardisation}`)],
        [text('analysis.sheet.choice.baseYear'), String(recipe.baseYear)],
        [text('analysis.sheet.choice.restarts'), String(recipe.restarts)],
        [text('analysis.sheet.choice.seed'), String(recipe.seed)],
        ...(REGIONAL_METHODS.has(recipe.method) ? neighbours(context, recipe.neighbours) : []),
        [
          text('analysis.sheet.choice.minimumRegion'),
          recipe.minimumRegionPopulation === null ? '' : number(recipe.minimumRegionPopulation, 0),
        ],
        [
          text('analysis.sheet.choice.development'),
          recipe.development === null
            ? ''
            : text('analysis.sheet.choice.development.about', {
                count: recipe.development.years,
                limit: number(recipe.development.limit, 2),
              }),
        ],
      ];
    case 'association':
      return [
        [text('analysis.sheet.choice.statistic'), text(`analysis.association.statistic.${recipe.statistic}.term`)],
        [text('analysis.sheet.choice.rateAdjusted'), yesNo(recipe.rateAdjusted)],
        ...neighbours(context, recipe.neighbours),
        [text('analysis.sheet.choice.permutations'), number(recipe.permutations, 0)],
        [text('analysis.sheet.choice.seed'), String(recipe.seed)],
        [text('analysis.sheet.choice.significance'), percent(recipe.significance)],
        [text('analysis.sheet.choice.correction'), text(`analysis.association.correction.${recipe.correction}`)],
      ];
    case 'expectation':
      return [
        [text('analysis.sheet.choice.model'), text(`analysis.expectation.model.${recipe.model}`)],
        [text('analysis.sheet.choice.weightedByBase'), yesNo(recipe.weightedByBase)],
        [text('analysis.sheet.choice.confidence'), percent(recipe.confidence, 0)],
        [text('analysis.sheet.choice.smallBase'), text('analysis.sheet.choice.smallBase.about', { count: recipe.smallBase })],
        ...neighbours(context, recipe.neighbours),
      ];
  }
}

function neighbours({ text, number }: SheetContext, settings: NeighbourSettings): readonly Row[] {
  const { kind, gapMeters, distanceMeters, count, islands } = settings;
  const plain = text(`analysis.neighbours.kind.${kind}`);
  const who =
    kind === 'distance'
      ? text('analysis.sheet.choice.neighbours.distance', { meters: number(distanceMeters, 0) })
      : kind === 'nearest'
        ? text('analysis.sheet.choice.neighbours.nearest', { count })
        : gapMeters > 0
          ? text('analysis.sheet.choice.neighbours.gap', { kind: plain, meters: number(gapMeters, 0) })
          : plain;
  const linked = islands === 'linkToNearest' ? `; ${text('analysis.sheet.choice.neighbours.islands')}` : '';
  return [[text('analysis.sheet.choice.neighbours'), `${who}${linked}`]];
}
