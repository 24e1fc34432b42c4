import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../../../src/model/index.ts';
import { costMatrixOfDense, maximalCovering, pCenter, pMedian, setCovering, SITE_FIXED } from '../../../../src/network/index.ts';
import { anySample, choicesOf, costTo, reachable, sampleOf, type Sample } from './sample-problems.ts';

const SEED = 3;
const RUNS = { seed: 11, numRuns: 300 };
const anyCount = fc.integer({ min: 0, max: 8 });
const anyLimit = fc.integer({ min: 0, max: 20 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const coveredBy = (sample: Sample, open: Iterable<number>, limit: number): number =>
  sum(reachable(sample).map((i) => (costTo(sample.table[i]!, open) <= limit ? sample.problem.weights[i]! : 0)));
const longestOf = (sample: Sample, open: Iterable<number>): number =>
  reachable(sample).reduce((most, i) => Math.max(most, costTo(sample.table[i]!, open)), 0);
const medianOf = (sample: Sample, open: Iterable<number>, unreached: number): number =>
  sum(reachable(sample).map((i) => sample.problem.weights[i]! * Math.min(unreached, costTo(sample.table[i]!, open))));

function shuffled({ problem, table }: Sample): Sample {
  const { weights, states } = problem;
  return sampleOf(table.map((row) => row.toReversed()).toReversed(), Array.from(weights).toReversed(), Array.from(states).toReversed());
}

describe('small problems are solved to the optimum that trying all choices finds', () => {
  test('p-median', () => {
    fc.assert(
      fc.property(anySample, anyCount, (sample, p) => {
        const result = runToEnd(pMedian(sample.problem, { p, seed: SEED }));
        const choices = choicesOf(sample, p);
        const least = Math.min(...choices.map((open) => medianOf(sample, open, result.unreachedCost)));
        expect(result.status).toBe('optimal');
        expect(result.objective).toBeCloseTo(least, 8);
        expect(choices).toContainEqual(Array.from(result.open));
        expect(medianOf(sample, result.open, result.unreachedCost)).toBeCloseTo(least, 8);
        expect(result.reachedWeight + result.unreachedWeight + result.unreachableWeight).toBe(sum(Array.from(sample.problem.weights)));
      }),
      RUNS,
    );
  });

  test('maximal covering', () => {
    fc.assert(
      fc.property(anySample, anyCount, anyLimit, (sample, p, limit) => {
        const result = runToEnd(maximalCovering(sample.problem, { p, limit, seed: SEED }));
        const choices = choicesOf(sample, p);
        expect(result).toMatchObject({ status: 'optimal', objective: Math.max(...choices.map((open) => coveredBy(sample, open, limit))) });
        expect(choices).toContainEqual(Array.from(result.open));
        expect(coveredBy(sample, result.open, limit)).toBe(result.objective);
      }),
      RUNS,
    );
  });

  test('set covering', () => {
    fc.assert(
      fc.property(anySample, anyLimit, (sample, limit) => {
        const result = runToEnd(setCovering(sample.problem, { limit, seed: SEED }));
        const coverable = reachable(sample, limit);
        const covers = (open: Iterable<number>): boolean => coverable.every((i) => costTo(sample.table[i]!, open) <= limit);
        const fewest = Math.min(...choicesOf(sample, null).map((open) => (covers(open) ? open.length : Infinity)));
        expect(result).toMatchObject({ status: 'optimal', objective: fewest });
        expect(covers(result.open)).toBe(true);
        const wanted = Array.from(sample.problem.weights).filter((weight) => weight > 0).length;
        expect(result.uncoverable.length).toBe(wanted - coverable.length);
        expect(result.isFeasible).toBe(wanted === coverable.length);
      }),
      RUNS,
    );
  });

  test('p-center', () => {
    fc.assert(
      fc.property(anySample, anyCount, (sample, p) => {
        const result = runToEnd(pCenter(sample.problem, { p, seed: SEED }));
        const choices = choicesOf(sample, p);
        expect(result).toMatchObject({ status: 'optimal', objective: Math.min(...choices.map((open) => longestOf(sample, open))) });
        expect(choices).toContainEqual(Array.from(result.open));
        expect(longestOf(sample, result.open)).toBe(result.objective);
      }),
      RUNS,
    );
  });
});

test('objectives do not depend on the order of demand and sites', () => {
  fc.assert(
    fc.property(anySample, anyCount, anyLimit, (sample, p, limit) => {
      const [given, turned] = [sample, shuffled(sample)].map(({ problem }) => [
        runToEnd(pMedian(problem, { p, seed: SEED })).objective,
        runToEnd(maximalCovering(problem, { p, limit, seed: SEED })).objective,
        runToEnd(setCovering(problem, { limit, seed: SEED })).objective,
        runToEnd(pCenter(problem, { p, seed: SEED })).objective,
      ]);
      expect(turned![0]).toBeCloseTo(given![0]!, 8);
      expect(turned!.slice(1)).toEqual(given!.slice(1));
    }),
    { seed: 12, numRuns: 100 },
  );
});

/** A city of scattered demand and sites in metres. */
function city(demandCount: number, siteCount: number): { costs: ReturnType<typeof costMatrixOfDense>; weights: Float64Array } {
  const coordinate = (k: number, step: number): number => (k * step * 10_000) % 10_000;
  const table = Float64Array.from({ length: demandCount * siteCount }, (_, e) => {
    const i = Math.floor(e / siteCount) + 1;
    const j = (e % siteCount) + 1;
    return Math.hypot(coordinate(i, 0.754877666) - coordinate(j, 0.618033989), coordinate(i, 0.569840296) - coordinate(j, 0.414213562));
  });
  return {
    costs: costMatrixOfDense(demandCount, siteCount, table),
    weights: Float64Array.from({ length: demandCount }, (_, i) => 1 + (i % 7)),
  };
}

describe('larger problems', () => {
  const problem = city(120, 40);

  test('more sites never make an objective worse, and a wider limit covers more with fewer', () => {
    let [median, center, covered, needed] = [Infinity, Infinity, 0, Infinity];
    for (let p = 1; p <= 8; p++) {
      const next = {
        median: runToEnd(pMedian(problem, { p, seed: SEED })),
        center: runToEnd(pCenter(problem, { p, seed: SEED })),
        covering: runToEnd(maximalCovering(problem, { p, limit: 1500, seed: SEED })),
      };
      expect(next.median.objective).toBeLessThanOrEqual(median);
      expect(next.center.objective).toBeLessThanOrEqual(center);
      expect(next.covering.objective).toBeGreaterThanOrEqual(covered);
      [median, center, covered] = [next.median.objective, next.center.objective, next.covering.objective];
    }
    covered = 0;
    for (const limit of [0, 800, 2000, 3500, 6000]) {
      const covering = runToEnd(maximalCovering(problem, { p: 4, limit, seed: SEED }));
      expect(covering.objective).toBeGreaterThanOrEqual(covered);
      covered = covering.objective;
      const cover = runToEnd(setCovering(problem, { limit, seed: SEED }));
      if (!cover.isFeasible) continue;
      expect(cover.objective).toBeLessThanOrEqual(needed);
      needed = cover.objective;
    }
  });

  test('a search cut short tells a bound that the optimum keeps, whatever the seed', () => {
    const optimum = runToEnd(pMedian(problem, { p: 6, seed: SEED }));
    expect(optimum.status).toBe('optimal');
    const most = runToEnd(maximalCovering(problem, { p: 6, limit: 1200, seed: SEED }));
    for (const seed of [1, 2, 3]) {
      const hasty = runToEnd(pMedian(problem, { p: 6, seed, effort: 1 }));
      expect(hasty.status).toBe('bounded');
      expect(hasty.bound).toBeLessThanOrEqual(optimum.objective * (1 + 1e-9));
      expect(hasty.objective).toBeGreaterThanOrEqual(optimum.objective * (1 - 1e-9));
      expect(hasty.gap).toBeCloseTo((hasty.objective - hasty.bound) / hasty.objective, 12);
      const covering = runToEnd(maximalCovering(problem, { p: 6, limit: 1200, seed, effort: 1 }));
      expect(covering.objective).toBeLessThanOrEqual(most.objective);
      expect(covering.bound).toBeGreaterThanOrEqual(most.objective);
      expect(runToEnd(pMedian(problem, { p: 6, seed })).objective).toBeCloseTo(optimum.objective, 6);
    }
  });

  test('rescaled costs and weights rescale the objective', () => {
    const { costs, weights } = problem;
    const rescaled = { costs: { ...costs, costs: costs.costs.map((cost) => cost / 1000) }, weights: weights.map((weight) => weight * 1e6) };
    const [given, other] = [problem, rescaled].map((each) => runToEnd(pMedian(each, { p: 5, seed: SEED })));
    expect(other!.open).toEqual(given!.open);
    expect(other!.objective / 1000).toBeCloseTo(given!.objective, 3);
  });

  test('tells progress that does not fall and can be left', () => {
    let last = 0;
    let steps = 0;
    for (const progress of pMedian(city(300, 100), { p: 12, seed: SEED })) {
      expect(progress).toBeGreaterThanOrEqual(last);
      expect(progress).toBeLessThan(1);
      last = progress;
      if (++steps === 5) break;
    }
    expect(steps).toBeGreaterThan(0);
  });
});

describe('degenerate problems', () => {
  test('no demand, no sites, only fixed sites', () => {
    const none = sampleOf([], [], [0, 0, 0]).problem;
    expect(runToEnd(pMedian(none, { p: 2, seed: SEED }))).toMatchObject({ status: 'optimal', objective: 0, open: Int32Array.of(0, 1) });
    expect(runToEnd(setCovering(none, { limit: 1, seed: SEED }))).toMatchObject({ objective: 0, isFeasible: true });
    const nowhere = { costs: costMatrixOfDense(2, 0, new Float64Array(0)) };
    expect(runToEnd(pMedian(nowhere, { p: 2, seed: SEED }))).toMatchObject({ objective: 0, unreachableWeight: 2 });
    expect(runToEnd(pCenter(nowhere, { p: 2, seed: SEED })).unreachable).toEqual(Int32Array.of(0, 1));
    expect(runToEnd(setCovering(nowhere, { limit: 1, seed: SEED }))).toMatchObject({ objective: 0, isFeasible: false });
    const fixed = sampleOf([[3, 8]], [2], [SITE_FIXED, SITE_FIXED]).problem;
    expect(runToEnd(pMedian(fixed, { p: 1, seed: SEED }))).toMatchObject({ objective: 6, open: Int32Array.of(0, 1) });
  });

  test('sites that together can not reach everyone', () => {
    const { problem } = sampleOf(
      [
        [1, Infinity],
        [Infinity, 2],
        [3, Infinity],
      ],
      [1, 1, 1],
    );
    expect(runToEnd(pCenter(problem, { p: 1, seed: SEED }))).toMatchObject({
      status: 'optimal',
      objective: Infinity,
      open: Int32Array.of(0),
    });
    expect(runToEnd(pMedian(problem, { p: 1, seed: SEED }))).toMatchObject({
      reachedCost: 4,
      unreachedWeight: 1,
      unreachedCost: 6,
      objective: 10,
    });
  });

  test('weights that are no demand do not count', () => {
    const { problem } = sampleOf([[1], [5], [9], [7]], [2, NaN, -3, 0]);
    expect(runToEnd(pMedian(problem, { p: 1, seed: SEED }))).toMatchObject({ objective: 2, reachedWeight: 2 });
  });
});
