import { AreaGeometryBuilder } from '../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../src/model/index.ts';

export type Ring = readonly (readonly [number, number])[];

/** Areas from nested arrays: area -> polygons -> rings -> [x, y]. */
export function areasOf(areas: readonly (readonly (readonly Ring[])[])[]): AreaGeometry {
  const builder = new AreaGeometryBuilder();
  for (const polygons of areas) {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const [x, y] of ring) builder.vertex(x, y);
        builder.endRing();
      }
      builder.endPolygon();
    }
    builder.endArea();
  }
  return builder.build();
}

/** Counter-clockwise closed rectangle. */
export const rectangle = (x: number, y: number, width: number, height = width): Ring => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

export const reversed = (ring: Ring): Ring => [...ring].reverse();

/** A gap-free grid of unit squares, row by row from the lower left, stretched and moved. */
export const grid = (columns: number, rows: number, size = 1, originX = 0, originY = 0): AreaGeometry =>
  areasOf(
    Array.from({ length: columns * rows }, (_, index) => [
      [rectangle(originX + (index % columns) * size, originY + Math.floor(index / columns) * size, size)],
    ]),
  );
