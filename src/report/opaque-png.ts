import { unzlibSync, zlibSync } from 'fflate';
import { joined } from './joined-bytes.ts';

const SIGNATURE_LENGTH = 8;
const TRUE_COLOR_WITH_ALPHA = 6;

/**
 * A PNG as canvases write it (8 bits, red, green, blue and alpha, not interlaced) laid on white, without alpha. The PDF library would take
 * alpha apart in a worker made of a blob, which the policy of the app forbids, and wait for it for ever. Any other PNG is given back as it is.
 * Cost: linear in the pixels, some 100 ms for four million.
 */
export function opaquePng(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 33 || png[24] !== 8 || png[25] !== TRUE_COLOR_WITH_ALPHA || png[28] !== 0) return png;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const parts: Uint8Array[] = [];
  for (let at = SIGNATURE_LENGTH; at + 12 <= png.length; at += 12 + view.getUint32(at))
    if (chunkName(png, at) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  const rows = onWhite(unzlibSync(joined(parts)), width, height);
  const header = png.slice(16, 29);
  header[9] = 2;
  return joined([
    png.subarray(0, SIGNATURE_LENGTH),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

const FILTER_UP = 2;

/** Rows of a PNG with four bytes to the pixel as rows with three, told as differences to the row above: maps have many equal rows. */
function onWhite(packed: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 4;
  let above = new Uint8Array(stride);
  let row = new Uint8Array(stride);
  let shownAbove = new Uint8Array(width * 3);
  let shown = new Uint8Array(width * 3);
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const filter = packed[start] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (row[x - 4] ?? 0);
      row[x] = (packed[start + 1 + x] ?? 0) + predicted(filter, left, above[x] ?? 0, x < 4 ? 0 : (above[x - 4] ?? 0));
    }
    let at = y * (1 + width * 3);
    rows[at++] = FILTER_UP;
    for (let pixel = 0; pixel < width; pixel++) {
      const alpha = row[4 * pixel + 3] ?? 0;
      for (let index = 3 * pixel, channel = 0; channel < 3; channel++, index++) {
        const value = Math.round(((row[4 * pixel + channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
        shown[index] = value;
        rows[at++] = value - (shownAbove[index] ?? 0);
      }
    }
    [above, row] = [row, above];
    [shownAbove, shown] = [shown, shownAbove];
  }
  return rows;
}

/** What a filter expects of a byte from its neighbours (PNG specification, filter types 0 to 4). */
function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

const chunkName = (png: Uint8Array, at: number): string => String.fromCharCode(...png.subarray(at + 4, at + 8));

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let sign = 0; sign < 4; sign++) bytes[4 + sign] = name.charCodeAt(sign);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CHECKSUMS[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
