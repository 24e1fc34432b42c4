import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAtlasMap, type AtlasMap, type MapOverlay, type MapView } from '../../../src/map/index.ts';
import { geometryOf, levelOf, modelOf, specificationOf, TEST_CRS } from '../../rendering/support/models.ts';

/** One square of a kilometre that fills the map; two models of it have different colours. */
const SQUARE = [500_000, 5_700_000, 501_000, 5_700_000, 501_000, 5_701_000, 500_000, 5_701_000, 500_000, 5_700_000];
const level = levelOf(geometryOf([[[SQUARE]]]));
const BEFORE = modelOf({ level, specification: specificationOf([0]) });
const AFTER = modelOf({ level, specification: specificationOf([4]) });
const VIEW: MapView = { centerX: 500_500, centerY: 5_700_500, metersPerPixel: 2 };

let map: AtlasMap;
let target: HTMLElement;
afterEach(() => {
  vi.restoreAllMocks();
  map.destroy();
  target.remove();
});

async function stage(): Promise<MapOverlay> {
  target = document.createElement('div');
  Object.assign(target.style, { position: 'fixed', left: '0', top: '0', width: '400px', height: '300px' });
  document.body.append(target);
  const nothing = (): void => {};
  const handlers = { onHover: nothing, onSelect: nothing, onLasso: nothing, onViewChange: nothing, onFacilityHover: nothing };
  map = createAtlasMap({ target, crs: TEST_CRS, extent: level.boundingBox, view: VIEW, handlers });
  map.update(BEFORE);
  await map.whenDrawn();
  return map.openOverlay({ onLines: nothing });
}

const held = (): HTMLCanvasElement | null => target.querySelector('canvas.atlas-before');
const ground = (): HTMLCanvasElement => target.querySelector('.ol-layers canvas')!;
/** Colour of a canvas at a place of the window. */
function colorAt(canvas: HTMLCanvasElement, x: number, y: number): string {
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  return canvas
    .getContext('2d')!
    .getImageData(Math.round((x - box.left) * scale), Math.round((y - box.top) * scale), 1, 1)
    .data.join(' ');
}
const askForMotion = (reduce: boolean): void => {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: reduce && query.includes('reduce') }) as MediaQueryList);
};

describe('turning to another picture', () => {
  test('lets the old one fade over the new one, which is drawn by then', async () => {
    askForMotion(false);
    const overlay = await stage();
    const before = colorAt(ground(), 200, 150);
    const fades: { readonly ground: string; readonly held: string; readonly asked: readonly unknown[] }[] = [];
    const animate = Element.prototype.animate;
    vi.spyOn(Element.prototype, 'animate').mockImplementation(function (this: Element, ...asked) {
      fades.push({ ground: colorAt(ground(), 200, 150), held: colorAt(this as HTMLCanvasElement, 200, 150), asked });
      return animate.apply(this, asked);
    });
    overlay.hold();
    expect(held()).not.toBeNull();
    map.update(AFTER);
    overlay.letGo();
    expect(fades).toEqual([]);
    await vi.waitFor(() => expect(fades).toHaveLength(1), { timeout: 20_000 });
    const [fade] = fades;
    expect(fade!.held).toBe(before);
    expect(fade!.ground).not.toBe(before);
    expect(fade!.asked).toMatchObject([{ opacity: [1, 0] }, { duration: 400 }]);
    await vi.waitFor(() => expect(held()).toBeNull(), { timeout: 20_000 });
  });

  test('moves with the map', async () => {
    askForMotion(false);
    const overlay = await stage();
    overlay.hold();
    map.setView({ centerX: 500_400, centerY: 5_700_500, metersPerPixel: 1 });
    // Draws at once, and resolves when nothing is left to do.
    const drawn = map.whenDrawn();
    // The upper left corner was 160 pixels left of a map of 400 pixels: 720 m left of the old centre.
    expect(held()!.getBoundingClientRect().left).toBeCloseTo(200 + (500_500 - 720 - 500_400), 0);
    expect(held()!.getBoundingClientRect().width).toBeCloseTo(2 * (400 + 320), 0);
    await drawn;
  });

  test('keeps what was seen when it goes on before the fade is over', async () => {
    askForMotion(false);
    const overlay = await stage();
    overlay.hold();
    const first = held();
    overlay.hold();
    expect(held()).not.toBe(first);
    expect(target.querySelectorAll('canvas.atlas-before')).toHaveLength(1);
    overlay.destroy();
    expect(held()).toBeNull();
  });

  test('shows a picture that is late in the end', async () => {
    askForMotion(false);
    const overlay = await stage();
    overlay.hold();
    await vi.waitFor(() => expect(held()).toBeNull(), { timeout: 20_000 });
  });

  test('is done at once where less motion is asked for', async () => {
    askForMotion(true);
    const overlay = await stage();
    overlay.hold();
    expect(held()).toBeNull();
    map.update(AFTER);
    map.fitToBoundingBox({ minX: 500_000, minY: 5_700_000, maxX: 500_100, maxY: 5_700_100 }, 600);
    overlay.letGo();
    await map.whenDrawn();
    expect(held()).toBeNull();
  });
});
