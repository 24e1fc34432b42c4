import type { AreaKey, LevelId } from './ids.ts';
import type { AreaGeometry, BoundingBox } from './geometry.ts';

/** Marks an area without a known parent in `parentIndex`. */
export const NO_PARENT = -1;

/**
 * One level of areas in fixed order; every columnar array of the level has length n = keys.length.
 * `parentIndex[i]` is the position of area i's parent in the parent level, or NO_PARENT.
 */
export interface Level {
  readonly id: LevelId;
  readonly keys: readonly AreaKey[];
  readonly names: readonly string[];
  readonly parentLevel: LevelId | null;
  readonly parentIndex: Int32Array | null;
  readonly geometry: AreaGeometry;
  /** x, y interleaved, length 2 n: a point inside each area, for labels and keyboard focus. */
  readonly labelPoints: Float64Array;
  readonly areaSquareMeters: Float64Array;
  readonly boundingBox: BoundingBox;
}
