import type { LocationModel } from './location-model.ts';
import type { WorkBudget } from './work-budget.ts';

/** What a branch has decided about a site. */
export const UNDECIDED = 0;
export const OPENED = 1;
export const CLOSED = 2;

/** How the multipliers are improved. */
export interface SubgradientPlan {
  readonly rounds: number;
  /** First step length, as a share of the step that would close the gap. */
  readonly step: number;
}

const ROUNDS_BEFORE_SHORTER_STEP = 12;
const LEAST_STEP = 0.004;
/** Weight of the last round in the mean share in which a site was chosen. */
const MEMORY = 0.1;

/**
 * A lower bound on a branch of a location problem. "Every row is served once" is relaxed with one multiplier per row; what is left falls apart by
 * site: the sites with the most negative reduced cost open. The multipliers climb by subgradients. The bound equals that of linear
 * programming in the limit, and for these problems that is often the optimum itself.
 *
 * Source: Narula, Ogbu, Samuelsson (1977), Operations Research 25; Beasley (1993), Lagrangean heuristics for location problems. EJOR 65.
 */
export class LagrangianBound {
  bound = -Infinity;
  /** Length rows: the multipliers of the best bound. */
  multipliers: Float64Array;
  /** Length siteCount: reduced costs of the best bound, at most the opening cost. */
  readonly reduced: Float64Array;
  /** The undecided sites that the best bound opens. */
  chosen: Int32Array = new Int32Array(0);
  /** Length siteCount: in which share of the rounds a site was chosen, later rounds weighing more. */
  readonly share: Float64Array;
  /** Undecided sites that still open, null for as many as pay. */
  readonly missing: number | null;
  private readonly model: LocationModel;
  private readonly states: Uint8Array;
  private readonly ceilings: Float64Array;
  private readonly budget: WorkBudget;
  private readonly free: Int32Array;
  private readonly decidedCost: number;

  /** `states`: per site, what the branch decided; `start`: multipliers of the branch above, length rows. */
  constructor(model: LocationModel, states: Uint8Array, start: Float64Array, budget: WorkBudget) {
    this.model = model;
    this.states = states;
    this.budget = budget;
    this.free = model.candidates.filter((site) => states[site] === UNDECIDED);
    const opened = model.candidates.reduce((count, site) => count + (states[site] === OPENED ? 1 : 0), 0);
    this.decidedCost = opened * model.openingCost;
    this.missing = model.openCount === null ? null : model.openCount - opened;
    this.ceilings = this.ceilingsOfOpened();
    this.multipliers = start.map((multiplier, i) => Math.min(multiplier, this.ceilings[i]!));
    this.reduced = new Float64Array(model.siteCount);
    this.share = new Float64Array(model.siteCount);
  }

  /** Number of undecided sites. */
  get freeCount(): number {
    return this.free.length;
  }

  /** Improves the bound until it reaches `goal` or the plan ends. `best`: the best objective known. Yields progress. */
  *climb(best: number, goal: number, plan: SubgradientPlan): Generator<number, void> {
    const { model, budget, share } = this;
    const rows = this.ceilings.length;
    const multipliers = this.multipliers.slice();
    const reduced = new Float64Array(model.siteCount);
    const isChosen = new Uint8Array(model.siteCount);
    const direction = new Float64Array(rows);
    let { step } = plan;
    let idle = 0;
    for (let round = 0; round < plan.rounds && step > LEAST_STEP; round++) {
      const chosen = this.choose(multipliers, reduced);
      let bound = this.decidedCost;
      for (let i = 0; i < rows; i++) bound += multipliers[i]!;
      isChosen.fill(0);
      for (const site of chosen) {
        bound += reduced[site]!;
        isChosen[site] = 1;
      }
      for (const site of this.free) share[site] = round === 0 ? isChosen[site]! : (1 - MEMORY) * share[site]! + MEMORY * isChosen[site]!;
      if (bound > this.bound) {
        this.bound = bound;
        this.multipliers.set(multipliers);
        this.reduced.set(reduced);
        this.chosen = chosen;
        idle = 0;
        if (bound >= goal) return;
      } else if (++idle === ROUNDS_BEFORE_SHORTER_STEP) {
        idle = 0;
        step /= 2;
        multipliers.set(this.multipliers);
        continue;
      }
      const length = this.subgradient(multipliers, isChosen, direction);
      if (length === 0) return;
      // aims a little above the best objective: where bound and objective are close the steps would become too short
      const stride = (step * Math.max(best - bound, Math.abs(best) * 1e-4)) / length;
      for (let i = 0; i < rows; i++) {
        multipliers[i] = Math.min(this.ceilings[i]!, Math.max(0, multipliers[i]! + stride * direction[i]!));
      }
      if (budget.isPauseDue()) yield budget.progress();
    }
  }

