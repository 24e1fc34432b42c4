import { misuse, type Stepwise } from '../../model/index.ts';
import { overlapAreas } from '../../geometry/index.ts';
import { areaCount, type AreaGeometry } from '../../model/index.ts';

/** Counts reached per break, for one column of counts. */
export interface ReachedCounts {
  /** Cumulative: at most breaks[k] away; length breaks. */
  readonly within: Float64Array;
  /** Farther than the last break, or not reached at all. With `within` of the last break the whole. */
  readonly beyond: number;
  /** Points whose count is unknown (NaN): they are in no sum. */
  readonly unknownPoints: number;
  /** Of these, points within the last break: the sums are at least what they say. */
  readonly unknownWithin: number;
}

/**
 * People (or any count) within ascending breaks, inclusive: one answer per column (age group), from costs per point (Infinity or NaN = not
 * reached). Whole numbers add up exactly: within the last break + beyond = total of the known. Cost O(points * (columns + breaks)).
 */
export function reachedCounts(costs: Float64Array, columns: readonly Float64Array[], breaks: ArrayLike<number>): ReachedCounts[] {
  for (let k = 1; k < breaks.length; k++) if (!(breaks[k]! > breaks[k - 1]!)) throw misuse('breaks must ascend');
  const bands = Int32Array.from(costs, (cost) => {
    let band = 0;
    while (band < breaks.length && !(cost <= breaks[band]!)) band++;
    return band;
  });
  return columns.map((counts) => {
    if (counts.length !== costs.length) throw misuse('reachedCounts: lengths differ');
    const perBand = new Float64Array(breaks.length + 1);
    let unknownPoints = 0;
    let unknownWithin = 0;
    counts.forEach((count, point) => {
      if (!Number.isNaN(count)) perBand[bands[point]!]! += count;
      else {
        unknownPoints++;
        if (bands[point]! < breaks.length) unknownWithin++;
      }
    });
    const within = perBand.slice(0, breaks.length);
    for (let k = 1; k < within.length; k++) within[k]! += within[k - 1]!;
    return { within, beyond: perBand[breaks.length]!, unknownPoints, unknownWithin };
  });
}

/** People per facility by nearest allocation, and those with none in reach. Together all known people. */
export interface AllocationTotals {
  readonly perFacility: Float64Array;
  readonly unallocated: number;
  readonly unknownPoints: number;
}

/** Sums counts (NaN = unknown, in no sum) by the facility each point is allocated to (-1 = none). */
export function allocationTotals(facilities: Int32Array, counts: Float64Array, facilityCount: number): AllocationTotals {
  const perFacility = new Float64Array(facilityCount);
  let unallocated = 0;
  let unknownPoints = 0;
  facilities.forEach((facility, point) => {
    const count = counts[point]!;
    if (Number.isNaN(count)) unknownPoints++;
    else if (facility < 0) unallocated += count;
    else perFacility[facility]! += count;
  });
  return { perFacility, unallocated, unknownPoints };
}

/** Share of every area (0..1) that lies in each catchment: `[catchment][area]`. NaN for an area without size. Stepwise, cost as `overlapAreas`. */
export function* reachedAreaShares(catchments: AreaGeometry, areas: AreaGeometry): Stepwise<Float64Array[]> {
  const { offsets, sources, sizes, sourceSizes } = yield* overlapAreas(areas, catchments);
  return Array.from({ length: areaCount(catchments) }, (_, catchment) => {
    const shares = sourceSizes.map((size) => (size > 0 ? 0 : NaN));
    for (let at = offsets[catchment]!; at < offsets[catchment + 1]!; at++) {
      shares[sources[at]!] = Math.min(1, sizes[at]! / sourceSizes[sources[at]!]!);
    }
    return shares;
  });
}
