import { AreaGeometryBuilder } from '../../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../../src/model/index.ts';

/** The rings of an ESRI shapefile's polygons (.shp, shape type 5), one area per record, each ring as a polygon of its own. */
export function areasOfShapefile(bytes: Uint8Array): AreaGeometry {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const builder = new AreaGeometryBuilder();
  for (let at = 100; at < bytes.length;) {
    const words = view.getInt32(at + 4);
    const record = at + 8;
    if (view.getInt32(record, true) === 5) {
      const parts = view.getInt32(record + 36, true);
      const points = view.getInt32(record + 40, true);
      const firstPoint = record + 44 + 4 * parts;
      for (let part = 0; part < parts; part++) {
        const from = view.getInt32(record + 44 + 4 * part, true);
        const to = part + 1 < parts ? view.getInt32(record + 48 + 4 * part, true) : points;
        for (let point = from; point < to; point++) {
          builder.vertex(view.getFloat64(firstPoint + 16 * point, true), view.getFloat64(firstPoint + 16 * point + 8, true));
        }
        builder.endRing();
        builder.endPolygon();
      }
    }
    builder.endArea();
    at = record + 2 * words;
  }
  return builder.build();
}
