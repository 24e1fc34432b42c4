import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LONGEST_RUN_MILLISECONDS = 110_000;
const LARGEST_ANSWER_BYTES = 32_000_000;

/** Whether a program is installed; tests that need one that is not are skipped. */
export const hasProgram = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** What a program says. @throws Error with its complaint where it is not content */
export async function answerOf(name: string, ...parameters: readonly string[]): Promise<string> {
  const { stdout } = await run(name, parameters, { timeout: LONGEST_RUN_MILLISECONDS, maxBuffer: LARGEST_ANSWER_BYTES });
  return stdout;
}
