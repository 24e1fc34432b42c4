import { describe, expect, it } from 'vitest';
import { randomDissimilarity } from '../../../../src/analysis/recipes/random-dissimilarity.ts';
import { exploreSegregation } from '../../../../src/analysis/recipes/segregation.ts';
import type { SegregationResult } from '../../../../src/analysis/protocol.ts';
import { DEFAULT_NEIGHBOURS, indicatorId } from '../../../../src/model/index.ts';
import { runToEnd } from '../../../../src/statistics/index.ts';
import { GRID_LEVEL, openGridCity, pace, type GridCell } from '../../../fixtures/analysis/grid-city.ts';

type Segregation = Extract<SegregationResult, { kind: 'segregation' }>;
const SIDE = 6;
const grid = (value: (column: number, row: number) => GridCell): GridCell[] =>
  Array.from({ length: SIDE * SIDE }, (_, area) => value(area % SIDE, Math.floor(area / SIDE)));

const request = (...indicators: string[]) => ({
  indicators: indicators.map(indicatorId),
  level: GRID_LEVEL,
  neighbours: { ...DEFAULT_NEIGHBOURS, kind: 'rook' as const },
});
const rates = {
  left: { numerator: 'leftCount', denominator: 'all' },
  board: { numerator: 'boardCount', denominator: 'all' },
  even: { numerator: 'evenCount', denominator: 'all' },
};
const open = () =>
  openGridCity({
    columns: SIDE,
    rows: SIDE,
    values: {
      all: { 2020: grid(() => 100), 2021: grid(() => 100) },
      // apart in two halves, and apart like a chess board: the same to everything but neighbours
      leftCount: { 2020: grid(() => 50), 2021: grid((column) => (column < SIDE / 2 ? 100 : 0)) },
      boardCount: { 2020: grid(() => 30), 2021: grid((column, row) => ((column + row) % 2 === 0 ? 100 : 0)) },
      evenCount: { 2020: grid(() => 20), 2021: grid(() => 20) },
    },
    rates,
  });
const segregationOf = (result: SegregationResult): Segregation => {
  if (result.kind !== 'segregation') throw new Error(JSON.stringify(result));
  return result;
};

describe('segregation', () => {
  it('is 0 where all areas are mixed alike and 1 where nobody lives together', async () => {
    const { groups } = segregationOf(await exploreSegregation(await open(), request('left', 'board'), pace));
    const [left, board] = groups.map(({ years }) => years);
    expect(left!.map(({ year }) => year)).toEqual([2020, 2021]);
    expect(left![0]).toMatchObject({
      dissimilarity: 0,
      gini: 0,
      entropy: 0,
      isolation: expect.closeTo(0.5, 12),
      share: 0.5,
      group: 1800,
      total: 3600,
      areas: 36,
    });
    expect(left![0]!.correctedIsolation).toBeCloseTo(0, 12);
    for (const apart of [left![1]!, board![1]!]) {
      expect(apart).toMatchObject({
        dissimilarity: expect.closeTo(1, 12),
        isolation: expect.closeTo(1, 12),
        interaction: expect.closeTo(0, 12),
        correctedIsolation: expect.closeTo(1, 12),
        delta: expect.closeTo(0.5, 12),
      });
      expect(apart.entropy).toBeCloseTo(1, 12);
      expect(apart.gini).toBeCloseTo(1, 12);
    }
    // 6 of 60 borders run between the halves, all of them on the board
    expect(left![1]!.spatialDissimilarity).toBeCloseTo(1 - 6 / 60, 12);
    expect(board![1]!.spatialDissimilarity).toBeCloseTo(0, 12);
  });

  it('draws curve and quotients of the newest year', async () => {
    const { groups } = segregationOf(await exploreSegregation(await open(), request('left', 'even'), pace));
    const [left, even] = groups;
    expect([left!.locationQuotients[0], left!.locationQuotients[SIDE - 1]]).toEqual([2, 0]);
    expect(left!.lorenz.population.at((SIDE * SIDE) / 2)).toBeCloseTo(1, 12);
    expect(left!.lorenz.group.at((SIDE * SIDE) / 2)).toBe(0);
    expect([even!.lorenz.population.at(-1), even!.lorenz.group.at(-1)].map((x) => Math.round(x! * 1e9) / 1e9)).toEqual([1, 1]);
    even!.lorenz.group.forEach((share, point) => expect(share).toBeCloseTo(even!.lorenz.population[point]!, 12));
  });

  it('measures groups of one population together where they do not overlap', async () => {
    const session = await open();
    const { multigroup } = segregationOf(await exploreSegregation(session, request('left', 'board', 'even'), pace));
    expect(multigroup.map(({ year }) => year)).toEqual([2020]);
    expect(multigroup[0]).toMatchObject({ dissimilarity: 0, gini: 0 });
    expect(multigroup[0]!.entropy).toBeCloseTo(0, 12);
    expect(multigroup[0]!.diversity).toBeCloseTo(-(0.5 * Math.log(0.5) + 0.3 * Math.log(0.3) + 0.2 * Math.log(0.2)), 12);
    expect(segregationOf(await exploreSegregation(session, request('left'), pace)).multigroup).toEqual([]);
  });

  it('expects more of chance the smaller the group, as simulation of every person would', () => {
    const totals = new Float64Array(200).fill(50);
    const small = runToEnd(randomDissimilarity(totals, 0.01, 1));
    const large = runToEnd(randomDissimilarity(totals, 0.3, 1));
    expect(small).toBeGreaterThan(large);
    expect(runToEnd(randomDissimilarity(totals, 0.3, 1))).toBe(large);
    expect(runToEnd(randomDissimilarity(totals, 0.7, 1))).toBeCloseTo(large, 2);
    // mean of |x - np| / (2 n p (1 - p)) for a binomial: sqrt(2 / (pi n p (1 - p))) / 2, here 0.123
    expect(large).toBeGreaterThan(Math.sqrt(2 / (Math.PI * 50 * 0.21)) / 2);
    expect(large).toBeLessThan(1.25 * (Math.sqrt(2 / (Math.PI * 50 * 0.21)) / 2));
    expect(runToEnd(randomDissimilarity(totals, 0, 1))).toBeNaN();
    // exact and normal draws agree where they meet
    const below = runToEnd(randomDissimilarity(new Float64Array(500).fill(299), 0.1, 1));
    const above = runToEnd(randomDissimilarity(new Float64Array(500).fill(302), 0.1, 1));
    expect(above / below).toBeCloseTo(1, 1);
  });

  it('leaves secret counts out and counts who is left', async () => {
    const counts = grid(() => 10);
    counts[0] = '*';
    counts[1] = null;
    const session = await openGridCity({
      columns: SIDE,
      rows: SIDE,
      values: { all: { 2021: grid(() => 100) }, some: { 2021: counts } },
      rates: { group: { numerator: 'some', denominator: 'all' } },
    });
    const { groups } = segregationOf(await exploreSegregation(session, request('group'), pace));
    expect(groups[0]!.years[0]).toMatchObject({ areas: 34, group: 340, total: 3400, dissimilarity: 0 });
    expect(groups[0]!.locationQuotients[0]).toBeNaN();
  });

  it('refuses what is no group', async () => {
    const session = await open();
    expect(await exploreSegregation(session, request(), pace)).toMatchObject({ reason: 'tooFewIndicators' });
    expect(await exploreSegregation(session, request('all'), pace)).toMatchObject({ reason: 'unknownInput', indicators: ['all'] });
    expect(await exploreSegregation(session, request('nowhere'), pace)).toMatchObject({ reason: 'unknownInput' });
  });
});
