import { afterEach, describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/map/picture/frame.ts';
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

  it('keeps a bitmap no larger than what there is to see, on the grid of the device', async () => {
    const drawn = new Promise<Frame>((resolve) => {
      let frame: Frame;
      picture = new RetainedPicture({
        *draw(_context, asked) {
          frame = asked;
          yield;
        },
        content: () => ({ minX: 1000, minY: 4000, maxX: 1200, maxY: 4100 }),
        onDrawn: () => resolve(frame),
      });
    });
    picture!.show({ left: 3.3, top: 5007.7, unitsPerPixel: 10, width: 401, height: 303, pixelRatio: 1.25 }, false);
    const { left, top, width, height } = await drawn;
    expect(left).toBeLessThan(1000);
    expect(left + 10 * width).toBeGreaterThan(1200);
    expect(top).toBeGreaterThan(4100);
    expect(top - 10 * height).toBeLessThan(4000);
    expect(width).toBeLessThan(80);
    expect(height).toBeLessThan(70);
    for (const pixels of [(left - 3.3) / 10, (5007.7 - top) / 10, width, height])
      expect(Math.abs(pixels * 1.25 - Math.round(pixels * 1.25))).toBeLessThan(1e-6);
    expect(picture!.settled).toBe(true);
  });
});
