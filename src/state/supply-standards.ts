import type { TravelMode } from '../model/index.ts';

/** A published limit of the way to a facility. */
export interface SupplyStandard {
  readonly name: SupplyStandardName;
  readonly meters: number;
  /** Where the source states time as well. */
  readonly minutes: number | null;
}

export type SupplyStandardName =
  'din18034Under6' | 'din18034From6' | 'din18034From12' | 'schoolPrimaryNrw' | 'schoolLowerSecondaryNrw' | 'schoolUpperSecondaryNrw';

/**
 * DIN 18034-1 (2020-10) on playgrounds: way or time per age group. § 5 SchfkVO of North Rhine-Westphalia: beyond these footways the
 * municipality bears the costs of the way to school; other Länder have limits of their own.
 */
export const SUPPLY_STANDARDS: readonly SupplyStandard[] = [
  { name: 'din18034Under6', meters: 200, minutes: 6 },
  { name: 'din18034From6', meters: 400, minutes: 10 },
  { name: 'din18034From12', meters: 1000, minutes: 15 },
  { name: 'schoolPrimaryNrw', meters: 2000, minutes: null },
  { name: 'schoolLowerSecondaryNrw', meters: 3500, minutes: null },
  { name: 'schoolUpperSecondaryNrw', meters: 5000, minutes: null },
];

/** A speed somebody published, or that follows from what was published. */
export interface SupplySpeed {
  readonly name: SupplySpeedName;
  readonly mode: Exclude<TravelMode, 'straightLine'>;
  readonly speedKmh: number;
}

export type SupplySpeedName = 'footGeneral' | 'footUnder6' | 'footFrom6' | 'footFrom12' | 'bikeGeneral';

/**
 * Walking and cycling as the open planning software GOAT presets them (5 and 15 km/h), and the speeds that follow from way and time in DIN
 * 18034: 200 m in 6 min, 400 m in 10 min, 1,000 m in 15 min.
 */
export const SUPPLY_SPEEDS: readonly SupplySpeed[] = [
  { name: 'footGeneral', mode: 'foot', speedKmh: 5 },
  { name: 'footUnder6', mode: 'foot', speedKmh: 2 },
  { name: 'footFrom6', mode: 'foot', speedKmh: 2.4 },
  { name: 'footFrom12', mode: 'foot', speedKmh: 4 },
  { name: 'bikeGeneral', mode: 'bike', speedKmh: 15 },
];

/** Way over air line in DIN 18034: 1,000 m of way for a radius of about 750 m (from 12 years), 200 m for 175 m and 400 m for 350 m (under 12). */
export const DIN_DETOUR_FACTOR = 1.33;
export const DIN_DETOUR_FACTOR_UNDER_12 = 1.14;
