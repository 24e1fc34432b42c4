import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, runToEnd } from '../../../../src/model/index.ts';
import {
  capacitatedAllocation,
  collectCosts,
  costMatrixOfDense,
  costMatrixOfRows,
  costMatrixOfTable,
  givenCostColumns,
  maximalCovering,
  nearestOpenSite,
  rankByUnmetDemand,
} from '../../../../src/network/index.ts';
import { anySample, sampleOf } from './sample-problems.ts';

const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

describe('costMatrixOfRows', () => {
  test('sorts rows, leaves out what is not reached, keeps the cheaper of two entries', () => {
    const matrix = costMatrixOfRows(3, Int32Array.of(0, 4, 4), Int32Array.of(2, 0, 1, 2), Float64Array.of(5, NaN, 3, 2));
    expect(matrix).toEqual({
      demandCount: 2,
      siteCount: 3,
      offsets: Int32Array.of(0, 2, 2),
      sites: Int32Array.of(2, 1),
      costs: Float64Array.of(2, 3),
    });
    expect(nearestOpenSite(matrix, [1])).toEqual({ site: Int32Array.of(1, -1), cost: Float64Array.of(3, Infinity) });
  });

  test('of a table of ways by facility is that of the same ways in rows', () => {
    fc.assert(
      fc.property(anySample, ({ problem: { costs }, table }) => {
        const dense = Float64Array.from(table.flat());
        const byFacility = runToEnd(collectCosts(givenCostColumns(dense, costs.demandCount, costs.siteCount)));
        expect(costMatrixOfTable(byFacility)).toEqual(costs);
      }),
    );
  });

  test('refuses what can only be a mistake of the caller', () => {
    expect(() => costMatrixOfDense(2, 2, new Float64Array(3))).toThrow('table');
    expect(() => costMatrixOfRows(1, Int32Array.of(0, 1), Int32Array.of(1), Float64Array.of(1))).toThrow('site 1');
    expect(() => costMatrixOfDense(1, 1, Float64Array.of(-1))).toThrow('negative');
  });
});

/** Every child goes to one place or stays without; tried one after the other. */
function bestByTrying(
  table: readonly (readonly number[])[],
  weights: readonly number[],
  places: readonly number[],
): [placed: number, cost: number] {
  const children = weights.flatMap((weight, i) => Array.from({ length: weight }, () => i));
  const free = [...places];
  let best: [number, number] = [-1, 0];
  const visit = (k: number, placed: number, cost: number): void => {
    if (k === children.length) {
      if (placed > best[0] || (placed === best[0] && cost < best[1])) best = [placed, cost];
      return;
    }
    table[children[k]!]!.forEach((step, site) => {
      if (free[site] === 0 || !Number.isFinite(step)) return;
      free[site]!--;
      visit(k + 1, placed + 1, cost + step);
      free[site]!++;
    });
    visit(k + 1, placed, cost);
  };
  visit(0, 0, 0);
  return best;
}

