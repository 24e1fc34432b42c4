import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { Refusal, SupplyResult } from '../../../../src/analysis/protocol.ts';
import { supplyResult } from '../../../../src/analysis/supply/supply-result.ts';
import { levelId, type AccessMethod, type SupplyRecipe } from '../../../../src/model/index.ts';
import { bentLine, BLOCK_MIDDLES, openSupplied, pace, type SmallFacility, type Spot } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';
import { granted, supplyRecipe } from './small-supply.ts';

const YEAR = 2024;
/** Children per block in the order of the blocks; what is not named has nobody. */
const children = (counts: readonly (number | string)[]): TinyTable => ({
  dataset: 'people',
  level: 'block',
  csv: ['key;year;people;young', ...BLOCK_KEYS.map((key, block) => `${key};${YEAR};1000;${counts[block] ?? 0}`)].join('\n'),
});
const recipeWith = (more: Partial<SupplyRecipe> = {}): SupplyRecipe => ({ ...supplyRecipe({ columns: ['young'] }), ...more });
const ask = (session: AtlasSession, recipe: SupplyRecipe, areaLevel = 'block'): Promise<SupplyResult | Refusal> =>
  supplyResult(session, { recipe, year: YEAR, areaLevel: levelId(areaLevel) }, pace);
const resultOf = async (session: AtlasSession, recipe: SupplyRecipe, areaLevel = 'block') => granted(await ask(session, recipe, areaLevel));
const codesOf = ({ findings }: { readonly findings: SupplyResult['findings'] }): string[] => findings.map(({ code }) => code);
const rounded = (values: ArrayLike<number>): number[] => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);

describe('quota and gap of places (Bottrop)', () => {
  const balanceOf = async (persons: number, places: number, target: number) => {
    const session = await openSupplied({ tables: [children([persons])], facilities: [{ id: 'k', spot: [50, 50], places }] });
    return (await resultOf(session, recipeWith({ target }))).balance!;
  };

  it('gives the published rates and missing places', async () => {
    const older = await balanceOf(2678, 2629, 100);
    expect(older.quote.lower).toBeCloseTo(98.17, 2);
    expect(older.target!.gap).toEqual({ lower: 49, upper: 49 });
    const later = await balanceOf(2573, 2617, 100);
    expect(later.quote.lower).toBeCloseTo(101.71, 2);
    expect(later.target!.gap.lower).toBe(-44);
    const young = await balanceOf(2488, 799, 35);
    expect(young.quote.lower).toBeCloseTo(32.11, 2);
    expect(Math.ceil(young.target!.gap.lower)).toBe(72);
  });

  it('tells places per thousand where the recipe asks for it', async () => {
    const session = await openSupplied({ tables: [children([2000])], facilities: [{ id: 'k', spot: [50, 50], places: 90 }] });
    const { balance, areas } = await resultOf(session, recipeWith({ per: 1000, target: 50 }));
    expect(balance!.quote).toEqual({ lower: 45, upper: 45 });
    expect(balance!.target!.gap.lower).toBeCloseTo(10);
    expect(areas.access[0]).toBeCloseTo(45);
  });
});

describe('minutes and metres', () => {
  const withinMinutes = async (meters: number, speedKmh: number, streets?: readonly Spot[][]) => {
    const session = await openSupplied({
      tables: [children([100])],
      facilities: [{ id: 'k', spot: [50 + meters, 50], places: 10 }],
      ...(streets === undefined ? {} : { streets }),
    });
    const { reach } = await resultOf(
      session,
      recipeWith({
        travel: { mode: streets === undefined ? 'straightLine' : 'foot', unit: 'minutes', speedKmh, detourFactor: 1, source: '' },
        breaks: [5, 15],
        standard: { limit: 15, source: '' },
      }),
    );
    return reach.withinStandard;
  };

  it('are 1,250 m in 15 minutes at 5 km/h and 900 m at 3.6, inclusive', async () => {
    expect(await withinMinutes(1250, 5)).toBe(100);
    expect(await withinMinutes(1250.01, 5)).toBe(0);
    expect(await withinMinutes(900, 3.6)).toBe(100);
    expect(await withinMinutes(900.01, 3.6)).toBe(0);
  });

  it('are the same along streets of many pieces', async () => {
    const pieces = (length: number): Spot[][] =>
      Array.from({ length: 25 }, (_, i): Spot[] => [
        [50 + (i * length) / 25, 50],
        [50 + ((i + 1) * length) / 25, 50],
      ]);
    expect(await withinMinutes(1250, 5, pieces(1250))).toBe(100);
    expect(await withinMinutes(1250.01, 5, pieces(1250.01))).toBe(0);
    expect(await withinMinutes(900, 3.6, pieces(900))).toBe(100);
  });
});

