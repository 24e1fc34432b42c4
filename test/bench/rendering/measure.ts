import type { Browser, CDPSession, Page } from 'playwright-core';
import type { EngineName } from './page/engine.ts';

/** Samples of one engine. */
export interface Measured {
  readonly firstMs: readonly number[];
  readonly recolourMs: readonly number[];
  /** Gaps between animation frames while the map is dragged. */
  readonly gapsMs: readonly number[];
  /** JavaScript heap and array buffers after the picture, less before loading: megabytes. */
  readonly heapMegabytes: number;
  readonly areas: number;
}

const SIZE = { width: 1200, height: 800 };
const DRAG_STEPS = 90;
const DRAG_MS = 3000;
const RECOLOUR_MS = 12_000;
const DRAG_PIXELS = 240;
const BYTES_PER_MEGABYTE = 1e6;

/** Opens the bench page with one engine and measures it: `loads` fresh pages, `recolours` changes of classes on the last of them. */
export async function measureEngine(
  browser: Browser,
  engine: EngineName,
  address: string,
  { loads, recolours }: { readonly loads: number; readonly recolours: number },
): Promise<Measured> {
  const firstMs: number[] = [];
  for (let load = 1; ; load++) {
    const page = await browser.newPage({ viewport: SIZE });
    page.setDefaultTimeout(180_000);
    const session = await page.context().newCDPSession(page);
    await page.goto(`${address}test/bench/rendering/page/index.html`);
    await page.waitForFunction(() => 'bench' in window);
    const before = await heapMegabytes(session);
    const areas = await page.evaluate((name) => window.bench.load(name, '/bench-atlas/gebiete.topojson'), engine);
    firstMs.push(await page.evaluate(() => window.bench.first()));
    if (load < loads) {
      await page.close();
      continue;
    }
    const recolourMs: number[] = [];
    const end = performance.now() + RECOLOUR_MS;
    while (recolourMs.length < recolours && (recolourMs.length < 2 || performance.now() < end)) {
      recolourMs.push(await page.evaluate(() => window.bench.recolour()));
    }
    const heap = (await heapMegabytes(session)) - before;
    const gapsMs = await dragGaps(page);
    await page.close();
    return { firstMs, recolourMs, gapsMs, heapMegabytes: heap, areas };
  }
}

/** Drags the map to and fro with the mouse, as a person does, and returns the frame gaps. */
async function dragGaps(page: Page): Promise<number[]> {
  const { width, height } = SIZE;
  await page.mouse.move(width / 2, height / 2);
  await page.mouse.down();
  await page.evaluate(() => window.bench.recordGaps());
  const end = performance.now() + DRAG_MS;
  // An engine that takes a second per frame is not made to show all of them.
  for (let step = 1; step <= DRAG_STEPS && performance.now() < end; step++) {
    const phase = (step / DRAG_STEPS) * 2 * Math.PI;
    await page.mouse.move(width / 2 + DRAG_PIXELS * Math.sin(phase), height / 2 + (DRAG_PIXELS / 2) * Math.sin(2 * phase));
    await page.waitForTimeout(10);
  }
  const gaps = await page.evaluate(() => window.bench.gaps());
  await page.mouse.up();
  return gaps;
}

/** Used JavaScript heap plus the memory of array buffers, after collecting garbage. */
async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage: { readonly usedSize: number; readonly backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / BYTES_PER_MEGABYTE;
}
