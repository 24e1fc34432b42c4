import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CHROMIUM_FLAGS, CHROMIUM_HELP, findChromium } from '../browser-finder.ts';

/** What Lighthouse judges, by its own names. */
export const LIGHTHOUSE_CATEGORIES = ['accessibility', 'best-practices', 'performance'] as const;
export type LighthouseCategory = (typeof LIGHTHOUSE_CATEGORIES)[number];

export interface LighthouseReport {
  readonly version: string;
  /** 0 to 100. */
  readonly scores: Readonly<Record<LighthouseCategory, number>>;
  /** Ids of the checks that cost points, with what was found. */
  readonly failed: readonly string[];
}

interface Audit {
  readonly id: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

/** The parts of Lighthouse's report (versions 10 to 13) that are read here. */
interface RawReport {
  readonly lighthouseVersion: string;
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] } | undefined
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

/** Lighthouse is no dependency of this project: the one of LIGHTHOUSE_PATH, else of the path; null where there is none. */
export function findLighthouse(): string | null {
  const named = process.env['LIGHTHOUSE_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'lighthouse'));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Has Lighthouse judge a page with its usual simulated phone on a slow line. @throws Error when it fails. */
export async function runLighthouse(lighthouse: string, address: string): Promise<LighthouseReport> {
  const chromium = findChromium();
  if (chromium === null) throw new Error(CHROMIUM_HELP);
  const text = await outputOf(
    lighthouse,
    [
      address,
      '--output=json',
      '--quiet',
      `--only-categories=${LIGHTHOUSE_CATEGORIES.join(',')}`,
      `--chrome-flags=${CHROMIUM_FLAGS.join(' ')}`,
    ],
    { ...process.env, CHROME_PATH: chromium },
  );
  const { lighthouseVersion, categories, audits } = JSON.parse(text) as RawReport;
  const score = (category: LighthouseCategory): number => Math.round(100 * (categories[category]?.score ?? 0));
  const weighed = LIGHTHOUSE_CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  const failed = weighed.flatMap(({ id }) => {
    const audit = audits[id];
    return audit === undefined || audit.score === null || audit.score >= 0.9 ? [] : [`${id} ${audit.displayValue ?? ''}`.trim()];
  });
  return {
    version: lighthouseVersion,
    scores: {
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      performance: score('performance'),
    },
    failed: [...new Set(failed)],
  };
}

function outputOf(program: string, parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const running = spawn(program, parameters, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    running.stdout.on('data', (data: Buffer) => (output += data.toString()));
    running.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
    running.on('error', reject);
    running.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`lighthouse: ${complaint.trim() || `exit ${code}`}`))));
  });
}
