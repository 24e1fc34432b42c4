import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { Catchment, CatchmentRequest } from '../../../../src/analysis/protocol.ts';
import { supplyCatchment } from '../../../../src/analysis/supply/catchment.ts';
import { medianPerArea, supplyOverlap } from '../../../../src/analysis/supply/overlap.ts';
import { planarAreas, pointInArea } from '../../../../src/geometry/index.ts';
import { levelId, type SupplyRecipe } from '../../../../src/model/index.ts';
import { at, openSupplied, pace, type SuppliedCity } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';
import { granted, supplyRecipe } from './small-supply.ts';

const YEAR = 2024;
/** Middles: (50, 50), (50, 150), (150, 50), (150, 150) ... */
const COUNTS = [10, 20, 30, 40, 50, '*', 0, 80];
const table: TinyTable = {
  dataset: 'people',
  level: 'block',
  csv: ['key;year;people;young', ...BLOCK_KEYS.map((key, block) => `${key};${YEAR};1000;${COUNTS[block]}`)].join('\n'),
};
/** Two streets in parallel, joined at their left ends alone, over a river between them. */
const CITY: SuppliedCity = {
  tables: [table],
  facilities: [
    { id: 'south', spot: [50, 50], places: 10 },
    { id: 'north', spot: [350, 150], places: null },
    { id: 'lost', spot: [50, 2000], places: 5 },
  ],
  streets: [
    [
      [0, 50],
      [400, 50],
    ],
    [
      [0, 150],
      [400, 150],
    ],
    [
      [0, 50],
      [0, 150],
    ],
  ],
  water: [
    [20, 95],
    [450, 105],
  ],
};
const recipe = (more: Partial<SupplyRecipe> = {}): SupplyRecipe => ({
  ...supplyRecipe({ columns: ['young'] }),
  breaks: [100, 200, 300],
  standard: { limit: 200, source: '' },
  ...more,
});
const point = (x: number, y: number): CatchmentRequest['of'] => ({ kind: 'point', x: at([x, y])[0], y: at([x, y])[1] });

let session: AtlasSession;
beforeAll(async () => {
  session = await openSupplied(CITY);
});
const reached = async (of: CatchmentRequest['of'], polygons = false, asked = recipe()): Promise<Catchment> =>
  granted(await supplyCatchment(session, { recipe: asked, year: YEAR, of, polygons }, pace));
const codes = ({ findings }: Catchment): string[] => findings.map(({ code }) => code);
/** Length of the streets per band. */
function lengths({ streets: { coordinates, offsets }, bands }: Catchment): number[] {
  const sums = [0, 0, 0];
  bands.forEach((band, line) => {
    for (let v = offsets[line]! + 1; v < offsets[line + 1]!; v++) {
      sums[band]! += Math.hypot(coordinates[2 * v]! - coordinates[2 * v - 2]!, coordinates[2 * v + 1]! - coordinates[2 * v - 1]!);
    }
  });
  return sums.map((sum) => Math.round(sum));
}

describe('the catchment of a place', () => {
  it('follows the streets and cuts them where a break is used up', async () => {
    const result = await reached(point(50, 60));
    // 10 m to the street, then 0, 100, 200 (right) and 200 m (left, up and right) along it
    expect(result.snapDistanceMeters).toBeCloseTo(10, 6);
    expect([...result.persons]).toEqual([10, 40, 110]);
    expect(lengths(result)).toEqual([180, 200, 200]);
    expect(result.facilities.map(({ key, way }) => [key, Math.round(way)])).toEqual([['south', 10]]);
    expect(result.polygons).toBeNull();
    expect(result.unknownAreas).toBe(0);
  });

  it('tells areas whose count is unknown, and reaches the first break exactly', async () => {
    const result = await reached(point(350, 150));
    // the unknown block is 100 m away, the others 0, 200 and 300 m
    expect([...result.persons]).toEqual([80, 120, 140]);
    expect(result.unknownAreas).toBe(1);
  });

  it('reaches nothing far from every street, and says so', async () => {
    const result = await reached(point(50, 900));
    expect([...result.persons]).toEqual([0, 0, 0]);
    expect(result.snapDistanceMeters).toBeNaN();
    expect([result.bands.length, result.facilities.length]).toEqual([0, 0]);
    expect(codes(result)).toContain('catchment-no-street');
  });

  it('does not cross the river beside the bridge', async () => {
    const { polygons } = await reached(point(50, 50), true);
    const inside = (band: number, x: number, y: number): boolean => pointInArea(polygons!, band, ...at([x, y]));
    expect([inside(0, 100, 52), inside(2, 100, 70), inside(2, 100, 100), inside(2, 330, 60)]).toEqual([true, true, false, true]);
    const [first, second, third] = planarAreas(polygons!);
    expect(first! > 0 && first! <= second! && second! <= third!).toBe(true);
  });

  it('counts minutes like metres walked', async () => {
    const asked = recipe({ travel: { ...recipe().travel, unit: 'minutes', speedKmh: 6 }, breaks: [1, 2, 3] });
    expect([...(await reached(point(50, 60), false, asked)).persons]).toEqual([10, 40, 110]);
  });
});

