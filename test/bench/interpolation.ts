import { featureCollection, intersect, polygon } from '@turf/turf';
import { AreaGeometryBuilder, interpolateExtensive, overlapAreas, signedRingArea } from '../../src/geometry/index.ts';
import type { AreaGeometry } from '../../src/model/index.ts';
import { createRandom, runToEnd } from '../../src/statistics/index.ts';
import type { BenchRow } from './bench-row.ts';
import { medianAndSpread } from './measure.ts';

const SIDE = 40;
const TARGETS = 100;
const CORNERS = 24;
const RUNS = 7;
const WARM_UP = 2;
const LEAST_RATIO = 5;

type Ring = [number, number][];

/** Areal interpolation from a grid of blocks to bent districts: overlap sizes and counts, against turf's polygon intersection. */
export async function benchInterpolation(): Promise<BenchRow[]> {
  const random = createRandom(20261121);
  const cells = Array.from({ length: SIDE * SIDE }, (_, i): Ring => {
    const [x, y] = [i % SIDE, Math.floor(i / SIDE)];
    return [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
  });
  const districts = Array.from({ length: TARGETS }, (): Ring => {
    const [x, y] = [SIDE * random.next(), SIDE * random.next()];
    const corners = Array.from({ length: CORNERS }, (_, i): [number, number] => {
      const reach = 1.5 + random.next();
      return [x + reach * Math.cos((2 * Math.PI * i) / CORNERS), y + reach * Math.sin((2 * Math.PI * i) / CORNERS)];
    });
    return [...corners, corners[0]!];
  });
  const source = areasOf(cells);
  const target = areasOf(districts);
  const counts = Float64Array.from({ length: cells.length }, () => random.integer(500));
  const sourcePolygons = cells.map((ring) => polygon([ring]));
  const targetPolygons = districts.map((ring) => polygon([ring]));

  const ours: number[] = [];
  const peer: number[] = [];
  let furthest = 0;
  let firstMs = 0;
  for (let run = -WARM_UP; run < RUNS; run++) {
    const start = performance.now();
    const overlap = runToEnd(overlapAreas(source, target));
    const interpolated = interpolateExtensive(overlap, counts);
    const between = performance.now();
    // turf is only asked about pairs whose boxes meet: the pairs ours found
    const sums = new Float64Array(TARGETS);
    for (let t = 0; t < TARGETS; t++) {
      for (let i = overlap.offsets[t]!; i < overlap.offsets[t + 1]!; i++) {
        const cell = overlap.sources[i]!;
        const common = intersect(featureCollection([sourcePolygons[cell]!, targetPolygons[t]!]));
        sums[t]! += counts[cell]! * (common === null ? 0 : planarSize(common.geometry));
      }
    }
    const end = performance.now();
    if (run === -WARM_UP) firstMs = between - start;
    if (run < 0) continue;
    ours.push(between - start);
    peer.push(end - between);
    sums.forEach((sum, t) => {
      if (sum > 0) furthest = Math.max(furthest, Math.abs(sum - interpolated[t]!) / sum);
    });
  }
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(ours);
  const [peerMedianMs, peerSpreadMs] = medianAndSpread(peer);
  const ratio = peerMedianMs / oursMedianMs;
  return [
    {
      group: 'interpolation',
      name: `areal interpolation, ${cells.length} blocks to ${TARGETS} districts of ${CORNERS} corners`,
      peer: 'turf intersect of the same pairs (search of pairs not counted)',
      oursMedianMs,
      oursSpreadMs,
      peerMedianMs,
      peerSpreadMs,
      ratio,
      target: `at least ${LEAST_RATIO}x, equal to 1e-9`,
      passed: furthest < 1e-9 && ratio >= LEAST_RATIO,
      note: `first call ${firstMs.toFixed(0)} ms; largest relative difference ${furthest.toExponential(1)}; no native figure measured`,
    },
  ];
}

function areasOf(rings: readonly Ring[]): AreaGeometry {
  const builder = new AreaGeometryBuilder();
  for (const ring of rings) {
    for (const [x, y] of ring) builder.vertex(x, y);
    builder.endRing();
    builder.endPolygon();
    builder.endArea();
  }
  return builder.build();
}

function planarSize(
  geometry:
    | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] },
): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let size = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const part = Math.abs(signedRingArea(Float64Array.from(ring.flat()), 0, ring.length));
      size += index === 0 ? part : -part;
    });
  }
  return size;
}
