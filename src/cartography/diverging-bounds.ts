export interface SplitBounds {
  readonly bounds: readonly number[];
  /** Number of classes up to the city value. */
  readonly below: number;
}

/** A limit this near to the city value, in shares of the whole range, counts as equal to it. */
const SAME = 1e-9;

/**
 * Makes the city value a class limit: the class it falls into is cut in two. A city value on a limit or outside the bounds cuts nothing.
 * `bounds`: k + 1 ascending numbers. Cost O(k).
 */
export function splitAtCityValue(bounds: readonly number[], cityValue: number): SplitBounds {
  const last = bounds.length - 1;
  if (last < 1 || cityValue <= bounds[0]!) return { bounds, below: 0 };
  if (cityValue >= bounds[last]!) return { bounds, below: last };
  const tolerance = SAME * (bounds[last]! - bounds[0]!);
  const same = bounds.findIndex((bound) => Math.abs(bound - cityValue) <= tolerance);
  if (same >= 0) return { bounds, below: same };
  const next = bounds.findIndex((bound) => bound > cityValue);
  return { bounds: [...bounds.slice(0, next), cityValue, ...bounds.slice(next)], below: next };
}
