import type { DataMatrix } from '../data-matrix.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { logDensity, type CovarianceShape } from './gaussian-component.ts';
import { kMeans } from './k-means.ts';
import { clusterSizes } from './partition.ts';

export interface GaussianMixtureOptions {
  readonly clusters: number;
  readonly seed: number;
  /** Default `full`. */
  readonly shape?: CovarianceShape;
  /** How many starts, each from another k-means partition; the likeliest wins. Default 20 (5 with over 5,000 rows). */
  readonly restarts?: number;
  /** Most EM iterations of one start, default 500. */
  readonly maximumIterations?: number;
  /**
   * Added to the variances, as a share of the mean variance of the columns; keeps a component from collapsing onto equal rows. Default
   * 1e-6.
   */
  readonly ridge?: number;
}

export interface GaussianMixture {
  /** Components: those asked for, or the number of distinct rows where that is smaller. */
  readonly clusters: number;
  readonly shape: CovarianceShape;
  /** Share of each component, sum 1. */
  readonly weights: Float64Array;
  /** clusters x columns. */
  readonly means: DataMatrix;
  /** Per component columns * columns (full, row-major) or columns (diagonal) numbers, without the ridge. */
  readonly covariances: Float64Array;
  /** Probability of each component for each row, n * clusters, row-major. */
  readonly memberships: Float64Array;
  /** The most probable component of each row; components are numbered by their first row, those that win no row come last. */
  readonly labels: Int32Array;
  readonly sizes: Int32Array;
  readonly logLikelihood: number;
  /** -2 logLikelihood + parameters * ln n: smaller is better (mclust reports the negative). */
  readonly bayesianInformationCriterion: number;
  readonly parameters: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Gain of the mean log likelihood per row below which an iteration counts as settled. */
const LEAST_GAIN = 1e-7;
const WORK_PER_STEP = 2e6;

/**
 * A mixture of normal distributions, fitted by expectation maximisation: clusters may differ in size and spread, and each row gets
 * probabilities instead of one label. Variances have divisor n. Every start begins with a k-means partition. Without rows or columns, or
 * with fewer than one cluster asked for: no components, criterion NaN. Cost O(starts * iterations * n * clusters * columns^2), diagonal: *
 * columns.
 * Sources: Dempster, Laird & Rubin (1977); Fraley, C. & Raftery, A. E. (2002), JASA 97 (criterion).
 */
export function* gaussianMixture(matrix: DataMatrix, options: GaussianMixtureOptions): Stepwise<GaussianMixture> {
  const shape = options.shape ?? 'full';
  const restarts = Math.max(1, options.restarts ?? (matrix.rows <= 5_000 ? 20 : 5));
  const variances = momentsOf(matrix, shape, 1, new Float64Array(matrix.rows).fill(1)).covariances;
  const stride = shape === 'full' ? matrix.columns + 1 : 1;
  let meanVariance = 0;
  for (let column = 0; column < matrix.columns; column++) meanVariance += variances[column * stride]! / matrix.columns;
  // with all rows equal any small variance will do
  const ridge = (options.ridge ?? 1e-6) * (meanVariance > 0 ? meanVariance : 1);
  let best: Fit | null = null;
  for (let restart = 0; restart < restarts; restart++) {
    const seed = options.seed + restart;
    // the best k-means partition, then alternately hasty ones, which leave more to the mixture, and settled ones
    const hasty = restart % 2 === 1 ? { maximumIterations: 1, exchange: false } : {};
    const kMeansPart = kMeans(matrix, { clusters: options.clusters, seed, restarts: restart === 0 ? 10 : 1, ...hasty });
    const start = yield* asPart(kMeansPart, restart / restarts);
    if (start.clusters === 0) break;
    const fit = yield* maximise(matrix, shape, start.labels, start.clusters, ridge, options.maximumIterations ?? 500, restart / restarts);
    if (best === null || fit.logLikelihood > best.logLikelihood) best = fit;
  }
  return mixtureOf(matrix, shape, best);
}

interface Moments {
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly covariances: Float64Array;
}

interface Fit extends Moments {
  readonly clusters: number;
  readonly memberships: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

function* maximise(
  matrix: DataMatrix,
  shape: CovarianceShape,
  labels: Int32Array,
  clusters: number,
  ridge: number,
  limit: number,
  progress: number,
): Stepwise<Fit> {
  const { rows, columns } = matrix;
  const memberships = new Float64Array(rows * clusters);
  labels.forEach((label, row) => (memberships[row * clusters + label] = 1));
  let moments = momentsOf(matrix, shape, clusters, memberships);
  let logLikelihood = -Infinity;
  let converged = false;
  let iterations = 0;
  let work = 0;
  while (!converged && iterations < limit) {
    const next = expect(matrix, shape, moments, ridge, memberships);
    converged = next - logLikelihood <= LEAST_GAIN * rows && iterations > 0;
    logLikelihood = next;
    iterations++;
    if (!converged) moments = momentsOf(matrix, shape, clusters, memberships);
    work += rows * clusters * columns * (shape === 'full' ? columns : 1);
    if (work > WORK_PER_STEP) {
      work = 0;
      yield progress;
    }
  }
  return { ...moments, clusters, memberships, logLikelihood, iterations, converged };
}

/** Fills the memberships from the components and returns the log likelihood of all rows. */
function expect(
  { rows, columns, values }: DataMatrix,
  shape: CovarianceShape,
  moments: Moments,
  ridge: number,
  memberships: Float64Array,
): number {
  const clusters = moments.weights.length;
  const size = shape === 'full' ? columns * columns : columns;
  const densities = Array.from({ length: clusters }, (_, cluster) =>
    logDensity(
      shape,
      moments.means.subarray(cluster * columns, (cluster + 1) * columns),
      moments.covariances.subarray(cluster * size, (cluster + 1) * size),
      ridge,
    ),
  );
  const logWeights = moments.weights.map(Math.log);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    let largest = -Infinity;
    for (let cluster = 0; cluster < clusters; cluster++) {
      const value = logWeights[cluster]! + densities[cluster]!(values, row);
      memberships[row * clusters + cluster] = value;
      if (value > largest) largest = value;
    }
    let sum = 0;
    for (let cluster = 0, at = row * clusters; cluster < clusters; cluster++, at++) {
      // relative to the largest, so that far rows do not vanish
      memberships[at] = Math.exp(memberships[at]! - largest);
      sum += memberships[at]!;
    }
    for (let cluster = 0, at = row * clusters; cluster < clusters; cluster++, at++) memberships[at]! /= sum;
    total += largest + Math.log(sum);
  }
  return total;
}

/** Weights, means and covariances of the components from the memberships. */
function momentsOf({ rows, columns, values }: DataMatrix, shape: CovarianceShape, clusters: number, memberships: Float64Array): Moments {
  const size = shape === 'full' ? columns * columns : columns;
  const weights = new Float64Array(clusters);
  const means = new Float64Array(clusters * columns);
  const covariances = new Float64Array(clusters * size);
  const deviations = new Float64Array(columns);
  for (let cluster = 0; cluster < clusters; cluster++) {
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const share = memberships[row * clusters + cluster]!;
      total += share;
      for (let column = 0; column < columns; column++) means[cluster * columns + column]! += share * values[row * columns + column]!;
    }
    // a component that lost every row keeps a trace of weight instead of dividing by zero
    const divisor = Math.max(total, Number.MIN_VALUE * 1e16);
    for (let column = 0; column < columns; column++) means[cluster * columns + column]! /= divisor;
    for (let row = 0; row < rows; row++) {
      const share = memberships[row * clusters + cluster]! / divisor;
      if (share === 0) continue;
      for (let column = 0; column < columns; column++)
        deviations[column] = values[row * columns + column]! - means[cluster * columns + column]!;
      if (shape === 'diagonal') {
        for (let column = 0; column < columns; column++)
          covariances[cluster * size + column]! += share * deviations[column]! * deviations[column]!;
      } else {
        for (let a = 0, at = cluster * size; a < columns; a++) {
          for (let b = 0; b < columns; b++, at++) covariances[at]! += share * deviations[a]! * deviations[b]!;
        }
      }
    }
    weights[cluster] = divisor / rows;
  }
  return { weights, means, covariances };
}

