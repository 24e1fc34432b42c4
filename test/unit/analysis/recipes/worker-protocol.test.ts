import { describe, expect, it } from 'vitest';
import type { TaskName, TaskRequest, WorkerRequest, WorkerResponse } from '../../../../src/analysis/protocol.ts';
import { serveTasks } from '../../../../src/analysis/serve-tasks.ts';
import { recipeIndicator } from '../../../../src/model/index.ts';
import { tinyCity } from '../../../fixtures/analysis/tiny-city.ts';
import { BLOCK, blockRows, delivered, indexRecipe, input, PLAIN_ROWS } from './small-recipes.ts';

/** The worker's side of the protocol; every message makes a structured clone. */
class Conversation {
  readonly responses: WorkerResponse[] = [];
  readonly #receive: (request: WorkerRequest) => void;
  #heard: () => void = () => undefined;
  #lastId = 0;

  constructor() {
    this.#receive = serveTasks((response, transfer) => {
      this.responses.push(structuredClone(response, { transfer: [...transfer] }));
      this.#heard();
    });
  }

  ask<Name extends TaskName>(name: Name, request: TaskRequest<Name>): number {
    const id = ++this.#lastId;
    this.#receive(structuredClone({ type: 'run', id, name, request }));
    return id;
  }

  cancel(id: number): void {
    this.#receive({ type: 'cancel', id });
  }

  /** The first response to a request of one of these types. */
  async heard<Type extends 'progress' | 'done' | 'failed'>(id: number, ...types: Type[]): Promise<Extract<WorkerResponse, { type: Type }>> {
    for (;;) {
      const found = this.responses.find((response) => 'id' in response && response.id === id && types.includes(response.type as Type));
      if (found !== undefined) return found as Extract<WorkerResponse, { type: Type }>;
      await new Promise<void>((resolve) => (this.#heard = resolve));
    }
  }

  fractionsOf(id: number): number[] {
    return this.responses.flatMap((response) => (response.type === 'progress' && response.id === id ? [response.fraction] : []));
  }
}

const files = tinyCity([blockRows({ 2018: PLAIN_ROWS, 2020: PLAIN_ROWS })], [delivered('a'), delivered('b')]);
const recipe = indexRecipe();
const robustness = { recipes: [recipe], year: 2020, weightSpread: 0.5, seed: 1 };

async function opened(): Promise<Conversation> {
  const conversation = new Conversation();
  await conversation.heard(conversation.ask('atlas/open', { location: { kind: 'files', files } }), 'done');
  return conversation;
}

describe('recipes across the border of the worker', () => {
  it('come back as whole arrays, twice', async () => {
    const worker = await opened();
    for (let time = 0; time < 2; time++) {
      const { result } = await worker.heard(worker.ask('recipe/result', { recipes: [recipe], year: 2020 }), 'done');
      expect(result).toMatchObject({ kind: 'index', year: 2020, years: [2018, 2020], areas: 8 });
      expect((result as { values: Float64Array }).values).toHaveLength(8);
    }
    const indicator = recipeIndicator(recipe.id, 'klasse');
    const { result } = await worker.heard(worker.ask('indicator/series', { indicator, level: BLOCK, recipes: [recipe] }), 'done');
    expect((result as { series: { values: Float64Array[] } }).series.values).toHaveLength(2);
  });

  it('tell their progress, never backwards, up to the end', async () => {
    const worker = await opened();
    const id = worker.ask('recipe/robustness', { ...robustness, weightings: 2000 });
    const { result } = await worker.heard(id, 'done');
    expect((result as { summaries: { variants: number }[] }).summaries.at(-1)?.variants).toBe(2000);
    const fractions = worker.fractionsOf(id);
    expect(fractions.length).toBeGreaterThan(20);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });

  it('stop in the middle of a kernel when they are cancelled, and leave the session whole', async () => {
    const worker = await opened();
    const id = worker.ask('recipe/robustness', { ...robustness, weightings: 200_000 });
    await worker.heard(id, 'progress');
    worker.cancel(id);
    expect(await worker.heard(id, 'failed', 'done')).toMatchObject({ type: 'failed', code: 'aborted' });
    expect(Math.max(...worker.fractionsOf(id))).toBeLessThan(0.9);
    const { result } = await worker.heard(worker.ask('recipe/result', { recipes: [recipe], year: 2020 }), 'done');
    expect(result).toMatchObject({ kind: 'index' });
  });

  it('go on for one task when another that asked the same is cancelled', async () => {
    const worker = await opened();
    const [one, other] = [
      worker.ask('recipe/result', { recipes: [recipe], year: 2020 }),
      worker.ask('recipe/result', { recipes: [recipe], year: 2020 }),
    ];
    worker.cancel(one);
    expect(await worker.heard(one, 'failed', 'done')).toMatchObject({ type: 'failed', code: 'aborted' });
    expect((await worker.heard(other, 'done')).result).toMatchObject({ kind: 'index' });
  });

  it('are refused as a result, not as a failure', async () => {
    const worker = await opened();
    const refused = indexRecipe({ inputs: [input('moon')] });
    const { result } = await worker.heard(worker.ask('recipe/result', { recipes: [refused], year: 2020 }), 'done');
    expect(result).toEqual({ kind: 'refused', reason: 'unknownInput', indicators: ['moon'], findings: [] });
    const indicator = recipeIndicator(refused.id, 'wert');
    const series = await worker.heard(worker.ask('indicator/series', { indicator, level: BLOCK, recipes: [refused] }), 'done');
    expect(series.result).toMatchObject({ series: { years: [], values: [] }, findings: [{ code: 'indicator-no-data' }] });
  });
});
