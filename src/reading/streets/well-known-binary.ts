import type { RawGeometry } from '../feature-collection.ts';
import { FileDamaged } from './bounds.ts';

const LINE = 2;
const MULTI_LINE = 5;
const COLLECTION = 7;
const MAXIMUM_NESTING = 4;

/** Reads on from `position`. */
interface Cursor {
  readonly view: DataView;
  position: number;
}

/**
 * A geometry of a GeoPackage: header ("GP", version, flags, srs, envelope), then well-known binary; heights and measures are skipped. Only lines
 * are decoded. @throws FileDamaged for bytes that are none.
 */
export function geopackageGeometry(blob: Uint8Array): RawGeometry {
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) throw new FileDamaged('GeoPackage: geometry');
  const flags = blob[3]!;
  // nothing, xy, xyz, xym, xyzm; each a minimum and a maximum
  const envelopeNumbers = [0, 4, 6, 6, 8][(flags >> 1) & 7];
  if (envelopeNumbers === undefined) throw new FileDamaged('GeoPackage: geometry');
  if ((flags & 0x10) !== 0) return { kind: 'none' };
  const cursor = { view: new DataView(blob.buffer, blob.byteOffset, blob.byteLength), position: 8 + 8 * envelopeNumbers };
  const lines: Float64Array[] = [];
  const other = addLines(cursor, lines, 0);
  if (lines.length > 0) return { kind: 'lines', lines };
  return other === null ? { kind: 'none' } : { kind: 'unsupported', type: other };
}

/** Adds the lines of one geometry; returns the type of what is no line. */
function addLines(cursor: Cursor, lines: Float64Array[], depth: number): string | null {
  const { view } = cursor;
  if (depth > MAXIMUM_NESTING || cursor.position + 9 > view.byteLength) throw new FileDamaged('GeoPackage: geometry');
  const littleEndian = view.getUint8(cursor.position) === 1;
  const code = view.getUint32(cursor.position + 1, littleEndian);
  const count = view.getUint32(cursor.position + 5, littleEndian);
  const type = code % 1000;
  const dimensions = 2 + [0, 1, 1, 2][Math.floor(code / 1000) % 4]!;
  if (type === LINE) {
    const start = cursor.position + 9;
    const end = start + 8 * dimensions * count;
    if (end > view.byteLength) throw new FileDamaged('GeoPackage: geometry');
    const line = new Float64Array(2 * count);
    for (let vertex = 0; vertex < count; vertex++) {
      const at = start + 8 * dimensions * vertex;
      line[2 * vertex] = view.getFloat64(at, littleEndian);
      line[2 * vertex + 1] = view.getFloat64(at + 8, littleEndian);
    }
    lines.push(line);
    cursor.position = end;
    return null;
  }
  if (type !== MULTI_LINE && type !== COLLECTION) return String(code);
  cursor.position += 9;
  let other: string | null = null;
  for (let part = 0; part < count; part++) {
    other = addLines(cursor, lines, depth + 1);
    // where a point or an area ends is not known here
    if (other !== null) break;
  }
  return other;
}
