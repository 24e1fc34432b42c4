import type { SourceFile } from './source-file.ts';

const IN_ONE_LANGUAGE = /^src\/texts\/(de|en)\//;
const KEY_LINE = /^\s*'([\w.-]+)':/gm;
/** What may fill the hole of a key: a word in quotes, of a value or a type, or the name of a member. */
const WORD = /['"`]([\w.-]+)['"`]|\b(\w+)\??:/g;

/** All keys of texts, as the German files state them. */
export const textKeysOf = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => path.startsWith('src/texts/de/'))
    .flatMap(({ text }) => [...text.matchAll(KEY_LINE)].flatMap(([, key]) => key ?? []));

/**
 * The keys that no source asks for: neither as they are, nor as a template with their beginning whose holes are filled with words that stand
 * somewhere in the sources. Cost O(keys * templates).
 */
export function unusedTextKeys(keys: readonly string[], files: readonly SourceFile[]): string[] {
  const asking = files.filter(({ path }) => !IN_ONE_LANGUAGE.test(path));
  const literal = new Set(asking.flatMap(({ strings }) => strings));
  const words = new Set(asking.flatMap(({ text }) => [...text.matchAll(WORD)].flatMap(([, quoted, member]) => quoted ?? member ?? [])));
  const patterns = asking.flatMap(({ templates }) => templates.flatMap((texts) => patternOf(texts) ?? []));
  const isWord = (filled: string): boolean => words.has(filled) || filled.split('.').every((part) => words.has(part));
  const isBuilt = (key: string): boolean =>
    patterns.some((pattern) => {
      const match = pattern.exec(key);
      return match !== null && match.slice(1).every(isWord);
    });
  return keys.filter((key) => !literal.has(key) && !isBuilt(key));
}

/** Keys a template may become; null where it begins with a hole or is no key. */
function patternOf(texts: readonly string[]): RegExp | null {
  const [first = ''] = texts;
  if (!first.includes('.') || !texts.every((text) => /^[\w.-]*$/.test(text))) return null;
  return new RegExp(`^${texts.map((text) => text.replaceAll('.', String.raw`\.`)).join(String.raw`([\w.-]+)`)}$`);
}
