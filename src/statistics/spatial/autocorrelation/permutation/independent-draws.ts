import type { Stepwise } from '../../../stepwise.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { WideRandom } from './wide-random.ts';

/** Picks between two reports of progress: a few milliseconds. */
const WORK_PER_STEP = 500_000;
/** Up to this share of all areas as neighbours, repeated picks are rare enough to be thrown back. */
const SPARSE = 1 / 8;

/**
 * Counts with fresh draws for every area: k others at random for each permutation, all different unless `replacement`. The Monte Carlo
 * errors of different areas are independent. Cost O(links * permutations), memory O(n).
 */
export function* countWithIndependentDraws(
  problem: Neighbourhood,
  permutations: number,
  replacement: boolean,
  seed: number,
): Stepwise<void> {
  const random = new WideRandom(seed);
  const { offsets } = problem.weights;
  const areas = problem.values.length;
  let work = 0;
  for (let area = 0; area < areas; area++) {
    const count = offsets[area + 1]! - offsets[area]!;
    if (count === 0) continue;
    const sampler = replacement
      ? repeated(problem, area, count, random)
      : count <= SPARSE * areas
        ? thrownBack(problem, area, count, random)
        : shuffled(problem, area, count, random);
    for (let done = 0; done < permutations;) {
      const draws = Math.min(permutations - done, Math.ceil(WORK_PER_STEP / count));
      countDraws(problem, area, count, draws, sampler);
      done += draws;
      work += draws * count;
      if (work < WORK_PER_STEP) continue;
      work = 0;
      yield (area + done / permutations) / areas;
    }
  }
}

/** Fills the values of one draw. */
type Sampler = (picked: Float64Array) => void;

function countDraws(problem: Neighbourhood, area: number, count: number, draws: number, sample: Sampler): void {
  const { offsets, weights } = problem.weights;
  const start = offsets[area]!;
  const even = problem.even[area] === 1;
  const squared = problem.statistic === 'squaredDifference';
  const own = squared ? problem.values[area]! : 0;
  const low = problem.observed[area]! - problem.tolerance[area]!;
  const high = problem.observed[area]! + problem.tolerance[area]!;
  const picked = new Float64Array(count);
  let atLeast = 0;
  let atMost = 0;
  for (let draw = 0; draw < draws; draw++) {
    sample(picked);
    let sum = 0;
    for (let pick = 0; pick < count; pick++) {
      const value = picked[pick]!;
      const term = squared ? (own - value) ** 2 : value;
      sum += even ? term : weights[start + pick]! * term;
    }
    if (sum >= low) atLeast++;
    if (sum <= high) atMost++;
  }
  problem.atLeast[area]! += atLeast;
  problem.atMost[area]! += atMost;
}

/** Picks from all others, the same one perhaps several times. */
function repeated({ values }: Neighbourhood, area: number, count: number, random: WideRandom): Sampler {
  const drawn = new Int32Array(count);
  return (picked) => {
    random.fill(drawn, values.length - 1);
    for (let pick = 0; pick < count; pick++) picked[pick] = values[drawn[pick]! + Number(drawn[pick]! >= area)]!;
  };
}

/** Picks from all others; an area picked twice is thrown back. A word of 32 marks tells most new picks from old ones at once. */
function thrownBack({ values }: Neighbourhood, area: number, count: number, random: WideRandom): Sampler {
  const others = values.length - 1;
  const drawn = new Int32Array(count);
  return (picked) => {
    random.fill(drawn, others);
    let marks = 0;
    for (let pick = 0; pick < count; pick++) {
      if ((marks & (1 << drawn[pick]!)) !== 0) while (isRepeated(drawn, pick)) drawn[pick] = random.below(others);
      marks |= 1 << drawn[pick]!;
      picked[pick] = values[drawn[pick]! + Number(drawn[pick]! >= area)]!;
    }
  };
}

function isRepeated(drawn: Int32Array, pick: number): boolean {
  for (let earlier = 0; earlier < pick; earlier++) if (drawn[earlier] === drawn[pick]) return true;
  return false;
}

/** Shuffles the front of a deck of all others' values: for areas whose neighbours are a good part of all. */
function shuffled({ values }: Neighbourhood, area: number, count: number, random: WideRandom): Sampler {
  const deck = values.filter((_, other) => other !== area);
  return (picked) => {
    for (let pick = 0; pick < count; pick++) {
      const other = pick + random.below(deck.length - pick);
      const value = deck[other]!;
      deck[other] = deck[pick]!;
      deck[pick] = value;
      picked[pick] = value;
    }
  };
}
