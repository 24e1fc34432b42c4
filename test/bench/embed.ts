import { serveBuiltSite } from '../stage/embed-site.ts';
import { MUSTERSTADT } from '../stage/atlas-site.ts';
import type { BenchRow } from './bench-row.ts';
import { launchChromium } from '../stage/atlas-browser.ts';
import { FAST_3G, measureArrival, SLOW_3G, type Arrival, type Line } from './embed-line.ts';
import { EMBED_LIMIT_KIBIBYTES, measureEmbedStartUp } from './embed-start-up.ts';
import { findLighthouse, LIGHTHOUSE_CATEGORIES, runLighthouse, type LighthouseCategory, type LighthouseReport } from './lighthouse.ts';
import { measureStartUp, START_UP_LIMIT_KIBIBYTES, type StartUpScript } from './start-up.ts';

const BYTES_PER_KIBIBYTE = 1024;
const LIGHTHOUSE_RUNS = 3;
const ARRIVAL_RUNS = 3;
const PICTURE_LIMIT_MILLISECONDS = 3000;

/** Least points of the built pages; `null` = told, no target (the atlas is a large program on a phone's line). */
const LIGHTHOUSE_TARGETS: Readonly<Record<'embed' | 'app', Readonly<Record<LighthouseCategory, number | null>>>> = {
  embed: { accessibility: 100, 'best-practices': 100, performance: 95 },
  app: { accessibility: 100, 'best-practices': 100, performance: null },
};

/** What comes before the first map: sizes with their budgets, picture and map on slow lines, and Lighthouse's judgement where it is installed. */
export async function benchEmbed(): Promise<BenchRow[]> {
  return [
    sizeRow('the atlas', await measureStartUp(MUSTERSTADT), START_UP_LIMIT_KIBIBYTES),
    sizeRow('the embedded map', await measureEmbedStartUp(), EMBED_LIMIT_KIBIBYTES),
    await arrivalRow(),
    ...(await lighthouseRows()),
  ];
}

const row = (name: string, target: string, passed: boolean, note: string): BenchRow => ({
  group: 'embed',
  name,
  peer: '-',
  oursMedianMs: Number.NaN,
  oursSpreadMs: Number.NaN,
  peerMedianMs: Number.NaN,
  peerSpreadMs: Number.NaN,
  ratio: Number.NaN,
  target,
  passed,
  note,
});

function sizeRow(what: string, scripts: readonly StartUpScript[], limitKibibytes: number): BenchRow {
  const kibibytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / BYTES_PER_KIBIBYTE;
  const list = scripts.map(({ path, gzipBytes }) => `${path.replace(/^.*\//, '')} ${(gzipBytes / BYTES_PER_KIBIBYTE).toFixed(1)}`);
  const name = `JavaScript until the first map of ${what}, worker included: ${kibibytes.toFixed(1)} KiB gzip`;
  return row(name, `at most ${limitKibibytes} KiB`, kibibytes <= limitKibibytes, list.join(', '));
}

/** On a mobile line the picture of the build first, then the map; the slowest line is told. */
async function arrivalRow(): Promise<BenchRow> {
  const site = await serveBuiltSite();
  const browser = await launchChromium();
  try {
    const address = `${site.address}/karte/kinderarmut.html`;
    const arrivalsOn = async (line: Line): Promise<Arrival[]> => {
      const arrivals: Arrival[] = [];
      for (let run = 0; run < ARRIVAL_RUNS; run++) arrivals.push(await measureArrival(browser, address, line));
      return arrivals.toSorted((a, b) => a.pictureMilliseconds - b.pictureMilliseconds);
    };
    const told = (line: Line, arrivals: readonly Arrival[]): string => {
      const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;
      const both = arrivals.map(
        ({ pictureMilliseconds, liveMilliseconds }) => `${seconds(pictureMilliseconds)} and ${seconds(liveMilliseconds)}`,
      );
      return `${line.name} (${line.latencyMilliseconds} ms, ${line.kilobitsDown} kbit/s): ${both.join(', ')}`;
    };
    const onFast = await arrivalsOn(FAST_3G);
    const onSlow = await arrivalsOn(SLOW_3G);
    const times = onFast.map(({ pictureMilliseconds }) => pictureMilliseconds);
    const median = times[Math.floor(ARRIVAL_RUNS / 2)] ?? Number.NaN;
    const name = 'Embedded map on 3G: from the navigation to the picture of the build';
    const note = `picture and live map: ${told(FAST_3G, onFast)}; ${told(SLOW_3G, onSlow)}`;
    return {
      ...row(name, `at most ${PICTURE_LIMIT_MILLISECONDS} ms`, median <= PICTURE_LIMIT_MILLISECONDS, note),
      oursMedianMs: median,
      oursSpreadMs: (times.at(-1) ?? Number.NaN) - (times[0] ?? Number.NaN),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function lighthouseRows(): Promise<BenchRow[]> {
  const lighthouse = findLighthouse();
  if (lighthouse === null)
    return [row('Lighthouse: not measured', 'none without it', true, 'no lighthouse on the path and none named by LIGHTHOUSE_PATH')];
  const site = await serveBuiltSite();
  try {
    const rows: BenchRow[] = [];
    for (const [page, address] of [
      ['embed', `${site.address}/karte.html`],
      ['app', `${site.address}/`],
    ] as const) {
      const reports: LighthouseReport[] = [];
      for (let run = 0; run < LIGHTHOUSE_RUNS; run++) reports.push(await runLighthouse(lighthouse, address));
      // The run in the middle by performance: a busy machine makes single runs worse, never better.
      const sorted = reports.toSorted((a, b) => a.scores.performance - b.scores.performance);
      const { version, scores, failed } = sorted[Math.floor(LIGHTHOUSE_RUNS / 2)] ?? sorted[0]!;
      const runs = sorted.map((report) => report.scores.performance).join(', ');
      for (const category of LIGHTHOUSE_CATEGORIES) {
        const least = LIGHTHOUSE_TARGETS[page][category];
        const note = `Lighthouse ${version}, simulated phone, performance of ${LIGHTHOUSE_RUNS} runs ${runs}${failed.length > 0 ? `; below full: ${failed.join(', ')}` : ''}`;
        const name = `Lighthouse, ${page}, ${category}: ${scores[category]}`;
        rows.push(row(name, least === null ? 'none' : `at least ${least}`, least === null || scores[category] >= least, note));
      }
    }
    return rows;
  } finally {
    await site.close();
  }
}
