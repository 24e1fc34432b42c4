import type { FindingSummary } from './finding-summary.ts';

const FALLBACK_ENCODING = 'windows-1252';

/**
 * Bytes to text: the encoding of the descriptor, else that of the byte order mark, else strict UTF-8, else windows-1252 (which includes
 * Latin-1 and never fails). A byte order mark is removed. When the bytes contradict the descriptor, or windows-1252 had to be assumed,
 * that is noted as `encoding-invalid`. Cost O(bytes).
 */
export function decodeText(bytes: Uint8Array, encoding: string | undefined, findings: FindingSummary): string {
  const marked = encodingOfByteOrderMark(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  if (encoding !== undefined && encoding !== '') {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return text;
    const fallback = decodeStrictly(bytes, 'utf-8');
    const used = fallback === null ? FALLBACK_ENCODING : 'UTF-8';
    findings.add('encoding-invalid', 'warning', { value: used, parameters: { declared: encoding } });
    return fallback ?? new TextDecoder(FALLBACK_ENCODING).decode(bytes);
  }
  const text = decodeStrictly(bytes, 'utf-8');
  if (text !== null) return text;
  findings.add('encoding-invalid', 'info', { value: FALLBACK_ENCODING });
  return new TextDecoder(FALLBACK_ENCODING).decode(bytes);
}

/** Null for bytes that do not occur in the encoding, and for an encoding nobody knows. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOfByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}
