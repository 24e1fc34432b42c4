// oxlint-disable-next-line typescript/triple-slash-reference -- the types of the library are ours: so every room that reads this file finds them
/// <reference path="./shpjs.d.ts" />
import { parseDbf, parseShp } from 'shpjs';
import { decodeStrictly } from '../decode-text.ts';
import { asArray, isObject, type FeatureCollection, type JsonObject } from '../feature-collection.ts';
import type { FindingSummary } from '../finding-summary.ts';
import { geojsonFeatures } from '../geojson.ts';
import { FileDamaged } from './bounds.ts';
import { crsOfWellKnownText } from './well-known-text.ts';

/** The parts of a shapefile; only the shapes are needed, the others make them known. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf?: Uint8Array;
  /** Well-known text of the CRS. */
  readonly prj?: Uint8Array;
  /** Name of the encoding of the attributes. */
  readonly cpg?: Uint8Array;
}

const HEADER_BYTES = 100;
const FALLBACK_ENCODING = 'windows-1252';

/** Lines: plain, with heights, with measures. */
export const isLineShapefile = (shp: Uint8Array): boolean => {
  const type = shp.length < HEADER_BYTES ? 0 : viewOf(shp).getInt32(32, true);
  return type === 3 || type === 13 || type === 23;
};

/**
 * Shapes and attributes as features, in the shapefile's CRS. Attributes that do not belong to the shapes (another number of rows, damaged) are left
 * aside with a finding. @throws FileDamaged when the shapes are cut off or spoilt.
 */
export function shapefileFeatures(parts: ShapefileParts, findings: FindingSummary): FeatureCollection {
  const shapes = shapesOf(parts.shp);
  const rows = parts.dbf === undefined ? [] : rowsOf(parts.dbf, parts.cpg);
  if (parts.dbf !== undefined && rows?.length !== shapes.length) findings.add('streets-without-attributes', 'warning', { value: '.dbf' });
  const used = rows !== null && rows.length === shapes.length ? rows : [];
  const features = shapes.map((geometry, at): JsonObject => ({ type: 'Feature', geometry, properties: used[at] ?? {} }));
  const collection = geojsonFeatures({ type: 'FeatureCollection', features })!;
  const prj = parts.prj === undefined ? '' : new TextDecoder('latin1').decode(parts.prj);
  return { ...collection, crsName: prj.trim() === '' ? null : crsOfWellKnownText(prj) };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function shapesOf(shp: Uint8Array): readonly (JsonObject | null)[] {
  // the header says how long the file is, in words of two bytes
  if (shp.length < HEADER_BYTES || 2 * viewOf(shp).getInt32(24) > shp.length) throw new FileDamaged('.shp');
  let shapes: readonly unknown[];
  try {
    shapes = parseShp(shp);
  } catch (error) {
    throw new FileDamaged('.shp', undefined, { cause: error });
  }
  return asArray(shapes).map((shape) => (isObject(shape) ? shape : null));
}

/** Null for a file whose header promises what is not there: the reader would look for it for ever. */
function rowsOf(dbf: Uint8Array, cpg: Uint8Array | undefined): readonly JsonObject[] | null {
  if (dbf.length < 33) return null;
  const view = viewOf(dbf);
  const rows = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  if (rowBytes === 0 || headerBytes < 33 || headerBytes + rows * rowBytes > dbf.length) return null;
  const named = cpg === undefined ? '' : new TextDecoder('latin1').decode(cpg).trim();
  const encoding = named !== '' ? named : decodeStrictly(dbf.subarray(headerBytes), 'utf-8') === null ? FALLBACK_ENCODING : 'utf-8';
  try {
    return parseDbf(dbf, encoding);
  } catch {
    return null;
  }
}
