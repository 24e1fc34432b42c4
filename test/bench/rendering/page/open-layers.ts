import Feature from 'ol/Feature.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import Projection from 'ol/proj/Projection.js';
import VectorSource from 'ol/source/Vector.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import View from 'ol/View.js';
import { boundingBoxOf } from '../../../../src/geometry/index.ts';
import { areaCount, type AreaGeometry } from '../../../../src/model/index.ts';
import { BORDER_COLOR, BORDER_PIXELS, CLASS_COLORS, type Engine } from './engine.ts';

/** OpenLayers' VectorLayer with one shared style per class; features straight from the flat arrays. */
export function openLayers(target: HTMLElement): Engine {
  let classOf: Uint8Array;
  let layer: VectorLayer;
  let map: OlMap;
  const complete = () => new Promise<void>((resolve) => map.once('rendercomplete', () => resolve()));
  return {
    async first(geometry, classes) {
      classOf = classes;
      const stroke = new Stroke({ color: BORDER_COLOR, width: BORDER_PIXELS });
      const styles = CLASS_COLORS.map((color) => new Style({ fill: new Fill({ color }), stroke }));
      const features = Array.from({ length: areaCount(geometry) }, (_, area) => {
        const feature = new Feature(multiPolygon(geometry, area));
        feature.set('area', area, true);
        return feature;
      });
      const { minX, minY, maxX, maxY } = boundingBoxOf(geometry);
      layer = new VectorLayer({
        source: new VectorSource({ features }),
        style: (feature) => styles[classOf[feature.get('area') as number]!]!,
      });
      const view = new View({ projection: new Projection({ code: 'EPSG:25832', units: 'm' }) });
      map = new OlMap({ target, controls: [], layers: [layer], view });
      view.fit([minX, minY, maxX, maxY], { size: map.getSize()!, padding: [28, 28, 28, 28] });
      await complete();
    },
    async recolour(classes) {
      classOf = classes;
      const done = complete();
      layer.changed();
      await done;
    },
  };
}

function multiPolygon({ coordinates, ringOffsets, polygonOffsets, areaOffsets }: AreaGeometry, area: number): MultiPolygon {
  const firstPolygon = areaOffsets[area]!;
  const lastPolygon = areaOffsets[area + 1]!;
  const start = ringOffsets[polygonOffsets[firstPolygon]!]!;
  const endss: number[][] = [];
  for (let polygon = firstPolygon; polygon < lastPolygon; polygon++) {
    const ends: number[] = [];
    for (let ring = polygonOffsets[polygon]!; ring < polygonOffsets[polygon + 1]!; ring++) ends.push(2 * (ringOffsets[ring + 1]! - start));
    endss.push(ends);
  }
  const end = ringOffsets[polygonOffsets[lastPolygon]!]!;
  return new MultiPolygon([...coordinates.subarray(2 * start, 2 * end)], 'XY', endss);
}
