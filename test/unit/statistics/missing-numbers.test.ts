import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteConcentration,
  agglomerate,
  azp,
  changeOverTime,
  clusterValidity,
  connectedComponents,
  createRandom,
  femaleLeslieMatrix,
  gaussianMixture,
  geary,
  givenWeights,
  graphOfLists,
  intrinsicGrowth,
  joinCounts,
  kMeans,
  kMedoids,
  leastSquaresRegression,
  maxP,
  moran,
  personsBetween,
  projectPersonsStep,
  relativeConcentration,
  repairContiguity,
  robustRegression,
  rowStandardisedWeights,
  runToEnd,
  skater,
  spatialDiagnostics,
  suggestClusters,
  wardOfCentroids,
  worseThanReference,
  WorseThanReference,
  type DataMatrix,
} from '../../../src/statistics/index.ts';
import { gridWeights } from './spatial/autocorrelation/support.ts';

const column = (...values: number[]): DataMatrix => ({ rows: values.length, columns: 1, values: Float64Array.from(values) });

/** Areas in a row, each beside the next. */
const rowOf = (n: number): ReturnType<typeof graphOfLists> =>
  graphOfLists(Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((other) => other >= 0 && other < n)));

describe('a missing number never becomes a result', () => {
  const gap = column(0, 0.1, NaN, 5, 5.1);

  test.each<[string, (data: DataMatrix) => unknown]>([
    ['k-means', (data) => runToEnd(kMeans(data, { clusters: 2, seed: 1 }))],
    ['k-medoids', (data) => runToEnd(kMedoids(data, { clusters: 2, seed: 1 }))],
    ['a mixture', (data) => runToEnd(gaussianMixture(data, { clusters: 2, seed: 1 }))],
    ['a tree on distances', (data) => runToEnd(agglomerate(data, 'average'))],
    ["Ward's tree", (data) => runToEnd(wardOfCentroids(data))],
    ['a suggested number', (data) => runToEnd(suggestClusters(data, { seed: 1, references: 2 }))],
    ['SKATER', (data) => runToEnd(skater(data, rowOf(5), { regions: 2 }))],
    ['a repaired division', (data) => repairContiguity(data, rowOf(5), Int32Array.of(0, 1, 0, 1, 1))],
  ])('%s says no', (_, compute) => {
    expect(() => compute(gap)).toThrow('missing');
    expect(() => compute(column(0, 0.1, Infinity, 5, 5.1))).toThrow('missing');
    expect(compute(column(0, 0.1, 2, 5, 5.1))).toBeDefined();
  });

  test('an unknown number of inhabitants reaches no minimum', () => {
    const data = column(1, 2, 3, 4, 5, 6);
    for (const unknown of [NaN, Infinity, -1]) {
      const bound = { amounts: Float64Array.of(unknown, 1, 1, 1, 1, 1), least: 2 };
      expect(() => runToEnd(azp(data, rowOf(6), { regions: 2, seed: 1, bound }))).toThrow('bound');
      expect(() => runToEnd(maxP(data, rowOf(6), { seed: 1, bound }))).toThrow('bound');
    }
  });

  test('a mixture with nothing added to its variances ends on rows without spread', () => {
    const line: DataMatrix = { rows: 6, columns: 2, values: Float64Array.of(0, 0, 1, 1, 2, 2, 10, 10, 11, 11, 12, 12) };
    const found = runToEnd(gaussianMixture(line, { clusters: 2, seed: 1, ridge: 0, restarts: 1 }));
    expect(found.labels).toEqual(Int32Array.of(0, 0, 0, 1, 1, 1));
  });

  test('rows without a cluster do not count among the squares to explain', () => {
    const labels = Int32Array.of(0, 0, 1, 1);
    const plain = clusterValidity(column(0, 1, 10, 11), labels);
    expect(plain.calinskiHarabasz).toBeCloseTo(200, 10);
    expect(clusterValidity(column(0, 1, 1000, 10, 11), Int32Array.of(0, 0, -1, 1, 1))).toEqual(plain);
  });

  test('an area without a size takes its people out of the concentration', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 500 }), (areas, members) => {
        const group = areas.map(([own]) => own);
        const total = areas.map(([own, rest]) => own + rest);
        const sizes = areas.map(([, , size]) => size);
        for (const measure of [absoluteConcentration, relativeConcentration]) {
          expect(measure([...group, members], [...total, members + 1], [...sizes, NaN])).toBe(measure(group, total, sizes));
        }
      }),
    );
  });

  test('an infinite number is not worse than the city', () => {
    const { states } = worseThanReference([[1, Infinity, 3]], { polarities: ['highIsUnfavourable'], minimumWorse: 1, references: [2] });
    expect(Array.from(states)).toEqual([WorseThanReference.no, WorseThanReference.notRated, WorseThanReference.yes]);
  });

  test('a single observation is no change', () => {
    const { absolute, percent, firstTime } = changeOverTime([2020, 2021], [NaN, 5]);
    expect([absolute, percent]).toEqual([NaN, NaN]);
    expect(firstTime).toBe(2021);
  });
});

