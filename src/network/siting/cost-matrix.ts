import { misuse } from '../../model/index.ts';
import type { CostTable } from '../access/cost-columns.ts';
import { turnedPairs } from '../access/turned-pairs.ts';
import { sortByCost } from './sort-by-cost.ts';

/**
 * What it costs (metres, minutes) to get from each demand point to each site, as sparse rows: demand i reaches `sites[e]` at `costs[e]` for e in
 * `offsets[i] .. offsets[i + 1]`, ascending by cost, then by site. A site that is not in the row is not reached (infinity).
 */
export interface CostMatrix {
  readonly demandCount: number;
  readonly siteCount: number;
  /** Length demandCount + 1, ascending. */
  readonly offsets: Int32Array;
  /** Length offsets[demandCount]: positions of sites. */
  readonly sites: Int32Array;
  /** Length offsets[demandCount]: finite, at least 0, in the unit of the caller. */
  readonly costs: Float64Array;
}

/**
 * The pairs of a cost table (`collectCosts`), seen from the demand: searches fill tables facility by facility, siting and allocation ask which site
 * is next for whom. Cost O(entries log(entries of a row)).
 */
export function costMatrixOfTable({ demandCount, supplyCount, offsets, rows, costs }: CostTable): CostMatrix {
  const turned = turnedPairs(offsets, rows, demandCount);
  const sites = turned.rows;
  const sorted = Float64Array.from(turned.entries, (entry) => costs[entry]!);
  for (let i = 0; i < demandCount; i++) sortByCost(sorted, sites, turned.offsets[i]!, turned.offsets[i + 1]!);
  return { demandCount, siteCount: supplyCount, offsets: turned.offsets, sites, costs: sorted };
}

/**
 * A cost matrix of a dense table. `costs`: row-major, demandCount x siteCount; NaN and infinities mean not reached. Cost O(d s log s).
 * @throws AtlasError misuse for another length or a negative cost
 */
export function costMatrixOfDense(demandCount: number, siteCount: number, costs: Float64Array): CostMatrix {
  if (costs.length !== demandCount * siteCount) throw misuse(`${costs.length} costs are no ${demandCount} x ${siteCount} table`);
  const offsets = Int32Array.from({ length: demandCount + 1 }, (_, i) => i * siteCount);
  const sites = Int32Array.from(costs, (_, e) => e % siteCount);
  return costMatrixOfRows(siteCount, offsets, sites, costs);
}

/**
 * A cost matrix of sparse rows in any order, for example of bounded searches from every site. `offsets`: length d + 1; `sites` and `costs`:
 * length offsets[d]; NaN and infinite costs mean not reached; of a site that is in a row twice the cheaper entry counts.
 * Cost O(entries log(entries of a row)).
 * @throws AtlasError misuse for offsets that do not fit, a site outside of 0 .. siteCount - 1, or a negative cost
 */
export function costMatrixOfRows(siteCount: number, offsets: Int32Array, sites: Int32Array, costs: Float64Array): CostMatrix {
  const demandCount = offsets.length - 1;
  const entries = offsets[demandCount];
  if (entries === undefined || entries !== sites.length || entries !== costs.length) throw misuse('rows do not fit their entries');
  const sorted = { offsets: new Int32Array(demandCount + 1), sites: new Int32Array(entries), costs: new Float64Array(entries) };
  const rowOf = new Int32Array(siteCount).fill(-1);
  let kept = 0;
  for (let i = 0; i < demandCount; i++) {
    const start = kept;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const site = sites[e]!;
      if (site < 0 || site >= siteCount) throw misuse(`there is no site ${site}`);
      if (costs[e]! < 0) throw misuse('a cost is negative');
      if (!Number.isFinite(costs[e]!)) continue;
      const earlier = rowOf[site]!;
      if (earlier >= start) {
        sorted.costs[earlier] = Math.min(sorted.costs[earlier]!, costs[e]!);
        continue;
      }
      rowOf[site] = kept;
      sorted.sites[kept] = site;
      sorted.costs[kept++] = costs[e]!;
    }
    sortByCost(sorted.costs, sorted.sites, start, kept);
    sorted.offsets[i + 1] = kept;
  }
  return {
    demandCount,
    siteCount,
    offsets: sorted.offsets,
    sites: kept < entries ? sorted.sites.slice(0, kept) : sorted.sites,
    costs: kept < entries ? sorted.costs.slice(0, kept) : sorted.costs,
  };
}

/** The part of a cost matrix within a limit: `cost <= limit`, the limit itself included. Cost O(entries). */
export function costsWithin({ demandCount, siteCount, offsets, sites, costs }: CostMatrix, limit: number): CostMatrix {
  const ends = new Int32Array(demandCount + 1);
  const keptSites = new Int32Array(costs.length);
  const keptCosts = new Float64Array(costs.length);
  let kept = 0;
  for (let i = 0; i < demandCount; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]! && costs[e]! <= limit; e++) {
      keptSites[kept] = sites[e]!;
      keptCosts[kept++] = costs[e]!;
    }
    ends[i + 1] = kept;
  }
  return { demandCount, siteCount, offsets: ends, sites: keptSites.slice(0, kept), costs: keptCosts.slice(0, kept) };
}
