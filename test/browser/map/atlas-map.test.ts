import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAtlasMap, type AtlasMap, type MapHandlers, type MapView } from '../../../src/map/index.ts';
import { crsCode, facilityKindId, LOCAL_CRS, type CrsCode } from '../../../src/model/index.ts';
import { geometryOf, levelOf, modelOf, specificationOf, TEST_CRS, type Shapes } from '../../rendering/support/models.ts';

/** 4 x 3 squares of a kilometre: area 0 in the lower left, area 11 in the upper right corner. */
const SHAPES: Shapes = Array.from({ length: 12 }, (_, i) => {
  const [x, y] = [500_000 + (i % 4) * 1000, 5_700_000 + Math.floor(i / 4) * 1000];
  return [[[x, y, x + 1000, y, x + 1000, y + 1000, x, y + 1000, x, y]]];
});
const level = levelOf(geometryOf(SHAPES));
const specification = specificationOf(SHAPES.map((_, i) => i % 5));
const MODEL = modelOf({ level, specification });
/** 10 m per pixel: 400 x 300 pixels of city in the middle of 480 x 360. */
const VIEW: MapView = { centerX: 502_000, centerY: 5_701_500, metersPerPixel: 10 };

interface Stage {
  readonly map: AtlasMap;
  readonly target: HTMLElement;
  readonly viewport: HTMLElement;
  readonly handlers: { readonly [name in keyof MapHandlers]: ReturnType<typeof vi.fn<NonNullable<MapHandlers[name]>>> };
}

let stages: Stage[] = [];
afterEach(() => {
  for (const { map, target } of stages) {
    map.destroy();
    target.remove();
  }
  stages = [];
});

function stage({ view = VIEW as MapView | null, crs = TEST_CRS as CrsCode, parent = document.body as ParentNode } = {}): Stage {
  const target = document.createElement('div');
  Object.assign(target.style, { position: 'fixed', left: '0', top: '0', width: '480px', height: '360px' });
  parent.append(target);
  const handlers = {
    onHover: vi.fn<MapHandlers['onHover']>(),
    onSelect: vi.fn<MapHandlers['onSelect']>(),
    onLasso: vi.fn<MapHandlers['onLasso']>(),
    onViewChange: vi.fn<MapHandlers['onViewChange']>(),
    onFacilityHover: vi.fn<MapHandlers['onFacilityHover']>(),
  };
  const map = createAtlasMap({ target, crs, extent: level.boundingBox, view, handlers });
  const made = { map, target, handlers, viewport: target.querySelector<HTMLElement>('.ol-viewport')! };
  stages.push(made);
  return made;
}

/** Pixel of the middle of an area in the view above. */
const middleOf = (area: number): { x: number; y: number } => ({ x: 90 + (area % 4) * 100, y: 280 - Math.floor(area / 4) * 100 });

function pointer(viewport: HTMLElement, type: string, { x, y }: { x: number; y: number }, init: PointerEventInit = {}): void {
  const options: PointerEventInit = {
    clientX: x,
    clientY: y,
    bubbles: true,
    composed: true,
    pointerId: 1,
    pointerType: 'mouse',
    button: 0,
    ...init,
  };
  // OpenLayers follows a drag on the document.
  viewport.dispatchEvent(new PointerEvent(type, options));
}

function click(viewport: HTMLElement, place: { x: number; y: number }, init: PointerEventInit = {}): void {
  pointer(viewport, 'pointerdown', place, { buttons: 1, ...init });
  pointer(viewport, 'pointerup', place, init);
}

describe('pointing', () => {
  test('tells the area under the mouse, and that it was left', async () => {
    const { map, viewport, handlers } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    pointer(viewport, 'pointermove', middleOf(6));
    await vi.waitFor(() => expect(handlers.onHover).toHaveBeenLastCalledWith(6, middleOf(6)));
    pointer(viewport, 'pointermove', { x: 5, y: 5 });
    await vi.waitFor(() => expect(handlers.onHover).toHaveBeenLastCalledWith(null, null));
  });

  test('a click selects, with Ctrl it adds, beside all areas it selects nothing', async () => {
    const { map, viewport, handlers } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    click(viewport, middleOf(3));
    expect(handlers.onSelect).toHaveBeenLastCalledWith(3, false);
    click(viewport, middleOf(4), { ctrlKey: true });
    expect(handlers.onSelect).toHaveBeenLastCalledWith(4, true);
    click(viewport, { x: 10, y: 10 });
    expect(handlers.onSelect).toHaveBeenLastCalledWith(null, false);
  });

  test('with Alt, or in lasso mode, a drag selects the areas whose label point it goes around', async () => {
    const { map, viewport, handlers } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    const around = [
      { x: 45, y: 325 },
      { x: 45, y: 235 },
      { x: 235, y: 235 },
      { x: 235, y: 325 },
    ];
    const drag = (init: PointerEventInit) => {
      pointer(viewport, 'pointerdown', around[0]!, { buttons: 1, ...init });
      for (const place of around.slice(1)) pointer(viewport, 'pointermove', place, { buttons: 1, ...init });
      pointer(viewport, 'pointerup', around.at(-1)!, init);
    };
    drag({ altKey: true });
    expect(handlers.onLasso).toHaveBeenLastCalledWith([0, 1], false);
    map.setLassoMode(true);
    drag({ shiftKey: true });
    expect(handlers.onLasso).toHaveBeenLastCalledWith([0, 1], true);
    expect(handlers.onSelect).not.toHaveBeenCalled();
  });

  test('a finger reaches a facility from 20 pixels away, a mouse does not', async () => {
    const { map, viewport, handlers } = stage();
    const kind = facilityKindId('kita');
    map.update({ ...MODEL, facilities: [{ kind, sign: 'K', names: ['a'], coordinates: Float64Array.of(502_000, 5_701_500) }] });
    await map.whenDrawn();
    const place = { x: 260, y: 180 };
    click(viewport, place);
    expect(handlers.onFacilityHover).not.toHaveBeenCalled();
    click(viewport, place, { pointerType: 'touch' });
    expect(handlers.onFacilityHover).toHaveBeenLastCalledWith(kind, 0, place);
    map.setFacilitiesVisible([]);
    click(viewport, place, { pointerType: 'touch' });
    expect(handlers.onFacilityHover).toHaveBeenLastCalledWith(null, -1, null);
  });
});

