import type { Stepwise } from '../../model/index.ts';
import { nearestOpenSite, type Assignment } from './assignment.ts';
import { candidatesToOpen, locationModel } from './location-model.ts';
import { budgetOf, effortFor, searchLocation } from './location-search.ts';
import { openSites, usableSites } from './open-sites.ts';
import { demandWeights, proofOf, siteStates, type Proof, type SitingProblem, type SitingSearch } from './siting-problem.ts';

export interface PMedianOptions extends SitingSearch {
  /** How many sites are open in the end, fixed ones included. */
  readonly p: number;
  /**
   * What one unit of demand counts that no open site reaches. At least the greatest cost there is. Default: twice that. A larger number makes
   * reaching everyone matter more than short ways.
   */
  readonly unreachedCost?: number;
}

/** The least total way. `objective`: sum of weight x cost, unreached demand at `unreachedCost`, demand beyond every site left out. */
export interface PMedian extends Proof {
  /** Positions of the open sites, fixed ones included, ascending. */
  readonly open: Int32Array;
  readonly assignment: Assignment;
  /** Sum of weight x cost of the demand that is reached. */
  readonly reachedCost: number;
  readonly reachedWeight: number;
  /** Demand that other open sites would reach, these do not. */
  readonly unreachedWeight: number;
  /** Demand that no usable site reaches; it changes nothing and is not part of the objective. */
  readonly unreachableWeight: number;
  /** What `objective` charges for one unit of `unreachedWeight`. */
  readonly unreachedCost: number;
}

/**
 * The p-median problem: which p sites make the sum of all ways least (`reachedCost / reachedWeight` is the mean way).
 *
 * Exactly p sites open: more where more are fixed, fewer where fewer may open; a site too many brings nothing and shows so. An existing facility
 * that may close is a candidate. Optimal for certain where the choices are at most 10,000; beyond, exchanges from several starts with a
 * Lagrangian bound and branching, usually optimal for hundreds of sites. The objective does not depend on the order of demand or sites as long as it is
 * optimal, which of equal choices is taken does. No demand: objective 0. Yields progress.
 *
 * Sources: Hakimi (1964), Operations Research 12; ReVelle, Swain (1970), Geographical Analysis 2.
 */
export function* pMedian(problem: SitingProblem, options: PMedianOptions): Stepwise<PMedian> {
  const weights = demandWeights(problem);
  const states = siteStates(problem);
  const { costs } = problem;
  const greatest = costs.costs.reduce((most, cost) => Math.max(most, cost), 0);
  const unreachedCost = Math.max(greatest, options.unreachedCost ?? 2 * greatest);
  const model = locationModel(costs, weights, states, { unreachedCost, openCount: candidatesToOpen(options.p, states) });
  const budget = budgetOf(options);
  const answer = yield* searchLocation(model, options, budget, { until: effortFor(model, budget) });
  const open = openSites(states, answer.open);
  const assignment = nearestOpenSite(costs, open);
  const beyond = nearestOpenSite(costs, usableSites(states)).site;
  let [reachedCost, reachedWeight, unreachedWeight, unreachableWeight] = [0, 0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    if (assignment.site[i]! >= 0) {
      reachedWeight += weight;
      reachedCost += weight * assignment.cost[i]!;
    } else if (beyond[i]! >= 0) unreachedWeight += weight;
    else unreachableWeight += weight;
  }
  const proof = proofOf(reachedCost + (unreachedWeight > 0 ? unreachedWeight * unreachedCost : 0), answer.bound);
  return { ...proof, open, assignment, reachedCost, reachedWeight, unreachedWeight, unreachableWeight, unreachedCost };
}
