import { createRequire } from 'node:module';
import { queenContiguity } from '../../src/geometry/index.ts';
import type { AreaGeometry, NeighbourGraph } from '../../src/model/index.ts';
import {
  azp,
  constrainedHierarchy,
  createRandom,
  matrixOfColumns,
  maxP,
  redcap,
  runToEnd,
  skater,
  standardise,
  type DataMatrix,
  type MinimumBound,
  type Regionalisation,
  type Regions,
  type Stepwise,
} from '../../src/statistics/index.ts';
import type { BenchRow } from './bench-row.ts';
import { geoJsonOf } from './geojson.ts';
import { medianAndSpread } from './measure.ts';
import { syntheticCity } from './synthetic-city.ts';

const GROUP = 'regionalisation';
const REGIONS = 10;
const INDICATORS = 3;
const SEED = 20_261_121;
const RUNS = 7;
const LEAST_RATIO = 50;
/** Blocks that a region of max-p holds on average, at least. */
const BLOCKS_PER_REGION = 50;
/** Two sums of the same squares in another order. */
const ROUNDING = 1e-9;
const LONG_RUNS = 2;
const MOST_PAUSE_MS = 50;
const STEPS_BEFORE_CANCEL = 3;
const MICROSECONDS = 1000;

/** The calls of jsgeoda that are compared; the package has no types. */
interface Geoda {
  readGeoJSON(bytes: ArrayBuffer): string;
  getQueenWeights(map: string): unknown;
  skater(weights: unknown, k: number, values: number[][]): PeerResult;
  redcap(weights: unknown, k: number, values: number[][], method: string): PeerResult;
  schc(weights: unknown, k: number, values: number[][], method: string): PeerResult;
  azpGreedy(weights: unknown, k: number, values: number[][]): PeerResult;
  maxpGreedy(weights: unknown, values: number[][], iterations: number, amounts: number[][], least: number[]): PeerResult;
}
interface PeerResult {
  readonly clusters: readonly number[];
  readonly total_ss: number;
  readonly between_ss: number;
}

interface City {
  readonly blocks: number;
  readonly data: DataMatrix;
  readonly graph: NeighbourGraph;
  readonly bound: MinimumBound;
  readonly geometry: AreaGeometry;
}

interface Contest {
  readonly name: string;
  readonly peer: string;
  readonly ours: () => Stepwise<Regionalisation>;
  readonly theirs: () => PeerResult;
  readonly leastRatio: number | null;
  /** The peer finds the same regions: its squares must be ours, not just no better. */
  readonly exact: boolean;
  readonly native: string;
}

/** Regionalisation of 1,000 and 5,000 blocks against jsgeoda on the same blocks, and of 10,000 alone, with its pauses. */
export async function benchRegionalisation(): Promise<BenchRow[]> {
  const geoda = await (createRequire(import.meta.url)('jsgeoda') as { New(): Promise<Geoda> }).New();
  return [
    ...against(geoda, cityOf(40, 25), 3, { skater: null, natives: ['345 ms', '455 ms', '842 ms', '547 ms', '291 ms'] }),
    ...against(geoda, cityOf(100, 50), 1, { skater: LEAST_RATIO, natives: ['12,006 ms', '6910 ms', '17,310 ms', '2940 ms', '2844 ms'] }),
    ...alone(cityOf(125, 80)),
  ];
}

/**
 * Blocks with three indicators of independent noise (the hardest input: no region is obvious), standardised with n - 1, and a seeded
 * population. On clustered data the greedy AZP of the peer takes minutes for 5,000 blocks.
 */
function cityOf(columns: number, rows: number): City {
  const geometry = syntheticCity({ columns, rows });
  const graph = queenContiguity(geometry);
  const random = createRandom(SEED);
  const blocks = columns * rows;
  const indicators = Array.from({ length: INDICATORS }, () => {
    const noise = Float64Array.from({ length: blocks }, () => random.normal());
    return standardise(noise, 'zSample').values;
  });
  const amounts = Float64Array.from({ length: blocks }, () => 50 + random.integer(400));
  const least = Math.round((amounts.reduce((sum, amount) => sum + amount, 0) / blocks) * BLOCKS_PER_REGION);
  return { blocks, data: matrixOfColumns(indicators), graph, bound: { amounts, least }, geometry };
}

