import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Comparison } from './comparison.ts';
import { checkFor } from './dispatch.ts';
import { oracleOf, type Json, type Oracle } from './oracle.ts';

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const MAXIMUM_FAILURES_SHOWN = 8;

/**
 * Runs every oracle below a folder (or one oracle file) in the order of their paths and prints one block per oracle:
 * what failed with expected and actual, what was not compared and why, what was skipped because nobody computes it.
 */
export async function runOracles(place: string, print: (line: string) => void): Promise<Summary> {
  const isFolder = (await stat(place)).isDirectory();
  const root = isFolder ? place : dirname(place);
  const files = isFolder ? await jsonFilesBelow(place) : [place];
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const path of files) {
    const file = relative(root, path).split(sep).join('/') || basename(path);
    const outcome = await runFile(path, file, print);
    if (outcome === 'passed') passed++;
    else if (outcome === 'failed') failed++;
    else if (outcome === 'skipped') skipped++;
  }
  print(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return { passed, failed, skipped };
}

async function jsonFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function runFile(path: string, file: string, print: (line: string) => void): Promise<'passed' | 'failed' | 'skipped' | 'noOracle'> {
  let oracle: Oracle | null;
  try {
    oracle = oracleOf(JSON.parse(await readFile(path, 'utf8')) as Json, file, dirname(path));
  } catch (error) {
    print(`FAILED ${file}: can not be read: ${messageOf(error)}`);
    return 'failed';
  }
  if (oracle === null) return 'noOracle';
  const check = checkFor(oracle.topic, oracle.kind);
  if (check === null) {
    print(`skipped ${file}: nothing of ours computes ${oracle.topic}/${oracle.kind}`);
    return 'skipped';
  }
  const comparison = new Comparison(oracle.expected);
  try {
    await check(oracle, comparison);
    comparison.close();
  } catch (error) {
    print(`FAILED ${file}: ${messageOf(error)}`);
    return 'failed';
  }
  report(file, comparison, print);
  return comparison.failures.length === 0 ? 'passed' : 'failed';
}

function report(file: string, comparison: Comparison, print: (line: string) => void): void {
  const { failures, unchecked, comparedCount } = comparison;
  if (failures.length === 0) print(`passed ${file}: ${comparedCount} values compared`);
  else print(`FAILED ${file}: ${failures.length} of ${comparedCount} comparisons`);
  for (const failure of failures.slice(0, MAXIMUM_FAILURES_SHOWN)) {
    print(`  ${failure.path}: expected ${failure.expected}, actual ${failure.actual} (${failure.rule})`);
  }
  if (failures.length > MAXIMUM_FAILURES_SHOWN) print(`  … and ${failures.length - MAXIMUM_FAILURES_SHOWN} more`);
  for (const { path, reason } of unchecked) print(`  unchecked ${path}: ${reason}`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
