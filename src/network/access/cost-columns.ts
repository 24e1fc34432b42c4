import type { Stepwise } from '../../model/index.ts';

/** What the costs are: ways in the network, straight lines (which reach too far: an upper bound of who is reached), or given from outside. */
export type CostBasis = 'network' | 'straightLine' | 'given';

/**
 * Costs between demand (blocks, people) and supply (facilities), one facility at a time: the pairs within reach are never all held at once.
 * Only pairs within the limit of the maker come; the rest costs "too much".
 */
export interface CostColumns {
  readonly basis: CostBasis;
  readonly demandCount: number;
  readonly supplyCount: number;
  /** Puts the demand sites in reach of facility j into `rows` and `costs` and returns how many. Valid until the next call. */
  load(supply: number): number;
  readonly rows: Int32Array;
  readonly costs: Float64Array;
}

/** All pairs in reach, by facility (by demand: `costMatrixOfTable`): rows `rows[offsets[j] .. offsets[j + 1])` with `costs`, rows ascending. */
export interface CostTable {
  readonly basis: CostBasis;
  readonly demandCount: number;
  readonly supplyCount: number;
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
  readonly costs: Float64Array;
}

const COLUMNS_PER_STEP = 64;

/** Holds the pairs for use again and again (scenarios, several measures). Memory: 12 bytes per pair. */
export function* collectCosts(columns: CostColumns): Stepwise<CostTable> {
  const { basis, demandCount, supplyCount } = columns;
  const offsets = new Int32Array(supplyCount + 1);
  let rows = new Int32Array(1024);
  let costs = new Float64Array(1024);
  let total = 0;
  const bySite = new Float64Array(demandCount);
  for (let supply = 0; supply < supplyCount; supply++) {
    if (supply > 0 && supply % COLUMNS_PER_STEP === 0) yield supply / supplyCount;
    const count = columns.load(supply);
    while (total + count > rows.length) {
      rows = grown(rows, new Int32Array(2 * rows.length));
      costs = grown(costs, new Float64Array(2 * costs.length));
    }
    for (let at = 0; at < count; at++) {
      rows[total + at] = columns.rows[at]!;
      bySite[columns.rows[at]!] = columns.costs[at]!;
    }
    rows.subarray(total, total + count).sort();
    for (let at = total; at < total + count; at++) costs[at] = bySite[rows[at]!]!;
    total += count;
    offsets[supply + 1] = total;
  }
  return { basis, demandCount, supplyCount, offsets, rows: rows.slice(0, total), costs: costs.slice(0, total) };
}

function grown<Numbers extends Int32Array | Float64Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Columns of a stored table, without copying. */
export function storedCostColumns({ basis, demandCount, supplyCount, offsets, rows, costs }: CostTable): CostColumns {
  const columns = {
    basis,
    demandCount,
    supplyCount,
    rows: rows.subarray(0, 0),
    costs: costs.subarray(0, 0),
    load(supply: number): number {
      columns.rows = rows.subarray(offsets[supply]!, offsets[supply + 1]!);
      columns.costs = costs.subarray(offsets[supply]!, offsets[supply + 1]!);
      return columns.rows.length;
    },
  };
  return columns;
}

/** Columns of a full matrix (row-major, demand by supply). Pairs whose cost is NaN or infinite are out of reach. */
export function givenCostColumns(matrix: Float64Array, demandCount: number, supplyCount: number): CostColumns {
  const rows = new Int32Array(demandCount);
  const costs = new Float64Array(demandCount);
  return {
    basis: 'given',
    demandCount,
    supplyCount,
    rows,
    costs,
    load(supply) {
      let count = 0;
      for (let row = 0; row < demandCount; row++) {
        const cost = matrix[row * supplyCount + supply]!;
        if (!Number.isFinite(cost)) continue;
        rows[count] = row;
        costs[count++] = cost;
      }
      return count;
    },
  };
}
