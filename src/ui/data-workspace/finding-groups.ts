import type { Finding, FindingCode, Severity } from '../../model/index.ts';

/** Findings of one kind. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings sorted by severity, then grouped by code in the order of their first appearance. */
export function groupFindings(findings: readonly Finding[]): ReadonlyMap<Severity, readonly FindingGroup[]> {
  return new Map(
    SEVERITIES.map((severity) => {
      const groups = new Map<FindingCode, Finding[]>();
      for (const finding of findings) {
        if (finding.severity !== severity) continue;
        const group = groups.get(finding.code);
        if (group === undefined) groups.set(finding.code, [finding]);
        else group.push(finding);
      }
      return [severity, [...groups].map(([code, members]) => ({ code, severity, findings: members }))];
    }),
  );
}
