/** Records of a delimited text as far as `init` looks, with the delimiter found. */
export interface DelimitedText {
  readonly delimiter: string;
  readonly records: readonly (readonly string[])[];
  /** 1-based row of each record; blank rows have none. */
  readonly rows: readonly number[];
}

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_ROWS = 200;
const MAXIMUM_RECORDS = 20_000;

/**
 * Splits a delimited text with the delimiter that cuts most rows into the same number (two or more) of cells; null where none does.
 * Quoted cells may hold delimiters, doubled quotes and line breaks.
 */
export function splitDelimited(text: string): DelimitedText | null {
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const widths = recordsOf(text, delimiter, SAMPLE_ROWS).map(({ cells }) => cells.length);
    const score = regularity(widths);
    if (score > 0 && (best === null || score > best.score)) best = { delimiter, score };
  }
  if (best === null) return null;
  const records = recordsOf(text, best.delimiter, MAXIMUM_RECORDS);
  return { delimiter: best.delimiter, records: records.map(({ cells }) => cells), rows: records.map(({ row }) => row) };
}

/** Share of rows with the most frequent width; a larger width decides between equal shares. */
function regularity(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) best = Math.max(best, count / widths.length + Math.min(width, 500) / 10_000);
  return best;
}

function recordsOf(text: string, delimiter: string, most: number): { readonly cells: string[]; readonly row: number }[] {
  const records: { cells: string[]; row: number }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let row = 0;
  const endRecord = (): void => {
    cells.push(cell.trim());
    cell = '';
    row++;
    if (cells.some((entry) => entry !== '')) records.push({ cells, row });
    cells = [];
  };
  for (let i = 0; i < text.length && records.length < most; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[i + 1] === '\n') i++;
      endRecord();
    } else cell += character;
  }
  if (records.length < most && (cell !== '' || cells.length > 0)) endRecord();
  return records;
}
