import {
  hasNumber,
  isDifferenceOutput,
  type IndicatorDescriptor,
  type LevelDescriptor,
  type ValueStateName,
  type Year,
} from '../model/index.ts';
import { dativePlural } from './german-plural.ts';
import { indicatorTitle } from './headline.ts';
import type { Language } from './language.ts';
import { joinNames } from './list.ts';
import { translate, type MessageKey } from './messages.ts';
import type { MessageParameters } from './message-format.ts';
import { categoryLabel, formatQuantity, formatValue, isPartOfCity, stateLabel } from './value-format.ts';

/** What the sentence needs of a choropleth specification (cartography/specification.ts has it all). */
export interface ReadableSpecification {
  readonly classes: readonly { readonly index: number; readonly lower: number; readonly count: number; readonly label: string }[];
  readonly states: readonly { readonly state: ValueStateName; readonly count: number }[];
}

export interface ReadingInput {
  readonly specification: ReadableSpecification;
  readonly names: readonly string[];
  /** Length n, NaN = no number. */
  readonly values: Float64Array;
  /** Length n, ValueState codes. */
  readonly states: Uint8Array;
  readonly cityValue: number;
  readonly indicator: IndicatorDescriptor;
  readonly year: Year;
  readonly levelDescriptor: LevelDescriptor;
  readonly language: Language;
}

const MOST_CATEGORIES = 4;
const MOST_NAMES_OF_A_TIE = 3;

/** Areas whose shown value is the largest (direction 1) or the smallest (-1). Equal to the shown decimals is equal. */
function extremeAreas(numbered: readonly number[], values: Float64Array, direction: 1 | -1, decimals: number): number[] {
  let extreme = -Infinity;
  for (const area of numbered) extreme = Math.max(extreme, direction * values[area]!);
  const shown = (direction * extreme).toFixed(decimals);
  return numbered.filter((area) => values[area]!.toFixed(decimals) === shown);
}

/**
 * One sentence (at most three) that reads the map: how many areas lie above the city value, where it is highest and lowest, and how many
 * areas have no value and why. Honest for ties, single areas, constants, categories and maps without any value. Cost O(n).
 */
export function readingSentence(input: ReadingInput): string {
  const { specification, names, values, states, indicator, year, levelDescriptor, cityValue, language } = input;
  const say = (key: MessageKey, parameters: MessageParameters = {}): string => translate(language, key, parameters);
  const numbered: number[] = [];
  for (let area = 0; area < values.length; area++) if (hasNumber(states[area]!) && Number.isFinite(values[area]!)) numbered.push(area);

  const without = specification.states
    .filter((entry) => entry.count > 0)
    .map((entry) => translate(language, 'reading.statePart', { count: entry.count, state: stateLabel(entry.state, language) }));
  const rest = without.length === 0 ? '' : ` ${say('reading.without', { list: joinNames(without, language) })}`;

  if (numbered.length === 0) {
    const title = indicatorTitle(indicator, language);
    return `${say('reading.nothing', { year, level: levelDescriptor.title, indicator: title })}${rest}`;
  }
  const plural = levelDescriptor.titlePlural;
  const areas = language === 'de' ? dativePlural(plural) : plural;
  if (indicator.value.kind === 'category') return `${categorySentence(input, numbered.length, areas)}${rest}`;

  const quantity = say(indicator.unit === 'percent' ? 'quantity.percent' : isPartOfCity(indicator) ? 'quantity.count' : 'quantity.other');
  const text = (value: number): string => formatQuantity(value, indicator, language);
  const first = numbered[0]!;
  if (numbered.length === 1) {
    const city = values.length > 1 ? text(cityValue) : '';
    const value = formatValue(values[first]!, states[first]!, indicator, language);
    return `${say('reading.single', { name: names[first] ?? '', value, ...(city === '' ? {} : { city }) })}${rest}`;
  }
  if (isDifferenceOutput(indicator.id)) return `${differenceSentence(numbered, values, indicator.decimals, areas, say)}${rest}`;
  const highest = extremeAreas(numbered, values, 1, indicator.decimals);
  if (highest.length === numbered.length) {
    return `${say('reading.constant', { all: numbered.length, areas, quantity, value: text(values[first]!) })}${rest}`;
  }
  const lowest = extremeAreas(numbered, values, -1, indicator.decimals);
  const extreme = (which: 'highest' | 'lowest', tied: readonly number[]): string => {
    const value = text(values[tied[0]!]!);
    if (tied.length > MOST_NAMES_OF_A_TIE) return say(`reading.${which}Many`, { count: tied.length, areas, value });
    const places = joinNames(
      tied.map((area) => names[area] ?? ''),
      language,
    );
    return say(tied.length === 1 ? `reading.${which}` : `reading.${which}Tied`, { places, value });
  };
  const opening = openingSentence(input, numbered, areas, quantity);
  const ends = `${extreme('highest', highest)}, ${extreme('lowest', lowest)}`;
  return `${opening}; ${ends}.${rest}`;
}

