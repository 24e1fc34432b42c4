import type { Finding, FindingCode } from '../../model/index.ts';

/** What stands in the way of a map, the most telling first. */
const OBSTACLES: readonly FindingCode[] = [
  'offline',
  'package-missing',
  'package-unreadable',
  'descriptor-invalid-json',
  'worker-crashed',
  'descriptor-level-cycle',
  'descriptor-unsafe-path',
  'descriptor-invalid',
  'crs-unknown',
  'resource-missing',
  'resource-unreadable',
  'resource-too-large',
  'format-unsupported',
  'geometry-empty',
  'geometry-invalid',
  'geometry-unsupported',
  'table-without-geometry',
  'request-failed',
  'internal-error',
];

/** The finding that explains best why there is no map; errors only, null where there is none. */
export function mainFinding(findings: readonly Finding[]): Finding | null {
  const errors = findings.filter((finding) => finding.severity === 'error');
  return OBSTACLES.map((code) => errors.find((finding) => finding.code === code)).find((found) => found !== undefined) ?? errors[0] ?? null;
}
