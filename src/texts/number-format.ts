import { localeOf, type Language } from './language.ts';

/** U+2212: a hyphen is not a minus. */
export const MINUS = '\u2212';
/** U+202F: keeps number and unit together. */
export const NARROW_SPACE = '\u202f';
/** U+00A0 between a number and a unit in words. */
export const NO_BREAK_SPACE = '\u00a0';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: number, signed: boolean): Intl.NumberFormat {
  const id = `${language} ${decimals} ${signed}`;
  let format = formats.get(id);
  if (format === undefined) {
    format = new Intl.NumberFormat(localeOf(language), {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // `negative` and `exceptZero` drop the sign of a number that rounds to zero: there is no −0,0.
      signDisplay: signed ? 'exceptZero' : 'negative',
      useGrouping: true,
    });
    formats.set(id, format);
  }
  return format;
}

/**
 * A number in the language's own writing: `1.234,5` or `1,234.5`; minus U+2212; halves are rounded away from zero.
 * `decimals` 0..15. NaN and infinities give an empty text, never "NaN".
 */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return Number.isFinite(value) ? numberFormat(language, decimals, false).format(value).replace('-', MINUS) : '';
}

/** A difference with its sign: `+7,2`, `−1,0`, `±0,0`. */
export function formatSigned(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return '';
  const text = numberFormat(language, decimals, true).format(value).replace('-', MINUS);
  return text.startsWith('+') || text.startsWith(MINUS) ? text : `±${text}`;
}
