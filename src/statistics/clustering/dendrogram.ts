/**
 * The order in which rows grew together. Step t joins the two clusters `left[t]` and `right[t]`: a number below `rows` is a single row,
 * `rows + s` the cluster made by step s (scipy's numbering). Of two rows the smaller comes first, a row comes before a cluster, an earlier
 * cluster before a later one (R's order).
 */
export interface Dendrogram {
  readonly rows: number;
  /** Length rows - 1 (0 without rows). */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Height of each step in the unit of the linkage; ascending but for centroid and median linkage, where inversions occur. */
  readonly heights: Float64Array;
  /** Rows in the cluster of each step. */
  readonly sizes: Int32Array;
}

/**
 * R's `hclust$merge` of a dendrogram: for each step two numbers, row i as -(i + 1) and the cluster of step s as s + 1. Length 2 * steps.
 * Cost O(n).
 */
export function mergeTable({ rows, left, right }: Dendrogram): Int32Array {
  const table = new Int32Array(2 * left.length);
  const code = (cluster: number): number => (cluster < rows ? -(cluster + 1) : cluster - rows + 1);
  for (let step = 0; step < left.length; step++) {
    table[2 * step] = code(left[step]!);
    table[2 * step + 1] = code(right[step]!);
  }
  return table;
}

/** Puts the two clusters of a step into the documented order. */
export const ordered = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a]);

/**
 * Cuts a dendrogram into `clusters` clusters (at least 1, at most `rows`: other numbers are brought into that range) by undoing its last
 * steps. Labels are numbered by first appearance, as R's `cutree` does. Cost O(n).
 */
export function cutIntoClusters(dendrogram: Dendrogram, clusters: number): Int32Array {
  const wanted = Math.max(1, Math.min(dendrogram.rows, Math.floor(clusters)));
  return labelsAfter(dendrogram, dendrogram.rows - wanted);
}

/**
 * Cuts a dendrogram at a height: rows that grew together at or below `height` share a cluster. With inversions the steps up to the last one
 * at or below the height count. Labels numbered by first appearance. Cost O(n).
 */
export function cutAtHeight(dendrogram: Dendrogram, height: number): Int32Array {
  let steps = dendrogram.heights.length;
  while (steps > 0 && !(dendrogram.heights[steps - 1]! <= height)) steps--;
  return labelsAfter(dendrogram, steps);
}

function labelsAfter({ rows, left, right }: Dendrogram, steps: number): Int32Array {
  const parents = new Int32Array(rows + steps);
  for (let cluster = 0; cluster < parents.length; cluster++) parents[cluster] = cluster;
  for (let step = 0; step < steps; step++) {
    parents[left[step]!] = rows + step;
    parents[right[step]!] = rows + step;
  }
  // a cluster is made after its parts, so one pass downwards finds every root
  for (let cluster = parents.length - 1; cluster >= 0; cluster--) parents[cluster] = parents[parents[cluster]!]!;
  const numbers = new Int32Array(parents.length).fill(-1);
  let next = 0;
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const root = parents[row]!;
    if (numbers[root]! < 0) numbers[root] = next++;
    labels[row] = numbers[root]!;
  }
  return labels;
}

/**
 * The rows in the order in which a drawing shows them without crossing lines, left before right at every step. Cost O(n).
 */
export function leafOrder({ rows, left, right }: Dendrogram): Int32Array {
  const order = new Int32Array(rows);
  const stack = rows > 0 ? [rows + left.length - 1] : [];
  let at = 0;
  while (stack.length > 0) {
    const cluster = stack.pop()!;
    if (cluster < rows) order[at++] = cluster;
    else stack.push(right[cluster - rows]!, left[cluster - rows]!);
  }
  return order;
}

/**
 * Cophenetic distances: for each pair of rows the height of the step that first joins them. Condensed: pairs (0,1), (0,2), ... (n-2, n-1),
 * length n (n - 1) / 2, as R's `dist` and scipy's `pdist` order them. Cost O(n^2).
 */
export function copheneticDistances({ rows, left, right, heights }: Dendrogram): Float64Array {
  const distances = new Float64Array((rows * (rows - 1)) / 2);
  const members = Array.from({ length: rows }, (_, row) => Int32Array.of(row));
  for (let step = 0; step < left.length; step++) {
    const a = members[left[step]!]!;
    const b = members[right[step]!]!;
    const joined = new Int32Array(a.length + b.length);
    joined.set(a);
    joined.set(b, a.length);
    for (const first of a) {
      for (const second of b) distances[condensedIndex(Math.min(first, second), Math.max(first, second), rows)] = heights[step]!;
    }
    members.push(joined);
    members[left[step]!] = members[right[step]!] = new Int32Array(0);
  }
  return distances;
}

/** Place of the pair (first < second) in a condensed matrix of n rows. */
export const condensedIndex = (first: number, second: number, n: number): number =>
  first * n - (first * (first + 1)) / 2 + second - first - 1;
