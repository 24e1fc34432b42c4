import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RasterGrid } from '../../../../src/geometry/index.ts';
import { crsCode, levelId, resourceName, type ResourceDescriptor } from '../../../../src/model/index.ts';
import { peopleAtPoints } from '../../../../src/analysis/supply/demand-points.ts';
import { rasterDemandPoints } from '../../../../src/analysis/supply/raster-points.ts';
import { supplyContext } from '../../../../src/analysis/supply/supply-context.ts';
import { readRaster } from '../../../../src/reading/index.ts';
import { openSupplied, ORIGIN, pace } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS } from '../../../fixtures/analysis/tiny-city.ts';
import { granted, supplyRecipe } from './small-supply.ts';

const city = {
  tables: [
    {
      dataset: 'people',
      level: 'block' as const,
      csv: ['key;year;people;young', ...BLOCK_KEYS.map((key) => `${key};2024;100;10`)].join('\n'),
    },
  ],
  facilities: [],
};
const NONE = Number.NaN;
/** Cells of 50 m over the two lowest left blocks and a little beyond to the left. */
const grid: RasterGrid = {
  columns: 3,
  rows: 2,
  minX: ORIGIN.x - 25,
  maxY: ORIGIN.y + 100,
  cellWidth: 50,
  cellHeight: 50,
  values: Float64Array.of(4, 1, NONE, 2, 0, -9),
};

describe('people spread by a raster', () => {
  it('stand in the cells of their area, by value and covered share; without such cells at the label point', async () => {
    const session = await openSupplied(city);
    const { value: loaded } = await session.level(levelId('block'));
    const points = rasterDemandPoints(loaded!, grid);
    const own = [...points.areas.keys()].filter((point) => points.areas[point] === 0);
    // 4 * 1/2, 1 whole, 2 * 1/2; nothing of the cells without people and without data
    expect(own.map((point) => points.shares[point])).toEqual([2 / 4, 1 / 4, 1 / 4]);
    expect(own.map((point) => points.coordinates[2 * point]! - ORIGIN.x)).toEqual([0, 50, 0]);
    expect(own.map((point) => points.coordinates[2 * point + 1]! - ORIGIN.y)).toEqual([75, 75, 25]);
    expect(points.areas.filter((area) => area === 1)).toHaveLength(1);
    const people = peopleAtPoints(points, Float64Array.of(10, 20, NONE, 0, 1, 2, 3, 4));
    expect(own.reduce((total, point) => total + people[point]!, 0)).toBe(10);
    expect(people[points.areas.indexOf(2)]).toBeNaN();
  });

  it('stand at the label point where the raster can not be used, which is told', async () => {
    const session = await openSupplied(city);
    const recipe = supplyRecipe({ columns: ['young'] });
    const context = granted(await supplyContext(session, { ...recipe, demand: { ...recipe.demand, raster: 'gone' } }, pace));
    expect(context.demand.areas).toHaveLength(8);
    expect(context.findings).toContainEqual(expect.objectContaining({ code: 'supply-raster-unreadable', value: 'gone' }));
  });
});

describe('reading a raster', () => {
  const bytes = new Uint8Array(
    readFileSync(fileURLToPath(new URL('../../../../geodata/musterstadt/bevoelkerungsraster.tif', import.meta.url))),
  );
  const resource: ResourceDescriptor = { name: resourceName('raster'), path: 'raster.tif', format: 'geotiff' };
  const read = (given: Uint8Array, crs = 'EPSG:25832') => readRaster(given, resource, crsCode(crs));

  it('gives its cells north up', async () => {
    const { value, findings } = await read(bytes);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ cellWidth: 100, cellHeight: 100 });
    expect(value!.values).toHaveLength(value!.columns * value!.rows);
    expect(value!.values.some((people) => people > 0)).toBe(true);
  });

  it('refuses another CRS and what is no raster', async () => {
    for (const refused of [await read(bytes, 'EPSG:25833'), await read(bytes.slice(0, 100)), await read(new Uint8Array(0))]) {
      expect(refused.value).toBeNull();
      expect(refused.findings).toEqual([expect.objectContaining({ code: 'resource-unreadable', severity: 'error' })]);
    }
  });
});
