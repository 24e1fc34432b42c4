import type { SupplyForecastResult } from '../../../analysis/protocol.ts';
import type { TargetPaths, Year } from '../../../model/index.ts';

/** What the page compares: a coming year with the last counted one, as positions in the result's years. */
export interface ComparedYears {
  readonly base: number;
  readonly focus: number;
}

/** The wanted year where it is forecast, else the last one; null without forecast. */
export function comparedYears({ years, forecastFrom }: SupplyForecastResult, wanted: Year | null): ComparedYears | null {
  if (forecastFrom === null) return null;
  const base = years.findLastIndex((year) => year < forecastFrom);
  const asked = wanted === null ? -1 : years.indexOf(wanted);
  const focus = asked > base ? asked : years.length - 1;
  return base < 0 || focus <= base ? null : { base, focus };
}

/** The need of each year on the path that map and tables use; counted years are alike on all. */
export const shownNeeds = ({ needs }: SupplyForecastResult, path: TargetPaths['shown']): Float64Array | null => needs?.[path] ?? null;

/** Areas by how much their number changes, those with a change that rounds to a person or more. */
interface AreaGrowth {
  readonly more: readonly number[];
  readonly less: readonly number[];
}

const LEAST_CHANGE = 0.5;

/** The areas with the strongest growth and the strongest decline, at most `count` each. Cost O(n log n). */
export function strongestGrowth({ areaPersons }: SupplyForecastResult, { base, focus }: ComparedYears, count: number): AreaGrowth {
  const before = areaPersons[base];
  const after = areaPersons[focus];
  const changes = [...(after ?? [])].map((persons, area) => ({ area, change: persons - (before?.[area] ?? Number.NaN) }));
  const sorted = changes.filter(({ change }) => Math.abs(change) >= LEAST_CHANGE).toSorted((one, other) => other.change - one.change);
  const areas = (list: readonly { readonly area: number }[]): number[] => list.slice(0, count).map(({ area }) => area);
  return {
    more: areas(sorted.filter(({ change }) => change > 0)),
    less: areas(sorted.filter(({ change }) => change < 0).toReversed()),
  };
}
