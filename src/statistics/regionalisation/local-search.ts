import type { Random } from '../random.ts';
import type { Stepwise } from '../stepwise.ts';
import type { RegionState } from './region-state.ts';

/**
 * How a division is improved by moving border areas to a neighbouring region:
 * - `greedy`: only moves that lessen the squared deviations, until none is left (Openshaw 1977).
 * - `tabu`: always the best move, also a worsening one; an area may not go back to the region it left for `tabuLength` moves; ends after
 *   `patience` moves without a new best (Openshaw and Rao 1995).
 * - `annealing`: random moves; worsening ones with a probability that falls with the temperature, which is multiplied by `coolingRate`
 *   after every `sweeps` rounds over all areas.
 *
 * Each begins with a greedy descent and never ends worse than that. Regions stay connected and above the minimum; none disappears.
 */
export type LocalSearch =
  | { readonly kind: 'greedy' }
  | {
      readonly kind: 'tabu';
      /** Default 10. */
      readonly tabuLength?: number;
      /** Default 100. */
      readonly patience?: number;
    }
  | {
      readonly kind: 'annealing';
      /** In (0, 1), default 0.85. */
      readonly coolingRate?: number;
      /** Default 4. */
      readonly sweeps?: number;
    };

const LINKS_PER_STEP = 20_000;
const LINKS_PER_PROPOSAL = 8;
/** A move must lessen the objective by more than this share of it, so that rounding never turns in circles. */
const LEAST_SHARE = 1e-12;
const COLDEST_SHARE = 0.001;

/** Improves `state` in place, see `LocalSearch`. Yields a rough progress. */
export function* improve(state: RegionState, search: LocalSearch, random: Random): Stepwise<void> {
  if (search.kind === 'tabu') yield* tabuSearch(state, search.tabuLength ?? 10, search.patience ?? 100, random);
  else if (search.kind === 'annealing') yield* anneal(state, search.coolingRate ?? 0.85, search.sweeps ?? 4, random);
  else yield* descend(state, random);
}

/** The region whose joining costs least among those that touch the area, its own excluded; -1 = it lies inside. */
function cheapestRegionBeside(state: RegionState, area: number): number {
  const { labels, graph } = state;
  const own = labels[area]!;
  let best = -1;
  let least = Infinity;
  let before = own;
  for (let e = graph.offsets[area]!; e < graph.offsets[area + 1]!; e++) {
    const region = labels[graph.neighbours[e]!]!;
    if (region === own || region === before) continue;
    before = region;
    const gain = state.gainOfJoining(area, region);
    if (gain < least) {
      least = gain;
      best = region;
    }
  }
  return best;
}

/** Greedy search: rounds over all areas in random order until one passes without a move. Returns the change of the objective (<= 0). */
function* descend(state: RegionState, random: Random): Stepwise<number> {
  const { areas, graph } = state;
  const order = Int32Array.from({ length: areas }, (_, i) => i);
  let change = 0;
  let work = 0;
  let rounds = 0;
  for (let moved = true; moved; rounds++) {
    moved = false;
    random.shuffle(order);
    for (const area of order) {
      work += graph.offsets[area + 1]! - graph.offsets[area]! + 1;
      if (work + state.linksSearched > LINKS_PER_STEP) {
        work = state.linksSearched = 0;
        yield 1 - 1 / (rounds + 1);
      }
      const region = cheapestRegionBeside(state, area);
      if (region === -1 || state.sizes[state.labels[area]!] === 1) continue;
      const loss = state.lossOfLeaving(area);
      const difference = state.gainOfJoining(area, region) - loss;
      if (difference >= -LEAST_SHARE * loss || !state.mayLeave(area)) continue;
      state.move(area, region);
      change += difference;
      moved = true;
    }
  }
  return change;
}