describe('floating catchments over streets', () => {
  const [a, b, c] = BLOCK_MIDDLES as [Spot, Spot, Spot];
  const [k1, k2]: [Spot, Spot] = [
    [100, 100],
    [60, 110],
  ];
  let session: AtlasSession;
  beforeAll(async () => {
    session = await openSupplied({
      tables: [children([100, 200, 50])],
      facilities: [
        { id: 'K1', spot: k1, places: 30 },
        { id: 'K2', spot: k2, places: 20 },
      ],
      streets: [
        bentLine(a, k1, 200),
        bentLine(a, k2, 900),
        bentLine(b, k1, 600),
        bentLine(b, k2, 400),
        bentLine(c, k1, 1500),
        bentLine(c, k2, 700),
      ],
    });
  });
  const access = async (method: AccessMethod, more: Partial<SupplyRecipe> = {}) =>
    rounded((await resultOf(session, recipeWith({ access: method, ...more }))).areas.access.subarray(0, 3));

  it('give the published numbers for 2SFCA, E2SFCA and the Gaussian', async () => {
    expect(await access({ kind: 'twoStep' }, { standard: { limit: 750, source: '' } })).toEqual([10, 18, 8]);
    expect(await access({ kind: 'enhancedTwoStep', weights: [1, 0.68, 0.22] }, { breaks: [300, 600, 1000] })).toEqual([
      15.3154, 16.6914, 2.6036,
    ]);
    expect(await access({ kind: 'gaussian', sigma: 400 }, { breaks: [500, 1000] })).toEqual([18.4195, 15.0183, 3.0878]);
  });

  it('count what is there without competition', async () => {
    const standard = { limit: 900, source: '' };
    expect(await access({ kind: 'cumulative' }, { standard })).toEqual([50, 50, 20]);
    expect(await access({ kind: 'cumulative' }, { standard, ageGroup: null })).toEqual([2, 2, 1]);
    const weight = (meters: number): number => Math.exp(-(meters ** 2) / (2 * 400 ** 2));
    expect(await access({ kind: 'hansen', sigma: 400 }, { breaks: [500, 1000] })).toEqual(
      rounded([30 * weight(200) + 20 * weight(900), 30 * weight(600) + 20 * weight(400), 20 * weight(700)]),
    );
  });

  it('hand out all reached places, whatever the method', async () => {
    const methods: AccessMethod[] = [
      { kind: 'twoStep' },
      { kind: 'enhancedTwoStep', weights: [1, 0.68, 0.22] },
      { kind: 'gaussian', sigma: 400 },
      { kind: 'threeStep', weights: [1, 0.68, 0.22] },
      { kind: 'huff', exponent: 2 },
    ];
    for (const method of methods) {
      const values = await access(method);
      expect(values[0]! * 1 + values[1]! * 2 + values[2]! * 0.5, method.kind).toBeCloseTo(50, 3);
    }
  });

  it('know the way to the nearest, load and reach of each facility', async () => {
    const { reach, facilities, areas, basis } = await resultOf(session, recipeWith({ breaks: [200, 400, 700] }));
    expect(basis).toBe('network');
    expect([...reach.within]).toEqual([100, 300, 350]);
    expect(reach.beyond).toBe(0);
    expect(reach.meanWay).toBeCloseTo((100 * 200 + 200 * 400 + 50 * 700) / 350);
    expect(reach.medianWay).toBe(400);
    expect([...facilities.personsNearest]).toEqual([100, 250]);
    expect([...facilities.personsInReach]).toEqual([300, 350]);
    expect([...facilities.longestWay]).toEqual([200, 700]);
    expect(facilities.load[1]).toBeCloseTo(1250);
    expect([...areas.meanWay.subarray(0, 3)]).toEqual([200, 400, 700]);
  });
});

