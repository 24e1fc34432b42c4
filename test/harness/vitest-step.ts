import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counts } from './counts.ts';
import { PROJECT, programOf, runNode } from './program.ts';
import type { Group, Step } from './step.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** One project of vitest.config.ts with its single tests counted. */
export const vitestStep = (name: string, group: Group, project: string, environment: () => Readonly<Record<string, string>>): Step => ({
  name,
  groups: [group],
  run: async () => {
    const folder = join(PROJECT, '.cache');
    const reportPath = join(folder, `vitest-${project}.json`);
    await mkdir(folder, { recursive: true });
    await rm(reportPath, { force: true });
    const { exitCode } = await runNode(
      programOf('vitest'),
      ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`],
      { live: true, environment: environment() },
    );
    const report = existsSync(reportPath) ? (JSON.parse(await readFile(reportPath, 'utf8')) as VitestReport) : null;
    return { counts: countsOf(report, exitCode), details: '' };
  },
});

function countsOf(report: VitestReport | null, exitCode: number): Counts {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  // A file that can not even be loaded has no tests to count.
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    // An error outside of every test ends the run badly as well.
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
