import { outputOf, type IndicatorDescriptor, type IndicatorId, type AnalysisRecipe, type RecipeInput } from '../model/index.ts';
import { formatDate } from '../texts/index.ts';
import { markup, type Markup, type MarkupPart } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { block, section, table } from './sheet-parts.ts';

const WORDS = new Set([1, 2, 3, 4]);

/** Every indicator that goes in, with definition, direction, weight and source. */
export function sheetInputs(context: SheetContext, recipe: AnalysisRecipe): Markup {
  const { text } = context;
  switch (recipe.kind) {
    case 'index':
    case 'typology':
      return section(text('analysis.sheet.inputs'), weighted(context, recipe.inputs));
    case 'statusDynamics':
      return section(
        text('analysis.sheet.inputs'),
        weighted(context, recipe.inputs),
        recipe.dynamicsInputs.length === 0 ? null : block(text('analysis.sheet.inputs.dynamics'), weighted(context, recipe.dynamicsInputs)),
      );
    case 'factors':
      return section(text('analysis.sheet.inputs'), plain(context, recipe.indicators));
    case 'association':
      return section(text('analysis.sheet.inputs'), plain(context, [recipe.indicator, ...(recipe.other === null ? [] : [recipe.other])]));
    case 'expectation':
      return section(
        text('analysis.sheet.inputs'),
        block(
          text('analysis.sheet.inputs.outcome'),
          recipe.outcome.kind === 'indicator' ? plain(context, [recipe.outcome.indicator]) : facilityMeasure(context, recipe.outcome),
        ),
        block(text('analysis.sheet.inputs.predictors'), plain(context, recipe.predictors)),
      );
  }
}

const headings = ({ text }: SheetContext, isWeighted: boolean): string[] => [
  text('analysis.sheet.input'),
  text('analysis.sheet.input.definition'),
  ...(isWeighted ? [text('analysis.sheet.input.direction'), text('analysis.sheet.input.weight')] : []),
  text('analysis.sheet.input.source'),
];

function weighted(context: SheetContext, inputs: readonly RecipeInput[]): Markup {
  const { text, number, percent } = context;
  const sum = inputs.reduce((total, { weight }) => total + weight, 0);
  const rows = inputs.map(({ indicator, weight, polarity }): MarkupPart[] => [
    context.title(indicator),
    definition(context, indicator),
    text(`analysis.inputs.${polarity}`),
    text('analysis.sheet.input.weight.share', {
      weight: number(weight, Number.isInteger(weight) ? 0 : 2),
      share: percent(weight / sum, 0),
    }),
    source(context, context.descriptor(indicator)),
  ]);
  return table(headings(context, true), rows, WORDS);
}

const plain = (context: SheetContext, indicators: readonly IndicatorId[]): Markup =>
  table(
    headings(context, false),
    indicators.map((indicator) => [
      context.title(indicator),
      definition(context, indicator),
      source(context, context.descriptor(indicator)),
    ]),
    WORDS,
  );

function definition(context: SheetContext, indicator: IndicatorId): MarkupPart {
  const { text, language, number } = context;
  const own = outputOf(context.atlas.atlas.recipes ?? [], indicator);
  if (own !== null) return text('analysis.sheet.input.recipe', { recipe: own.recipe.title, version: String(own.recipe.version) });
  const found = context.descriptor(indicator);
  if (found === null) return text('analysis.sheet.input.unknown');
  const isEnglish = language === 'en';
  const formula = (isEnglish ? found.formulaEn : undefined) ?? found.formula;
  const description = (isEnglish ? found.descriptionEn : undefined) ?? found.description;
  return [
    formula ?? description ?? '',
    found.minimumBase === undefined
      ? null
      : markup`<br><span class="hint">${text('analysis.sheet.input.minimumBase', { count: number(found.minimumBase, 0) })}</span>`,
  ];
}

function source({ text, language }: SheetContext, found: Pick<IndicatorDescriptor, 'source' | 'referenceDate'> | null): MarkupPart {
  if (found === null) return '';
  const date = found.referenceDate;
  return [
    found.source ?? '',
    date === undefined
      ? null
      : markup`<br><span class="hint">${text('analysis.sheet.input.date', { date: formatDate(date, language) })}</span>`,
  ];
}

function facilityMeasure(
  context: SheetContext,
  { facilityKind, measure }: { readonly facilityKind: string; readonly measure: string },
): Markup {
  const isEnglish = context.language === 'en';
  const kind = context.atlas.atlas.facilities?.find(({ id }) => id === facilityKind);
  const found = kind?.measures?.find(({ id }) => id === measure);
  const kindTitle = (isEnglish ? kind?.titlePluralEn : undefined) ?? kind?.titlePlural ?? facilityKind;
  const title = (isEnglish ? found?.titleEn : undefined) ?? found?.title ?? measure;
  return table(headings(context, false), [[title, kindTitle, kind === undefined ? '' : source(context, facilitySource(kind))]], WORDS);
}

/** Absent members stay absent. */
const facilitySource = ({ source: from, referenceDate }: { readonly source?: string; readonly referenceDate?: string }) => ({
  ...(from === undefined ? {} : { source: from }),
  ...(referenceDate === undefined ? {} : { referenceDate }),
});
