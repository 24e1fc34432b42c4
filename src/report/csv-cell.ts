import type { Language } from '../texts/index.ts';

/** A spreadsheet runs a cell that begins so as a formula; a leading apostrophe makes it text. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A text as a cell that can not start a formula, quoted where it has to be. */
export function cell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Numbers with decimal comma in German, without grouping, so that a spreadsheet reads them as numbers; empty where there is none. */
export function numberCell(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return '';
  const text = value.toFixed(decimals);
  return language === 'de' ? text.replace('.', ',') : text;
}
