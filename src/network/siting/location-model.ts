import type { CostMatrix } from './cost-matrix.ts';
import { SITE_BARRED, SITE_FIXED } from './siting-problem.ts';

/**
 * The one problem behind p-median, maximal covering and set covering: open candidates so that
 * `opened * openingCost + sum over rows of min(ceiling, cheapest open candidate)` is least. Fixed facilities are in the ceilings already.
 */
export interface LocationModel {
  readonly siteCount: number;
  /** Rows of demand, ascending by cost; entries below the row's ceiling alone. Costs are weighted. */
  readonly offsets: Int32Array;
  readonly sites: Int32Array;
  readonly costs: Float64Array;
  /** What a row costs where no candidate helps it. */
  readonly ceilings: Float64Array;
  /** Sites that may open, ascending. */
  readonly candidates: Int32Array;
  /** Exactly so many candidates open; null: as many as pay. */
  readonly openCount: number | null;
  readonly openingCost: number;
  /** Every objective is a multiple of it; 0 where nothing is known. */
  readonly grain: number;
}

export interface ModelOptions {
  /** What one unit of demand costs that no site reaches. */
  readonly unreachedCost: number;
  readonly openCount: number | null;
  readonly openingCost?: number;
  readonly grain?: number;
}

/** Positions of the sites with a state. */
export const sitesWith = (states: Uint8Array, isWanted: (state: number) => boolean): Int32Array =>
  Int32Array.from(states.keys()).filter((site) => isWanted(states[site]!));

/** Rows with demand that can be reached at all, weighted; the others cost the same whatever opens and stay out. */
export function locationModel(costs: CostMatrix, weights: Float64Array, states: Uint8Array, options: ModelOptions): LocationModel {
  const offsets = new Int32Array(costs.demandCount + 1);
  const sites = new Int32Array(costs.sites.length);
  const weighted = new Float64Array(costs.sites.length);
  const ceilings = new Float64Array(costs.demandCount);
  let rows = 0;
  let kept = 0;
  for (let i = 0; i < costs.demandCount; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    let ceiling = options.unreachedCost * weight;
    let reached = false;
    const start = kept;
    for (let e = costs.offsets[i]!; e < costs.offsets[i + 1]!; e++) {
      const site = costs.sites[e]!;
      const cost = weight * costs.costs[e]!;
      if (states[site] === SITE_BARRED) continue;
      reached = true;
      if (cost >= ceiling) break;
      if (states[site] === SITE_FIXED) {
        ceiling = cost;
        // an equally cheap candidate before it brings nothing either
        while (kept > start && weighted[kept - 1]! >= cost) kept--;
        break;
      }
      sites[kept] = site;
      weighted[kept++] = cost;
    }
    if (!reached) continue;
    ceilings[rows++] = ceiling;
    offsets[rows] = kept;
  }
  const candidates = sitesWith(states, (state) => state !== SITE_FIXED && state !== SITE_BARRED);
  return {
    siteCount: costs.siteCount,
    offsets: offsets.slice(0, rows + 1),
    sites: sites.slice(0, kept),
    costs: weighted.slice(0, kept),
    ceilings: ceilings.slice(0, rows),
    candidates,
    openCount: options.openCount === null ? null : Math.min(options.openCount, candidates.length),
    openingCost: options.openingCost ?? 0,
    grain: options.grain ?? 0,
  };
}

/** How many of the candidates open where `p` sites shall be open in all: what the fixed ones leave, at least none, at most all. */
export const candidatesToOpen = (p: number, states: Uint8Array): number =>
  Math.max(0, Math.floor(p) - sitesWith(states, (state) => state === SITE_FIXED).length);

/** Greatest number that divides all weights, 0 where one of them is not whole (or too large to count exactly). */
export function commonGrain(weights: Float64Array): number {
  let grain = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight) || weight > Number.MAX_SAFE_INTEGER) return 0;
    let rest = weight;
    while (rest !== 0) [grain, rest] = [rest, grain % rest];
  }
  return grain;
}
