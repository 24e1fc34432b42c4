import type { Language } from './language.ts';
import { translate } from './messages.ts';
import { formatNumber } from './number-format.ts';

/** What the rules of publication do to the numbers of a map, a sentence for each that there is. The words come with `embed-topic.ts`. */
export function ruleSentences(
  { minimumBase, minimumCases }: { readonly minimumBase: number; readonly minimumCases: number },
  language: Language,
): string[] {
  return [
    ...(minimumBase > 0 ? [translate(language, 'embed.minimumBase', { count: formatNumber(minimumBase, 0, language) })] : []),
    ...(minimumCases > 0 ? [translate(language, 'embed.minimumCases', { count: formatNumber(minimumCases, 0, language) })] : []),
  ];
}
