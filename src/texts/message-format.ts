import { formatNumber } from './number-format.ts';
import { localeOf, type Language } from './language.ts';

/** Values for the placeholders of a message. Numbers are written in the language; years and rows without grouping. */
export type MessageParameters = Readonly<Record<string, string | number>>;

/** Numbers under these names are names themselves: 2024 must not become 2.024. */
const UNGROUPED = new Set(['year', 'from', 'to', 'row', 'firstYear', 'lastYear']);
const MAXIMUM_DECIMALS = 3;

const PLACEHOLDER = /\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
const OPTIONAL_SEGMENT = /\[([^[\]]*)\]/g;

const pluralRules = new Map<Language, Intl.PluralRules>();

function isOne(count: number, language: Language): boolean {
  let rules = pluralRules.get(language);
  if (rules === undefined) pluralRules.set(language, (rules = new Intl.PluralRules(localeOf(language))));
  return rules.select(count) === 'one';
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MAXIMUM_DECIMALS; decimals++) if (Number(value.toFixed(decimals)) === value) return decimals;
  return MAXIMUM_DECIMALS;
}

function parameterText(name: string, value: string | number, language: Language): string {
  if (typeof value === 'string') return value;
  return UNGROUPED.has(name) ? String(value) : formatNumber(value, decimalsOf(value), language);
}

/**
 * Fills a message. `{name}` is replaced by the parameter, `{count|Gebiet|Gebiete}` by the singular or plural form that fits the number
 * `count`, `[ in Zeile {row}]` is left out when a parameter in it is not given. A placeholder
 * without parameter becomes an empty text, a plural without its number the plural form.
 */
export function fillMessage(template: string, parameters: MessageParameters, language: Language): string {
  const withSegments = template.replace(OPTIONAL_SEGMENT, (segment: string, inner: string) => {
    const names = [...inner.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
    if (names.length === 0) return segment;
    return names.every((name) => parameters[name] !== undefined) ? inner : '';
  });
  return withSegments.replace(PLACEHOLDER, (_placeholder, name: string, one: string | undefined, other: string | undefined) => {
    const value = parameters[name];
    if (one === undefined || other === undefined) return value === undefined ? '' : parameterText(name, value, language);
    return value !== undefined && isOne(Number(value), language) ? one : other;
  });
}
