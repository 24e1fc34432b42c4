import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One view in one size that axe has looked at. */
export interface LookedAt {
  readonly scene: string;
  readonly size: string;
  readonly violations: number;
}

const RESULTS = join(import.meta.dirname, '../../../src/texts/accessibility-results.ts');
const TREES = join(import.meta.dirname, '../trees');

/** Puts what was found into the statement on accessibility, with the day it was found. */
export async function writeAccessibilityResults(looked: readonly LookedAt[], axeVersion: string): Promise<void> {
  const figures: Readonly<Record<string, string>> = {
    checkedOn: `'${new Date().toISOString().slice(0, 10)}'`,
    axeVersion: `'${axeVersion}'`,
    scenes: String(new Set(looked.map(({ scene }) => scene)).size),
    sizes: String(new Set(looked.map(({ size }) => size)).size),
    violations: String(looked.reduce((sum, { violations }) => sum + violations, 0)),
    trees: String((await readdir(TREES).catch(() => [])).length),
  };
  let source = await readFile(RESULTS, 'utf8');
  for (const [name, value] of Object.entries(figures)) source = source.replace(new RegExp(`^  ${name}: .*,$`, 'm'), `  ${name}: ${value},`);
  await writeFile(RESULTS, source);
}
