import { misuse } from '../../model/index.ts';

/** Access per area, with the part of its people it speaks for. */
export interface AreaAccess {
  /** Mean over people; NaN where nobody lives, or someone's access or number is unknown. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Known people per area. */
  readonly population: Float64Array;
  /** Share of these whose access is known, 0..1; NaN without people. */
  readonly knownShare: Float64Array;
}

/**
 * From blocks to larger areas: the mean of the blocks' access weighted with their people, limits with limits. A gap stays a gap: where an
 * inhabited block's access (or the number of its people) is unknown, the area's mean is NaN and `knownShare` says how much is missing;
 * unreached blocks must come as 0 if they are to count as such. Uninhabited blocks leave no gap. `parentOf` per block, -1 = no area.
 */
export function aggregateAccess(
  lower: Float64Array,
  upper: Float64Array,
  population: Float64Array,
  parentOf: Int32Array,
  parents: number,
): AreaAccess {
  const n = lower.length;
  if (upper.length !== n || population.length !== n || parentOf.length !== n) throw misuse('aggregateAccess: lengths differ');
  const result = {
    lower: new Float64Array(parents),
    upper: new Float64Array(parents),
    population: new Float64Array(parents),
    knownShare: new Float64Array(parents),
  };
  for (let block = 0; block < n; block++) {
    const parent = parentOf[block]!;
    const people = population[block]!;
    if (parent < 0 || people === 0) continue;
    // NaN spreads: the gap is to be seen
    result.lower[parent]! += people * lower[block]!;
    result.upper[parent]! += people * upper[block]!;
    if (!(people > 0)) continue;
    result.population[parent]! += people;
    if (!Number.isNaN(lower[block]!)) result.knownShare[parent]! += people;
  }
  for (let parent = 0; parent < parents; parent++) {
    const people = result.population[parent]!;
    result.lower[parent] = people > 0 ? result.lower[parent]! / people : NaN;
    result.upper[parent] = people > 0 ? result.upper[parent]! / people : NaN;
    result.knownShare[parent] = people > 0 ? result.knownShare[parent]! / people : NaN;
  }
  return result;
}
