/**
 * `npm run bench [-- --json FILE] [--only NAME]`: ours against peers in the same run on the same seeded input. Exit 0 = every target reached, 1 = not.
 * Absolute times say something about this machine; the ratios are the claim.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT, runTypeScript } from '../harness/program.ts';
import { MUSTERSTADT } from '../stage/atlas-site.ts';
import type { BenchRow } from './bench-row.ts';
import { benchAnalysisInApp } from './analysis-in-app.ts';
import { benchAutocorrelation } from './autocorrelation.ts';
import { benchClassification } from './classification.ts';
import { benchClustering } from './clustering.ts';
import { benchContiguity } from './contiguity.ts';
import { benchEmbed } from './embed.ts';
import { benchFactor } from './factor.ts';
import { benchNetwork } from './network.ts';
import { benchRegionalisation } from './regionalisation.ts';
import { benchInterpolation } from './interpolation.ts';
import { benchRendering } from './rendering/index.ts';
import { benchSiting } from './siting.ts';
import { benchStreetFiles } from './street-files.ts';
import { benchSupplyInApp } from './supply-in-app.ts';
import { measureStartUp, START_UP_LIMIT_KIBIBYTES } from './start-up.ts';
import { benchTable } from './table.ts';

const BLOCKS = 50_000;
const SCALE_ATLAS = join(PROJECT, '.cache', `musterstadt-${BLOCKS}`);
const BYTES_PER_KIBIBYTE = 1024;

/** The scale atlas is made once and kept; it is the same on every machine. */
async function ensureScaleAtlas(): Promise<string> {
  if (existsSync(join(SCALE_ATLAS, 'datapackage.json'))) return SCALE_ATLAS;
  console.log(`generating Musterstadt with ${BLOCKS} blocks in ${SCALE_ATLAS}`);
  const { exitCode } = await runTypeScript('geodata/generator/main.ts', ['--blocks', String(BLOCKS), '--out', SCALE_ATLAS], { live: true });
  if (exitCode !== 0) throw new Error('the scale atlas could not be generated');
  return SCALE_ATLAS;
}

async function benchStartUp(): Promise<BenchRow[]> {
  const scripts = await measureStartUp(MUSTERSTADT);
  const kibibytes = scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / BYTES_PER_KIBIBYTE;
  const list = scripts.map(({ path, gzipBytes }) => `${path.replace(/^.*\//, '')} ${(gzipBytes / BYTES_PER_KIBIBYTE).toFixed(1)}`);
  return [
    {
      group: 'start-up',
      name: `JavaScript until the first map of Musterstadt, worker included: ${kibibytes.toFixed(1)} KiB gzip`,
      peer: '-',
      oursMedianMs: Number.NaN,
      oursSpreadMs: Number.NaN,
      peerMedianMs: Number.NaN,
      peerSpreadMs: Number.NaN,
      ratio: Number.NaN,
      target: `at most ${START_UP_LIMIT_KIBIBYTES} KiB`,
      passed: kibibytes <= START_UP_LIMIT_KIBIBYTES,
      note: list.join(', '),
    },
  ];
}

/** Every benchmark by its name for `--only`. */
const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  'start-up': benchStartUp,
  classification: benchClassification,
  autocorrelation: benchAutocorrelation,
  clustering: benchClustering,
  contiguity: benchContiguity,
  embed: benchEmbed,
  factor: benchFactor,
  network: async () => [...(await benchNetwork()), await benchStreetFiles()],
  regionalisation: benchRegionalisation,
  siting: benchSiting,
  supply: benchSupplyInApp,
  rendering: async () => benchRendering({ atlasDirectory: await ensureScaleAtlas() }),
  interpolation: benchInterpolation,
  'analysis-in-app': async () => benchAnalysisInApp({ atlasDirectory: await ensureScaleAtlas() }),
};

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string', multiple: true } } });
  const names = values.only ?? Object.keys(BENCHES);
  const rows: BenchRow[] = [];
  // One after the other: they would slow each other down.
  for (const name of names) {
    const bench = BENCHES[name];
    if (bench === undefined) {
      console.error(`usage: npm run bench [-- --json FILE] [--only ${Object.keys(BENCHES).join('|')}]`);
      return 2;
    }
    rows.push(...(await bench()));
  }
  console.log(`\n${benchTable(rows)}\n`);
  const missed = rows.filter(({ passed }) => !passed).length;
  console.log(missed === 0 ? `all ${rows.length} targets reached` : `${missed} of ${rows.length} targets not reached`);
  if (values.json !== undefined) {
    const [processor] = cpus();
    const machine = {
      node: process.version,
      platform: process.platform,
      processor: processor?.model ?? '',
      cores: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 1e9),
    };
    await writeFile(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  }
  return missed === 0 ? 0 : 1;
}

process.exitCode = await main();
