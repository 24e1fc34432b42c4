import type { AreaGeometry, NeighbourGraph } from '../../../../src/model/index.ts';
import { areaCount } from '../../../../src/model/index.ts';
import { runToEnd } from '../../../../src/statistics/index.ts';
import { gapContiguity, type GapOptions } from '../../../../src/geometry/index.ts';

export const lists = ({ offsets, neighbours }: NeighbourGraph): number[][] =>
  Array.from({ length: offsets.length - 1 }, (_, area) => Array.from(neighbours.subarray(offsets[area], offsets[area + 1])));

export const acrossGap = (geometry: AreaGeometry, options: GapOptions): number[][] => lists(runToEnd(gapContiguity(geometry, options)));

export const isContained = (inner: readonly number[][], outer: readonly number[][]): boolean =>
  inner.every((list, area) => list.every((other) => outer[area]!.includes(other)));

/** Carries every vertex to another place. */
export function moved(geometry: AreaGeometry, to: (x: number, y: number) => readonly [number, number]): AreaGeometry {
  const coordinates = new Float64Array(geometry.coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) coordinates.set(to(geometry.coordinates[i]!, geometry.coordinates[i + 1]!), i);
  return { ...geometry, coordinates };
}

/** Rings start elsewhere and run the other way round; the boundaries stay. */
export function restarted(geometry: AreaGeometry, shift: number, backwards: boolean): AreaGeometry {
  const { coordinates, ringOffsets } = geometry;
  const turned = new Float64Array(coordinates.length);
  for (let ring = 0; ring + 1 < ringOffsets.length; ring++) {
    const from = ringOffsets[ring]!;
    const corners = ringOffsets[ring + 1]! - from - 1;
    for (let at = 0; at <= corners; at++) {
      const source = from + (((((backwards ? -at : at) + shift) % corners) + corners) % corners);
      turned.set(coordinates.subarray(2 * source, 2 * source + 2), 2 * (from + at));
    }
  }
  return { ...geometry, coordinates: turned };
}

/** The areas (one polygon with one ring each) in another order: area i of the result is `order[i]` of the original. */
export function reordered(geometry: AreaGeometry, order: readonly number[]): AreaGeometry {
  const { coordinates, ringOffsets } = geometry;
  const parts = order.map((area) => coordinates.subarray(2 * ringOffsets[area]!, 2 * ringOffsets[area + 1]!));
  const ends = [0];
  for (const part of parts) ends.push(ends.at(-1)! + part.length / 2);
  const ones = Uint32Array.from({ length: areaCount(geometry) + 1 }, (_, index) => index);
  return {
    coordinates: Float64Array.from(parts.flatMap((part) => Array.from(part))),
    ringOffsets: Uint32Array.from(ends),
    polygonOffsets: ones,
    areaOffsets: ones,
  };
}

/** Lists of a reordered level, told in the original's positions. */
export function backInOrder(result: readonly number[][], order: readonly number[]): number[][] {
  const original: number[][] = order.map(() => []);
  result.forEach((list, area) => {
    original[order[area]!] = list.map((other) => order[other]!).sort((a, b) => a - b);
  });
  return original;
}
