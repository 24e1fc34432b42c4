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

const GEOMETRY_TYPES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']);
/** Collections inside collections: deeper than anybody nests them, shallow enough for the call stack. */
const MAXIMUM_NESTING = 8;

/** Features of a GeoJSON document (FeatureCollection, Feature or bare geometry); null when it is none. Cost O(1), geometries on demand. */
export function geojsonFeatures(document: JsonObject): FeatureCollection | null {
  const type = document['type'];
  const features =
    type === 'FeatureCollection' && Array.isArray(document['features'])
      ? document['features']
      : type === 'Feature'
        ? [document]
        : GEOMETRY_TYPES.has(String(type))
          ? [{ type: 'Feature', properties: {}, geometry: document }]
          : null;
  if (features === null) return null;
  return {
    count: features.length,
    crsName: crsMember(document['crs']),
    property: (feature, name) => featureProperty(features[feature], name),
    propertyNames: (feature) => featurePropertyNames(features[feature]),
    geometry: (feature) => decodeGeometry(ownProperty(features[feature], 'geometry'), 0),
  };
}

/** The name in a `crs` member: the form of the 2008 specification, or its older `EPSG` form. */
function crsMember(crs: unknown): string | null {
  const properties = ownProperty(crs, 'properties');
  const name = propertyText(ownProperty(properties, 'name'));
  if (name !== '') return name;
  const code = propertyText(ownProperty(properties, 'code'));
  return code === '' ? null : `EPSG:${code}`;
}

function decodeGeometry(geometry: unknown, depth: number): RawGeometry {
  if (!isObject(geometry)) return { kind: 'none' };
  const type = propertyText(geometry['type']);
  const coordinates = asArray(geometry['coordinates']);
  switch (type) {
    case 'Polygon':
      return coordinates.length === 0 ? { kind: 'none' } : { kind: 'polygons', polygons: [coordinates.map(flatten)] };
    case 'MultiPolygon':
      return coordinates.length === 0
        ? { kind: 'none' }
        : { kind: 'polygons', polygons: coordinates.map((polygon) => asArray(polygon).map(flatten)) };
    case 'LineString':
      return { kind: 'lines', lines: [flatten(coordinates)] };
    case 'MultiLineString':
      return { kind: 'lines', lines: coordinates.map(flatten) };
    case 'Point':
      return coordinates.length === 0 ? { kind: 'none' } : { kind: 'points', points: flatten([coordinates]) };
    case 'MultiPoint':
      return coordinates.length === 0 ? { kind: 'none' } : { kind: 'points', points: flatten(coordinates) };
    case 'GeometryCollection':
      if (depth >= MAXIMUM_NESTING) return { kind: 'unsupported', type };
      return mergeGeometries(asArray(geometry['geometries']).map((part) => decodeGeometry(part, depth + 1)));
    default:
      return { kind: 'unsupported', type };
  }
}

/** Positions to x, y interleaved; heights are dropped, anything that is no number becomes NaN. */
function flatten(positions: unknown): Float64Array {
  const list = asArray(positions);
  const flat = new Float64Array(2 * list.length);
  for (let i = 0; i < list.length; i++) {
    const position = asArray(list[i]);
    const x = position[0];
    const y = position[1];
    flat[2 * i] = typeof x === 'number' ? x : Number.NaN;
    flat[2 * i + 1] = typeof y === 'number' ? y : Number.NaN;
  }
  return flat;
}
