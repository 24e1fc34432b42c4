import { afterEach, describe, expect, it } from 'vitest';
import { RetainedPicture } from '../../../src/map/picture/retained-picture.ts';

let picture: RetainedPicture | null = null;
afterEach(() => picture?.destroy());

describe('RetainedPicture', () => {
  // Screens at 125 %, 150 %, and phones: a margin of whole CSS pixels would never lie on the grid of the device.
  it.each([1, 1.25, 1.5, 1.75, 2, 2.625, 3])('rests once it is drawn, at %s device pixels per pixel', async (pixelRatio) => {
    for (const [width, height] of [
      [386, 280],
      [387, 283],
      [412, 291],
    ] as const) {
      picture?.destroy();
      const drawn = new Promise<void>((resolve) => {
        picture = new RetainedPicture({
          *draw() {
            yield;
          },
          content: () => ({ minX: -1e6, minY: -1e6, maxX: 1e6, maxY: 1e6 }),
          onDrawn: resolve,
        });
      });
      picture!.show({ left: 412_345.678, top: 5_712_345.678, unitsPerPixel: 23.4567, width, height, pixelRatio }, false);
      await drawn;
      expect(picture!.settled).toBe(true);
    }
  });
});
