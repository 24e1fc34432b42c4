import type { LocationModel } from './location-model.ts';
import type { WorkBudget } from './work-budget.ts';

/** A gain below this share of the objective is rounding. */
const LEAST_GAIN = 1e-12;

interface Move {
  /** Candidate to open, -1 for none. */
  readonly enter: number;
  /** Place in `open` of the site to close, -1 for none. */
  readonly leave: number;
}

/**
 * Improves a choice of sites by opening, closing and exchanging one at a time, always the best move. For every row the cheapest and second
 * cheapest open site tell what every opening gains and every closing loses; a sparse correction joins both, so that one pass over the costs
 * below the second cheapest values all exchanges.
 *
 * Source: Whitaker (1983), INFOR 21; Resende, Werneck (2007), A fast swap-based local search procedure for location problems. Annals of
 * Operations Research 150.
 */
export class SiteExchange {
  objective = Infinity;
  private readonly model: LocationModel;
  private readonly budget: WorkBudget;
  private open: number[] = [];
  /** Place of a site in `open`, -1 where closed. */
  private readonly place: Int32Array;
  private readonly gain: Float64Array;
  private loss = new Float64Array(0);
  private correction = new Float64Array(0);

  constructor(model: LocationModel, budget: WorkBudget) {
    this.model = model;
    this.budget = budget;
    this.place = new Int32Array(model.siteCount).fill(-1);
    this.gain = new Float64Array(model.siteCount);
  }

  /** The open candidates, ascending. */
  sites(): Int32Array {
    return Int32Array.from(this.open).sort();
  }

  /** Starts from a choice of candidates. */
  start(sites: Iterable<number>): void {
    for (const site of this.open) this.place[site] = -1;
    this.open = [];
    for (const site of sites) this.place[site] = this.open.push(site) - 1;
    this.value();
  }

  /** Opens what is missing and moves until no single move is better. Yields progress. */
  *improve(): Generator<number, void> {
    for (;;) {
      const move = this.bestMove();
      if (move === null) return;
      const filling = this.model.openCount !== null && this.open.length < this.model.openCount;
      const before = this.objective;
      this.apply(move);
      this.value();
      // what looked like a profit was rounding
      if (!filling && this.objective >= before) return;
      if (this.budget.isPauseDue()) yield this.budget.progress();
    }
  }

  /** Objective, gains, losses and corrections of the present choice. */
  private value(): void {
    const { offsets, sites, costs, ceilings, openingCost } = this.model;
    const { place, gain } = this;
    const slots = this.open.length;
    if (this.loss.length < slots) {
      const room = Math.min(2 * slots, this.model.siteCount);
      this.loss = new Float64Array(room);
      this.correction = new Float64Array(room * this.model.siteCount);
    }
    const { loss, correction } = this;
    gain.fill(0);
    loss.fill(0, 0, slots);
    correction.fill(0, 0, slots * this.model.siteCount);
    let objective = slots * openingCost;
    let steps = slots * this.model.siteCount;
    for (let i = 0; i < ceilings.length; i++) {
      const start = offsets[i]!;
      const end = offsets[i + 1]!;
      let cheapest = ceilings[i]!;
      let second = cheapest;
      let slot = -1;
      for (let e = start; e < end; e++) {
        const at = place[sites[e]!]!;
        if (at < 0) continue;
        if (slot >= 0) {
          second = costs[e]!;
          break;
        }
        slot = at;
        cheapest = costs[e]!;
      }
      objective += cheapest;
      if (slot >= 0) loss[slot] = loss[slot]! + second - cheapest;
      let e = start;
      for (; e < end && costs[e]! < second; e++) {
        const site = sites[e]!;
        if (place[site]! >= 0) continue;
        const cost = costs[e]!;
        if (cost < cheapest) gain[site] = gain[site]! + cheapest - cost;
        if (slot >= 0) {
          const pair = site * slots + slot;
          correction[pair] = correction[pair]! + second - Math.max(cost, cheapest);
        }
      }
      steps += 2 * (e - start) + 1;
    }
    this.objective = objective;
    this.budget.spend(steps);
  }

  private bestMove(): Move | null {
    const { openCount, openingCost, candidates } = this.model;
    const { place, gain, loss, correction } = this;
    const slots = this.open.length;
    const missing = openCount !== null && slots < openCount;
    let best: Move | null = null;
    let most = missing ? -Infinity : LEAST_GAIN * Math.abs(this.objective);
    const consider = (profit: number, enter: number, leave: number): void => {
      if (profit <= most) return;
      most = profit;
      best = { enter, leave };
    };
    for (const enter of candidates) {
      if (place[enter]! >= 0) continue;
      if (missing || openCount === null) consider(gain[enter]! - openingCost, enter, -1);
      if (missing) continue;
      for (let leave = 0; leave < slots; leave++) consider(gain[enter]! - loss[leave]! + correction[enter * slots + leave]!, enter, leave);
    }
    if (openCount === null) for (let leave = 0; leave < slots; leave++) consider(openingCost - loss[leave]!, -1, leave);
    this.budget.spend(candidates.length * (slots + 1));
    return best;
  }

  private apply({ enter, leave }: Move): void {
    if (leave >= 0) {
      this.place[this.open[leave]!] = -1;
      if (enter >= 0) {
        this.open[leave] = enter;
        this.place[enter] = leave;
        return;
      }
      const last = this.open.pop()!;
      if (leave < this.open.length) {
        this.open[leave] = last;
        this.place[last] = leave;
      }
    } else this.place[enter] = this.open.push(enter) - 1;
  }
}
