import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import { translate, type Language } from '../../texts/index.ts';

/** Method, number of classes, and what is special about them, each a line. */
export function methodLines(specification: ChoroplethSpecification, language: Language): string[] {
  const method = translate(language, `method.short.${specification.method}`);
  return [
    translate(language, 'legend.method', { method, count: specification.classes.length }),
    ...specification.notes.map((note) => translate(language, `note.${note}`)),
  ];
}
