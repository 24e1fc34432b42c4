import { expect, test } from 'vitest';
import { LazyPart } from '../../../src/app/lazy-part.ts';

test('a part is fetched once, however often it is asked for', async () => {
  let fetched = 0;
  const part = new LazyPart(
    () => Promise.resolve(`part ${(fetched += 1)}`),
    () => {},
  );
  expect([part.current, part.isAsked]).toEqual([null, false]);
  expect(await Promise.all([part.get(), part.get()])).toEqual(['part 1', 'part 1']);
  expect([part.current, part.isAsked, fetched]).toEqual(['part 1', true, 1]);
});

test('a part that could not be fetched is told, and tried again with the next question', async () => {
  let told = 0;
  let reachable = false;
  const part = new LazyPart(
    () => (reachable ? Promise.resolve('part') : Promise.reject(new Error('no network'))),
    () => (told += 1),
  );
  expect(await Promise.all([part.get(), part.get()])).toEqual([null, null]);
  expect([part.current, part.isAsked, told]).toEqual([null, false, 1]);
  reachable = true;
  expect(await part.get()).toBe('part');
});
