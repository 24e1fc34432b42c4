/**
 * What is asked of infrastructure: who reaches which facility, how many places there are for how many people, and what changes if facilities,
 * streets or the population change.
 */
import type { ColumnReference } from './column-reference.ts';
import type { AreaKey, FacilityKindId, LevelId, Year } from './ids.ts';

export type TravelMode = 'foot' | 'bike' | 'straightLine';
export const TRAVEL_MODES: readonly TravelMode[] = ['foot', 'bike', 'straightLine'];

/** How people get there. */
export interface TravelSettings {
  readonly mode: TravelMode;
  /** What breaks are counted in. */
  readonly unit: 'meters' | 'minutes';
  readonly speedKmh: number;
  /** Length of the way over the air line, for `straightLine` only (1 = none). The result is then an upper bound of what is reached. */
  readonly detourFactor: number;
  /** Where speed and detour factor come from, for people to read. */
  readonly source: string;
}

/** Ages a group takes in, whole years; `to` is not part of it, null = open. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number | null;
}

/** The people a kind of facility is for. */
export interface DemandSettings {
  /** Counts that are summed up. */
  readonly columns: readonly ColumnReference[];
  /** "Kinder unter 3 Jahren". */
  readonly title: string;
  readonly titleEn?: string;
  /** Known where the group is one of age; forecasts from cohorts need it. */
  readonly ages: AgeSpan | null;
  /** Id of the raster by which people are spread within their areas; null = all of them at the area's label point. */
  readonly raster: string | null;
}

/** Access to places: what a person gets of the places around, with competition for them or without. */
export type AccessMethod =
  /** 2SFCA: within the standard, all the same. */
  | { readonly kind: 'twoStep' }
  /** E2SFCA: one weight per break, falling. */
  | { readonly kind: 'enhancedTwoStep'; readonly weights: readonly number[] }
  /** Gaussian weight of the distance within the last break; sigma in the unit of the breaks. */
  | { readonly kind: 'gaussian'; readonly sigma: number }
  /** 3SFCA: people choose among the facilities by the weights of `enhancedTwoStep`. */
  | { readonly kind: 'threeStep'; readonly weights: readonly number[] }
  /** Hansen's potential: places weighted by distance, without competition. */
  | { readonly kind: 'hansen'; readonly sigma: number }
  /** Places (or facilities) within the standard. */
  | { readonly kind: 'cumulative' }
  /** Huff's shares: places of the facilities people probably choose, by size over distance to this power. */
  | { readonly kind: 'huff'; readonly exponent: number };

export type AccessMethodKind = AccessMethod['kind'];
export const ACCESS_METHODS: readonly AccessMethodKind[] = [
  'twoStep',
  'enhancedTwoStep',
  'gaussian',
  'threeStep',
  'hansen',
  'cumulative',
  'huff',
];

/** Methods in which people compete for places: they tell places per so many people, the others places alone. */
export const COMPETITIVE_METHODS: ReadonlySet<AccessMethodKind> = new Set(['twoStep', 'enhancedTwoStep', 'gaussian', 'threeStep', 'huff']);

/** How the demand of coming years is worked out. */
export type ForecastSettings =
  /**
   * Children from births: known cohorts grow older, those to come are the rolling mean of the last three, rounded (municipal Kita planning).
   * Cohorts are scaled to the group's size in the last known year. `ages` of the demand must be known.
   */
  | { readonly kind: 'rollingCohorts'; readonly births: readonly ColumnReference[]; readonly years: number }
  /**
   * Cohort survival (Hamilton-Perry): each single year of age times the mean change of its cohort over the last `baseYears` years; youngest age as for
   * rolling cohorts. `ages[k]` counts people of age k on `level`; results are shared out to smaller areas by their last known demand.
   */
  | {
      readonly kind: 'cohortSurvival';
      readonly level: LevelId;
      readonly ages: readonly ColumnReference[];
      readonly baseYears: number;
      readonly years: number;
    }
  /** A forecast made elsewhere (SIKURS and others): columns with years to come, on the level of their table; shared out likewise. */
  | { readonly kind: 'imported'; readonly columns: readonly ColumnReference[] };

/** Best case, status quo, worst case of the target: change per year in percentage points. */
export interface TargetPaths {
  readonly bestPointsPerYear: number;
  readonly worstPointsPerYear: number;
  readonly shown: 'best' | 'statusQuo' | 'worst';
}

type StatedChange =
  | {
      readonly kind: 'addFacility';
      readonly id: string;
      readonly facilityKind: FacilityKindId;
      readonly name: string;
      readonly x: number;
      readonly y: number;
      /** Places per age group; a group that is not named is unknown. */
      readonly places: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: 'moveFacility';
      readonly facilityKind: FacilityKindId;
      readonly facility: string;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'closeFacility'; readonly facilityKind: FacilityKindId; readonly facility: string }
  | {
      readonly kind: 'changePlaces';
      readonly facilityKind: FacilityKindId;
      readonly facility: string;
      readonly ageGroup: string;
      readonly places: number;
    }
  | {
      /** Dwellings -> people by a stated rule. */
      readonly kind: 'housing';
      readonly id: string;
      readonly name: string;
      readonly x: number;
      readonly y: number;
      readonly dwellings: number;
      /** People per dwelling in single-year ages: people of the demand's ages = dwellings * perDwellingAndYear * years of the group. */
      readonly perDwellingAndYear: number;
      /** Where the rule comes from, for people to read. */
      readonly rule: string;
    }
  /** A new way for feet and bikes, from end to end; its ends join the nearest streets. `points`: x, y interleaved. */
  | { readonly kind: 'way'; readonly id: string; readonly name: string; readonly points: readonly number[] }
  /** Nobody gets across this line. */
  | { readonly kind: 'barrier'; readonly id: string; readonly name: string; readonly points: readonly number[] };

/** A change of supply, demand or streets. Coordinates are in the CRS of the package. */
export type ScenarioChange = StatedChange & {
  /** Kept in the scenario, but without effect for now. */
  readonly off?: boolean;
};
export type ScenarioChangeKind = ScenarioChange['kind'];

/** A named set of changes, applied to every supply recipe while it is chosen. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly note?: string;
  /** Counts up whenever the scenario is saved with changes; 0 = never saved. */
  readonly version: number;
  /** ISO date of the last saving; none while there are changes that were not saved. */
  readonly changed?: string;
  readonly changes: readonly ScenarioChange[];
}

/** Catchment districts (Schulbezirke): which facility is responsible for an area. */
export interface DistrictPlan {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly facilityKind: FacilityKindId;
  readonly level: LevelId;
  /** Key of the facility per area; areas without entry belong to none. */
  readonly facilityOfArea: Readonly<Record<AreaKey, string>>;
  readonly validFrom?: Year;
}