function against(
  geoda: Geoda,
  city: City,
  peerRuns: number,
  { skater: leastRatio, natives }: { readonly skater: number | null; readonly natives: readonly string[] },
): BenchRow[] {
  const { blocks, data, graph, bound } = city;
  const weights = geoda.getQueenWeights(geoda.readGeoJSON(geoJsonOf(city.geometry)));
  const values = Array.from({ length: data.columns }, (_, k) =>
    Array.from({ length: blocks }, (_, i) => data.values[i * data.columns + k]!),
  );
  const amounts = Array.from(bound.amounts);
  const options = { regions: REGIONS, seed: SEED };
  const contests: readonly Contest[] = [
    {
      name: `SKATER, k = ${REGIONS}`,
      peer: 'skater',
      ours: () => skater(data, graph, options),
      theirs: () => geoda.skater(weights, REGIONS, values),
      leastRatio,
      exact: true,
      native: 'spdep 1.2-7 skater did not end in 30 s at 1,000, other criterion',
    },
    {
      name: `SCHC Ward, k = ${REGIONS}`,
      peer: 'schc ward',
      ours: () => constrainedHierarchy(data, graph, { regions: REGIONS, linkage: 'ward' }),
      theirs: () => geoda.schc(weights, REGIONS, values, 'ward'),
      leastRatio: null,
      exact: true,
      native: 'none',
    },
    {
      name: `REDCAP full-order Ward, k = ${REGIONS}`,
      peer: 'redcap fullorder-wardlinkage',
      ours: () => redcap(data, graph, { regions: REGIONS, method: 'fullOrderWard' }),
      theirs: () => geoda.redcap(weights, REGIONS, values, 'fullorder-wardlinkage'),
      leastRatio: null,
      exact: true,
      native: 'none',
    },
    {
      name: `AZP greedy from Ward, k = ${REGIONS}`,
      peer: 'azpGreedy (random start)',
      ours: () => azp(data, graph, options),
      theirs: () => geoda.azpGreedy(weights, REGIONS, values),
      leastRatio: null,
      exact: false,
      native: 'none',
    },
    {
      name: `max-p greedy, at least ${bound.least} inhabitants`,
      peer: 'maxpGreedy, 1 iteration',
      ours: () => maxP(data, graph, { bound, seed: SEED }),
      theirs: () => geoda.maxpGreedy(weights, values, 1, [amounts], [bound.least]),
      leastRatio: null,
      exact: false,
      native: 'none',
    },
  ];
  return contests.map((contest, at) => row(city, contest, peerRuns, natives[at]!));
}

function row({ blocks }: City, contest: Contest, peerRuns: number, earlier: string): BenchRow {
  const { name, leastRatio, exact } = contest;
  const ours = timed(RUNS, () => divisionOf(runToEnd(contest.ours())));
  const theirs = timed(peerRuns - 1, contest.theirs);
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(ours.durationsMs);
  const [peerMedianMs, peerSpreadMs] = medianAndSpread(theirs.durationsMs);
  const ratio = peerMedianMs / oursMedianMs;
  const peerSquares = theirs.value.total_ss - theirs.value.between_ss;
  const peerCount = new Set(theirs.value.clusters).size;
  const { withinSquares, count } = ours.value;
  const same = Math.abs(withinSquares - peerSquares) <= ROUNDING * peerSquares;
  const better = count > peerCount || (count === peerCount && withinSquares <= peerSquares * (1 + ROUNDING));
  const objective = exact ? 'the same within-SSD' : 'objective at least as good';
  return {
    group: GROUP,
    name: `${name}, ${blocks.toLocaleString('en')} blocks`,
    peer: `jsgeoda 0.2.3 ${contest.peer}`,
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs,
    peerSpreadMs,
    ratio,
    target: leastRatio === null ? objective : `at least ${leastRatio}x, ${objective}`,
    passed: (exact ? same : better) && (leastRatio === null || ratio >= leastRatio),
    note:
      `within-SSD ${withinSquares.toFixed(1)} in ${count} regions, jsgeoda ${peerSquares.toFixed(1)} in ${peerCount}; ` +
      `first call ${ours.firstMs.toFixed(0)} ms, jsgeoda ${theirs.firstMs.toFixed(0)} ms (on another field ${earlier}); native: ${contest.native}`,
  };
}

