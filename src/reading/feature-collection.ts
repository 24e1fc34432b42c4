/** Coordinates of one feature as they stand in the file, x, y interleaved. Rings need not be closed; numbers may be NaN. */
export type RawGeometry =
  | { readonly kind: 'polygons'; readonly polygons: readonly (readonly Float64Array[])[] }
  | { readonly kind: 'lines'; readonly lines: readonly Float64Array[] }
  | { readonly kind: 'points'; readonly points: Float64Array }
  | { readonly kind: 'none' }
  | { readonly kind: 'unsupported'; readonly type: string };

/** Features of a GeoJSON or TopoJSON, decoded one at a time. */
export interface FeatureCollection {
  readonly count: number;
  /** Name of the CRS in the file, null without. */
  readonly crsName: string | null;
  property(feature: number, name: string): unknown;
  propertyNames(feature: number): readonly string[];
  geometry(feature: number): RawGeometry;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const asArray = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A property as text: numbers without decoration, nothing for null. */
export function propertyText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Own property only, so that a column called `constructor` is a column like any other. */
export const ownProperty = (object: unknown, name: string): unknown =>
  isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

/** A property of a feature; `id` falls back to the feature's own id, which is a sibling of the properties. */
export const featureProperty = (feature: unknown, name: string): unknown =>
  ownProperty(ownProperty(feature, 'properties'), name) ?? (name === 'id' ? ownProperty(feature, 'id') : undefined);

export function featurePropertyNames(feature: unknown): readonly string[] {
  const properties = ownProperty(feature, 'properties');
  return isObject(properties) ? Object.keys(properties) : [];
}

/** Puts the parts of a geometry collection together when they are of one kind. */
export function mergeGeometries(parts: readonly RawGeometry[]): RawGeometry {
  const present = parts.filter((part) => part.kind !== 'none');
  const [first] = present;
  if (first === undefined) return { kind: 'none' };
  if (present.length === 1) return first;
  if (present.every((part) => part.kind === 'polygons')) return { kind: 'polygons', polygons: present.flatMap((part) => part.polygons) };
  if (present.every((part) => part.kind === 'lines')) return { kind: 'lines', lines: present.flatMap((part) => part.lines) };
  return { kind: 'unsupported', type: 'GeometryCollection' };
}
