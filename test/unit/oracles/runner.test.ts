import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runOracles } from '../../oracles/runner.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/oracles/classification');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oracles-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const equalInterval = (expected: object, tolerance: object = { breaks: 'rel 1e-9', counts: 'exact' }): object => ({
  name: 'ours',
  topic: 'classification',
  input: { values: [0, 4, 5, null, 10] },
  params: {},
  expected: { 2: expected },
  tolerance,
});

async function run(files: Readonly<Record<string, unknown>>) {
  await mkdir(join(folder, 'deep'));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const lines: string[] = [];
  const summary = await runOracles(folder, (line) => lines.push(line));
  return { summary, lines };
}

const RIGHT = { breaks: [0, 5, 10], counts_right_closed: [3, 1], counts_left_closed: [2, 2] };

describe('oracle runner', () => {
  test('finds oracles in subfolders, dispatches by kind and passes what agrees', async () => {
    const { summary, lines } = await run({ 'deep/equal_interval.any.name.json': equalInterval(RIGHT) });
    expect(summary).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(lines.at(-1)).toBe('1 passed, 0 failed, 0 skipped');
  });

  test('prints expected and actual of a failure', async () => {
    const { summary, lines } = await run({ 'equal_interval.wrong.json': equalInterval({ ...RIGHT, breaks: [0, 5.1, 10] }) });
    expect(summary).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(lines.join('\n')).toContain('2/breaks[1]: expected 5.1, actual 5 (rel 1e-9)');
  });

  test('an expected field nobody compared fails', async () => {
    const { summary, lines } = await run({ 'equal_interval.more.json': equalInterval({ ...RIGHT, entropy: 1 }) });
    expect(summary.failed).toBe(1);
    expect(lines.join('\n')).toMatch(/2\/entropy: expected 1, actual .*not compared/);
  });

  test('without a stated tolerance nothing passes', async () => {
    const { summary } = await run({ 'equal_interval.vague.json': equalInterval(RIGHT, {}) });
    expect(summary.failed).toBe(1);
  });

  test('unknown kinds are skipped by name, broken files fail, data files do not count', async () => {
    const { summary, lines } = await run({
      'crystal_ball.x.json': { topic: 'classification', expected: { future: 1 } },
      'broken.json': '{',
      'cities.json': { rows: [1, 2] },
    });
    expect(summary).toEqual({ passed: 0, failed: 1, skipped: 1 });
    expect(lines.join('\n')).toContain('crystal_ball');
  });

  test('ties that leave the choice open are listed as unchecked', async () => {
    const { summary, lines } = await run({
      'maximum_breaks.tied.json': {
        topic: 'classification',
        input: { values: [1, 2, 3] },
        expected: { 2: { cutoff_gap_tied: true, mapclassify_bins: [1.5, 3], mapclassify_counts: [1, 2], gap_midpoints: [1.5] } },
        tolerance: { bins: 'rel 1e-9' },
      },
    });
    expect(summary.passed).toBe(1);
    expect(lines.filter((line) => line.includes('unchecked'))).toHaveLength(3);
  });

  test.skipIf(!existsSync(SHARED))('all 58 classification oracles of the project pass', async () => {
    const lines: string[] = [];
    const summary = await runOracles(SHARED, (line) => lines.push(line));
    expect(summary, lines.filter((line) => line.startsWith('FAILED')).join('\n')).toEqual({ passed: 58, failed: 0, skipped: 0 });
  });
});
