import { ckmeans } from 'simple-statistics';
import { classify, createRandom } from '../../src/statistics/index.ts';
import type { BenchRow } from './bench-row.ts';
import { medianAndSpread } from './measure.ts';

const VALUES = 50_000;
const CLASSES = 5;
const RUNS = 15;
const WARM_UP = 4;
const LEAST_RATIO = 2;

/** Fisher-Jenks natural breaks of 50,000 seeded values, from unsorted input to class limits, against `ckmeans` of simple-statistics. */
export async function benchClassification(): Promise<BenchRow[]> {
  const random = createRandom(20261120);
  const skewed = Float64Array.from({ length: VALUES }, () => Math.exp(random.normal()));
  const rounded = skewed.map((value) => Math.round(value * 10) / 10);
  return [measured('50,000 skewed values, all distinct', skewed), measured('50,000 skewed values, one decimal', rounded)];
}

function measured(name: string, values: Float64Array): BenchRow {
  const plain = Array.from(values);
  const ours: number[] = [];
  const peer: number[] = [];
  let oursLimits: readonly number[] = [];
  let peerLimits: readonly number[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    const start = performance.now();
    oursLimits = classify(values, { method: 'fisherJenks', classes: CLASSES }).bounds.slice(1);
    const between = performance.now();
    peerLimits = ckmeans(plain, CLASSES).map((group) => group[group.length - 1]!);
    const end = performance.now();
    if (run < 0) continue;
    ours.push(between - start);
    peer.push(end - between);
  }
  const same = oursLimits.length === peerLimits.length && oursLimits.every((limit, index) => limit === peerLimits[index]);
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(ours);
  const [peerMedianMs, peerSpreadMs] = medianAndSpread(peer);
  const ratio = peerMedianMs / oursMedianMs;
  return {
    group: 'classification',
    name: `Fisher-Jenks, ${CLASSES} classes, ${name}`,
    peer: 'simple-statistics ckmeans',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs,
    peerSpreadMs,
    ratio,
    target: `at least ${LEAST_RATIO}x, the same limits`,
    passed: same && ratio >= LEAST_RATIO,
    ...(same ? {} : { note: `limits differ: ${oursLimits.join(' ')} and ${peerLimits.join(' ')}` }),
  };
}
