import { joined } from './joined-bytes.ts';

/** Command of an outline, in units of the font; only lines and quadratic curves occur in TrueType fonts. */
export interface OutlineCommand {
  readonly command: string;
  readonly args: readonly number[];
}

export interface OutlineGlyph {
  readonly commands: readonly OutlineCommand[];
  readonly advanceWidth: number;
}

export interface OutlineFontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

interface EncodedGlyph {
  readonly bytes: Uint8Array;
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
  readonly points: number;
  readonly contours: number;
}

const NO_OUTLINE: EncodedGlyph = { bytes: new Uint8Array(0), xMin: 0, yMin: 0, xMax: 0, yMax: 0, points: 0, contours: 0 };

/**
 * A TrueType file of nothing but outlines: the tables a PDF asks for (`glyf head hhea hmtx loca maxp`), glyphs in the given order, no
 * characters, no hints. Needed because the font's own glyphs come packed as WOFF2, where composite ones (ä, ö, ü) can not be copied.
 * Coordinates are rounded to whole units. Cost: linear in the points of the outlines.
 */
export function outlineFont(glyphs: readonly OutlineGlyph[], metrics: OutlineFontMetrics): Uint8Array {
  const encoded = glyphs.map(({ commands }) => encodeOutline(commands));
  const offsets = [0];
  for (const { bytes } of encoded) offsets.push((offsets.at(-1) ?? 0) + bytes.length);
  const bound = (pick: (glyph: EncodedGlyph) => number, choose: (...values: number[]) => number): number => choose(0, ...encoded.map(pick));
  const xMin = bound((glyph) => glyph.xMin, Math.min);
  const yMin = bound((glyph) => glyph.yMin, Math.min);
  const xMax = bound((glyph) => glyph.xMax, Math.max);
  const yMax = bound((glyph) => glyph.yMax, Math.max);
  const widest = Math.max(0, ...glyphs.map(({ advanceWidth }) => Math.round(advanceWidth)));

  const head = table(54, [
    [0, 0x00010000, 4], [4, 0x00010000, 4], [12, 0x5f0f3cf5, 4], [18, metrics.unitsPerEm, 2], [36, xMin, 2], [38, yMin, 2], [40, xMax, 2],
    [42, yMax, 2], [46, 8, 2], [48, 2, 2], [50, 1, 2],
  ]); // prettier-ignore
  const hhea = table(36, [
    [0, 0x00010000, 4], [4, metrics.ascent, 2], [6, metrics.descent, 2], [8, metrics.lineGap, 2], [10, widest, 2], [12, xMin, 2],
    [16, xMax, 2], [18, 1, 2], [34, glyphs.length, 2],
  ]); // prettier-ignore
  const maxp = table(32, [
    [0, 0x00010000, 4], [4, glyphs.length, 2], [6, bound(({ points }) => points, Math.max), 2],
    [8, bound(({ contours }) => contours, Math.max), 2], [14, 2, 2],
  ]); // prettier-ignore
  const hmtx = table(
    glyphs.length * 4,
    glyphs.flatMap(({ advanceWidth }, index) => [
      [index * 4, Math.round(advanceWidth), 2],
      [index * 4 + 2, encoded[index]?.xMin ?? 0, 2],
    ]),
  );
  const loca = table(
    offsets.length * 4,
    offsets.map((offset, index) => [index * 4, offset, 4]),
  );
  return fontFile([
    ['glyf', joined(encoded.map(({ bytes }) => bytes))],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ]);
}

/** A table of a size with numbers put in at offsets: two bytes (signed or not) or four. */
function table(size: number, values: readonly (readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [offset = 0, value = 0, width] of values) {
    if (width === 4) view.setUint32(offset, value);
    else view.setInt16(offset, Math.round(value));
  }
  return bytes;
}

function fontFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const log2 = Math.floor(Math.log2(tables.length));
  const directory = new Uint8Array(12 + 16 * tables.length);
  const view = new DataView(directory.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** log2);
  view.setUint16(8, log2);
  view.setUint16(10, 16 * (tables.length - 2 ** log2));
  let offset = directory.length;
  const parts = [directory];
  for (const [index, [tag, bytes]] of tables.entries()) {
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    const at = 12 + 16 * index;
    for (let sign = 0; sign < 4; sign++) view.setUint8(at + sign, tag.charCodeAt(sign));
    view.setUint32(at + 4, checksum(padded));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    offset += padded.length;
    parts.push(padded);
  }
  return joined(parts);
}

function checksum(padded: Uint8Array): number {
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** Closed contours of points on and off the curve; a contour's last point that repeats its first falls away. */
function contoursOf(commands: readonly OutlineCommand[]): Point[][] {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  const add = (x = 0, y = 0, isOnCurve = true): unknown => contour.push({ x: Math.round(x), y: Math.round(y), isOnCurve });
  const close = (): void => {
    const [first] = contour;
    const last = contour.at(-1);
    if (contour.length > 1 && first !== undefined && last?.isOnCurve === true && last.x === first.x && last.y === first.y) contour.pop();
    if (contour.length > 1) contours.push(contour);
    contour = [];
  };
  for (const { command, args } of commands) {
    if (command === 'moveTo') {
      close();
      add(args[0], args[1]);
    } else if (command === 'lineTo') add(args[0], args[1]);
    else if (command === 'quadraticCurveTo') {
      add(args[0], args[1], false);
      add(args[2], args[3]);
    } else if (command === 'closePath') close();
  }
  close();
  return contours;
}

function encodeOutline(commands: readonly OutlineCommand[]): EncodedGlyph {
  const contours = contoursOf(commands);
  const points = contours.flat();
  if (points.length === 0) return NO_OUTLINE;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [xMin, yMin, xMax, yMax] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const size = 10 + 2 * contours.length + 2 + 5 * points.length;
  // Glyphs begin at multiples of four.
  const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of [contours.length, xMin, yMin, xMax, yMax].entries()) view.setInt16(index * 2, value);
  let at = 10;
  let end = -1;
  for (const contour of contours) {
    end += contour.length;
    view.setUint16(at, end);
    at += 2;
  }
  // No instructions: the two bytes of their length stay zero.
  at += 2;
  for (const { isOnCurve } of points) bytes[at++] = isOnCurve ? 1 : 0;
  for (const coordinates of [xs, ys]) {
    for (const [index, value] of coordinates.entries()) {
      view.setInt16(at, value - (index === 0 ? 0 : (coordinates[index - 1] ?? 0)));
      at += 2;
    }
  }
  return { bytes, xMin, yMin, xMax, yMax, points: points.length, contours: contours.length };
}
