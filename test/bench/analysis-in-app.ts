import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AtlasPackage, LevelId, Recipe } from '../../src/model/index.ts';
import type { AnalysisPage } from '../../src/state/index.ts';
import { launchChromium } from '../stage/atlas-browser.ts';
import { openAtlas, type AtlasPage } from '../stage/atlas-page.ts';
import { MUSTERSTADT, serveAtlas } from '../stage/atlas-site.ts';
import type { BenchRow } from './bench-row.ts';

/** A task of the main thread longer than this is felt. */
const LONGEST_TASK_MS = 50;
const READY_MS = 600_000;
const PERMUTATIONS = 999;

interface Run {
  readonly name: string;
  readonly page: AnalysisPage;
  readonly recipe: Recipe;
}

/** What the main thread did while a recipe was computed in the worker and its result came onto map and page. */
interface MainThread {
  readonly totalMs: number;
  /** Longest task of the main thread; 0 = none above 50 ms. */
  readonly longestMs: number;
  readonly longTasks: number;
}

/**
 * Opens the app on an atlas of 50,000 blocks and computes an index, types and spatial association over all of them, as a reader does: the
 * longest task of the main thread from the click until the result stands on map and page.
 */
export async function benchAnalysisInApp({ atlasDirectory }: { readonly atlasDirectory: string }): Promise<BenchRow[]> {
  const level = finestLevel(await descriptorOf(atlasDirectory));
  const site = await serveAtlas(atlasDirectory);
  const browser = await launchChromium();
  try {
    const atlas = await openAtlas(browser, site.address, {
      query: `v=1&bereich=index&ebene=${level}`,
      prepare: async (context) => {
        context.setDefaultTimeout(READY_MS);
        await context.addInitScript(() => {
          const noted: number[] = [];
          Object.assign(globalThis, { longTasks: noted });
          new PerformanceObserver((list) => noted.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
        });
      },
    });
    const rows: BenchRow[] = [];
    for (const run of runsOn(level, await descriptorOf(MUSTERSTADT))) {
      const measured = await measureRun(atlas, run);
      console.log(`analysis-in-app: ${run.name}: ${measured.totalMs.toFixed(0)} ms, longest task ${measured.longestMs.toFixed(0)} ms`);
      rows.push(rowOf(run, measured));
    }
    await atlas.close();
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}

const descriptorOf = async (directory: string): Promise<AtlasPackage> =>
  JSON.parse(await readFile(join(directory, 'datapackage.json'), 'utf8')) as AtlasPackage;

const finestLevel = ({ atlas }: AtlasPackage): LevelId => {
  const above = new Set(atlas.levels.map(({ parent }) => parent?.level));
  return (atlas.levels.find(({ id }) => !above.has(id)) ?? atlas.levels[0]!).id;
};

/** Recipes of Musterstadt, which has the same indicators, on the blocks. */
function runsOn(level: LevelId, { atlas }: AtlasPackage): readonly Run[] {
  const recipes = atlas.recipes ?? [];
  const find = <Kind extends Recipe['kind']>(kind: Kind): Extract<Recipe, { kind: Kind }> => {
    const found = recipes.find((recipe): recipe is Extract<Recipe, { kind: Kind }> => recipe.kind === kind);
    if (found === undefined) throw new Error(`Musterstadt has no recipe of kind ${kind}`);
    return found;
  };
  return [
    { name: 'index', page: 'index', recipe: { ...find('index'), level } },
    { name: 'types by k-means', page: 'typen', recipe: { ...find('typology'), level, method: 'kMeans' } },
    {
      name: `local Moran, ${PERMUTATIONS} permutations`,
      page: 'nachbarschaft',
      recipe: { ...find('association'), level, permutations: PERMUTATIONS },
    },
  ];
}

async function measureRun(atlas: AtlasPage, { page, recipe }: Run): Promise<MainThread> {
  const longTasks = (): Promise<number[]> =>
    atlas.page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  await settledAtLast(atlas);
  await longTasks();
  const start = performance.now();
  await atlas.ask({ type: 'recipe/drafted', recipe });
  await atlas.ask({ type: 'page/chosen', page });
  await settledAtLast(atlas);
  const totalMs = performance.now() - start;
  const noted = await longTasks();
  return { totalMs, longestMs: Math.max(0, ...noted), longTasks: noted.length };
}

/** Until nothing is worked on, however long that takes, and long tasks have been told. */
async function settledAtLast(atlas: AtlasPage): Promise<void> {
  await atlas.page.evaluate(() => document.querySelector('sozialraum-atlas')!.setSession({}));
  await atlas.settled();
  await atlas.page.waitForTimeout(500);
}

const rowOf = ({ name }: Run, { totalMs, longestMs, longTasks }: MainThread): BenchRow => ({
  group: 'analysis in the app',
  name: `50,000 blocks, ${name}: longest task of the main thread ${longestMs === 0 ? `below ${LONGEST_TASK_MS}` : longestMs.toFixed(0)} ms`,
  peer: '-',
  oursMedianMs: longestMs,
  oursSpreadMs: Number.NaN,
  peerMedianMs: Number.NaN,
  peerSpreadMs: Number.NaN,
  ratio: Number.NaN,
  target: `no task above ${LONGEST_TASK_MS} ms`,
  passed: longestMs <= LONGEST_TASK_MS,
  note: `${(totalMs / 1000).toFixed(1)} s until the map shows it; ${longTasks} tasks above ${LONGEST_TASK_MS} ms`,
});
