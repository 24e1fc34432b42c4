import type { Language } from './language.ts';
import { translate } from './messages.ts';

/** Loading from which an indicator counts as a strong part of a factor. */
export const STRONG_LOADING = 0.5;
const MOST_NAMED = 2;

/**
 * A name for a factor from its two strongest loadings, e.g. "SGB-II-Quote, Wohnfläche je Einwohner (umgekehrt)". `loadings`: per
 * indicator, NaN = not known. Below a strong loading only the strongest one is named; '' where there is none.
 */
export function proposeFactorName(loadings: ArrayLike<number>, titles: readonly string[], language: Language): string {
  const known = titles
    .map((title, index) => ({ title, loading: loadings[index] ?? Number.NaN }))
    .filter(({ loading }) => Number.isFinite(loading))
    .toSorted((one, other) => Math.abs(other.loading) - Math.abs(one.loading));
  const strong = known.filter(({ loading }) => Math.abs(loading) >= STRONG_LOADING).slice(0, MOST_NAMED);
  return (strong.length > 0 ? strong : known.slice(0, 1))
    .map(({ title, loading }) => (loading < 0 ? translate(language, 'analysis.factors.name.reversed', { indicator: title }) : title))
    .join(', ');
}
