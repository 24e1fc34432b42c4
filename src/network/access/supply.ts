import type { Capacities } from './capacities.ts';

/** Supply of a group against a target, with limits where capacities are unknown. */
export interface SupplyBalance {
  /** Places per 100 persons (Versorgungsquote); NaN without persons or with unknown ones. */
  readonly lowerPercent: number;
  readonly upperPercent: number;
  /** Persons * target: places wanted, not rounded. */
  readonly needPlaces: number;
  /** Wanted minus there: positive = places missing, negative = surplus. The larger the capacity, the smaller the gap. */
  readonly lowerGapPlaces: number;
  readonly upperGapPlaces: number;
}

/** Places (at least, at most) for `persons` against a target in places per 100 persons. Source of the definition: municipal Kita planning. */
export function supplyBalance(lowerPlaces: number, upperPlaces: number, persons: number, targetPercent: number): SupplyBalance {
  const needPlaces = (persons * targetPercent) / 100;
  return {
    lowerPercent: persons > 0 ? (lowerPlaces / persons) * 100 : NaN,
    upperPercent: persons > 0 ? (upperPlaces / persons) * 100 : NaN,
    needPlaces,
    lowerGapPlaces: needPlaces - upperPlaces,
    upperGapPlaces: needPlaces - lowerPlaces,
  };
}

const ROUNDING = 1e-9;

/** Whole places missing: a part of a place is a place (71.8 -> 72), rounding of the last digits aside; 0 with a surplus. NaN stays NaN. */
export const missingPlaces = (gapPlaces: number): number => (Number.isNaN(gapPlaces) ? NaN : Math.max(0, Math.ceil(gapPlaces - ROUNDING)));

/** Places per 1,000 persons of the age group (care homes over 60 or 80). NaN without persons. */
export const placesPerThousand = (places: number, persons: number): number => (persons > 0 ? (places / persons) * 1000 : NaN);

/** Sums of capacities per group (area of each facility, -1 = none), as limits. */
export function capacitiesByGroup({ lower, upper }: Capacities, groupOf: Int32Array, groups: number): Capacities {
  const sums = { lower: new Float64Array(groups), upper: new Float64Array(groups) };
  groupOf.forEach((group, facility) => {
    if (group < 0) return;
    sums.lower[group]! += lower[facility]!;
    sums.upper[group]! += upper[facility]!;
  });
  return sums;
}
