import { createRandom } from '../../../random.ts';
import type { Stepwise } from '../../../stepwise.ts';
import { drawTable, type DrawTable } from './draw-table.ts';
import type { Neighbourhood } from './neighbourhood.ts';

/** Picks in one block of draws: a few milliseconds of drawing, a few megabytes, whatever the number of permutations. */
const BLOCK_PICKS = 1 << 18;
const LEAST_DRAWS = 64;
/** Comparisons between two reports of progress: a few milliseconds. */
const WORK_PER_STEP = 400_000;

/** The draws of one block as far as the first `picked` picks: their sums, in draw order and sorted. */
interface BlockSums {
  readonly table: DrawTable;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly sorted: Float64Array;
  /** Value of every pick, same places as `picks`. */
  readonly pickedValues: Float64Array;
}

/**
 * Counts with tables of draws shared by all areas: the sums of every draw are sorted once per number of neighbours, an area finds its rank by
 * bisection, and the few draws that contain the area itself are corrected one by one. Areas are dealt at random to `tables` independent tables.
 * Cost O(tables * permutations * most neighbours + n log permutations) for even rows and sums, O(n * permutations) for squared differences,
 * O(links * permutations) for rows of uneven weights. Memory O(n + block), not O(permutations).
 */
export function* countWithSharedDraws(problem: Neighbourhood, permutations: number, tables: number, seed: number): Stepwise<void> {
  const random = createRandom(seed);
  const areas = problem.values.length;
  const deck = Int32Array.from({ length: areas }, (_, i) => i);
  const dealt = deck.slice();
  if (tables > 1) random.shuffle(dealt);
  for (let table = 0; table < tables; table++) {
    const group = dealt.subarray(Math.floor((table * areas) / tables), Math.floor(((table + 1) * areas) / tables));
    const members = byNeighbourCount(group, problem.weights.offsets);
    if (members.length === 0) continue;
    const width = neighbourCount(problem, members[members.length - 1]!) + 1;
    const block = Math.min(permutations, Math.max(LEAST_DRAWS, Math.floor(BLOCK_PICKS / width)));
    for (let done = 0; done < permutations; done += block) {
      const draws = drawTable(deck, Math.min(block, permutations - done), width, random);
      const report = (share: number): number => (table + (done + draws.draws * share) / permutations) / tables;
      yield report(0);
      for (const share of countBlock(problem, draws, members)) yield report(share);
    }
  }
}

const neighbourCount = ({ weights: { offsets } }: Neighbourhood, area: number): number => offsets[area + 1]! - offsets[area]!;

/** Areas that have neighbours, fewest first: sorted by counting. */
function byNeighbourCount(group: Int32Array, offsets: Int32Array): Int32Array {
  const count = (area: number): number => offsets[area + 1]! - offsets[area]!;
  let most = 0;
  for (const area of group) most = Math.max(most, count(area));
  const next = new Int32Array(most + 2);
  for (const area of group) next[count(area) + 1]!++;
  const islands = next[1]!;
  for (let k = 1; k <= most; k++) next[k]! += next[k - 1]!;
  const sorted = new Int32Array(group.length);
  for (const area of group) sorted[next[count(area)]!++] = area;
  return sorted.subarray(islands);
}

function* countBlock(problem: Neighbourhood, table: DrawTable, members: Int32Array): Stepwise<void> {
  const { draws, picks } = table;
  const pickedValues = new Float64Array(picks.length);
  for (let place = 0; place < picks.length; place++) pickedValues[place] = problem.values[picks[place]!]!;
  const block: BlockSums = {
    table,
    pickedValues,
    sums: new Float64Array(draws),
    squares: new Float64Array(draws),
    sorted: new Float64Array(draws),
  };
  let picked = 0;
  let work = 0;
  for (let m = 0; m < members.length; m++) {
    const area = members[m]!;
    const count = neighbourCount(problem, area);
    if (count > picked) {
      work += draws * (count - picked);
      for (; picked < count; picked++) addPick(block, picked);
      block.sorted.set(block.sums);
      block.sorted.sort();
    }
    work += countArea(problem, block, area, count);
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield (m + 1) / members.length;
  }
}

function addPick({ table: { draws }, pickedValues, sums, squares }: BlockSums, pick: number): void {
  for (let draw = 0; draw < draws; draw++) {
    const value = pickedValues[pick * draws + draw]!;
    sums[draw]! += value;
    squares[draw]! += value * value;
  }
}

