import { boundingBoxOf, boundingBoxes, buildAreaIndex, type AreaIndex } from '../../geometry/index.ts';
import { areaCount, type AreaGeometry, type BoundingBox } from '../../model/index.ts';
import { boxContains, frameBox, type Frame } from '../picture/frame.ts';

/** A geometry with what drawing and pointing need beside it. About 80 bytes per area; the coordinates are referred to, not copied. */
export interface AreaSet {
  readonly geometry: AreaGeometry;
  /** minX, minY, maxX, maxY per area. */
  readonly boxes: Float64Array;
  readonly boundingBox: BoundingBox;
  readonly index: AreaIndex;
}

const known = new WeakMap<AreaGeometry, AreaSet>();

/** The set of a geometry, made once. Cost O(n log n) the first time. */
export function areaSet(geometry: AreaGeometry, labelPoints?: Float64Array): AreaSet {
  let set = known.get(geometry);
  if (set === undefined) {
    set = {
      geometry,
      boxes: boundingBoxes(geometry),
      boundingBox: boundingBoxOf(geometry),
      index: buildAreaIndex(geometry, labelPoints),
    };
    known.set(geometry, set);
  }
  return set;
}

/** Positions of the areas whose boxes meet the frame, ascending. */
export function visibleAreas({ geometry, boundingBox, index }: AreaSet, frame: Frame): Uint32Array {
  const box = frameBox(frame);
  if (!boxContains(box, boundingBox)) return Uint32Array.from(index.areasInBox(box));
  const all = new Uint32Array(areaCount(geometry));
  for (let area = 0; area < all.length; area++) all[area] = area;
  return all;
}

/** Median size of areas on the screen: the longer side of the box, CSS pixels; from at most 500 of them. 0 without areas. */
export function typicalSizePixels({ boxes }: AreaSet, areas: Uint32Array, frame: Frame): number {
  const step = Math.max(1, Math.floor(areas.length / 500));
  const sizes: number[] = [];
  for (let position = 0; position < areas.length; position += step) {
    const area = areas[position]!;
    sizes.push(Math.max(boxes[4 * area + 2]! - boxes[4 * area]!, boxes[4 * area + 3]! - boxes[4 * area + 1]!));
  }
  sizes.sort((a, b) => a - b);
  return (sizes[sizes.length >> 1] ?? 0) / frame.unitsPerPixel;
}

/** Areas in the order of their fill (counting sort, stable), and where each fill begins: `starts[f] .. starts[f + 1]`. */
export function sortByFill(areas: Uint32Array, fillIndex: Uint8Array, fills: number): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(fills + 1);
  for (const area of areas) starts[fillIndex[area]! + 1]!++;
  for (let fill = 0; fill < fills; fill++) starts[fill + 1]! += starts[fill]!;
  const next = starts.slice();
  const order = new Uint32Array(areas.length);
  for (const area of areas) order[next[fillIndex[area]!]!++] = area;
  return { order, starts };
}
