import Flatbush from 'flatbush';
import { areaCount, type AreaGeometry, type BoundingBox } from '../model/index.ts';
import { boundingBoxes, boundingBoxOf } from './area-measures.ts';
import { labelPoints } from './label-points.ts';
import { pointInArea, pointInRing } from './point-in-area.ts';

/** Answers "which area is here" for one level. */
export interface AreaIndex {
  /** Position of the area at a point, -1 for none; where areas overlap, the first. */
  areaAt(x: number, y: number): number;
  /** Positions of the areas whose bounding box meets the box, ascending. */
  areasInBox(box: BoundingBox): number[];
  /** Positions of the areas whose label point lies inside the ring (x, y interleaved, closed or not), ascending. */
  areasInPolygon(ring: Float64Array): number[];
}

/**
 * Builds the index: a packed Hilbert R-tree over bounding boxes in single precision relative to the lower left corner, widened by one
 * rounding step, so that 50,000 areas take about 1 MB. The geometry is referred to, not copied. Cost O(n log n).
 * `labels` (length 2 n) saves computing the label points again for `areasInPolygon`.
 */
export function buildAreaIndex(geometry: AreaGeometry, labels?: Float64Array): AreaIndex {
  const boxes = boundingBoxes(geometry);
  const whole = boundingBoxOf(geometry);
  const indexed: number[] = [];
  for (let area = 0; area < areaCount(geometry); area++) if (boxes[4 * area]! <= boxes[4 * area + 2]!) indexed.push(area);
  if (indexed.length === 0) return { areaAt: () => -1, areasInBox: () => [], areasInPolygon: () => [] };

  const { minX: originX, minY: originY } = whole;
  const slack = Math.max(whole.maxX - originX, whole.maxY - originY) * 2 ** -22;
  const tree = new Flatbush(indexed.length, 16, Float32Array);
  for (const area of indexed) {
    tree.add(
      boxes[4 * area]! - originX - slack,
      boxes[4 * area + 1]! - originY - slack,
      boxes[4 * area + 2]! - originX + slack,
      boxes[4 * area + 3]! - originY + slack,
    );
  }
  tree.finish();
  const positions = Uint32Array.from(indexed);
  let points = labels ?? null;

  const search = (minX: number, minY: number, maxX: number, maxY: number): number[] =>
    tree
      .search(minX - originX, minY - originY, maxX - originX, maxY - originY)
      .map((item) => positions[item]!)
      .sort((a, b) => a - b);

  return {
    areaAt(x, y) {
      for (const area of search(x, y, x, y)) if (pointInArea(geometry, area, x, y)) return area;
      return -1;
    },
    areasInBox: (box) => search(box.minX, box.minY, box.maxX, box.maxY),
    areasInPolygon(ring) {
      if (ring.length < 6) return [];
      points ??= labelPoints(geometry);
      let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let i = 0; i < ring.length; i += 2) {
        minX = Math.min(minX, ring[i]!);
        maxX = Math.max(maxX, ring[i]!);
        minY = Math.min(minY, ring[i + 1]!);
        maxY = Math.max(maxY, ring[i + 1]!);
      }
      const inside = points;
      return search(minX, minY, maxX, maxY).filter((area) =>
        pointInRing(ring, 0, ring.length / 2, inside[2 * area]!, inside[2 * area + 1]!),
      );
    },
  };
}
