import type { IndicatorSeries, Year } from '../../model/index.ts';
import { heavierState } from '../series/column-values.ts';
import type { GatheredInputs } from './gather-inputs.ts';

/** How the inputs of a recipe changed, area by area. */
export interface YearlyChange {
  /** Per input: length n, later minus earlier value in the input's own unit (percentage points for percent); NaN where one is missing. */
  readonly columns: readonly Float64Array[];
  /** Per input: length n, the heavier state of both years. */
  readonly states: readonly Uint8Array[];
  /** Length n: 1 = an input's boundaries, definition or source changed in between, so that the numbers can not be compared. */
  readonly broken: Uint8Array;
  /** First years after the breaks, ascending, each once. */
  readonly breakYears: readonly Year[];
}

/** The change of all inputs between `years` before and the year of `gathered`. Broken areas have NaN in every input. Cost O(n · inputs). */
export function yearlyChange({ loaded, series, year }: GatheredInputs, years: number): YearlyChange {
  const n = loaded.level.keys.length;
  const earlier = year - years;
  const between = series.flatMap(({ breaks }) => breaks.filter((one) => one.year > earlier && one.year <= year));
  const broken = new Uint8Array(n);
  for (const { areas } of between) {
    if (areas.length === 0) broken.fill(1);
    else for (const area of areas) broken[area] = 1;
  }
  return {
    columns: series.map((one) => {
      const after = inYear(one.values, one, year);
      const before = inYear(one.values, one, earlier);
      return Float64Array.from({ length: n }, (_, area) =>
        broken[area] === 1 ? Number.NaN : (after?.[area] ?? NaN) - (before?.[area] ?? NaN),
      );
    }),
    states: series.map((one) => {
      const after = inYear(one.states, one, year);
      const before = inYear(one.states, one, earlier);
      return Uint8Array.from({ length: n }, (_, area) => heavierState(after?.[area] ?? 0, before?.[area] ?? 0));
    }),
    broken,
    breakYears: [...new Set(between.map((one) => one.year))].sort((a, b) => a - b),
  };
}

const inYear = <Item>(byYear: readonly Item[], { years }: IndicatorSeries, year: Year): Item | undefined => byYear[years.indexOf(year)];
