import { requireComplete, type DataMatrix } from '../data-matrix.ts';
import { sum } from '../moments.ts';
import { createRandom, type Random } from '../random.ts';
import type { Stepwise } from '../stepwise.ts';
import { createCentreAssignment, type CentreAssignment } from './centre-assignment.ts';
import { exchangeRows } from './exchange.ts';
import { seedRows } from './k-means-seeding.ts';
import { clusterMeans, clusterSizes, numberByFirstAppearance, squaresByCluster } from './partition.ts';

export interface KMeansOptions {
  readonly clusters: number;
  readonly seed: number;
  /** How many starts; the best wins. Default by size: a million by rows * columns * clusters, between 10 and 200. */
  readonly restarts?: number;
  /** Most Lloyd iterations of one start, default 300. */
  readonly maximumIterations?: number;
  /** Start from these centres (one row per cluster, the columns of the table) instead of drawing; then there is one start. */
  readonly initialCentres?: DataMatrix;
  /** Whether single rows are moved after Lloyd's iteration has settled. Default: with up to 20,000 rows. */
  readonly exchange?: boolean;
  /** Which code assigns rows to centres; the numbers are the same. Default `auto`. */
  readonly path?: 'auto' | 'plain' | 'simd';
}

export interface KMeansSolution {
  /** Clusters found: those asked for, or the number of distinct rows where that is smaller. None is empty. */
  readonly clusters: number;
  /** Cluster of each row, length n, numbered by first appearance. */
  readonly labels: Int32Array;
  /** Means of the clusters, clusters x columns. */
  readonly centres: DataMatrix;
  readonly sizes: Int32Array;
  /** Sum of squared distances of the rows to their centre, per cluster and in total. */
  readonly squaresByCluster: Float64Array;
  readonly withinSquares: number;
  readonly totalSquares: number;
  /** Lloyd iterations of the best start and whether it settled before the limit. */
  readonly iterations: number;
  readonly converged: boolean;
}

const MOST_ROWS_EXCHANGED = 20_000;
const MAXIMUM_ITERATIONS = 300;
/** About this many multiplications pass between two yields. */
const WORK_PER_STEP = 4e6;

/**
 * k-means: the partition with the smallest total of squared Euclidean distances to the cluster means that many starts find. Starts are
 * drawn by k-means++; every second one takes the best centres so far and replaces one by a random row (random swap), which leaves local
 * optima that fresh starts keep meeting. Each start runs Lloyd's iteration until no label changes and then, with few rows, moves single
 * rows (Hartigan-Wong). A cluster that runs empty gets the row farthest from its centre. Standardise the columns first: distances are in
 * their units.
 *
 * Asking for more clusters than there are distinct rows gives as many as there are distinct rows; no rows or no columns give no clusters.
 * Same seed, same result, on either path. Cost O(starts * iterations * n * clusters * columns).
 * Sources: Lloyd (1982); Arthur & Vassilvitskii (2007); Hartigan & Wong (1979); Fränti, P. (2018), Journal of Big Data 5.
 * @throws AtlasError `misuse` for a missing number
 */
export function* kMeans(matrix: DataMatrix, options: KMeansOptions): Stepwise<KMeansSolution> {
  requireComplete(matrix);
  const { rows, columns } = matrix;
  const asked = Math.min(Math.floor(options.initialCentres?.rows ?? options.clusters), rows);
  if (rows === 0 || columns === 0 || !(asked >= 1)) return solutionOf(matrix, { ...NO_START, labels: new Int32Array(rows).fill(-1) });
  const random = createRandom(options.seed);
  const assignment = createCentreAssignment(matrix, asked, options.path);
  const restarts = options.initialCentres || asked === 1 ? 1 : Math.max(1, options.restarts ?? usualRestarts(rows * columns * asked));
  const exchange = options.exchange ?? rows <= MOST_ROWS_EXCHANGED;

  let best: Start | null = null;
  let work = 0;
  for (let restart = 0; restart < restarts; restart++) {
    const centres: Float64Array =
      options.initialCentres?.values.slice() ??
      (best !== null && restart % 2 === 1 ? swappedCentres(matrix, best.centres, random) : seededCentres(matrix, asked, random));
    const clusters = centres.length / columns;
    const limit = options.maximumIterations ?? MAXIMUM_ITERATIONS;
    let iterations = 0;
    let converged = false;
    while (!converged && iterations < limit) {
      const changed = assignment.assign(centres, clusters);
      converged = changed === 0 && iterations > 0;
      iterations++;
      if (!converged) moveCentres(matrix, assignment, centres, clusters);
      work += rows * clusters * columns;
      if (work > WORK_PER_STEP) {
        work = 0;
        yield (restart + 1 - 1 / (1 + iterations)) / restarts;
      }
    }
    const labels = assignment.labels.slice();
    if (exchange && clusters > 1) {
      exchangeRows(matrix, labels, centres, clusterSizes(labels, clusters));
      work += 4 * rows * clusters * columns;
    }
    const squares = restarts === 1 ? 0 : sum(squaresByCluster(matrix, labels, { rows: clusters, columns, values: centres }));
    // differences in the last digits are not an improvement, so that the first of equal starts stays
    if (best === null || squares < best.squares * (1 - 1e-12)) best = { labels, centres, squares, iterations, converged, exact: !exchange };
  }
  return solutionOf(matrix, best!);
}

