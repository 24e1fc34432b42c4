import { CLOSED, LagrangianBound, OPENED, UNDECIDED, type SubgradientPlan } from './lagrangian-bound.ts';
import type { LocationModel } from './location-model.ts';
import { seededSubset } from './seeded-subset.ts';
import { SiteExchange } from './site-exchange.ts';
import type { SitingSearch } from './siting-problem.ts';
import { WorkBudget } from './work-budget.ts';

const DEFAULT_STARTS = 4;
const DEFAULT_EFFORT = 200_000_000;
/** With no more choices than this the search goes on until the answer is proved. */
const CERTAIN_CHOICES = 10_000;
/** Share of the effort that the exchanges may take before the proof starts. */
const EXCHANGE_SHARE = 0.4;
const AT_THE_ROOT: SubgradientPlan = { rounds: 600, step: 1.5 };
const IN_A_BRANCH: SubgradientPlan = { rounds: 60, step: 0.6 };
/** Rounding of a sum, relative to it. */
const ROUNDING = 1e-11;
const GRAIN_ROUNDING = 1e-6;

export interface LocationAnswer {
  /** The candidates that open, ascending; null where nothing below `below` was found. */
  readonly open: Int32Array | null;
  /** Infinity where nothing was found. */
  readonly objective: number;
  /** No solution is better. At least `below` where none below it exists. */
  readonly bound: number;
}

export interface LocationLimits {
  /** The search may spend the budget up to here. */
  readonly until: number;
  /** Only solutions below count; the first one ends the search. Without it the best one is searched for. */
  readonly below?: number;
}

interface Branch {
  readonly bound: number;
  readonly states: Uint8Array;
  /** Those of the branch above, not to be written to. */
  readonly multipliers: Float64Array;
}

export const budgetOf = ({ effort = DEFAULT_EFFORT }: SitingSearch): WorkBudget => new WorkBudget(effort);

/** Where the search ends: never before the proof, if the choices are few. */
export const effortFor = ({ candidates, openCount }: LocationModel, budget: WorkBudget): number =>
  numberOfChoices(candidates.length, openCount) <= CERTAIN_CHOICES ? Infinity : budget.limit;

/** In how many ways `count` of `n` can be chosen (any number of them for null). */
export function numberOfChoices(n: number, count: number | null): number {
  if (count === null) return 2 ** n;
  let choices = 1;
  for (let k = 1; k <= Math.min(count, n - count); k++) choices = (choices * (n - k + 1)) / k;
  return choices;
}

/**
 * The best choice of candidates: exchanges from several starts, then best-first branch and bound with Lagrangian bounds, reduced costs deciding
 * sites on the way. Ends when proved, or when the budget is used up, with the least bound of the open branches.
 */
