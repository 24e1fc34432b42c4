import { Exclusion, type ExclusionName, type AnalysisRecipe, type RecipeUniverse } from '../model/index.ts';
import type { Markup, MarkupPart } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { facts, paragraph, section, table } from './sheet-parts.ts';

const REASONS = (Object.keys(Exclusion) as ExclusionName[]).filter((name) => name !== 'none');
const MOST_NAMED = 30;

/** Which areas take part, which do not, and why. Nothing where facilities are looked at, which leave no area out. */
export function sheetAreas(context: SheetContext, recipe: AnalysisRecipe, exclusions: Uint8Array, areas: number): Markup | null {
  const { text, number } = context;
  const rows = REASONS.flatMap((reason): MarkupPart[][] => {
    const members = [...exclusions.keys()].filter((area) => exclusions[area] === Exclusion[reason]);
    return members.length === 0 ? [] : [[reasonText(context, reason, members.length), number(members.length, 0), names(context, members)]];
  });
  if (rows.length === 0 && areas < exclusions.length) return null;
  return section(
    text('analysis.sheet.areas'),
    'universe' in recipe ? universeFacts(context, recipe.universe) : null,
    rows.length === 0
      ? paragraph(text('analysis.sheet.areas.complete'))
      : [
          table(
            [text('analysis.sheet.areas.reason'), text('analysis.sheet.result.count'), text('analysis.sheet.result.area')],
            rows,
            new Set([2]),
          ),
          paragraph(text('analysis.sheet.areas.hint')),
        ],
  );
}

/** The reason without its number, which stands in a column of its own. */
const reasonText = ({ text }: SheetContext, reason: ExclusionName, count: number): string =>
  reason === 'none' ? '' : text(`analysis.exclusion.${reason}`, { count: String(count) }).replace(/:\s*\d+$/, '');

function names({ level }: SheetContext, members: readonly number[]): string {
  if (level === null) return '';
  const shown = members.slice(0, MOST_NAMED).map((area) => level.names[area] ?? '');
  return members.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

function universeFacts({ text, number, level }: SheetContext, universe: RecipeUniverse): Markup {
  const { minimumPopulation, outlierLimit, excludedAreas, missing } = universe;
  const nameOf = (key: string): string => {
    const area = level?.keys.findIndex((one) => one === key) ?? -1;
    return level?.names[area] ?? key;
  };
  return facts([
    [text('analysis.sheet.areas.population'), minimumPopulation === null ? text('analysis.sheet.areas.all') : number(minimumPopulation, 0)],
    [
      text('analysis.sheet.areas.outlier'),
      outlierLimit === null
        ? text('analysis.sheet.areas.outlier.none')
        : text('analysis.sheet.areas.outlier.limit', { limit: number(outlierLimit, 1) }),
    ],
    [
      text('analysis.sheet.areas.byHand'),
      excludedAreas.length === 0 ? text('analysis.sheet.areas.none') : excludedAreas.map(nameOf).join(', '),
    ],
    [text('analysis.sheet.areas.missing'), text(`analysis.sheet.areas.missing.${missing}`)],
  ]);
}
