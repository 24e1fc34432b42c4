import {
  ValueState,
  type FieldDescriptor,
  type MissingValueDescriptor,
  type NumericColumn,
  type SymbolProfile,
  type ValueStateCode,
} from '../model/index.ts';
import type { FindingSummary } from './finding-summary.ts';
import { parseNumberCodes, type NumberFormat } from './parse-number.ts';
import { parseValue, SYMBOL_PROFILES } from './symbols.ts';

type MissingValues = readonly (string | MissingValueDescriptor)[];

/** Texts that stand for "no number", with the state their label names; a label that is not one of ours means missing. */
export function missingStates(values: MissingValues | undefined): Map<string, ValueStateCode> {
  const states = new Map<string, ValueStateCode>();
  for (const entry of values ?? []) {
    const { value, label } = typeof entry === 'string' ? { value: entry, label: undefined } : entry;
    const named = label !== undefined && Object.hasOwn(ValueState, label) ? ValueState[label as keyof typeof ValueState] : undefined;
    states.set(value.trim(), named ?? ValueState.missing);
  }
  return states;
}

/**
 * One numeric column being read: text in, number and state out, into arrays that grow by doubling. What is neither a number nor a symbol of
 * the profile becomes missing and is noted; it never becomes 0. Cost O(length of the cell).
 */
export class NumberColumnReader {
  private values = new Float64Array(1024);
  private states = new Uint8Array(1024);
  private count = 0;
  private readonly name: string;
  private readonly profile: SymbolProfile;
  private readonly format: NumberFormat;
  private readonly decimal: number;
  private readonly group: number;
  private readonly zeroState: ValueStateCode;
  private readonly missing: ReadonlyMap<string, ValueStateCode>;
  /** True where a number such as -1 stands for "missing": then the list is asked before the number is read. */
  private readonly missingLooksNumeric: boolean;
  private readonly findings: FindingSummary;

  constructor(
    name: string,
    field: FieldDescriptor | undefined,
    tableMissing: MissingValues | undefined,
    profile: SymbolProfile,
    findings: FindingSummary,
  ) {
    this.name = name;
    this.profile = profile;
    this.format = { decimalChar: field?.decimalChar, groupChar: field?.groupChar };
    this.decimal = (field?.decimalChar ?? '.').charCodeAt(0);
    this.group = field?.groupChar === undefined || field.groupChar === '' ? -1 : field.groupChar.charCodeAt(0);
    this.zeroState = SYMBOL_PROFILES[profile].zero;
    this.missing = missingStates(field?.missingValues ?? tableMissing);
    this.missingLooksNumeric = [...this.missing.keys()].some((text) => !Number.isNaN(parseNumberCodes(text, this.decimal, this.group)));
    this.findings = findings;
  }

  /** Reads the next cell; undefined = the row is too short. `limited` marks a number of limited significance. */
  read(cell: string | undefined, row: number, limited: boolean): void {
    if (this.count === this.values.length) this.grow();
    const at = this.count++;
    const text = cell === undefined ? '' : trimmed(cell);
    if (this.missingLooksNumeric && this.missing.has(text)) return this.put(at, Number.NaN, this.missing.get(text)!);
    const number = parseNumberCodes(text, this.decimal, this.group);
    if (!Number.isNaN(number)) {
      const state = number === 0 ? this.zeroState : ValueState.valid;
      return this.put(at, number, limited ? ValueState.limited : state);
    }
    const listed = this.missing.get(text);
    if (listed !== undefined) return this.put(at, Number.NaN, listed);
    const parsed = parseValue(text, this.profile, this.format);
    if (parsed !== null) return this.put(at, parsed.value, parsed.state);
    this.put(at, Number.NaN, ValueState.missing);
    // a sign or a single letter is a symbol nobody explained; anything longer with letters or digits is a wrong value
    const isSymbol = text.length === 1 || !/[\p{L}\p{N}]/u.test(text);
    this.findings.add(isSymbol ? 'value-symbol-unknown' : 'value-not-numeric', 'warning', { row, column: this.name, value: text });
  }

  build(): NumericColumn {
    return { values: this.values.slice(0, this.count), states: this.states.slice(0, this.count) };
  }

  private put(at: number, value: number, state: ValueStateCode): void {
    this.values[at] = value;
    this.states[at] = state;
  }

  private grow(): void {
    const values = new Float64Array(2 * this.values.length);
    values.set(this.values);
    this.values = values;
    const states = new Uint8Array(2 * this.states.length);
    states.set(this.states);
    this.states = states;
  }
}

const isPlain = (code: number): boolean => code > 32 && code < 127;

/** `trim` only where there may be something to trim: most cells are plain. */
export function trimmed(text: string): string {
  if (text.length === 0) return text;
  return isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) ? text : text.trim();
}
