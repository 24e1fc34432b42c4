import { expect, test } from 'vitest';
import type { Catchment, CatchmentRequest } from '../../../src/analysis/protocol.ts';
import { LiveIsochrone, type LiveCatchment } from '../../../src/app/effects/live-isochrone.ts';

const CATCHMENT = { kind: 'catchment' } as Catchment;
const at = (x: number): CatchmentRequest => ({ of: { kind: 'point', x, y: 0 }, polygons: false }) as CatchmentRequest;

interface Asked {
  readonly x: number;
  readonly signal: AbortSignal;
  readonly answer: (catchment: Catchment) => void;
  readonly fail: (error: Error) => void;
}

function stage() {
  const asked: Asked[] = [];
  const told: (LiveCatchment | null)[] = [];
  const live = new LiveIsochrone(
    (request, signal) =>
      new Promise((answer, fail) => asked.push({ x: request.of.kind === 'point' ? request.of.x : Number.NaN, signal, answer, fail })),
    (one) => told.push(one),
  );
  return { live, asked, told };
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('one request is on its way at most; the newest place is asked for next', async () => {
  const { live, asked, told } = stage();
  for (const x of [1, 2, 3, 4]) live.follow(at(x));
  expect(asked.map(({ x }) => x)).toEqual([1]);
  asked[0]!.answer(CATCHMENT);
  await settle();
  expect(told.map((one) => one?.x)).toEqual([1]);
  expect(asked.map(({ x }) => x)).toEqual([1, 4]);
  asked[1]!.answer(CATCHMENT);
  await settle();
  expect(asked).toHaveLength(2);
  expect(told.at(-1)).toEqual({ x: 4, y: 0, catchment: CATCHMENT });
});

test('when the pointer leaves, what is on its way is given up and its answer is not shown', async () => {
  const { live, asked, told } = stage();
  live.follow(at(1));
  live.follow(null);
  expect(asked[0]!.signal.aborted).toBe(true);
  asked[0]!.answer(CATCHMENT);
  await settle();
  expect(told).toEqual([null]);
  live.follow(at(2));
  expect(asked.map(({ x }) => x)).toEqual([1, 2]);
});

test('a failure or a refusal shows nothing and the next place is asked for', async () => {
  const { live, asked, told } = stage();
  live.follow(at(1));
  live.follow(at(2));
  asked[0]!.fail(new Error('crashed'));
  await settle();
  expect(asked.map(({ x }) => x)).toEqual([1, 2]);
  asked[1]!.answer({ kind: 'refused' } as unknown as Catchment);
  await settle();
  expect(told).toEqual([]);
});
