import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import { supplyResult } from '../../../../src/analysis/supply/supply-result.ts';
import { facilityKindId, levelId, type ScenarioChange, type SupplyRecipe } from '../../../../src/model/index.ts';
import { at, openSupplied, pace, type Spot } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';
import { granted, supplyRecipe } from './small-supply.ts';

const YEAR = 2024;
const KITA = facilityKindId('kita');
const table: TinyTable = {
  dataset: 'people',
  level: 'block',
  csv: ['key;year;people;young', ...BLOCK_KEYS.map((key, block) => `${key};${YEAR};1000;${10 + 7 * block}`)].join('\n'),
};
const row = (y: number): Spot[][] =>
  Array.from({ length: 8 }, (_, i): Spot[] => [
    [50 * i, y],
    [50 * (i + 1), y],
  ]);
/** Two streets through the middles of the blocks, 100 m apart, joined at the far left only. */
const STREETS: readonly Spot[][] = [
  ...row(50),
  ...row(150),
  [
    [0, 50],
    [0, 150],
  ],
];
const recipeWith = (changes: readonly ScenarioChange[] = [], more: Partial<SupplyRecipe> = {}): SupplyRecipe => ({
  ...supplyRecipe({ columns: ['young'] }),
  standard: { limit: 250, source: '' },
  target: 30,
  ...(changes.length === 0 ? {} : { changes }),
  ...more,
});
const spotted = (spot: Spot): { x: number; y: number } => ({ x: at(spot)[0], y: at(spot)[1] });
const line = (...spots: Spot[]): number[] => spots.flatMap((spot) => [...at(spot)]);

let session: AtlasSession;
beforeAll(async () => {
  session = await openSupplied({
    tables: [table],
    facilities: [
      { id: 'a', spot: [350, 50], places: 20 },
      { id: 'b', spot: [50, 150], places: 40 },
    ],
    streets: STREETS,
  });
});
const resultOf = async (changes: readonly ScenarioChange[], more: Partial<SupplyRecipe> = {}) =>
  granted(await supplyResult(session, { recipe: recipeWith(changes, more), year: YEAR, areaLevel: levelId('block') }, pace));
/** Way of the people of each block. */
const waysWith = async (changes: readonly ScenarioChange[]): Promise<number[]> => [...(await resultOf(changes)).areas.meanWay];

describe('changes of facilities', () => {
  it('start from what is there', async () => {
    // blocks in the order lower left, upper left, lower second ...
    expect(await waysWith([])).toEqual([200, 0, 200, 100, 100, 200, 0, 300]);
  });

  it('close, add, move and give places', async () => {
    const close: ScenarioChange = { kind: 'closeFacility', facilityKind: KITA, facility: 'a' };
    const closed = await resultOf([close]);
    expect(closed.facilities.keys).toEqual(['b']);
    expect([...closed.areas.meanWay]).toEqual([200, 0, 300, 100, 400, 200, 500, 300]);
    expect(closed.balance!.places).toEqual({ lower: 40, upper: 40 });

    const add: ScenarioChange = {
      kind: 'addFacility',
      id: 'n',
      facilityKind: KITA,
      name: 'Neu',
      ...spotted([350, 150]),
      places: { u3: 5, ue3: 9 },
    };
    const added = await resultOf([close, add]);
    expect(added.facilities.keys).toEqual(['b', 'n']);
    expect([...added.facilities.changes]).toEqual([0, 1]);
    expect([...added.facilities.places]).toEqual([40, 5]);
    expect(added.areas.meanWay[7]).toBe(0);
    expect(added.areas.lowerPlaces[7]).toBe(5);

    const moved = await resultOf([{ kind: 'moveFacility', facilityKind: KITA, facility: 'a', ...spotted([350, 150]) }]);
    expect([...moved.facilities.changes]).toEqual([2, 0]);
    expect([...moved.areas.meanWay]).toEqual([200, 0, 300, 100, 400, 100, 500, 0]);

    const places = await resultOf([
      { kind: 'changePlaces', facilityKind: KITA, facility: 'a', ageGroup: 'u3', places: 33 },
      { kind: 'changePlaces', facilityKind: KITA, facility: 'b', ageGroup: 'ue3', places: 1 },
    ]);
    expect([...places.facilities.places]).toEqual([33, 40]);
    expect([...places.facilities.changes]).toEqual([3, 0]);
  });

  it('ignore other kinds, what is switched off, and facilities that are not there, which is told', async () => {
    const { facilities, findings } = await resultOf([
      { kind: 'closeFacility', facilityKind: facilityKindId('school'), facility: 'a' },
      { kind: 'closeFacility', facilityKind: KITA, facility: 'b', off: true },
      { kind: 'closeFacility', facilityKind: KITA, facility: 'gone' },
    ]);
    expect(facilities.keys).toEqual(['a', 'b']);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'supply-change-ignored', value: 'gone' }));
  });

  it('a new facility without a number of places is of unknown capacity', async () => {
    const add: ScenarioChange = { kind: 'addFacility', id: 'n', facilityKind: KITA, name: 'Neu', ...spotted([350, 150]), places: {} };
    const { balance } = await resultOf([add]);
    expect(balance!.places).toEqual({ lower: 60, upper: Infinity });
  });
});

