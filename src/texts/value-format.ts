import { hasNumber, ValueState, valueStateName, type IndicatorDescriptor, type ValueStateName } from '../model/index.ts';
import type { Language } from './language.ts';
import { translate } from './messages.ts';
import { formatNumber, formatSigned, NO_BREAK_SPACE } from './number-format.ts';
import { unitTexts, withUnit } from './units.ts';

type ValueIndicator = Pick<IndicatorDescriptor, 'unit' | 'decimals' | 'value'>;

/** Name of a value state: `geheim`, `nicht bewertet`, `kein Wert`. */
export const stateLabel = (state: ValueStateName, language: Language): string => translate(language, `state.${state}`);

/** What a value state means, in a sentence. */
export const stateExplanation = (state: ValueStateName, language: Language): string => translate(language, `state.explained.${state}`);

/** Name of an indicator's category; `index` counts from 0 in the order of the descriptor. Empty beyond it. */
export function categoryLabel(indicator: Pick<IndicatorDescriptor, 'value'>, index: number, language: Language): string {
  if (indicator.value.kind !== 'category') return '';
  const category = indicator.value.categories[index];
  return (language === 'en' ? category?.labelEn : undefined) ?? category?.label ?? '';
}

const ESTIMATED_MARK: Readonly<Record<Language, string>> = { de: 's', en: 'e' };

/** The official tables' marks: brackets for limited, p provisional, r revised, s (English e) estimated, ≈ for rounded to zero. */
function withMark(text: string, state: number, language: Language): string {
  switch (state) {
    case ValueState.roundedToZero:
      return `≈${NO_BREAK_SPACE}${text}`;
    case ValueState.limited:
      return `(${text})`;
    case ValueState.provisional:
      return `${text}${NO_BREAK_SPACE}p`;
    case ValueState.corrected:
      return `${text}${NO_BREAK_SPACE}r`;
    case ValueState.estimated:
      return `${text}${NO_BREAK_SPACE}${ESTIMATED_MARK[language]}`;
    default:
      return text;
  }
}

/** Number and unit without any state: for the city, limits, axes. Empty for NaN. Categories give their label. */
export function formatQuantity(value: number, indicator: ValueIndicator, language: Language, decimals = indicator.decimals): string {
  if (!Number.isFinite(value)) return '';
  if (indicator.value.kind === 'category') return categoryLabel(indicator, value, language);
  return withUnit(formatNumber(value, decimals, language), indicator.unit, language);
}

/**
 * What stands in a cell: number, unit and mark of the state, or the word of the state where there is no number.
 * `state` is a ValueState code. A number that is not finite under a state with number is "kein Wert", never 0.
 */
export function formatValue(value: number, state: number, indicator: ValueIndicator, language: Language): string {
  if (!hasNumber(state)) return stateLabel(valueStateName(state), language);
  if (!Number.isFinite(value)) return stateLabel('missing', language);
  return withMark(formatQuantity(value, indicator, language), state, language);
}

/** The same for a voice: unit and state as words. */
export function spokenValue(value: number, state: number, indicator: ValueIndicator, language: Language): string {
  if (!hasNumber(state) || !Number.isFinite(value) || indicator.value.kind === 'category')
    return formatValue(value, state, indicator, language);
  const { spoken } = unitTexts(indicator.unit, language);
  const number = formatNumber(value, indicator.decimals, language);
  const text = spoken === '' ? number : `${number} ${spoken}`;
  return state === ValueState.valid ? text : `${text}, ${stateLabel(valueStateName(state), language)}`;
}

/** True for numbers of cases, whoever delivers them: a part of the city's number, which is no middle to compare with. */
export const isPartOfCity = (indicator: ValueIndicator): boolean => indicator.value.kind === 'count' || indicator.unit === 'count';

/**
 * Difference to the city in the right unit: `+7,2 Prozentpunkte`; for counts the share of the city: `3,1 % der Stadt`.
 * `form` `short` abbreviates (`+7,2 %-Pkt.`). Empty for categories and where one of the two numbers is unknown.
 */
export function formatDifference(
  value: number,
  cityValue: number,
  indicator: ValueIndicator,
  language: Language,
  form: 'full' | 'short' = 'full',
): string {
  if (!Number.isFinite(value) || !Number.isFinite(cityValue) || indicator.value.kind === 'category') return '';
  if (isPartOfCity(indicator)) {
    if (cityValue === 0) return '';
    const share = withUnit(formatNumber((value / cityValue) * 100, 1, language), 'percent', language);
    return translate(language, 'difference.shareOfCity', { share });
  }
  const texts = unitTexts(indicator.unit, language);
  const unit = form === 'short' ? texts.shortDifference : texts.difference;
  const number = formatSigned(value - cityValue, indicator.decimals, language);
  return unit === '' ? number : `${number}${NO_BREAK_SPACE}${unit}`;
}

/** A change between two years in the indicator's own unit, also for counts: `+120`, `−0,8 Prozentpunkte`. */
export function formatChange(
  change: number,
  indicator: ValueIndicator,
  language: Language,
  form: 'full' | 'short' | 'number' = 'full',
): string {
  if (!Number.isFinite(change) || indicator.value.kind === 'category') return '';
  const texts = unitTexts(indicator.unit, language);
  const unit = form === 'number' ? '' : form === 'short' ? texts.shortDifference : texts.difference;
  const number = formatSigned(change, indicator.decimals, language);
  return unit === '' ? number : `${number}${NO_BREAK_SPACE}${unit}`;
}

/** -1, 0, 1: below, at (to the shown decimals) or above the city; null where that makes no sense. */
export function comparedWithCity(value: number, cityValue: number, indicator: ValueIndicator): -1 | 0 | 1 | null {
  if (!Number.isFinite(value) || !Number.isFinite(cityValue) || indicator.value.kind === 'category' || isPartOfCity(indicator)) return null;
  const difference = Number((value - cityValue).toFixed(indicator.decimals));
  return difference === 0 ? 0 : difference > 0 ? 1 : -1;
}

/** `7,2 Prozentpunkte über dem Stadtwert`; for counts the share of the city; empty where no comparison makes sense. */
export function differencePhrase(value: number, cityValue: number, indicator: ValueIndicator, language: Language): string {
  const side = comparedWithCity(value, cityValue, indicator);
  if (side === null) return formatDifference(value, cityValue, indicator, language);
  if (side === 0) return translate(language, 'difference.equal');
  const texts = unitTexts(indicator.unit, language);
  const number = formatNumber(Math.abs(value - cityValue), indicator.decimals, language);
  const difference = texts.difference === '' ? number : `${number}${NO_BREAK_SPACE}${texts.difference}`;
  return translate(language, side > 0 ? 'difference.above' : 'difference.below', { difference });
}