describe('capacitatedAllocation', () => {
  const cost = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(Infinity));
  const anyCase = fc.record({
    table: fc.array(fc.array(cost, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    weights: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
    places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  });

  test('places as many as possible at the least cost that trying all finds', () => {
    fc.assert(
      fc.property(anyCase, ({ table, weights, places }) => {
        const demand = weights.slice(0, table.length);
        const { problem } = sampleOf(table, demand);
        const plan = runToEnd(capacitatedAllocation(problem.costs, problem.weights, Float64Array.from(places)));
        expect([plan.assignedWeight, plan.totalCost]).toEqual(bestByTrying(table, demand, places));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('keeps to the places, and assigns or reports everyone', () => {
    fc.assert(
      fc.property(
        anySample,
        fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { minLength: 7, maxLength: 7 }),
        ({ problem }, places) => {
          const { costs, weights } = problem;
          const capacities = Float64Array.from(places.slice(0, costs.siteCount));
          const plan = runToEnd(capacitatedAllocation(costs, weights, capacities));
          capacities.forEach((capacity, site) => expect(plan.load[site]).toBeLessThanOrEqual(capacity * (1 + 1e-12) + 1e-12));
          weights.forEach((weight, i) => {
            const row = plan.amounts.subarray(plan.offsets[i], plan.offsets[i + 1]);
            expect(sum(row) + plan.unassigned[i]!).toBeCloseTo(weight, 9);
            expect(row.every((amount) => amount > 0)).toBe(true);
          });
          expect(sum(plan.load)).toBeCloseTo(plan.assignedWeight, 9);
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });

  test('ends with fractions of people and too few places', () => {
    const random = createRandom(5);
    const [people, sites] = [400, 12];
    const costs = costMatrixOfDense(
      people,
      sites,
      Float64Array.from({ length: people * sites }, () => 1000 * random.next()),
    );
    const weights = Float64Array.from({ length: people }, () => 0.35 * random.integer(20));
    const places = Float64Array.from({ length: sites }, () => 60 + random.integer(60) / 7);
    const plan = runToEnd(capacitatedAllocation(costs, weights, places));
    expect(Math.abs(plan.assignedWeight - Math.min(sum(weights), sum(places)))).toBeLessThan(0.05);
    expect(Math.abs(plan.assignedWeight + plan.unassignedWeight - sum(weights))).toBeLessThan(0.05);
  });

  test('without limits everyone goes to the nearest; unknown places take nobody', () => {
    const { problem } = sampleOf(
      [
        [1, 4],
        [6, 2],
      ],
      [10, 5],
    );
    const open = runToEnd(capacitatedAllocation(problem.costs, problem.weights, Float64Array.of(Infinity, Infinity)));
    expect(open).toMatchObject({ totalCost: 20, unassignedWeight: 0, load: Float64Array.of(10, 5) });
    const unknown = runToEnd(capacitatedAllocation(problem.costs, problem.weights, Float64Array.of(NaN, 7)));
    expect(unknown).toMatchObject({ unassignedWeight: 8, totalCost: 18, load: Float64Array.of(0, 7) });
    expect(() => runToEnd(capacitatedAllocation(problem.costs, problem.weights, new Float64Array(3)))).toThrow('capacities');
  });
});

describe('rankByUnmetDemand', () => {
  test('counts every child once, the most useful place first', () => {
    // the first place alone reaches 9, the second 8 of which 6 are its own, the third 7 that are all served by then
    const { problem } = sampleOf(
      [
        [1, 9, 1],
        [1, 1, 9],
        [9, 1, 9],
        [9, 9, 9],
      ],
      [7, 2, 6, 4],
    );
    expect(runToEnd(rankByUnmetDemand(problem.costs, problem.weights, { limit: 1 }))).toEqual({
      sites: Int32Array.of(0, 1),
      marginal: Float64Array.of(9, 6),
      alone: Float64Array.of(9, 8),
      reached: Float64Array.of(9, 15),
      total: 19,
    });
    const only = { limit: 1, count: 1, isCandidate: Uint8Array.of(0, 1, 1) };
    expect(runToEnd(rankByUnmetDemand(problem.costs, problem.weights, only)).sites).toEqual(Int32Array.of(1));
  });

  test('never rises, starts with the best single place and keeps near the best choice', () => {
    fc.assert(
      fc.property(
        anySample,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        ({ problem: { costs, weights } }, limit, count) => {
          const ranking = runToEnd(rankByUnmetDemand(costs, weights, { limit, count }));
          ranking.marginal.forEach((value, k) => expect(value).toBeLessThanOrEqual(ranking.marginal[k - 1] ?? Infinity));
          const best = runToEnd(maximalCovering({ costs, weights }, { p: count, limit, seed: 1 })).objective;
          const reached = ranking.reached.at(-1) ?? 0;
          expect(reached).toBeLessThanOrEqual(best);
          expect(reached).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best);
          if (count === 1) expect(reached).toBe(best);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
