import { SharedComputation } from '../recipes/shared-computation.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { RecentlyUsed } from '../tasks/recently-used.ts';

/**
 * Parts of supply computations that many requests share, and how many of each are kept per package. They refer to each other (a context holds
 * the network), so they are counted, not weighed; a travel graph of 300,000 edges takes about 40 MB.
 */
const KEPT = {
  /** The travel graph of a mode and speed, without changes. */
  travel: 3,
  /** Facilities of a kind as the file has them. */
  facilities: 12,
  /** Water of the backdrop. */
  water: 1,
  /** Demand points of a level and raster. */
  demand: 4,
  /** Points put on the streets. */
  placements: 12,
  /** Streets with changes: present and the scenarios that are compared. */
  streets: 4,
  context: 8,
  nearest: 8,
  ways: 6,
  /** Access per demand point in a year. */
  access: 60,
} as const;

export type KeptPart = keyof typeof KEPT;

interface Kept {
  result: { readonly value: unknown } | null;
  running: SharedComputation<unknown> | null;
}

const PARTS = new WeakMap<AtlasSession, Map<KeptPart, RecentlyUsed<Kept>>>();

/**
 * The part for a key, computed when it is asked for first; others that ask meanwhile wait for the same computation. Equal keys must have
 * results of one type. @throws AtlasError `aborted` when the pace's task was cancelled
 */
export async function keptPart<Result>(
  session: AtlasSession,
  part: KeptPart,
  key: string,
  compute: (pace: Pace) => Promise<Result>,
  pace: Pace,
): Promise<Result> {
  let parts = PARTS.get(session);
  if (parts === undefined) PARTS.set(session, (parts = new Map<KeptPart, RecentlyUsed<Kept>>()));
  let computations = parts.get(part);
  if (computations === undefined) parts.set(part, (computations = new RecentlyUsed<Kept>(KEPT[part])));
  const kept = computations.getOrMake(key, () => ({ result: null, running: null }));
  if (kept.result !== null) return kept.result.value as Result;
  if (kept.running === null || kept.running.isOver) kept.running = new SharedComputation<unknown>(compute);
  const value = (await kept.running.join(pace)) as Result;
  kept.result ??= { value };
  kept.running = null;
  return value;
}

/** Forgets everything that was computed with the streets until now. */
export const forgetParts = (session: AtlasSession): boolean => PARTS.delete(session);
