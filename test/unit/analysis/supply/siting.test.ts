import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasSession } from '../../../../src/analysis/index.ts';
import type { SitingRequest, SitingResult } from '../../../../src/analysis/protocol.ts';
import { orderByGain } from '../../../../src/analysis/supply/siting-order.ts';
import { supplySiting } from '../../../../src/analysis/supply/siting.ts';
import { spreadSites } from '../../../../src/analysis/supply/spread-sites.ts';
import { createRandom, type SupplyRecipe } from '../../../../src/model/index.ts';
import { BLOCK_MIDDLES, openSupplied, pace, type SmallFacility } from '../../../fixtures/analysis/supplied-city.ts';
import { BLOCK_KEYS, type TinyTable } from '../../../fixtures/analysis/tiny-city.ts';
import { granted, supplyRecipe } from './small-supply.ts';

const YEAR = 2024;
const children = (counts: readonly number[]): TinyTable => ({
  dataset: 'people',
  level: 'block',
  csv: ['key;year;people;young', ...BLOCK_KEYS.map((key, block) => `${key};${YEAR};1000;${counts[block]}`)].join('\n'),
});
const recipeWith = (limit: number, more: Partial<SupplyRecipe> = {}): SupplyRecipe => {
  const recipe = supplyRecipe({ columns: ['young'] });
  return {
    ...recipe,
    travel: { ...recipe.travel, mode: 'straightLine' },
    breaks: [100, 200, 500],
    standard: { limit, source: '' },
    ...more,
  };
};
const sited = async (
  session: AtlasSession,
  recipe: SupplyRecipe,
  problem: SitingRequest['problem'],
  more: Partial<SitingRequest> = {},
): Promise<SitingResult> =>
  granted(
    await supplySiting(session, { recipe, year: YEAR, problem, sites: 2, keepPresent: true, placesPerSite: 20, seed: 1, ...more }, pace),
  );

const distance = (a: readonly [number, number], b: readonly [number, number]): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** All sets of blocks with at most `most` of them. */
function* choices(most: number): Generator<number[]> {
  for (let bits = 0; bits < 256; bits++) {
    const chosen = [...BLOCK_MIDDLES.keys()].filter((block) => (bits & (1 << block)) > 0);
    if (chosen.length <= most) yield chosen;
  }
}

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

describe('sites, against all choices', () => {
  it('are the best ones, and proved to be', async () => {
    const cities = fc.record({
      counts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }),
      limit: fc.constantFrom(60, 110, 150, 210),
      sites: fc.integer({ min: 1, max: 3 }),
      keepPresent: fc.boolean(),
      present: fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 })), { minLength: 1, maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(cities, async ({ counts, limit, sites, keepPresent, present }) => {
        fc.pre(total(counts) > 0);
        const facilities = present.map((spot, id): SmallFacility => ({ id: String(id), spot, places: 10 }));
        const session = await openSupplied({ tables: [children(counts)], facilities });
        const recipe = recipeWith(limit);
        const wayWith = (chosen: readonly number[], block: number): number =>
          Math.min(
            ...(keepPresent ? present.map((spot) => distance(spot, BLOCK_MIDDLES[block]!)) : []),
            ...chosen.map((site) => distance(BLOCK_MIDDLES[site]!, BLOCK_MIDDLES[block]!)),
          );
        const covered = (chosen: readonly number[]): number =>
          total(counts.map((count, block) => (wayWith(chosen, block) <= limit + 1e-6 ? count : 0)));
        const walked = (chosen: readonly number[]): number =>
          total(counts.map((count, block) => (count > 0 ? count * wayWith(chosen, block) : 0)));
        const longest = (chosen: readonly number[]): number =>
          Math.max(...counts.map((count, block) => (count > 0 ? wayWith(chosen, block) : 0)));
        const asked = { sites, keepPresent };
        const all = [...choices(sites)].filter((chosen) => keepPresent || chosen.length > 0);

        const most = await sited(session, recipe, 'maximalCovering', asked);
        expect([most.proof, most.objective]).toEqual(['optimal', Math.max(...all.map(covered))]);
        expect(most.after.withinStandard).toBe(most.objective);
        expect(total(most.personsGained)).toBe(most.objective - (keepPresent ? most.before.withinStandard : 0));

        const median = await sited(session, recipe, 'pMedian', asked);
        expect(median.proof).toBe('optimal');
        expect(median.objective).toBeCloseTo(Math.min(...all.map(walked)), 3);
        expect(median.after.meanWay * total(counts)).toBeCloseTo(median.objective, 3);

        const centre = await sited(session, recipe, 'pCenter', asked);
        expect(centre.proof).toBe('optimal');
        expect(centre.objective).toBeCloseTo(Math.min(...all.map(longest)), 4);

        const fewest = await sited(session, recipe, 'setCovering', asked);
        const needed = Math.min(...[...choices(8)].filter((chosen) => covered(chosen) === total(counts)).map(({ length }) => length));
        expect([fewest.proof, fewest.objective]).toEqual(['optimal', needed]);
        expect(fewest.after.withinStandard).toBe(total(counts));

        const unmet = await sited(session, recipe, 'unmet', asked);
        expect(unmet.objective).toBeLessThanOrEqual(unmet.bound);
        const gain = most.objective - (keepPresent ? most.before.withinStandard : 0);
        expect(unmet.objective).toBeGreaterThanOrEqual((1 - 1 / Math.E) * gain - 1e-9);
        expect(unmet.bound).toBeGreaterThanOrEqual(gain);
      }),
      { seed: 4, numRuns: 25 },
    );
  });
});

