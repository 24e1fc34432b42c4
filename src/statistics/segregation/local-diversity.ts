import type { DataMatrix } from '../data-matrix.ts';

/** How mixed each area is, by the groups that are the columns of a table of counts; arrays of length n, NaN for an area without people. */
export interface LocalDiversity {
  /** Shannon entropy, natural logarithm: 0 = one group only. */
  readonly entropy: Float64Array;
  /** Entropy over ln(number of groups): 0 to 1; NaN with a single group. */
  readonly normalisedEntropy: Float64Array;
  /** Chance that two people drawn with replacement belong to one group. */
  readonly simpsonConcentration: Float64Array;
  /** Chance that they belong to different groups. */
  readonly simpsonInteraction: Float64Array;
  /** Share of each group over its share in the city, rows = areas, columns = groups; NaN for a group without members. */
  readonly locationQuotients: DataMatrix;
}

/**
 * Diversity per area of `counts` (rows = areas, columns = groups, numbers of people). The number of groups is that of the columns. Cost O(n
 * groups).
 */
export function localDiversity({ rows, columns, values }: DataMatrix): LocalDiversity {
  const shares = new Float64Array(rows * columns);
  const citywide = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    const total = row.reduce((sum, count) => sum + (count >= 0 ? count : NaN), 0);
    const counts = total > 0 && total < Infinity;
    for (let k = 0; k < columns; k++) {
      shares[i * columns + k] = counts ? row[k]! / total : NaN;
      if (counts) citywide[k]! += row[k]!;
    }
  }
  const population = citywide.reduce((sum, count) => sum + count, 0);
  const perArea = (measure: (row: Float64Array) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, i) => measure(shares.subarray(i * columns, (i + 1) * columns)));
  const entropies = perArea(entropy);
  const concentrations = perArea(simpsonConcentration);
  return {
    entropy: entropies,
    normalisedEntropy: entropies.map((value) => (columns > 1 ? value / Math.log(columns) : NaN)),
    simpsonConcentration: concentrations,
    simpsonInteraction: concentrations.map((value) => 1 - value),
    locationQuotients: {
      rows,
      columns,
      values: shares.map((share, cell) => {
        const members = citywide[cell % columns]!;
        return members > 0 ? share / (members / population) : NaN;
      }),
    },
  };
}

/** Shannon entropy of shares that sum to 1, natural logarithm. NaN where a share is missing. */
export function entropy(shares: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k]!;
    // 0 ln 0 is 0, a missing share stays missing
    if (share !== 0) sum -= share * Math.log(share);
  }
  return sum;
}

/** Sum of squared shares. NaN where a share is missing. */
export function simpsonConcentration(shares: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) sum += shares[k]! * shares[k]!;
  return sum;
}
