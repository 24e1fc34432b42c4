import {
  asArray,
  featureProperty,
  featurePropertyNames,
  isObject,
  mergeGeometries,
  ownProperty,
  propertyText,
  type FeatureCollection,
  type JsonObject,
  type RawGeometry,
} from './feature-collection.ts';

/** Numbers to multiply and add; identity for a topology without quantisation. */
interface Quantisation {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly shiftX: number;
  readonly shiftY: number;
  readonly isDelta: boolean;
}

/**
 * Features of one object of a TopoJSON document. Without a name the first object counts. Null when there is no such object.
 * Arcs are decoded once; an arc used by two neighbours gives both exactly the same vertices. Cost O(vertices).
 */
export function topojsonFeatures(document: JsonObject, objectName: string | undefined): FeatureCollection | null {
  const objects = document['objects'];
  if (!isObject(objects)) return null;
  const name = objectName ?? Object.keys(objects)[0];
  const object = name === undefined ? undefined : ownProperty(objects, name);
  if (!isObject(object)) return null;
  const features = object['type'] === 'GeometryCollection' ? asArray(object['geometries']) : [object];
  const quantisation = quantisationOf(document['transform']);
  const arcs = asArray(document['arcs']).map((arc) => decodePositions(arc, quantisation));
  return {
    count: features.length,
    crsName: null,
    property: (feature, property) => featureProperty(features[feature], property),
    propertyNames: (feature) => featurePropertyNames(features[feature]),
    geometry: (feature) => decodeGeometry(features[feature], arcs, quantisation),
  };
}

function quantisationOf(transform: unknown): Quantisation {
  const pair = (name: string, fallback: number): readonly [number, number] => {
    const [x, y] = asArray(ownProperty(transform, name));
    return [typeof x === 'number' ? x : fallback, typeof y === 'number' ? y : fallback];
  };
  const [scaleX, scaleY] = pair('scale', 1);
  const [shiftX, shiftY] = pair('translate', 0);
  return { scaleX, scaleY, shiftX, shiftY, isDelta: isObject(transform) };
}

function decodePositions(positions: unknown, { scaleX, scaleY, shiftX, shiftY, isDelta }: Quantisation): Float64Array {
  const list = asArray(positions);
  const flat = new Float64Array(2 * list.length);
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < list.length; i++) {
    const position = asArray(list[i]);
    const x = typeof position[0] === 'number' ? position[0] : Number.NaN;
    const y = typeof position[1] === 'number' ? position[1] : Number.NaN;
    sumX = isDelta ? sumX + x : x;
    sumY = isDelta ? sumY + y : y;
    flat[2 * i] = sumX * scaleX + shiftX;
    flat[2 * i + 1] = sumY * scaleY + shiftY;
  }
  return flat;
}

function decodeGeometry(geometry: unknown, arcs: readonly Float64Array[], quantisation: Quantisation): RawGeometry {
  const type = propertyText(ownProperty(geometry, 'type'));
  const list = asArray(ownProperty(geometry, 'arcs'));
  const line = (indices: unknown): Float64Array => stitch(asArray(indices), arcs);
  switch (type) {
    case 'Polygon':
      return list.length === 0 ? { kind: 'none' } : { kind: 'polygons', polygons: [list.map(line)] };
    case 'MultiPolygon':
      return list.length === 0 ? { kind: 'none' } : { kind: 'polygons', polygons: list.map((polygon) => asArray(polygon).map(line)) };
    case 'LineString':
      return { kind: 'lines', lines: [line(list)] };
    case 'MultiLineString':
      return { kind: 'lines', lines: list.map(line) };
    case 'Point':
    case 'MultiPoint': {
      const coordinates = asArray(ownProperty(geometry, 'coordinates'));
      // single positions are quantised but not delta-encoded
      return {
        kind: 'points',
        points: decodePositions(type === 'Point' ? [coordinates] : coordinates, { ...quantisation, isDelta: false }),
      };
    }
    case 'GeometryCollection':
      return mergeGeometries(
        asArray(ownProperty(geometry, 'geometries'))
          .filter((part) => ownProperty(part, 'type') !== 'GeometryCollection')
          .map((part) => decodeGeometry(part, arcs, quantisation)),
      );
    case '':
    case 'null':
      return { kind: 'none' };
    default:
      return { kind: 'unsupported', type };
  }
}

/** Puts arcs end to end; `~i` is arc i backwards. The first vertex of a following arc repeats the last and is left out. */
function stitch(indices: readonly unknown[], arcs: readonly Float64Array[]): Float64Array {
  let length = 0;
  for (const index of indices) length += arcOf(index, arcs).length;
  length -= 2 * Math.max(0, indices.length - 1);
  const line = new Float64Array(Math.max(0, length));
  let position = 0;
  indices.forEach((index, nth) => {
    const arc = arcOf(index, arcs);
    const vertices = arc.length / 2;
    const backwards = (index as number) < 0;
    for (let i = nth === 0 ? 0 : 1; i < vertices; i++) {
      const vertex = backwards ? vertices - 1 - i : i;
      line[position++] = arc[2 * vertex]!;
      line[position++] = arc[2 * vertex + 1]!;
    }
  });
  return line;
}

/** An arc that does not exist spoils its ring visibly instead of silently shortening it. */
const NO_ARC = new Float64Array(4).fill(Number.NaN);

function arcOf(index: unknown, arcs: readonly Float64Array[]): Float64Array {
  if (typeof index !== 'number') return NO_ARC;
  const arc = arcs[index < 0 ? ~index : index];
  return arc === undefined || arc.length === 0 ? NO_ARC : arc;
}
