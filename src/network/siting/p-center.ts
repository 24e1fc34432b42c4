import type { Stepwise } from '../../model/index.ts';
import { nearestOpenSite, type Assignment } from './assignment.ts';
import { costsWithin } from './cost-matrix.ts';
import { candidatesToOpen, locationModel, sitesWith } from './location-model.ts';
import { budgetOf, effortFor, searchLocation } from './location-search.ts';
import { openSites, usableSites } from './open-sites.ts';
import { coveringModel } from './set-covering.ts';
import { demandWeights, proofOf, SITE_CANDIDATE, siteStates, type Proof, type SitingProblem, type SitingSearch } from './siting-problem.ts';
import type { WorkBudget } from './work-budget.ts';

export interface PCenterOptions extends SitingSearch {
  /** How many sites are open in the end, fixed ones included. */
  readonly p: number;
}

/** The least longest way. `objective`: greatest cost of demand that can be reached at all; Infinity where p sites can not reach all of it. */
export interface PCenter extends Proof {
  /** Positions of the open sites, fixed ones included, ascending. */
  readonly open: Int32Array;
  readonly assignment: Assignment;
  /** Demand with weight that no usable site reaches; it does not count. */
  readonly unreachable: Int32Array;
}

/** The share of the effort that one radius may take. */
const SHARE_OF_A_RADIUS = 1 / 8;

/**
 * The p-center problem: which p sites make the longest way shortest. All demand with weight above 0 counts alike. Exactly p sites open, as with
 * `pMedian`.
 *
 * Bisects the costs that occur: p sites suffice within a radius where the set covering problem needs at most p. Each of these is decided as
 * `setCovering` does; where one is not within the effort, the answer is bounded by the last radius that is proved too short.
 * Where p sites can not reach everyone the answer reaches the most demand points, at objective Infinity. Yields progress.
 *
 * Source: Minieka (1970), The m-center problem. SIAM Review 12.
 */
export function* pCenter(problem: SitingProblem, options: PCenterOptions): Stepwise<PCenter> {
  const weights = demandWeights(problem);
  const states = siteStates(problem);
  const { costs } = problem;
  const budget = budgetOf(options);
  const atBest = nearestOpenSite(costs, usableSites(states));
  const counts = (i: number): boolean => weights[i]! > 0 && atBest.site[i]! >= 0;
  const demand = Int32Array.from(weights.keys());
  const longestWay = ({ cost }: Assignment): number => demand.reduce((most, i) => (counts(i) ? Math.max(most, cost[i]!) : most), 0);
  const toOpen = candidatesToOpen(options.p, states);
  const radii = radiiFrom(longestWay(atBest), costs.costs);

  function* cover(radius: number): Generator<number, { open: Int32Array | null; isProved: boolean }> {
    const reached = weights.map((weight, i) => (counts(i) ? weight : 0));
    const model = coveringModel(costsWithin(costs, radius), reached, states);
    const until = Number.isFinite(effortFor(model, budget)) ? budget.spent + budget.limit * SHARE_OF_A_RADIUS : Infinity;
    const answer = yield* searchLocation(model, options, budget, { until, below: toOpen + 1 });
    return { open: answer.open, isProved: answer.open !== null || answer.bound > toOpen };
  }

  // radii[low] is the least one not proved too short, radii[high] the least one known to suffice
  let low = 0;
  let high = radii.length - 1;
  let firstUnproved: number | null = null;
  const all = high < 0 ? { open: new Int32Array(0), isProved: true } : yield* cover(radii[high]!);
  let best = all.open;
  while (best !== null && low < high) {
    const longest = longestWay(nearestOpenSite(costs, openSites(states, best)));
    high = Math.min(high, radii.indexOf(longest));
    if (low >= high) break;
    const middle = (low + high) >> 1;
    const { open, isProved } = yield* cover(radii[middle]!);
    yield budget.progress();
    if (open !== null) {
      best = open;
      high = middle;
      continue;
    }
    if (!isProved) firstUnproved ??= low;
    low = middle + 1;
  }
  const opened = best ?? (yield* mostCovered(problem, toOpen, options, budget));
  const open = openSites(states, filled(opened, toOpen, states));
  const assignment = nearestOpenSite(costs, open);
  const objective = longestWay(assignment);
  const isBounded = best === null ? !all.isProved : firstUnproved !== null;
  return {
    ...proofOf(objective, isBounded ? radii[firstUnproved ?? 0]! : objective),
    open,
    assignment,
    unreachable: demand.filter((i) => weights[i]! > 0 && !counts(i)),
  };
}

/** The candidates that reach the most demand points, for when not all can be reached. */
function* mostCovered(problem: SitingProblem, openCount: number, search: SitingSearch, budget: WorkBudget): Generator<number, Int32Array> {
  const { costs } = problem;
  const reach = { ...costs, costs: new Float64Array(costs.costs.length) };
  const counted = demandWeights(problem).map((weight) => (weight > 0 ? 1 : 0));
  const model = locationModel(reach, counted, siteStates(problem), { unreachedCost: 1, openCount, grain: 1 });
  const { open } = yield* searchLocation(model, search, budget, { until: budget.spent + budget.limit * SHARE_OF_A_RADIUS });
  return open ?? new Int32Array(0);
}

/** The costs that occur, from `least` on, ascending, each once. */
function radiiFrom(least: number, costs: Float64Array): Float64Array {
  const sorted = costs.filter((cost) => cost >= least).sort();
  return sorted.filter((cost, k) => k === 0 || cost !== sorted[k - 1]);
}

/** Opens further candidates, the lower positions first, until `count` are open. */
function filled(open: Int32Array, count: number, states: Uint8Array): Int32Array {
  const taken = new Set(open);
  for (const site of sitesWith(states, (state) => state === SITE_CANDIDATE)) {
    if (taken.size >= count) break;
    taken.add(site);
  }
  return Int32Array.from(taken).sort();
}
