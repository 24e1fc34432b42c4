import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { DistrictResult } from '../../../../src/analysis/protocol.ts';
import { supplyDistricts } from '../../../../src/analysis/supply/districts.ts';
import { partsOfGroups } from '../../../../src/analysis/supply/district-parts.ts';
import { supplyOverlap } from '../../../../src/analysis/supply/overlap.ts';
import { supplyCatchment } from '../../../../src/analysis/supply/catchment.ts';
import { facilityKindId, levelId, type DistrictPlan, type SupplyRecipe } from '../../../../src/model/index.ts';
import { openSupplied, pace } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';
import { openMusterstadt } from './open-musterstadt.ts';
import { granted, supplyRecipe } from './small-supply.ts';

const YEAR = 2024;
const COUNTS = [10, 20, 30, 40, 50, '*', 0, 80];
const table: TinyTable = {
  dataset: 'people',
  level: 'block',
  csv: ['key;year;people;young', ...BLOCK_KEYS.map((key, block) => `${key};${YEAR};1000;${COUNTS[block]}`)].join('\n'),
};
const open = (): Promise<AtlasSession> =>
  openSupplied({
    tables: [table],
    facilities: [
      { id: 'w', spot: [50, 50], places: 50 },
      { id: 'e', spot: [350, 150], places: null },
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
  });
const recipe: SupplyRecipe = { ...supplyRecipe({ columns: ['young'] }), breaks: [100, 200], standard: { limit: 150, source: '' } };
const planOf = (facilityOfArea: Record<string, string>, level = 'block'): DistrictPlan => ({
  id: 'plan',
  title: 'Plan',
  facilityKind: facilityKindId('kita'),
  level: levelId(level),
  facilityOfArea,
});
const asked = async (plan: DistrictPlan, session?: AtlasSession): Promise<DistrictResult> =>
  granted(await supplyDistricts(session ?? (await open()), { recipe, year: YEAR, plan }, pace));
const rounded = (values: Float64Array): number[] => Array.from(values, (value) => Math.round(value * 1e3) / 1e3);

describe('districts', () => {
  it('by hand: load, ways, who lives nearer to another one, parts', async () => {
    // west: (50, 50), (150, 50), (150, 150) and, away from them, (350, 50); east: (50, 150), (350, 150)
    const result = await asked(planOf({ '0101': 'w', '0201': 'w', '0202': 'w', '0401': 'w', '0102': 'e', '0402': 'e' }));
    expect(result.keys).toEqual(['w', 'e']);
    expect(rounded(result.persons)).toEqual([80, 100]);
    expect(rounded(result.load)).toEqual([160, NaN]);
    // 10 * 0, 30 * 100, 40 * 300; 20 * 300, 80 * 0
    expect(rounded(result.meanWay)).toEqual([187.5, 60]);
    expect(rounded(result.longestWay)).toEqual([300, 300]);
    expect(rounded(result.beyondStandard)).toEqual([40, 20]);
    expect(rounded(result.nearerElsewhere)).toEqual([40, 20]);
    expect([...result.parts]).toEqual([2, 2]);
    // (250, 50) has 50 people, (250, 150) an unknown number
    expect([result.unassignedPersons, result.unassignedAreas, result.orphanAreas]).toEqual([50, 2, 0]);
    expect([...result.nearestFacility]).toEqual([0, 0, 0, 1, 0, 1, 0, 1]);
  });

  it('of facilities that are gone are told, and their people are without one', async () => {
    const result = await asked(planOf({ '0101': 'gone', '0201': 'w' }));
    expect([result.orphanAreas, rounded(result.persons)]).toEqual([1, [30, 0]]);
    expect(result.unassignedPersons).toBe(10 + 20 + 40 + 50 + 80);
    expect([result.longestWay[1], result.parts[1]]).toEqual([NaN, 0]);
  });

  it('of a larger level hold the areas that lie in them', async () => {
    const result = await asked(planOf({ '01': 'w', '02': 'w', '03': 'e', '04': 'e' }, 'quarter'));
    expect(rounded(result.persons)).toEqual([100, 130]);
    expect([...result.parts]).toEqual([1, 1]);
  });

  it('refuse another kind of facility and levels that are not there', async () => {
    const session = await open();
    const other = { ...planOf({}), facilityKind: facilityKindId('schule') };
    expect(await supplyDistricts(session, { recipe, year: YEAR, plan: other }, pace)).toMatchObject({ reason: 'noFacilities' });
    const nowhere = planOf({}, 'mond');
    expect(await supplyDistricts(session, { recipe, year: YEAR, plan: nowhere }, pace)).toMatchObject({ reason: 'noSuchLevel' });
  });

  it('partition the people, whatever the plan', async () => {
    const session = await open();
    const owner = fc.constantFrom('w', 'e', 'gone', null);
    await fc.assert(
      fc.asyncProperty(fc.array(owner, { minLength: 8, maxLength: 8 }), async (owners) => {
        const plan = planOf(
          Object.fromEntries(BLOCK_KEYS.flatMap((key, block) => (owners[block] === null ? [] : [[key, owners[block]!]]))),
        );
        const result = await asked(plan, session);
        expect(result.persons[0]! + result.persons[1]! + result.unassignedPersons).toBe(230);
        result.persons.forEach((persons, facility) => {
          expect(result.beyondStandard[facility]).toBeLessThanOrEqual(persons);
          expect(result.nearerElsewhere[facility]).toBeLessThanOrEqual(persons);
          if (persons > 0) expect(result.meanWay[facility]).toBeLessThanOrEqual(result.longestWay[facility]!);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('have as many parts as do not touch', () => {
    // a row of six: 0 - 1 - 2 - 3 - 4 - 5
    const row = { offsets: Int32Array.of(0, 1, 3, 5, 7, 9, 10), neighbours: Int32Array.of(1, 0, 2, 1, 3, 2, 4, 3, 5, 4) };
    expect([...partsOfGroups(row, Int32Array.of(0, 0, 1, 0, -1, 1), 3)]).toEqual([2, 2, 0]);
  });
});

describe('Musterstadt', () => {
  it('has districts, overlaps and catchments that add up to its people', async () => {
    const session = await openMusterstadt();
    const { recipes = [], districts = [] } = session.atlas.atlas;
    const schools = recipes.find((one) => one.id === 'grundschule');
    const [plan] = districts;
    if (schools?.kind !== 'supply' || plan === undefined) throw new Error('Musterstadt has no school districts');
    const result = granted(await supplyDistricts(session, { recipe: schools, year: YEAR, plan }, pace));
    const persons = result.persons.reduce((sum, count) => sum + count, result.unassignedPersons);
    const overlap = granted(await supplyOverlap(session, { recipe: schools, year: YEAR, areaLevel: schools.level }, pace));
    expect(overlap.personsByCount.reduce((sum, count) => sum + count, 0)).toBeCloseTo(persons, 6);
    const all = granted(await supplyCatchment(session, { recipe: schools, year: YEAR, of: { kind: 'all' }, polygons: false }, pace));
    expect(all.persons.at(-1)).toBeLessThanOrEqual(persons + 1e-6);
    const [[none], [standard]] = [overlap.personsByCount, all.persons.slice(schools.breaks.indexOf(schools.standard.limit))];
    expect(persons - none!).toBeCloseTo(standard!, 6);

    // who goes to the nearest school has none nearer, and the ways are as short as can be
    const keys = (await session.level(plan.level)).value!.level.keys;
    const nearest = Object.fromEntries(
      [...result.nearestFacility].flatMap((at, area) => (at < 0 ? [] : [[keys[area]!, result.keys[at]!]])),
    );
    const best = granted(await supplyDistricts(session, { recipe: schools, year: YEAR, plan: { ...plan, facilityOfArea: nearest } }, pace));
    expect(best.nearerElsewhere.reduce((sum, count) => sum + count, 0)).toBe(0);
    const walked = ({ persons: people, meanWay }: DistrictResult): number =>
      people.reduce((sum, count, at) => sum + (count > 0 ? count * meanWay[at]! : 0), 0);
    expect(walked(best)).toBeLessThanOrEqual(walked(result) + 1e-6);
  }, 60_000);
});