describe('new housing', () => {
  const housing = (spot: Spot): ScenarioChange => ({
    kind: 'housing',
    id: 'h',
    name: 'Am Hafen',
    ...spotted(spot),
    dwellings: 100,
    perDwellingAndYear: 0.05,
    rule: '',
  });

  it('adds children of the group to its area and to its own way', async () => {
    const before = await resultOf([]);
    const { persons, areas, balance, reach } = await resultOf([housing([370, 150])]);
    expect(persons).toBeCloseTo(before.persons + 15);
    expect(areas.persons[7]).toBeCloseTo(before.areas.persons[7]! + 15);
    expect(areas.meanWay[7]).toBeCloseTo((before.areas.persons[7]! * 300 + 15 * 320) / areas.persons[7]!);
    expect(balance!.target!.needPlaces).toBeCloseTo((persons * 30) / 100);
    expect(reach.within.at(-1)! + reach.beyond).toBeCloseTo(persons);
  });

  it('outside the city or without known ages does not count, which is told', async () => {
    const before = await resultOf([]);
    const outside = await resultOf([housing([3700, 150])]);
    expect(outside.persons).toBe(before.persons);
    expect(outside.findings.map(({ code }) => code)).toContain('supply-housing-outside');
    const { demand } = recipeWith();
    const ageless = await resultOf([housing([370, 150])], { demand: { ...demand, ages: { from: 80, to: null } } });
    expect(ageless.persons).toBe(before.persons);
    expect(ageless.findings.map(({ code }) => code)).toContain('supply-housing-without-ages');
  });
});

describe('changes of streets', () => {
  const way = (...spots: Spot[]): ScenarioChange => ({ kind: 'way', id: 'w', name: 'Steg', points: line(...spots) });
  const barrier = (...spots: Spot[]): ScenarioChange => ({ kind: 'barrier', id: 'b', name: 'Zaun', points: line(...spots) });

  it('a way joins the streets with its ends', async () => {
    // 20 m of reaching out at both ends
    expect(await waysWith([way([350, 70], [350, 130])])).toEqual([200, 0, 200, 100, 100, 200, 0, 100]);
  });

  it('a way joins the streets it crosses', async () => {
    expect(await waysWith([way([250, 0], [250, 200])])).toEqual([200, 0, 200, 100, 100, 200, 0, 300 - 100 + 100]);
    expect((await waysWith([way([300, 0], [300, 200])]))[7]).toBe(200);
  });

  it('a way that meets no street changes nothing, which is told', async () => {
    const far = way([350, 900], [380, 900]);
    expect(await waysWith([far])).toEqual(await waysWith([]));
    expect((await resultOf([far])).findings).toContainEqual(expect.objectContaining({ code: 'supply-way-unjoined', value: 'Steg' }));
  });

  it('a barrier cuts the streets it crosses, at the place where it does', async () => {
    // who lives on one side of it still gets to that side
    expect(await waysWith([barrier([60, 140], [60, 160])])).toEqual([200, 0, 200, Number.NaN, 100, Number.NaN, 0, Number.NaN]);
    const cut = await resultOf([barrier([60, 140], [60, 160])]);
    expect(cut.reach.unreachable).toBe(cut.areas.persons[3]! + cut.areas.persons[5]! + cut.areas.persons[7]!);
  });

  it('a barrier cuts new ways too', async () => {
    expect(await waysWith([way([350, 60], [350, 140]), barrier([340, 100], [360, 100])])).toEqual(await waysWith([]));
  });

  it('the present is not touched by a scenario looked at in between', async () => {
    const before = await waysWith([]);
    await waysWith([barrier([60, 140], [60, 160])]);
    expect(await waysWith([])).toEqual(before);
  });
});

