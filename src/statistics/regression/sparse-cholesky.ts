import type { Stepwise } from '../stepwise.ts';
import { dissectionOrder, type SymmetricPattern } from './dissection-order.ts';

/**
 * Square-root-free Cholesky factorisation L D L' of sparse symmetric matrices that share one pattern. The pattern is analysed once; each
 * `factorise` then only computes numbers, in arrays that are used again.
 */
export interface SparseCholesky {
  /** Entries of L below the diagonal. */
  readonly factorEntries: number;
  /**
   * Factorises the matrix with `diagonal` (length n) and `entries` (one per link of the pattern, same positions; both halves given).
   * False where the matrix is not positive definite; nothing else may be asked then. Stepwise: yields every few million operations.
   * Cost O(sum of squared column lengths of L).
   */
  factorise(diagonal: Float64Array, entries: Float64Array): Stepwise<boolean>;
  /** Logarithm of the determinant of the last factorised matrix. Cost O(n). */
  logDeterminant(): number;
  /** Solves matrix * x = rightSide (length n) for the last factorised matrix. Cost O(factor entries). */
  solve(rightSide: Float64Array): Float64Array;
}

const OPERATIONS_PER_STEP = 2_000_000;

/**
 * Analyses a pattern: order of elimination, elimination tree, length of every column of L. Cost O(n log n + factor entries).
 * Source: Davis, T. A. (2006), Direct Methods for Sparse Linear Systems, ch. 4 (up-looking factorisation).
 */
export function analyseSparse(pattern: SymmetricPattern): SparseCholesky {
  const n = pattern.offsets.length - 1;
  const order = dissectionOrder(pattern);
  const place = new Int32Array(n);
  order.forEach((node, position) => (place[node] = position));
  const parent = new Int32Array(n).fill(-1);
  const mark = new Int32Array(n).fill(-1);
  const columnLengths = new Int32Array(n);
  // row k of L: from every entry of the matrix up the tree until something already marked
  for (let k = 0; k < n; k++) {
    mark[k] = k;
    for (let link = pattern.offsets[order[k]!]!; link < pattern.offsets[order[k]! + 1]!; link++) {
      for (let i = place[pattern.neighbours[link]!]!; i < k && mark[i] !== k; i = parent[i]!) {
        if (parent[i] === -1) parent[i] = k;
        columnLengths[i]!++;
        mark[i] = k;
      }
    }
  }
  const starts = new Int32Array(n + 1);
  for (let k = 0; k < n; k++) starts[k + 1] = starts[k]! + columnLengths[k]!;
  const rows = new Int32Array(starts[n]!);
  const lower = new Float64Array(starts[n]!);
  const pivots = new Float64Array(n);
  const ends = new Int32Array(n);
  const work = new Float64Array(n);
  const path = new Int32Array(n);
  const row = new Int32Array(n);

  /** Computes row k of L and its pivot; returns how many operations it took. */
  const factoriseRow = (k: number, diagonal: Float64Array, entries: Float64Array): number => {
    const node = order[k]!;
    let top = n;
    let operations = 1;
    mark[k] = k;
    for (let link = pattern.offsets[node]!; link < pattern.offsets[node + 1]!; link++) {
      const from = place[pattern.neighbours[link]!]!;
      if (from >= k) continue;
      work[from]! += entries[link]!;
      let length = 0;
      for (let i = from; mark[i] !== k; i = parent[i]!) {
        path[length++] = i;
        mark[i] = k;
      }
      while (length > 0) row[--top] = path[--length]!;
    }
    let pivot = diagonal[node]!;
    for (; top < n; top++) {
      const i = row[top]!;
      const value = work[i]!;
      work[i] = 0;
      const start = starts[i]!;
      const end = ends[i]!;
      for (let p = start; p < end; p++) work[rows[p]!]! -= lower[p]! * value;
      operations += end - start;
      const entry = value / pivots[i]!;
      pivot -= entry * value;
      rows[end] = k;
      lower[end] = entry;
      ends[i] = end + 1;
    }
    pivots[k] = pivot;
    return operations;
  };

  function* factorise(diagonal: Float64Array, entries: Float64Array): Stepwise<boolean> {
    ends.set(starts.subarray(0, n));
    mark.fill(-1);
    work.fill(0);
    let operations = 0;
    for (let k = 0; k < n; k++) {
      operations += factoriseRow(k, diagonal, entries);
      if (!(pivots[k]! > 0)) return false;
      if (operations > OPERATIONS_PER_STEP) {
        operations = 0;
        yield k / n;
      }
    }
    return true;
  }

  return {
    factorEntries: starts[n]!,
    factorise,
    logDeterminant() {
      let logarithm = 0;
      for (const pivot of pivots) logarithm += Math.log(pivot);
      return logarithm;
    },
    solve(rightSide) {
      const x = Float64Array.from(order, (node) => rightSide[node]!);
      for (let k = 0; k < n; k++) for (let p = starts[k]!; p < ends[k]!; p++) x[rows[p]!]! -= lower[p]! * x[k]!;
      for (let k = 0; k < n; k++) x[k]! /= pivots[k]!;
      for (let k = n - 1; k >= 0; k--) for (let p = starts[k]!; p < ends[k]!; p++) x[k]! -= lower[p]! * x[rows[p]!]!;
      const solution = new Float64Array(n);
      order.forEach((node, position) => (solution[node] = x[position]!));
      return solution;
    },
  };
}
