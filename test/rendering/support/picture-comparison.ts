import { expect } from 'vitest';
import { commands } from 'vitest/browser';
import { createAtlasMap, type MapModel } from '../../../src/map/index.ts';
import type { BoundingBox } from '../../../src/model/index.ts';
import { TEST_CRS } from './models.ts';

/** A pixel differs when one of its channels does by more than this; antialiasing is not the same on every machine. */
const CHANNEL_TOLERANCE = 40;
/** Part of the pixels that may differ. */
const DIFFERENT_SHARE = 0.004;

const SIZE = { width: 320, height: 240 };
const expectedPictures = import.meta.glob<string>('../expected/*.png', { query: '?url', import: 'default', eager: true });
/** `VITE_UPDATE_PICTURES=1 npx vitest run --project browser test/rendering` writes the pictures instead of comparing; look at them before committing. */
const updating = import.meta.env['VITE_UPDATE_PICTURES'] === '1';
const ignore = (): void => {};

/** Shows a model on a map of 320 x 240 pixels and compares the drawn picture with `test/rendering/expected/<name>.png`. */
export async function expectPicture(name: string, model: MapModel, extent?: BoundingBox): Promise<void> {
  const bytes = await drawn(model, extent);
  if (updating) {
    await commands.writeFile(`test/rendering/expected/${name}.png`, toBase64(bytes), 'base64');
    return;
  }
  const url = expectedPictures[`../expected/${name}.png`];
  if (url === undefined) throw new Error(`there is no expected picture ${name}.png; see test/rendering/support/picture-comparison.ts`);
  const [actual, expected] = await Promise.all([pixelsOf(blobOf(bytes)), pixelsOf(await (await fetch(url)).blob())]);
  const share = differentShare(actual, expected);
  if (share > DIFFERENT_SHARE) await commands.writeFile(`test-results/rendering/${name}.actual.png`, toBase64(bytes), 'base64');
  expect(share, `part of the pixels that differ from ${name}.png (the drawn one is in test-results/rendering)`).toBeLessThanOrEqual(
    DIFFERENT_SHARE,
  );
}

/** The pixels of a model on a map of 320 x 240 pixels. */
export const drawnPicture = async (model: MapModel): Promise<ImageData> => pixelsOf(blobOf(await drawn(model)));

const blobOf = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);

async function drawn(model: MapModel, extent?: BoundingBox): Promise<Uint8Array> {
  const target = document.createElement('div');
  Object.assign(target.style, { position: 'relative', width: `${SIZE.width}px`, height: `${SIZE.height}px` });
  document.body.append(target);
  const map = createAtlasMap({
    target,
    crs: TEST_CRS,
    extent: extent ?? model.level!.boundingBox,
    view: null,
    handlers: { onHover: ignore, onSelect: ignore, onLasso: ignore, onViewChange: ignore, onFacilityHover: ignore },
  });
  try {
    map.update(model);
    await map.whenDrawn();
    return await map.image({ widthPixels: SIZE.width, heightPixels: SIZE.height });
  } finally {
    map.destroy();
    target.remove();
  }
}

async function pixelsOf(picture: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(picture);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Part of the pixels that differ, 1 for pictures of different size. */
export function differentShare(a: ImageData, b: ImageData): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let different = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs(a.data[i + channel]! - b.data[i + channel]!) <= CHANNEL_TOLERANCE) continue;
      different++;
      break;
    }
  }
  return different / (a.width * a.height);
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
