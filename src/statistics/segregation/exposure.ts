import { groupComposition } from './group-composition.ts';

/**
 * Exposure: whom members of a group meet in their own area. `group` and `total` are counts of length n (NaN = missing; areas with a missing
 * or impossible number and uninhabited areas add nothing). NaN for an empty group. Source: Massey & Denton (1988).
 */

/** Isolation xPx: the share of the group in the area of its average member; depends on how large the group is. Cost O(n). */
export function isolation(group: ArrayLike<number>, total: ArrayLike<number>): number {
  const { group: members, total: everybody, groupSum } = groupComposition(group, total);
  if (!(groupSum > 0)) return NaN;
  let sum = 0;
  for (let i = 0; i < members.length; i++) if (everybody[i]! > 0) sum += (members[i]! / groupSum) * (members[i]! / everybody[i]!);
  return sum;
}

/** Interaction xPy: the share of everybody else in the area of the group's average member, 1 - isolation. Cost O(n). */
export const interaction = (group: ArrayLike<number>, total: ArrayLike<number>): number => 1 - isolation(group, total);

/**
 * Correlation ratio eta squared (V): isolation freed of the group's size, 0 = spread evenly, 1 = wholly apart. NaN also where
 * everybody belongs to the group. Cost O(n).
 */
export function correlationRatio(group: ArrayLike<number>, total: ArrayLike<number>): number {
  const { share } = groupComposition(group, total);
  return share < 1 ? (isolation(group, total) - share) / (1 - share) : NaN;
}

/**
 * Location quotient per area: the group's share there over its share in the city; 1 = like the city, 2 = twice. Length n; NaN for
 * uninhabited and missing areas, everywhere NaN for an empty group. Cost O(n).
 */
export function locationQuotients(group: ArrayLike<number>, total: ArrayLike<number>): Float64Array {
  const { group: members, total: everybody, share } = groupComposition(group, total);
  return members.map((count, i) => (share > 0 && everybody[i]! > 0 ? count / everybody[i]! / share : NaN));
}
