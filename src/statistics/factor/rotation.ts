import { multiplyMatrices } from '../linear-algebra/multiply.ts';
import { fixColumnSigns, LARGEST_POSITIVE, type SignRule } from './column-signs.ts';

/**
 * Factors after rotation, all row-major. `loadings` (p * factors) is the pattern: what a factor contributes to a variable; `structure`
 * (p * factors) the correlation of variable and factor; both are the same for uncorrelated factors. `factorCorrelations` (factors * factors)
 * is the identity after an orthogonal rotation. `transformation` (factors * factors): loadings = unrotated loadings * transformation.
 */
export interface RotatedFactors {
  readonly variables: number;
  readonly factors: number;
  readonly loadings: Float64Array;
  readonly structure: Float64Array;
  readonly factorCorrelations: Float64Array;
  readonly transformation: Float64Array;
  readonly iterations: number;
  readonly hasConverged: boolean;
}

/** The identity matrix of a size, row-major. */
export function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let k = 0; k < size; k++) matrix[k * size + k] = 1;
  return matrix;
}

/** Length of every row of loadings (the root of the communality), 1 where it is 0: what Kaiser's normalisation divides by. */
export function rowLengths(loadings: Float64Array, variables: number, factors: number): Float64Array {
  return Float64Array.from({ length: variables }, (_, i) => {
    let squares = 0;
    for (let k = 0; k < factors; k++) squares += loadings[i * factors + k]! ** 2;
    return squares > 0 ? Math.sqrt(squares) : 1;
  });
}

/**
 * Brings factors into a fixed order and sign: by falling explained variance (sum of pattern times structure loadings), each turned by
 * `signs`. Everything that belongs to a factor moves with it. Cost O(variables * factors).
 */
export function arrangeFactors(rotated: RotatedFactors, signs: SignRule = LARGEST_POSITIVE): RotatedFactors {
  const { variables, factors, loadings, structure, factorCorrelations, transformation } = rotated;
  const explained = explainedByFactor(rotated);
  const order = [...explained.keys()].sort((a, b) => explained[b]! - explained[a]! || a - b);
  const moved = (matrix: Float64Array, rows: number): Float64Array =>
    Float64Array.from({ length: rows * factors }, (_, at) => matrix[Math.floor(at / factors) * factors + order[at % factors]!]!);
  const arranged = moved(loadings, variables);
  const turns = fixColumnSigns(arranged, variables, factors, signs);
  const turned = (matrix: Float64Array): Float64Array => matrix.map((entry, at) => (turns[at % factors]! < 0 ? 0 - entry : entry));
  const correlations = moved(factorCorrelations, factors);
  return {
    ...rotated,
    loadings: arranged,
    structure: turned(moved(structure, variables)),
    transformation: turned(moved(transformation, factors)),
    factorCorrelations: correlations.map((_, at) => {
      const row = Math.floor(at / factors);
      const column = at % factors;
      return turns[row]! * turns[column]! * factorCorrelations[order[row]! * factors + order[column]!]!;
    }),
  };
}

/** Variance explained by every factor (length factors, in units of one variable): sums up to the sum of communalities. */
export function explainedByFactor({ variables, factors, loadings, structure }: RotatedFactors): Float64Array {
  const sums = new Float64Array(factors);
  for (let i = 0; i < variables; i++)
    for (let k = 0; k < factors; k++) sums[k]! += loadings[i * factors + k]! * structure[i * factors + k]!;
  return sums;
}

/** Unrotated loadings in the shape of rotated ones. */
export function unrotated(loadings: Float64Array, variables: number, factors: number): RotatedFactors {
  return orthogonallyRotated(loadings, variables, factors, identity(factors), { iterations: 0, hasConverged: true });
}

/** Applies an orthogonal transformation. */
export function orthogonallyRotated(
  loadings: Float64Array,
  variables: number,
  factors: number,
  transformation: Float64Array,
  progress: { readonly iterations: number; readonly hasConverged: boolean },
): RotatedFactors {
  const rotated = multiplyMatrices(loadings, transformation, variables, factors, factors);
  return { variables, factors, loadings: rotated, structure: rotated, factorCorrelations: identity(factors), transformation, ...progress };
}
