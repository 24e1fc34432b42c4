import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UpdateSchedule } from '../../../src/app/update-schedule.ts';

const microtasks = (): Promise<void> => Promise.resolve();

describe('UpdateSchedule', () => {
  let frames: (() => void)[];
  beforeEach(() => {
    frames = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.stubGlobal('requestAnimationFrame', (show: () => void) => frames.push(show));
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => {
      if (frame > 0) frames[frame - 1] = () => {};
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function stage() {
    const done: string[] = [];
    const schedule = new UpdateSchedule({
      ask: () => done.push('ask'),
      update: () => {
        schedule.begun();
        done.push('update');
      },
    });
    return { schedule, done };
  }
  const frame = (): void => frames.splice(0).forEach((show) => show());

  it('shows what the reader does after the present task, once', async () => {
    const { schedule, done } = stage();
    schedule.soon();
    schedule.soon();
    expect(done).toEqual([]);
    await microtasks();
    expect(done).toEqual(['update']);
    expect(schedule.isPending).toBe(false);
  });

  it('shows results with the frame, however many there are, and asks at once for what they lead to', async () => {
    const { schedule, done } = stage();
    schedule.withFrame(false);
    schedule.withFrame(true);
    schedule.withFrame(true);
    await microtasks();
    expect(done).toEqual(['ask']);
    expect(schedule.isPending).toBe(true);
    frame();
    expect(done).toEqual(['ask', 'update']);
    vi.runAllTimers();
    expect(done).toEqual(['ask', 'update']);
  });

  it('shows results along with what the reader does, and not again', async () => {
    const { schedule, done } = stage();
    schedule.withFrame(false);
    schedule.soon();
    await microtasks();
    frame();
    vi.runAllTimers();
    expect(done).toEqual(['update']);
  });

  it('does not wait for a frame that does not come', () => {
    const { schedule, done } = stage();
    schedule.withFrame(false);
    vi.runAllTimers();
    expect(done).toEqual(['update']);
    expect(schedule.isPending).toBe(false);
  });
});
