import { describe, expect, test } from 'vitest';
import { catchmentSpecification, type ColorScheme } from '../../src/cartography/index.ts';
import type { MapCatchment, MapSupply } from '../../src/map/index.ts';
import { geometryOf, levelOf, modelOf, specificationOf, type Shapes } from './support/models.ts';
import { drawnPicture, expectPicture } from './support/picture-comparison.ts';

const square = (x: number, y: number, size: number): number[] => [x, y, x + size, y, x + size, y + size, x, y + size, x, y];
const [X, Y] = [500_000, 5_700_000];
const GRID: Shapes = Array.from({ length: 12 }, (_, i) => [[square(X + (i % 4) * 1000, Y + Math.floor(i / 4) * 1000, 1000)]]);
const level = levelOf(geometryOf(GRID));
const specification = specificationOf(GRID.map((_, i) => i % 5));

const octagon = (x: number, y: number, radius: number): number[] =>
  Array.from({ length: 9 }, (_, i) => [
    x + radius * Math.cos((i * Math.PI) / 4 + Math.PI / 8),
    y + radius * Math.sin((i * Math.PI) / 4 + Math.PI / 8),
  ]).flat();

/** A star of streets around a place, each cut at the three breaks. Names are left out: they depend on the typeface. */
function catchment(scheme: ColorScheme, withPolygons = true): MapCatchment {
  const [x, y] = [X + 2000, Y + 1500];
  const coordinates: number[] = [];
  const bands: number[] = [];
  for (let arm = 0; arm < 8; arm++) {
    for (let band = 0; band < 3; band++) {
      const [dx, dy] = [Math.cos((arm * Math.PI) / 4), Math.sin((arm * Math.PI) / 4)];
      coordinates.push(x + dx * band * 450, y + dy * band * 450, x + dx * (band + 1) * 450, y + dy * (band + 1) * 450);
      bands.push(band);
    }
  }
  return {
    specification: catchmentSpecification([450, 900, 1350], ['', '', ''], scheme),
    streets: { coordinates: Float64Array.from(coordinates), offsets: Uint32Array.from({ length: 25 }, (_, i) => 2 * i) },
    bands: Uint8Array.from(bands),
    polygons: withPolygons ? geometryOf([450, 900, 1350].map((radius) => [[octagon(x, y, radius)]])) : null,
    origin: { x, y },
  };
}

const supply = (parts: Partial<MapSupply>): MapSupply => ({
  catchment: null,
  districts: null,
  marks: [],
  sites: new Float64Array(0),
  tool: null,
  draggable: null,
  ...parts,
});

describe('what the workspace "Versorgung" lays over the map', () => {
  test('a catchment with three breaks', () =>
    expectPicture('catchment', modelOf({ level, specification, supply: supply({ catchment: catchment('light') }) })));

  test('a catchment in the dark scheme', () =>
    expectPicture(
      'catchment-dark',
      modelOf({ level, specification, colorScheme: 'dark', supply: supply({ catchment: catchment('dark') }) }),
    ));

  test('an isochrone under the pointer: streets only', () =>
    expectPicture('isochrone', modelOf({ level, specification, supply: supply({ catchment: catchment('light', false) }) })));

  test('changes of a scenario, each with a shape of its own', () =>
    expectPicture(
      'scenario',
      modelOf({
        level,
        specification,
        supply: supply({
          marks: [
            { kind: 'added', x: X + 500, y: Y + 2500, open: false },
            { kind: 'moved', fromX: X + 1300, fromY: Y + 2300, x: X + 2300, y: Y + 2600, open: false },
            { kind: 'closed', x: X + 3400, y: Y + 2500, open: true },
            { kind: 'housing', x: X + 500, y: Y + 1400, text: '', open: false },
            { kind: 'way', points: [X + 1200, Y + 1700, X + 2000, Y + 1300, X + 3600, Y + 1600], open: false },
            { kind: 'barrier', points: [X + 300, Y + 700, X + 1700, Y + 300, X + 3700, Y + 500], open: false },
          ],
        }),
      }),
    ));

  test('districts', () =>
    expectPicture(
      'districts',
      modelOf({
        level,
        specification,
        supply: supply({
          districts: {
            geometry: geometryOf([[[square(X, Y, 2000)]], [[square(X + 2000, Y + 1000, 2000)]]]),
            names: ['', ''],
            namePoints: Float64Array.of(Number.NaN, Number.NaN, Number.NaN, Number.NaN),
          },
        }),
      }),
    ));

  test('proposed sites are numbered flags', async () => {
    const without = modelOf({ level, specification });
    const [x, y] = [X + 2000, Y + 1500];
    const [plain, flagged] = await Promise.all(
      [null, supply({ sites: Float64Array.of(x, y) })].map((parts) => drawnPicture({ ...without, supply: parts })),
    );
    // The picture is 320 x 240 with the city in its middle: the flag stands on the middle of the map.
    const changed = differentPixels(plain!, flagged!);
    expect(changed.length).toBeGreaterThan(200);
    for (const { x: column, y: row } of changed) {
      expect(Math.abs(column - 160 - 11)).toBeLessThanOrEqual(18);
      expect(row).toBeGreaterThan(120 - 38);
      expect(row).toBeLessThan(120 + 8);
    }
  });

  test('names of breaks stand on their outlines', async () => {
    const named: MapCatchment = {
      ...catchment('light'),
      specification: catchmentSpecification([450, 900, 1350], ['450 m', '900 m', '1.350 m'], 'light'),
    };
    const model = modelOf({ level, specification });
    const [plain, labelled] = await Promise.all(
      [catchment('light'), named].map((one) => drawnPicture({ ...model, supply: supply({ catchment: one }) })),
    );
    expect(differentPixels(plain!, labelled!).length).toBeGreaterThan(300);
  });
});

function differentPixels(one: ImageData, other: ImageData): { readonly x: number; readonly y: number }[] {
  const found: { x: number; y: number }[] = [];
  for (let pixel = 0; pixel < one.width * one.height; pixel++) {
    const differs = [0, 1, 2].some((channel) => Math.abs(one.data[4 * pixel + channel]! - other.data[4 * pixel + channel]!) > 40);
    if (differs) found.push({ x: pixel % one.width, y: Math.floor(pixel / one.width) });
  }
  return found;
}
