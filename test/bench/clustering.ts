import { agnes } from 'ml-hclust';
import { kmeans } from 'ml-kmeans';
import { createRandom, hierarchicalTree, kMeans, runToEnd, wardOfCentroids, type DataMatrix } from '../../src/statistics/index.ts';
import type { BenchRow } from './bench-row.ts';
import { medianAndSpread } from './measure.ts';

const COLUMNS = 11;
const K_MEANS_ROWS = 50_000;
const CLUSTERS = 6;
const ITERATIONS = 8;
const K_MEANS_RUNS = 9;
const LEAST_K_MEANS_RATIO = 3;
const LEAST_PLAIN_RATIO = 1.5;
/** scikit-learn 1.2.1, one thread, Lloyd, per iteration, as measured for the native baselines; ours may take half as long again. */
const SCIKIT_LEARN_MS = 6.3;
const MOST_OF_SCIKIT_LEARN = 1.5;
const WARD_ROWS = 10_000;
/** scipy 1.17.1 `linkage`, method ward, 10,000 x 11, as measured for the native baselines. */
const SCIPY_MS = 7036;
const LEAST_SCIPY_RATIO = 2;
const MOST_WARD_MEGABYTES = 100;
const SMALL_WARD_ROWS = 1_000;
const LEAST_SMALL_WARD_RATIO = 50;

/**
 * k-means and Ward trees of seeded tables with overlapping groups, against ml-kmeans, ml-hclust and the recorded figures of native
 * programs.
 */
export async function benchClustering(): Promise<BenchRow[]> {
  return [kMeansRow('auto'), kMeansRow('plain'), largeWardRow(), smallWardRow()];
}

function groupedTable(rows: number, seed: number): DataMatrix {
  const random = createRandom(seed);
  const centres = Float64Array.from({ length: CLUSTERS * COLUMNS }, () => 1.5 * random.normal());
  const values = new Float64Array(rows * COLUMNS);
  for (let row = 0; row < rows; row++) {
    const group = random.integer(CLUSTERS);
    for (let column = 0; column < COLUMNS; column++) values[row * COLUMNS + column] = centres[group * COLUMNS + column]! + random.normal();
  }
  return { rows, columns: COLUMNS, values };
}

const listsOf = ({ rows, columns, values }: DataMatrix): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from(values.subarray(row * columns, (row + 1) * columns)));

function kMeansRow(path: 'auto' | 'plain'): BenchRow {
  const matrix = groupedTable(K_MEANS_ROWS, 20261121);
  const lists = listsOf(matrix);
  // the same rows as centres for both, close together, so that neither settles before the last iteration
  const initialCentres = { rows: CLUSTERS, columns: COLUMNS, values: matrix.values.slice(0, CLUSTERS * COLUMNS) };
  const start = listsOf(initialCentres);
  const ours: number[] = [];
  const peer: number[] = [];
  let oursSquares = NaN;
  let peerSquares = NaN;
  let oursIterations = 0;
  let peerIterations = 0;
  for (let run = 0; run <= K_MEANS_RUNS; run++) {
    const begin = performance.now();
    const solution = runToEnd(
      kMeans(matrix, { clusters: CLUSTERS, seed: 1, initialCentres, maximumIterations: ITERATIONS, exchange: false, path }),
    );
    const between = performance.now();
    const result = kmeans(lists, CLUSTERS, { initialization: start, maxIterations: ITERATIONS, tolerance: 0 });
    const end = performance.now();
    ours.push((between - begin) / solution.iterations);
    peer.push((end - between) / result.iterations);
    oursIterations = solution.iterations;
    peerIterations = result.iterations;
    oursSquares = solution.withinSquares;
    peerSquares = withinSquares(lists, result.clusters);
  }
  const first = ours.shift()!;
  peer.shift();
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(ours);
  const [peerMedianMs, peerSpreadMs] = medianAndSpread(peer);
  const ratio = peerMedianMs / oursMedianMs;
  const same = Math.abs(oursSquares - peerSquares) <= 1e-9 * peerSquares;
  const least = path === 'auto' ? LEAST_K_MEANS_RATIO : LEAST_PLAIN_RATIO;
  const limit = SCIKIT_LEARN_MS * MOST_OF_SCIKIT_LEARN;
  return {
    group: 'clustering',
    name: `k-means, 50,000 x ${COLUMNS}, k = ${CLUSTERS}, per iteration, preparation included${path === 'plain' ? ', where WebAssembly is refused' : ''}`,
    peer: 'ml-kmeans',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs,
    peerSpreadMs,
    ratio,
    target: `at least ${least}x, the same sum of squares${path === 'auto' ? `; at most ${MOST_OF_SCIKIT_LEARN}x scikit-learn (${limit.toFixed(1)} ms)` : ''}`,
    passed: ratio >= least && same && (path === 'plain' || oursMedianMs <= limit),
    note:
      `first call ${first.toFixed(1)} ms per iteration; ${oursIterations} and ${peerIterations} iterations; ` +
      `scikit-learn 1.2.1 on one thread ${SCIKIT_LEARN_MS} ms per iteration (native baselines)` +
      (same ? '' : `; sums of squares differ: ${oursSquares} and ${peerSquares}`),
  };
}

