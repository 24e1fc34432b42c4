import type { CostMatrix } from './cost-matrix.ts';

/** Whom each demand point goes to. */
export interface Assignment {
  /** Length demandCount: the cheapest open site (the lower position of equal ones), -1 where none is reached. */
  readonly site: Int32Array;
  /** Length demandCount: its cost, Infinity where none is reached. */
  readonly cost: Float64Array;
}

/** Assigns every demand point to its cheapest open site. `open`: positions of open sites. Cost O(entries). */
export function nearestOpenSite({ demandCount, siteCount, offsets, sites, costs }: CostMatrix, open: ArrayLike<number>): Assignment {
  const isOpen = new Uint8Array(siteCount);
  for (let k = 0; k < open.length; k++) isOpen[open[k]!] = 1;
  const site = new Int32Array(demandCount).fill(-1);
  const cost = new Float64Array(demandCount).fill(Infinity);
  for (let i = 0; i < demandCount; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (isOpen[sites[e]!] !== 1) continue;
      site[i] = sites[e]!;
      cost[i] = costs[e]!;
      break;
    }
  }
  return { site, cost };
}
