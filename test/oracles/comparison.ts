import { isObject, type Json, type JsonObject } from './oracle.ts';
import { agrees, toleranceWords, type Tolerance } from './tolerance.ts';

/** Where a field stands in `expected`. */
export type Path = readonly (string | number)[];

export interface Failure {
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly rule: string;
}

export interface Unchecked {
  readonly path: string;
  readonly reason: string;
}

/**
 * Compares results with the expected fields of one oracle and keeps account: every leaf of `expected` must be either compared or put
 * aside with a reason; `close()` reports what was forgotten as a failure.
 */
export class Comparison {
  readonly failures: Failure[] = [];
  readonly unchecked: Unchecked[] = [];
  private readonly seen = new Set<string>();
  private readonly expected: JsonObject;
  private compared = 0;

  constructor(expected: JsonObject) {
    this.expected = expected;
  }

  /** Number of single values compared so far. */
  get comparedCount(): number {
    return this.compared;
  }

  /**
   * Compares everything at `path` with `actual`, element by element. An expected null means missing: NaN, null and undefined agree.
   * Numbers follow the tolerance; words and truth values must be equal.
   */
  compare(path: Path, actual: unknown, tolerance: Tolerance): void {
    this.compareJson(path, this.at(path), actual, tolerance);
  }

  /** Compares one thing that a contract states (a point lies inside, an optimum is not exceeded) instead of a value. */
  contract(path: Path, holds: boolean, rule: string, actual: unknown): void {
    this.markLeaves(path, this.at(path));
    this.compared++;
    if (!holds) this.fail(path, this.at(path), actual, rule);
  }

  /** Puts everything at `path` aside. */
  putAside(path: Path, reason: string): void {
    this.markLeaves(path, this.at(path));
    this.unchecked.push({ path: pathText(path), reason });
  }

  /** The expected value at a path. @throws Error where there is none */
  at(path: Path): Json {
    let value: Json | undefined = this.expected;
    for (const key of path) value = Array.isArray(value) ? (value as Json[])[Number(key)] : isObject(value) ? value[key] : undefined;
    if (value === undefined) throw new Error(`expected has no ${pathText(path)}`);
    return value;
  }

  /** Reports every leaf nobody looked at, and an oracle of which nothing was compared. Call once, at the end. */
  close(): void {
    for (const path of leafPaths([], this.expected)) {
      if (!this.seen.has(pathText(path))) this.fail(path, this.at(path), undefined, 'not compared');
    }
    if (this.compared === 0) this.failures.push({ path: '', expected: 'a comparison', actual: 'none made', rule: 'not compared' });
  }

  private compareJson(path: Path, expected: Json, actual: unknown, tolerance: Tolerance): void {
    if (Array.isArray(expected)) {
      const list = listOf(actual);
      // an expected empty list is a statement too
      if (list === null || list.length !== expected.length) {
        this.markLeaves(path, expected);
        this.compared++;
        this.fail(path, expected, actual, 'length');
        return;
      }
      if (expected.length === 0) this.markCompared(path);
      (expected as readonly Json[]).forEach((entry, index) => this.compareJson([...path, index], entry, list[index], tolerance));
      return;
    }
    if (isObject(expected)) {
      const record = actual as Readonly<Record<string, unknown>> | null | undefined;
      for (const [key, entry] of Object.entries(expected)) this.compareJson([...path, key], entry, record?.[key], tolerance);
      return;
    }
    this.markCompared(path);
    if (!sameLeaf(expected, actual, tolerance)) this.fail(path, expected, actual, toleranceWords(tolerance));
  }

  private markCompared(path: Path): void {
    this.seen.add(pathText(path));
    this.compared++;
  }

  private markLeaves(path: Path, value: Json): void {
    for (const leaf of leafPaths(path, value)) this.seen.add(pathText(leaf));
  }

  private fail(path: Path, expected: Json, actual: unknown, rule: string): void {
    this.failures.push({ path: pathText(path), expected: shown(expected), actual: shown(actual), rule });
  }
}

function sameLeaf(expected: Json, actual: unknown, tolerance: Tolerance): boolean {
  if (expected === null) return actual === null || actual === undefined || (typeof actual === 'number' && Number.isNaN(actual));
  if (expected === 'Infinity') return actual === Infinity;
  if (expected === '-Infinity') return actual === -Infinity;
  if (typeof expected === 'number') return typeof actual === 'number' && agrees(expected, actual, tolerance);
  return expected === actual;
}

function listOf(actual: unknown): readonly unknown[] | null {
  if (Array.isArray(actual)) return actual;
  return ArrayBuffer.isView(actual) && !(actual instanceof DataView) ? Array.from(actual as unknown as ArrayLike<number>) : null;
}

function leafPaths(path: Path, value: Json): Path[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [path] : (value as readonly Json[]).flatMap((entry, index) => leafPaths([...path, index], entry));
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    return entries.length === 0 ? [] : entries.flatMap(([key, entry]) => leafPaths([...path, key], entry));
  }
  return [path];
}

const pathText = (path: Path): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `/${key}`)).join('');

const MAXIMUM_SHOWN = 120;

function shown(value: unknown): string {
  const list = value === null || typeof value !== 'object' ? null : listOf(value);
  const text =
    typeof value === 'number' ? String(value) : list ? `[${list.map(shown).join(', ')}]` : (JSON.stringify(value) ?? String(value));
  return text.length > MAXIMUM_SHOWN ? `${text.slice(0, MAXIMUM_SHOWN)}…` : text;
}
