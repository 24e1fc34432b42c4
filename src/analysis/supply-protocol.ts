/**
 * Requests and results of the workspace "Versorgung". Results hold numbers and codes only; words come from `texts/`. Every recipe carries the
 * changes of the scenario it is computed with (`SupplyRecipe.changes`). "Limits" are pairs lower/upper that differ only where capacities or
 * counts are unknown.
 */
import type { AreaGeometry, DistrictPlan, Finding, LevelId, LineGeometry, SupplyRecipe, Year } from '../model/index.ts';
import type { Refusal } from './recipe-protocol.ts';

export interface SupplyRequest {
  readonly recipe: SupplyRecipe;
  /** The nearest year with demand at or before it is taken; see `year` of the result. */
  readonly year: Year;
  /** Level of the table of areas: that of the recipe or one above it. */
  readonly areaLevel: LevelId;
}

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** What came of it in one year; in the unit of the recipe's breaks. */
export interface SupplyResult {
  readonly kind: 'supply';
  readonly level: LevelId;
  readonly areaLevel: LevelId;
  readonly year: Year;
  /** Years with demand, those of the forecast among them. */
  readonly years: readonly Year[];
  /** First year that is forecast; null = none. */
  readonly forecastFrom: Year | null;
  /** `straightLine`: asked for, or no network in the package. Distances are then lower, what is reached upper bounds. */
  readonly basis: 'network' | 'straightLine';
  /** People of the group with a known count. */
  readonly persons: number;
  /** Demand areas whose count is missing or secret: in no sum. */
  readonly unknownAreas: number;
  readonly reach: ReachSummary;
  /** Null: the recipe has no age group. */
  readonly balance: PlaceBalance | null;
  readonly facilities: SupplyFacilities;
  readonly areas: SupplyAreas;
  readonly findings: readonly Finding[];
}

export interface ReachSummary {
  /** People whose nearest facility is at most breaks[k] away, cumulative. */
  readonly within: Float64Array;
  /** Within the standard. */
  readonly withinStandard: number;
  /** Farther than the last break, or without any way. */
  readonly beyond: number;
  /** People without any way to a facility (part of `beyond`). */
  readonly unreachable: number;
  /** Way to the nearest facility over people; NaN = none. */
  readonly meanWay: number;
  readonly medianWay: number;
}

/** Places against people. */
export interface PlaceBalance {
  readonly places: Limits;
  /** Facilities whose capacity is not known. */
  readonly unknownFacilities: number;
  /** Places per `per` people; NaN without people. */
  readonly quote: Limits;
  /** In the result's year, by the recipe's target and its path; null = no target. */
  readonly target: { readonly target: number; readonly needPlaces: number; readonly gap: Limits } | null;
}

/** Per facility that counts, closed ones left out. */
export interface SupplyFacilities {
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** x, y interleaved. */
  readonly coordinates: Float64Array;
  /** NaN = unknown; empty without age group. */
  readonly places: Float64Array;
  /** What the scenario did: 0 nothing, 1 added, 2 moved, 3 other number of places. */
  readonly changes: Uint8Array;
  /** From the facility to the street; NaN = not on the network (in the river, on an island of streets): in no reach. */
  readonly snapDistancesMeters: Float64Array;
  /** People within the standard of this facility, whoever is nearer. */
  readonly personsInReach: Float64Array;
  /** People for whom this is the nearest facility. */
  readonly personsNearest: Float64Array;
  /** Longest way of those for whom it is the nearest; NaN = nobody. */
  readonly longestWay: Float64Array;
  /** `personsNearest` per 100 places; NaN = places unknown or 0. */
  readonly load: Float64Array;
}

/** Per area of `areaLevel`, in its order; NaN = no number. */
export interface SupplyAreas {
  readonly persons: Float64Array;
  readonly withinStandard: Float64Array;
  readonly meanWay: Float64Array;
  /** Places per `per` people by the recipe's access method. */
  readonly access: Float64Array;
  /** Places of the facilities that stand in the area; empty without age group. */
  readonly lowerPlaces: Float64Array;
  readonly upperPlaces: Float64Array;
  /** Missing places (positive) or surplus (negative) against the target; empty without target. */
  readonly lowerGap: Float64Array;
  readonly upperGap: Float64Array;
}

