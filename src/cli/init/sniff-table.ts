import { parseNumber } from '../../reading/index.ts';
import { splitDelimited } from './delimited.ts';
import { matchKeys } from './key-match.ts';
import type { DraftLevel } from './levels.ts';
import type { DecodedFile } from './raw-file.ts';

/** A column of numbers, as written in the file. */
export interface SniffedColumn {
  readonly header: string;
  /** True where every number is whole: a count rather than a rate. */
  readonly whole: boolean;
  readonly decimals: number;
  /** More than one distinct number. */
  readonly varies: boolean;
}

export interface SniffedTable {
  readonly path: string;
  readonly encoding: DecodedFile['encoding'];
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** 1-based rows of the header; empty where the file has none. */
  readonly headerRows: readonly number[];
  readonly level: DraftLevel;
  readonly keyColumn: string;
  readonly keyLength: number | null;
  /** Key property and padding of the level this table fits best. */
  readonly areaKey: string;
  readonly areaKeyLength: number | null;
  /** Shares of matched areas and of matched entries. */
  readonly areaShare: number;
  readonly entryShare: number;
  readonly decimalChar: '.' | ',';
  readonly groupChar: '.' | ',' | ' ' | null;
  readonly numeric: readonly SniffedColumn[];
  readonly yearColumn: string | null;
  readonly totalKeys: readonly string[];
  readonly unassignedKeys: readonly string[];
  /** Signs instead of numbers that were seen in columns of numbers. */
  readonly signs: readonly string[];
}

/** Enough agreement to believe that a column holds the keys of a level. */
const LEAST_MATCH = 0.3;

/** Looks at one table; null where it is no table or has no column with the keys of a level. */
export function sniffTable(path: string, file: DecodedFile, levels: readonly DraftLevel[]): SniffedTable | null {
  const split = splitDelimited(file.text);
  if (split === null) return null;
  const { records, rows, delimiter } = split;
  const found = findKeys(records, levels);
  if (found === null) return null;
  const width = Math.max(...records.map((cells) => cells.length));
  const areaKeys = new Set(padded(found.level.geometry.properties.get(found.property) ?? [], found.areaKeyLength));
  const keyOf = (cells: readonly string[]): string => padded([cells[found.column] ?? ''], found.keyLength)[0]!;
  const firstData = records.findIndex((cells) => areaKeys.has(keyOf(cells)));
  const headerFrom = headerStart(records, firstData);
  const headers = headerNames(records.slice(headerFrom, firstData), width);
  const data = records.slice(firstData);
  const areaRows = data.filter((cells) => areaKeys.has(keyOf(cells)));
  const columnOf = (index: number): string[] => areaRows.map((cells) => cells[index] ?? '');
  const format = numberFormat(areaRows);
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => index !== found.column && headers[index] !== '');
  const yearIndex = others.find((index) => isYearColumn(headers[index]!, columnOf(index)));
  const signs = new Set<string>();
  const numeric = others.flatMap((index) => {
    const column = index === yearIndex ? null : numericColumn(headers[index]!, columnOf(index), format, signs);
    return column === null ? [] : [column];
  });
  const strangers = [...new Set(data.filter((cells) => !areaKeys.has(keyOf(cells))).map((cells) => cells[found.column] ?? ''))];
  return {
    path,
    encoding: file.encoding,
    delimiter,
    headers,
    headerRows: rows.slice(headerFrom, firstData),
    level: found.level,
    keyColumn: headers[found.column]!,
    keyLength: found.keyLength,
    areaKey: found.property,
    areaKeyLength: found.areaKeyLength,
    areaShare: found.areaShare,
    entryShare: found.entryShare,
    ...format,
    numeric,
    yearColumn: yearIndex === undefined ? null : headers[yearIndex]!,
    totalKeys: strangers.filter((key) => TOTAL.test(key)),
    unassignedKeys: strangers.filter((key) => UNASSIGNED.test(key)),
    signs: [...signs],
  };
}

const TOTAL = /^(insgesamt|gesamt\w*|summe|total|zusammen|alle|stadt\b.*|.*\binsgesamt|.*gesamtstadt|0{1,3})$/i;
const UNASSIGNED = /(nicht (zuordenbar|zugeordnet|zuzuordnen)|ohne (angabe|zuordnung)|unbekannt|unzugeordnet)/i;

const padded = (keys: readonly string[], length: number | null): string[] =>
  length === null ? [...keys] : keys.map((key) => (/^\d+$/.test(key) ? key.padStart(length, '0') : key));

interface FoundKeys {
  readonly column: number;
  readonly level: DraftLevel;
  readonly property: string;
  readonly keyLength: number | null;
  readonly areaKeyLength: number | null;
  readonly areaShare: number;
  readonly entryShare: number;
}

/** The column, level and property that agree best; a column of few distinct entries (an age, a flag) is no key. */
function findKeys(records: readonly (readonly string[])[], levels: readonly DraftLevel[]): FoundKeys | null {
  const width = Math.max(0, ...records.map((cells) => cells.length));
  let best: (FoundKeys & { readonly score: number }) | null = null;
  for (let column = 0; column < Math.min(width, 60); column++) {
    const entries = records.map((cells) => cells[column] ?? '');
    if (new Set(entries).size < 2) continue;
    for (const level of levels) {
      for (const [rank, property] of level.candidates.entries()) {
        const match = matchKeys(level.geometry.properties.get(property) ?? [], entries);
        if (match.areaShare < LEAST_MATCH || match.entryShare < LEAST_MATCH) continue;
        // names agree too, but less surely than keys: the earlier candidate wins a near tie, and so does the column further left
        const score = match.areaShare * match.entryShare - 0.02 * rank - 0.001 * column;
        if (best !== null && score <= best.score) continue;
        best = {
          score,
          column,
          level,
          property,
          keyLength: match.entryKeyLength,
          areaKeyLength: match.areaKeyLength,
          areaShare: match.areaShare,
          entryShare: match.entryShare,
        };
      }
    }
  }
  return best;
}

