import type { Stepwise } from '../../model/index.ts';
import { nearestOpenSite, type Assignment } from './assignment.ts';
import { costsWithin, type CostMatrix } from './cost-matrix.ts';
import { candidatesToOpen, commonGrain, locationModel } from './location-model.ts';
import { budgetOf, effortFor, searchLocation } from './location-search.ts';
import { openSites, usableSites } from './open-sites.ts';
import { demandWeights, proofOf, siteStates, type Proof, type SitingProblem, type SitingSearch } from './siting-problem.ts';

export interface MaximalCoveringOptions extends SitingSearch {
  /** How many sites are open in the end, fixed ones included. */
  readonly p: number;
  /** The greatest cost at which demand is covered, itself included. */
  readonly limit: number;
}

/** The most demand covered. `objective`: covered weight; `bound`: nobody covers more. */
export interface MaximalCovering extends Proof {
  /** Positions of the open sites, fixed ones included, ascending. */
  readonly open: Int32Array;
  /** The cheapest open site within the limit. */
  readonly assignment: Assignment;
  readonly totalWeight: number;
}

/** The same rows with every cost 0: within reach or not. */
const reachOnly = (costs: CostMatrix): CostMatrix => ({ ...costs, costs: new Float64Array(costs.costs.length) });

/**
 * The maximal covering location problem (MCLP): which p sites have the most demand within the limit (`cost <= limit`).
 *
 * A p-median problem with cost 0 within the limit and 1 beyond, solved as such: `pMedian` says how many sites open and when the answer is certainly
 * optimal. Whole weights sharpen the proof. No demand or no site within reach: objective 0. Yields progress.
 *
 * Source: Church, ReVelle (1974), The maximal covering location problem. Papers of the Regional Science Association 32.
 */
export function* maximalCovering(problem: SitingProblem, options: MaximalCoveringOptions): Stepwise<MaximalCovering> {
  const weights = demandWeights(problem);
  const states = siteStates(problem);
  const within = costsWithin(problem.costs, options.limit);
  const openCount = candidatesToOpen(options.p, states);
  const model = locationModel(reachOnly(within), weights, states, { unreachedCost: 1, openCount, grain: commonGrain(weights) });
  const budget = budgetOf(options);
  const answer = yield* searchLocation(model, options, budget, { until: effortFor(model, budget) });
  const open = openSites(states, answer.open);
  const assignment = nearestOpenSite(within, open);
  let [covered, missed, totalWeight] = [0, 0, 0];
  const coverable = nearestOpenSite(within, usableSites(states)).site;
  for (let i = 0; i < weights.length; i++) {
    totalWeight += weights[i]!;
    if (assignment.site[i]! >= 0) covered += weights[i]!;
    else if (coverable[i]! >= 0) missed += weights[i]!;
  }
  const isProved = proofOf(missed, answer.bound).status === 'optimal';
  return { ...proofOf(covered, isProved ? covered : covered + missed - answer.bound), open, assignment, totalWeight };
}
