import type { FactorResult } from '../analysis/protocol.ts';
import type { FactorRecipe } from '../model/index.ts';
import type { MarkupPart } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { block, facts, table } from './sheet-parts.ts';

const DETERMINANT_DECIMALS = 6;
const SMALLEST_DETERMINANT = 0.000001;

/** Suitability, eigenvalues, loadings with communalities, explained variance, correlations of the factors. */
export function factorResult(context: SheetContext, recipe: FactorRecipe, result: FactorResult): MarkupPart {
  const { text, number, percent, probability } = context;
  const { suitability, loadings, communalities, explained, factorCorrelations } = result;
  const count = recipe.names.length;
  const isOblique = recipe.rotation === 'oblimin' && count > 1;
  const determinant =
    suitability.determinant < SMALLEST_DETERMINANT
      ? `< ${number(SMALLEST_DETERMINANT, DETERMINANT_DECIMALS)}`
      : number(suitability.determinant, DETERMINANT_DECIMALS);
  return [
    facts([
      [text('analysis.sheet.result.kmo'), number(suitability.kmo)],
      [text('analysis.sheet.result.bartlett', { degrees: String(suitability.bartlettDegrees) }), number(suitability.bartlettChiSquare, 1)],
      [text('analysis.sheet.result.bartlettP'), probability(suitability.bartlettP)],
      [text('analysis.sheet.result.determinant'), determinant],
      [text('analysis.sheet.choice.baseYear'), String(result.baseYear)],
      [text('analysis.sheet.result.eigenvalues'), [...result.eigenvalues].map((value) => number(value)).join('; ')],
    ]),
    block(
      text('analysis.sheet.result.loadings'),
      table(
        [text('analysis.sheet.input'), ...recipe.names, text('analysis.sheet.result.communality')],
        [
          ...recipe.indicators.map((id, row) => [
            context.title(id),
            ...recipe.names.map((_, factor) => number(loadings[row * count + factor] ?? Number.NaN)),
            number(communalities[row] ?? Number.NaN),
          ]),
          [text('analysis.sheet.result.explained'), ...recipe.names.map((_, factor) => percent(explained[factor] ?? Number.NaN)), ''],
        ],
      ),
    ),
    isOblique
      ? block(
          text('analysis.sheet.result.factorCorrelations'),
          table(
            ['', ...recipe.names],
            recipe.names.map((name, row) => [
              name,
              ...recipe.names.map((_, column) => (column >= row ? '' : number(factorCorrelations[row * count + column] ?? Number.NaN))),
            ]),
          ),
        )
      : null,
  ];
}