describe('by straight line', () => {
  const straight = recipe({ travel: { ...recipe().travel, mode: 'straightLine', detourFactor: 1.25 } });

  it('circles, by hand', async () => {
    const result = await reached(point(50, 50), true, straight);
    // ways 0, 125, 125, 176.8, 250 and 279.5 (unknown)
    expect(result.basis).toBe('straightLine');
    expect([...result.persons]).toEqual([10, 100, 150]);
    expect(result.unknownAreas).toBe(1);
    const share = (48 / Math.PI) * Math.sin(Math.PI / 48);
    planarAreas(result.polygons!).forEach((area, band) => expect(area).toBeCloseTo(Math.PI * share * (80 * (band + 1)) ** 2, 0));
    expect([result.streets.coordinates.length, result.snapDistanceMeters]).toEqual([0, 0]);
  });

  it('of all facilities is the union, to the nearest', async () => {
    const all = await reached({ kind: 'all' }, true, straight);
    const south = await reached({ kind: 'facilities', facilities: ['south'] }, true, straight);
    expect([...all.persons]).toEqual([90, 230, 230]);
    expect(all.polygons!.areaOffsets.at(-1)).toBeGreaterThan(south.polygons!.areaOffsets.at(-1)!);
  });
});

describe('the catchment of facilities', () => {
  it('holds who walks to the nearest of them; what is not there is told', async () => {
    const all = await reached({ kind: 'all' });
    expect([...all.persons]).toEqual([120, 230, 230]);
    const chosen = await reached({ kind: 'facilities', facilities: ['south', 'gone'] });
    expect([...chosen.persons]).toEqual([40, 110, 150]);
    expect(chosen.findings).toContainEqual(
      expect.objectContaining({ code: 'catchment-unknown-facility', value: 'gone', parameters: { count: 1 } }),
    );
    const lost = await reached({ kind: 'facilities', facilities: ['lost'] }, true);
    expect([[...lost.persons], lost.snapDistanceMeters]).toEqual([[0, 0, 0], NaN]);
  });

  it('never loses anybody where more facilities or longer breaks are asked for', async () => {
    const one = await reached({ kind: 'facilities', facilities: ['south'] });
    const two = await reached({ kind: 'facilities', facilities: ['south', 'north'] });
    const all = await reached({ kind: 'all' });
    expect([...two.persons]).toEqual([...all.persons]);
    one.persons.forEach((persons, band) => expect(persons).toBeLessThanOrEqual(two.persons[band]!));
    for (let band = 1; band < 3; band++) expect(all.persons[band]).toBeGreaterThanOrEqual(all.persons[band - 1]!);
  });
});

describe('overlapping catchments', () => {
  it('count everybody once, by the facilities within the standard', async () => {
    const result = granted(await supplyOverlap(session, { recipe: recipe(), year: YEAR, areaLevel: levelId('block') }, pace));
    expect([...result.facilitiesPerArea]).toEqual([1, 1, 1, 1, 1, 1, 0, 1]);
    expect([...result.personsByCount]).toEqual([0, 230]);
    const wide = recipe({ standard: { limit: 450, source: '' } });
    const everywhere = granted(await supplyOverlap(session, { recipe: wide, year: YEAR, areaLevel: levelId('block') }, pace));
    expect(everywhere.personsByCount.reduce((sum, persons) => sum + persons, 0)).toBe(230);
  });

  it('of an area with several points is what half of its people reach', () => {
    const demand = {
      coordinates: new Float64Array(10),
      areas: Int32Array.of(0, 0, 0, 1, 1),
      shares: Float64Array.of(0.2, 0.3, 0.5, 1, 0),
      housing: Float64Array.of(0, 0, 0, 0, 50),
      areaCount: 3,
    };
    expect([...medianPerArea(demand, Uint16Array.of(5, 3, 1, 2, 9))]).toEqual([3, 2, 0]);
  });
});
