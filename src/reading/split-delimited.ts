/** How the cells of a delimited text are told apart. */
export interface Delimiting {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** '' = a quote is a character like any other. */
  readonly quote: string;
  /** What makes a quote inside quotes a character; the quote itself where it is doubled. */
  readonly escape: string;
}

/**
 * Splits a delimited text (RFC 4180) and hands its records over one by one. Blanks between a closing quote and the next delimiter are
 * dropped. A quote inside quotes that is neither escaped nor closing stays a character, a quote that never closes takes the rest of the
 * text; both make the record `damaged`. A line break at the end is followed by one more, empty record; an empty text has none.
 * Cost O(length).
 */
export function splitDelimited(
  text: string,
  { delimiter, newline, quote, escape }: Delimiting,
  onRecord: (cells: string[], damaged: boolean) => void,
): void {
  const end = text.length;
  const find = nextIn(text);
  const nextNewline = find(newline);
  const nextDelimiter = find(delimiter);
  const nextQuote = quote === '' ? () => end : find(quote);
  let cursor = 0;

  /** Reads a cell in quotes that opens at the cursor; true when the record goes on after it. */
  const quotedCell = (cells: string[], onDamage: () => void): boolean => {
    const start = cursor + quote.length;
    let close = text.indexOf(quote, start);
    for (; close >= 0; close = text.indexOf(quote, close)) {
      if (escape === quote && text.startsWith(quote, close + quote.length)) {
        close += 2 * quote.length;
        continue;
      }
      if (escape !== quote && close > start && text.startsWith(escape, close - escape.length)) {
        close += quote.length;
        continue;
      }
      let after = close + quote.length;
      while (after < end && isBlank(text.charCodeAt(after)) && !text.startsWith(delimiter, after) && text[after] !== newline) after++;
      const goesOn = text.startsWith(delimiter, after);
      if (goesOn || after === end || text[after] === newline) {
        cells.push(unescaped(text.slice(start, close)));
        cursor = after + (goesOn ? delimiter.length : 1);
        return goesOn;
      }
      onDamage();
      close += quote.length;
    }
    onDamage();
    cells.push(unescaped(text.slice(start)));
    cursor = end + 1;
    return false;
  };

  const unescaped = (cell: string): string => (cell.includes(escape + quote) ? cell.replaceAll(escape + quote, quote) : cell);

  /** A line with quotes; it may reach over several lines of the text. */
  const quotedRecord = (): void => {
    const cells: string[] = [];
    let damaged = false;
    for (let goesOn = true; goesOn;) {
      if (text.startsWith(quote, cursor)) {
        goesOn = quotedCell(cells, () => (damaged = true));
        continue;
      }
      const lineEnd = nextNewline(cursor);
      const cellEnd = Math.min(nextDelimiter(cursor), lineEnd);
      cells.push(text.slice(cursor, cellEnd));
      goesOn = cellEnd < lineEnd;
      cursor = cellEnd + (goesOn ? delimiter.length : 1);
    }
    onRecord(cells, damaged);
  };

  if (end === 0) return;
  while (cursor <= end) {
    const lineEnd = nextNewline(cursor);
    if (nextQuote(cursor) < lineEnd) quotedRecord();
    else {
      onRecord(text.slice(cursor, lineEnd).split(delimiter), false);
      cursor = lineEnd + 1;
    }
  }
}

/** Where a string comes next at or after an ascending cursor, the text's length where it does not; each place is searched once. */
const nextIn = (text: string) => (searched: string) => {
  let found = -1;
  return (cursor: number): number => {
    if (found < cursor) {
      const at = text.indexOf(searched, cursor);
      found = at < 0 ? text.length : at;
    }
    return found;
  };
};

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0;
