import { finding, type CrsCode, type Finding, type FindingCode, type Severity, type WithFindings } from '../../model/index.ts';
import { FindingSummary } from '../finding-summary.ts';
import { BoundPassed } from './bounds.ts';
import { decodeStreets } from './decode-streets.ts';
import { checkGivenLengths } from './given-lengths.ts';
import { joinStreets } from './join-streets.ts';
import type { Pace } from './pace.ts';
import { placeStreets } from './place-streets.ts';
import { soundStreets } from './sound-streets.ts';
import type { StreetFile } from './street-file.ts';
import type { ReadStreetsOptions, StreetNetworkSource } from './street-network-source.ts';
import type { LeftOutReason, StreetSource } from './street-source.ts';

/** See `readStreetFiles` in read-streets.ts, which loads this when the first file comes. */
export async function readStreetFiles(
  files: readonly StreetFile[],
  options: ReadStreetsOptions = {},
): Promise<WithFindings<StreetNetworkSource | null>> {
  const findings: Finding[] = [];
  const sources: StreetSource[] = [];
  let { crs } = options;
  let failed = false;
  for (const [nth, file] of files.entries()) {
    const noted = new FindingSummary(options.resource?.name ?? file.name);
    const pace: Pace = (share) => options.pace?.((nth + share) / files.length);
    const decoded = await decodeStreets(file, noted, { ...options, pace });
    const filled = decoded?.filter(({ offsets }) => offsets.length > 1) ?? [];
    for (const source of filled) {
      const placed = await placeStreets(source, options.resource?.crs, crs, noted);
      if (placed === null) failed = true;
      else {
        crs = placed;
        sources.push(checkGivenLengths(source, noted));
      }
    }
    if (decoded === null) failed = true;
    else if (filled.length === 0) noted.add('streets-none', 'error');
    findings.push(...noted.list(), ...leftOutFindings(decoded ?? [], options.resource?.name ?? file.name));
    failed ||= filled.length === 0;
  }
  if (failed || crs === undefined) return { value: null, findings };
  const name = options.resource?.name ?? files.map((file) => file.name).join(', ');
  try {
    return finish(joinStreets(sources), crs, name, findings);
  } catch (error) {
    if (!(error instanceof BoundPassed)) throw error;
    return { value: null, findings: [...findings, finding('streets-too-many', 'error', name, { value: error.message })] };
  }
}

function finish(joined: StreetSource, crs: CrsCode, name: string, findings: readonly Finding[]): WithFindings<StreetNetworkSource | null> {
  const { lines, brokenLines } = soundStreets(joined);
  const all = [...findings];
  const { read, leftOut } = joined.counts;
  const note = (code: FindingCode, severity: Severity, count: number): void => {
    if (count > 0) all.push(finding(code, severity, name, { parameters: { count } }));
  };
  note('streets-broken-line', 'warning', brokenLines);
  note('streets-way-duplicate', 'info', leftOut.duplicate);
  if (lines.geometry.offsets.length === 1) return { value: null, findings: [...all, finding('streets-none', 'error', name)] };
  return {
    value: { lines, crs, counts: { read, leftOut: { ...leftOut, broken: leftOut.broken + brokenLines } } },
    findings: all,
  };
}

const LEFT_OUT_CODES = [
  ['notBuilt', 'streets-not-built'],
  ['noWay', 'streets-no-way'],
  ['notALine', 'streets-not-a-line'],
] as const satisfies readonly (readonly [LeftOutReason, FindingCode])[];

/** What is left out on purpose, counted. */
const leftOutFindings = (sources: readonly StreetSource[], name: string): Finding[] =>
  LEFT_OUT_CODES.flatMap(([reason, code]) => {
    const count = sources.reduce((sum, { counts }) => sum + counts.leftOut[reason], 0);
    return count === 0 ? [] : [finding(code, 'info', name, { parameters: { count } })];
  });
