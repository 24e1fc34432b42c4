import type { MarkupPart } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { block, paragraph, table } from './sheet-parts.ts';

/** More rows make a book of a sheet; the table of the atlas has them all. */
const MOST_ROWS = 500;

/** All areas with their results in a given order; `cells` gives what stands behind the name. */
export function areaTable(
  { level, text }: SheetContext,
  areas: readonly number[],
  headings: readonly string[],
  cells: (area: number) => readonly MarkupPart[],
  wordColumns: ReadonlySet<number>,
): MarkupPart {
  const title = text('analysis.sheet.result.areas');
  if (level === null) return paragraph(text('analysis.sheet.result.areas.otherLevel'));
  const rows = areas.slice(0, MOST_ROWS).map((area): MarkupPart[] => [level.names[area] ?? level.keys[area] ?? '', ...cells(area)]);
  return block(
    title,
    areas.length > rows.length ? paragraph(text('analysis.sheet.result.areas.first', { count: rows.length, total: areas.length })) : null,
    table([text('analysis.sheet.result.area'), ...headings], rows, wordColumns),
  );
}