describe('sites with places', () => {
  it('bring as many as possible to a place, nearest ones first', async () => {
    const session = await openSupplied({
      tables: [children([10, 0, 0, 0, 0, 0, 30, 0])],
      facilities: [{ id: 'k', spot: [50, 50], places: 12 }],
    });
    const result = await sited(session, recipeWith(500), 'capacitated', { sites: 1 });
    expect([result.proof, [...result.chosen], [...result.personsGained]]).toEqual(['optimal', [6], [20]]);
    expect([result.before.unreachable, result.after.unreachable]).toEqual([28, 8]);
    // 20 stay where they are, 2 walk 300 m to what is left of the present one
    expect(result.objective).toBe(2 * 300);
  });

  it('tell unknown places, and refuse facilities that have none', async () => {
    const session = await openSupplied({
      tables: [children([10, 0, 0, 0, 0, 0, 0, 0])],
      facilities: [{ id: 'k', spot: [50, 50], places: null }],
    });
    const result = await sited(session, recipeWith(500), 'capacitated', { sites: 1 });
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'siting-places-unknown', parameters: { count: 1 } }));
    const recipe = recipeWith(500, { ageGroup: null });
    const refused = await supplySiting(
      session,
      { recipe, year: YEAR, problem: 'capacitated', sites: 1, keepPresent: true, placesPerSite: 5, seed: 1 },
      pace,
    );
    expect(refused).toMatchObject({ kind: 'refused', reason: 'unknownAgeGroup' });
  });
});

describe('degenerate questions', () => {
  it('everybody is served: nothing is proposed', async () => {
    const session = await openSupplied({
      tables: [children([5, 0, 0, 0, 0, 0, 0, 0])],
      facilities: [{ id: 'k', spot: [50, 50], places: 1 }],
    });
    for (const problem of ['unmet', 'maximalCovering', 'setCovering'] as const) {
      const result = await sited(session, recipeWith(100), problem);
      expect([problem, result.chosen.length, result.after.withinStandard]).toEqual([problem, 0, 5]);
    }
    const far = await sited(session, recipeWith(100), 'maximalCovering');
    expect(far.findings).toContainEqual(expect.objectContaining({ code: 'siting-none-needed' }));
  });

  it('too many sites are refused', async () => {
    const session = await openSupplied({ tables: [children([5, 0, 0, 0, 0, 0, 0, 0])], facilities: [{ id: 'k', spot: [50, 50] }] });
    const refused = await supplySiting(
      session,
      { recipe: recipeWith(100), year: YEAR, problem: 'pMedian', sites: 1000, keepPresent: true, placesPerSite: 5, seed: 1 },
      pace,
    );
    expect(refused).toMatchObject({ kind: 'refused', reason: 'tooManySites' });
  });
});

describe('order and spread', () => {
  it('people count once, at the site that brings most first', () => {
    const people = Float64Array.of(5, 10, 20, NaN);
    const ways = [Float64Array.of(1, 1, 9, 1), Float64Array.of(9, 1, 1, 1), Float64Array.of(1, 9, 9, 1)];
    const none = new Float64Array(4).fill(Infinity);
    const { order, personsGained, nearest } = orderByGain(ways, none, people, 5);
    expect([[...order], [...personsGained]]).toEqual([
      [1, 0, 2],
      [30, 5, 0],
    ]);
    expect([...nearest]).toEqual([1, 1, 1, 1]);
  });

  it('at most so many, the best of every cell, all where they are few', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (seed, count, most) => {
          const random = createRandom(seed);
          const points = Float64Array.from({ length: 2 * count }, () => Math.floor(20 * random.next()));
          const scores = Float64Array.from({ length: count }, () => random.next());
          const kept = spreadSites(points, scores, most);
          expect(kept.length).toBeLessThanOrEqual(most);
          expect(kept.length).toBeGreaterThan(0);
          if (count <= most) expect(kept.length).toBe(count);
          const best = scores.indexOf(Math.max(...scores));
          expect(kept.includes(best)).toBe(true);
        },
      ),
    );
    expect([...spreadSites(Float64Array.of(NaN, 0, 1, 1), Float64Array.of(1, 1), 5)]).toEqual([1]);
  });
});
