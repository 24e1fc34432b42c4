import '../texts/analysis-topic.ts';
import type { RecipeResult } from '../analysis/protocol.ts';
import type { AtlasPackage, Level, AnalysisRecipe } from '../model/index.ts';
import { formatDate, type Language } from '../texts/index.ts';
import { markup, type Markup } from './markup.ts';
import { recipeFacts } from './recipe-facts.ts';
import { sheetAreas } from './sheet-areas.ts';
import { sheetChoices } from './sheet-choices.ts';
import { sheetContext, type SheetContext } from './sheet-context.ts';
import { sheetInputs } from './sheet-inputs.ts';
import { sheetPage, sheetSources } from './sheet-page.ts';
import { facts, section } from './sheet-parts.ts';
import { sheetResult } from './sheet-result.ts';

export interface MethodSheetInput {
  readonly recipe: AnalysisRecipe;
  readonly result: RecipeResult;
  /** With the indicators of all recipes. */
  readonly atlas: AtlasPackage;
  /** Names of the areas; left out where it is not the level of the result. */
  readonly level: Level;
  readonly language: Language;
  /** ISO date of today. */
  readonly generated: string;
}

/**
 * A page (HTML, self-contained, without script, fit for print) that states a recipe: inputs with definition, direction, weight and source,
 * who takes part, every choice in words with its technical term, results by kind, caveats, sources. Everything that comes from data or from
 * the reader is escaped.
 */
export function methodSheet({ recipe, result, atlas, level, language, generated }: MethodSheetInput): string {
  const isOfResult = result.kind !== 'refused' && result.level === level.id;
  const context = sheetContext(atlas, isOfResult ? level : null, language);
  const title = (language === 'en' ? recipe.titleEn : undefined) ?? recipe.title;
  const date = formatDate(generated, language);
  return sheetPage(context, title, date, [
    overview(context, recipe, result),
    sheetInputs(context, recipe),
    result.kind === 'refused' ? null : sheetAreas(context, recipe, result.exclusions, result.areas),
    sheetChoices(context, recipe),
    sheetResult(context, recipe, result),
    caveats(context, recipe, date),
    sheetSources(context),
  ]);
}

const NOT_JUDGED = 255;

function overview(context: SheetContext, recipe: AnalysisRecipe, result: RecipeResult): Markup {
  const { text, atlas } = context;
  const levelTitle = atlas.atlas.levels.find(({ id }) => id === recipe.level)?.titlePlural ?? recipe.level;
  return section(
    text('analysis.sheet.facts'),
    facts([
      ...recipeFacts(context, recipe, text(`analysis.sheet.kind.${recipe.kind}`)),
      [text('analysis.sheet.fact.level'), levelTitle],
      [text('analysis.sheet.fact.year'), result.kind === 'refused' ? '' : String(result.year)],
      [text('analysis.sheet.fact.years'), result.kind === 'refused' ? '' : result.years.join(', ')],
      [
        text('analysis.sheet.fact.areas'),
        result.kind === 'refused' || isOfFacilities(result)
          ? ''
          : text('analysis.sheet.fact.areas.of', { count: result.areas, total: result.exclusions.length }),
      ],
      [
        text('analysis.sheet.fact.facilities'),
        result.kind === 'expectation' && isOfFacilities(result)
          ? context.number(result.judgement.filter((code) => code !== NOT_JUDGED).length, 0)
          : '',
      ],
      [text('analysis.sheet.fact.note'), recipe.note ?? ''],
    ]),
  );
}

/** Facilities are the units then; how many areas they stand in says nothing about who takes part. */
const isOfFacilities = (result: RecipeResult): boolean => result.kind === 'expectation' && result.units.kind === 'facilities';

const caveats = ({ text }: SheetContext, recipe: AnalysisRecipe, date: string): Markup =>
  section(
    text('analysis.sheet.caveats'),
    markup`<ul><li>${text(`analysis.sheet.caveat.${recipe.kind}`)}</li><li>${text('analysis.sheet.caveat.areas')}</li><li>${text('analysis.sheet.caveat.recomputed', { date })}</li></ul>`,
  );
