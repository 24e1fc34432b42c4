import type { FeatureCollection, Polygon } from 'geojson';
import { areaCount, type AreaGeometry } from '../../src/model/index.ts';

/** The same blocks as the peers read them; every block is one ring. */
export function collectionOf(geometry: AreaGeometry): FeatureCollection<Polygon> {
  const { coordinates, ringOffsets } = geometry;
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: areaCount(geometry) }, (_, area) => ({
      type: 'Feature',
      properties: { id: area },
      geometry: {
        type: 'Polygon',
        coordinates: [
          Array.from({ length: ringOffsets[area + 1]! - ringOffsets[area]! }, (_vertex, at) => {
            const vertex = ringOffsets[area]! + at;
            return [coordinates[2 * vertex]!, coordinates[2 * vertex + 1]!];
          }),
        ],
      },
    })),
  };
}

/** The bytes of the same as a file. */
export const geoJsonOf = (geometry: AreaGeometry): ArrayBuffer =>
  Uint8Array.from(Buffer.from(JSON.stringify(collectionOf(geometry)))).buffer;
