import type { SupplyRecipe, TargetPaths, Year } from '../../model/index.ts';

/**
 * The target of a year (places per `per` people) on a path: from the last counted year on it changes by the path's percentage points every year, never
 * below 0. Counted years, recipes without paths and `statusQuo` have the recipe's own. NaN without target.
 */
export function targetInYear(
  { target, targetPaths, per }: SupplyRecipe,
  year: Year,
  lastCounted: Year,
  path: TargetPaths['shown'] = targetPaths?.shown ?? 'statusQuo',
): number {
  if (target === null) return Number.NaN;
  const points =
    targetPaths === null || path === 'statusQuo' ? 0 : path === 'best' ? targetPaths.bestPointsPerYear : targetPaths.worstPointsPerYear;
  return Math.max(0, target + ((points * per) / 100) * Math.max(0, year - lastCounted));
}

/** The last year that is counted and not forecast; years ascend, `forecastFrom` null = all are counted. */
export const lastCountedYear = (years: readonly Year[], forecastFrom: Year | null): Year =>
  years.findLast((year) => forecastFrom === null || year < forecastFrom) ?? years[0]!;
