import { Map as MapLibreMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { boundingBoxOf } from '../../../../src/geometry/index.ts';
import { areaCount, type AreaGeometry } from '../../../../src/model/index.ts';
import { BORDER_COLOR, BORDER_PIXELS, CLASS_COLORS, type Engine } from './engine.ts';

/** Metres become degrees near the equator, where the Mercator plane is the plane. */
const METERS_PER_DEGREE = 111_320;

/** MapLibre with a GeoJSON source and feature states. Without a graphics card it computes in software, as on a remote desktop. */
export function mapLibre(target: HTMLElement): Engine {
  let map: MapLibreMap;
  const complete = () => new Promise<void>((resolve) => void map.once('idle', () => resolve()));
  const finish = (): void => {
    const gl = map.painter.context.gl;
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  };
  const setClasses = (classes: Uint8Array): void => {
    for (let id = 0; id < classes.length; id++) map.setFeatureState({ source: 'areas', id }, { class: classes[id]! });
  };
  return {
    async first(geometry, classes) {
      const { minX, minY, maxX, maxY } = boundingBoxOf(geometry);
      const centerX = (minX + maxX) / 2;
      const centerY = (minY + maxY) / 2;
      const toDegrees = (x: number, y: number): [number, number] => [(x - centerX) / METERS_PER_DEGREE, (y - centerY) / METERS_PER_DEGREE];
      const class_ = ['coalesce', ['feature-state', 'class'], ['get', 'class']];
      map = new MapLibreMap({
        container: target,
        attributionControl: false,
        fadeDuration: 0,
        bounds: [toDegrees(minX, minY), toDegrees(maxX, maxY)],
        fitBoundsOptions: { padding: 28, animate: false },
        style: {
          version: 8,
          sources: { areas: { type: 'geojson', data: featureCollection(geometry, classes, toDegrees), tolerance: 0.375 } },
          layers: [
            {
              id: 'fill',
              type: 'fill',
              source: 'areas',
              paint: {
                'fill-color': ['match', class_, ...CLASS_COLORS.slice(1).flatMap((color, i) => [i + 1, color]), CLASS_COLORS[0]] as never,
              },
            },
            { id: 'line', type: 'line', source: 'areas', paint: { 'line-color': BORDER_COLOR, 'line-width': BORDER_PIXELS } },
          ],
        },
      });
      await complete();
      finish();
    },
    async recolour(classes) {
      const done = complete();
      setClasses(classes);
      await done;
      finish();
    },
  };
}

function featureCollection(
  { coordinates, ringOffsets, polygonOffsets, areaOffsets }: AreaGeometry,
  classes: Uint8Array,
  toDegrees: (x: number, y: number) => [number, number],
): GeoJSON.FeatureCollection {
  const ringOf = (ring: number) => {
    const from = ringOffsets[ring]!;
    return Array.from({ length: ringOffsets[ring + 1]! - from }, (_, i) =>
      toDegrees(coordinates[2 * (from + i)]!, coordinates[2 * (from + i) + 1]!),
    );
  };
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: areaCount({ coordinates, ringOffsets, polygonOffsets, areaOffsets }) }, (_, area) => ({
      type: 'Feature' as const,
      id: area,
      properties: { class: classes[area]! },
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: range(areaOffsets[area]!, areaOffsets[area + 1]!).map((polygon) =>
          range(polygonOffsets[polygon]!, polygonOffsets[polygon + 1]!).map(ringOf),
        ),
      },
    })),
  };
}
