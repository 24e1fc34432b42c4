import type { Pace } from '../tasks/pace.ts';
import { searchesOf } from './reach-search.ts';
import type { SupplyContext } from './supply-context.ts';
import { straightWays } from './straight-ways.ts';
import { rounded } from './supply-ways.ts';

/** Most districts end before this many times the standard. */
const USUAL_STANDARDS = 4;

/**
 * The way of every demand point to its own facility (`facilityOf`: position, -1 = none), in the recipe's unit: NaN = belongs to none,
 * Infinity = no way. Searches from every facility as far as its district reaches. Reports progress.
 * @throws AtlasError `aborted`
 */
export async function waysToOwnFacility(context: SupplyContext, facilityOf: Int32Array, pace: Pace): Promise<Float64Array> {
  const { network, facilities, recipe } = context;
  const ways = Float64Array.from(facilityOf, (facility) => (facility < 0 ? Number.NaN : Infinity));
  const pointsOf = facilities.keys.map((): number[] => []);
  facilityOf.forEach((facility, point) => pointsOf[facility]?.push(point));
  const usual = Math.max(USUAL_STANDARDS * recipe.standard.limit, recipe.breaks.at(-1)!);
  for (const [facility, points] of pointsOf.entries()) {
    if (points.length === 0) continue;
    await pace.breathe(facility / pointsOf.length);
    if (network === null) {
      const straight = straightWays(context, facility);
      for (const point of points) ways[point] = straight(point);
      continue;
    }
    // nothing is awaited between a search and its reading
    const { towards } = searchesOf(network);
    for (const limit of [usual, Infinity]) {
      towards.run(network.facilities, [facility], limit);
      for (const point of points) ways[point] = rounded(towards.demandCosts[point]!);
      if (points.every((point) => ways[point]! < Infinity)) break;
    }
  }
  return ways;
}
