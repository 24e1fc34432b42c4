import { costMatrixOfTable, SITE_CANDIDATE, SITE_FIXED, type CostTable, type SitingProblem } from '../../network/index.ts';

/** A siting problem whose candidates are sites `first ..`; before them all present facilities stand as one site. */
export interface PresentAndCandidates {
  readonly problem: SitingProblem;
  /** 1 with the present facilities, else 0: positions of candidates begin here. */
  readonly first: number;
}

/**
 * Puts the ways from candidates (as a table by site) beside the present facilities, which act as one fixed site: whoever goes to one of them goes to
 * the nearest. Ways that are no shorter than the present one drop out, they can be nobody's. `present`: the nearest present way per demand
 * point, null = none counts. `people`: length demand. Cost O(pairs log pairs of a row).
 */
export function besidePresent(table: CostTable, present: Float64Array | null, people: Float64Array): PresentAndCandidates {
  const { basis, demandCount, supplyCount } = table;
  const first = present === null ? 0 : 1;
  const rows: number[] = [];
  const costs: number[] = [];
  const offsets = new Int32Array(supplyCount + first + 1);
  present?.forEach((cost, point) => {
    if (!(cost < Infinity)) return;
    rows.push(point);
    costs.push(cost);
  });
  if (first === 1) offsets[1] = rows.length;
  for (let site = 0; site < supplyCount; site++) {
    for (let at = table.offsets[site]!; at < table.offsets[site + 1]!; at++) {
      const point = table.rows[at]!;
      if (present !== null && table.costs[at]! >= present[point]!) continue;
      rows.push(point);
      costs.push(table.costs[at]!);
    }
    offsets[site + first + 1] = rows.length;
  }
  const states = new Uint8Array(supplyCount + first).fill(SITE_CANDIDATE);
  if (first === 1) states[0] = SITE_FIXED;
  const joined = { basis, demandCount, supplyCount: supplyCount + first, offsets };
  const matrix = costMatrixOfTable({ ...joined, rows: Int32Array.from(rows), costs: Float64Array.from(costs) });
  return { problem: { costs: matrix, weights: people, states }, first };
}
