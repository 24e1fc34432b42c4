import type { Stepwise } from '../../model/index.ts';
import { nearestOpenSite, type Assignment } from './assignment.ts';
import { costsWithin, type CostMatrix } from './cost-matrix.ts';
import { reducedCovering } from './covering-reduction.ts';
import { locationModel, type LocationModel } from './location-model.ts';
import { budgetOf, effortFor, searchLocation } from './location-search.ts';
import { openSites, usableSites } from './open-sites.ts';
import { demandWeights, proofOf, siteStates, type Proof, type SitingProblem, type SitingSearch } from './siting-problem.ts';

export interface SetCoveringOptions extends SitingSearch {
  /** The greatest cost at which demand is covered, itself included. */
  readonly limit: number;
}

/** The fewest sites that cover everyone. `objective`: number of open sites, fixed ones included. */
export interface SetCovering extends Proof {
  /** True where all demand is covered; else the answer covers all that can be. */
  readonly isFeasible: boolean;
  /** Positions of the open sites, fixed ones included, ascending. */
  readonly open: Int32Array;
  /** The cheapest open site within the limit. */
  readonly assignment: Assignment;
  /** Positions of demand that no usable site covers. */
  readonly uncoverable: Int32Array;
}

/** More than opening a site costs: leaving somebody uncovered never pays. */
const UNCOVERED_COST = 2;

/** Opening a site costs 1, leaving demand uncovered that can be covered more. Weights above 0 count once. */
export function coveringModel(within: CostMatrix, weights: Float64Array, states: Uint8Array): LocationModel {
  const reach = { ...within, costs: new Float64Array(within.costs.length) };
  const counted = weights.map((weight) => (weight > 0 ? 1 : 0));
  return reducedCovering(
    locationModel(reach, counted, states, { unreachedCost: UNCOVERED_COST, openCount: null, openingCost: 1, grain: 1 }),
  );
}

/**
 * The location set covering problem (LSCP): the fewest sites that have all demand within the limit (`cost <= limit`). Demand without weight need not be
 * covered. What no usable site covers is told and left out, so that there is always an answer.
 *
 * Dominated demand and sites drop out first. Optimal for certain where 13 candidates are left; beyond, greedy and exchanges with a Lagrangian bound and
 * branching, usually optimal for one to three hundred sites. Yields progress.
 *
 * Source: Toregas, Swain, ReVelle, Bergman (1971), The location of emergency service facilities. Operations Research 19.
 */
export function* setCovering(problem: SitingProblem, options: SetCoveringOptions): Stepwise<SetCovering> {
  const weights = demandWeights(problem);
  const states = siteStates(problem);
  const within = costsWithin(problem.costs, options.limit);
  const model = coveringModel(within, weights, states);
  const budget = budgetOf(options);
  yield budget.progress();
  const answer = yield* searchLocation(model, options, budget, { until: effortFor(model, budget) });
  const open = openSites(states, answer.open);
  const coverable = nearestOpenSite(within, usableSites(states)).site;
  const uncoverable = Int32Array.from(weights.keys()).filter((i) => weights[i]! > 0 && coverable[i]! < 0);
  const fixed = open.length - (answer.open?.length ?? 0);
  return {
    ...proofOf(open.length, fixed + answer.bound),
    isFeasible: uncoverable.length === 0,
    open,
    assignment: nearestOpenSite(within, open),
    uncoverable,
  };
}
