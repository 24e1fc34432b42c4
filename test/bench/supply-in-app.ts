import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AtlasPackage, Scenario, ScenarioChange, SupplyRecipe } from '../../src/model/index.ts';
import { launchChromium } from '../stage/atlas-browser.ts';
import { openAtlas, type AtlasPage } from '../stage/atlas-page.ts';
import { MUSTERSTADT, serveAtlas } from '../stage/atlas-site.ts';
import type { BenchRow } from './bench-row.ts';
import { medianAndSpread } from './measure.ts';

const MOST_CHANGE_MS = 300;
const LONGEST_TASK_MS = 50;
const RUNS = 9;
const STEPS = 120;
const FRAME_MS = 16;

/** One more change of its kind each time it is asked for: no result is known yet. */
type NextChange = (run: number) => ScenarioChange;

/**
 * Musterstadt in Chromium: from a change of a scenario until map, sentence and figures show it (worker and drawing together), and what the
 * main thread does while the isochrone follows the pointer over the map.
 */
export async function benchSupplyInApp(): Promise<BenchRow[]> {
  const recipe = await kitas();
  const site = await serveAtlas(MUSTERSTADT);
  const browser = await launchChromium();
  try {
    const atlas = await openAtlas(browser, site.address, {
      query: 'v=1&bereich=versorgung&ebene=sozialraum&tafel=ergebnis',
      prepare: async (context) => {
        await context.addInitScript(() => {
          const noted: number[] = [];
          Object.assign(globalThis, { longTasks: noted });
          new PerformanceObserver((list) => noted.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
        });
      },
    });
    await atlas.ask({ type: 'recipe/drafted', recipe });
    await atlas.ask({ type: 'supply/changed', settings: { page: 'szenarien' } });
    await atlas.settled();
    const rows: BenchRow[] = [];
    for (const [name, next] of changesOf(recipe)) rows.push(changeRow(name, await measureChanges(atlas, next)));
    await atlas.ask({ type: 'supply/changed', settings: { page: 'angebot', scenario: null } });
    rows.push(await followPointer(atlas));
    await atlas.close();
    return rows;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function kitas(): Promise<SupplyRecipe> {
  const { atlas } = JSON.parse(await readFile(join(MUSTERSTADT, 'datapackage.json'), 'utf8')) as AtlasPackage;
  const found = atlas.recipes?.find((recipe): recipe is SupplyRecipe => recipe.kind === 'supply' && recipe.id === 'kita-u3');
  if (found === undefined) throw new Error('Musterstadt has no analysis of its Kitas');
  return found;
}

function changesOf({ facilityKind }: SupplyRecipe): readonly (readonly [string, NextChange])[] {
  const middle = { x: 563_000, y: 5_713_000 };
  return [
    [
      'a new facility, moved',
      (run) => ({ kind: 'addFacility', id: 'neu', facilityKind, name: 'Neu', x: middle.x + 90 * run, y: middle.y, places: { u3: 40 } }),
    ],
    ['places changed', (run) => ({ kind: 'changePlaces', facilityKind, facility: 'kita-001', ageGroup: 'u3', places: 20 + run })],
    [
      'homes added',
      (run) => ({
        kind: 'housing',
        id: 'wohnen',
        name: 'Wohnen',
        ...middle,
        dwellings: 100 + run,
        perDwellingAndYear: 0.03,
        rule: 'Annahme',
      }),
    ],
    [
      'a barrier across the streets',
      (run) => ({
        kind: 'barrier',
        id: 'sperre',
        name: 'Sperre',
        points: [middle.x + 90 * run, middle.y - 700, middle.x + 90 * run, middle.y + 700],
      }),
    ],
  ];
}

/** From the change until it is drawn, in the page's own clock. The first one is not counted: it also loads what the page needs. */
async function measureChanges(atlas: AtlasPage, next: NextChange): Promise<number[]> {
  const durations: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const scenario: Scenario = { id: 'messung', title: 'Messung', version: 0, changes: [next(run)] };
    const duration = await atlas.page.evaluate(async (changed) => {
      const start = performance.now();
      const event = Object.assign(new Event('atlas-intent', { bubbles: true, composed: true }), {
        intent: { type: 'scenario/changed', scenario: changed },
      });
      document.querySelector('atlas-frame')!.dispatchEvent(event);
      await document.querySelector('sozialraum-atlas')!.setSession({});
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    }, scenario);
    if (run > 0) durations.push(duration);
    await atlas.settled();
  }
  return durations;
}

function changeRow(name: string, durations: readonly number[]): BenchRow {
  const [oursMedianMs, oursSpreadMs] = medianAndSpread(durations);
  return {
    group: 'supply in the app',
    name: `scenario of Musterstadt, ${name}: until map and figures show it`,
    peer: '-',
    oursMedianMs,
    oursSpreadMs,
    peerMedianMs: Number.NaN,
    peerSpreadMs: Number.NaN,
    ratio: Number.NaN,
    target: `under ${MOST_CHANGE_MS} ms`,
    passed: oursMedianMs < MOST_CHANGE_MS,
    note: `worker and drawing; slowest of ${RUNS} ${Math.max(...durations).toFixed(0)} ms`,
  };
}

async function followPointer(atlas: AtlasPage): Promise<BenchRow> {
  const { page } = atlas;
  await atlas.ask({ type: 'tool/chosen', tool: { kind: 'isochrone' } });
  const box = await page.locator('.atlas-map').boundingBox();
  if (box === null) throw new Error('there is no map');
  const move = (step: number): Promise<void> =>
    page.mouse.move(box.x + box.width * (0.3 + (0.4 * step) / STEPS), box.y + box.height * (0.5 + 0.1 * Math.sin(step / 6)));
  await move(0);
  await page.locator('atlas-map-tools .bands').waitFor();
  await atlas.settled();
  await page.waitForTimeout(500);
  const longTasks = (): Promise<number[]> => page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  await longTasks();
  const frames = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let count = 0;
        const start = performance.now();
        const next = (): void => {
          count++;
          if (performance.now() - start < wanted) requestAnimationFrame(next);
          else resolve((performance.now() - start) / count);
        };
        requestAnimationFrame(next);
      }),
    STEPS * FRAME_MS,
  );
  for (let step = 1; step <= STEPS; step++) {
    await move(step);
    await page.waitForTimeout(FRAME_MS);
  }
  const frameMs = await frames;
  await page.waitForTimeout(500);
  const noted = await longTasks();
  const longestMs = Math.max(0, ...noted);
  return {
    group: 'supply in the app',
    name: `isochrone under the pointer: longest task of the main thread ${longestMs === 0 ? `below ${LONGEST_TASK_MS}` : longestMs.toFixed(0)} ms`,
    peer: '-',
    oursMedianMs: longestMs,
    oursSpreadMs: Number.NaN,
    peerMedianMs: Number.NaN,
    peerSpreadMs: Number.NaN,
    ratio: Number.NaN,
    target: `no task above ${LONGEST_TASK_MS} ms`,
    passed: longestMs <= LONGEST_TASK_MS,
    note: `${STEPS} moves, ${noted.length} tasks above ${LONGEST_TASK_MS} ms, ${frameMs.toFixed(0)} ms a frame`,
  };
}