export function* searchLocation(
  model: LocationModel,
  { seed, starts = DEFAULT_STARTS }: SitingSearch,
  budget: WorkBudget,
  { until, below }: LocationLimits,
): Generator<number, LocationAnswer> {
  const exchange = new SiteExchange(model, budget);
  let best = below ?? Infinity;
  let open: Int32Array | null = null;
  const keep = (): void => {
    if (exchange.objective >= best) return;
    best = exchange.objective;
    open = exchange.sites();
  };
  const isDone = (): boolean => below !== undefined && open !== null;
  /** A branch with a bound from here on holds nothing better. */
  const limit = (): number => (model.grain > 0 ? best - model.grain * (1 - GRAIN_ROUNDING) : best - ROUNDING * Math.abs(best));
  const finish = (bound: number): LocationAnswer => ({ open, objective: open === null ? Infinity : best, bound: Math.min(best, bound) });

  const exchangeUntil = budget.spent + EXCHANGE_SHARE * (Math.min(until, budget.limit) - budget.spent);
  for (let start = 0; start < Math.max(1, starts); start++) {
    if (start > 0 && (budget.spent > exchangeUntil || isDone())) break;
    const count = model.openCount ?? exchange.sites().length;
    exchange.start(start === 0 ? [] : seededSubset(model.candidates, count, seed + start));
    yield* exchange.improve();
    keep();
  }
  let branches: Branch[] = [
    { bound: -Infinity, states: new Uint8Array(model.siteCount), multipliers: startMultipliers(model, open ?? exchange.sites()) },
  ];
  while (!isDone()) {
    branches = branches.filter(({ bound }) => bound < limit());
    if (branches.length === 0) return finish(best);
    const at = leastBound(branches);
    const branch = branches[at]!;
    if (budget.spent >= until) return finish(gathered(branch.bound, model.grain));
    branches[at] = branches[branches.length - 1]!;
    branches.pop();
    const isRoot = branch.bound === -Infinity;
    const states = branch.states.slice();
    let relaxed = new LagrangianBound(model, states, branch.multipliers, budget);
    for (;;) {
      yield* relaxed.climb(objectiveToAimAt(best, exchange.objective), limit(), isRoot ? AT_THE_ROOT : IN_A_BRANCH);
      exchange.start(sitesOf(states, relaxed.chosen, model));
      yield* exchange.improve();
      keep();
      if (isDone() || relaxed.bound >= limit() || isComplete(relaxed) || relaxed.decide(limit()) === 0) break;
      relaxed = new LagrangianBound(model, states, relaxed.multipliers, budget);
      // one site more decided than the count allows: no solution is left
      if (relaxed.missing !== null && (relaxed.missing < 0 || relaxed.missing > relaxed.freeCount)) break;
    }
    if (relaxed.missing !== null && (relaxed.missing < 0 || relaxed.missing > relaxed.freeCount)) continue;
    if (isComplete(relaxed)) {
      exchange.start(sitesOf(states, relaxed.missing === 0 ? [] : relaxed.chosen, model));
      keep();
      continue;
    }
    const bound = Math.max(branch.bound, relaxed.bound);
    if (bound >= limit()) continue;
    const site = siteToBranchOn(model, states, relaxed);
    for (const state of [OPENED, CLOSED]) {
      const decided = states.slice();
      decided[site] = state;
      branches.push({ bound, states: decided, multipliers: relaxed.multipliers });
    }
  }
  return finish(-Infinity);
}

/** True where nothing is left to choose. */
const isComplete = ({ missing, freeCount }: LagrangianBound): boolean =>
  missing === null ? freeCount === 0 : missing === 0 || missing === freeCount;

/** A bound, rounded up to the next possible objective. */
const gathered = (bound: number, grain: number): number => (grain > 0 ? Math.ceil(bound / grain - GRAIN_ROUNDING) * grain : bound);

const objectiveToAimAt = (best: number, found: number): number => (Number.isFinite(best) ? best : found);

function leastBound(branches: readonly Branch[]): number {
  let least = 0;
  // the later one of equal bounds: it is deeper
  for (let k = 1; k < branches.length; k++) if (branches[k]!.bound <= branches[least]!.bound) least = k;
  return least;
}

function sitesOf(states: Uint8Array, chosen: Iterable<number>, model: LocationModel): number[] {
  return [
    ...model.candidates.filter((site) => states[site] === OPENED),
    ...Array.from(chosen).filter((site) => states[site] === UNDECIDED),
  ];
}

/** Halfway between the cheapest and the second cheapest site of a good choice: near the best multipliers. */
function startMultipliers({ siteCount, offsets, sites, costs, ceilings }: LocationModel, open: Int32Array): Float64Array {
  const isOpen = new Uint8Array(siteCount);
  for (const site of open) isOpen[site] = 1;
  return ceilings.map((ceiling, i) => {
    let cheapest = -1;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (isOpen[sites[e]!] !== 1) continue;
      if (cheapest >= 0) return (cheapest + costs[e]!) / 2;
      cheapest = costs[e]!;
    }
    return cheapest < 0 ? ceiling : (cheapest + ceiling) / 2;
  });
}

/** The undecided site whose choice is the least clear, the most useful one of these. */
function siteToBranchOn({ candidates }: LocationModel, states: Uint8Array, { share, reduced }: LagrangianBound): number {
  let site = -1;
  let clarity = Infinity;
  for (const candidate of candidates) {
    if (states[candidate] !== UNDECIDED) continue;
    const distance = Math.abs(share[candidate]! - 0.5);
    if (distance > clarity || (distance === clarity && reduced[candidate]! >= reduced[site]!)) continue;
    site = candidate;
    clarity = distance;
  }
  return site;
}
