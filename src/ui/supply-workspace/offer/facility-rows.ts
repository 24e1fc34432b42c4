import type { SupplyFacilities } from '../../../analysis/protocol.ts';
import { compareNames, type Language } from '../../../texts/index.ts';

/** One facility in the list. */
export interface FacilityRow {
  readonly key: string;
  readonly name: string;
  /** NaN = unknown. */
  readonly places: number;
  readonly inReach: number;
  readonly nearest: number;
  readonly load: number;
  readonly longest: number;
  readonly change: number;
  readonly isSnapped: boolean;
}

export type FacilityColumn = 'name' | 'places' | 'inReach' | 'nearest' | 'load' | 'longest';

export const facilityRows = (facilities: SupplyFacilities): readonly FacilityRow[] =>
  facilities.keys.map((key, position) => ({
    key,
    name: facilities.names[position] ?? key,
    places: facilities.places[position] ?? Number.NaN,
    inReach: facilities.personsInReach[position] ?? Number.NaN,
    nearest: facilities.personsNearest[position] ?? Number.NaN,
    load: facilities.load[position] ?? Number.NaN,
    longest: facilities.longestWay[position] ?? Number.NaN,
    change: facilities.changes[position] ?? 0,
    isSnapped: !Number.isNaN(facilities.snapDistancesMeters[position] ?? 0),
  }));

/** Rows with the wanted text in their name, in the wanted order; unknown numbers stand last either way. Cost O(n log n). */
export function sortedRows(
  rows: readonly FacilityRow[],
  { search, column, isDescending, language }: { search: string; column: FacilityColumn; isDescending: boolean; language: Language },
): readonly FacilityRow[] {
  const wanted = search.trim().toLowerCase();
  const found = wanted === '' ? rows : rows.filter(({ name }) => name.toLowerCase().includes(wanted));
  const names = compareNames(language);
  const byName = (one: FacilityRow, other: FacilityRow): number => names(one.name, other.name);
  const direction = isDescending ? -1 : 1;
  if (column === 'name') return found.toSorted((one, other) => direction * byName(one, other));
  return found.toSorted((one, other) => {
    const [left, right] = [one[column], other[column]];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || byName(one, other);
    return direction * (left - right) || byName(one, other);
  });
}