describe('whatever is changed', () => {
  const spot = fc.tuple(fc.integer({ min: 1, max: 399 }), fc.integer({ min: 1, max: 199 }));
  const places = fc.option(fc.integer({ min: 1, max: 90 }), { nil: null });
  const facility = fc.tuple(spot, places).map(([where, count]): ScenarioChange => ({
    kind: 'addFacility',
    id: `new ${where.join(' ')}`,
    facilityKind: KITA,
    name: 'Neu',
    ...spotted(where),
    places: count === null ? {} : { u3: count },
  }));
  const way = fc
    .array(spot, { minLength: 2, maxLength: 4 })
    .map((spots): ScenarioChange => ({ kind: 'way', id: 'w', name: '', points: line(...spots) }));
  const barrier = fc
    .array(spot, { minLength: 2, maxLength: 3 })
    .map((spots): ScenarioChange => ({ kind: 'barrier', id: 'b', name: '', points: line(...spots) }));
  const change = fc.oneof(facility, way, barrier);

  it('people are partitioned by the nearest facility, sums over areas are the city, reached places are handed out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 5 }), fc.constantFrom('quarter', 'district'), async (changes, areaLevel) => {
        const request = { recipe: recipeWith(changes), year: YEAR, areaLevel: levelId(areaLevel) };
        const { persons, reach, facilities, areas, balance } = granted(await supplyResult(session, request, pace));
        const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
        expect(sum(facilities.personsNearest) + reach.unreachable).toBeCloseTo(persons);
        expect(reach.within.at(-1)! + reach.beyond).toBeCloseTo(persons);
        expect(sum(areas.persons)).toBeCloseTo(persons);
        expect(sum(areas.withinStandard)).toBeCloseTo(reach.withinStandard);
        expect(sum(areas.lowerPlaces)).toBeCloseTo(balance!.places.lower);
        const reached = facilities.places.reduce(
          (total, count, i) => (facilities.personsInReach[i]! > 0 && count > 0 ? total + count : total),
          0,
        );
        expect(areas.persons.reduce((total, people, area) => total + (people * areas.access[area]!) / 100, 0)).toBeCloseTo(reached);
      }),
      { numRuns: 60 },
    );
  });

  it('a closed facility never brings anyone nearer, a new way and a new facility never farther', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 3 }), way, facility, async (changes, oneWay, oneFacility) => {
        const compare = async (more: ScenarioChange, isFarther: boolean): Promise<void> => {
          const before = await resultOf(changes);
          const after = await resultOf([...changes, more]);
          after.areas.meanWay.forEach((meters, area) => {
            const [far, near] = isFarther ? [meters, before.areas.meanWay[area]!] : [before.areas.meanWay[area]!, meters];
            // NaN = no way at all, as far as can be
            expect(Number.isNaN(far) || far >= near - 1e-5).toBe(true);
          });
        };
        await compare({ kind: 'closeFacility', facilityKind: KITA, facility: 'a' }, true);
        await compare(oneFacility, false);
        const hasBarrier = changes.some(({ kind }) => kind === 'barrier');
        if (!hasBarrier) await compare(oneWay, false);
        await compare({ kind: 'barrier', id: 'x', name: '', points: 'points' in oneWay ? oneWay.points : [] }, true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('people without a street', () => {
  it('find a new way that comes near them', async () => {
    const lonely = await openSupplied({
      tables: [table],
      facilities: [{ id: 'a', spot: [350, 50], places: 20 }],
      // a street that ends 1,000 m away from all blocks
      streets: [
        [
          [350, 2000],
          [350, 1200],
        ],
        [
          [350, 1200],
          [450, 1200],
        ],
      ],
    });
    const ask = async (changes: readonly ScenarioChange[]) =>
      granted(await supplyResult(lonely, { recipe: recipeWith(changes), year: YEAR, areaLevel: levelId('block') }, pace));
    const before = await ask([]);
    expect(before.reach.unreachable).toBe(before.persons);
    expect(before.findings.map(({ code }) => code)).toContain('supply-demand-off-network');
    const after = await ask([{ kind: 'way', id: 'w', name: '', points: line([350, 1200], [350, 0]) }]);
    // up the way's side, and down to the Kita
    expect(after.areas.meanWay[6]).toBeCloseTo(0);
    expect(after.areas.meanWay[7]).toBeCloseTo(100);
    expect(after.areas.meanWay[0]).toBeCloseTo(300);
    expect(after.reach.unreachable).toBe(0);
  });
});
