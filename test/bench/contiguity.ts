import { createRequire } from 'node:module';
import { neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { gapContiguity, queenContiguity, rookContiguity } from '../../src/geometry/index.ts';
import { LOCAL_CRS, resourceName, type AreaGeometry, type NeighbourGraph } from '../../src/model/index.ts';
import { readAreas } from '../../src/reading/index.ts';
import { neighboursOf, runToEnd, summariseGraph } from '../../src/statistics/index.ts';
import type { BenchRow } from './bench-row.ts';
import { collectionOf, geoJsonOf } from './geojson.ts';
import { medianAndSpread } from './measure.ts';
import { syntheticCity } from './synthetic-city.ts';

const COLUMNS = 250;
const ROWS = 200;
const SETBACK_METERS = 7.5;
const GAP_METERS = 20;
const RUNS = 11;
/** Ours runs this many times between two runs of a slower peer. */
const RUNS_PER_ROUND = 3;
const PEER_RUNS = 5;
const SLOW_PEER_RUNS = 3;
const LEAST_RATIO = 10;
const MOST_GAP_MS = 300;
const SAMPLED_UNITS = 500;
const NATIVE = 'native: R spdep 1.2-7 poly2nb 13,679 ms, libpysal 4.7.0 Queen 4488 ms, geometries already read';

/** The calls of jsgeoda that are compared; the package has no types. */
interface JsGeoda {
  New(): Promise<{
    readGeoJSON(bytes: ArrayBuffer): string;
    getQueenWeights(map: string): unknown;
    getNeighbors(weights: unknown, unit: number): readonly number[];
    free(map: string): void;
  }>;
}

/** Neighbours of 50,000 blocks that share their vertices exactly, and of 50,000 with streets between all of them. */
export async function benchContiguity(): Promise<BenchRow[]> {
  const closed = syntheticCity({ columns: COLUMNS, rows: ROWS });
  const open = syntheticCity({ columns: COLUMNS, rows: ROWS, setbackMeters: SETBACK_METERS });
  return [...(await againstGeoda(closed)), againstTopojson(closed), acrossStreets(open, 'required'), acrossStreets(open, 'ignored')];
}

async function againstGeoda(geometry: AreaGeometry): Promise<BenchRow[]> {
  const geoda = await (createRequire(import.meta.url)('jsgeoda') as JsGeoda).New();
  const bytes = new Uint8Array(geoJsonOf(geometry));
  const own = new Stopwatch(() => queenContiguity(geometry));
  let map = '';
  const reading = new Stopwatch(() => geoda.readGeoJSON(bytes.buffer));
  const weighing = new Stopwatch(() => geoda.getQueenWeights(map));
  const resource = { name: resourceName('blocks'), path: 'blocks.geojson', crs: LOCAL_CRS };
  const ownReading = new Stopwatch(() => readAreas(bytes, resource, { resource: resource.name, key: 'id' }, LOCAL_CRS, []));
  for (let round = 0; round <= PEER_RUNS; round++) {
    for (let run = 0; run < RUNS_PER_ROUND; run++) own.run();
    map = reading.run();
    const weights = weighing.run();
    if (round < PEER_RUNS) {
      geoda.free(map);
      continue;
    }
    // apart from the rest: it leaves much to be collected
    for (let run = 0; run <= SLOW_PEER_RUNS; run++) await ownReading.runAsync();
    return geodaRows(own, ownReading, reading, weighing, (unit) => geoda.getNeighbors(weights, unit));
  }
  return [];
}

function geodaRows(
  own: Stopwatch<NeighbourGraph>,
  ownReading: Stopwatch<unknown>,
  reading: Stopwatch<unknown>,
  weighing: Stopwatch<unknown>,
  theirNeighbours: (unit: number) => readonly number[],
): BenchRow[] {
  const graph = own.value;
  const units = graph.offsets.length - 1;
  const step = Math.max(1, Math.floor(units / SAMPLED_UNITS));
  let same = true;
  for (let unit = 0; unit < units; unit += step) {
    const theirs = Array.from(theirNeighbours(unit)).sort((a, b) => a - b);
    const ours = neighboursOf(graph, unit);
    same &&= theirs.length === ours.length && theirs.every((other, index) => other === ours[index]);
  }
  const checked = same ? `${SAMPLED_UNITS} units sampled: equal` : 'links differ';
  const name = `queen, 50,000 blocks, ${graph.neighbours.length.toLocaleString('en')} links`;
  const peer = 'jsgeoda 0.2.3 readGeoJSON + getQueenWeights';
  return [
    row(`${name}, the peer's reading counted`, peer, own, reading.plus(weighing), LEAST_RATIO, same, `${checked}; ${NATIVE}`),
    row(`${name}, without reading`, 'jsgeoda 0.2.3 getQueenWeights', own, weighing, null, same, checked),
    row(`${name}, reading GeoJSON counted on both sides`, peer, ownReading.plus(own), reading.plus(weighing), null, same, checked),
  ];
}

function againstTopojson(geometry: AreaGeometry): BenchRow {
  const rook = new Stopwatch(() => rookContiguity(geometry));
  // before the peer's input is there: collecting garbage around its million arrays would count against ours
  for (let run = 0; run <= RUNS; run++) rook.run();
  const collection = collectionOf(geometry);
  const peer = new Stopwatch(() => {
    const { objects } = topology({ areas: collection }) as Topology<{ areas: GeometryCollection }>;
    return neighbors(objects.areas.geometries);
  });
  for (let run = 0; run <= SLOW_PEER_RUNS; run++) peer.run();
  const same = peer.value.every((list, area) => {
    const ours = neighboursOf(rook.value, area);
    return list.length === ours.length && list.every((other, index) => other === ours[index]);
  });
  const name = `rook, 50,000 blocks, ${rook.value.neighbours.length.toLocaleString('en')} links`;
  return row(name, 'topojson-server + topojson-client neighbors', rook, peer, LEAST_RATIO, same, same ? 'all links equal' : 'links differ');
}

/** No peer knows the question: the target is a time. */
function acrossStreets(geometry: AreaGeometry, sight: 'required' | 'ignored'): BenchRow {
  const across = new Stopwatch(() => runToEnd(gapContiguity(geometry, { gapMeters: GAP_METERS, sight })));
  for (let run = 0; run <= RUNS; run++) across.run();
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(across.durationsMs);
  const { links, islands, components } = summariseGraph(across.value);
  const whole = islands.length === 0 && components === 1;
  return {
    group: 'contiguity',
    name: `across streets of 15 m, gap ${GAP_METERS} m, sight ${sight}, 50,000 blocks`,
    peer: '-',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs: NaN,
    peerSpreadMs: NaN,
    ratio: NaN,
    target: `at most ${MOST_GAP_MS} ms, no island`,
    passed: whole && oursMedianMs <= MOST_GAP_MS,
    note: `first call ${across.firstMs.toFixed(0)} ms; ${links.toLocaleString('en')} links, ${islands.length} islands, ${components} part(s)`,
  };
}

function row(
  name: string,
  peerName: string,
  own: Measured,
  peer: Measured,
  leastRatio: number | null,
  same: boolean,
  note: string,
): BenchRow {
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(own.durationsMs);
  const [peerMedianMs, peerSpreadMs] = medianAndSpread(peer.durationsMs);
  const ratio = peerMedianMs / oursMedianMs;
  return {
    group: 'contiguity',
    name,
    peer: peerName,
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs,
    peerSpreadMs,
    ratio,
    target: leastRatio === null ? 'told, the same links' : `at least ${leastRatio}x, the same links`,
    passed: same && (leastRatio === null || ratio >= leastRatio),
    note: `first call ${own.firstMs.toFixed(0)} ms, peer ${peer.firstMs.toFixed(0)} ms; fastest ${fastest(own)} ms, peer ${fastest(peer)} ms; ${note}`,
  };
}

/** Tells on a busy machine what the median can not. */
const fastest = ({ durationsMs }: Measured): string => Math.min(...durationsMs).toFixed(0);

interface Measured {
  readonly firstMs: number;
  /** Without the first call. */
  readonly durationsMs: readonly number[];
}

/** Measures a call again and again, in turn with others: a machine busy with other things slows all of them alike. */
class Stopwatch<Value> implements Measured {
  firstMs = NaN;
  readonly durationsMs: number[] = [];
  private readonly call: () => Value;
  private latest: { readonly value: Value } | null = null;

  constructor(call: () => Value) {
    this.call = call;
  }

  get value(): Value {
    return this.latest === null ? this.run() : this.latest.value;
  }

  run(): Value {
    const start = performance.now();
    const value = this.call();
    this.note(performance.now() - start);
    this.latest = { value };
    return value;
  }

  /** The same for a call that answers later. */
  async runAsync(): Promise<void> {
    const start = performance.now();
    const value = this.call();
    await value;
    this.note(performance.now() - start);
    this.latest = { value };
  }

  /** One call after the other: as many sums as the rarer of the two was measured. */
  plus(next: Measured): Measured {
    const rounds = Math.min(this.durationsMs.length, next.durationsMs.length);
    const sums = Array.from({ length: rounds }, (_, round) => this.durationsMs[round]! + next.durationsMs[round]!);
    return { firstMs: this.firstMs + next.firstMs, durationsMs: sums };
  }

  private note(duration: number): void {
    if (Number.isNaN(this.firstMs)) this.firstMs = duration;
    else this.durationsMs.push(duration);
  }
}