/** Header rows are the filled rows right above the first row of an area, two at most; what is above them is a preamble. */
function headerStart(records: readonly (readonly string[])[], firstData: number): number {
  const filled = (index: number): number => (records[index] ?? []).filter((cell) => cell !== '').length;
  const width = filled(firstData);
  if (firstData === 0) return 0;
  let start = firstData - 1;
  if (start > 0 && filled(start) < 0.7 * width && filled(start - 1) >= 2) start--;
  return start;
}

/** Names as the reader of tables makes them: rows joined with a dash, cells of upper rows carried to the right. */
function headerNames(rows: readonly (readonly string[])[], width: number): string[] {
  if (rows.length === 0) return Array.from({ length: width }, (_, index) => `Spalte ${index + 1}`);
  const parts: string[][] = Array.from({ length: width }, () => []);
  rows.forEach((row, index) => {
    let left = '';
    for (let column = 0; column < width; column++) {
      const own = (row[column] ?? '').replace(/\s+/g, ' ').trim();
      const part = own === '' && index < rows.length - 1 ? left : own;
      if (part !== '') parts[column]!.push(part);
      left = part;
    }
  });
  return parts.map((names) => names.join(' – '));
}

const YEAR_NAME = /zeit|jahr|year|stichtag|datum|date|stand|period/i;
const YEAR_CELL = /^(?:(19|20)\d{2}(\d{2}){0,2}|(19|20)\d{2}[-/.].*|\d{1,2}\.\d{1,2}\.(19|20)\d{2})$/;

const isYearColumn = (header: string, cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return YEAR_NAME.test(header) && filled.length > 0 && filled.every((cell) => YEAR_CELL.test(cell));
};

interface NumberStyle {
  readonly decimalChar: '.' | ',';
  readonly groupChar: '.' | ',' | ' ' | null;
}

/**
 * Decides between 1.234,5 and 1,234.5 by the cells that leave no doubt. `1.234` alone is a grouped number where commas are decimals, or
 * where every number with a point looks like that.
 */
function numberFormat(rows: readonly (readonly string[])[]): NumberStyle {
  const seen = { comma: 0, point: 0, commaThousand: 0, pointThousand: 0, groupedByPoint: 0, groupedByComma: 0, groupedBySpace: 0 };
  for (const cell of rows.flat()) {
    if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(cell) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(cell)) seen.groupedByPoint++;
    else if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(cell) || /^-?\d{1,3}(,\d{3}){2,}$/.test(cell)) seen.groupedByComma++;
    else if (/^-?\d{1,3}([ \u00a0\u202f]\d{3})+([.,]\d+)?$/.test(cell)) seen.groupedBySpace++;
    else if (/^-?[1-9]\d{0,2},\d{3}$/.test(cell)) seen.commaThousand++;
    else if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(cell)) seen.pointThousand++;
    else if (/^-?\d+,\d+$/.test(cell)) seen.comma++;
    else if (/^-?\d+\.\d+$/.test(cell)) seen.point++;
  }
  const german = seen.comma + seen.groupedByPoint;
  const english = seen.point + seen.groupedByComma;
  // without any sure cell, thousands decide: a column of nothing but numbers with three decimals is the rarer thing
  const decimalChar = german === english ? (seen.pointThousand > seen.commaThousand ? ',' : '.') : german > english ? ',' : '.';
  if (seen.groupedBySpace > 0) return { decimalChar, groupChar: ' ' };
  const grouped = decimalChar === ',' ? seen.groupedByPoint + seen.pointThousand : seen.groupedByComma + seen.commaThousand;
  return { decimalChar, groupChar: grouped === 0 ? null : decimalChar === ',' ? '.' : ',' };
}

const SIGN = /^(-|–|—|\.|\.\.\.|…|\/|x|X|\*|\*\*|k\.\s?A\.|n\.\s?v\.|NA|N\/A|null|g|u|\(\s*\))$/;

/** A column of numbers: nine of ten filled cells read as numbers, signs apart, and none looks like a code with leading zeros. */
function numericColumn(header: string, cells: readonly string[], style: NumberStyle, signs: Set<string>): SniffedColumn | null {
  const format = { decimalChar: style.decimalChar, groupChar: style.groupChar ?? undefined };
  const seen = new Set<string>();
  const numbers: number[] = [];
  let filled = 0;
  let decimals = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (SIGN.test(cell)) {
      seen.add(cell);
      continue;
    }
    filled++;
    if (/^0\d/.test(cell)) return null;
    const number = parseNumber(cell.replace(/^\((.*)\)$/, '$1').replace(/\s*%$/, ''), format);
    if (Number.isNaN(number)) continue;
    numbers.push(number);
    const fraction = cell.split(style.decimalChar)[1];
    if (fraction !== undefined && Number(fraction) > 0) decimals = Math.max(decimals, fraction.length);
  }
  if (numbers.length === 0 || numbers.length < 0.9 * filled) return null;
  for (const sign of seen) signs.add(sign);
  return { header, whole: numbers.every(Number.isInteger), decimals: Math.min(decimals, 2), varies: new Set(numbers).size > 1 };
}
