import { SINGULAR_SHARE } from '../correlation/partial-correlation.ts';
import { chiSquaredCdf } from '../distributions/chi-squared.ts';
import { choleskyDecompose, choleskyInverse, choleskyLogDeterminant } from '../linear-algebra/cholesky.ts';

/**
 * How well a correlation matrix suits a factor analysis. KMO near 1: correlations that several variables share; below 0.5: unsuitable.
 * Bartlett: the chance of such correlations were all true ones 0.
 */
export interface SamplingAdequacy {
  readonly kind: 'adequacy';
  readonly determinant: number;
  readonly kmoOverall: number;
  /** Length size. */
  readonly kmoPerVariable: Float64Array;
  readonly bartlettChiSquared: number;
  readonly bartlettDegreesOfFreedom: number;
  readonly bartlettProbability: number;
}

/** A matrix that can not be inverted: `variable` is (up to rounding) a linear combination of the variables before it, or not finite. */
export interface SingularCorrelations {
  readonly kind: 'singular';
  readonly variable: number;
}

/**
 * Kaiser-Meyer-Olkin measure, overall and per variable, and Bartlett's test of sphericity of a correlation matrix (size * size, row-major)
 * of n rows. A measure is NaN for a single variable. Cost O(size^3). Source: Kaiser & Rice (1974); Bartlett (1951).
 */
export function samplingAdequacy(correlations: Float64Array, size: number, n: number): SamplingAdequacy | SingularCorrelations {
  const decomposition = choleskyDecompose(correlations, size, SINGULAR_SHARE);
  if (decomposition.kind !== 'decomposed') return { kind: 'singular', variable: decomposition.column };
  const inverse = choleskyInverse(decomposition.lower, size);
  const simple = new Float64Array(size);
  const partial = new Float64Array(size);
  let allSimple = 0;
  let allPartial = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j) continue;
      simple[i]! += correlations[i * size + j]! ** 2;
      partial[i]! += inverse[i * size + j]! ** 2 / (inverse[i * size + i]! * inverse[j * size + j]!);
    }
    allSimple += simple[i]!;
    allPartial += partial[i]!;
  }
  const logDeterminant = choleskyLogDeterminant(decomposition.lower, size);
  const bartlettChiSquared = -logDeterminant * (n - 1 - (2 * size + 5) / 6);
  const bartlettDegreesOfFreedom = (size * (size - 1)) / 2;
  return {
    kind: 'adequacy',
    determinant: Math.exp(logDeterminant),
    kmoOverall: allSimple / (allSimple + allPartial),
    kmoPerVariable: simple.map((sum, i) => sum / (sum + partial[i]!)),
    bartlettChiSquared,
    bartlettDegreesOfFreedom,
    bartlettProbability: bartlettChiSquared >= 0 ? chiSquaredCdf(bartlettChiSquared, bartlettDegreesOfFreedom, 'upper') : NaN,
  };
}
