import type { DataMatrix } from '../data-matrix.ts';
import type { CohortComponentRates } from './cohort-component.ts';

/** Growth that a Leslie matrix leads to in the long run. */
export interface IntrinsicGrowth {
  /** Factor per interval: the largest eigenvalue. */
  readonly dominantEigenvalue: number;
  /** ln(factor) / interval. */
  readonly ratePerYear: number;
}

/**
 * The Leslie matrix of the women without migration: next population = matrix * population. groups by groups, row-major.
 * First row: births of a woman of group a, half at her age now, half at the age she reaches, times the girls' share and survival; the
 * open group's own share stays in the corner. Cost O(groups²).
 */
export function femaleLeslieMatrix(rates: CohortComponentRates): DataMatrix {
  const { survival, survivalAtBirth } = rates.female;
  const fertility = rates.fertilityPerWomanYear;
  const groups = survival.length;
  const values = new Float64Array(groups * groups);
  const girls = ((rates.intervalYears / 2) * survivalAtBirth) / (1 + rates.sexRatioAtBirth);
  for (let group = 0; group < groups; group++) {
    const reached = Math.min(group + 1, groups - 1);
    values[group]! += girls * (fertility[group]! + survival[group]! * fertility[reached]!);
    if (groups > 1) values[reached * groups + group]! += survival[group]!;
  }
  if (groups === 1) values[0]! += survival[0]!;
  return { rows: groups, columns: groups, values };
}

const MAXIMUM_STEPS = 100_000;
const ACCURACY = 1e-15;

/**
 * Dominant eigenvalue of a Leslie matrix and the yearly growth rate that belongs to it. Solved without iteration on vectors: the matrix
 * falls apart into the groups that still lead to births, whose characteristic equation (Euler-Lotka) has one positive root found by
 * bisection, and the open group behind them, whose eigenvalue is its survival; the larger of both counts. An empty matrix or one without
 * survivors gives 0 and -Infinity, a missing rate NaN. Cost O(groups) per step of the bisection.
 */
export function intrinsicGrowth(leslie: DataMatrix, intervalYears: number): IntrinsicGrowth {
  if (!leslie.values.every(Number.isFinite)) return { dominantEigenvalue: NaN, ratePerYear: NaN };
  const dominantEigenvalue = Math.max(reproductiveRoot(leslie), openGroupSurvival(leslie));
  return { dominantEigenvalue, ratePerYear: Math.log(dominantEigenvalue) / intervalYears };
}

function openGroupSurvival({ rows, values }: DataMatrix): number {
  return rows > 0 ? values[rows * rows - 1]! : 0;
}

/** Root of sum over groups of births(a) * survivors up to a / lambda^(a+1) = 1; the open group adds a geometric series. */
function reproductiveRoot(leslie: DataMatrix): number {
  const { rows: groups, values } = leslie;
  if (groups < 2) return 0;
  const open = openGroupSurvival(leslie);
  const expectedDaughters = (lambda: number): number => {
    let reached = 1 / lambda;
    let sum = 0;
    for (let group = 0; group < groups; group++) {
      const stay = group === groups - 1 ? lambda / (lambda - open) : 1;
      // 1 / lambda^a may overflow for a tiny lambda; groups without births must not turn that into NaN
      if (values[group]! > 0) sum += values[group]! * reached * stay;
      const survival = group + 1 < groups ? values[(group + 1) * groups + group]! : 0;
      reached = survival > 0 ? (reached * survival) / lambda : 0;
    }
    return sum;
  };
  let births = 0;
  for (let group = 0; group < groups; group++) births += values[group]!;
  if (births === 0) return 0;
  // where the open group bears children the sum has a pole at its survival; the root lies above it
  let low = values[groups - 1]! > 0 ? open : 0;
  let high = Math.max(1, open);
  while (expectedDaughters(high) >= 1) high *= 2;
  for (let step = 0; step < MAXIMUM_STEPS && high - low > ACCURACY * high; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (expectedDaughters(middle) >= 1) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
