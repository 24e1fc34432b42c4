import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createAtlasMap,
  type AtlasMap,
  type MapHandlers,
  type MapModel,
  type MapSupply,
  type MapToolHandlers,
} from '../../../src/map/index.ts';
import { facilityKindId } from '../../../src/model/index.ts';
import { geometryOf, levelOf, modelOf, specificationOf, TEST_CRS, type Shapes } from '../../rendering/support/models.ts';

/** 4 x 3 squares of a kilometre. */
const SHAPES: Shapes = Array.from({ length: 12 }, (_, i) => {
  const [x, y] = [500_000 + (i % 4) * 1000, 5_700_000 + Math.floor(i / 4) * 1000];
  return [[[x, y, x + 1000, y, x + 1000, y + 1000, x, y + 1000, x, y]]];
});
const level = levelOf(geometryOf(SHAPES));
const KITA = facilityKindId('kita');
const PLAIN = modelOf({
  level,
  specification: specificationOf(SHAPES.map((_, i) => i % 5)),
  facilities: [{ kind: KITA, sign: 'K', names: ['a', 'b'], coordinates: Float64Array.of(501_000, 5_701_500, 503_000, 5_701_500) }],
});
const NOTHING: MapSupply = { catchment: null, districts: null, marks: [], sites: new Float64Array(0), tool: null, draggable: null };
const withSupply = (parts: Partial<MapSupply>): MapModel => ({ ...PLAIN, supply: { ...NOTHING, ...parts } });
const FOLLOW = withSupply({ tool: { kind: 'follow' } });
const PLACE = withSupply({ tool: { kind: 'place' } });
const LINE = withSupply({ tool: { kind: 'line', look: 'way' } });

type Fakes<Handlers> = { readonly [name in keyof Handlers]: ReturnType<typeof vi.fn> };
interface Stage {
  readonly map: AtlasMap;
  readonly target: HTMLElement;
  readonly viewport: HTMLElement;
  readonly handlers: Fakes<Required<Omit<MapHandlers, 'tools'>>>;
  readonly tools: Fakes<MapToolHandlers>;
}

let stages: Stage[] = [];
afterEach(() => {
  for (const { map, target } of stages) {
    map.destroy();
    target.remove();
  }
  stages = [];
});