describe('projections without their numbers', () => {
  const rates = {
    intervalYears: 5,
    fertilityPerWomanYear: Float64Array.of(0, 0.2, 0.05, 0),
    sexRatioAtBirth: 1.05,
    female: { survivalAtBirth: 0.99, survival: Float64Array.of(0.99, 0.98, 0.97, 0.5), netMigration: new Float64Array(4) },
    male: { survivalAtBirth: 0.99, survival: Float64Array.of(0.99, 0.98, 0.97, 0.5), netMigration: new Float64Array(4) },
  };

  test('a missing fertility leaves no growth to tell', () => {
    expect(intrinsicGrowth(femaleLeslieMatrix(rates), 5).dominantEigenvalue).toBeGreaterThan(0);
    const unknown = { ...rates, fertilityPerWomanYear: Float64Array.of(0, 0.2, NaN, 0) };
    expect(intrinsicGrowth(femaleLeslieMatrix(unknown), 5)).toEqual({ dominantEigenvalue: NaN, ratePerYear: NaN });
  });

  test('nobody can be counted from an age inside the open group on', () => {
    const groups = { persons: Float64Array.of(1, 2, 3, 4), widthYears: 10 };
    expect(personsBetween(groups, 30, Infinity)).toBe(4);
    expect(() => personsBetween(groups, 40, Infinity)).toThrow('open group');
  });

  test('rates for other age groups are refused', () => {
    const short = { survival: new Float64Array(2), fertility: new Float64Array(3), netMigration: new Float64Array(3), survivalAtBirth: 1 };
    expect(() => projectPersonsStep(new Float64Array(3), short)).toThrow('2 entries');
  });
});

describe('nothing to tell apart', () => {
  test('a model of the intercept alone has no robust spatial tests, whatever rounding leaves', () => {
    const weights = gridWeights(5, 5);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0, 10, 1000), (seed, level) => {
        const random = createRandom(seed);
        const response = Float64Array.from({ length: 25 }, () => level + random.normal());
        const fit = leastSquaresRegression({ rows: 25, columns: 0, values: new Float64Array(0) }, response);
        const found = fit.kind === 'fitted' ? spatialDiagnostics(fit, weights) : null;
        if (found?.kind !== 'defined') throw new Error('no diagnostics');
        expect(found.robustLag).toEqual({ statistic: NaN, degreesOfFreedom: 1, pValue: NaN });
        expect(found.robustError.pValue).toBeNaN();
        expect(found.sarma).toEqual(found.lagrangeError);
        expect(found.lagrangeLag.statistic).toBeCloseTo(found.lagrangeError.statistic, 5);
      }),
      { numRuns: 30 },
    );
  });

  test('weights that are all 0 are no neighbours', () => {
    const graph = rowOf(6);
    const nothing = givenWeights(graph, new Float64Array(graph.neighbours.length));
    const values = Float64Array.of(1, 2, 4, 3, 7, 5);
    const none = { kind: 'undefined', reason: 'noNeighbours' };
    expect(moran(values, nothing)).toEqual(none);
    expect(geary(values, nothing)).toEqual(none);
    expect(joinCounts(Float64Array.of(0, 1, 0, 1, 1, 0), 2, nothing)).toEqual(none);
    expect(moran(values, rowStandardisedWeights(graph)).kind).toBe('defined');
  });

  test('a column that took no part in a perfect robust fit has no standard error', () => {
    const predictors: DataMatrix = { rows: 5, columns: 2, values: Float64Array.of(1, 2, 2, 4, 3, 6, 4, 8, 6, 12) };
    const fit = robustRegression(predictors, Float64Array.of(1, 2, 3, 4, 6));
    if (fit.kind !== 'fitted') throw new Error(fit.kind);
    expect(fit.coefficients[2]).toBeNaN();
    expect(fit.standardErrors[2]).toBeNaN();
  });

  test('parts of a division are counted within its groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 30 }), (groups) => {
        const { count, componentOf, sizes } = connectedComponents(rowOf(groups.length), groups);
        const runs = groups.filter((group, i) => i === 0 || group !== groups[i - 1]).length;
        expect(count).toBe(runs);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(groups.length);
        groups.forEach((group, i) => {
          if (i > 0) expect(componentOf[i] === componentOf[i - 1]).toBe(group === groups[i - 1]);
        });
      }),
    );
  });
});
