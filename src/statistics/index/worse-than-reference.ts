import { mean } from '../moments.ts';
import type { IndexOrientation } from './index-parts.ts';
import { memberValues, type Universe } from '../universe.ts';

/** Result per area of "worse than the city in at least m indicators". */
export const WorseThanReference = {
  no: 0,
  yes: 1,
  /** Missing indicators could tip the balance. */
  undecided: 2,
  /** Outside the universe, or no indicator at all. */
  notRated: 3,
} as const;

export interface WorseThanReferenceOptions {
  /** One per column: which end is the worse one. */
  readonly polarities: readonly IndexOrientation[];
  /** In how many indicators an area must be worse. */
  readonly minimumWorse: number;
  /** City values, one per column; without them the unweighted mean over the universe. NaN = that indicator can not be judged. */
  readonly references?: ArrayLike<number>;
  readonly universe?: Universe;
}

export interface WorseThanReferenceResult {
  /** Length n: indicators in which the area is worse than the reference; equal is not worse. */
  readonly worse: Uint8Array;
  /** Length n: indicators that could be compared. */
  readonly compared: Uint8Array;
  /** Length n, codes of `WorseThanReference`. */
  readonly states: Uint8Array;
  /** Length k: what was compared with. */
  readonly references: Float64Array;
}

/**
 * Counts in how many of k indicators (`columns`, each of length n; NaN and infinities = missing) an area is strictly worse than the city, and whether in
 * at least `minimumWorse`. A city's value of a rate is not the mean of its areas: give `references` where they are known. Cost O(n k).
 */
export function worseThanReference(columns: readonly ArrayLike<number>[], options: WorseThanReferenceOptions): WorseThanReferenceResult {
  const universe = options.universe ?? null;
  const n = columns[0]?.length ?? 0;
  const references = Float64Array.from(columns, (column, k) => options.references?.[k] ?? mean(memberValues(column, universe)));
  const worse = new Uint8Array(n);
  const compared = new Uint8Array(n);
  columns.forEach((column, k) => {
    const sign = options.polarities[k] === 'highIsFavourable' ? -1 : 1;
    for (let i = 0; i < n; i++) {
      const difference = sign * (column[i]! - references[k]!);
      if (!Number.isFinite(difference)) continue;
      compared[i]!++;
      if (difference > 0) worse[i]!++;
    }
  });
  const states = worse.map((count, i) => {
    if (compared[i] === 0 || (universe !== null && universe[i] !== 1)) return WorseThanReference.notRated;
    if (count >= options.minimumWorse) return WorseThanReference.yes;
    return count + columns.length - compared[i]! < options.minimumWorse ? WorseThanReference.no : WorseThanReference.undecided;
  });
  return { worse, compared, states, references };
}