describe('moving', () => {
  test('pans by parts of its size, y upwards, and zooms by steps; tells the view once it rests', async () => {
    const { map, handlers } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    map.panBy(0.25, 0.25);
    await vi.waitFor(() => expect(handlers.onViewChange).toHaveBeenCalled(), 3000);
    const panned = handlers.onViewChange.mock.lastCall![0];
    expect(panned.centerX).toBeCloseTo(502_000 + 0.25 * 4800, 3);
    expect(panned.centerY).toBeCloseTo(5_701_500 + 0.25 * 3600, 3);
    handlers.onViewChange.mockClear();
    map.zoomBy(1);
    await vi.waitFor(() => expect(handlers.onViewChange).toHaveBeenCalled(), 3000);
    expect(handlers.onViewChange.mock.lastCall![0].metersPerPixel).toBeCloseTo(5, 6);
  });

  test('begins with the whole city, stays so when the window changes, and tells nobody', async () => {
    const { map, target, handlers } = stage({ view: null });
    map.update(MODEL);
    await map.whenDrawn();
    target.style.width = '300px';
    await new Promise((resolve) => setTimeout(resolve, 400));
    await map.whenDrawn();
    expect(handlers.onViewChange).not.toHaveBeenCalled();
  });

  test('does not tell a view that was handed in', async () => {
    const { map, handlers } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    map.setView({ ...VIEW, metersPerPixel: 5 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(handlers.onViewChange).not.toHaveBeenCalled();
  });

  test('fits a box; a single small area is not blown up without limit', async () => {
    const { map, handlers } = stage();
    map.update(MODEL);
    map.fitToBoundingBox({ minX: 500_000, minY: 5_700_000, maxX: 502_000, maxY: 5_701_000 });
    await vi.waitFor(() => expect(handlers.onViewChange).toHaveBeenCalled(), 3000);
    const fitted = handlers.onViewChange.mock.lastCall![0];
    expect(fitted.centerX).toBeCloseTo(501_000, 3);
    expect(fitted.metersPerPixel).toBeCloseTo(2000 / (480 - 56), 3);
    map.fitToBoundingBox({ minX: 500_000, minY: 5_700_000, maxX: 500_001, maxY: 5_700_001 });
    await vi.waitFor(() => expect(handlers.onViewChange.mock.lastCall![0].centerX).toBeLessThan(500_600), 3000);
    expect(handlers.onViewChange.mock.lastCall![0].metersPerPixel).toBeGreaterThan(0.2);
  });
});

describe('living in a page', () => {
  test('a hover redraws the marks and not the areas', async () => {
    const { map } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    const { groundMs } = map.statistics;
    map.update({ ...MODEL, hoveredArea: 5 });
    await map.whenDrawn();
    expect(map.statistics.groundMs).toBe(groundMs);
    expect(map.statistics.marksMs).toBeGreaterThan(0);
  });

  test('is no tab stop of its own and brings no style attribute that a strict policy would refuse', () => {
    const { target } = stage();
    expect(target.querySelectorAll('[tabindex], a, button, input')).toHaveLength(0);
    expect(target.querySelectorAll('style, link')).toHaveLength(0);
  });

  test('works as a slotted child of a shadow root', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    document.body.append(host);
    const { map, viewport, handlers } = stage({ parent: host });
    map.update(MODEL);
    await map.whenDrawn();
    click(viewport, middleOf(9));
    expect(handlers.onSelect).toHaveBeenLastCalledWith(9, false);
    host.remove();
  });

  test('shows a scale bar in round metres, and none without a place on earth', async () => {
    const { map, target } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    expect(target.querySelector('.atlas-scale-bar')?.textContent).toBe('1\u00a0km');
    const local = stage({ crs: LOCAL_CRS });
    local.map.update(MODEL);
    await local.map.whenDrawn();
    expect(local.target.querySelector<HTMLElement>('.atlas-scale-bar')!.style.display).toBe('none');
    const mercator = stage({ crs: crsCode('EPSG:3857') });
    mercator.map.update(MODEL);
    await mercator.map.whenDrawn();
    expect(mercator.target.querySelector('.atlas-scale-bar')?.textContent).toBe('500\u00a0m');
  });

  test('resolves whenDrawn without a size and after destroy', async () => {
    const { map, target } = stage();
    map.update(MODEL);
    const waiting = map.whenDrawn();
    map.destroy();
    await waiting;
    await map.whenDrawn();
    target.style.display = 'none';
    const hidden = stage();
    hidden.target.style.display = 'none';
    hidden.map.update(MODEL);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await hidden.map.whenDrawn();
  });

  test('asks nobody for anything while the base map is off', async () => {
    const before = performance.getEntriesByType('resource').length;
    const { map } = stage();
    map.update(MODEL);
    await map.whenDrawn();
    expect(
      performance
        .getEntriesByType('resource')
        .slice(before)
        .filter(({ name }) => !name.startsWith(location.origin)),
    ).toEqual([]);
  });
});
