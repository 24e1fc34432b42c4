import type { SpatialWeights } from '../spatial/spatial-weights.ts';
import type { Stepwise } from '../stepwise.ts';
import { analyseSparse, type SparseCholesky } from './sparse-cholesky.ts';
import { transposedWeights } from '../spatial/weights/graph-symmetry.ts';
import { symmetriser } from './weight-symmetry.ts';

/** The matrix I - rho W for changing rho, exact for any number of areas. */
export interface SpatialFilter {
  /** Open interval of rho in which the model is defined and which the search looks at. */
  readonly bounds: readonly [lower: number, upper: number];
  /** ln |I - rho W|; -Infinity outside the bounds. Stepwise. Cost of one sparse factorisation. */
  logDeterminant(rho: number): Stepwise<number>;
  /** (I - rho W)^-1 applied to a vector, for the rho of the last `logDeterminant`. Cost O(factor entries). */
  solve(vector: Float64Array): Float64Array;
}

const BOUND_ACCURACY = 1e-10;

/**
 * Prepares I - rho W. Where W is a symmetric matrix with rescaled rows (contiguity or distances, binary or row-standardised), it has the
 * determinant of the symmetric I - rho S, which a sparse Cholesky factorisation gives exactly; other weights (k nearest neighbours) go
 * through (I - rho W)'(I - rho W), whose determinant is the square. No eigenvalues, no approximation: rounding only.
 * Bounds: row-standardised (-1, 1); other symmetric weights (-1 / largest, 1 / largest) with the largest eigenvalue of W; else
 * +-1 / the largest absolute row sum. Wider negative values, which some weights allow, are not looked at.
 * Stepwise. Cost of the analysis: O(n log n).
 */
export function* spatialFilter(weights: SpatialWeights): Stepwise<SpatialFilter> {
  const scale = symmetriser(weights);
  return scale === null ? generalFilter(weights) : yield* symmetricFilter(weights, scale);
}

/** W = D^-1 S D with `scale` = diagonal of D (square roots of the row factors). */
function* symmetricFilter(weights: SpatialWeights, scale: Float64Array): Stepwise<SpatialFilter> {
  const n = scale.length;
  const { offsets, neighbours } = weights;
  const entries = new Float64Array(neighbours.length);
  for (let i = 0; i < n; i++) {
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) {
      entries[link] = (weights.weights[link]! * scale[i]!) / scale[neighbours[link]!]!;
    }
  }
  const cholesky = analyseSparse(weights);
  const ones = new Float64Array(n).fill(1);
  const factorise = (rho: number): Stepwise<boolean> =>
    cholesky.factorise(
      ones,
      entries.map((entry) => -rho * entry),
    );
  const largest = largestRowSum(weights);
  const upper = weights.style === 'rowStandardised' ? 1 : yield* upperBound(factorise, largest);
  return {
    bounds: largest === 0 ? [0, 0] : [-upper, upper],
    *logDeterminant(rho) {
      return (yield* factorise(rho)) ? cholesky.logDeterminant() : -Infinity;
    },
    solve(vector) {
      const inner = cholesky.solve(vector.map((value, i) => value * scale[i]!));
      return inner.map((value, i) => value / scale[i]!);
    },
  };
}

/** Largest rho for which I - rho S stays positive definite, by bisection upwards from the safe 1 / largest row sum. */
function* upperBound(factorise: (rho: number) => Stepwise<boolean>, largest: number): Stepwise<number> {
  if (largest === 0) return 0;
  let low = 1 / largest;
  let high = 2 * low;
  while (yield* factorise(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > BOUND_ACCURACY * high) {
    const middle = (low + high) / 2;
    if (yield* factorise(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function generalFilter(weights: SpatialWeights): SpatialFilter {
  const n = weights.offsets.length - 1;
  const transposed = transposedWeights(weights);
  const { pattern, sums, products, productDiagonal } = normalMatrix(weights, transposed);
  const cholesky: SparseCholesky = analyseSparse(pattern);
  const reach = 1 / Math.min(largestRowSum(weights), largestRowSum(transposed));
  let current = 0;
  return {
    bounds: Number.isFinite(reach) ? [-reach, reach] : [0, 0],
    *logDeterminant(rho) {
      current = rho;
      const isDefinite = yield* cholesky.factorise(
        productDiagonal.map((value) => 1 + rho * rho * value),
        sums.map((value, link) => -rho * value + rho * rho * products[link]!),
      );
      return isDefinite ? cholesky.logDeterminant() / 2 : -Infinity;
    },
    solve(vector) {
      const right = vector.slice();
      for (let i = 0; i < n; i++) {
        for (let link = transposed.offsets[i]!; link < transposed.offsets[i + 1]!; link++) {
          right[i]! -= current * transposed.weights[link]! * vector[transposed.neighbours[link]!]!;
        }
      }
      return cholesky.solve(right);
    },
  };
}

interface NormalMatrix {
  readonly pattern: { readonly offsets: Int32Array; readonly neighbours: Int32Array };
  /** W + W' on the pattern. */
  readonly sums: Float64Array;
  /** W'W on the pattern, its diagonal apart. */
  readonly products: Float64Array;
  readonly productDiagonal: Float64Array;
}

function normalMatrix(weights: SpatialWeights, transposed: SpatialWeights): NormalMatrix {
  const n = weights.offsets.length - 1;
  const offsets = new Int32Array(n + 1);
  const neighbours: number[] = [];
  const sums: number[] = [];
  const products: number[] = [];
  const productDiagonal = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = new Map<number, [sum: number, product: number]>();
    const entry = (j: number): [number, number] => {
      let found = row.get(j);
      if (found === undefined) row.set(j, (found = [0, 0]));
      return found;
    };
    for (const { offsets: starts, neighbours: ends, weights: values } of [weights, transposed]) {
      for (let link = starts[i]!; link < starts[i + 1]!; link++) entry(ends[link]!)[0] += values[link]!;
    }
    for (let link = transposed.offsets[i]!; link < transposed.offsets[i + 1]!; link++) {
      const common = transposed.neighbours[link]!;
      for (let other = weights.offsets[common]!; other < weights.offsets[common + 1]!; other++) {
        entry(weights.neighbours[other]!)[1] += transposed.weights[link]! * weights.weights[other]!;
      }
    }
    productDiagonal[i] = row.get(i)?.[1] ?? 0;
    row.delete(i);
    for (const [j, [sum, product]] of row) {
      neighbours.push(j);
      sums.push(sum);
      products.push(product);
    }
    offsets[i + 1] = neighbours.length;
  }
  return {
    pattern: { offsets, neighbours: Int32Array.from(neighbours) },
    sums: Float64Array.from(sums),
    products: Float64Array.from(products),
    productDiagonal,
  };
}

function largestRowSum({ offsets, weights }: SpatialWeights): number {
  let largest = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    let sum = 0;
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) sum += Math.abs(weights[link]!);
    largest = Math.max(largest, sum);
  }
  return largest;
}
