import type { TravelSettings } from '../../../model/index.ts';
import { formatNumber, withUnit, type Language } from '../../../texts/index.ts';

/** A way in the unit of the analysis, "640 m" or "8,5 min"; a dash where there is none. */
export function wayText(way: number, unit: TravelSettings['unit'], language: Language): string {
  if (!Number.isFinite(way)) return '–';
  return withUnit(formatNumber(way, unit === 'meters' ? 0 : 1, language), unit, language);
}
