import type { CrsCode, FacilityKindDescriptor, FacilitySet, ResourceDescriptor, WithFindings } from '../model/index.ts';
import { eachRecord } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { propertyText } from './feature-collection.ts';
import { FindingSummary } from './finding-summary.ts';
import { readFeatures } from './geometry-file.ts';
import { parseNumber } from './parse-number.ts';
import { placeCoordinates } from './place-coordinates.ts';
import { headerNames } from './table-header.ts';

/** Places before they are sorted into kinds: coordinates in the file's CRS and a way to their properties. */
interface Places {
  readonly coordinates: Float64Array;
  readonly crsName: string | null;
  readonly rows: readonly number[];
  property(place: number, name: string): string;
}

/** Column names coordinates commonly have, lower case. */
const X_COLUMNS = ['x', 'lon', 'lng', 'long', 'longitude', 'rechtswert', 'ostwert', 'easting', 'x_coord', 'utm_x'];
const Y_COLUMNS = ['y', 'lat', 'latitude', 'hochwert', 'nordwert', 'northing', 'y_coord', 'utm_y'];

/**
 * Reads the facilities of one kind in the target CRS: points of a GeoJSON or TopoJSON, or a CSV with columns for x and y. Numbers may be
 * text. A capacity that is not there or no number is NaN and noted, never 0 and never guessed. Features without a
 * point are left out and noted. Null when the file can not be read at all. Cost O(bytes).
 */
export async function readFacilities(
  bytes: Uint8Array,
  resource: ResourceDescriptor,
  kind: FacilityKindDescriptor,
  targetCrs: CrsCode,
): Promise<WithFindings<FacilitySet | null>> {
  const findings = new FindingSummary(resource.name);
  const places = isTable(resource) ? placesOfTable(bytes, resource, findings) : placesOfFeatures(bytes, resource, findings);
  const value = places === null ? null : await sortIntoKind(places, resource, kind, targetCrs, findings);
  return { value, findings: findings.list() };
}

const isTable = (resource: ResourceDescriptor): boolean =>
  resource.format === 'csv' || (resource.format === undefined && /\.(csv|txt|tsv)$/i.test([resource.path].flat()[0] ?? ''));

function placesOfFeatures(bytes: Uint8Array, resource: ResourceDescriptor, findings: FindingSummary): Places | null {
  const features = readFeatures(bytes, resource, undefined, findings);
  if (features === null) return null;
  const coordinates: number[] = [];
  const rows: number[] = [];
  for (let feature = 0; feature < features.count; feature++) {
    const geometry = features.geometry(feature);
    if (geometry.kind === 'points' && geometry.points.length >= 2) {
      coordinates.push(geometry.points[0]!, geometry.points[1]!);
      rows.push(feature + 1);
    } else findings.add('facility-invalid', 'warning', { parameters: { feature: feature + 1 } });
  }
  return {
    coordinates: Float64Array.from(coordinates),
    crsName: features.crsName,
    rows,
    property: (place, name) => propertyText(features.property(rows[place]! - 1, name)),
  };
}

function placesOfTable(bytes: Uint8Array, resource: ResourceDescriptor, findings: FindingSummary): Places | null {
  let header: string[] | null = null;
  const records: (readonly string[])[] = [];
  const rows: number[] = [];
  eachRecord(decodeText(bytes, resource.encoding, findings), resource.dialect ?? {}, findings, (cells, row) => {
    if (header === null) header = headerNames([cells]);
    else {
      records.push(cells);
      rows.push(row);
    }
  });
  const names: readonly string[] = header ?? [];
  const find = (candidates: readonly string[]): number => names.findIndex((name) => candidates.includes(name.toLowerCase()));
  const xColumn = find(X_COLUMNS);
  const yColumn = find(Y_COLUMNS);
  if (xColumn < 0 || yColumn < 0) {
    findings.add('column-missing', 'error', { column: xColumn < 0 ? 'x' : 'y', value: names.join(', ') });
    return null;
  }
  const coordinates = new Float64Array(2 * records.length);
  records.forEach((cells, place) => {
    coordinates[2 * place] = parseLoosely(cells[xColumn]?.trim() ?? '');
    coordinates[2 * place + 1] = parseLoosely(cells[yColumn]?.trim() ?? '');
  });
  return {
    coordinates,
    crsName: null,
    rows,
    property(place, name) {
      const column = names.indexOf(name);
      return column < 0 ? '' : (records[place]![column]?.trim() ?? '');
    },
  };
}

/** Facility lists carry no number format: a point, else a comma as decimal character. */
function parseLoosely(text: string): number {
  const number = parseNumber(text);
  return Number.isNaN(number) ? parseNumber(text, { decimalChar: ',' }) : number;
}

async function sortIntoKind(
  places: Places,
  resource: ResourceDescriptor,
  kind: FacilityKindDescriptor,
  targetCrs: CrsCode,
  findings: FindingSummary,
): Promise<FacilitySet | null> {
  const { where } = kind;
  const placed = places.coordinates;
  if (!(await placeCoordinates([placed], resource, places.crsName, targetCrs, findings))) return null;
  const members: number[] = [];
  for (let place = 0; place < places.rows.length; place++) {
    if (where !== undefined && places.property(place, where.property) !== where.value) continue;
    if (Number.isFinite(placed[2 * place]!) && Number.isFinite(placed[2 * place + 1]!)) members.push(place);
    else findings.add('facility-invalid', 'warning', { row: places.rows[place]! });
  }
  const texts = (property: string | undefined): string[] =>
    members.map((place) => (property === undefined ? '' : places.property(place, property)));
  const keys = texts(kind.key).map((key, index) => key || String(places.rows[members[index]!]!));
  const names = texts(kind.name).map((name, index) => name || keys[index]!);
  return {
    kind: kind.id,
    keys,
    names,
    addresses: texts(kind.address),
    coordinates: Float64Array.from(members.flatMap((place) => [placed[2 * place]!, placed[2 * place + 1]!])),
    capacities: (kind.capacities ?? []).map(({ ageGroup, title, property }) => {
      const values = Float64Array.from(texts(property), parseLoosely);
      values.forEach((value, index) => {
        if (!Number.isNaN(value)) return;
        const row = places.rows[members[index]!]!;
        findings.add('facility-capacity-missing', 'info', { row, column: property, value: names[index]! });
      });
      return { ageGroup, title, values };
    }),
    measures: (kind.measures ?? []).map(({ id, property, base }) => ({
      id,
      values: Float64Array.from(texts(property), parseLoosely),
      base: base === undefined ? null : Float64Array.from(texts(base), parseLoosely),
    })),
  };
}
