import { join } from 'node:path';
import { createServer } from 'vite';
import { PROJECT } from '../../harness/program.ts';
import { launchChromium } from '../../stage/atlas-browser.ts';
import { serveFile } from '../../../src/cli/static-files.ts';
import type { BenchRow } from '../bench-row.ts';
import { measureEngine, type Measured } from './measure.ts';

const LOADS = 3;
const RECOLOURS = 7;
const FRAME_MS = 17;
const HEAP_LIMIT_MEGABYTES = 60;
const GROUP = 'rendering';
const BORDER_NOTE =
  'our map leaves out the borders of areas below 4.5 px and draws these as a mosaic of pixels; the peers draw all borders';

/**
 * Measures our map against OpenLayers' VectorLayer and MapLibre in headless Chromium without a graphics card: every engine gets the blocks
 * of the atlas as flat arrays, draws five classes with borders of half a pixel on 1200 x 800 pixels, changes all classes, and is dragged.
 */
export async function benchRendering({ atlasDirectory }: { readonly atlasDirectory: string }): Promise<BenchRow[]> {
  const server = await createServer({
    root: PROJECT,
    configFile: false,
    // Apart from the cache of the development server, which other runs may be using.
    cacheDir: join(PROJECT, '.cache', 'vite-bench'),
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
    // MapLibre finds its worker beside its own file; bundled elsewhere it would wait for it forever.
    optimizeDeps: { include: ['topojson-client', 'flatbush'], exclude: ['maplibre-gl'], entries: ['test/bench/rendering/page/index.html'] },
    plugins: [
      {
        name: 'bench-atlas',
        configureServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            if (request.url?.startsWith('/bench-atlas/') !== true) return next();
            const mounts = [{ prefix: '/bench-atlas/', directory: atlasDirectory }];
            serveFile(request, response, mounts, {}).then((served) => served || response.writeHead(404).end(), next);
          });
        },
      },
    ],
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the bench page is not served');
  const browser = await launchChromium();
  try {
    const measure = async (engine: Parameters<typeof measureEngine>[1], loads: number) => {
      console.log(`rendering: ${engine}`);
      const measured = await measureEngine(browser, engine, address, { loads, recolours: RECOLOURS });
      console.log(
        `  first ${median(measured.firstMs).toFixed(0)} ms, recolour ${median(measured.recolourMs).toFixed(0)} ms, gap ${median(measured.gapsMs).toFixed(1)} ms`,
      );
      return measured;
    };
    const ours = await measure('ours', LOADS);
    const openLayers = await measure('openLayers', LOADS);
    const mapLibre = await measure('mapLibre', 1);
    return [
      ...compare(ours, openLayers, 'OpenLayers VectorLayer', { first: 3, recolour: 2 }),
      ...compare(ours, mapLibre, 'MapLibre', { first: 1, recolour: 1 }),
      heapRow(ours, openLayers, mapLibre),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

function compare(ours: Measured, theirs: Measured, peer: string, least: { readonly first: number; readonly recolour: number }): BenchRow[] {
  const row = (
    name: string,
    own: readonly number[],
    other: readonly number[],
    target: string,
    passes: (ratio: number, ms: number) => boolean,
    note?: string,
  ) => {
    const [oursMedianMs, peerMedianMs] = [median(own), median(other)];
    const ratio = peerMedianMs / oursMedianMs;
    return {
      group: GROUP,
      name,
      peer,
      oursMedianMs,
      oursSpreadMs: spread(own),
      peerMedianMs,
      peerSpreadMs: spread(other),
      ratio,
      target,
      passed: passes(ratio, oursMedianMs),
      ...(note === undefined ? {} : { note }),
    };
  };
  const areas = `${ours.areas} areas`;
  return [
    row(`first picture, ${areas}`, ours.firstMs, theirs.firstMs, `at least ${least.first}x`, (ratio) => ratio >= least.first, BORDER_NOTE),
    row(`recolour, ${areas}`, ours.recolourMs, theirs.recolourMs, `at least ${least.recolour}x`, (ratio) => ratio >= least.recolour),
    row(`gap between frames while dragging, ${areas}`, ours.gapsMs, theirs.gapsMs, `at most ${FRAME_MS} ms`, (_, ms) => ms <= FRAME_MS),
  ];
}

function heapRow(ours: Measured, openLayers: Measured, mapLibre: Measured): BenchRow {
  const megabytes = ({ heapMegabytes }: Measured) => heapMegabytes.toFixed(0);
  return {
    group: GROUP,
    name: `heap of the area data: ours ${megabytes(ours)} MB, OpenLayers ${megabytes(openLayers)} MB, MapLibre ${megabytes(mapLibre)} MB (main thread)`,
    peer: '-',
    oursMedianMs: Number.NaN,
    oursSpreadMs: Number.NaN,
    peerMedianMs: Number.NaN,
    peerSpreadMs: Number.NaN,
    ratio: openLayers.heapMegabytes / ours.heapMegabytes,
    target: `at most ${HEAP_LIMIT_MEGABYTES} MB`,
    passed: ours.heapMegabytes <= HEAP_LIMIT_MEGABYTES,
  };
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position - Math.floor(position));
};
const median = (values: readonly number[]): number => quantile(values, 0.5);
const spread = (values: readonly number[]): number => (quantile(values, 0.75) - quantile(values, 0.25)) / 2;
