import { ValueState, type SymbolProfile, type ValueStateCode } from '../model/index.ts';
import { parseNumber, type NumberFormat } from './parse-number.ts';

/** What a cell says: its number (NaN = none) and the state that goes with it. */
export interface ParsedValue {
  readonly value: number;
  readonly state: ValueStateCode;
}

/** How one source writes what is not a plain number. */
export interface SymbolProfileTable {
  /** Whole cells, trimmed. The empty cell is `missing` in every profile. */
  readonly tokens: Readonly<Record<string, ParsedValue>>;
  /** Letters behind a number, with or without a blank: `12 p`. */
  readonly suffixes: Readonly<Record<string, ValueStateCode>>;
  /** True where `(12)` is a number of limited significance and `( )` a secret. */
  readonly parentheses: boolean;
  /** State of a number that is exactly 0 as printed. */
  readonly zero: ValueStateCode;
}

const none = (state: ValueStateCode): ParsedValue => ({ value: Number.NaN, state });
const zero = (state: ValueStateCode = ValueState.valid): ParsedValue => ({ value: 0, state });

/** DIN 55301 as the official statistics still print it; `.` means "unknown or to be kept secret" and is treated as secret. */
const DIN_TOKENS: Readonly<Record<string, ParsedValue>> = {
  '-': zero(),
  '\u2013': zero(),
  '\u2014': zero(),
  '\u2212': zero(),
  '.': none(ValueState.secret),
  '*': none(ValueState.secret),
  '...': none(ValueState.pending),
  '\u2026': none(ValueState.pending),
  '/': none(ValueState.uncertain),
  x: none(ValueState.notApplicable),
  X: none(ValueState.notApplicable),
};

const DIN_SUFFIXES: Readonly<Record<string, ValueStateCode>> = {
  p: ValueState.provisional,
  r: ValueState.corrected,
  s: ValueState.estimated,
  e: ValueState.valid,
};

const NO_SUFFIXES: Readonly<Record<string, ValueStateCode>> = {};

/**
 * The profiles. Sources: DIN 55301 (withdrawn 2020, still printed), the letters of the Landesamt für Statistik Niedersachsen, the grid files of
 * Zensus 2022, Bundesagentur für Arbeit, Köln's open data. The same sign means different things: `–` is zero in DIN tables and missing
 * in the grid files; `0` is "rounded to zero" in DIN tables and "zero or set to zero for secrecy" (number of limited significance) at LSN.
 */
export const SYMBOL_PROFILES: Readonly<Record<SymbolProfile, SymbolProfileTable>> = {
  plain: { tokens: {}, suffixes: NO_SUFFIXES, parentheses: false, zero: ValueState.valid },
  din55301: { tokens: DIN_TOKENS, suffixes: DIN_SUFFIXES, parentheses: true, zero: ValueState.roundedToZero },
  lsn: {
    tokens: {
      k: zero(ValueState.roundedToZero),
      '[n]': zero(),
      g: none(ValueState.secret),
      t: none(ValueState.pending),
      u: none(ValueState.uncertain),
      x: none(ValueState.notApplicable),
    },
    suffixes: { ...DIN_SUFFIXES, u: ValueState.limited },
    parentheses: true,
    zero: ValueState.limited,
  },
  'zensus-grid': {
    tokens: { '\u2013': none(ValueState.missing), '-': none(ValueState.missing), '\u2014': none(ValueState.missing) },
    suffixes: NO_SUFFIXES,
    parentheses: true,
    zero: ValueState.valid,
  },
  ba: { tokens: DIN_TOKENS, suffixes: DIN_SUFFIXES, parentheses: true, zero: ValueState.valid },
  koeln: { tokens: { '*': none(ValueState.secret) }, suffixes: NO_SUFFIXES, parentheses: false, zero: ValueState.valid },
};

const EMPTY = none(ValueState.missing);

/**
 * The meaning of a whole cell that is not a number, by profile; null when the text is no symbol of this profile (it may still be a
 * number: see `parseValue`). The text must be trimmed. Cost O(1).
 */
export function parseSymbol(text: string, profile: SymbolProfile): ParsedValue | null {
  if (text === '') return EMPTY;
  const { tokens, parentheses } = SYMBOL_PROFILES[profile];
  if (Object.hasOwn(tokens, text)) return tokens[text]!;
  return parentheses && /^\(\s*\)$/.test(text) ? none(ValueState.secret) : null;
}

/**
 * Reads one cell: symbol, number, number in parentheses or with a letter behind it. Null when it is none of these; the caller reports
 * it and keeps it as missing, never as 0. The text must be trimmed. Cost O(length).
 */
export function parseValue(text: string, profile: SymbolProfile, format: NumberFormat = {}): ParsedValue | null {
  const symbol = parseSymbol(text, profile);
  if (symbol !== null) return symbol;
  const { suffixes, parentheses, zero: zeroState } = SYMBOL_PROFILES[profile];
  const number = parseNumber(text, format);
  if (!Number.isNaN(number)) return { value: number, state: number === 0 ? zeroState : ValueState.valid };
  if (parentheses && text.startsWith('(') && text.endsWith(')')) {
    const inner = parseNumber(text.slice(1, -1).trim(), format);
    return Number.isNaN(inner) ? null : { value: inner, state: ValueState.limited };
  }
  const suffix = text.at(-1) ?? '';
  if (Object.hasOwn(suffixes, suffix)) {
    const before = parseNumber(text.slice(0, -1).trim(), format);
    if (!Number.isNaN(before)) return { value: before, state: suffixes[suffix]! };
  }
  return null;
}
