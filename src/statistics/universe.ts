/**
 * The areas that have a say in means, deviations and ranks: length n, 1 = counts, 0 = left out. Null: every area counts.
 * Areas outside get no standardised value, so that nobody is compared with a group they are not part of.
 */
export type Universe = Uint8Array | null;

/** True where area `i` is in the universe and has a finite number. */
export const isMember = (values: ArrayLike<number>, universe: Universe, i: number): boolean =>
  (universe === null || universe[i] === 1) && Number.isFinite(values[i]!);

/** The members' numbers in their order, as a new array. Cost O(n). */
export function memberValues(values: ArrayLike<number>, universe: Universe): Float64Array {
  const members = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isMember(values, universe, i)) members[count++] = values[i]!;
  return members.subarray(0, count);
}