/**
 * Long runs of ours alone: time, longest stretch between two pauses, steps, time until a cancelled run is left. The stretch is judged by the
 * work done in it: processor time, since other programs on the machine lengthen it by the clock, but no more than the clock, since the
 * compiler's and collector's threads count too.
 */
function alone({ blocks, data, graph, bound }: City): BenchRow[] {
  const options = { regions: REGIONS, seed: SEED };
  const runs: Readonly<Record<string, () => Stepwise<Regionalisation>>> = {
    SKATER: () => skater(data, graph, { regions: REGIONS }),
    'REDCAP full-order Ward': () => redcap(data, graph, { regions: REGIONS, method: 'fullOrderWard' }),
    'REDCAP full-order average': () => redcap(data, graph, { regions: REGIONS, method: 'fullOrderAverage' }),
    'AZP greedy from Ward': () => azp(data, graph, options),
    'AZP tabu': () => azp(data, graph, { ...options, search: { kind: 'tabu' } }),
    'AZP annealing': () => azp(data, graph, { ...options, search: { kind: 'annealing' } }),
    'max-p greedy': () => maxP(data, graph, { bound, seed: SEED }),
    'max-p annealing': () => maxP(data, graph, { bound, seed: SEED, search: { kind: 'annealing' } }),
  };
  return Object.entries(runs).map(([name, start]) => {
    const durations: number[] = [];
    let longestMs = 0;
    let longestWorkMs = 0;
    let steps = 0;
    let result: Regions | null = null;
    for (let run = 0; run < LONG_RUNS; run++) {
      const computation = start();
      const begun = performance.now();
      steps = 0;
      for (;;) {
        const [before, workedBefore] = [performance.now(), process.cpuUsage()];
        const step = computation.next();
        const clockMs = performance.now() - before;
        longestMs = Math.max(longestMs, clockMs);
        longestWorkMs = Math.max(longestWorkMs, Math.min(clockMs, process.cpuUsage(workedBefore).user / MICROSECONDS));
        steps++;
        if (step.done !== true) continue;
        result = divisionOf(step.value);
        break;
      }
      durations.push(performance.now() - begun);
    }
    const cancelled = start();
    const begun = performance.now();
    for (let step = 0; step < STEPS_BEFORE_CANCEL; step++) cancelled.next();
    cancelled.return({ kind: 'refused', reason: 'minimumNotReached', components: 1 });
    const cancelMs = performance.now() - begun;
    const [oursMedianMs, oursSpreadMs] = medianAndSpread(durations);
    return {
      group: GROUP,
      name: `${name}, ${blocks.toLocaleString('en')} blocks, in steps`,
      peer: '-',
      oursMedianMs,
      oursSpreadMs,
      peerMedianMs: Number.NaN,
      peerSpreadMs: Number.NaN,
      ratio: Number.NaN,
      target: `at most ${MOST_PAUSE_MS} ms of work between two pauses`,
      passed: longestWorkMs <= MOST_PAUSE_MS,
      note:
        `longest between two pauses ${longestWorkMs.toFixed(1)} ms of work, ${longestMs.toFixed(1)} ms by the clock, first call included; ${steps} steps, ` +
        `left after ${STEPS_BEFORE_CANCEL} steps in ${cancelMs.toFixed(1)} ms; first call ${durations[0]!.toFixed(0)} ms; ` +
        `within-SSD ${result!.withinSquares.toFixed(1)} in ${result!.count} regions`,
    };
  });
}

function divisionOf(result: Regionalisation): Regions {
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}

interface Timed<Value> {
  readonly value: Value;
  readonly firstMs: number;
  /** Without the first call, unless it was the only one. */
  readonly durationsMs: readonly number[];
}

function timed<Value>(repeats: number, call: () => Value): Timed<Value> {
  const durations: number[] = [];
  let value: Value;
  do {
    const before = performance.now();
    value = call();
    durations.push(performance.now() - before);
  } while (durations.length <= repeats);
  return { value, firstMs: durations[0]!, durationsMs: repeats === 0 ? durations : durations.slice(1) };
}
