import type { IndicatorDescriptor } from '../model/index.ts';
import type { Language } from './language.ts';
import { translate } from './messages.ts';
import { formatNumber } from './number-format.ts';
import { withUnit } from './units.ts';

/** Where a class stands among the others; the outer ones are worded openly. */
export type ClassPosition = 'first' | 'middle' | 'last' | 'only';

const MAXIMUM_EXTRA_DECIMALS = 3;

/** Fewest decimals from the indicator's own on with which two different limits also look different. */
function decimalsToTellApart(lower: number, upper: number, decimals: number): number {
  for (let more = 0; more < MAXIMUM_EXTRA_DECIMALS; more++) {
    const shown = decimals + more;
    if (lower.toFixed(shown) !== upper.toFixed(shown)) return shown;
  }
  return decimals + MAXIMUM_EXTRA_DECIMALS;
}

/**
 * A class in words. Classes are right-closed (`lower < x <= upper`), so the wording is "bis 5,2 %", "über 5,2 bis 7,9 %", "über 12,4 %";
 * a single class is "3,1 bis 5,2 %", a class of one value just "5,2 %".
 */
export function classLabel(
  lower: number,
  upper: number,
  position: ClassPosition,
  indicator: Pick<IndicatorDescriptor, 'unit' | 'decimals'>,
  language: Language,
): string {
  const { unit, decimals } = indicator;
  if (lower === upper) return withUnit(formatNumber(upper, decimals, language), unit, language);
  const shown = decimalsToTellApart(lower, upper, decimals);
  const full = (value: number): string => withUnit(formatNumber(value, shown, language), unit, language);
  // The unit stands once, behind the last number; the English euro sign goes before each.
  const bare = unit.startsWith('euro') && language === 'en' ? full : (value: number): string => formatNumber(value, shown, language);
  return translate(
    language,
    `class.${position}`,
    position === 'last' ? { lower: full(lower) } : { lower: bare(lower), upper: full(upper) },
  );
}