/** Demand and places of all years, for the page of the forecast. */
export interface SupplyForecastResult {
  readonly kind: 'supplyForecast';
  readonly areaLevel: LevelId;
  readonly years: readonly Year[];
  readonly forecastFrom: Year | null;
  /** Level the forecast was made on: the recipe's or one above it, whose areas the smaller ones follow; null = no forecast. */
  readonly forecastLevel: LevelId | null;
  /** People of the group in the whole city; NaN = not known. */
  readonly persons: Float64Array;
  readonly births: Float64Array | null;
  /** Places now, held constant (scenario changes among them); NaN limits without age group. */
  readonly places: Limits;
  /** Target per year on each path; empty without target. */
  readonly targets: { readonly best: Float64Array; readonly statusQuo: Float64Array; readonly worst: Float64Array } | null;
  /** Places wanted per year on each path. */
  readonly needs: { readonly best: Float64Array; readonly statusQuo: Float64Array; readonly worst: Float64Array } | null;
  /** Per area of the asked `areaLevel`, per year. */
  readonly areaPersons: readonly Float64Array[];
  readonly findings: readonly Finding[];
}

/** Everything that is reached from one place, or to the facilities. */
export interface CatchmentRequest {
  readonly recipe: SupplyRecipe;
  readonly year: Year;
  readonly of:
    | { readonly kind: 'point'; readonly x: number; readonly y: number }
    /** All facilities together: nearest counts. */
    | { readonly kind: 'all' }
    | { readonly kind: 'facilities'; readonly facilities: readonly string[] };
  /** Polygons cost more than streets: the live isochrone leaves them out while the pointer moves. */
  readonly polygons: boolean;
}

export interface Catchment {
  readonly kind: 'catchment';
  readonly basis: 'network' | 'straightLine';
  /** In the recipe's unit. */
  readonly breaks: readonly number[];
  /** Reached streets, each with the break it lies within; empty for straight lines. */
  readonly streets: LineGeometry;
  /** Per line of `streets`: position of the break. */
  readonly bands: Uint8Array;
  /** One area per break, cumulative (the area of break k holds all within it); null = not asked for. */
  readonly polygons: AreaGeometry | null;
  /** People within each break, cumulative. */
  readonly persons: Float64Array;
  /** Demand areas within the last break whose count is unknown. */
  readonly unknownAreas: number;
  /** Facilities of the kind within the last break and the way to each (point requests only). */
  readonly facilities: readonly { readonly key: string; readonly name: string; readonly way: number }[];
  /** From the place to the street; NaN = no street near enough (nothing is reached). */
  readonly snapDistanceMeters: number;
  readonly findings: readonly Finding[];
}

/** Where catchments of single facilities lie over each other. */
export interface OverlapResult {
  readonly kind: 'overlap';
  /** People within the standard of exactly k facilities, k = 0, 1, 2 ... (last = that many or more). */
  readonly personsByCount: Float64Array;
  /** Per area of the recipe's level: facilities within the standard. */
  readonly facilitiesPerArea: Uint16Array;
}

export interface SitingRequest {
  readonly recipe: SupplyRecipe;
  readonly year: Year;
  /**
   * `unmet`: where most people are beyond the standard; `pMedian`: least sum of ways; `maximalCovering`: most people within the standard;
   * `setCovering`: fewest sites so that all are within it; `pCenter`: shortest longest way; `capacitated`: least ways with places kept.
   */
  readonly problem: 'unmet' | 'pMedian' | 'maximalCovering' | 'setCovering' | 'pCenter' | 'capacitated';
  /** New sites wanted (all but `setCovering`). */
  readonly sites: number;
  /** Present facilities stay and count, or everything is thought anew. */
  readonly keepPresent: boolean;
  /** Places of a new site (`capacitated`). */
  readonly placesPerSite: number;
  readonly seed: number;
}

