import { squaresAroundMeans } from '../clustering/partition.ts';
import type { DataMatrix } from '../data-matrix.ts';

/** A division of all areas into connected regions. */
export interface Regions {
  readonly kind: 'regions';
  /** Length n: the region of each area, 0 .. count - 1, numbered in the order of their first area. */
  readonly labels: Int32Array;
  /** Number of regions. Less than asked for where the minimum bound allows no further cut. */
  readonly count: number;
  /**
   * Sum over areas and indicators of squared deviations from the mean of the region, in squared units of the matrix. With z-standardised
   * columns (n - 1) this is what GeoDa reports as the total within-cluster sum of squares.
   */
  readonly withinSquares: number;
}

/**
 * Why there is no result:
 * - `moreRegionsThanAreas`: k > n.
 * - `fewerRegionsThanComponents`: the graph falls into more parts than regions are asked for, and a region never spans two parts.
 * - `componentBelowMinimum`: a part of the graph does not reach the minimum as a whole.
 * - `minimumNotReached`: no division into k regions above the minimum was found (`regionsFound` says how many were).
 * - `startNotConnected`, `startBelowMinimum`, `startWithOtherCount`: the given start breaks the rule its name says.
 */
export type RegionalisationObstacle =
  | 'moreRegionsThanAreas'
  | 'fewerRegionsThanComponents'
  | 'componentBelowMinimum'
  | 'minimumNotReached'
  | 'startNotConnected'
  | 'startBelowMinimum'
  | 'startWithOtherCount';

/** No result, and why. */
export interface RegionalisationRefusal {
  readonly kind: 'refused';
  readonly reason: RegionalisationObstacle;
  /** Number of connected parts of the neighbour graph, islands counted. */
  readonly components: number;
  /** The largest number of regions that was found, where `reason` is `minimumNotReached`. */
  readonly regionsFound?: number;
}

export type Regionalisation = Regions | RegionalisationRefusal;

/** Every region must sum up to at least `least`. */
export interface MinimumBound {
  /** Length n, finite and >= 0: what is summed per region, e.g. inhabitants; all ones = number of areas. */
  readonly amounts: ArrayLike<number>;
  readonly least: number;
}

/** "At least so many areas per region" as a bound. */
export const leastAreas = (areas: number, least: number): MinimumBound => ({ amounts: new Float64Array(areas).fill(1), least });

/** Renumbers any labels to 0, 1, 2, ... in the order in which they first occur. Cost O(n). */
export function numberedByFirstArea(labels: ArrayLike<number>): { readonly labels: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  const renumbered = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    let number = numbers.get(label);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(label, number);
    }
    renumbered[i] = number;
  }
  return { labels: renumbered, count: numbers.size };
}

/** Puts a result together from labels of any numbering. Cost O(rows * columns). */
export function regionsOf(data: DataMatrix, anyLabels: ArrayLike<number>): Regions {
  const { labels, count } = numberedByFirstArea(anyLabels);
  const withinSquares = squaresAroundMeans(data, labels, count).reduce((sum, squares) => sum + squares, 0);
  return { kind: 'regions', labels, count, withinSquares };
}