describe('areas of larger levels', () => {
  it('sum people and places and weigh ways and access with people', async () => {
    const session = await openSupplied({
      tables: [children([100, 200, 50, 0, 10, '*', 0, 0])],
      facilities: [
        { id: 'k', spot: [50, 50], places: 30 },
        { id: 'l', spot: [250, 50], places: 5 },
      ],
    });
    const recipe = recipeWith({
      travel: { ...recipeWith().travel, mode: 'straightLine' },
      target: 10,
      standard: { limit: 100, source: '' },
    });
    const { areas, persons, unknownAreas, reach, findings } = await resultOf(session, recipe, 'quarter');
    expect(persons).toBe(360);
    expect(unknownAreas).toBe(1);
    expect([...areas.persons]).toEqual([300, 50, Number.NaN, 0]);
    expect([...areas.withinStandard]).toEqual([300, 50, Number.NaN, 0]);
    expect(areas.meanWay[0]).toBeCloseTo((200 * 100) / 300);
    expect(areas.meanWay[2]).toBeNaN();
    expect([...areas.lowerPlaces]).toEqual([30, 0, 5, 0]);
    expect([...areas.upperGap]).toEqual([0, 5, Number.NaN, 0]);
    expect(reach.withinStandard).toBe(360);
    expect(codesOf({ findings })).toContain('supply-demand-unknown');
    const blocks = await resultOf(session, recipe);
    expect(areas.access[0]).toBeCloseTo((100 * blocks.areas.access[0]! + 200 * blocks.areas.access[1]!) / 300);
    const districts = await resultOf(session, recipe, 'district');
    expect([...districts.areas.persons]).toEqual([350, Number.NaN]);
  });

  it('are refused where they are not above the demand', async () => {
    const session = await openSupplied({ tables: [children([1])], facilities: [{ id: 'k', spot: [50, 50] }] });
    expect(await ask(session, recipeWith(), 'old-quarter')).toMatchObject({ kind: 'refused', reason: 'noSuchLevel' });
  });
});

