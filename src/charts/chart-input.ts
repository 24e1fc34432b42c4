import type { IndicatorDescriptor } from '../model/index.ts';
import { formatNumber, withUnit, type Language } from '../texts/index.ts';

/** What every chart needs to know of its surroundings. Charts are drawn 1:1 in CSS pixels; the panel measures its width. */
export interface ChartSetting {
  readonly widthPixels: number;
  /** Size of the labels, follows the reader's text size. */
  readonly fontPixels: number;
  /** Or anything else that is measured in a unit. */
  readonly indicator: Pick<IndicatorDescriptor, 'unit' | 'decimals' | 'value'>;
  readonly language: Language;
}

/** Mean width of a letter as a share of the font size; good enough to reserve room without measuring text. */
const LETTER_SHARE = 0.56;

/** Estimated width of a label in pixels. */
export const labelWidth = (text: string, fontPixels: number): number => text.length * fontPixels * LETTER_SHARE;

/** Cuts a label that would not fit, with an ellipsis. */
export function fitLabel(text: string, widthPixels: number, fontPixels: number): string {
  const letters = Math.max(3, Math.floor(widthPixels / (fontPixels * LETTER_SHARE)));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** A tick of an axis; the unit stands at one tick only. */
export function tickLabel(value: number, decimals: number, setting: ChartSetting, unitToo: boolean): string {
  const number = formatNumber(value, decimals, setting.language);
  return unitToo ? withUnit(number, setting.indicator.unit, setting.language) : number;
}

/** Lowest and highest finite number; null where there is none. */
export function extent(values: Iterable<number>): { readonly lower: number; readonly upper: number } | null {
  let lower = Infinity;
  let upper = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < lower) lower = value;
    if (value > upper) upper = value;
  }
  return lower <= upper ? { lower, upper } : null;
}

/** A range narrower than this share of its largest number is widened: small movements must not look dramatic. */
const SMALLEST_SPAN_SHARE = 0.25;

/** Range for the value axis of a time series: at least a quarter of the largest absolute value high, never below zero for its sake. */
export function calmRange(range: { readonly lower: number; readonly upper: number }): { readonly lower: number; readonly upper: number } {
  const { lower, upper } = range;
  const missing = Math.max(Math.abs(lower), Math.abs(upper)) * SMALLEST_SPAN_SHARE - (upper - lower);
  if (missing <= 0) return range;
  const widened = lower - missing / 2;
  const floor = lower >= 0 ? Math.max(0, widened) : widened;
  return { lower: floor, upper: upper + missing / 2 };
}
