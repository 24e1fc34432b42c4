import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import type { AtlasPackage, IndicatorDescriptor } from '../../model/index.ts';
import { translate, type Language } from '../../texts/index.ts';
import { recipeBehind } from '../provenance/sources.ts';

/** Method, number of classes, and what is special about them, each a line. */
export function methodLines(
  specification: ChoroplethSpecification,
  atlas: AtlasPackage,
  indicator: IndicatorDescriptor,
  language: Language,
): string[] {
  const isComputed = specification.method === 'categories' && recipeBehind(atlas, indicator) !== null;
  const method = translate(language, isComputed ? 'recipe.method' : `method.short.${specification.method}`);
  return [
    translate(language, 'legend.method', { method, count: specification.classes.length }),
    ...specification.notes.map((note) => translate(language, `note.${note}`)),
  ];
}
