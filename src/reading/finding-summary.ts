import { finding, type Finding, type FindingCode, type Severity } from '../model/index.ts';

type Details = Omit<Finding, 'code' | 'severity' | 'resource'>;

/**
 * Collects findings of one resource so that the same trouble in ten thousand rows is one finding: per code and column (and `group`, where
 * given) the first occurrence is kept, with the number of occurrences in `parameters.count`. Cost O(1) per occurrence.
 */
export class FindingSummary {
  private readonly resource: string;
  private readonly entries = new Map<string, { readonly first: Finding; count: number }>();

  constructor(resource: string) {
    this.resource = resource;
  }

  add(code: FindingCode, severity: Severity, details: Details = {}, group = ''): void {
    const id = `${code}\n${details.column ?? ''}\n${group}`;
    const known = this.entries.get(id);
    if (known === undefined) this.entries.set(id, { first: finding(code, severity, this.resource, details), count: 1 });
    else known.count++;
  }

  list(): Finding[] {
    return [...this.entries.values()].map(({ first, count }) => ({ ...first, parameters: { ...first.parameters, count } }));
  }
}
