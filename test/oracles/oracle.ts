/** Values of a JSON file. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** One reference result as its file states it; `kind` is the file name up to its first dot. */
export interface Oracle {
  /** Relative to the folder the runner was started on. */
  readonly file: string;
  /** Absolute folder of the file: `input.file` is relative to it. */
  readonly folder: string;
  readonly kind: string;
  readonly topic: string;
  readonly input: JsonObject;
  readonly params: JsonObject;
  readonly expected: JsonObject;
  readonly tolerance: JsonObject;
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** R writes an empty list as `[]` where an object is meant. */
const objectOrEmpty = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/**
 * Reads an oracle from its parsed file. Returns null where the file is no oracle at all (a data file beside them).
 * @throws Error where it claims to be one (has `expected`) but lacks a topic
 */
export function oracleOf(parsed: Json, file: string, folder: string): Oracle | null {
  if (!isObject(parsed) || !('expected' in parsed)) return null;
  const name = file.split('/').pop() ?? file;
  if (typeof parsed['topic'] !== 'string') throw new Error('oracle without a topic');
  const expected = parsed['expected'];
  if (!isObject(expected)) throw new Error('`expected` is not an object');
  return {
    file,
    folder,
    kind: name.slice(0, name.indexOf('.') < 0 ? undefined : name.indexOf('.')),
    topic: parsed['topic'],
    input: objectOrEmpty(parsed['input']),
    params: objectOrEmpty(parsed['params']),
    expected,
    tolerance: objectOrEmpty(parsed['tolerance']),
  };
}

/** A member that must be an object. */
export function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = parent[key];
  if (!isObject(value)) throw new Error(`${key}: expected an object`);
  return value;
}

/** A member that must be a string. */
export function stringAt(parent: JsonObject, key: string): string {
  const value = parent[key];
  if (typeof value !== 'string') throw new Error(`${key}: expected a string`);
  return value;
}

/** A member that must be a number. */
export function numberAt(parent: JsonObject, key: string): number {
  const value = parent[key];
  if (typeof value !== 'number') throw new Error(`${key}: expected a number`);
  return value;
}

/** An array of numbers; null is missing (NaN), the words "Infinity" and "-Infinity" are infinities. */
export function numbersOf(value: Json | undefined, what: string): Float64Array {
  if (!Array.isArray(value)) throw new Error(`${what}: expected an array of numbers`);
  return Float64Array.from(value as readonly Json[], (entry) => {
    if (typeof entry === 'number') return entry;
    if (entry === null) return NaN;
    if (entry === 'Infinity') return Infinity;
    if (entry === '-Infinity') return -Infinity;
    throw new Error(`${what}: ${JSON.stringify(entry)} is no number`);
  });
}

export const numbersAt = (parent: JsonObject, key: string): Float64Array => numbersOf(parent[key], key);
