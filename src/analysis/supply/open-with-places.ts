import type { Stepwise } from '../../model/index.ts';
import { capacitatedAllocation, costMatrixOfTable, type CapacitatedAllocation, type CostMatrix } from '../../network/index.ts';
import { placedPeople, promisingSites, type PlacedPeople, type PlacesProblem, type PlacesTried } from './placed-people.ts';

export interface OpenedPlaces {
  /** Positions of candidates in the order of what they bring. */
  readonly chosen: Int32Array;
  /** By order: people who take a place there. */
  readonly persons: Float64Array;
  /** With the present facilities alone, kept or not. */
  readonly before: PlacedPeople;
  readonly after: PlacedPeople;
  /** Sum of people * way of those with a place. */
  readonly totalWay: number;
  /** All choices were tried. */
  readonly isOptimal: boolean;
}

/** With no more choices than this, times the pairs of demand points and sites, all are tried. */
const MOST_TRIED_PAIRS = 3e6;
/** While it is searched, people look at so many nearest sites. */
const NEAREST_LOOKED_AT = 12;
/** Allocations the exchanges may take, and alternatives for each site. */
const MOST_EXCHANGES = 12;
const ALTERNATIVES = 2;
/** Share of the progress before the exact allocations. */
const SEARCH = 0.8;

/**
 * Opens up to `count` candidates so that as many people as possible find a place, and of all such choices one with little total way: all
 * choices where they are few, else one after the other by an estimate (who would gain most, as far as the places go), each tried with an
 * allocation among the nearest sites of everyone, then a few exchanges where they help. A site that improves nothing stays closed. What is told is the
 * exact allocation of the choice. Deterministic. Stepwise; the time is that of some `count + 15` allocations.
 */
export function* openWithPlaces(problem: PlacesProblem, count: number, keepPresent: boolean): Stepwise<OpenedPlaces> {
  const siteCount = problem.candidates.supplyCount;
  const allocate = function* (chosen: readonly number[], present: boolean, progress: number, nearest: number): Stepwise<PlacesTried> {
    return { chosen, allocation: yield* telling(progress, allocationOf(problem, chosen, present, nearest)) };
  };
  const wanted = Math.min(count, siteCount);
  const pairs = problem.wanting.length * (wanted + (keepPresent ? problem.places.length : 0));
  const isExact = choicesUpTo(siteCount, wanted) * pairs <= MOST_TRIED_PAIRS;
  const looked = isExact ? Infinity : NEAREST_LOOKED_AT;
  let choice = yield* allocate([], keepPresent, 0, looked);
  if (isExact) {
    for (const chosen of subsets(siteCount, wanted)) {
      const tried = yield* allocate(chosen, keepPresent, SEARCH / 2, looked);
      if (isBetter(tried, choice)) choice = tried;
    }
  } else {
    while (choice.chosen.length < wanted) {
      const [next] = promisingSites(problem, choice, keepPresent, 1);
      if (next === undefined) break;
      const tried = yield* allocate([...choice.chosen, next], keepPresent, (SEARCH * choice.chosen.length) / wanted / 2, looked);
      if (!isBetter(tried, choice)) break;
      choice = tried;
    }
    let exchanges = 0;
    for (let at = 0; at < choice.chosen.length && exchanges < MOST_EXCHANGES; at++) {
      const others = choice.chosen.filter((_, position) => position !== at);
      const progress = (SEARCH * (1 + exchanges++ / MOST_EXCHANGES)) / 2;
      const without = yield* allocate(others, keepPresent, progress, looked);
      for (const site of promisingSites(problem, without, keepPresent, ALTERNATIVES)) {
        if (choice.chosen.includes(site)) continue;
        exchanges++;
        const tried = yield* allocate([...others.slice(0, at), site, ...others.slice(at)], keepPresent, progress, looked);
        if (isBetter(tried, choice)) choice = tried;
      }
    }
  }
  const before = yield* allocate([], true, SEARCH, Infinity);
  const best = isExact ? choice : yield* allocate(choice.chosen, keepPresent, SEARCH, Infinity);
  const taken = best.allocation.load.subarray(keepPresent ? problem.places.length : 0);
  const order = [...best.chosen.keys()].sort((a, b) => taken[b]! - taken[a]! || a - b);
  return {
    chosen: Int32Array.from(order, (at) => best.chosen[at]!),
    persons: Float64Array.from(order, (at) => taken[at]!),
    before: placedPeople(problem, before, true),
    after: placedPeople(problem, best, keepPresent),
    totalWay: best.allocation.totalCost,
    isOptimal: isExact,
  };
}

