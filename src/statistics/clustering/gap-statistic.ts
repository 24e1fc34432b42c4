import type { DataMatrix } from '../data-matrix.ts';
import { createRandom, type Random } from '../random.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { kMeans, type KMeansOptions } from './k-means.ts';
import { squaredDistance } from '../row-distance.ts';
import { clusterCount, clusterSizes, squaresAroundMeans } from './partition.ts';

export interface GapOptions {
  /** Clusters 1 .. `mostClusters` are tried. */
  readonly mostClusters: number;
  /** Reference tables drawn without structure. */
  readonly references: number;
  readonly seed: number;
  /** Power of the distances in the dispersion: 1 as R's `clusGap` does by default, 2 as the paper does. Default 1. */
  readonly power?: 1 | 2;
  /** How thoroughly k-means treats the reference tables, default 5 starts; the data themselves get its usual settings. */
  readonly effort?: Pick<KMeansOptions, 'restarts' | 'maximumIterations' | 'exchange'>;
}

export interface GapStatistic {
  /** Entry k - 1 belongs to k clusters in all four; length min(mostClusters, n). */
  readonly logDispersion: Float64Array;
  /** Mean of the logarithm over the reference tables. */
  readonly expectedLogDispersion: Float64Array;
  /** expected - observed: how much more compact the clusters are than without structure. */
  readonly gap: Float64Array;
  /** Standard deviation (n - 1) over the references times sqrt(1 + 1 / references). */
  readonly standardError: Float64Array;
}

/**
 * Gap statistic: compares how compact k-means clusters are with what tables without any clusters give, drawn uniformly in the box around
 * the data. The dispersion is the sum over the clusters of all pair distances (each pair once) divided by twice the cluster's size. A
 * dispersion of zero has no logarithm: entries become -Infinity and gaps NaN or Infinity. Without rows: empty.
 * Cost references * mostClusters times that of k-means, with power 1 plus O(n^2 * columns) each.
 * Source: Tibshirani, R., Walther, G. & Hastie, T. (2001), JRSS B 63; conventions of R's cluster::clusGap, spaceH0 = "original".
 */
export function* gapStatistic(matrix: DataMatrix, options: GapOptions): Stepwise<GapStatistic> {
  const most = Math.max(0, Math.min(Math.floor(options.mostClusters), matrix.rows));
  const power = options.power ?? 1;
  const random = createRandom(options.seed);
  const logDispersion = new Float64Array(most);
  const sums = new Float64Array(most);
  const references = Math.max(0, Math.floor(options.references));
  const drawn = new Float64Array(most * references);
  for (let k = 1; k <= most; k++) {
    const { labels } = yield* asPart(kMeans(matrix, { clusters: k, seed: options.seed }), 0);
    logDispersion[k - 1] = logDispersionOf(matrix, labels, power);
  }
  for (let reference = 0; reference < references; reference++) {
    const table = uniformTable(matrix, random);
    for (let k = 1; k <= most; k++) {
      const progress = (reference + k / most) / references;
      const { labels } = yield* asPart(kMeans(table, { clusters: k, seed: reference, restarts: 5, ...options.effort }), progress);
      const value = logDispersionOf(table, labels, power);
      drawn[(k - 1) * references + reference] = value;
      sums[k - 1]! += value;
      yield progress;
    }
  }
  const expectedLogDispersion = sums.map((sum) => sum / references);
  const standardError = expectedLogDispersion.map((expected, index) => {
    let squares = 0;
    for (let at = index * references; at < (index + 1) * references; at++) squares += (drawn[at]! - expected) ** 2;
    return Math.sqrt((1 + 1 / references) * (squares / (references - 1)));
  });
  const gap = expectedLogDispersion.map((expected, index) => expected - logDispersion[index]!);
  return { logDispersion, expectedLogDispersion, gap, standardError };
}

/**
 * Logarithm of the dispersion of a partition: the sum over its clusters of all pair distances to the given power (each pair once), divided
 * by twice the cluster's size. -Infinity without spread. Cost O(n^2 * columns) for power 1, O(n * columns) for power 2.
 */
export function logDispersionOf(matrix: DataMatrix, labels: Int32Array, power: 1 | 2): number {
  const clusters = clusterCount(labels);
  if (power === 2) {
    // squared pair distances add up to the size times the squared distances to the mean
    return Math.log(squaresAroundMeans(matrix, labels, clusters).reduce((sum, value) => sum + value, 0) / 2);
  }
  const { rows, columns, values } = matrix;
  const sizes = clusterSizes(labels, clusters);
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(clusters);
  for (let row = 0; row < rows; row++) if (labels[row]! >= 0) members[labels[row]!]![filled[labels[row]!]!++] = row;
  let total = 0;
  for (const list of members) {
    let sum = 0;
    for (let i = 1; i < list.length; i++) {
      for (let j = 0; j < i; j++) sum += Math.sqrt(squaredDistance(values, list[i]!, values, list[j]!, columns));
    }
    if (list.length > 0) total += sum / (2 * list.length);
  }
  return Math.log(total);
}

function uniformTable({ rows, columns, values }: DataMatrix, random: Random): DataMatrix {
  const table = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    let lowest = Infinity;
    let highest = -Infinity;
    for (let at = column; at < values.length; at += columns) {
      if (values[at]! < lowest) lowest = values[at]!;
      if (values[at]! > highest) highest = values[at]!;
    }
    for (let at = column; at < values.length; at += columns) table[at] = lowest + random.next() * (highest - lowest);
  }
  return { rows, columns, values: table };
}

/**
 * How the number of clusters is read from the gaps: `firstStandardErrorMaximum` is the smallest k whose gap is within one standard error of
 * the first local maximum (R's default), `tibshirani2001` the smallest k whose gap is at least the next gap minus its standard error; the
 * others are the first local maximum, the largest gap, and the smallest k within one standard error of the largest.
 */
export type GapRule = 'firstStandardErrorMaximum' | 'tibshirani2001' | 'firstMaximum' | 'globalMaximum' | 'globalStandardErrorMaximum';

/** The number of clusters by a rule; 0 without entries. As R's `cluster::maxSE` with factor 1. Cost O(k). */
export function clustersByGap(gap: ArrayLike<number>, standardError: ArrayLike<number>, rule: GapRule): number {
  const most = gap.length;
  if (most === 0) return 0;
  if (rule === 'tibshirani2001') {
    for (let k = 1; k < most; k++) if (gap[k - 1]! >= gap[k]! - standardError[k]!) return k;
    return most;
  }
  let peak = 1;
  if (rule === 'firstMaximum' || rule === 'firstStandardErrorMaximum') while (peak < most && gap[peak]! > gap[peak - 1]!) peak++;
  else for (let k = 2; k <= most; k++) if (gap[k - 1]! > gap[peak - 1]!) peak = k;
  if (rule === 'firstMaximum' || rule === 'globalMaximum') return peak;
  for (let k = 1; k < peak; k++) if (gap[k - 1]! >= gap[peak - 1]! - standardError[peak - 1]!) return k;
  return peak;
}
