import {
  agglomerate,
  clusterMeans,
  clusterSizes,
  clustersByGap,
  clusterValidity,
  distancesToCentres,
  gapStatistic,
  kMeans,
  kMedoids,
  numberByFirstAppearance,
  partitionAgreement,
  runToEnd,
  silhouette,
  type DataMatrix,
  type GapRule,
} from '../../../src/statistics/index.ts';
import type { Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numbersAt, numbersOf, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import { agrees, EXACT, toleranceFor, type Tolerance } from '../tolerance.ts';
import { matrixOf, ROUNDING } from './clustering-input.ts';
import { hierarchicalCheck } from './dendrograms.ts';
import { logDispersionOf } from '../../../src/statistics/clustering/gap-statistic.ts';
import { squaresByCluster, totalSquares } from '../../../src/statistics/clustering/partition.ts';

const SEED = 20261121;

const labelsOf = (value: Json): Int32Array => Int32Array.from(value as readonly number[]);
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const nested = ({ rows, columns, values }: DataMatrix): Float64Array[] =>
  Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
const sameClusters = (a: Int32Array, b: Int32Array): boolean =>
  numberByFirstAppearance(a).labels.join() === numberByFirstAppearance(b).labels.join();

/** Runs `check` for every member of `expected` that is named by a number of clusters. */
function forEachClusterNumber(oracle: Oracle, check: (k: number, at: (field: string) => Path, entry: JsonObject) => void): void {
  for (const [key, entry] of Object.entries(oracle.expected)) {
    if (/^\d+$/.test(key) && isObject(entry)) check(Number(key), (field) => [key, field], entry);
  }
}

/**
 * The optimum must be reached. What follows from a partition (centres, silhouettes, indices) is then compared for the expected partition
 * itself, which is ours unless another one is exactly as good or ours is better.
 */
const kMeansCheck: OracleCheck = (oracle, comparison) => {
  const matrix = matrixOf(oracle.input['rows']);
  const squaresTolerance = toleranceFor(oracle.tolerance, 'tot_withinss');
  const indexTolerance = (field: string): Tolerance => toleranceFor(oracle.tolerance, field, 'silhouette');
  forEachClusterNumber(oracle, (k, at, entry) => {
    const solution = runToEnd(kMeans(matrix, { clusters: k, seed: SEED }));
    const theirs = entry['labels'] === undefined ? solution.labels : labelsOf(entry['labels']);
    const clusters = clusterSizes(theirs, Math.max(...theirs) + 1).length;
    const means = clusterMeans(matrix, theirs, clusters);
    const expectedSquares = sum(squaresByCluster(matrix, theirs, means));
    const better = solution.withinSquares < expectedSquares * (1 - squaresTolerance.relative);
    const widths = runToEnd(silhouette(matrix, theirs));
    const validity = clusterValidity(matrix, theirs);
    for (const field of Object.keys(entry)) {
      const path = at(field);
      if (field === 'tot_withinss') {
        const limit = Number(entry[field]) * (1 + squaresTolerance.relative);
        comparison.contract(path, solution.withinSquares <= limit, 'must not be exceeded', solution.withinSquares);
      } else if (field === 'labels') {
        const same = sameClusters(solution.labels, theirs);
        const tied = agrees(expectedSquares, solution.withinSquares, squaresTolerance);
        comparison.contract(path, same || better || tied, 'the same partition, one exactly as good or a better one', solution.labels);
      } else if (field === 'betweenss') comparison.compare(path, totalSquares(matrix) - expectedSquares, ROUNDING);
      else if (field === 'totss') comparison.compare(path, solution.totalSquares, ROUNDING);
      else if (field === 'withinss') comparison.compare(path, squaresByCluster(matrix, theirs, means), ROUNDING);
      else if (field === 'sizes') comparison.compare(path, clusterSizes(theirs, clusters), EXACT);
      else if (field === 'centers' || field === 'centres') comparison.compare(path, nested(means), ROUNDING);
      else if (field === 'silhouette') comparison.compare(path, entry[field] === null ? widths.mean : widths.widths, indexTolerance(field));
      else if (field === 'silhouette_mean') comparison.compare(path, widths.mean, indexTolerance(field));
      else if (field === 'silhouette_clusters') comparison.compare(path, widths.clusterMeans, indexTolerance(field));
      else if (field === 'calinski_harabasz') comparison.compare(path, validity.calinskiHarabasz, indexTolerance(field));
      else if (field === 'davies_bouldin') comparison.compare(path, validity.daviesBouldin, indexTolerance(field));
    }
  });
};

/** A lower cost is as right; what follows from the expected medoids is compared for them. */
const kMedoidsCheck: OracleCheck = (oracle, comparison) => {
  const matrix = matrixOf(oracle.input['rows']);
  forEachClusterNumber(oracle, (k, at, entry) => {
    const solution = runToEnd(kMedoids(matrix, { clusters: k, seed: SEED }));
    const medoids = entry['medoids'] === undefined ? solution.medoids : labelsOf(entry['medoids']);
    const { columns } = matrix;
    const centres = new Float64Array(medoids.length * columns);
    medoids.forEach((medoid, cluster) => centres.set(matrix.values.subarray(medoid * columns, (medoid + 1) * columns), cluster * columns));
    const nearest = distancesToCentres(matrix, { rows: medoids.length, columns, values: centres });
    const theirCost = sum(nearest.distances);
    const theirs = entry['labels'] === undefined ? solution.labels : labelsOf(entry['labels']);
    for (const field of Object.keys(entry)) {
      const path = at(field);
      if (field === 'cost') {
        const cost = Number(entry[field]);
        const holds = solution.cost <= cost * (1 + 1e-9) && agrees(cost, theirCost, ROUNDING);
        comparison.contract(path, holds, 'ours not above it, and it is the cost of its medoids', solution.cost);
      } else if (field === 'medoids') {
        const same = solution.medoids.slice().sort().join() === medoids.slice().sort().join();
        const asGood = solution.cost <= theirCost * (1 + 1e-9);
        comparison.contract(path, same || asGood, 'the same medoids, or others that cost no more', solution.medoids);
      } else if (field === 'labels') {
        comparison.contract(path, everyRowAtNearest(matrix, theirs, medoids, nearest.distances), 'each row at its nearest medoid', theirs);
      } else if (field === 'silhouette_mean') comparison.compare(path, runToEnd(silhouette(matrix, theirs)).mean, ROUNDING);
      else if (field === 'silhouette') comparison.compare(path, runToEnd(silhouette(matrix, theirs)).widths, ROUNDING);
      else if (field === 'sizes') comparison.compare(path, clusterSizes(theirs, medoids.length), EXACT);
    }
  });
};

/** True where each row's label is that of a medoid as near as the nearest one (rows may be equally far from two). */
function everyRowAtNearest(matrix: DataMatrix, labels: Int32Array, medoids: Int32Array, distances: Float64Array): boolean {
  const medoidOf = new Map(Array.from(medoids, (medoid) => [labels[medoid]!, medoid]));
  return labels.every((label, row) => {
    const medoid = medoidOf.get(label);
    if (medoid === undefined) return false;
    let squares = 0;
    for (let column = 0; column < matrix.columns; column++) {
      squares += (matrix.values[row * matrix.columns + column]! - matrix.values[medoid * matrix.columns + column]!) ** 2;
    }
    return agrees(distances[row]!, Math.sqrt(squares), ROUNDING);
  });
}

const GAP_RULES: Readonly<Record<string, GapRule>> = {
  k_firstSEmax: 'firstStandardErrorMaximum',
  k_Tibs2001: 'tibshirani2001',
  k_Tibs2001SEmax: 'tibshirani2001',
  k_firstmax: 'firstMaximum',
  k_globalmax: 'globalMaximum',
  k_globalSEmax: 'globalStandardErrorMaximum',
};

const gapCheck: OracleCheck = (oracle, comparison) => {
  const matrix = matrixOf(oracle.input['rows']);
  const { params, expected } = oracle;
  const power = params['d.power'] === 2 ? 2 : 1;
  const expectedLogs = numbersAt(expected, 'logW');
  const mostClusters = typeof params['K.max'] === 'number' ? params['K.max'] : expectedLogs.length;
  const references = typeof params['B'] === 'number' ? params['B'] : 500;
  const ours = runToEnd(gapStatistic(matrix, { mostClusters, references, seed: SEED, power }));
  const exact = toleranceFor(oracle.tolerance, 'logW');
  const monteCarlo = toleranceFor(oracle.tolerance, 'gap');
  // where the reference rests at a poorer k-means optimum its figures are those of that partition
  const logs = ours.logDispersion.map((log, index) => {
    const reference = expectedLogs[index]!;
    return agrees(reference, log, exact) ? log : (poorerOptimum(matrix, index + 1, power, reference, exact) ?? log);
  });
  for (const field of Object.keys(expected)) {
    if (field === 'logW') comparison.compare([field], logs, exact);
    else if (field === 'ElogW') comparison.compare([field], ours.expectedLogDispersion, monteCarlo);
    else if (field === 'gap') {
      comparison.compare(
        [field],
        logs.map((log, index) => ours.expectedLogDispersion[index]! - log),
        monteCarlo,
      );
    } else if (field === 'se' || field === 'SE.sim') comparison.compare([field], ours.standardError, monteCarlo);
    else if (field in GAP_RULES) {
      // the rule is exact; the gaps it reads are drawn, so it reads those of the reference
      const errors = expected['se'] ?? expected['SE.sim'];
      const gaps = numbersAt(expected, 'gap');
      comparison.compare([field], clustersByGap(gaps, numbersOf(errors, 'se'), GAP_RULES[field]!), EXACT);
    }
  }
};

/**
 * The log dispersion of a local optimum of k-means, no better than ours, that has the expected one; null where 3,000 single starts meet
 * none.
 */
function poorerOptimum(matrix: DataMatrix, clusters: number, power: 1 | 2, expected: number, tolerance: Tolerance): number | null {
  const best = runToEnd(kMeans(matrix, { clusters, seed: SEED })).withinSquares;
  for (let seed = 0; seed < 3000; seed++) {
    const { labels, withinSquares } = runToEnd(kMeans(matrix, { clusters, seed, restarts: 1 }));
    const log = logDispersionOf(matrix, labels, power);
    if (withinSquares >= best * (1 - 1e-9) && agrees(expected, log, tolerance)) return log;
  }
  return null;
}

const agreementCheck: OracleCheck = (oracle, comparison) => {
  const agreement = partitionAgreement(Int32Array.from(numbersAt(oracle.input, 'a')), Int32Array.from(numbersAt(oracle.input, 'b')));
  const results: Readonly<Record<string, number>> = {
    ari: agreement.adjustedRand,
    adjusted_rand: agreement.adjustedRand,
    rand: agreement.rand,
    variation_of_information: agreement.variationOfInformation,
    vi: agreement.variationOfInformation,
  };
  for (const field of Object.keys(oracle.expected)) {
    if (field in results) comparison.compare([field], results[field], toleranceFor(oracle.tolerance, field));
  }
};

const edgeCases: OracleCheck = (oracle, comparison) => {
  for (const [name, entry] of Object.entries(oracle.expected)) {
    if (name === 'k_greater_than_n') {
      const { clusters, sizes } = runToEnd(kMeans({ rows: 2, columns: 1, values: Float64Array.of(0, 1) }, { clusters: 5, seed: SEED }));
      comparison.contract(
        [name],
        clusters === 2 && sizes.every((size) => size === 1),
        'reduced to the number of rows, and said so',
        clusters,
      );
      continue;
    }
    if (!isObject(entry)) continue;
    const matrix = matrixOf(oracle.input[name]);
    const tolerance = toleranceFor(oracle.tolerance, 'all');
    for (const field of Object.keys(entry)) {
      const k = Number(/^k(\d+)_/.exec(field)?.[1] ?? 1);
      const solution = runToEnd(kMeans(matrix, { clusters: k, seed: SEED }));
      if (field.endsWith('_inertia')) comparison.compare([name, field], solution.withinSquares, tolerance);
      else if (field.endsWith('_labels')) comparison.compare([name, field], solution.labels, EXACT);
      else if (field.endsWith('_silhouette'))
        comparison.compare([name, field], runToEnd(silhouette(matrix, solution.labels)).widths, tolerance);
      else if (field === 'silhouette') {
        const { mean } = runToEnd(silhouette(matrix, solution.labels));
        if (typeof entry[field] === 'number') comparison.compare([name, field], mean, tolerance);
        else comparison.contract([name, field], Number.isNaN(mean), 'undefined for one cluster', mean);
      } else if (field === 'ward_height') {
        const { heights } = runToEnd(agglomerate(matrix, 'ward'))!;
        comparison.compare([name, field], heights[heights.length - 1], tolerance);
      } else if (/^k\d+_note$/.test(field)) {
        const sound = solution.sizes.every((size) => size > 0) && solution.centres.values.every(Number.isFinite);
        comparison.contract([name, field], solution.clusters < k && sound, 'reduced, no empty cluster, no NaN', solution.clusters);
      } else if (field.endsWith('note')) comparison.putAside([name, field], 'a remark, not a result');
    }
  }
};

/** Kinds of the topic `clustering` without spatial constraint. */
export const CLUSTERING_CHECKS: Readonly<Record<string, OracleCheck>> = {
  kmeans: kMeansCheck,
  pam: kMedoidsCheck,
  hclust: hierarchicalCheck,
  gap: gapCheck,
  rand_index: agreementCheck,
  edge_cases: edgeCases,
};
