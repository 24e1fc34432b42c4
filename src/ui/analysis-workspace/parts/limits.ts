import { formatNumber, type Language } from '../../../texts/index.ts';

const MOST_DECIMALS = 6;

function written(limit: number, language: Language): string {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++)
    if (Number(limit.toFixed(decimals)) === limit) return formatNumber(limit, decimals, language);
  return formatNumber(limit, MOST_DECIMALS, language);
}

/** Class limits as text, parted by semicolons, for a field. */
export const limitsText = (limits: readonly number[], language: Language): string =>
  limits.map((limit) => written(limit, language)).join('; ');

/** Ascending limits of a field; null where it holds something else. Both minus signs are understood. */
export function limitsOf(text: string, language: Language): number[] | null {
  const parts = text
    .split(';')
    .map((part) => part.trim().replace('\u2212', '-'))
    .filter((part) => part !== '');
  const limits = parts.map((part) => Number(language === 'de' ? part.replaceAll('.', '').replace(',', '.') : part.replaceAll(',', '')));
  return limits.every(Number.isFinite) ? [...new Set(limits)].toSorted((one, other) => one - other) : null;
}
