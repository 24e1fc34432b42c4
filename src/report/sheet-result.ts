import type { RecipeResult } from '../analysis/protocol.ts';
import type { AnalysisRecipe } from '../model/index.ts';
import type { Markup, MarkupPart } from './markup.ts';
import { associationResult } from './sheet-association-result.ts';
import type { SheetContext } from './sheet-context.ts';
import { expectationResult } from './sheet-expectation-result.ts';
import { factorResult } from './sheet-factor-result.ts';
import { indexResult, statusDynamicsResult } from './sheet-index-result.ts';
import { paragraph, section } from './sheet-parts.ts';
import { typologyResult } from './sheet-typology-result.ts';

/** Key figures and tables of the result; or in words why there is none. */
export function sheetResult(context: SheetContext, recipe: AnalysisRecipe, result: RecipeResult): Markup {
  const { text } = context;
  if (result.kind === 'refused') {
    const indicators = result.indicators.map((id) => context.title(id)).join(', ');
    return section(
      text('analysis.sheet.facts'),
      paragraph(text('analysis.sheet.refused')),
      paragraph(text(`analysis.refused.${result.reason}`, { indicators })),
    );
  }
  return section(text('analysis.sheet.results', { year: result.year }), contentOf(context, recipe, result));
}

/** Nothing where recipe and result are of different kinds: then the result belongs to an earlier state. */
function contentOf(context: SheetContext, recipe: AnalysisRecipe, result: RecipeResult): MarkupPart {
  if (recipe.kind === 'index' && result.kind === 'index') return indexResult(context, recipe, result);
  if (recipe.kind === 'statusDynamics' && result.kind === 'statusDynamics') return statusDynamicsResult(context, recipe, result);
  if (recipe.kind === 'factors' && result.kind === 'factors') return factorResult(context, recipe, result);
  if (recipe.kind === 'typology' && result.kind === 'typology') return typologyResult(context, recipe, result);
  if (recipe.kind === 'association' && result.kind === 'association') return associationResult(context, recipe, result);
  if (recipe.kind === 'expectation' && result.kind === 'expectation') return expectationResult(context, recipe, result);
  return null;
}
