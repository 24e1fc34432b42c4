import type { AssociationResult } from '../analysis/protocol.ts';
import type { AssociationRecipe } from '../model/index.ts';
import type { MarkupPart } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { block, facts, paragraph, table } from './sheet-parts.ts';

const CATEGORIES = [0, 1, 2, 3, 4, 5] as const;
/** Conspicuous categories; the others name no areas. */
const CONSPICUOUS = 4;
const MOST_NAMED = 40;

/** The city as a whole, areas by finding, neighbourhood and test figures. */
export function associationResult(context: SheetContext, recipe: AssociationRecipe, result: AssociationResult): MarkupPart {
  const { text, number, probability, level } = context;
  const { global, neighbours } = result;
  const names = (category: number): string => {
    const members = [...result.categories.keys()].filter((area) => result.categories[area] === category);
    const shown = members.slice(0, MOST_NAMED).flatMap((area) => level?.names[area] ?? []);
    return members.length > shown.length && shown.length > 0 ? `${shown.join(', ')} …` : shown.join(', ');
  };
  return [
    result.tooFewAreas ? paragraph(text('analysis.sheet.result.tooFewAreas')) : null,
    block(
      text('analysis.sheet.result.categories'),
      table(
        [text('analysis.sheet.result.category'), text('analysis.sheet.result.count'), text('analysis.sheet.result.area')],
        CATEGORIES.map((category) => [
          text(`recipe.class.association.${category}`),
          number(result.counts[category] ?? 0, 0),
          category < CONSPICUOUS ? names(category) : '',
        ]),
        new Set([2]),
      ),
    ),
    block(
      text('analysis.sheet.result.figures'),
      facts([
        [
          text('analysis.sheet.result.global', { statistic: text(`analysis.association.statistic.${recipe.statistic}.term`) }),
          number(global.value, 3),
        ],
        [text('analysis.sheet.result.global.expected'), number(global.expected, 3)],
        [text('analysis.sheet.result.global.z'), number(global.z)],
        [text('analysis.sheet.result.global.p'), probability(global.pValue)],
        [text('analysis.sheet.result.cutOff'), Number.isFinite(result.cutOff) ? number(result.cutOff, 4) : ''],
        [text('analysis.sheet.result.uncorrected'), number(result.significantUncorrected, 0)],
        [text('analysis.sheet.result.links'), number(neighbours.links, 0)],
        [text('analysis.sheet.result.meanNeighbours'), number(neighbours.meanNeighbours, 1)],
        [text('analysis.sheet.result.islands'), number(neighbours.islands.length, 0)],
      ]),
    ),
  ];
}
