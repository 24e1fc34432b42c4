import { createRandom, dissimilarity, quantile, sortedNumbers, type Random, type Stepwise } from '../../statistics/index.ts';

/** Up to this many expected members (or others) an area's members are drawn exactly; above the normal distribution is as good. */
const EXACT_UP_TO = 30;
const MOST_SIMULATIONS = 200;
const FEWEST_SIMULATIONS = 40;
/** Areas drawn in all simulations together, so that 50,000 blocks do not take minutes. */
const AREAS_DRAWN = 4e6;

/**
 * What dissimilarity chance alone reaches: its 95 % quantile where everybody belongs to the group with the group's share in the city,
 * independently (a binomial number of members in each area; the multinomial allocation, but for the fixed total). Small groups and small
 * areas reach high values. `totals`: length n, NaN = missing. NaN for a share of 0 or 1. Yields after each simulation.
 * Cost O(simulations · n): 200 simulations, for more than 20,000 areas fewer.
 */
export function* randomDissimilarity(totals: Float64Array, share: number, seed: number): Stepwise<number> {
  if (!(share > 0 && share < 1)) return NaN;
  const random = createRandom(seed);
  const people = totals.map(Math.round);
  const simulations = Math.round(Math.min(MOST_SIMULATIONS, Math.max(FEWEST_SIMULATIONS, AREAS_DRAWN / people.length)));
  const members = new Float64Array(people.length);
  const drawn: number[] = [];
  for (let simulation = 0; simulation < simulations; simulation++) {
    people.forEach((everybody, area) => (members[area] = everybody >= 0 ? binomial(random, everybody, share) : NaN));
    drawn.push(dissimilarity(members, people));
    yield (simulation + 1) / simulations;
  }
  return quantile(sortedNumbers(drawn), 0.95);
}

function binomial(random: Random, trials: number, share: number): number {
  if (share > 0.5) return trials - binomial(random, trials, 1 - share);
  const expected = trials * share;
  if (expected > EXACT_UP_TO) {
    return Math.min(trials, Math.max(0, Math.round(expected + random.normal() * Math.sqrt(expected * (1 - share)))));
  }
  // Inversion: the probabilities one after the other, until they pass a uniform number.
  let probability = (1 - share) ** trials;
  let rest = random.next() - probability;
  let count = 0;
  while (rest > 0 && count < trials) {
    probability *= ((trials - count) * share) / ((count + 1) * (1 - share));
    rest -= probability;
    count++;
  }
  return count;
}
