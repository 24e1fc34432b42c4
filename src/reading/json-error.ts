/** Where a JSON text stops being JSON. */
export interface JsonErrorPlace {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** What stands there, shortened. */
  readonly near: string;
}

const TOKEN =
  /[\t\n\r ]*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
const NEAR_LENGTH = 30;

/** What may come next: a value, a first key or `}`, a key, `:`, `,` or the closing bracket, a first value or `]`. */
type Expected = 'value' | 'firstKey' | 'key' | 'colon' | 'commaOrEnd' | 'firstValue' | 'end';

/**
 * Finds the first syntax error of a text `JSON.parse` has refused. Engines name the place differently or not at all, so we look ourselves.
 * Iterative: deep nesting does no harm. Cost O(length).
 */
export function locateJsonError(text: string): JsonErrorPlace {
  const open: string[] = [];
  let expected: Expected = 'value';
  let position = 0;
  for (;;) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    const following: Expected | null = match === null ? null : step(expected, match, open);
    if (match === null || following === null) return placeAt(text, skipBlank(text, position));
    expected = following;
    position = TOKEN.lastIndex;
  }
}

/** The state after a token, null when it may not stand there. */
function step(expected: Expected, match: RegExpExecArray, open: string[]): Expected | null {
  const [, mark, string] = match;
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'commaOrEnd');
  if (expected === 'end') return null;
  if (expected === 'colon') return mark === ':' ? 'value' : null;
  if (expected === 'commaOrEnd') {
    if (mark === ',') return open.at(-1) === '{' ? 'key' : 'value';
    return mark === (open.at(-1) === '{' ? '}' : ']') ? (open.pop(), afterValue()) : null;
  }
  if (expected === 'firstKey' && mark === '}') return (open.pop(), afterValue());
  if (expected === 'firstKey' || expected === 'key') return string === undefined ? null : 'colon';
  if (expected === 'firstValue' && mark === ']') return (open.pop(), afterValue());
  if (mark === '{') return (open.push('{'), 'firstKey');
  if (mark === '[') return (open.push('['), 'firstValue');
  return mark === undefined ? afterValue() : null;
}

function skipBlank(text: string, from: number): number {
  let position = from;
  while (position < text.length && ' \t\n\r'.includes(text[position]!)) position++;
  return position;
}

function placeAt(text: string, position: number): JsonErrorPlace {
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  const near = text.slice(position, position + NEAR_LENGTH).split('\n')[0]!;
  return { line, column: position - lineStart + 1, near };
}
