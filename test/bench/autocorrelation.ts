import { createRequire } from 'node:module';
import { queenContiguity } from '../../src/geometry/index.ts';
import {
  clusterCategories,
  conditionalPermutation,
  createRandom,
  localMoran,
  pseudoPValues,
  rowStandardisedWeights,
  runToEnd,
  spatialLag,
  type PermutationDesign,
  type SpatialWeights,
} from '../../src/statistics/index.ts';
import type { BenchRow } from './bench-row.ts';
import { geoJsonOf } from './geojson.ts';
import { medianAndSpread } from './measure.ts';
import { syntheticCity } from './synthetic-city.ts';

const COLUMNS = 250;
const ROWS = 200;
const PERMUTATIONS = 999;
const MANY_PERMUTATIONS = 99_999;
const SEED = 20_261_121;
const LEVEL = 0.05;
const RUNS = 9;
const PEER_RUNS = 3;
const LEAST_RATIO = 10;
/** Steps of a long run after which the bench gives up, as a user would. */
const STEPS_BEFORE_CANCEL = 3;
const NATIVE = 'native: R spdep 1.2-7 localmoran_perm 77,829 ms on 2 cores';

/** The calls of jsgeoda that are compared; the package has no types. */
interface JsGeoda {
  New(): Promise<{
    readGeoJSON(bytes: ArrayBuffer): string;
    getQueenWeights(map: string): unknown;
    localMoran(weights: unknown, values: number[], permutations: number, method: 'lookup', level: number, seed: number): PeerResult;
  }>;
}
interface PeerResult {
  readonly pvalues: readonly number[];
  readonly lisaValues: readonly number[];
}

interface Result {
  readonly statistic: Float64Array;
  readonly p: Float64Array;
  readonly categories: Uint8Array;
}

/** Local Moran of 50,000 blocks, statistic, pseudo p values and cluster categories, against jsgeoda with its table of shared draws. */
export async function benchAutocorrelation(): Promise<BenchRow[]> {
  const geometry = syntheticCity({ columns: COLUMNS, rows: ROWS });
  const weights = rowStandardisedWeights(queenContiguity(geometry));
  const values = clusteredValues(weights);
  const plain = Array.from(values);
  const geoda = await (createRequire(import.meta.url)('jsgeoda') as JsGeoda).New();
  const peerWeights = geoda.getQueenWeights(geoda.readGeoJSON(geoJsonOf(geometry)));
  const peer = timed(PEER_RUNS, () => geoda.localMoran(peerWeights, plain, PERMUTATIONS, 'lookup', LEVEL, SEED));
  const shared = timed(RUNS, () => ours(values, weights, { kind: 'sharedTable' }));
  const independent = timed(0, () => ours(values, weights, { kind: 'independent' }));
  return [
    row(`local Moran, 50,000 blocks, ${PERMUTATIONS} permutations, one shared table`, shared, peer, LEAST_RATIO),
    row(`the same with fresh draws for every block`, independent, peer, null),
    manyPermutations(values, weights),
  ];
}

function ours(values: Float64Array, weights: SpatialWeights, design: PermutationDesign): Result {
  const local = localMoran(values, weights, { divisor: 'sample' });
  if (local.kind === 'undefined') throw new Error(local.reason);
  const p = pseudoPValues(runToEnd(conditionalPermutation(values, weights, { permutations: PERMUTATIONS, seed: SEED, design })), 'folded');
  return { statistic: local.statistic, p, categories: clusterCategories(local.quadrant, p, local.neighbourCounts, LEVEL) };
}

/** Noise with weak clusters: a tenth of the blocks or so is significant. */
function clusteredValues(weights: SpatialWeights): Float64Array {
  const random = createRandom(SEED);
  const noise = Float64Array.from({ length: weights.offsets.length - 1 }, () => random.normal());
  const lag = spatialLag(weights, noise);
  return noise.map((value, i) => value + lag[i]! / 2);
}

interface Timed<Value> {
  readonly value: Value;
  readonly firstMs: number;
  /** Without the first call, unless it was the only one. */
  readonly durationsMs: readonly number[];
}

function timed<Value>(repeats: number, call: () => Value): Timed<Value> {
  const start = performance.now();
  let value = call();
  const firstMs = performance.now() - start;
  const durationsMs: number[] = [];
  for (let run = 0; run < repeats; run++) {
    const before = performance.now();
    value = call();
    durationsMs.push(performance.now() - before);
  }
  return { value, firstMs, durationsMs: repeats === 0 ? [firstMs] : durationsMs };
}

function row(name: string, own: Timed<Result>, peer: Timed<PeerResult>, leastRatio: number | null): BenchRow {
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(own.durationsMs);
  const [peerMedianMs, peerSpreadMs] = medianAndSpread(peer.durationsMs);
  const ratio = peerMedianMs / oursMedianMs;
  const difference = own.value.statistic.reduce((most, value, i) => Math.max(most, Math.abs(value - peer.value.lisaValues[i]!)), 0);
  const significant = own.value.categories.filter((category) => category >= 1 && category <= 4).length;
  const peerSignificant = peer.value.pvalues.filter((p) => p <= LEVEL).length;
  const same = difference < 1e-9;
  const counts = `p <= ${LEVEL}: ${significant} blocks, jsgeoda ${peerSignificant}`;
  const calls = `first call ${own.firstMs.toFixed(0)} ms, jsgeoda ${peer.firstMs.toFixed(0)} ms`;
  return {
    group: 'autocorrelation',
    name,
    peer: 'jsgeoda 0.2.3 localMoran lookup',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs,
    peerSpreadMs,
    ratio,
    target: leastRatio === null ? 'told, none' : `at least ${leastRatio}x, the same I`,
    passed: same && (leastRatio === null || ratio >= leastRatio),
    note: `${calls}; ${counts}; ${same ? 'same I' : `I differs by ${difference}`}; ${NATIVE}`,
  };
}

function manyPermutations(values: Float64Array, weights: SpatialWeights): BenchRow {
  const options = { permutations: MANY_PERMUTATIONS, seed: SEED };
  const start = performance.now();
  let longestMs = 0;
  let last = start;
  const run = conditionalPermutation(values, weights, options);
  let steps = 0;
  for (let step = run.next(); step.done !== true; step = run.next()) {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    steps++;
  }
  const oursMedianMs = performance.now() - start;
  const given = conditionalPermutation(values, weights, options);
  const begun = performance.now();
  for (let step = 0; step < STEPS_BEFORE_CANCEL; step++) given.next();
  given.return(undefined as never);
  const cancelMs = performance.now() - begun;
  return {
    group: 'autocorrelation',
    name: `the same with ${MANY_PERMUTATIONS} permutations, one shared table`,
    peer: '-',
    oursMedianMs,
    oursSpreadMs: NaN,
    peerMedianMs: NaN,
    peerSpreadMs: NaN,
    ratio: NaN,
    target: 'told; cancelled on the way',
    passed: given.next().done === true && cancelMs < oursMedianMs,
    note: `one call; ${steps} reports of progress, longest step ${longestMs.toFixed(0)} ms; given up after ${cancelMs.toFixed(0)} ms`,
  };
}
