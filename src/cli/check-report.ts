import type { Finding, JoinReport, JoinSum } from '../model/index.ts';
import { describeFinding } from '../texts/index.ts';
import '../texts/findings-topic.ts';

/** What `check` found out about a package. */
export interface CheckResult {
  /** True without any finding of severity `error`. */
  readonly publishable: boolean;
  readonly findings: readonly Finding[];
  readonly joins: readonly JoinReport[];
}

const SEVERITIES = [
  ['error', 'Fehler'],
  ['warning', 'Warnung'],
  ['info', 'Hinweis'],
] as const;

/** The result as people read it in a terminal, in German: the join of every table, then findings by severity, then the verdict. */
export function readableReport({ publishable, findings, joins }: CheckResult): string {
  const lines: string[] = [];
  if (joins.length > 0) lines.push('Abgleich von Tabellen und Gebieten', '', ...joins.flatMap(joinLines));
  for (const [severity, word] of SEVERITIES) {
    for (const finding of findings.filter((candidate) => candidate.severity === severity)) {
      const { title, place, message, hint } = describeFinding(finding, 'de');
      lines.push(`${word}: ${title}${place === '' ? '' : ` (${place})`}`, `  ${message}`, `  ${hint}`, '');
    }
  }
  const counted = SEVERITIES.map(([severity, word]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${plural(word, count)}`;
  });
  lines.push(
    `${counted.join(', ')}. ${publishable ? 'Das Paket kann veröffentlicht werden.' : 'Das Paket kann so nicht veröffentlicht werden.'}`,
  );
  return lines.join('\n');
}

function plural(word: (typeof SEVERITIES)[number][1], count: number): string {
  if (count === 1 || word === 'Fehler') return word;
  return word === 'Warnung' ? 'Warnungen' : 'Hinweise';
}

const number = (value: number): string => value.toLocaleString('de-DE', { maximumFractionDigits: 2 });
const SHOWN_KEYS = 8;

const keyList = (keys: readonly string[]): string =>
  keys.slice(0, SHOWN_KEYS).join(', ') + (keys.length > SHOWN_KEYS ? ` und ${number(keys.length - SHOWN_KEYS)} weitere` : '');

function joinLines(report: JoinReport): string[] {
  const { resource, level, rows, matchedRows, matchedKeys, geometryKeys, years } = report;
  const span = years.length > 1 ? `${years[0]} bis ${years.at(-1)}` : String(years[0] ?? '');
  const lines = [
    `${resource} → ${level} (${span})`,
    `  ${number(matchedRows)} von ${number(rows)} Zeilen zugeordnet, ${number(matchedKeys)} von ${number(geometryKeys)} Gebieten haben eine Zeile`,
  ];
  const list = (label: string, keys: readonly string[]): void => {
    if (keys.length > 0) lines.push(`  ${label}: ${number(keys.length)} (${keyList(keys)})`);
  };
  list('nur in der Tabelle', report.onlyInTable);
  list('nur in den Gebieten', report.onlyInGeometry);
  list('doppelte Zeilen', report.duplicateRows);
  list('doppelte Schlüssel in den Gebieten', report.duplicateGeometryKeys);
  list('Summenzeilen', report.totalRows);
  list('nicht zuordenbar', report.unassignedRows);
  return [...lines, ...report.sums.map(sumLine), ''];
}

function sumLine({ column, before, after, unmatched, unassigned, duplicates, total }: JoinSum): string {
  const parts = [
    ...(unmatched === 0 ? [] : [`ohne Gebiet ${number(unmatched)}`]),
    ...(duplicates === 0 ? [] : [`doppelt ${number(duplicates)}`]),
    ...(unassigned === 0 ? [] : [`dazu nicht zuordenbar ${number(unassigned)}`]),
    ...(total === null ? [] : [`Summenzeile ${number(total)}`]),
  ];
  return `  Summe ${column}: ${number(before)} vorher, ${number(after)} nachher${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}
