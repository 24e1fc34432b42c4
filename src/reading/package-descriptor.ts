import type { AtlasPackage, WithFindings } from '../model/index.ts';
import { decodeStrictly } from './decode-text.ts';
import { checkReferences } from './descriptor-references.ts';
import { checkAgainstSchema } from './descriptor-schema-check.ts';
import { FindingSummary } from './finding-summary.ts';
import { locateJsonError } from './json-error.ts';

const DESCRIPTOR = 'datapackage.json';

/**
 * Reads `datapackage.json`: strict UTF-8 (a byte order mark is tolerated), JSON, the published JSON Schema, then references. Syntax errors
 * carry line and column, violations the JSON pointer in `parameters.path`. Wrong entries are taken out with an error, so that one bad
 * indicator does not sink the atlas and every reference left leads somewhere; null when no atlas is left.
 * Paths outside the package (absolute, `..`, URLs) are errors and their resources are gone: they are never fetched. Cost O(size).
 */
export function readPackageDescriptor(bytes: Uint8Array): WithFindings<AtlasPackage | null> {
  const findings = new FindingSummary(DESCRIPTOR);
  const value = readDescriptor(bytes, findings);
  return { value, findings: findings.list() };
}

function readDescriptor(bytes: Uint8Array, findings: FindingSummary): AtlasPackage | null {
  const text = decodeStrictly(bytes, 'utf-8');
  if (text === null) {
    findings.add('encoding-invalid', 'error', { parameters: { declared: 'UTF-8' } });
    return null;
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const { line, column, near } = locateJsonError(text);
    findings.add('descriptor-invalid-json', 'error', { row: line, value: near, parameters: { line, column } });
    return null;
  }
  const checked = checkAgainstSchema(document, findings);
  // the schema has just stated this shape
  return checked === null ? null : checkReferences(checked.document as unknown as AtlasPackage, findings, checked.positions);
}
