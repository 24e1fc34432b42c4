import { NetworkSearch, PointReach, seedPlacement, type Placements } from '../../network/index.ts';
import type { PlacedSupply } from './supply-context.ts';

/** Searches on the streets of a context, with memory that is used again: what follows the pointer allocates nothing. */
export interface ReachSearches {
  /** The ways of people from a place. */
  readonly away: ReachSearch;
  /** The ways of people to facilities. On foot mostly the same search. */
  readonly towards: ReachSearch;
}

/** Who and what is reached from some starts, within a limit in the unit of the travel graph. */
export class ReachSearch {
  readonly search: NetworkSearch;
  private readonly demand: PointReach;
  private readonly facilities: PointReach;

  constructor({ facilities, demand }: PlacedSupply, graph: NetworkSearch['graph']) {
    this.search = new NetworkSearch(graph);
    this.demand = new PointReach(graph, demand);
    this.facilities = new PointReach(graph, facilities);
  }

  /** Searches from the starts `which` at once. The answers hold until the next search; nothing may be awaited in between. */
  run(starts: Placements, which: readonly number[], limit: number): void {
    const { search } = this;
    search.start();
    for (const start of which) seedPlacement(search, starts, start);
    search.run(limit);
    for (const reach of [this.demand, this.facilities]) {
      reach.start();
      reach.fromSearch(search, limit);
      for (const start of which) reach.alongEdge(starts, start, limit);
    }
  }

  /** Per demand point; Infinity = not reached. */
  get demandCosts(): Float64Array {
    return this.demand.costs;
  }

  /** Per facility; Infinity = not reached. */
  get facilityCosts(): Float64Array {
    return this.facilities.costs;
  }
}

const SEARCHES = new WeakMap<PlacedSupply, ReachSearches>();

/** The searches of a context, made when they are asked for first. */
export function searchesOf(network: PlacedSupply): ReachSearches {
  let searches = SEARCHES.get(network);
  if (searches === undefined) {
    const { travel, toFacility } = network.streets;
    const away = new ReachSearch(network, travel);
    searches = { away, towards: toFacility === travel ? away : new ReachSearch(network, toFacility) };
    SEARCHES.set(network, searches);
  }
  return searches;
}
