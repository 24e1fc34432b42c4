import type { CapacitatedAllocation, CostTable } from '../../network/index.ts';

/** Who wants a place, and where there are some. */
export interface PlacesProblem {
  /** Per demand point. */
  readonly wanting: Float64Array;
  /** Ways to the present facilities, with their places (NaN = unknown: they let nobody in). */
  readonly present: CostTable;
  readonly places: Float64Array;
  /** Ways to sites that may open. */
  readonly candidates: CostTable;
  readonly placesPerSite: number;
}

/** Ways of people who want a place; Infinity = they find none. Arrays of one length. */
export interface PlacedPeople {
  readonly ways: Float64Array;
  readonly people: Float64Array;
}

/** An allocation with some candidates open. */
export interface PlacesTried {
  readonly chosen: readonly number[];
  readonly allocation: CapacitatedAllocation;
}

/** Savings are ordered in so many classes: an estimate needs no more. */
const SAVING_CLASSES = 256;

/** The closed candidates that would relieve most, best first: the greatest savings of way as far as the places go, having none counted dearly. */
export function promisingSites(problem: PlacesProblem, { chosen, allocation }: PlacesTried, keepPresent: boolean, count: number): number[] {
  const { candidates, placesPerSite } = problem;
  const { ways, people } = placedPeople(problem, { chosen, allocation }, keepPresent);
  const pieces = piecesByPoint(problem, allocation);
  const dearly = 2 * candidates.costs.reduce((most, cost) => Math.max(most, cost), 1);
  const open = new Set(chosen);
  const amounts = new Float64Array(SAVING_CLASSES);
  const values = new Float64Array(SAVING_CLASSES);
  const savings = Float64Array.from({ length: candidates.supplyCount }, (_, site) => {
    if (open.has(site)) return 0;
    amounts.fill(0);
    values.fill(0);
    for (let at = candidates.offsets[site]!; at < candidates.offsets[site + 1]!; at++) {
      const point = candidates.rows[at]!;
      for (let piece = pieces[point]!; piece < pieces[point + 1]!; piece++) {
        const saved = Math.min(dearly, ways[piece]!) - candidates.costs[at]!;
        const here = people[piece]!;
        if (!(saved > 0 && here > 0)) continue;
        const level = Math.min(SAVING_CLASSES - 1, Math.floor((SAVING_CLASSES * saved) / dearly));
        amounts[level]! += here;
        values[level]! += here * saved;
      }
    }
    let left = placesPerSite;
    let sum = 0;
    for (let level = SAVING_CLASSES - 1; level >= 0 && left > 0; level--) {
      if (amounts[level] === 0) continue;
      const taken = Math.min(left, amounts[level]!);
      sum += (values[level]! * taken) / amounts[level]!;
      left -= taken;
    }
    return sum;
  });
  return [...savings.keys()]
    .filter((site) => savings[site]! > 0)
    .sort((a, b) => savings[b]! - savings[a]! || a - b)
    .slice(0, count);
}

/** Where the pieces of each demand point begin in `placedPeople`: those with a place, then one without. */
function piecesByPoint({ wanting }: PlacesProblem, { offsets }: CapacitatedAllocation): Int32Array {
  const starts = new Int32Array(wanting.length + 1);
  for (let point = 0; point < wanting.length; point++) starts[point + 1] = starts[point]! + offsets[point + 1]! - offsets[point]! + 1;
  return starts;
}

/** What became of everybody in an allocation. Cost O(pieces log demand). */
export function placedPeople(problem: PlacesProblem, { chosen, allocation }: PlacesTried, keepPresent: boolean): PlacedPeople {
  const starts = piecesByPoint(problem, allocation);
  const { offsets, sites, amounts, unassigned } = allocation;
  const ways = new Float64Array(starts.at(-1)!).fill(Infinity);
  const people = new Float64Array(ways.length);
  const first = keepPresent ? problem.places.length : 0;
  const wayOf = pairLookup(problem, chosen, first);
  for (let point = 0; point < problem.wanting.length; point++) {
    let piece = starts[point]!;
    for (let at = offsets[point]!; at < offsets[point + 1]!; at++) {
      ways[piece] = wayOf(sites[at]!, point);
      people[piece++] = amounts[at]!;
    }
    people[piece] = unassigned[point]!;
  }
  return { ways, people };
}

/** The way between a site of an allocation and a demand point, by search among the site's rows (ascending). */
function pairLookup(
  { present, candidates }: PlacesProblem,
  chosen: readonly number[],
  first: number,
): (site: number, point: number) => number {
  return (site, point) => {
    const [table, own] = site < first ? [present, site] : [candidates, chosen[site - first]!];
    let low = table.offsets[own]!;
    let high = table.offsets[own + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (table.rows[middle] === point) return table.costs[middle]!;
      if (table.rows[middle]! < point) low = middle + 1;
      else high = middle - 1;
    }
    return Infinity;
  };
}