function openingSentence(input: ReadingInput, numbered: readonly number[], areas: string, quantity: string): string {
  const { specification, values, indicator, cityValue, language } = input;
  const text = (value: number): string => formatQuantity(value, indicator, language);
  const above = (limit: number): number => numbered.filter((area) => values[area]! > limit).length;
  const all = numbered.length;
  if (isPartOfCity(indicator) && Number.isFinite(cityValue)) return translate(language, 'reading.total', { total: text(cityValue) });
  if (Number.isFinite(cityValue)) {
    const some = above(cityValue);
    const city = text(cityValue);
    if (some === 0) return translate(language, 'reading.aboveCityNone', { quantity, city });
    if (some === all) return translate(language, 'reading.aboveCityAll', { quantity, city });
    return translate(language, 'reading.aboveCity', { some, all, areas, quantity, city });
  }
  const limit = specification.classes.at(-1)?.lower ?? Number.NEGATIVE_INFINITY;
  return translate(language, 'reading.aboveLimit', { some: above(limit), all, areas, quantity, limit: text(limit) });
}

function categorySentence(input: ReadingInput, all: number, areas: string): string {
  const { specification, indicator, language } = input;
  const present = specification.classes.filter((entry) => entry.count > 0);
  // many categories: the frequent ones, in their own order; the legend names all
  const frequent = new Set(
    present
      .toSorted((one, other) => other.count - one.count)
      .slice(0, MOST_CATEGORIES)
      .map(({ index }) => index),
  );
  const shown = present.length > MOST_CATEGORIES + 1 ? present.filter(({ index }) => frequent.has(index)) : present;
  const others = present.filter((entry) => !shown.includes(entry)).reduce((sum, { count }) => sum + count, 0);
  const parts = shown.map((entry) => {
    const label = categoryLabel(indicator, entry.index, language) || entry.label;
    return translate(language, 'reading.categoryPart', { count: entry.count, label });
  });
  if (others > 0) parts.push(translate(language, 'reading.categoryRest', { count: others }));
  return translate(language, 'reading.categories', { all, areas, list: joinNames(parts, language) });
}

/** What a scenario changes: where the value rises, where it falls, where it stays to the shown decimals. */
function differenceSentence(
  numbered: readonly number[],
  values: Float64Array,
  decimals: number,
  areas: string,
  say: (key: MessageKey, parameters?: MessageParameters) => string,
): string {
  const count = (sign: 1 | -1): number => numbered.filter((area) => Math.sign(Number(values[area]!.toFixed(decimals))) === sign).length;
  const [higher, lower] = [count(1), count(-1)];
  return higher + lower === 0
    ? say('reading.difference.none', { all: numbered.length, areas })
    : say('reading.difference', { all: numbered.length, areas, higher, lower });
}
