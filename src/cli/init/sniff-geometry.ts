import { guessCrs, isGeographicCrs, isKnownCrs, parseCrsName } from '../../geometry/index.ts';
import { LOCAL_CRS, type BoundingBox, type CrsCode } from '../../model/index.ts';

/** Features of one file or of one object of a TopoJSON, as far as they matter for a descriptor. */
export interface SniffedGeometry {
  readonly path: string;
  readonly format: 'geojson' | 'topojson';
  /** Name of the object inside a TopoJSON. */
  readonly object: string | null;
  readonly shape: 'areas' | 'points' | 'lines';
  readonly count: number;
  readonly crs: CrsCode;
  /** `file`: stated, or degrees as the standard has them; `numbers`: guessed from their size. */
  readonly crsOrigin: 'file' | 'numbers' | 'none';
  readonly box: BoundingBox;
  /** Property name -> text per feature, '' where it has none; numbers without decoration, objects left out. */
  readonly properties: ReadonlyMap<string, readonly string[]>;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a JSON document holds; empty where it is neither GeoJSON nor TopoJSON. */
export function sniffGeometries(path: string, document: unknown): SniffedGeometry[] {
  if (!isFields(document)) return [];
  if (document['type'] === 'FeatureCollection') {
    const features = listOf(document['features']).filter(isFields);
    const box = boxOf(features.map((feature) => (isFields(feature['geometry']) ? feature['geometry']['coordinates'] : null)));
    return sniffed(path, 'geojson', null, features, features.map(geometryType), box, crsNameIn(document));
  }
  if (document['type'] !== 'Topology' || !isFields(document['objects'])) return [];
  const box = topologyBox(document);
  return Object.entries(document['objects']).flatMap(([name, object]) => {
    const features = isFields(object) ? listOf(object['geometries']).filter(isFields) : [];
    return sniffed(
      path,
      'topojson',
      name,
      features,
      features.map((feature) => String(feature['type'])),
      box,
      crsNameIn(document),
    );
  });
}

function sniffed(
  path: string,
  format: SniffedGeometry['format'],
  object: string | null,
  features: readonly Fields[],
  types: readonly string[],
  box: BoundingBox,
  crsName: string | null,
): SniffedGeometry[] {
  if (features.length === 0) return [];
  const share = (kind: string): number => types.filter((type) => type.endsWith(kind)).length / types.length;
  const shape = share('Polygon') > 0.5 ? 'areas' : share('Point') > 0.5 ? 'points' : share('LineString') > 0.5 ? 'lines' : null;
  if (shape === null) return [];
  const { crs, crsOrigin } = crsOf(crsName, box);
  return [{ path, format, object, shape, count: features.length, crs, crsOrigin, box, properties: propertiesOf(features) }];
}

const geometryType = (feature: Fields): string => (isFields(feature['geometry']) ? String(feature['geometry']['type']) : '');

function propertiesOf(features: readonly Fields[]): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, string[]>();
  features.forEach((feature, index) => {
    const own = isFields(feature['properties']) ? feature['properties'] : {};
    const id = feature['id'];
    const all = id === undefined || 'id' in own ? own : { id, ...own };
    for (const [name, value] of Object.entries(all)) {
      if (typeof value === 'object') continue;
      let column = columns.get(name);
      if (column === undefined) columns.set(name, (column = new Array<string>(features.length).fill('')));
      column[index] = String(value).trim();
    }
  });
  return columns;
}

function crsNameIn(document: Fields): string | null {
  const crs = document['crs'];
  const name = isFields(crs) && isFields(crs['properties']) ? crs['properties']['name'] : null;
  return typeof name === 'string' ? name : null;
}

/** The file's own word first where the numbers allow it, else what the numbers look like. */
function crsOf(name: string | null, box: BoundingBox): { crs: CrsCode; crsOrigin: SniffedGeometry['crsOrigin'] } {
  const stated = name === null ? null : parseCrsName(name);
  const degrees = box.minX >= -180 && box.maxX <= 180 && box.minY >= -90 && box.maxY <= 90;
  if (stated !== null && isKnownCrs(stated) && isGeographicCrs(stated) === degrees) return { crs: stated, crsOrigin: 'file' };
  const guess = guessCrs(box);
  // degrees in Germany without a word about them are what the GeoJSON standard says; small numbers elsewhere may be a drawing
  if (guess !== null) return { crs: guess.crs, crsOrigin: isGeographicCrs(guess.crs) && !guess.swapped ? 'file' : 'numbers' };
  return { crs: LOCAL_CRS, crsOrigin: 'none' };
}

function boxOf(coordinates: readonly unknown[]): BoundingBox {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  const stack: unknown[] = [...coordinates];
  while (stack.length > 0) {
    const entry = stack.pop();
    if (!Array.isArray(entry)) continue;
    const [x, y] = entry as readonly unknown[];
    if (typeof x === 'number' && typeof y === 'number') {
      box.minX = Math.min(box.minX, x);
      box.maxX = Math.max(box.maxX, x);
      box.minY = Math.min(box.minY, y);
      box.maxY = Math.max(box.maxY, y);
    } else for (const part of entry as readonly unknown[]) stack.push(part);
  }
  return box;
}

/** The box of a topology: its own, else that of its arcs (delta-coded where it has a transform). */
function topologyBox(document: Fields): BoundingBox {
  const stated = listOf(document['bbox']).map(Number);
  if (stated.length >= 4) return { minX: stated[0]!, minY: stated[1]!, maxX: stated[2]!, maxY: stated[3]! };
  const transform = isFields(document['transform']) ? document['transform'] : null;
  if (transform === null) return boxOf(listOf(document['arcs']));
  const [scaleX, scaleY] = listOf(transform['scale']).map(Number);
  const [shiftX, shiftY] = listOf(transform['translate']).map(Number);
  const arcs = listOf(document['arcs']).map((arc) => {
    let x = 0;
    let y = 0;
    return listOf(arc).map((point) => {
      const [dx, dy] = listOf(point).map(Number);
      x += dx!;
      y += dy!;
      return [x * scaleX! + shiftX!, y * scaleY! + shiftY!];
    });
  });
  return boxOf(arcs);
}
