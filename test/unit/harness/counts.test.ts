import { describe, expect, test } from 'vitest';
import { addCounts, describeCounts, FAILED, PASSED, readCounts, SKIPPED } from '../../harness/counts.ts';
import { inParallel } from '../../harness/step.ts';

describe('the last line of a test run', () => {
  test('tells what was left out, and only then', () => {
    expect(describeCounts({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(describeCounts(addCounts([PASSED, PASSED, FAILED, SKIPPED]))).toBe('2 passed, 1 failed, 1 skipped');
  });

  test('is read back from what a program said', () => {
    expect(readCounts('passed a\n58 passed, 0 failed, 0 skipped\n')).toEqual({ passed: 58, failed: 0, skipped: 0 });
    expect(readCounts('2 passed, 1 failed')).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(readCounts('2 passed, 1 failed\nand then it fell over')).toBeNull();
    expect(readCounts('')).toBeNull();
  });
});

test('work in parallel keeps its order and its limit', async () => {
  let running = 0;
  let most = 0;
  const doubled = await inParallel([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < item; turn++) await Promise.resolve();
    running--;
    return item * 2;
  });
  expect(doubled).toEqual([10, 2, 8, 4, 6]);
  expect(most).toBe(2);
});
