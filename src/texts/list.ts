import { translate } from './messages.ts';
import type { Language } from './language.ts';

/** `A`, `A und B`, `A, B und C`. */
export function joinNames(names: readonly string[], language: Language): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${translate(language, 'list.and')} ${names.at(-1)}`;
}
