import { describe, expect, it } from 'vitest';
import { getOrLoad, RecentlyUsed } from '../../../src/analysis/tasks/recently-used.ts';

describe('RecentlyUsed', () => {
  it('forgets what was not asked for longest', () => {
    const cache = new RecentlyUsed<string>(2);
    const made: string[] = [];
    const ask = (key: string): string =>
      cache.getOrMake(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('weighs entries, and keeps the newest even when it is too heavy', () => {
    const cache = new RecentlyUsed<string>(10);
    cache.getOrMake('a', () => 'a');
    cache.getOrMake('b', () => 'first b');
    cache.weigh('b', 50);
    expect(cache.getOrMake('b', () => 'second b')).toBe('first b');
    expect(cache.getOrMake('a', () => 'second a')).toBe('second a');
    expect(cache.getOrMake('b', () => 'second b')).toBe('second b');
  });

  it('asks again after a failure', async () => {
    const cache = new RecentlyUsed<Promise<number>>(10);
    await expect(getOrLoad(cache, 'x', () => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
    await expect(getOrLoad(cache, 'x', () => Promise.resolve(1))).resolves.toBe(1);
  });
});
