import type { CostTable } from '../../network/index.ts';
import { collectCosts } from '../../network/index.ts';
import { paced, partOfPace } from '../recipes/paced.ts';
import type { Pace } from '../tasks/pace.ts';
import { spreadSites } from './spread-sites.ts';
import type { SupplyContext } from './supply-context.ts';
import { DEMAND_SNAP_METERS } from './supply-streets.ts';
import { wayColumns } from './supply-ways.ts';

/** Demand areas where a site may open. */
export interface CandidateSites {
  /** Positions of the areas. */
  readonly areas: Int32Array;
  /** The context with these sites in the place of its facilities: ways from them are those of `wayColumns`. */
  readonly context: SupplyContext;
  /** How many areas could have been candidates; more than `areas` where some were left out by `spreadSites`. */
  readonly possible: number;
}

/** More areas are spread out before ways are looked for. */
const MOST_SEARCHED = 4000;
const SEARCHING = 0.9;

/**
 * The demand areas that can help: a site stands at the label point of an area. Areas away from every street, and those from which nobody of
 * `wanting` (people per demand point) lies within `limit`, are no candidates: that changes no answer as long as only ways within the limit
 * count. Where more than `most` are left, those with the most people within the limit, spread over the city.
 * @throws AtlasError `aborted`
 */
export async function candidateSites(
  context: SupplyContext,
  wanting: Float64Array,
  limit: number,
  most: number,
  pace: Pace,
): Promise<CandidateSites> {
  const all = withPlacedSites(context, areasWithPoints(context));
  const atHome = peoplePerArea(context, wanting, all.areas);
  const searched = all.areas.length > MOST_SEARCHED ? picked(all, spreadSites(all.context.facilityPoints, atHome, MOST_SEARCHED)) : all;
  const table = await paced(collectCosts(wayColumns(searched.context, limit)), partOfPace(pace, 0, SEARCHING));
  const scores = reachedPeople(table, wanting);
  const helping = Int32Array.from(scores.keys()).filter((site) => scores[site]! > 0);
  const useful = picked(searched, helping);
  const kept = spreadSites(
    useful.context.facilityPoints,
    Float64Array.from(helping, (site) => scores[site]!),
    most,
  );
  // of the areas that were not searched nobody knows whether they help
  const possible = all.areas.length > searched.areas.length ? all.areas.length : useful.areas.length;
  return { ...picked(useful, kept), possible };
}

type PlacedSites = Pick<CandidateSites, 'areas' | 'context'>;

function areasWithPoints({ demand: { areas, shares } }: SupplyContext): Int32Array {
  return Int32Array.from(new Set(areas.filter((_, point) => shares[point]! > 0))).sort();
}

/** The sites at the label points of areas that find a street. */
function withPlacedSites(context: SupplyContext, areas: Int32Array): PlacedSites {
  const { labelPoints } = context.loaded.level;
  const points = context.plane.toPlane(
    Float64Array.from([...areas].flatMap((area) => [labelPoints[2 * area]!, labelPoints[2 * area + 1]!])),
  );
  const { network } = context;
  if (network === null) return { areas, context: { ...context, facilityPoints: points } };
  const { streets } = network;
  const { placements, distancesMeters } = streets.place(streets.snap(points, DEMAND_SNAP_METERS), points, DEMAND_SNAP_METERS);
  const all = { areas, context: { ...context, facilityPoints: points, network: { ...network, facilities: placements } } };
  return picked(
    all,
    Int32Array.from(areas.keys()).filter((site) => !Number.isNaN(distancesMeters[site]!)),
  );
}

/** Some of the sites, by position. */
function picked({ areas, context }: PlacedSites, sites: Int32Array): PlacedSites {
  const pick = (values: Float64Array): Float64Array => Float64Array.from(sites, (site) => values[site]!);
  const { network, facilityPoints } = context;
  const points = Float64Array.from([...sites].flatMap((site) => [facilityPoints[2 * site]!, facilityPoints[2 * site + 1]!]));
  const facilities = network?.facilities;
  const placed =
    network === null || facilities === undefined
      ? null
      : {
          ...network,
          facilities: {
            nodes: Int32Array.from(sites, (site) => facilities.nodes[site]!),
            edges: Int32Array.from(sites, (site) => facilities.edges[site]!),
            positions: pick(facilities.positions),
            accessCosts: facilities.accessCosts === null ? null : pick(facilities.accessCosts),
          },
        };
  return { areas: Int32Array.from(sites, (site) => areas[site]!), context: { ...context, facilityPoints: points, network: placed } };
}

function peoplePerArea({ demand }: SupplyContext, people: Float64Array, areas: Int32Array): Float64Array {
  const perArea = new Float64Array(demand.areaCount);
  people.forEach((count, point) => (perArea[demand.areas[point]!]! += count));
  return Float64Array.from(areas, (area) => perArea[area]!);
}

/** People each site reaches. Cost O(pairs). */
export function reachedPeople({ supplyCount, offsets, rows }: CostTable, people: Float64Array): Float64Array {
  return Float64Array.from({ length: supplyCount }, (_, site) => {
    let sum = 0;
    for (let at = offsets[site]!; at < offsets[site + 1]!; at++) sum += people[rows[at]!]!;
    return sum;
  });
}

/** Some sites of a result, by their positions in `sites.areas`. */
export const chosenSites = (sites: PlacedSites, chosen: Int32Array): PlacedSites => picked(sites, chosen);
