/**
 * Rate per area: `per` times cases over population. Both of length n, NaN = missing. NaN where nobody lives or a number is missing or
 * negative, never 0 or Infinity; no cases give 0. Cost O(n).
 */
export function crudeRates(cases: ArrayLike<number>, population: ArrayLike<number>, per = 1): Float64Array {
  return Float64Array.from(cases, (count, i) => (isRateBase(count, population[i]!) ? (count / population[i]!) * per : NaN));
}

/** Whether cases and population of an area can make a rate. More cases than people can: events may repeat. */
export const isRateBase = (cases: number, population: number): boolean =>
  cases >= 0 && cases < Infinity && population > 0 && population < Infinity;

/** Sums over the areas that have a rate; `rate` NaN without any. Cost O(n). */
export function rateTotals(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
): { readonly cases: number; readonly population: number; readonly areas: number; readonly rate: number } {
  let caseSum = 0;
  let populationSum = 0;
  let areas = 0;
  for (let i = 0; i < cases.length; i++) {
    if (!isRateBase(cases[i]!, population[i]!)) continue;
    caseSum += cases[i]!;
    populationSum += population[i]!;
    areas++;
  }
  return { cases: caseSum, population: populationSum, areas, rate: areas > 0 ? caseSum / populationSum : NaN };
}