/** Numbers the components by their first row and adds the criterion. */
function mixtureOf({ rows, columns }: DataMatrix, shape: CovarianceShape, fit: Fit | null): GaussianMixture {
  const clusters = fit?.clusters ?? 0;
  const size = shape === 'full' ? columns * columns : columns;
  const order: number[] = [];
  const labels = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    if (fit === null) break;
    let best = 0;
    for (let cluster = 1; cluster < clusters; cluster++) {
      if (fit.memberships[row * clusters + cluster]! > fit.memberships[row * clusters + best]!) best = cluster;
    }
    if (!order.includes(best)) order.push(best);
    labels[row] = order.indexOf(best);
  }
  for (let cluster = 0; cluster < clusters; cluster++) if (!order.includes(cluster)) order.push(cluster);
  const parameters =
    clusters === 0 ? 0 : clusters - 1 + clusters * columns + clusters * (shape === 'full' ? (columns * (columns + 1)) / 2 : columns);
  const pick = (source: Float64Array, width: number): Float64Array =>
    Float64Array.from({ length: clusters * width }, (_, at) => source[order[Math.floor(at / width)]! * width + (at % width)]!);
  const none = new Float64Array(0);
  return {
    clusters,
    shape,
    weights: pick(fit?.weights ?? none, 1),
    means: { rows: clusters, columns, values: pick(fit?.means ?? none, columns) },
    covariances: pick(fit?.covariances ?? none, size),
    memberships: Float64Array.from(
      { length: rows * clusters },
      (_, at) => fit!.memberships[Math.floor(at / clusters) * clusters + order[at % clusters]!]!,
    ),
    labels,
    sizes: clusterSizes(labels, clusters),
    logLikelihood: fit?.logLikelihood ?? NaN,
    bayesianInformationCriterion: fit === null ? NaN : -2 * fit.logLikelihood + parameters * Math.log(rows),
    parameters,
    iterations: fit?.iterations ?? 0,
    converged: fit?.converged ?? true,
  };
}
