import { describe, expect, it } from 'vitest';
import { createPace } from '../../../../src/analysis/index.ts';
import { paced, partOfPace } from '../../../../src/analysis/recipes/paced.ts';
import { SharedComputation } from '../../../../src/analysis/recipes/shared-computation.ts';
import type { Stepwise } from '../../../../src/statistics/index.ts';

function* steps(count: number, taken: number[]): Stepwise<string> {
  for (let step = 1; step <= count; step++) {
    taken.push(step);
    yield step / count;
  }
  return 'done';
}

const cancellable = () => {
  const controller = new AbortController();
  const told: number[] = [];
  return { controller, told, pace: createPace({ signal: controller.signal, onProgress: (fraction) => told.push(fraction) }) };
};

describe('paced', () => {
  it('returns the result and tells the progress within its part', async () => {
    const { pace, told } = cancellable();
    expect(await paced(steps(4, []), partOfPace(pace, 0.5, 1))).toBe('done');
    expect(told).toEqual([0.625, 0.75, 0.875, 1]);
  });

  it('stops between two steps when the task is cancelled', async () => {
    const { pace, controller } = cancellable();
    const taken: number[] = [];
    const running = paced(steps(1000, taken), pace);
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'aborted' });
    expect(taken.length).toBeLessThan(3);
  });
});

describe('a shared computation', () => {
  it('runs once for all and tells each its progress', async () => {
    const taken: number[] = [];
    const shared = new SharedComputation((pace) => paced(steps(3, taken), pace));
    const [one, other] = [cancellable(), cancellable()];
    expect(await Promise.all([shared.join(one.pace), shared.join(other.pace)])).toEqual(['done', 'done']);
    expect(taken).toEqual([1, 2, 3]);
    expect(one.told).toEqual(other.told);
    expect(shared.isOver).toBe(true);
  });

  it('goes on for the others when one is cancelled', async () => {
    const shared = new SharedComputation((pace) => paced(steps(3, []), pace));
    const [one, other] = [cancellable(), cancellable()];
    const first = shared.join(one.pace);
    const second = shared.join(other.pace);
    one.controller.abort();
    await expect(first).rejects.toMatchObject({ code: 'aborted' });
    expect(await second).toBe('done');
  });

  it('stops when all are cancelled, and is over', async () => {
    const taken: number[] = [];
    const shared = new SharedComputation((pace) => paced(steps(1000, taken), pace));
    const one = cancellable();
    const joined = shared.join(one.pace);
    one.controller.abort();
    await expect(joined).rejects.toMatchObject({ code: 'aborted' });
    await Promise.resolve();
    expect(shared.isOver).toBe(true);
    expect(taken.length).toBeLessThan(3);
  });

  it('hands a failure to everyone', async () => {
    const shared = new SharedComputation(() => Promise.reject(new Error('broken')));
    const joined = [shared.join(createPace()), shared.join(createPace())];
    for (const one of joined) await expect(one).rejects.toThrow('broken');
  });
});
