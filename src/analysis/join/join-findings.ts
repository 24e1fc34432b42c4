import { finding, hasNumber, type DataTable, type Finding, type JoinReport, type TableDescriptor } from '../../model/index.ts';
import type { JoinTarget } from './join-target.ts';

const SHOWN_KEYS = 5;
/** Rounding to multiples of 5 moves a cell by at most 2 (domain: tables of rounded counts need not add up). */
const ROUNDING_PER_CELL = 2;

/** A few keys to recognise the case by; the complete lists stand in the join report. */
const sample = (keys: readonly string[]): string =>
  keys.slice(0, SHOWN_KEYS).join(', ') + (keys.length > SHOWN_KEYS ? ` … (${keys.length})` : '');

const rowOfKey = (table: DataTable, keys: readonly string[]): { row: number } | Record<string, never> => {
  const position = keys[0] === undefined ? -1 : table.keys.indexOf(keys[0]);
  return position < 0 ? {} : { row: table.rowNumbers[position]! };
};

/** What the findings need to know beside the report. */
export interface JoinContext {
  /** Columns whose sums mean something; only there a total row is compared. */
  readonly countColumns: ReadonlySet<string>;
  /** What the table says an area without a row means. */
  readonly absentAreas?: TableDescriptor['absentAreas'];
  /** Areas without a row that are a gap: those where people live. Default: all without a row. */
  readonly gaps?: readonly string[];
}

/** The join report in findings, one per kind of deviation, with the first row concerned. Cost O(rows) where there is a total row. */
export function joinFindings(table: DataTable, level: JoinTarget, report: JoinReport, context: JoinContext): Finding[] {
  const { countColumns, absentAreas = 'missing', gaps = report.onlyInGeometry } = context;
  const { resource } = report;
  const findings: Finding[] = [];
  const keyFinding = (code: Finding['code'], severity: Finding['severity'], keys: readonly string[]): void => {
    if (keys.length === 0) return;
    const parameters = { count: keys.length, level: level.id };
    findings.push(finding(code, severity, resource, { ...rowOfKey(table, keys), value: sample(keys), parameters }));
  };

  const zeros = lostLeadingZeros(table, level, report);
  if (zeros !== null) {
    findings.push(finding('join-leading-zeros', report.matchedKeys === 0 ? 'error' : 'warning', resource, zeros));
  } else if (report.matchedKeys === 0 && report.rows > 0) {
    const parameters = { tableKey: report.onlyInTable[0] ?? '', geometryKey: level.keys[0] ?? '', level: level.id };
    findings.push(finding('join-none-matched', 'error', resource, { parameters }));
  }
  if (report.matchedKeys > 0) {
    keyFinding('join-only-in-table', 'warning', report.onlyInTable);
    // What absent areas mean was said in the descriptor: then it is no gap.
    keyFinding('join-only-in-geometry', absentAreas === 'missing' ? 'warning' : 'info', gaps);
  }
  keyFinding('join-duplicate-row', 'warning', report.duplicateRows);
  keyFinding('join-total-row', 'info', report.totalRows);
  keyFinding('join-unassigned-row', 'info', report.unassignedRows);

  for (const sum of report.sums) {
    if (sum.total === null || !countColumns.has(sum.column)) continue;
    // Duplicates are not counted twice; what is only in the table still belongs to the city.
    const parts = sum.before - sum.duplicates + sum.unassigned;
    const difference = Math.abs(parts - sum.total);
    if (difference <= 1e-6 * Math.max(1, Math.abs(sum.total))) continue;
    // Secret and missing cells are in the total but not in the parts.
    if (parts < sum.total && hasCellsWithoutNumber(table, sum.column)) continue;
    const rounding = difference <= ROUNDING_PER_CELL * (report.tableKeys + 1) * Math.max(1, report.years.length);
    findings.push(
      finding('join-sum-difference', rounding ? 'info' : 'warning', resource, {
        column: sum.column,
        parameters: { after: parts, before: sum.total, difference: parts - sum.total },
      }),
    );
  }
  return findings;
}

const hasCellsWithoutNumber = (table: DataTable, column: string): boolean =>
  table.numeric.get(column)?.states.some((state) => !hasNumber(state)) ?? false;

/**
 * Spreadsheets drop leading zeros: when keys are missing and padding them with zeros to the length of the area keys would make every key
 * match, the way out is to say `keyLength`, never to repair silently.
 */
function lostLeadingZeros(
  table: DataTable,
  level: JoinTarget,
  report: JoinReport,
): { value: string; row?: number; parameters: Record<string, string | number> } | null {
  if (report.onlyInTable.length === 0) return null;
  const areas = new Set(level.keys);
  const keyLength = level.keys.reduce((longest, key) => Math.max(longest, key.length), 0);
  const repairable = report.onlyInTable.every((key) => key !== '' && key.length < keyLength && areas.has(key.padStart(keyLength, '0')));
  if (!repairable) return null;
  return {
    value: report.onlyInTable[0]!,
    ...rowOfKey(table, report.onlyInTable),
    parameters: { keyLength, count: report.onlyInTable.length },
  };
}