function* tabuSearch(state: RegionState, tabuLength: number, patience: number, random: Random): Stepwise<void> {
  const { areas, graph, labels, sizes } = state;
  const { offsets, neighbours } = graph;
  yield* descend(state, random);
  const best = labels.slice();
  const leftRegion = new Int32Array(areas).fill(-1);
  const tabuUntil = new Int32Array(areas);
  let change = 0;
  let idle = 0;
  let work = 0;
  for (let step = 1; idle < patience; step++) {
    let bestArea = -1;
    let bestRegion = -1;
    let bestDifference = Infinity;
    for (let area = 0; area < areas; area++) {
      const own = labels[area]!;
      if (sizes[own] === 1) continue;
      let before = own;
      let loss = -1;
      for (let e = offsets[area]!; e < offsets[area + 1]!; e++) {
        const region = labels[neighbours[e]!]!;
        if (region === own || region === before) continue;
        before = region;
        if (loss < 0) loss = state.lossOfLeaving(area);
        const difference = state.gainOfJoining(area, region) - loss;
        if (difference >= bestDifference) continue;
        // a forbidden move is allowed where it leads to a new best
        const forbidden = tabuUntil[area]! >= step && leftRegion[area] === region;
        if ((forbidden && change + difference >= -LEAST_SHARE * loss) || !state.mayLeave(area)) continue;
        bestDifference = difference;
        bestArea = area;
        bestRegion = region;
      }
    }
    if (bestArea === -1) break;
    leftRegion[bestArea] = labels[bestArea]!;
    tabuUntil[bestArea] = step + tabuLength;
    const least = LEAST_SHARE * state.lossOfLeaving(bestArea);
    state.move(bestArea, bestRegion);
    change += bestDifference;
    idle++;
    if (change < -least) {
      change = 0;
      idle = 0;
      best.set(labels);
    }
    work += neighbours.length;
    if (work + state.linksSearched > LINKS_PER_STEP) {
      work = state.linksSearched = 0;
      yield idle / patience;
    }
  }
  state.restart(best);
}

function* anneal(state: RegionState, coolingRate: number, sweeps: number, random: Random): Stepwise<void> {
  const { areas, graph, labels, sizes } = state;
  yield* descend(state, random);
  const start = labels.slice();
  let change = 0;
  const hottest = meanWorsening(state);
  const rounds = hottest === 0 ? 0 : Math.max(1, Math.ceil(Math.log(COLDEST_SHARE) / Math.log(coolingRate)));
  let work = 0;
  let temperature = hottest;
  for (let round = 0; round < rounds; round++, temperature *= coolingRate) {
    for (let proposal = 0; proposal < sweeps * areas; proposal++) {
      const area = random.integer(areas);
      const degree = graph.offsets[area + 1]! - graph.offsets[area]!;
      work += LINKS_PER_PROPOSAL;
      if (work + state.linksSearched > LINKS_PER_STEP) {
        work = state.linksSearched = 0;
        yield round / rounds;
      }
      if (degree === 0 || sizes[labels[area]!] === 1) continue;
      const region = labels[graph.neighbours[graph.offsets[area]! + random.integer(degree)]!]!;
      if (region === labels[area]) continue;
      const difference = state.gainOfJoining(area, region) - state.lossOfLeaving(area);
      if (difference > 0 && random.next() >= Math.exp(-difference / temperature)) continue;
      if (!state.mayLeave(area)) continue;
      state.move(area, region);
      change += difference;
    }
  }
  change += yield* descend(state, random);
  if (change > 0) state.restart(start);
}

/** By how much the moves at hand would worsen the objective on average: the scale of the first temperature. */
function meanWorsening(state: RegionState): number {
  let sum = 0;
  let count = 0;
  for (let area = 0; area < state.areas; area++) {
    if (state.sizes[state.labels[area]!] === 1) continue;
    const region = cheapestRegionBeside(state, area);
    if (region === -1) continue;
    const difference = state.gainOfJoining(area, region) - state.lossOfLeaving(area);
    if (difference <= 0) continue;
    sum += difference;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