/** 480 x 360 pixels, 10 m each: pixel (240, 180) is the middle of the city. */
async function stage(model: MapModel): Promise<Stage> {
  const target = document.createElement('div');
  Object.assign(target.style, { position: 'fixed', left: '0', top: '0', width: '480px', height: '360px' });
  document.body.append(target);
  const handlers = {
    onHover: vi.fn(),
    onSelect: vi.fn(),
    onLasso: vi.fn(),
    onViewChange: vi.fn(),
    onFacilityHover: vi.fn(),
    onFacilityClick: vi.fn(() => false),
  };
  const tools = { onMove: vi.fn(), onUse: vi.fn(), onSketch: vi.fn(), onLine: vi.fn(), onFacilityDragged: vi.fn() };
  const view = { centerX: 502_000, centerY: 5_701_500, metersPerPixel: 10 };
  const map = createAtlasMap({
    target,
    crs: TEST_CRS,
    extent: level.boundingBox,
    view,
    handlers: { ...handlers, tools: () => tools } as unknown as MapHandlers,
  });
  const made = { map, target, handlers, tools, viewport: target.querySelector<HTMLElement>('.ol-viewport')! };
  stages.push(made);
  map.update(model);
  await map.whenDrawn();
  // The tools come as a part of their own.
  if (model.supply !== null) await vi.waitFor(() => expect(target.querySelector('.atlas-sketch')).not.toBeNull());
  await map.whenDrawn();
  return made;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

function pointer(viewport: HTMLElement, type: string, { x, y }: Pixel, init: PointerEventInit = {}): void {
  const common = { clientX: x, clientY: y, bubbles: true, composed: true, pointerId: 1, pointerType: 'mouse', button: 0 };
  viewport.dispatchEvent(new PointerEvent(type, { ...common, ...init }));
}

function click(viewport: HTMLElement, place: Pixel, init: PointerEventInit = {}): void {
  pointer(viewport, 'pointerdown', place, { buttons: 1, ...init });
  pointer(viewport, 'pointerup', place, init);
}

function drag(viewport: HTMLElement, from: Pixel, to: Pixel, init: PointerEventInit = {}): void {
  pointer(viewport, 'pointerdown', from, { buttons: 1, ...init });
  for (let step = 1; step <= 4; step++)
    pointer(
      viewport,
      'pointermove',
      { x: from.x + ((to.x - from.x) * step) / 4, y: from.y + ((to.y - from.y) * step) / 4 },
      { buttons: 1, ...init },
    );
  pointer(viewport, 'pointerup', to, init);
}

const sketchOf = (target: HTMLElement): string => target.querySelector('.atlas-sketch path:last-of-type')?.getAttribute('d') ?? '';

describe('the isochrone that follows the pointer', () => {
  test('hears every place, and that the pointer left; a click takes the place and selects nothing', async () => {
    const { viewport, handlers, tools } = await stage(FOLLOW);
    pointer(viewport, 'pointermove', { x: 340, y: 180 });
    await vi.waitFor(() => expect(tools.onMove).toHaveBeenLastCalledWith({ x: near(503_000), y: near(5_701_500) }));
    click(viewport, { x: 240, y: 80 });
    expect(tools.onUse).toHaveBeenCalledExactlyOnceWith(near(502_000), near(5_702_500));
    pointer(viewport, 'pointerleave', { x: 500, y: 0 });
    await vi.waitFor(() => expect(tools.onMove).toHaveBeenLastCalledWith(null));
    expect(handlers.onSelect).not.toHaveBeenCalled();
    expect(handlers.onHover).not.toHaveBeenCalledWith(expect.any(Number), expect.anything());
  });

  test('by keyboard it hears the middle of the map, also after the map moved', async () => {
    const { map, tools, target } = await stage(FOLLOW);
    map.pressTool('aim', null);
    await vi.waitFor(() => expect(tools.onMove).toHaveBeenLastCalledWith({ x: near(502_000), y: near(5_701_500) }));
    expect(sketchOf(target)).not.toBe('');
    map.panBy(0.125, 0);
    await vi.waitFor(() => {
      const [place] = tools.onMove.mock.lastCall as [Pixel];
      expect(place.x).toBeCloseTo(502_600, 3);
    });
    map.pressTool('use', null);
    const [x, y] = tools.onUse.mock.lastCall as [number, number];
    expect(x).toBeCloseTo(502_600, 3);
    expect(y).toBeCloseTo(5_701_500, 3);
  });
});

describe('placing', () => {
  test('takes a click, a tap, the cross and a place handed in', async () => {
    const { map, viewport, tools, handlers } = await stage(PLACE);
    click(viewport, { x: 140, y: 180 });
    expect(tools.onUse).toHaveBeenLastCalledWith(near(501_000), near(5_701_500));
    click(viewport, { x: 141, y: 181 }, { pointerType: 'touch' });
    expect(tools.onUse).toHaveBeenLastCalledWith(near(501_010), near(5_701_490));
    map.pressTool('use', null);
    expect(tools.onUse).toHaveBeenLastCalledWith(near(502_000), near(5_701_500));
    map.pressTool('use', { x: 1, y: 2 });
    expect(tools.onUse).toHaveBeenLastCalledWith(1, 2);
    expect(handlers.onSelect).not.toHaveBeenCalled();
    expect(handlers.onFacilityClick).not.toHaveBeenCalled();
  });

  test('shows a cross for a cursor, and the usual one again without the tool', async () => {
    const { map, viewport } = await stage(PLACE);
    expect(viewport.style.cursor).toBe('crosshair');
    map.update(withSupply({}));
    expect(viewport.style.cursor).toBe('');
    map.pressTool('use', null);
  });
});

describe('drawing a line', () => {
  test('clicks set points, a double click ends it without a point twice and without zooming', async () => {
    const { map, viewport, tools, handlers } = await stage(LINE);
    click(viewport, { x: 100, y: 100 });
    await later();
    click(viewport, { x: 200, y: 100 });
    await later();
    click(viewport, { x: 200, y: 200 });
    click(viewport, { x: 200, y: 200 });
    await vi.waitFor(() => expect(tools.onLine).toHaveBeenCalledOnce());
    expect(tools.onLine).toHaveBeenLastCalledWith([
      near(500_600),
      near(5_702_300),
      near(501_600),
      near(5_702_300),
      near(501_600),
      near(5_701_300),
    ]);
    expect(tools.onSketch.mock.calls).toEqual([[1], [2], [3]]);
    await map.whenDrawn();
    expect(handlers.onViewChange).not.toHaveBeenCalled();
    expect(handlers.onSelect).not.toHaveBeenCalled();
  });

  test('by keyboard: points under the cross, one taken back, an end; one point is no line', async () => {
    const { map, tools, target } = await stage(LINE);
    map.pressTool('use', null);
    map.pressTool('finish', null);
    expect(tools.onLine).not.toHaveBeenCalled();
    map.pressTool('use', { x: 502_500, y: 5_701_500 });
    map.pressTool('use', { x: 502_500, y: 5_702_000 });
    map.pressTool('back', null);
    expect(tools.onSketch.mock.calls).toEqual([[1], [2], [3], [2]]);
    expect(sketchOf(target)).toContain('L290,180');
    map.pressTool('finish', null);
    expect(tools.onLine).toHaveBeenCalledExactlyOnceWith([near(502_000), near(5_701_500), near(502_500), near(5_701_500)]);
  });

  test('another tool begins without the points of the last one', async () => {
    const { map, tools, viewport } = await stage(LINE);
    click(viewport, { x: 100, y: 100 });
    map.update(withSupply({ tool: { kind: 'line', look: 'barrier' } }));
    map.pressTool('use', { x: 1, y: 1 });
    map.pressTool('use', { x: 1000, y: 1 });
    map.pressTool('finish', null);
    expect(tools.onLine).toHaveBeenCalledExactlyOnceWith([1, 1, 1000, 1]);
  });
});

describe('facilities', () => {
  test('can be dragged where their kind may be moved, by mouse and finger, and the map stays', async () => {
    const { viewport, tools, handlers, map } = await stage(withSupply({ draggable: KITA }));
    drag(viewport, { x: 140, y: 180 }, { x: 180, y: 220 });
    expect(tools.onFacilityDragged).toHaveBeenLastCalledWith(KITA, 0, near(501_400), near(5_701_100));
    drag(viewport, { x: 355, y: 180 }, { x: 340, y: 100 }, { pointerType: 'touch' });
    expect(tools.onFacilityDragged).toHaveBeenLastCalledWith(KITA, 1, near(503_000), near(5_702_300));
    await map.whenDrawn();
    expect(handlers.onViewChange).not.toHaveBeenCalled();
  });

  test('a drag beside them moves the map, and nothing is dragged without leave', async () => {
    const { viewport, tools, map } = await stage(withSupply({}));
    drag(viewport, { x: 140, y: 180 }, { x: 180, y: 220 });
    map.update(withSupply({ draggable: facilityKindId('schule') }));
    drag(viewport, { x: 340, y: 180 }, { x: 300, y: 100 });
    expect(tools.onFacilityDragged).not.toHaveBeenCalled();
  });

  test('a click on one may be all the click means', async () => {
    const { viewport, handlers } = await stage(withSupply({ draggable: KITA }));
    click(viewport, { x: 140, y: 180 });
    expect(handlers.onFacilityClick).toHaveBeenLastCalledWith(KITA, 0);
    expect(handlers.onSelect).toHaveBeenCalledOnce();
    handlers.onFacilityClick.mockReturnValue(true);
    await later();
    click(viewport, { x: 340, y: 180 });
    expect(handlers.onFacilityClick).toHaveBeenLastCalledWith(KITA, 1);
    expect(handlers.onSelect).toHaveBeenCalledOnce();
  });
});

test('a new isochrone redraws its own picture and nothing else', async () => {
  const { map } = await stage(FOLLOW);
  const { groundMs, symbolsMs } = map.statistics;
  const catchment = {
    specification: { bands: [] },
    streets: { coordinates: Float64Array.of(500_000, 5_700_000, 504_000, 5_703_000), offsets: Uint32Array.of(0, 2) },
    bands: Uint8Array.of(0),
    polygons: null,
    origin: { x: 502_000, y: 5_701_500 },
  };
  map.update({ ...FOLLOW, supply: { ...FOLLOW.supply!, catchment } });
  await map.whenDrawn();
  expect(map.statistics.reachMs).toBeGreaterThan(0);
  expect([map.statistics.groundMs, map.statistics.symbolsMs]).toEqual([groundMs, symbolsMs]);
});

/** Pixels and places are turned into each other in floating point. */
const near = (value: number): unknown => expect.closeTo(value, 3);

/** Clicks farther apart than a double click. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
