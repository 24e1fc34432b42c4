import { misuse } from '../../../../model/index.ts';
import { createRandom } from '../../../random.ts';
import type { Stepwise } from '../../../stepwise.ts';
import type { SpatialWeights } from '../../spatial-weights.ts';
import { completeAreas } from '../complete-areas.ts';
import type { IslandConvention } from '../global-options.ts';
import type { UndefinedStatistic } from '../undefined-statistic.ts';
import { permutedStatistic, variablesOf, type GlobalSubject } from './permuted-statistic.ts';
import type { PermutationCounts } from './pseudo-p.ts';

export interface GlobalPermutationOptions {
  /** 999 is usual; up to 99,999 and more. */
  readonly permutations: number;
  readonly seed: number;
  /** Default `excluded`; changes the scale of Moran's I and Geary's C only, not their p values. */
  readonly islands?: IslandConvention;
}

/** How often chance reached the observed statistic. For p values see `pseudoP` (Geary's C: `less` asks for clustering). */
export interface GlobalPermutation extends PermutationCounts {
  readonly kind: 'defined';
  readonly statistic: number;
  readonly seed: number;
  /** Mean and standard deviation (n - 1; NaN for one permutation) of the permuted statistics. */
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Links visited between two reports of progress: a few milliseconds. */
const WORK_PER_STEP = 400_000;
/** Statistics that differ by less, relative to their size, are ties: the same numbers were added in another order. */
const ROUNDING = 1e-12;

/**
 * Deals the values to the areas at random, again and again, and counts how often the statistic is at least (at most) the observed one; ties
 * count on both sides. Values stay among the areas that have one (`completeAreas`). Cost O(links * permutations), memory O(n + links).
 * @throws AtlasError (misuse) for a number of permutations that is no positive integer
 */
export function* globalPermutation(
  subject: GlobalSubject,
  weights: SpatialWeights,
  { permutations, seed, islands = 'excluded' }: GlobalPermutationOptions,
): Stepwise<GlobalPermutation | UndefinedStatistic> {
  if (!Number.isInteger(permutations) || permutations < 1) throw misuse(`${permutations} permutations`);
  const complete = completeAreas(variablesOf(subject), weights);
  const evaluate = permutedStatistic(subject, complete.variables, complete.weights, islands);
  if (typeof evaluate !== 'function') return evaluate;
  const areas = complete.positions.length;
  const order = Int32Array.from({ length: areas }, (_, i) => i);
  const statistic = evaluate(order);
  const random = createRandom(seed);
  let atLeast = 0;
  let atMost = 0;
  let sum = 0;
  let squares = 0;
  let work = 0;
  for (let done = 1; done <= permutations; done++) {
    random.shuffle(order);
    const permuted = evaluate(order);
    const tolerance = ROUNDING * Math.max(Math.abs(statistic), Math.abs(permuted));
    if (permuted >= statistic - tolerance) atLeast++;
    if (permuted <= statistic + tolerance) atMost++;
    // around the observed statistic: keeps the digits of the variance
    sum += permuted - statistic;
    squares += (permuted - statistic) ** 2;
    work += complete.weights.neighbours.length + areas;
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield done / permutations;
  }
  const variance = permutations > 1 ? Math.max(0, squares - (sum * sum) / permutations) / (permutations - 1) : NaN;
  return {
    kind: 'defined',
    statistic,
    seed,
    permutations,
    atLeast,
    atMost,
    mean: statistic + sum / permutations,
    standardDeviation: Math.sqrt(variance),
  };
}