/** Adds the counts of one area and returns the number of comparisons made. */
function countArea(problem: Neighbourhood, block: BlockSums, area: number, count: number): number {
  const { draws } = block.table;
  if (problem.even[area] === 0) {
    countUneven(problem, block, area, count);
    return draws * count;
  }
  if (problem.statistic === 'squaredDifference') {
    countDifferences(problem, block, area, count);
    return draws;
  }
  const low = problem.observed[area]! - problem.tolerance[area]!;
  const high = problem.observed[area]! + problem.tolerance[area]!;
  let atLeast = draws - firstAbove(block.sorted, low, false);
  let atMost = firstAbove(block.sorted, high, true);
  const { places, starts, picks } = block.table;
  const own = problem.values[area]!;
  for (let index = starts[area]!; index < starts[area + 1]!; index++) {
    const place = places[index]!;
    if (place >= count * draws) break;
    const draw = place % draws;
    const wrong = block.sums[draw]!;
    const right = wrong - own + problem.values[picks[count * draws + draw]!]!;
    atLeast += Number(right >= low) - Number(wrong >= low);
    atMost += Number(right <= high) - Number(wrong <= high);
  }
  problem.atLeast[area]! += atLeast;
  problem.atMost[area]! += atMost;
  return 64;
}

/** Number of sorted entries below `limit`, or, `inclusive`, up to it. */
function firstAbove(sorted: Float64Array, limit: number, inclusive: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = sorted[middle]!;
    if (inclusive ? entry <= limit : entry < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countDifferences(problem: Neighbourhood, { table, sums, squares }: BlockSums, area: number, count: number): void {
  const { draws, places, starts, picks } = table;
  const own = problem.values[area]!;
  const low = problem.observed[area]! - problem.tolerance[area]!;
  const high = problem.observed[area]! + problem.tolerance[area]!;
  const ownPart = count * own * own;
  let atLeast = 0;
  let atMost = 0;
  for (let draw = 0; draw < draws; draw++) {
    const difference = ownPart - 2 * own * sums[draw]! + squares[draw]!;
    if (difference >= low) atLeast++;
    if (difference <= high) atMost++;
  }
  for (let index = starts[area]!; index < starts[area + 1]!; index++) {
    const place = places[index]!;
    if (place >= count * draws) break;
    const draw = place % draws;
    const wrong = ownPart - 2 * own * sums[draw]! + squares[draw]!;
    // the area differs from itself by nothing, from the spare by this
    const right = wrong + (own - problem.values[picks[count * draws + draw]!]!) ** 2;
    atLeast += Number(right >= low) - Number(wrong >= low);
    atMost += Number(right <= high) - Number(wrong <= high);
  }
  problem.atLeast[area]! += atLeast;
  problem.atMost[area]! += atMost;
}

function countUneven(problem: Neighbourhood, { table, pickedValues }: BlockSums, area: number, count: number): void {
  const { draws, places, starts } = table;
  const { offsets, weights } = problem.weights;
  const row = weights.subarray(offsets[area]!, offsets[area + 1]!);
  const own = problem.values[area]!;
  const squared = problem.statistic === 'squaredDifference';
  const term = (value: number): number => (squared ? (own - value) ** 2 : value);
  const sums = new Float64Array(draws);
  for (let pick = 0; pick < count; pick++) {
    const weight = row[pick]!;
    const first = pick * draws;
    if (squared) for (let draw = 0; draw < draws; draw++) sums[draw]! += weight * (own - pickedValues[first + draw]!) ** 2;
    else for (let draw = 0; draw < draws; draw++) sums[draw]! += weight * pickedValues[first + draw]!;
  }
  for (let index = starts[area]!; index < starts[area + 1]!; index++) {
    const place = places[index]!;
    if (place >= count * draws) break;
    const draw = place % draws;
    sums[draw]! += row[Math.floor(place / draws)]! * (term(pickedValues[count * draws + draw]!) - term(own));
  }
  const low = problem.observed[area]! - problem.tolerance[area]!;
  const high = problem.observed[area]! + problem.tolerance[area]!;
  let atLeast = 0;
  let atMost = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (sums[draw]! >= low) atLeast++;
    if (sums[draw]! <= high) atMost++;
  }
  problem.atLeast[area]! += atLeast;
  problem.atMost[area]! += atMost;
}
