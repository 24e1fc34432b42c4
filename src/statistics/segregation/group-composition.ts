/**
 * A group and the whole population per area, ready for counting: areas that can not be counted (a number is missing, infinite or negative,
 * or the group is larger than the population) have 0 in both, as uninhabited areas do, and so add nothing to any sum.
 */
export interface GroupComposition {
  /** Members of the group, length n. */
  readonly group: Float64Array;
  /** Everybody, length n. */
  readonly total: Float64Array;
  readonly groupSum: number;
  readonly totalSum: number;
  /** Everybody outside the group. */
  readonly restSum: number;
  /** Share of the group in the whole city; NaN without population. */
  readonly share: number;
  /** Number of inhabited areas that count. */
  readonly areas: number;
}

/** Reads the counts of a group (`group`) and of everybody (`total`), length n each, NaN = missing. Cost O(n). */
export function groupComposition(group: ArrayLike<number>, total: ArrayLike<number>): GroupComposition {
  const n = Math.min(group.length, total.length);
  const groupCounts = new Float64Array(n);
  const totalCounts = new Float64Array(n);
  let groupSum = 0;
  let totalSum = 0;
  let areas = 0;
  for (let i = 0; i < n; i++) {
    const members = group[i]!;
    const everybody = total[i]!;
    if (!(members >= 0 && members <= everybody && everybody < Infinity)) continue;
    groupCounts[i] = members;
    totalCounts[i] = everybody;
    groupSum += members;
    totalSum += everybody;
    if (everybody > 0) areas++;
  }
  const share = totalSum > 0 ? groupSum / totalSum : NaN;
  return { group: groupCounts, total: totalCounts, groupSum, totalSum, restSum: totalSum - groupSum, share, areas };
}

/** Whether both the group and the rest have members somewhere: without one of them evenness is not defined. */
export const hasTwoGroups = ({ groupSum, restSum }: GroupComposition): boolean => groupSum > 0 && restSum > 0;