/** A part of a longer computation, its pauses passed on. */
function* telling<Result>(progress: number, part: Stepwise<Result>): Stepwise<Result> {
  for (;;) {
    const step = part.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}

const ROUNDING = 1e-9;

/** More people with a place, or as many over shorter ways. */
function isBetter({ allocation: a }: PlacesTried, { allocation: b }: PlacesTried): boolean {
  const difference = a.assignedWeight - b.assignedWeight;
  const slack = ROUNDING * Math.max(1, b.assignedWeight);
  if (Math.abs(difference) > slack) return difference > 0;
  return a.totalCost < b.totalCost - ROUNDING * Math.max(1, b.totalCost);
}

function* allocationOf(
  problem: PlacesProblem,
  chosen: readonly number[],
  keepPresent: boolean,
  nearest: number,
): Stepwise<CapacitatedAllocation> {
  const { present, candidates, places, placesPerSite, wanting } = problem;
  const tables = [
    ...(keepPresent ? Array.from(places.keys(), (site) => [present, site] as const) : []),
    ...chosen.map((site) => [candidates, site] as const),
  ];
  const offsets = new Int32Array(tables.length + 1);
  tables.forEach(([{ offsets: own }, site], at) => (offsets[at + 1] = offsets[at]! + own[site + 1]! - own[site]!));
  const rows = new Int32Array(offsets[tables.length]!);
  const costs = new Float64Array(rows.length);
  tables.forEach(([table, site], at) => {
    rows.set(table.rows.subarray(table.offsets[site]!, table.offsets[site + 1]!), offsets[at]!);
    costs.set(table.costs.subarray(table.offsets[site]!, table.offsets[site + 1]!), offsets[at]!);
  });
  const { basis, demandCount } = candidates;
  const matrix = costMatrixOfTable({ basis, demandCount, supplyCount: tables.length, offsets, rows, costs });
  const capacities = Float64Array.from([...(keepPresent ? places : []), ...chosen.map(() => placesPerSite)]);
  return yield* capacitatedAllocation(nearestWays(matrix, nearest), wanting, capacities);
}

/** The cheapest entries of every row. Cost O(entries). */
function nearestWays(matrix: CostMatrix, most: number): CostMatrix {
  if (most >= matrix.siteCount) return matrix;
  const offsets = new Int32Array(matrix.demandCount + 1);
  const sites = new Int32Array(matrix.sites.length);
  const costs = new Float64Array(matrix.costs.length);
  for (let point = 0; point < matrix.demandCount; point++) {
    const from = matrix.offsets[point]!;
    const to = Math.min(matrix.offsets[point + 1]!, from + most);
    sites.set(matrix.sites.subarray(from, to), offsets[point]!);
    costs.set(matrix.costs.subarray(from, to), offsets[point]!);
    offsets[point + 1] = offsets[point]! + to - from;
  }
  const kept = offsets[matrix.demandCount]!;
  return { ...matrix, offsets, sites: sites.slice(0, kept), costs: costs.slice(0, kept) };
}

function choicesUpTo(n: number, count: number): number {
  let sum = 0;
  let choices = 1;
  for (let k = 1; k <= count; k++) {
    choices = (choices * (n - k + 1)) / k;
    sum += choices;
  }
  return sum;
}

/** All sets of 1 to `most` of 0 .. n - 1, smaller ones first. */
function* subsets(n: number, most: number): Generator<number[], void> {
  const grow = function* (chosen: number[], size: number): Generator<number[], void> {
    if (chosen.length === size) {
      yield [...chosen];
      return;
    }
    for (let next = (chosen.at(-1) ?? -1) + 1; next < n; next++) yield* grow([...chosen, next], size);
  };
  for (let size = 1; size <= most; size++) yield* grow([], size);
}
