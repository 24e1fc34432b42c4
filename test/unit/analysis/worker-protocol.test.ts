import { afterEach, describe, expect, it } from 'vitest';
import { createAnalysisClient, type AnalysisClient, type WorkerPort } from '../../../src/analysis/client.ts';
import type { PackageLocation, WorkerRequest, WorkerResponse } from '../../../src/analysis/protocol.ts';
import { serveTasks } from '../../../src/analysis/serve-tasks.ts';
import { transferableCopy } from '../../../src/analysis/transferable-copy.ts';
import { indicatorId, levelId } from '../../../src/model/index.ts';
import { blockTable, tinyCity, tinyIndicator } from '../../fixtures/analysis/tiny-city.ts';

/** The real worker code behind a real message channel with structured clones, in one thread; `crash` lets it die. */
class InThreadWorker implements WorkerPort {
  static readonly started: InThreadWorker[] = [];
  onmessage: ((event: MessageEvent<WorkerResponse>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  readonly received: WorkerRequest[] = [];
  readonly #channel = new MessageChannel();

  constructor() {
    InThreadWorker.started.push(this);
    const { port1, port2 } = this.#channel;
    const receive = serveTasks((response, transfer) => port2.postMessage(response, [...transfer]));
    port2.onmessage = ({ data }: MessageEvent<WorkerRequest>) => receive(data);
    port1.onmessage = (event: MessageEvent<WorkerResponse>) => this.onmessage?.(event);
  }

  postMessage(message: WorkerRequest): void {
    this.received.push(message);
    this.#channel.port1.postMessage(message);
  }

  terminate(): void {
    this.#channel.port1.close();
    this.#channel.port2.close();
  }

  crash(): void {
    this.onerror?.({ message: 'out of memory', preventDefault() {} } as ErrorEvent);
  }
}

const files = tinyCity(
  [{ dataset: 'people', level: 'block', csv: blockTable('people', { 2020: [1, 2, 3, 4, 5, 6, 7, 8] }) }],
  [tinyIndicator('people', { kind: 'count', count: [{ dataset: 'people', column: 'people' }] })],
);
const location: PackageLocation = { kind: 'files', files };
const quarters = { indicator: indicatorId('people'), level: levelId('quarter') };

const clients: AnalysisClient[] = [];
function start(): AnalysisClient {
  const client = createAnalysisClient(() => new InThreadWorker());
  clients.push(client);
  return client;
}
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  InThreadWorker.started.length = 0;
});

describe('the analysis client and its worker', () => {
  it('open a package and answer twice with whole arrays', async () => {
    const client = start();
    const opened = await client.run('atlas/open', { location });
    expect(opened.atlas?.title).toBe('Winzigstadt');
    for (let time = 0; time < 2; time++) {
      const { series } = await client.run('indicator/series', quarters);
      expect([...series!.values[0]!]).toEqual([3, 7, 11, 15]);
      const { level } = await client.run('level/load', { level: levelId('quarter') });
      expect(level!.geometry.coordinates).toHaveLength(4 * 2 * 5);
    }
  });

  it('keep tasks waiting for a package that is being opened', async () => {
    const client = start();
    const opening = client.run('atlas/open', { location });
    const profile = client.run('profile/area', { level: levelId('quarter'), area: 1, year: 2025 });
    await opening;
    const [row] = (await profile).rows;
    expect(row).toMatchObject({ indicator: 'people', year: 2020, value: 7, cityValue: 36, rank: 3, rankedAreas: 4 });
  });

  it('classify areas with a number', async () => {
    const client = start();
    await client.run('atlas/open', { location });
    const classes = await client.run('classification/compute', { ...quarters, year: 2020, method: 'equalInterval', classes: 3 });
    expect(classes.bounds).toEqual([3, 7, 11, 15]);
  });

  it('tell progress', async () => {
    const client = start();
    await client.run('atlas/open', { location });
    const fractions: number[] = [];
    await client.run('package/check', {}, { onProgress: (fraction) => fractions.push(fraction) });
    expect(fractions.length).toBeGreaterThan(2);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });

  it('keep the code of an error', async () => {
    const client = start();
    await expect(client.run('level/load', { level: levelId('block') })).rejects.toMatchObject({ name: 'AtlasError', code: 'misuse' });
    await client.run('atlas/open', { location });
    await expect(client.run('level/load', { level: levelId('moon') })).rejects.toMatchObject({ code: 'misuse' });
  });

  it('cancel what has not begun: the cancel overtakes the work', async () => {
    const client = start();
    await client.run('atlas/open', { location });
    const controller = new AbortController();
    const cancelled = client.run('package/check', {}, { signal: controller.signal });
    controller.abort();
    await expect(cancelled).rejects.toMatchObject({ code: 'aborted' });
    await expect(client.run('indicator/series', quarters)).resolves.toHaveProperty('series');
  });

  it('replace a worker that died, open the package again and ask once more', async () => {
    const client = start();
    await client.run('atlas/open', { location });
    const waiting = client.run('indicator/series', quarters);
    InThreadWorker.started[0]!.crash();
    const { series } = await waiting;
    expect([...series!.values[0]!]).toEqual([3, 7, 11, 15]);
    expect(InThreadWorker.started).toHaveLength(2);
    expect(InThreadWorker.started[1]!.received[0]).toMatchObject({ name: 'atlas/open' });
  });

  it('give up after a second crash, and start afresh with the next task', async () => {
    const client = start();
    await client.run('atlas/open', { location });
    const waiting = client.run('indicator/series', quarters);
    InThreadWorker.started[0]!.crash();
    InThreadWorker.started[1]!.crash();
    await expect(waiting).rejects.toMatchObject({ code: 'worker-crashed' });
    await expect(client.run('indicator/series', quarters)).resolves.toHaveProperty('series');
  });
});

describe('transferableCopy', () => {
  it('leaves the original whole and copies a shared array once', () => {
    const shared = Float64Array.from([1, 2]);
    const original = { values: [shared, shared], names: ['a'], nothing: null };
    const { message, buffers } = transferableCopy(original);
    expect(buffers).toHaveLength(1);
    expect(message).toEqual(original);
    const [copy] = (message as typeof original).values;
    expect(copy).not.toBe(shared);
    structuredClone(message, { transfer: [...buffers] });
    expect([...shared]).toEqual([1, 2]);
    expect(copy).toHaveLength(0);
  });
});
