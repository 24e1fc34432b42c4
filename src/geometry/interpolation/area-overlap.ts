import Flatbush from 'flatbush';
import { areaCount, type AreaGeometry } from '../../model/index.ts';
import { boundingBoxes, planarAreas } from '../area-measures.ts';
import { overlapSize } from './overlap-size.ts';

/**
 * How two area systems overlap. Target t meets the sources `sources[offsets[t] .. offsets[t + 1])`, ascending, with `sizes` (same
 * positions) in squared units of the coordinates.
 */
export interface AreaOverlap {
  /** Length targets + 1. */
  readonly offsets: Int32Array;
  readonly sources: Int32Array;
  readonly sizes: Float64Array;
  /** Whole size of every source area, length sources. */
  readonly sourceSizes: Float64Array;
}

/** Common parts below this share of the smaller area are rounding along a common border. */
const SLIVER_SHARE = 1e-12;
const TARGETS_PER_STEP = 8;

/**
 * Sizes of all common parts of `source` and `target` areas, planar, exact up to rounding. Both must be in the same plane; for degrees the
 * sizes are in squared degrees (the shares within one small area are still good to about the change of its cosine of latitude).
 * Stepwise: yields after every few targets. Cost O(sum over pairs with meeting boxes of edges²), local.
 */
export function* overlapAreas(source: AreaGeometry, target: AreaGeometry): Generator<number, AreaOverlap, void> {
  const targets = areaCount(target);
  const sourceBoxes = boundingBoxes(source);
  const targetBoxes = boundingBoxes(target);
  const sourceSizes = planarAreas(source);
  const targetSizes = planarAreas(target);
  const near = boxSearch(sourceBoxes);
  const offsets = new Int32Array(targets + 1);
  const sources: number[] = [];
  const sizes: number[] = [];
  for (let t = 0; t < targets; t++) {
    if (t > 0 && t % TARGETS_PER_STEP === 0) yield t / targets;
    const [minX, minY, maxX, maxY] = targetBoxes.subarray(4 * t, 4 * t + 4);
    for (const s of near(minX!, minY!, maxX!, maxY!)) {
      const low = Math.max(minY!, sourceBoxes[4 * s + 1]!);
      const high = Math.min(maxY!, sourceBoxes[4 * s + 3]!);
      const size = overlapSize(source, s, target, t, low, high);
      if (size <= SLIVER_SHARE * Math.min(sourceSizes[s]!, targetSizes[t]!)) continue;
      sources.push(s);
      sizes.push(size);
    }
    offsets[t + 1] = sources.length;
  }
  return { offsets, sources: Int32Array.from(sources), sizes: Float64Array.from(sizes), sourceSizes };
}

/** Finds the boxes that meet a box; ascending positions. Empty boxes are never found. */
function boxSearch(boxes: Float64Array): (minX: number, minY: number, maxX: number, maxY: number) => number[] {
  const filled: number[] = [];
  for (let i = 0; 4 * i < boxes.length; i++) if (boxes[4 * i]! <= boxes[4 * i + 2]!) filled.push(i);
  if (filled.length === 0) return () => [];
  const tree = new Flatbush(filled.length);
  for (const i of filled) tree.add(boxes[4 * i]!, boxes[4 * i + 1]!, boxes[4 * i + 2]!, boxes[4 * i + 3]!);
  tree.finish();
  return (minX, minY, maxX, maxY) =>
    minX <= maxX
      ? tree
          .search(minX, minY, maxX, maxY)
          .map((item) => filled[item]!)
          .sort((p, q) => p - q)
      : [];
}
