import { areaCount, type AreaGeometry } from '../../../../src/model/index.ts';
import type { Engine, EngineName } from './engine.ts';
import { loadBlocks, randomClasses } from './scale-atlas.ts';

/** What the driver calls; times in milliseconds until the picture is on the screen. */
export interface BenchPage {
  /** Reads the atlas and keeps only the flat arrays. */
  load(engine: EngineName, address: string): Promise<number>;
  first(): Promise<number>;
  recolour(): Promise<number>;
  /** Starts and ends recording the gaps between animation frames. */
  recordGaps(): void;
  gaps(): number[];
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const target = document.querySelector<HTMLElement>('#map')!;
let engine: Engine;
let geometry: AreaGeometry | null = null;
let count = 0;
let seed = 1;
let recorded: number[] = [];
let recording = false;

/** The second frame begins after the first one was presented. */
const presented = () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

async function timed(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  await presented();
  return performance.now() - begin;
}

const nextClasses = () => randomClasses(count, seed++);

window.bench = {
  async load(name, address) {
    geometry = await loadBlocks(address);
    count = areaCount(geometry);
    if (name === 'ours') {
      const own = (await import('./ours.ts')).ours(target);
      own.prepare(geometry);
      engine = own;
    } else if (name === 'openLayers') engine = (await import('./open-layers.ts')).openLayers(target);
    else engine = (await import('./map-libre.ts')).mapLibre(target);
    await presented();
    return count;
  },
  async first() {
    const blocks = geometry!;
    const classes = nextClasses();
    // The engine keeps what it needs; the heap is measured without our copy.
    geometry = null;
    return timed(() => engine.first(blocks, classes));
  },
  recolour: () => timed(() => engine.recolour(nextClasses())),
  recordGaps() {
    recorded = [];
    recording = true;
    let last = performance.now();
    const tick = (now: number) => {
      recorded.push(now - last);
      last = now;
      if (recording) requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(tick);
    });
  },
  gaps() {
    recording = false;
    return recorded;
  },
};
