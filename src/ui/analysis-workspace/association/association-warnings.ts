import { nothing, type TemplateResult } from 'lit';
import type { AssociationResult } from '../../../analysis/protocol.ts';
import type { AssociationRecipe } from '../../../model/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { checkLine } from '../parts/check-line.ts';

const FEWEST_AREAS = 30;
/** From this share of areas without neighbours on the result has holes worth a warning. */
const MANY_ISLANDS_SHARE = 0.1;

/** What speaks against reading too much into the result, each with what can be done. */
export function associationWarnings(
  texts: TextsController,
  recipe: AssociationRecipe,
  { areas, neighbours, tooFewAreas, findings }: AssociationResult,
): (TemplateResult | typeof nothing)[] {
  const islands = neighbours.islands.length;
  const parts = neighbours.components - islands;
  const few = areas < FEWEST_AREAS;
  const manyIslands = areas > 0 && islands / areas >= MANY_ISLANDS_SHARE && recipe.neighbours.islands === 'none';
  // The smallest p-value there can be, with every test counted, still is too large.
  const hopeless = recipe.correction === 'bonferroni' && areas / (recipe.permutations + 1) > recipe.significance;
  return [
    few ? checkLine(tooFewAreas ? 'bad' : 'warning', texts.text('analysis.association.warning.fewAreas', { count: areas })) : nothing,
    manyIslands
      ? checkLine(tooFewAreas ? 'bad' : 'warning', texts.text('analysis.association.warning.islands', { count: islands, total: areas }))
      : nothing,
    parts > 1 ? checkLine('warning', texts.text('analysis.association.warning.islandsLinked', { count: parts })) : nothing,
    hopeless
      ? checkLine('warning', texts.text('analysis.association.warning.permutations', { permutations: recipe.permutations }))
      : nothing,
    findings.some(({ code }) => code === 'recipe-no-rate')
      ? checkLine('warning', texts.text('analysis.association.warning.adjusted'))
      : nothing,
  ];
}
