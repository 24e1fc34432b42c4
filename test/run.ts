/**
 * `npm test`: everything, in order; the last line is `N passed, N failed`, with `, N skipped` where something could not be tried here.
 * `npm test -- --only check|unit|browser|e2e` runs a part.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './browser-finder.ts';
import { addCounts, describeCounts, FAILED, PASSED, readCounts, SKIPPED } from './harness/counts.ts';
import { PROJECT, programOf, runNode, runTypeScript } from './harness/program.ts';
import { checkRoomEdges } from './harness/room-edges.ts';
import { GROUPS, inParallel, programStep, type Group, type Step, type StepResult } from './harness/step.ts';
import { vitestStep } from './harness/vitest-step.ts';

const WORKERS = 2;
const ORACLES = join(PROJECT, '..', 'shared', 'oracles');

/** Set once a Chromium was found, for everything that starts one. */
const chromium: Record<string, string> = {};

async function typeSteps(): Promise<Step[]> {
  const rooms = (await readdir(join(PROJECT, 'src'))).map((room) => `src/${room}`);
  // A room may still be empty; the compiler would complain.
  const furnished = rooms.filter((room) =>
    readdirSync(join(PROJECT, room), { recursive: true }).some((name) => String(name).endsWith('.ts')),
  );
  const places = [...furnished, 'geodata/generator', 'test', '.'];
  return places.map((place) => programStep(`types of ${place}`, 'check', () => runNode(programOf('typescript', 'tsc'), ['-p', place])));
}

async function findBrowser(): Promise<StepResult> {
  chromium['CHROMIUM_PATH'] = ensureChromium();
  return { counts: PASSED, details: '' };
}

async function runOracles(): Promise<StepResult> {
  if (!existsSync(ORACLES))
    return { counts: SKIPPED, details: 'skipped: the reference results are not on this machine (../shared/oracles)' };
  const { exitCode, output } = await runTypeScript('test/oracles/run.ts', [ORACLES]);
  return { counts: readCounts(output) ?? (exitCode === 0 ? PASSED : FAILED), details: output };
}

async function allSteps(): Promise<Step[]> {
  const withBrowser = (): Readonly<Record<string, string>> => chromium;
  return [
    programStep('format', 'check', () => runNode(programOf('prettier'), ['--check', '--log-level', 'warn', '.'])),
    programStep('lint', 'check', () => runNode(programOf('oxlint'), ['--type-aware', '--deny-warnings', '-f', 'unix'])),
    ...(await typeSteps()),
    { name: 'room edges', groups: ['check'], run: checkRoomEdges },
    programStep('unused code', 'check', () => runNode(programOf('knip'), ['--no-progress'])),
    vitestStep('unit and architecture', 'unit', 'node', () => ({})),
    { name: 'oracles', groups: ['unit'], run: runOracles },
    { name: 'find or install Chromium', groups: ['browser', 'e2e'], run: findBrowser },
    vitestStep('elements and pictures in Chromium', 'browser', 'browser', withBrowser),
    programStep('production build', 'e2e', () => runNode(programOf('vite'), ['build', '--logLevel', 'warn'])),
    vitestStep('the built site', 'e2e', 'e2e', withBrowser),
  ];
}

async function perform(step: Step): Promise<StepResult> {
  const startedAt = performance.now();
  const result = await step
    .run()
    .catch((error: unknown) => ({ counts: FAILED, details: error instanceof Error ? error.message : String(error) }));
  const { failed, skipped } = result.counts;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if ((failed > 0 || skipped > 0) && result.details !== '') console.log(result.details.trimEnd());
  console.log(
    `${failed > 0 ? 'FAILED' : skipped > 0 ? 'partly' : 'passed'}  ${step.name}: ${describeCounts(result.counts)} (${seconds} s)`,
  );
  return result;
}

function wantedGroups(): readonly Group[] | null {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    if (values.only === undefined) return GROUPS;
    const group = GROUPS.find((known) => known === values.only);
    return group === undefined ? null : [group];
  } catch {
    return null;
  }
}

async function main(): Promise<number> {
  const groups = wantedGroups();
  if (groups === null) {
    console.error(`usage: npm test -- [--only ${GROUPS.join('|')}]`);
    return 2;
  }
  const steps = (await allSteps()).filter((step) => step.groups.some((group) => groups.includes(group)));
  const isCheck = (step: Step): boolean => step.groups.includes('check');
  const checks = await inParallel(steps.filter(isCheck), WORKERS, perform);
  // The others want the machine for themselves.
  const others = await inParallel(
    steps.filter((step) => !isCheck(step)),
    1,
    perform,
  );
  const total = addCounts([...checks, ...others].map(({ counts }) => counts));
  console.log(describeCounts(total));
  return total.failed > 0 ? 1 : 0;
}

process.exitCode = await main();
