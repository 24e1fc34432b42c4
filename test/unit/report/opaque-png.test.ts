import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opaquePng } from '../../../src/report/opaque-png.ts';

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};

/** An RGBA picture, its lines filtered as told; checksums are zero (nobody of ours reads them). */
function rgbaPng(pixels: Uint8Array, width: number, height: number, filters: readonly number[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const stride = 4 * width;
  const at = (row: number, index: number): number => (row < 0 || index < 0 ? 0 : (pixels[row * stride + index] ?? 0));
  const lines = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    const filter = filters[row % filters.length] ?? 0;
    lines[row * (stride + 1)] = filter;
    for (let index = 0; index < stride; index++) {
      const [a, b, c] = [at(row, index - 4), at(row - 1, index), index < 4 ? 0 : at(row - 1, index - 4)];
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const predicted = [0, a, b, Math.floor((a + b) / 2), paeth][filter] ?? 0;
      lines[row * (stride + 1) + 1 + index] = (at(row, index) - predicted) & 0xff;
    }
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(lines);
  const parts = [data.subarray(0, 5), data.subarray(5)].map((part) => chunk('IDAT', part));
  return Buffer.concat([signature, chunk('IHDR', header), ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** Pixels of an RGB picture whose lines are filtered by the line above. */
function readRgb(png: Uint8Array): { readonly colorType: number; readonly pixels: readonly number[] } {
  const buffer = Buffer.from(png);
  const [width, height, colorType] = [buffer.readUInt32BE(16), buffer.readUInt32BE(20), buffer[25] ?? -1];
  const length = buffer.readUInt32BE(33);
  const lines = inflateSync(buffer.subarray(41, 41 + length));
  const pixels: number[] = [];
  for (let row = 0; row < height; row++)
    for (let index = 0; index < 3 * width; index++)
      pixels.push(((lines[row * (3 * width + 1) + 1 + index] ?? 0) + (row > 0 ? (pixels[(row - 1) * 3 * width + index] ?? 0) : 0)) & 0xff);
  return { colorType, pixels };
}

describe('a PNG for documents', () => {
  test('loses its transparency on white, whatever its lines were filtered by', () => {
    const picture = fc
      .record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 7 }) })
      .chain(({ width, height }) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          pixels: fc.uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height }),
          filters: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
        }),
      );
    fc.assert(
      fc.property(picture, ({ width, height, pixels, filters }) => {
        const expected = Array.from({ length: 3 * width * height }, (_, index) => {
          const pixel = Math.floor(index / 3);
          const alpha = pixels[4 * pixel + 3] ?? 0;
          return Math.round(((pixels[4 * pixel + (index % 3)] ?? 0) * alpha + 255 * (255 - alpha)) / 255);
        });
        expect(readRgb(opaquePng(rgbaPng(pixels, width, height, filters)))).toEqual({ colorType: 2, pixels: expected });
      }),
      { seed: 20260105, numRuns: 100 },
    );
  });

  test('stays as it is without transparency, or where it is none', () => {
    const opaque = opaquePng(rgbaPng(Uint8Array.of(1, 2, 3, 255), 1, 1, [0]));
    expect(opaquePng(opaque)).toBe(opaque);
    const broken = Uint8Array.of(1, 2, 3);
    expect(opaquePng(broken)).toBe(broken);
  });
});
