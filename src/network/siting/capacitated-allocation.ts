import { misuse, type Stepwise } from '../../model/index.ts';
import type { CostMatrix } from './cost-matrix.ts';
import { TransportPlan } from './transport-plan.ts';

/** Who goes where when places are limited. */
export interface CapacitatedAllocation {
  /** Rows of demand: `amounts[e]` of demand i go to `sites[e]`, e in `offsets[i] .. offsets[i + 1]`, ascending by cost; all amounts above 0. */
  readonly offsets: Int32Array;
  readonly sites: Int32Array;
  readonly amounts: Float64Array;
  /** Length demandCount: what finds no place. */
  readonly unassigned: Float64Array;
  /** Length siteCount: places taken. */
  readonly load: Float64Array;
  /** Sum of amount x cost: the least for as much as can be placed. */
  readonly totalCost: number;
  readonly assignedWeight: number;
  readonly unassignedWeight: number;
}

/** Demand points between two pauses. */
const ROWS_PER_PAUSE = 8;
/** Demand in all is divided into so many units at most: a bound on the number of chains. */
const MOST_UNITS = 2 ** 22;
const MOST_DOUBLINGS = 500;

/**
 * Allocates demand to facilities with limited places: as much as possible finds a place, and of all ways to do so the total cost is least (the
 * transportation problem). Demand of one point may be divided; whole demand and places give whole amounts. Exact up to rounding.
 *
 * `costs`: what is not in the matrix is not possible (cut it with `costsWithin` for a longest way). `weights`: length demandCount, what is not finite
 * or not above 0 wants nothing. `capacities`: length siteCount, places; NaN, 0 and negative take nobody (run twice for the limits of an
 * unknown capacity), Infinity takes everyone. Whole amounts are exact, fractions
 * to a quarter of a millionth of all demand. Yields progress.
 *
 * Demand points are placed one after the other, each by cheapest chains of moves (successive shortest paths with potentials); ties fall to the
 * lower site. Cost per point O(entries of its row) where places are free, up to O(s^2) where they are not; memory O(s^2): meant for up to
 * some 2,000 facilities.
 *
 * Source: Ford, Fulkerson (1956), Management Science 3; Jonker, Volgenant (1987), Computing 38.
 * @throws AtlasError misuse for arrays of another length
 */
export function* capacitatedAllocation(
  costs: CostMatrix,
  weights: Float64Array,
  capacities: Float64Array,
): Stepwise<CapacitatedAllocation> {
  const { demandCount, siteCount } = costs;
  if (weights.length !== demandCount) throw misuse(`${weights.length} weights for ${demandCount} demand points`);
  if (capacities.length !== siteCount) throw misuse(`${capacities.length} capacities for ${siteCount} sites`);
  const units = unitsPerAmount(weights);
  const plan = new TransportPlan(
    costs,
    capacities.map((places) => Math.floor(places * units)),
  );
  for (let i = 0; i < demandCount; i++) {
    const amount = Math.round(weights[i]! * units);
    if (Number.isFinite(amount) && amount > 0) plan.place(i, amount);
    if (i % ROWS_PER_PAUSE === ROWS_PER_PAUSE - 1) yield (i + 1) / demandCount;
  }
  return gathered(costs, plan, 1 / units);
}

/**
 * The plan counts in whole units: with fractions, chains of equal length could hand rounding errors on to each other for ever, and very small
 * units would still let them try for long. A power of two, at least 1, so that whole amounts stay whole.
 */
function unitsPerAmount(weights: Float64Array): number {
  const total = weights.reduce((sum, weight) => (Number.isFinite(weight) && weight > 0 ? sum + weight : sum), 0);
  return total > 0 ? 2 ** Math.min(MOST_DOUBLINGS, Math.max(0, Math.floor(Math.log2(MOST_UNITS / total)))) : 1;
}

function gathered({ demandCount, siteCount, offsets, sites, costs }: CostMatrix, plan: TransportPlan, unit: number): CapacitatedAllocation {
  const ends = new Int32Array(demandCount + 1);
  const kept: number[] = [];
  const load = new Float64Array(siteCount);
  const unassigned = plan.unassigned.map((amount) => amount * unit);
  let totalCost = 0;
  let assignedWeight = 0;
  for (let i = 0; i < demandCount; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const amount = plan.amounts[e]! * unit;
      if (amount === 0) continue;
      kept.push(e);
      load[sites[e]!] = load[sites[e]!]! + amount;
      totalCost += amount * costs[e]!;
      assignedWeight += amount;
    }
    ends[i + 1] = kept.length;
  }
  return {
    offsets: ends,
    sites: Int32Array.from(kept, (e) => sites[e]!),
    amounts: Float64Array.from(kept, (e) => plan.amounts[e]! * unit),
    unassigned,
    load,
    totalCost,
    assignedWeight,
    unassignedWeight: unassigned.reduce((sum, amount) => sum + amount, 0),
  };
}
