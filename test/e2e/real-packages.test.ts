import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { runTypeScript } from '../harness/program.ts';
import { hasRealData, REAL_PACKAGES, type RealPackage } from '../real/real-packages.ts';
import { expectNoTroubles, useStage } from './support/musterstadt.ts';

/** What the start view of each package must hold; the join figures stand in test/unit/analysis. */
const EXPECTED: Readonly<Record<RealPackage, { readonly atLeastAreas: number; readonly withValues: boolean }>> = {
  berlin: { atLeastAreas: 143, withValues: true },
  muenster: { atLeastAreas: 45, withValues: false },
  columbus: { atLeastAreas: 49, withValues: true },
};

// Skipped visibly where the data do not lie beside the project.
describe.skipIf(!hasRealData()).each(REAL_PACKAGES)('the real package %s', (name) => {
  let folder = '';
  const stage = useStage(async () => {
    const { output, exitCode } = await runTypeScript('test/real/assemble.ts', [name]);
    expect(exitCode, output).toBe(0);
    folder = output.trim().split('\n').at(-1) ?? '';
    return folder;
  });
  afterAll(async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  test('opens, draws and asks nobody outside', async () => {
    const atlas = await stage.open();
    const rows = await atlas.rows();
    const { atLeastAreas, withValues } = EXPECTED[name];
    expect(rows.length).toBeGreaterThanOrEqual(atLeastAreas);
    expect(rows.some(({ value }) => value !== null)).toBe(withValues);
    expect((await atlas.findings()).filter(({ severity }) => severity === 'error')).toEqual([]);
    await atlas.settled();
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('shows every level', async () => {
    const atlas = await stage.open();
    const levels = await atlas.page
      .getByRole('combobox', { name: 'Ebene' })
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(levels.length).toBeGreaterThan(0);
    for (const level of levels) {
      await atlas.setSession({ level: level as never });
      expect((await atlas.rows()).length, level).toBeGreaterThan(0);
    }
    expectNoTroubles(atlas);
    await atlas.close();
  });
});
