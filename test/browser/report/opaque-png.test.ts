import { expect, it } from 'vitest';
import { opaquePng } from '../../../src/report/opaque-png.ts';

const pixelsOf = async (png: Uint8Array): Promise<ImageData> => {
  const bitmap = await createImageBitmap(new Blob([png.slice()], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
};

it('lays a picture of a canvas on white: what Chromium then shows is the same', async () => {
  const canvas = new OffscreenCanvas(150, 90);
  const context = canvas.getContext('2d')!;
  const gradient = context.createLinearGradient(0, 0, 150, 90);
  gradient.addColorStop(0, 'rgba(8, 48, 107, 0.2)');
  gradient.addColorStop(1, 'rgba(220, 30, 60, 1)');
  context.fillStyle = gradient;
  context.fillRect(10, 0, 140, 90);
  context.strokeRect(20.5, 20.5, 60, 40);
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  const opaque = opaquePng(png);
  // The colour type says: no alpha.
  expect([png[25], opaque[25]]).toEqual([6, 2]);
  const [before, after] = [await pixelsOf(png), await pixelsOf(opaque)];
  expect([after.width, after.height]).toEqual([150, 90]);
  expect(Math.max(...before.data.map((value, index) => Math.abs(value - (after.data[index] ?? 0))))).toBeLessThanOrEqual(2);
  expect(opaquePng(opaque)).toBe(opaque);
});
