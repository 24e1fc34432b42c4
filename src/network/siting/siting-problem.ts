import { misuse } from '../../model/index.ts';
import type { CostMatrix } from './cost-matrix.ts';

/** What may happen with a site: it may open (an existing facility that may close is one of these), it is and stays open, it may not open. */
export const SITE_CANDIDATE = 0;
export const SITE_FIXED = 1;
export const SITE_BARRED = 2;

/** Where demand is, where facilities may be, and what lies between. */
export interface SitingProblem {
  readonly costs: CostMatrix;
  /** Length demandCount: children, inhabitants, places wanted; what is not finite or not above 0 counts as no demand. Default: 1 each. */
  readonly weights?: Float64Array;
  /** Length siteCount: `SITE_CANDIDATE`, `SITE_FIXED` or `SITE_BARRED`. Default: candidates all. */
  readonly states?: Uint8Array;
}

/** How hard to search. The same options give the same answer on every machine. */
export interface SitingSearch {
  /** Seed of the random starts. */
  readonly seed: number;
  /** Starts of the exchange heuristic: the first one greedy, the others random. Default 4. */
  readonly starts?: number;
  /** Most steps (looks at one cost) that search and proof take together, about 100 million a second. Default 200 million. */
  readonly effort?: number;
}

/**
 * How good an answer is. `optimal`: proved best, up to rounding (`bound` = `objective`). `bounded`: the best one found; no answer at all is
 * better than `bound`, and `gap` = |objective - bound| / |objective| says how far that is at most.
 */
export interface Proof {
  readonly status: 'optimal' | 'bounded';
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
}

/** Below this relative difference two objectives are equal. */
const ROUNDING = 1e-10;

/** The proof of an objective and a bound on it; objective and bound that differ by rounding alone are optimal. */
export function proofOf(objective: number, bound: number): Proof {
  if (objective === bound || Math.abs(objective - bound) <= ROUNDING * Math.abs(objective)) {
    return { status: 'optimal', objective, bound: objective, gap: 0 };
  }
  const gap = Number.isFinite(objective) ? Math.abs(objective - bound) / Math.abs(objective) : Infinity;
  return { status: 'bounded', objective, bound, gap };
}

/** Weights by the rule of `SitingProblem.weights`. @throws AtlasError misuse for another length */
export function demandWeights({ costs: { demandCount }, weights }: SitingProblem): Float64Array {
  if (weights === undefined) return new Float64Array(demandCount).fill(1);
  if (weights.length !== demandCount) throw misuse(`${weights.length} weights for ${demandCount} demand points`);
  return weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
}

/** States of the sites. @throws AtlasError misuse for another length */
export function siteStates({ costs: { siteCount }, states }: SitingProblem): Uint8Array {
  if (states === undefined) return new Uint8Array(siteCount);
  if (states.length !== siteCount) throw misuse(`${states.length} states for ${siteCount} sites`);
  return states;
}
