import { misuse, type Stepwise } from '../../model/index.ts';
import type { Capacities } from './capacities.ts';
import type { CostBasis, CostColumns } from './cost-columns.ts';
import { weighCosts, type DistanceWeight } from './distance-weight.ts';

/** Opportunities per demand site, with limits where capacities are unknown. */
export interface Opportunities {
  readonly basis: CostBasis;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Facilities that count at each site. */
  readonly facilities: Int32Array;
}

const COLUMNS_PER_STEP = 32;

/**
 * Hansen's (gravity) accessibility: A_i = sum_j S_j w(c_ij); with the binary weight cumulative opportunities. Sites without a facility in
 * reach have 0: nothing is reached, and that is known. Cost: one pass over the pairs.
 */
export function* opportunities(columns: CostColumns, capacities: Capacities, weight: DistanceWeight): Stepwise<Opportunities> {
  const { demandCount, supplyCount } = columns;
  if (capacities.lower.length !== supplyCount) throw misuse('opportunities: lengths differ');
  const lower = new Float64Array(demandCount);
  const upper = new Float64Array(demandCount);
  const facilities = new Int32Array(demandCount);
  const weights = new Float64Array(demandCount);
  for (let supply = 0; supply < supplyCount; supply++) {
    if (supply > 0 && supply % COLUMNS_PER_STEP === 0) yield supply / supplyCount;
    const count = columns.load(supply);
    weighCosts(weight, columns.costs, count, weights);
    for (let at = 0; at < count; at++) {
      if (!(weights[at]! > 0)) continue;
      const row = columns.rows[at]!;
      lower[row]! += weights[at]! * capacities.lower[supply]!;
      upper[row]! += weights[at]! * capacities.upper[supply]!;
      facilities[row]!++;
    }
  }
  return { basis: columns.basis, lower, upper, facilities };
}

/** Nearest facility per demand site. */
export interface NearestFacilities {
  /** Position of the facility, -1 = none in reach. Of equally near ones the lower position. */
  readonly facilities: Int32Array;
  /** Infinity = none in reach. */
  readonly costs: Float64Array;
}

/** Nearest facility by any costs (with straight lines: Voronoi areas). Every site belongs to one facility or to none in reach. */
export function* nearestFacilities(columns: CostColumns): Stepwise<NearestFacilities> {
  const facilities = new Int32Array(columns.demandCount).fill(-1);
  const costs = new Float64Array(columns.demandCount).fill(Infinity);
  for (let supply = 0; supply < columns.supplyCount; supply++) {
    if (supply > 0 && supply % COLUMNS_PER_STEP === 0) yield supply / columns.supplyCount;
    const count = columns.load(supply);
    for (let at = 0; at < count; at++) {
      const row = columns.rows[at]!;
      if (columns.costs[at]! >= costs[row]!) continue;
      costs[row] = columns.costs[at]!;
      facilities[row] = supply;
    }
  }
  return { facilities, costs };
}

export interface HuffOptions {
  readonly demand: Float64Array;
  /** Attractiveness per facility, >= 0 (capacity, floor space); NaN counts as closed. */
  readonly attractiveness: Float64Array;
  /** Default 1. */
  readonly attractivenessExponent?: number;
  readonly weight: DistanceWeight;
}

/** Huff's model (1963): who goes where with which probability. */
export interface HuffModel {
  /** Expected people per facility; together all known demand with a choice. */
  readonly patronage: Float64Array;
  /** The probabilities of facility j: sites `rows[offsets[j] .. offsets[j + 1])` with `probabilities`. */
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly probabilities: Float64Array;
  /** Known demand at sites with no facility in reach. */
  readonly demandWithoutChoice: number;
}

/** p_ij = S_j^a w(c_ij) / sum_k S_k^a w(c_ik). Unknown demand (NaN) is in no patronage, its probabilities are there. Cost: two passes over the pairs. */
export function* huffModel(
  columns: CostColumns,
  { demand, attractiveness, attractivenessExponent = 1, weight }: HuffOptions,
): Stepwise<HuffModel> {
  const { demandCount, supplyCount } = columns;
  if (demand.length !== demandCount || attractiveness.length !== supplyCount) throw misuse('huffModel: lengths differ');
  const pull = attractiveness.map((value) => (value > 0 ? value ** attractivenessExponent : 0));
  const totals = new Float64Array(demandCount);
  const weights = new Float64Array(demandCount);
  const offsets = new Int32Array(supplyCount + 1);
  for (let supply = 0; supply < supplyCount; supply++) {
    if (supply > 0 && supply % COLUMNS_PER_STEP === 0) yield supply / supplyCount / 2;
    const count = columns.load(supply);
    weighCosts(weight, columns.costs, count, weights);
    let choosing = 0;
    for (let at = 0; at < count; at++) {
      const attraction = weights[at]! * pull[supply]!;
      if (!(attraction > 0)) continue;
      totals[columns.rows[at]!]! += attraction;
      choosing++;
    }
    offsets[supply + 1] = offsets[supply]! + choosing;
  }
  const rows = new Int32Array(offsets[supplyCount]!);
  const probabilities = new Float64Array(rows.length);
  const patronage = new Float64Array(supplyCount);
  let next = 0;
  for (let supply = 0; supply < supplyCount; supply++) {
    if (supply > 0 && supply % COLUMNS_PER_STEP === 0) yield (1 + supply / supplyCount) / 2;
    const count = columns.load(supply);
    weighCosts(weight, columns.costs, count, weights);
    for (let at = 0; at < count; at++) {
      const attraction = weights[at]! * pull[supply]!;
      if (!(attraction > 0)) continue;
      const row = columns.rows[at]!;
      rows[next] = row;
      probabilities[next] = attraction / totals[row]!;
      if (demand[row]! >= 0) patronage[supply]! += probabilities[next]! * demand[row]!;
      next++;
    }
  }
  let demandWithoutChoice = 0;
  for (let row = 0; row < demandCount; row++) if (totals[row] === 0 && demand[row]! > 0) demandWithoutChoice += demand[row]!;
  return { patronage, offsets, rows, probabilities, demandWithoutChoice };
}
