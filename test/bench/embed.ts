import { serveBuiltSite } from '../stage/embed-site.ts';
import { MUSTERSTADT } from '../stage/atlas-site.ts';
import type { BenchRow } from './bench-row.ts';
import { EMBED_LIMIT_KIBIBYTES, measureEmbedStartUp } from './embed-start-up.ts';
import { findLighthouse, LIGHTHOUSE_CATEGORIES, runLighthouse, type LighthouseCategory, type LighthouseReport } from './lighthouse.ts';
import { measureStartUp, START_UP_LIMIT_KIBIBYTES, type StartUpScript } from './start-up.ts';

const BYTES_PER_KIBIBYTE = 1024;
const LIGHTHOUSE_RUNS = 3;

/** Least points of the built pages; `null` = told, no target (the atlas is a large program on a phone's line). */
const LIGHTHOUSE_TARGETS: Readonly<Record<'embed' | 'app', Readonly<Record<LighthouseCategory, number | null>>>> = {
  embed: { accessibility: 100, 'best-practices': 100, performance: 95 },
  app: { accessibility: 100, 'best-practices': 100, performance: null },
};

/** What comes before the first map: sizes with their budgets, and Lighthouse's judgement where it is installed. */
export async function benchEmbed(): Promise<BenchRow[]> {
  return [
    sizeRow('the atlas', await measureStartUp(MUSTERSTADT), START_UP_LIMIT_KIBIBYTES),
    sizeRow('the embedded map', await measureEmbedStartUp(), EMBED_LIMIT_KIBIBYTES),
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
