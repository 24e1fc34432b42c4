/** Reading JSON of foreign origin member by member, with limits; the first member that is not as it should be ends the reading. */

import { IDENTIFIER } from './ids.ts';

const LONGEST_TEXT = 2000;

/** Thrown inside parsers only; the message is the path of the member. */
export class NotAsExpected extends Error {}

export type Json = Readonly<Record<string, unknown>>;

/** What was read, or the path of the first member that is not as it should be. */
export function attempt<Result>(read: () => Result): Result | { readonly wrong: string } {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotAsExpected) return { wrong: error.message };
    throw error;
  }
}

export function objectAt(json: unknown, path: string): Json {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new NotAsExpected(path);
  return json as Json;
}

export function textOf(json: Json, name: string, fallback?: string, longest = LONGEST_TEXT): string {
  const value = json[name] ?? fallback;
  if (typeof value !== 'string' || value.length > longest) throw new NotAsExpected(`/${name}`);
  return value;
}

export function matchingOf(json: Json, name: string, pattern: RegExp): string {
  const text = textOf(json, name);
  if (!pattern.test(text)) throw new NotAsExpected(`/${name}`);
  return text;
}

/** An id that a person or a program gave: short, fit for links and file names. */
export const identifierOf = (json: Json, name: string): string => matchingOf(json, name, IDENTIFIER);

export const optionalTextOf = <Name extends string>(json: Json, name: Name, longest = LONGEST_TEXT): { readonly [Key in Name]?: string } =>
  json[name] === undefined ? {} : ({ [name]: textOf(json, name, undefined, longest) } as { readonly [Key in Name]: string });

export function listOf(json: Json, name: string, most: number, fallback?: readonly unknown[]): readonly unknown[] {
  const value = json[name] ?? fallback;
  if (!Array.isArray(value) || value.length > most) throw new NotAsExpected(`/${name}`);
  return value;
}

export const textsOf = (json: Json, name: string, most: number, fallback?: readonly string[]): string[] =>
  listOf(json, name, most, fallback).map((entry) => {
    if (typeof entry !== 'string' || entry.length > LONGEST_TEXT) throw new NotAsExpected(`/${name}`);
    return entry;
  });

export function numberOf(json: Json, name: string, lowest: number, highest: number, fallback?: number): number {
  const value = json[name] ?? fallback;
  if (typeof value !== 'number' || !(value >= lowest && value <= highest)) throw new NotAsExpected(`/${name}`);
  return value;
}

export function integerOf(json: Json, name: string, lowest: number, highest: number, fallback?: number): number {
  const value = numberOf(json, name, lowest, highest, fallback);
  if (!Number.isInteger(value)) throw new NotAsExpected(`/${name}`);
  return value;
}

export const numberOrNullOf = (json: Json, name: string, lowest: number): number | null =>
  json[name] == null ? null : numberOf(json, name, lowest, 1e9);

export function ascendingOf(json: Json, name: string, most: number, fallback?: readonly number[]): number[] {
  const limits = listOf(json, name, most, fallback);
  const isLimit = (limit: unknown): limit is number => typeof limit === 'number' && Number.isFinite(limit);
  if (!limits.every(isLimit) || limits.some((limit, index) => index > 0 && limit <= limits[index - 1]!))
    throw new NotAsExpected(`/${name}`);
  return [...limits];
}

export function truthOf(json: Json, name: string, fallback: boolean): boolean {
  const value = json[name] ?? fallback;
  if (typeof value !== 'boolean') throw new NotAsExpected(`/${name}`);
  return value;
}

export function oneOf<Value extends string>(json: Json, name: string, values: readonly Value[], fallback?: Value): Value {
  const value = json[name] ?? fallback;
  const found = values.find((one) => one === value);
  if (found === undefined) throw new NotAsExpected(`/${name}`);
  return found;
}
