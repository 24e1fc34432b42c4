import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkPackage, createPace, openAtlas } from '../analysis/index.ts';
import { describeFinding } from '../texts/index.ts';
import '../texts/findings-topic.ts';
import { readableReport, type CheckResult } from './check-report.ts';
import { folderSource } from './folder-source.ts';
import { terminalTexts } from './terminal-texts.ts';

/** Reads everything in a folder and checks it. */
export async function checkFolder(folder: string): Promise<CheckResult> {
  const { opened, session } = await openAtlas(folderSource(folder));
  const checked = session === null ? { joins: [], findings: [] } : await checkPackage(session, createPace());
  const findings = [...opened.findings, ...checked.findings];
  return { publishable: !findings.some(({ severity }) => severity === 'error'), findings, joins: checked.joins };
}

/**
 * `atlas check DIR [--json]`: findings and join report, for people or as JSON.
 * @returns exit code: 0 = publishable, 1 = errors, 2 = wrong usage.
 */
export async function runCheck(parameters: readonly string[]): Promise<number> {
  const options = readOptions(parameters);
  if (options === null) {
    console.error(terminalTexts.usage);
    return 2;
  }
  if (!((await stat(options.folder).catch(() => null))?.isDirectory() ?? false)) {
    console.error(terminalTexts.noFolder(options.folder));
    return 2;
  }
  const result = await checkFolder(options.folder);
  console.log(options.json ? JSON.stringify(withHints(result), null, 2) : readableReport(result));
  return result.publishable ? 0 : 1;
}

function readOptions(parameters: readonly string[]): { folder: string; json: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const [folder, ...others] = positionals;
    return folder === undefined || others.length > 0 ? null : { folder, json: values.json ?? false };
  } catch {
    return null;
  }
}

/** Findings leave the program with their text. */
const withHints = ({ publishable, findings, joins }: CheckResult) => ({
  publishable,
  findings: findings.map((finding) => {
    const { message, hint } = describeFinding(finding, 'de');
    return { ...finding, message, hint };
  }),
  joins,
});
