import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { appIcons } from '../../../src/cli/app-icons.ts';

const svg = readFileSync(join(import.meta.dirname, '../../../public/icon.svg'), 'utf8');
const icons = appIcons(svg);

/** Size and pixels of a PNG as we write it. */
function decode(png: Uint8Array): { width: number; height: number; at: (x: number, y: number) => number[] } {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const length = bytes.readUInt32BE(33);
  expect(bytes.toString('latin1', 37, 41)).toBe('IDAT');
  const rows = inflateSync(bytes.subarray(41, 41 + length));
  return { width, height, at: (x, y) => [...rows.subarray(y * (width * 4 + 1) + 1 + x * 4, y * (width * 4 + 1) + 5 + x * 4)] };
}

describe('icons of the app', () => {
  it('are PNG of the sizes their names say', () => {
    expect(icons).toHaveLength(4);
    for (const { name, png } of icons) {
      expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      const { width, height } = decode(png);
      expect(width).toBe(Number(/\d+/.exec(name)?.[0]));
      expect(height).toBe(width);
    }
  });
  it('have the colours of the SVG, and corners where a platform does not cut its own', () => {
    const plain = decode(icons.find(({ name }) => name === 'icon-512.png')!.png);
    expect(plain.at(0, 0)[3]).toBe(0);
    expect(plain.at(256, 4)).toEqual([0x1d, 0x4e, 0x5f, 255]);
    // In the middle of the north-western field, at (10, 11) of 32.
    expect(plain.at(160, 176)).toEqual([0xf2, 0xe6, 0xc9, 255]);
    const maskable = decode(icons.find(({ name }) => name === 'icon-maskable-512.png')!.png);
    expect(maskable.at(0, 0)).toEqual([0x1d, 0x4e, 0x5f, 255]);
  });
  it('refuse a drawing they would get wrong', () => {
    expect(() => appIcons(svg.replace('d="M5 10', 'd="M5 10C1 2 3 4 5 6'))).toThrow(/unknown command C/);
    expect(() => appIcons('<svg/>')).toThrow(/ground/);
  });
});
