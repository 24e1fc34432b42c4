import { placementCount, type Placements } from '../graph/placements.ts';
import type { TravelGraph } from '../graph/travel-graph.ts';
import { NetworkSearch } from '../paths/network-search.ts';
import { PointReach } from '../paths/point-reach.ts';
import { seedPlacement } from '../paths/seed-placement.ts';
import type { CostColumns } from './cost-columns.ts';

/**
 * Ways from each facility to the demand sites within `limit` (inclusive, in the units of the graph). For the ways of people to the
 * facility give the reversed graph (`reverseTravelGraph`); on foot both are the same. Cost per facility: what lies within the limit.
 */
export function networkCostColumns(graph: TravelGraph, supply: Placements, demand: Placements, limit: number): CostColumns {
  const search = new NetworkSearch(graph);
  const reach = new PointReach(graph, demand);
  const costs = new Float64Array(placementCount(demand));
  return {
    basis: 'network',
    demandCount: placementCount(demand),
    supplyCount: placementCount(supply),
    rows: reach.points,
    costs,
    load(facility) {
      search.start();
      seedPlacement(search, supply, facility);
      search.run(limit);
      reach.start();
      reach.fromSearch(search, limit);
      reach.alongEdge(supply, facility, limit);
      for (let at = 0; at < reach.count; at++) costs[at] = reach.costs[reach.points[at]!]!;
      return reach.count;
    },
  };
}