describe('bad input gives findings, never a wrong number', () => {
  const street: Spot[][] = [
    [
      [0, 50],
      [200, 50],
    ],
    [
      [200, 50],
      [400, 50],
    ],
    [
      [400, 50],
      [400, 150],
    ],
  ];
  const facility = (spot: Spot, places: number | string = 10): SmallFacility[] => [
    { id: 'near', spot: [350, 50], places: 10 },
    { id: 'odd', spot, places },
  ];
  const withFacility = async (spot: Spot, places?: number | string, more: { water?: [Spot, Spot]; streets?: Spot[][] } = {}) => {
    const session = await openSupplied({ tables: [children([100])], facilities: facility(spot, places), streets: street, ...more });
    return resultOf(session, recipeWith({ target: 10 }));
  };

  it('nobody reaches a facility far from every street', async () => {
    const { facilities, reach, findings } = await withFacility([50, 251]);
    expect(facilities.snapDistancesMeters[1]).toBeNaN();
    expect(facilities.personsInReach[1]).toBe(0);
    expect(reach.meanWay).toBe(300);
    expect(codesOf({ findings })).toContain('supply-facility-off-network');
    expect((await withFacility([50, 249])).reach.meanWay).toBe(199);
  });

  it('nobody reaches a facility in the river, also where a street is near', async () => {
    const water: [Spot, Spot] = [
      [0, 60],
      [400, 200],
    ];
    const inRiver = await withFacility([50, 100], 10, { water });
    expect(inRiver.facilities.personsInReach[1]).toBe(0);
    expect(codesOf(inRiver)).toContain('supply-facility-off-network');
    // a few metres beyond a drawn shore are no river
    expect((await withFacility([50, 75], 10, { water })).reach.meanWay).toBe(25);
  });

  it('a left-over piece of street takes no facility away from the network', async () => {
    const stub: Spot[] = [
      [50, 55],
      [60, 55],
    ];
    const { facilities, findings } = await withFacility([50, 56], 10, { streets: [...street, stub] });
    expect(facilities.snapDistancesMeters[1]).toBeCloseTo(6);
    expect(facilities.personsInReach[1]).toBe(100);
    expect(codesOf({ findings })).not.toContain('supply-facility-off-network');
  });

  it('a part without connection is not reached and told as such', async () => {
    const island: Spot[][] = [
      [
        [0, 150],
        [100, 150],
      ],
      [
        [100, 150],
        [100, 160],
      ],
      [
        [100, 160],
        [0, 160],
      ],
    ];
    const session = await openSupplied({
      tables: [children([100, 40])],
      facilities: [{ id: 'near', spot: [350, 50], places: 10 }],
      streets: [...street, ...island],
    });
    const { reach, areas } = await resultOf(session, recipeWith());
    expect(reach.unreachable).toBe(40);
    expect(reach.beyond).toBe(40);
    expect([...reach.within]).toEqual([100, 100, 100]);
    expect(areas.meanWay[1]).toBeNaN();
    expect(areas.access[1]).toBe(0);
  });

  it('a capacity "ca. 40" is unknown and makes limits', async () => {
    const { balance, facilities, areas, findings } = await withFacility([150, 50], 'ca. 40');
    expect(facilities.places[1]).toBeNaN();
    expect(facilities.load[1]).toBeNaN();
    expect(balance!.unknownFacilities).toBe(1);
    expect(balance!.places).toEqual({ lower: 10, upper: Infinity });
    expect(balance!.target!.gap).toEqual({ lower: -Infinity, upper: 0 });
    expect(areas.upperPlaces[2]).toBe(Infinity);
    expect(areas.access[0]).toBeCloseTo(10);
    expect(codesOf({ findings })).toEqual(expect.arrayContaining(['facility-capacity-missing', 'supply-access-lower']));
  });

  it('unknown kinds, age groups, columns and levels are refused', async () => {
    const session = await openSupplied({ tables: [children([100])], facilities: facility([50, 50]), streets: street });
    expect(await ask(session, recipeWith({ ageGroup: 'ue3' }))).toMatchObject({ reason: 'unknownAgeGroup' });
    expect(await ask(session, { ...recipeWith(), facilityKind: 'zoo' as SupplyRecipe['facilityKind'] })).toMatchObject({
      reason: 'noFacilities',
    });
    const demand = { ...recipeWith().demand, columns: supplyRecipe({ columns: ['nobody'] }).demand.columns };
    expect(await ask(session, recipeWith({ demand }))).toMatchObject({ reason: 'unknownDemand' });
    expect(await ask(session, recipeWith({ level: levelId('planet') }))).toMatchObject({ reason: 'noSuchLevel' });
  });

  it('without streets the straight line is taken and called an upper bound', async () => {
    const session = await openSupplied({ tables: [children([100])], facilities: [{ id: 'k', spot: [550, 50], places: 10 }] });
    const travel = { ...recipeWith().travel, detourFactor: 1.3 };
    const { basis, reach, findings } = await resultOf(session, recipeWith({ travel }));
    expect(basis).toBe('straightLine');
    expect(reach.meanWay).toBeCloseTo(650);
    expect(codesOf({ findings })).toContain('supply-no-network');
    const asked = await resultOf(session, recipeWith({ travel: { ...travel, mode: 'straightLine' } }));
    expect(codesOf(asked)).not.toContain('supply-no-network');
  });

  it('no facility at all leaves everybody beyond', async () => {
    const session = await openSupplied({ tables: [children([100])], facilities: [], streets: street });
    const { reach, balance, areas } = await resultOf(session, recipeWith({ target: 35 }));
    expect(reach).toMatchObject({ withinStandard: 0, beyond: 100, unreachable: 100, meanWay: Number.NaN, medianWay: Number.NaN });
    expect(balance!.target!.gap.lower).toBe(35);
    expect(areas.access[0]).toBe(0);
  });
});

describe('a package in degrees or Web Mercator', () => {
  it('measures ways in metres all the same', async () => {
    const streets: Spot[][] = [
      [
        [50, 50],
        [350, 50],
      ],
      [
        [350, 50],
        [350, 150],
      ],
    ];
    const city = {
      tables: [children([100, 0, 0, 0, 0, 0, 0, 40])],
      facilities: [{ id: 'k', spot: [350, 50] as Spot, places: 10 }],
      streets,
    };
    for (const mode of ['foot', 'straightLine'] as const) {
      const recipe = recipeWith({ travel: { ...recipeWith().travel, mode } });
      const metric = await resultOf(await openSupplied(city), recipe);
      for (const crs of ['EPSG:4326', 'EPSG:3857', 'EPSG:25833']) {
        const { reach, areas, basis } = await resultOf(await openSupplied({ ...city, crs }), recipe);
        expect(basis).toBe(metric.basis);
        expect(reach.withinStandard).toBe(140);
        // zone 33 stretches what lies so far west of it by 0.5 %
        expect(Math.abs(reach.meanWay / metric.reach.meanWay - 1), crs).toBeLessThan(crs === 'EPSG:25833' ? 0.01 : 1e-3);
        expect(areas.lowerPlaces[6]).toBe(10);
      }
    }
  });
});
