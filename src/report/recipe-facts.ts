import type { Recipe } from '../model/index.ts';
import { formatDate } from '../texts/index.ts';
import type { SheetContext } from './sheet-context.ts';

/** What every sheet tells of its recipe first: what it is, in which version, of which package and city. `kind`: in words. */
export const recipeFacts = (context: SheetContext, recipe: Recipe, kind: string): readonly (readonly [term: string, value: string])[] => {
  const { text, atlas } = context;
  return [
    [text('analysis.sheet.fact.kind'), kind],
    [text('analysis.sheet.fact.version'), versionOf(context, recipe)],
    [text('analysis.sheet.fact.id'), recipe.id],
    [text('analysis.sheet.fact.package'), atlas.version === undefined ? atlas.title : `${atlas.title} (${atlas.version})`],
    [text('analysis.sheet.fact.city'), atlas.atlas.city.name],
  ];
};

const versionOf = ({ text, language }: SheetContext, { version, changed }: Recipe): string =>
  version === 0
    ? text('analysis.sheet.fact.version.unsaved')
    : text('analysis.sheet.fact.version.saved', {
        version: String(version),
        ...(changed === undefined ? {} : { date: formatDate(changed, language) }),
      });
