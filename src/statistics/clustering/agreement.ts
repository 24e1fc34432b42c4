import { clusterCount } from './partition.ts';

export interface PartitionAgreement {
  /** Rows that have a cluster in both partitions. */
  readonly rows: number;
  /** Share of the pairs of rows that both partitions treat alike, 0..1; NaN with fewer than two rows. */
  readonly rand: number;
  /** Rand index adjusted for chance: 1 = equal, 0 = as by chance; 1 where both partitions are trivial in the same way; NaN as `rand`. */
  readonly adjustedRand: number;
  /** Information lost and gained between the two, natural logarithm, 0 = equal, at most ln n; NaN without rows. */
  readonly variationOfInformation: number;
}

/**
 * How many rows are in cluster a of the first and cluster b of the second partition: counts[a * columns + b]. Rows without a cluster in
 * either are left out. Cost O(n + a * b).
 */
export function contingency(
  first: Int32Array,
  second: Int32Array,
): { readonly rows: number; readonly columns: number; readonly counts: Float64Array } {
  const columns = clusterCount(second);
  const rows = clusterCount(first);
  const counts = new Float64Array(rows * columns);
  for (let i = 0; i < first.length; i++) {
    const a = first[i]!;
    const b = second[i]!;
    if (a >= 0 && b >= 0) counts[a * columns + b]!++;
  }
  return { rows, columns, counts };
}

/**
 * How far two partitions of the same rows agree, whatever their clusters are called. Cost O(n + a * b) for a and b clusters.
 * Sources: Rand (1971); Hubert, L. & Arabie, P. (1985), Journal of Classification 2; Meilă, M. (2007), Journal of Multivariate Analysis 98.
 */
export function partitionAgreement(first: Int32Array, second: Int32Array): PartitionAgreement {
  const { rows: a, columns: b, counts } = contingency(first, second);
  const firstSizes = new Float64Array(a);
  const secondSizes = new Float64Array(b);
  let n = 0;
  counts.forEach((count, at) => {
    firstSizes[Math.floor(at / b)]! += count;
    secondSizes[at % b]! += count;
    n += count;
  });
  const pairs = pairsOf(n);
  const together = sumOver(counts, pairsOf);
  const firstPairs = sumOver(firstSizes, pairsOf);
  const secondPairs = sumOver(secondSizes, pairsOf);
  const expected = (firstPairs * secondPairs) / pairs;
  const most = (firstPairs + secondPairs) / 2;
  const surprise = (count: number): number => (count > 0 ? (count / n) * Math.log(count / n) : 0);
  const information = sumOver(firstSizes, surprise) + sumOver(secondSizes, surprise) - 2 * sumOver(counts, surprise);
  return {
    rows: n,
    rand: pairs === 0 ? NaN : (pairs + 2 * together - firstPairs - secondPairs) / pairs,
    adjustedRand: pairs === 0 ? NaN : most === expected ? 1 : (together - expected) / (most - expected),
    variationOfInformation: n === 0 ? NaN : Math.max(0, information),
  };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

function sumOver(values: Float64Array, term: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += term(value);
  return sum;
}