const NO_START: Omit<Start, 'labels'> = { centres: new Float64Array(0), squares: 0, iterations: 0, converged: true, exact: true };

const usualRestarts = (numbersPerIteration: number): number => Math.max(10, Math.min(200, Math.round(1e6 / numbersPerIteration)));

function seededCentres(matrix: DataMatrix, clusters: number, random: Random): Float64Array {
  const chosen = seedRows(matrix, clusters, random);
  const centres = new Float64Array(chosen.length * matrix.columns);
  chosen.forEach((row, cluster) => copyRow(matrix, row, centres, cluster));
  return centres;
}

/** The centres with one of them replaced by a random row. */
function swappedCentres(matrix: DataMatrix, centres: Float64Array, random: Random): Float64Array {
  const swapped = centres.slice();
  copyRow(matrix, random.integer(matrix.rows), swapped, random.integer(centres.length / matrix.columns));
  return swapped;
}

function copyRow({ columns, values }: DataMatrix, row: number, centres: Float64Array, cluster: number): void {
  centres.set(values.subarray(row * columns, (row + 1) * columns), cluster * columns);
}

/** Centres become the means of their rows; an empty cluster first takes the row farthest from its centre. */
function moveCentres(matrix: DataMatrix, assignment: CentreAssignment, centres: Float64Array, clusters: number): void {
  const { columns } = matrix;
  const { sizes, sums } = assignment;
  for (let cluster = 0; cluster < clusters; cluster++) if (sizes[cluster] === 0) fillCluster(matrix, assignment, cluster);
  for (let cluster = 0, at = 0; cluster < clusters; cluster++) {
    const size = sizes[cluster]!;
    // with nothing to move into it an empty cluster keeps its centre
    if (size === 0) at += columns;
    else for (let column = 0; column < columns; column++, at++) centres[at] = sums[at]! / size;
  }
}

function fillCluster({ rows, columns, values }: DataMatrix, assignment: CentreAssignment, cluster: number): void {
  const { labels, sizes, sums, squaredDistances } = assignment;
  let farthest = -1;
  for (let row = 0; row < rows; row++) {
    if (sizes[labels[row]!]! > 1 && (farthest < 0 || squaredDistances[row]! > squaredDistances[farthest]!)) farthest = row;
  }
  if (farthest < 0) return;
  const from = labels[farthest]!;
  for (let column = 0; column < columns; column++) {
    const value = values[farthest * columns + column]!;
    sums[from * columns + column]! -= value;
    sums[cluster * columns + column] = value;
  }
  sizes[from]!--;
  sizes[cluster] = 1;
  labels[farthest] = cluster;
  squaredDistances[farthest] = 0;
}

/** Where one start ended. */
interface Start {
  readonly labels: Int32Array;
  readonly centres: Float64Array;
  readonly squares: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** Whether the centres are the means of the labels to the last digits, or were shifted row by row. */
  readonly exact: boolean;
}

function solutionOf(matrix: DataMatrix, start: Start): KMeansSolution {
  const { columns } = matrix;
  const { labels, formerLabels } = numberByFirstAppearance(start.labels);
  const clusters = formerLabels.length;
  const renumbered = new Float64Array(clusters * columns);
  formerLabels.forEach((former, cluster) =>
    renumbered.set(start.centres.subarray(former * columns, (former + 1) * columns), cluster * columns),
  );
  const centres = start.exact ? { rows: clusters, columns, values: renumbered } : clusterMeans(matrix, labels, clusters);
  const sizes = clusterSizes(labels, clusters);
  const squares = squaresByCluster(matrix, labels, centres);
  const withinSquares = sum(squares);
  return {
    clusters,
    labels,
    centres,
    sizes,
    squaresByCluster: squares,
    withinSquares,
    totalSquares: withinSquares + squaresBetween(centres, sizes),
    iterations: start.iterations,
    converged: start.converged,
  };
}

/** Squared distances of the centres to the mean of all rows, each as often as its cluster has rows. */
function squaresBetween({ rows, columns, values }: DataMatrix, sizes: Int32Array): number {
  let total = 0;
  for (let cluster = 0; cluster < rows; cluster++) total += sizes[cluster]!;
  const mean = new Float64Array(columns);
  values.forEach((value, at) => (mean[at % columns]! += (value * sizes[Math.floor(at / columns)]!) / total));
  let squares = 0;
  values.forEach((value, at) => (squares += sizes[Math.floor(at / columns)]! * (value - mean[at % columns]!) ** 2));
  return squares;
}
