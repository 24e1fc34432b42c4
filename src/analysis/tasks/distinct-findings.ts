import type { Finding } from '../../model/index.ts';

/** Each finding once: levels and tables tell theirs again with every series. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((found) => {
    const key = JSON.stringify(found);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
