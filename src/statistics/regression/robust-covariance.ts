import { studentTTwoSided } from '../distributions/student-t.ts';
import type { LeastSquaresFit } from './least-squares.ts';

/**
 * Covariance estimates that do not assume equal variances: HC0 (White 1980) takes squared residuals as they are, HC1 times n / (n - p),
 * HC2 divided by 1 - leverage, HC3 by its square (MacKinnon & White 1985; the choice for n below about 250, Long & Ervin 2000).
 */
export type HeteroskedasticityCorrection = 'HC0' | 'HC1' | 'HC2' | 'HC3';

/** Coefficients' uncertainty under unequal variances; NaN for columns left out. */
export interface RobustCovariance {
  /** p * p, row-major. */
  readonly covariance: Float64Array;
  readonly standardErrors: Float64Array;
  readonly tStatistics: Float64Array;
  /** Two-sided, Student t with n - p degrees of freedom. */
  readonly pValues: Float64Array;
}

/** Heteroskedasticity-consistent covariance of the coefficients, as R sandwich `vcovHC`. Cost O(n * p²). */
export function robustCovariance(fit: LeastSquaresFit, correction: HeteroskedasticityCorrection = 'HC3'): RobustCovariance {
  const { design, weights, positions } = fit.used;
  const { rows: n, columns, values } = design;
  const middle = new Float64Array(columns * columns);
  positions.forEach((row, i) => {
    const residual = (weights?.[i] ?? 1) * fit.residuals[row]!;
    const factor = residual * residual * correctionFactor(correction, fit.leverages[row]!, n, fit.degreesOfFreedom);
    for (let a = 0; a < columns; a++) {
      for (let b = 0; b < columns; b++) middle[a * columns + b]! += factor * values[i * columns + a]! * values[i * columns + b]!;
    }
  });
  const covariance = sandwich(fit.inverseCrossProduct, middle, columns);
  const standardErrors = Float64Array.from({ length: columns }, (_, k) => Math.sqrt(covariance[k * columns + k]!));
  const tStatistics = fit.coefficients.map((value, k) => value / standardErrors[k]!);
  return { covariance, standardErrors, tStatistics, pValues: tStatistics.map((t) => studentTTwoSided(t, fit.degreesOfFreedom)) };
}

function correctionFactor(correction: HeteroskedasticityCorrection, leverage: number, n: number, degreesOfFreedom: number): number {
  switch (correction) {
    case 'HC0':
      return 1;
    case 'HC1':
      return n / degreesOfFreedom;
    case 'HC2':
      return 1 / (1 - leverage);
    case 'HC3':
      return 1 / (1 - leverage) ** 2;
  }
}

/** bread * middle * bread, columns left out (NaN in bread) staying NaN. */
function sandwich(bread: Float64Array, middle: Float64Array, size: number): Float64Array {
  const isLeftOut = (k: number): boolean => Number.isNaN(bread[k * size + k]!);
  const result = new Float64Array(size * size).fill(NaN);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (isLeftOut(i) || isLeftOut(j)) continue;
      let sum = 0;
      for (let a = 0; a < size; a++) {
        if (isLeftOut(a)) continue;
        for (let b = 0; b < size; b++) if (!isLeftOut(b)) sum += bread[i * size + a]! * middle[a * size + b]! * bread[b * size + j]!;
      }
      result[i * size + j] = sum;
    }
  }
  return result;
}
