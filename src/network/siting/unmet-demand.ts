import { misuse, type Stepwise } from '../../model/index.ts';
import { turnedPairs } from '../access/turned-pairs.ts';
import { costsWithin, type CostMatrix } from './cost-matrix.ts';

export interface UnmetDemandOptions {
  /** The greatest cost at which a site helps, itself included. */
  readonly limit: number;
  /** How many places are ranked. Default: all that reach anything. */
  readonly count?: number;
  /** Length siteCount, 1 where a place may be ranked. Default: all. */
  readonly isCandidate?: Uint8Array;
}

/** Where most is missing, the place that reaches the most unmet demand first. */
export interface UnmetDemandRanking {
  /** Positions of sites, by rank. */
  readonly sites: Int32Array;
  /** By rank: unmet demand that this place reaches and none before it does. Never rises. */
  readonly marginal: Float64Array;
  /** By rank: unmet demand that the place alone reaches. */
  readonly alone: Float64Array;
  /** By rank: what all places up to here reach together. */
  readonly reached: Float64Array;
  /** Unmet demand in all. */
  readonly total: number;
}

/**
 * Ranks places by the unmet demand they reach within a limit (`cost <= limit`), each counted once: the next place is always the one that adds most
 * to those before it (the lower position of equal ones). Marginal values are exact sums over the demand points, not updated differences.
 *
 * `unmet`: length demandCount, children without a place or the like; what is not finite or not above 0 counts as none. Places that add nothing
 * are not ranked. The first k together reach at least 1 - 1/e (63 %) of what the best k places would (`maximalCovering` finds those). Cost O(entries) and a
 * few recounts per rank. Yields progress.
 *
 * Sources: Nemhauser, Wolsey, Fisher (1978), Mathematical Programming 14; Minoux (1978), accelerated greedy.
 * @throws AtlasError misuse for arrays of another length
 */
export function* rankByUnmetDemand(costs: CostMatrix, unmet: Float64Array, options: UnmetDemandOptions): Stepwise<UnmetDemandRanking> {
  const { demandCount, siteCount } = costs;
  const { limit, count = siteCount, isCandidate } = options;
  if (unmet.length !== demandCount) throw misuse(`${unmet.length} amounts for ${demandCount} demand points`);
  if (isCandidate !== undefined && isCandidate.length !== siteCount)
    throw misuse(`${isCandidate.length} candidates for ${siteCount} sites`);
  const left = unmet.map((amount) => (Number.isFinite(amount) && amount > 0 ? amount : 0));
  const total = left.reduce((sum, amount) => sum + amount, 0);
  const within = costsWithin(costs, limit);
  const { offsets, rows: demand } = turnedPairs(within.offsets, within.sites, siteCount);
  const reachOf = (site: number): number => {
    let sum = 0;
    for (let e = offsets[site]!; e < offsets[site + 1]!; e++) sum += left[demand[e]!]!;
    return sum;
  };
  const alone = Float64Array.from({ length: siteCount }, (_, site) => (isCandidate?.[site] === 0 ? 0 : reachOf(site)));
  // what a place adds only falls: an old value that is recounted and still the greatest needs no look at the others
  const atMost = alone.slice();
  const sites: number[] = [];
  const marginal: number[] = [];
  while (sites.length < count) {
    const isCounted = new Uint8Array(siteCount);
    let best = greatest(atMost);
    while (best >= 0 && atMost[best]! > 0 && isCounted[best] === 0) {
      atMost[best] = reachOf(best);
      isCounted[best] = 1;
      best = greatest(atMost);
    }
    if (best < 0 || atMost[best] === 0) break;
    sites.push(best);
    marginal.push(atMost[best]!);
    atMost[best] = 0;
    for (let e = offsets[best]!; e < offsets[best + 1]!; e++) left[demand[e]!] = 0;
    yield sites.length / Math.max(1, count);
  }
  let sum = 0;
  return {
    sites: Int32Array.from(sites),
    marginal: Float64Array.from(marginal),
    alone: Float64Array.from(sites, (site) => alone[site]!),
    reached: Float64Array.from(marginal, (value) => (sum += value)),
    total,
  };
}

/** The first position of the greatest value, -1 of none. */
function greatest(values: Float64Array): number {
  let best = values.length === 0 ? -1 : 0;
  for (let k = 1; k < values.length; k++) if (values[k]! > values[best]!) best = k;
  return best;
}
