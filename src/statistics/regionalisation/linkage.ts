import type { Dissimilarity } from '../row-distance.ts';
import { rowDistance } from '../row-distance.ts';

/** How far apart two groups are: nearest pair, farthest pair, mean over pairs, or growth of the squared deviations when they merge. */
export type ConstrainedLinkage = 'single' | 'complete' | 'average' | 'ward';

/**
 * Which pairs of areas count for the distance of two groups: `first` order only those that are neighbours, `full` order every area of one
 * with every area of the other. Ward measures means, so its order makes no difference.
 */
export type LinkageOrder = 'first' | 'full';

/** What two bundles of pairs say together: sum for the average, smallest or largest otherwise. */
export function combined(linkage: ConstrainedLinkage, a: number, b: number): number {
  if (linkage === 'average') return a + b;
  return linkage === 'complete' ? Math.max(a, b) : Math.min(a, b);
}

/** Distances from one area to all areas of a chain (`first`, then `next` until -1), put together as the linkage wants. */
export function distancesToChain(
  linkage: ConstrainedLinkage,
  values: Float64Array,
  columns: number,
  area: number,
  first: number,
  next: Int32Array,
  dissimilarity: Dissimilarity,
): number {
  if (linkage === 'average') {
    let sum = 0;
    for (let other = first; other !== -1; other = next[other]!) sum += rowDistance(values, columns, area, other, dissimilarity);
    return sum;
  }
  const sign = linkage === 'complete' ? -1 : 1;
  let least = Infinity;
  for (let other = first; other !== -1; other = next[other]!) {
    const distance = sign * rowDistance(values, columns, area, other, dissimilarity);
    if (distance < least) least = distance;
  }
  return sign * least;
}
