import { misuse, type Stepwise } from '../../model/index.ts';
import type { Capacities } from './capacities.ts';
import type { CostBasis, CostColumns } from './cost-columns.ts';
import { weighCosts, type DistanceWeight } from './distance-weight.ts';

export interface FloatingCatchmentOptions {
  /** Demand per site, >= 0; NaN = unknown. */
  readonly demand: Float64Array;
  readonly capacities: Capacities;
  readonly weight: DistanceWeight;
  /**
   * Three steps (3SFCA, Wan et al. 2012): people choose among facilities in proportion to this weight, normalised over all facilities the
   * costs reach. Usually the same as `weight`. Absent: two steps.
   */
  readonly selection?: DistanceWeight;
  /** What a site without any facility in reach gets: `missing` NaN (default) or `zero`. */
  readonly unreached?: 'missing' | 'zero';
}

/** Access per demand site and load per facility; lower and upper limits differ only where a capacity or a demand in reach is unknown. */
export interface FloatingCatchments {
  readonly basis: CostBasis;
  /** Places per person, per site; length demand. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 per site with a facility in reach. */
  readonly reached: Uint8Array;
  /** Places per weighted person, per facility; NaN where nobody is in reach (it then counts nowhere). */
  readonly lowerRatios: Float64Array;
  readonly upperRatios: Float64Array;
  /** Weighted known demand in reach, per facility. */
  readonly demandInReach: Float64Array;
  /** Facilities without demand in reach. */
  readonly withoutDemand: Int32Array;
}

const COLUMNS_PER_STEP = 32;

/**
 * Floating catchment areas: R_j = S_j / sum_i P_i w(c_ij), A_i = sum_j R_j w(c_ij). With the binary weight 2SFCA, with steps E2SFCA, with
 * a Gaussian or exponential one the continuous variants (the latter without threshold is Shen's index); with `selection` 3SFCA.
 * Sum of A_i P_i = capacity of all facilities with demand in reach (two steps).
 * Unknown demand in reach (NaN) may be any number: the lower limit of R is 0 there, the upper one counts known demand alone. Cost: one
 * pass over the pairs, two with `selection`.
 */
export function* floatingCatchments(columns: CostColumns, options: FloatingCatchmentOptions): Stepwise<FloatingCatchments> {
  const { demand, capacities, weight, selection, unreached = 'missing' } = options;
  const { demandCount, supplyCount } = columns;
  if (demand.length !== demandCount || capacities.lower.length !== supplyCount) throw misuse('floatingCatchments: lengths differ');
  const lower = new Float64Array(demandCount);
  const exact = capacities.lower.every((value, j) => value === capacities.upper[j]) && !demand.some(Number.isNaN);
  const upper = exact ? lower : new Float64Array(demandCount);
  const reached = new Uint8Array(demandCount);
  const lowerRatios = new Float64Array(supplyCount);
  const upperRatios = exact ? lowerRatios : new Float64Array(supplyCount);
  const demandInReach = new Float64Array(supplyCount);
  const withoutDemand: number[] = [];
  const weights = new Float64Array(demandCount);
  const choices = selection === undefined ? null : yield* selectionTotals(columns, selection);
  const chosen = new Float64Array(choices === null ? 0 : demandCount);
  for (let supply = 0; supply < supplyCount; supply++) {
    if (supply > 0 && supply % COLUMNS_PER_STEP === 0) yield choices === null ? supply / supplyCount : (1 + supply / supplyCount) / 2;
    const count = columns.load(supply);
    const { rows, costs } = columns;
    weighCosts(weight, costs, count, weights);
    if (choices !== null) {
      weighCosts(selection!, costs, count, chosen);
      for (let at = 0; at < count; at++) weights[at] = chosen[at]! > 0 ? (weights[at]! * chosen[at]!) / choices[rows[at]!]! : 0;
    }
    let known = 0;
    let unknown = false;
    if (exact) for (let at = 0; at < count; at++) known += weights[at]! * demand[rows[at]!]!;
    else {
      for (let at = 0; at < count; at++) {
        const people = weights[at]! * demand[rows[at]!]!;
        if (people >= 0) known += people;
        else if (weights[at]! > 0) unknown = true;
      }
    }
    demandInReach[supply] = known;
    const undefinedRatio = !(known > 0) && !unknown;
    if (undefinedRatio) withoutDemand.push(supply);
    const least = undefinedRatio ? NaN : unknown ? 0 : capacities.lower[supply]! / known;
    const most = undefinedRatio ? NaN : known > 0 ? capacities.upper[supply]! / known : capacities.upper[supply]! > 0 ? Infinity : 0;
    lowerRatios[supply] = least;
    upperRatios[supply] = most;
    if (exact && !undefinedRatio) {
      for (let at = 0; at < count; at++) {
        const w = weights[at]!;
        if (!(w > 0)) continue;
        lower[rows[at]!]! += w * least;
        reached[rows[at]!] = 1;
      }
      continue;
    }
    for (let at = 0; at < count; at++) {
      const w = weights[at]!;
      if (!(w > 0)) continue;
      const row = rows[at]!;
      reached[row] = 1;
      if (undefinedRatio) continue;
      lower[row]! += w * least;
      if (!exact) upper[row]! += w * most;
    }
  }
  if (unreached === 'missing') {
    for (let row = 0; row < demandCount; row++) if (reached[row] === 0) lower[row] = upper[row] = NaN;
  }
  const { basis } = columns;
  return { basis, lower, upper, reached, lowerRatios, upperRatios, demandInReach, withoutDemand: Int32Array.from(withoutDemand) };
}

function* selectionTotals(columns: CostColumns, selection: DistanceWeight): Stepwise<Float64Array> {
  const { demandCount, supplyCount } = columns;
  const totals = new Float64Array(demandCount);
  const weights = new Float64Array(demandCount);
  for (let supply = 0; supply < supplyCount; supply++) {
    if (supply > 0 && supply % COLUMNS_PER_STEP === 0) yield supply / supplyCount / 2;
    const count = columns.load(supply);
    weighCosts(selection, columns.costs, count, weights);
    for (let at = 0; at < count; at++) totals[columns.rows[at]!]! += weights[at]!;
  }
  return totals;
}
