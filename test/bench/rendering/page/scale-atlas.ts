import { AreaGeometryBuilder } from '../../../../src/geometry/index.ts';
import type { AreaGeometry } from '../../../../src/model/index.ts';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The blocks of the scale atlas as flat arrays; nothing else of the file stays in memory. */
export async function loadBlocks(address: string): Promise<AreaGeometry> {
  const topology = (await (await fetch(address)).json()) as Topology<{ block: GeometryCollection }>;
  const builder = new AreaGeometryBuilder(1 << 20);
  for (const { geometry } of feature(topology, topology.objects.block).features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const [x, y] of ring) builder.vertex(x!, y!);
        builder.endRing();
      }
      builder.endPolygon();
    }
    builder.endArea();
  }
  return builder.build();
}

/** Classes from a fixed congruential sequence: the same for every engine and run. */
export function randomClasses(count: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * 5);
  });
}
