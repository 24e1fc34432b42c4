import {
  allocateByStraightLine,
  collectCosts,
  distanceMetersAt,
  minutesAt,
  nearestStartsOfPoints,
  networkCostColumns,
  straightLineCostColumns,
  type CostColumns,
  type CostTable,
  type NearestFacilities,
} from '../../network/index.ts';
import { paced } from '../recipes/paced.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { keptPart } from './kept-parts.ts';
import type { SupplyContext } from './supply-context.ts';

/** Costs are told in millionths of a metre or minute: 15 minutes walked in many pieces are 15 minutes. */
const PER_UNIT = 1e6;
export const rounded = (cost: number): number => Math.round(cost * PER_UNIT) / PER_UNIT;

/**
 * The nearest facility of every demand point in the unit of the recipe, without limit; of equally near ones the first. -1 and Infinity = no way
 * to any. Kept with the context.
 */
export function nearestOf(session: AtlasSession, context: SupplyContext, pace: Pace): Promise<NearestFacilities> {
  return keptPart(session, 'nearest', context.key, async () => nearest(context), pace);
}

function nearest({ network, demand, facilityPoints, recipe: { travel } }: SupplyContext): NearestFacilities {
  if (network !== null) {
    const { starts, costs } = nearestStartsOfPoints(network.streets.toFacility, network.facilities, network.demand);
    return { facilities: starts, costs: costs.map(rounded) };
  }
  const { facilities, costs } = allocateByStraightLine(demand.coordinates, facilityPoints, detourOf(travel.detourFactor));
  return { facilities, costs: costs.map((meters) => rounded(travel.unit === 'meters' ? meters : minutesAt(travel.speedKmh, meters))) };
}

/**
 * Ways from every facility to the demand points within `limit` (inclusive, in the unit of the recipe), one facility at a time. Cost per facility:
 * what lies within the limit.
 */
export function wayColumns({ network, demand, facilityPoints, recipe: { travel } }: SupplyContext, limit: number): CostColumns {
  const slack = 1 / PER_UNIT;
  if (network !== null) {
    return roundedColumns(
      networkCostColumns(network.streets.toFacility, network.facilities, network.demand, limit + slack),
      limit,
      rounded,
    );
  }
  const inMinutes = travel.unit === 'minutes';
  const maximumMeters = (inMinutes ? distanceMetersAt(travel.speedKmh, limit) : limit) + slack;
  const lines = straightLineCostColumns(facilityPoints, demand.coordinates, { maximumMeters, detourFactor: detourOf(travel.detourFactor) });
  return roundedColumns(lines, limit, inMinutes ? (meters) => rounded(minutesAt(travel.speedKmh, meters)) : rounded);
}

/** The ways of `wayColumns` held for use again, kept with the context. Memory: 12 bytes per pair. */
export const wayTable = (session: AtlasSession, context: SupplyContext, limit: number, pace: Pace): Promise<CostTable> =>
  keptPart(session, 'ways', `${limit} ${context.key}`, (shared) => paced(collectCosts(wayColumns(context, limit)), shared), pace);

const detourOf = (factor: number): number => Math.max(1, factor);

function roundedColumns(columns: CostColumns, limit: number, convert: (cost: number) => number): CostColumns {
  const rows = new Int32Array(columns.demandCount);
  const costs = new Float64Array(columns.demandCount);
  return {
    basis: columns.basis,
    demandCount: columns.demandCount,
    supplyCount: columns.supplyCount,
    rows,
    costs,
    load(supply) {
      const count = columns.load(supply);
      let kept = 0;
      for (let at = 0; at < count; at++) {
        const cost = convert(columns.costs[at]!);
        if (cost > limit) continue;
        rows[kept] = columns.rows[at]!;
        costs[kept++] = cost;
      }
      return kept;
    },
  };
}
