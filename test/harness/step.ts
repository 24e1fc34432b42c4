import { FAILED, PASSED, type Counts } from './counts.ts';
import type { ProgramResult } from './program.ts';

export type Group = 'check' | 'unit' | 'browser' | 'e2e';
export const GROUPS: readonly Group[] = ['check', 'unit', 'browser', 'e2e'];

export interface StepResult {
  readonly counts: Counts;
  /** Shown when something failed or was skipped. */
  readonly details: string;
}

/** One thing that is proved. */
export interface Step {
  readonly name: string;
  /** Parts of the run it belongs to. */
  readonly groups: readonly Group[];
  run(): Promise<StepResult>;
}

/** A program that is content when it ends with 0. */
export const programStep = (name: string, group: Group, run: () => Promise<ProgramResult>): Step => ({
  name,
  groups: [group],
  run: async () => {
    const { exitCode, output } = await run();
    return { counts: exitCode === 0 ? PASSED : FAILED, details: output };
  },
});

/** Runs `work` over the items, at most `workers` at the same time; results in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  workers: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const position = next++;
      results[position] = await work(items[position]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, items.length) }, worker));
  return results;
}