  /**
   * Decides sites that any solution below `limit` must open or keep closed, by what the bound loses otherwise. Returns how many.
   */
  decide(limit: number): number {
    const { free, missing, reduced, states, bound } = this;
    const isChosen = new Uint8Array(this.model.siteCount);
    for (const site of this.chosen) isChosen[site] = 1;
    let last = -Infinity;
    let next = Infinity;
    for (const site of free) {
      if (isChosen[site] === 1) last = Math.max(last, reduced[site]!);
      else next = Math.min(next, reduced[site]!);
    }
    if (missing === null) last = next = 0;
    else if (missing <= 0) last = Infinity;
    let decided = 0;
    for (const site of free) {
      if (isChosen[site] === 1 ? bound - reduced[site]! + next < limit : bound + reduced[site]! - last < limit) continue;
      states[site] = isChosen[site] === 1 ? OPENED : CLOSED;
      decided++;
    }
    return decided;
  }

  private ceilingsOfOpened(): Float64Array {
    const { offsets, sites, costs, ceilings } = this.model;
    const { states } = this;
    const lowered = ceilings.slice();
    for (let i = 0; i < lowered.length; i++) {
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        if (states[sites[e]!] !== OPENED) continue;
        lowered[i] = costs[e]!;
        break;
      }
    }
    this.budget.spend(sites.length);
    return lowered;
  }

  /** Fills the reduced costs for the multipliers and returns the sites that open. */
  private choose(multipliers: Float64Array, reduced: Float64Array): Int32Array {
    const { offsets, sites, costs, openingCost } = this.model;
    const { free, missing } = this;
    reduced.fill(openingCost);
    let steps = free.length;
    for (let i = 0; i < multipliers.length; i++) {
      const multiplier = multipliers[i]!;
      const start = offsets[i]!;
      const end = offsets[i + 1]!;
      let e = start;
      for (; e < end && costs[e]! < multiplier; e++) reduced[sites[e]!] = reduced[sites[e]!]! + costs[e]! - multiplier;
      steps += e - start + 1;
    }
    this.budget.spend(steps);
    if (missing === null) return free.filter((site) => reduced[site]! < 0);
    if (missing <= 0) return new Int32Array(0);
    if (missing >= free.length) return free;
    const limit = Float64Array.from(free, (site) => reduced[site]!).sort()[missing - 1]!;
    let ties = missing;
    for (const site of free) if (reduced[site]! < limit) ties--;
    return free.filter((site) => reduced[site]! < limit || (reduced[site] === limit && ties-- > 0));
  }

  /** One less the times a row is served, nothing where the multiplier is at a limit and would leave it. Returns the squared length. */
  private subgradient(multipliers: Float64Array, isChosen: Uint8Array, direction: Float64Array): number {
    const { offsets, sites, costs } = this.model;
    let length = 0;
    let steps = 0;
    for (let i = 0; i < direction.length; i++) {
      const multiplier = multipliers[i]!;
      const start = offsets[i]!;
      const end = offsets[i + 1]!;
      let served = 0;
      let e = start;
      for (; e < end && costs[e]! < multiplier; e++) served += isChosen[sites[e]!]!;
      steps += e - start + 1;
      const slope = served === 0 && multiplier >= this.ceilings[i]! ? 0 : 1 - served;
      direction[i] = slope;
      length += slope * slope;
    }
    this.budget.spend(steps);
    return length;
  }
}