function withinSquares(lists: readonly (readonly number[])[], labels: readonly number[]): number {
  const sums = Array.from({ length: CLUSTERS }, () => new Float64Array(COLUMNS + 1));
  lists.forEach((list, row) => {
    const sum = sums[labels[row]!]!;
    list.forEach((value, column) => (sum[column]! += value));
    sum[COLUMNS]!++;
  });
  let squares = 0;
  lists.forEach((list, row) => {
    const sum = sums[labels[row]!]!;
    list.forEach((value, column) => (squares += (value - sum[column]! / sum[COLUMNS]!) ** 2));
  });
  return squares;
}

const BYTES_PER_MEGABYTE = 1e6;

function largeWardRow(): BenchRow {
  const matrix = groupedTable(WARD_ROWS, 20261122);
  const ours: number[] = [];
  let mostBytes = 0;
  for (let run = 0; run < 4; run++) {
    const before = process.memoryUsage().rss;
    const begin = performance.now();
    const computation = wardOfCentroids(matrix);
    while (computation.next().done !== true) mostBytes = Math.max(mostBytes, process.memoryUsage().rss - before);
    ours.push(performance.now() - begin);
    mostBytes = Math.max(mostBytes, process.memoryUsage().rss - before);
  }
  const first = ours.shift()!;
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(ours);
  const ratio = SCIPY_MS / oursMedianMs;
  const megabytes = mostBytes / BYTES_PER_MEGABYTE;
  return {
    group: 'clustering',
    name: `Ward's tree, 10,000 x ${COLUMNS}, without a matrix`,
    peer: 'scipy 1.17.1 linkage (recorded figure)',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs: SCIPY_MS,
    peerSpreadMs: NaN,
    ratio,
    target: `at least ${LEAST_SCIPY_RATIO}x, under ${MOST_WARD_MEGABYTES} MB`,
    passed: ratio >= LEAST_SCIPY_RATIO && megabytes < MOST_WARD_MEGABYTES,
    note: `first call ${first.toFixed(0)} ms; process grew by ${megabytes.toFixed(1)} MB (scipy 831 MB in all)`,
  };
}

function smallWardRow(): BenchRow {
  const matrix = groupedTable(SMALL_WARD_ROWS, 20261123);
  const lists = listsOf(matrix);
  const ours: number[] = [];
  const peer: number[] = [];
  let oursRoot = NaN;
  let peerRoot = NaN;
  for (let run = 0; run < 4; run++) {
    const begin = performance.now();
    const tree = runToEnd(hierarchicalTree(matrix, 'ward'))!;
    const between = performance.now();
    const root = agnes(lists, { method: 'ward2' });
    const end = performance.now();
    ours.push(between - begin);
    peer.push(end - between);
    oursRoot = tree.heights[tree.heights.length - 1]!;
    peerRoot = root.height;
  }
  const first = ours.shift()!;
  peer.shift();
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(ours);
  const [peerMedianMs, peerSpreadMs] = medianAndSpread(peer);
  const ratio = peerMedianMs / oursMedianMs;
  const same = Math.abs(oursRoot - peerRoot) <= 1e-9 * peerRoot;
  return {
    group: 'clustering',
    name: `Ward's tree, 1,000 x ${COLUMNS}`,
    peer: 'ml-hclust agnes, ward2',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs,
    peerSpreadMs,
    ratio,
    target: `at least ${LEAST_SMALL_WARD_RATIO}x, the same root`,
    passed: same && ratio >= LEAST_SMALL_WARD_RATIO,
    note: `first call ${first.toFixed(0)} ms${same ? '' : `; roots differ: ${oursRoot} and ${peerRoot}`}`,
  };
}
