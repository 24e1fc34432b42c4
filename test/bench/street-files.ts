import { gzipSync } from 'node:zlib';
import { crsCode } from '../../src/model/index.ts';
import { buildStreetGraph } from '../../src/network/index.ts';
import { readStreetFiles } from '../../src/reading/index.ts';
import { createRandom } from '../../src/statistics/random.ts';
import type { BenchRow } from './bench-row.ts';
import { medianAndSpread } from './measure.ts';
import { streetGrid } from './street-grid.ts';

const SIDE = 387;
const RUNS = 3;
const BLOCK = 16;
const MOST_MS = 5000;
const METERS_PER_DEGREE = 111_000;
const ORIGIN = { longitude: 7.6, latitude: 51.9 };

/** A street grid of 300,000 edges as an extract of OpenStreetMap: from the bytes of the file to a graph that can be searched. */
export async function benchStreetFiles(): Promise<BenchRow> {
  const text = gridAsOsm();
  const bytes = new Uint8Array(gzipSync(text));
  const durations: number[] = [];
  let edges = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { value } = await readStreetFiles([{ name: 'raster.osm.gz', bytes }], { crs: crsCode('EPSG:25832') });
    edges = value === null ? 0 : buildStreetGraph(value.lines).edgeFrom.length;
    durations.push(performance.now() - start);
  }
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(durations);
  return {
    group: 'network',
    name: `${edges.toLocaleString('en')} edges from OpenStreetMap (.osm.gz, ${(text.length / 1e6).toFixed(0)} MB unpacked) to a graph`,
    peer: '-',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs: Number.NaN,
    peerSpreadMs: Number.NaN,
    ratio: Number.NaN,
    target: `under ${MOST_MS / 1000} s`,
    passed: edges > 0 && oursMedianMs < MOST_MS,
    note: `${(text.length / 1e3 / oursMedianMs).toFixed(0)} MB/s, reprojected`,
  };
}

/** Ways of up to 16 blocks along the rows and columns of the grid, as mappers draw them. */
function gridAsOsm(): string {
  const { nodeCoordinates } = streetGrid(SIDE, createRandom(20261121));
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<osm version="0.6">'];
  const toLongitude = METERS_PER_DEGREE * Math.cos((ORIGIN.latitude * Math.PI) / 180);
  for (let node = 0; node < SIDE * SIDE; node++) {
    const longitude = ORIGIN.longitude + nodeCoordinates[2 * node]! / toLongitude;
    const latitude = ORIGIN.latitude + nodeCoordinates[2 * node + 1]! / METERS_PER_DEGREE;
    lines.push(`<node id="${node + 1}" lat="${latitude.toFixed(7)}" lon="${longitude.toFixed(7)}" version="1"/>`);
  }
  let way = 0;
  for (const along of [1, SIDE]) {
    for (let lane = 0; lane < SIDE; lane++) {
      for (let start = 0; start + 1 < SIDE; start += BLOCK) {
        lines.push(`<way id="${++way}" version="1">`);
        for (let at = start; at <= Math.min(start + BLOCK, SIDE - 1); at++)
          lines.push(`<nd ref="${lane * (along === 1 ? SIDE : 1) + at * along + 1}"/>`);
        lines.push('<tag k="highway" v="residential"/>', `<tag k="name" v="Straße ${lane}"/>`, '</way>');
      }
    }
  }
  lines.push('</osm>');
  return lines.join('\n');
}
