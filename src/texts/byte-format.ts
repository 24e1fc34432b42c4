import type { Language } from './language.ts';
import { formatNumber, NO_BREAK_SPACE } from './number-format.ts';

const UNITS = ['kB', 'MB', 'GB'] as const;
const STEP = 1000;

/** An amount of storage in decimal units: `1,2 MB`; at least `0,1 kB` where there is anything at all. */
export function formatBytes(bytes: number, language: Language): string {
  let amount = Math.max(bytes, 0) / STEP;
  let unit = 0;
  while (amount >= STEP && unit < UNITS.length - 1) {
    amount /= STEP;
    unit++;
  }
  const shown = bytes > 0 ? Math.max(amount, 0.1) : 0;
  return `${formatNumber(shown, shown < 10 && bytes > 0 ? 1 : 0, language)}${NO_BREAK_SPACE}${UNITS[unit] ?? ''}`;
}
