import type { DataMatrix } from '../data-matrix.ts';

/**
 * X = left * diag(values) * right' with rows >= columns: `values` descending (length columns), `left` rows * columns, `right`
 * columns * columns, both row-major with one singular vector per column. The left
 * vectors of zero singular values complete an orthonormal set.
 */
export interface SingularValueDecomposition {
  readonly values: Float64Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

const MAXIMUM_SWEEPS = 60;

/**
 * Singular value decomposition by one-sided Jacobi rotations: small singular values keep their accuracy. Made for matrices with few columns
 * and rows >= columns (transpose others). Cost O(rows * columns^2) per sweep. Source: Golub & Van Loan, Matrix Computations, 8.6.
 */
export function singularValueDecompose({ rows, columns, values: entries }: DataMatrix): SingularValueDecomposition {
  // one column after the other in memory
  const work = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let k = 0; k < columns; k++) work[k * rows + i] = entries[i * columns + k]!;
  const turned = new Float64Array(columns * columns);
  for (let k = 0; k < columns; k++) turned[k * columns + k] = 1;
  for (let sweep = 0; sweep < MAXIMUM_SWEEPS; sweep++) {
    let changed = false;
    for (let p = 0; p < columns - 1; p++)
      for (let q = p + 1; q < columns; q++) changed = rotatePair(work, turned, rows, columns, p, q) || changed;
    if (!changed) break;
  }
  const lengths = Array.from({ length: columns }, (_, k) => columnLength(work, k * rows, rows));
  const order = lengths.map((_, k) => k).sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const values = new Float64Array(columns);
  const left = new Float64Array(rows * columns);
  const right = new Float64Array(columns * columns);
  order.forEach((from, k) => {
    const length = lengths[from]!;
    values[k] = length;
    for (let i = 0; i < rows; i++) left[i * columns + k] = length > 0 ? work[from * rows + i]! / length : 0;
    if (!(length > 0)) completeColumn(left, rows, columns, k);
    for (let i = 0; i < columns; i++) right[i * columns + k] = turned[from * columns + i]!;
  });
  return { values, left, right };
}

/** Makes two columns orthogonal; false where they are already. */
function rotatePair(work: Float64Array, turned: Float64Array, rows: number, columns: number, p: number, q: number): boolean {
  let pp = 0;
  let qq = 0;
  let pq = 0;
  for (let i = 0; i < rows; i++) {
    const a = work[p * rows + i]!;
    const b = work[q * rows + i]!;
    pp += a * a;
    qq += b * b;
    pq += a * b;
  }
  // written so that NaN ends the sweeps
  if (!(Math.abs(pq) > Number.EPSILON * Math.sqrt(pp) * Math.sqrt(qq))) return false;
  const theta = (qq - pp) / (2 * pq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  rotateRows(work, p * rows, q * rows, rows, cosine, sine);
  rotateRows(turned, p * columns, q * columns, columns, cosine, sine);
  return true;
}

function rotateRows(values: Float64Array, p: number, q: number, count: number, cosine: number, sine: number): void {
  for (let i = 0; i < count; i++) {
    const a = values[p + i]!;
    const b = values[q + i]!;
    values[p + i] = cosine * a - sine * b;
    values[q + i] = sine * a + cosine * b;
  }
}

function columnLength(values: Float64Array, from: number, count: number): number {
  let squares = 0;
  for (let i = from; i < from + count; i++) squares += values[i]! * values[i]!;
  return Math.sqrt(squares);
}

/** Fills column k with a unit vector orthogonal to the columns before it: the unit axis with the most left, orthogonalised twice. */
function completeColumn(left: Float64Array, rows: number, columns: number, k: number): void {
  let axis = 0;
  let least = Infinity;
  for (let i = 0; i < rows; i++) {
    let covered = 0;
    for (let j = 0; j < k; j++) covered += left[i * columns + j]! ** 2;
    if (covered < least) {
      least = covered;
      axis = i;
    }
  }
  const vector = new Float64Array(rows);
  vector[axis] = 1;
  for (let pass = 0; pass < 2; pass++) {
    for (let j = 0; j < k; j++) {
      let product = 0;
      for (let i = 0; i < rows; i++) product += vector[i]! * left[i * columns + j]!;
      for (let i = 0; i < rows; i++) vector[i]! -= product * left[i * columns + j]!;
    }
    const length = columnLength(vector, 0, rows);
    for (let i = 0; i < rows; i++) vector[i]! /= length;
  }
  for (let i = 0; i < rows; i++) left[i * columns + k] = vector[i]!;
}