export interface SitingResult {
  readonly kind: 'siting';
  readonly problem: SitingRequest['problem'];
  /** Positions of the demand areas that were chosen, in the order of what they bring. */
  readonly chosen: Int32Array;
  /** Per chosen site: the demand area's name, with that of the area above where there is one. */
  readonly names: readonly string[];
  /** Per chosen site. */
  readonly coordinates: Float64Array;
  readonly personsGained: Float64Array;
  readonly before: ReachSummary;
  readonly after: ReachSummary;
  /** Objective (people * way, people covered, sites, longest way), and what no solution can beat. */
  readonly objective: number;
  readonly bound: number;
  /** `optimal`: proven; `gap`: within (objective - bound) of the best; `heuristic`: no bound. */
  readonly proof: 'optimal' | 'gap' | 'heuristic';
  readonly candidates: number;
  readonly findings: readonly Finding[];
}

export interface DistrictRequest {
  readonly recipe: SupplyRecipe;
  readonly year: Year;
  readonly plan: DistrictPlan;
}

/** Districts against the ways people really have. */
export interface DistrictResult {
  readonly kind: 'districts';
  /** In the order of `SupplyResult.facilities`. */
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly places: Float64Array;
  /** People of the district. */
  readonly persons: Float64Array;
  /** Persons per 100 places. */
  readonly load: Float64Array;
  /** Way from home to the district's own facility, over people. */
  readonly meanWay: Float64Array;
  readonly longestWay: Float64Array;
  /** People of the district beyond the standard from their own facility. */
  readonly beyondStandard: Float64Array;
  /** People of the district who have a nearer facility of the kind. */
  readonly nearerElsewhere: Float64Array;
  /** Parts of the district that do not touch each other. */
  readonly parts: Uint16Array;
  /** People in areas without a district. */
  readonly unassignedPersons: number;
  readonly unassignedAreas: number;
  /** Areas given to facilities that are not (or no longer) there. */
  readonly orphanAreas: number;
  /** Per demand area: position of the facility that is nearest along the network, -1 = none; to propose districts. */
  readonly nearestFacility: Int32Array;
  readonly findings: readonly Finding[];
}

/** A drawn or imported file of district polygons brought onto demand areas. */
export interface DistrictImportRequest {
  readonly file: Blob;
  readonly name: string;
  readonly level: LevelId;
  readonly facilityKind: DistrictPlan['facilityKind'];
}

export interface DistrictImport {
  readonly kind: 'districtImport';
  readonly plan: DistrictPlan | null;
  /** Areas cut by a border (given to the district with most of them), and areas two districts claim. */
  readonly cutAreas: number;
  readonly overlappingAreas: number;
  readonly findings: readonly Finding[];
}

/** The streets of the package. */
export interface NetworkReport {
  readonly kind: 'network';
  readonly nodes: number;
  readonly edges: number;
  readonly lengthMeters: number;
  readonly components: number;
  /** Share of the street length in the largest component. */
  readonly largestShare: number;
  readonly bridges: number;
  readonly source: 'package' | 'file';
  readonly findings: readonly Finding[];
}

export interface NetworkBuildRequest {
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
}

/** Which areas of a level belong together. */
export type DissolveDistrictsRequest = Pick<DistrictPlan, 'level' | 'facilityOfArea'>;

/** The areas of each district joined; `keys`: the facilities, in the order of the areas. */
export interface DissolvedDistricts {
  readonly keys: readonly string[];
  readonly geometry: AreaGeometry;
}

export type SupplyTasks = {
  'supply/result': { request: SupplyRequest; result: SupplyResult | Refusal };
  'supply/forecast': { request: SupplyRequest; result: SupplyForecastResult | Refusal };
  'supply/catchment': { request: CatchmentRequest; result: Catchment | Refusal };
  'supply/overlap': { request: SupplyRequest; result: OverlapResult | Refusal };
  'supply/siting': { request: SitingRequest; result: SitingResult | Refusal };
  'supply/districts': { request: DistrictRequest; result: DistrictResult | Refusal };
  'supply/importDistricts': { request: DistrictImportRequest; result: DistrictImport };
  /** Null: the package does not have the level. */
  'supply/dissolveDistricts': { request: DissolveDistrictsRequest; result: DissolvedDistricts | null };
  /** Null: the package has no network and none was built. */
  'network/report': { request: Record<string, never>; result: NetworkReport | null };
  /** Builds a network from files of the user and uses it from now on; `file` is the compact form to be kept and put into the package. */
  'network/build': {
    request: NetworkBuildRequest;
    result: { readonly report: NetworkReport | null; readonly file: Uint8Array | null; readonly findings: readonly Finding[] };
  };
};
