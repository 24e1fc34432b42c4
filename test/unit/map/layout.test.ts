import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSet } from '../../../src/map/draw/area-set.ts';
import { CLUSTER_PIXELS, layoutFacilities, symbolAt } from '../../../src/map/draw/facility-layout.ts';
import { layoutLabels, lineBreaks } from '../../../src/map/draw/label-layout.ts';
import type { Frame } from '../../../src/map/picture/frame.ts';
import { metersPerUnit } from '../../../src/map/projection.ts';
import { lengthText, roundLength } from '../../../src/map/scale-bar.ts';
import { crsCode, facilityKindId, LOCAL_CRS } from '../../../src/model/index.ts';
import { geometryOf, levelOf } from '../../rendering/support/models.ts';

/** 400 x 300 pixels of 10 m from the origin. */
const FRAME: Frame = { left: 0, top: 3000, unitsPerPixel: 10, width: 400, height: 300, pixelRatio: 1 };
const SIX_PIXELS_PER_LETTER = (text: string): number => 6 * text.length;

describe('labels', () => {
  const square = (x: number, y: number, size: number) => [[[x, y, x + size, y, x + size, y + size, x, y + size, x, y]]];
  const geometry = geometryOf([square(0, 0, 1500), square(1500, 0, 400), square(2000, 0, 1500)]);
  const level = (names: readonly string[]) => levelOf(geometry, names);
  const layout = (names: readonly string[], selected: number[] = [], obstacles: { x: number; y: number }[] = []) =>
    layoutLabels(areaSet(geometry), level(names), FRAME, new Set(selected), SIX_PIXELS_PER_LETTER, obstacles);

  it('shows a name only where it fits, broken into two lines when one is too long', () => {
    expect(layout(['Nordstadt', 'Nordstadt', 'Siedlung Am Langen Mühlenrain']).map(({ area, lines }) => [area, lines])).toEqual([
      [0, ['Nordstadt']],
      [2, ['Siedlung Am', 'Langen Mühlenrain']],
    ]);
  });

  it('shows the name of a selected area although it does not fit', () => {
    expect(layout(['', 'Nordstadt', ''], [1]).map(({ area }) => area)).toEqual([1]);
  });

  it('makes room for a symbol', () => {
    const [free] = layout(['Nordstadt', '', '']);
    const [moved] = layout(['Nordstadt', '', ''], [], [{ x: free!.x, y: free!.y }]);
    expect(Math.abs(moved!.y - free!.y)).toBe(22);
  });

  it('keeps numbers for a near view', () => {
    expect(layout(['01020304', '', 'Siedlung'])).toHaveLength(2);
    const far = { ...FRAME, unitsPerPixel: 40, top: 12_000 };
    expect(
      layoutLabels(areaSet(geometry), level(['0102', '', 'S']), far, new Set(), SIX_PIXELS_PER_LETTER).map(({ area }) => area),
    ).toEqual([2]);
  });

  it('never lets two names touch', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 3, maxLength: 3 }), (names) => {
        const boxes = layout(names, [0, 1, 2]).map(({ lines, x, y }) => {
          const half = Math.max(...lines.map(SIX_PIXELS_PER_LETTER)) / 2;
          return { x0: x - half, x1: x + half, y0: y - 7 * lines.length, y1: y + 7 * lines.length };
        });
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0).toBe(false);
      }),
    );
  });

  it('breaks at spaces and after hyphens, never into scraps', () => {
    expect(lineBreaks('Nordstadt', SIX_PIXELS_PER_LETTER)).toEqual([['Nordstadt']]);
    expect(lineBreaks('Karl-Liebknecht-Straße', SIX_PIXELS_PER_LETTER)[1]).toEqual(['Karl-Liebknecht-', 'Straße']);
    expect(lineBreaks('Am Hof', SIX_PIXELS_PER_LETTER)).toEqual([['Am Hof']]);
  });
});

describe('facilities', () => {
  const set = (...coordinates: number[]) => ({
    kind: facilityKindId('kita'),
    sign: 'K',
    names: [],
    coordinates: Float64Array.from(coordinates),
  });

  it('joins neighbours of one kind into one symbol at their mean', () => {
    const [symbol, ...others] = layoutFacilities([set(1000, 1000, 1100, 1000)], FRAME);
    expect(others).toEqual([]);
    expect(symbol).toMatchObject({ x: 105, y: 200, members: [0, 1] });
  });

  it('loses no facility in view and keeps the founders of symbols apart', () => {
    const place = fc.double({ min: 0, max: 2999, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 60 }), (places) => {
        const symbols = layoutFacilities([set(...places.flat())], FRAME);
        expect(symbols.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(places.map((_, i) => i));
        const founders = symbols.map(({ members }) => places[members[0]!]!);
        for (const [i, a] of founders.entries())
          for (const b of founders.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThanOrEqual(CLUSTER_PIXELS * 10);
      }),
    );
  });

  it('leaves out facilities without a place', () => {
    expect(layoutFacilities([set(Number.NaN, Number.NaN, 500, 500)], FRAME).map(({ members }) => members)).toEqual([[1]]);
  });

  it('finds the nearest symbol within reach', () => {
    const symbols = layoutFacilities([set(1000, 1000, 2000, 1000)], FRAME);
    expect(symbolAt(symbols, 105, 205, 11)?.members).toEqual([0]);
    expect(symbolAt(symbols, 150, 200, 11)).toBeNull();
  });
});

describe('scale bar', () => {
  it('is a 1, 2 or 5 with zeros, as long as fits', () => {
    expect([10, 4.6, 3, 0.02].map((metersPerPixel) => roundLength(metersPerPixel, 110))).toEqual([1000, 500, 200, 2]);
  });

  it('fits and is longer than 40 percent of what fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (metersPerPixel) => {
        const length = roundLength(metersPerPixel, 110);
        expect(length).toBeLessThanOrEqual(110 * metersPerPixel * (1 + 1e-9));
        expect(length).toBeGreaterThanOrEqual(0.4 * 110 * metersPerPixel * (1 - 1e-9));
      }),
    );
  });

  it('writes metres and kilometres with a space that does not break', () => {
    expect([500, 2000, 0.2].map(lengthText)).toEqual(['500\u00a0m', '2\u00a0km', '20\u00a0cm']);
  });

  it('knows how long a unit is', () => {
    expect(metersPerUnit(crsCode('EPSG:25832'), 5_700_000)).toBe(1);
    expect(metersPerUnit(LOCAL_CRS, 0)).toBeNull();
    expect(metersPerUnit(crsCode('EPSG:3857'), 6_621_293.72)).toBeCloseTo(Math.cos((51 * Math.PI) / 180), 4);
    expect(metersPerUnit(crsCode('EPSG:4326'), 60)).toBeCloseTo(55_660, -1);
  });
});
