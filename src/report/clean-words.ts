/** Signs no XML, and so no DOCX, PPTX or HTML, may hold: controls but tab and line feed, and the two that are no characters. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
/** Half of a pair of surrogates. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const cleanText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(FORBIDDEN, '').replaceAll(LONE_SURROGATE, '\ufffd').trim();

/**
 * The same value with every text in it made fit for every format: forbidden signs fall away, halves of characters become U+FFFD, lines end
 * with a line feed, space around falls away. Bytes stay as they are. Every writer begins with it, so that no word of a reader breaks a file.
 */
export function withCleanWords<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(cleaned);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
}
