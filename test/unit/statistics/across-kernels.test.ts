import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agglomerate,
  columnOf,
  compositeIndex,
  condensedDistances,
  correctedPValues,
  correlationMatrix,
  covarianceMatrix,
  dissimilarity,
  empiricalBayesRates,
  entropyIndex,
  givenWeights,
  giniCoefficient,
  kMeans,
  kMedoids,
  leastSquaresRegression,
  linearTrend,
  localDiversity,
  localGeary,
  geary,
  localMoran,
  mannKendall,
  kendallTauB,
  matrixOfColumns,
  mean,
  moran,
  multigroupSegregation,
  partialCorrelation,
  pearsonCorrelation,
  principalComponents,
  ranks,
  runToEnd,
  segregationGini,
  skater,
  spatialDiagnostics,
  spatialLag,
  spearmanCorrelation,
  standardDeviation,
  standardise,
  type DataMatrix,
} from '../../../src/statistics/index.ts';
import { totalSquares } from '../../../src/statistics/clustering/partition.ts';
import { gridWeights } from './spatial/autocorrelation/support.ts';

const SIDE = 4;
const AREAS = SIDE * SIDE;
const weights = gridWeights(SIDE, SIDE);

/** Whole numbers: ties occur, sums are exact. */
const numbers = (length: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: length, maxLength: length })
    .filter((values) => new Set(values).size > 2)
    .map((values) => Float64Array.from(values));
const table: fc.Arbitrary<DataMatrix> = fc.tuple(numbers(AREAS), numbers(AREAS), numbers(AREAS)).map((columns) => matrixOfColumns(columns));

function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance);
}
function defined<Found extends { readonly kind: string }>(found: Found): Exclude<Found, { readonly kind: 'undefined' }> {
  if (found.kind === 'undefined') throw new Error('undefined');
  return found as Exclude<Found, { readonly kind: 'undefined' }>;
}

describe('clusters', () => {
  test('one cluster leaves all squares, as many as distinct rows leave none', () => {
    fc.assert(
      fc.property(table, (data) => {
        const total = totalSquares(data);
        const one = runToEnd(kMeans(data, { clusters: 1, seed: 1 }));
        const all = runToEnd(kMeans(data, { clusters: data.rows, seed: 1, restarts: 2 }));
        expect(one.withinSquares).toBeCloseTo(total, 6);
        expect(all.withinSquares).toBe(0);
        expect(all.totalSquares).toBeCloseTo(total, 6);
        expect(runToEnd(kMedoids(data, { clusters: data.rows, seed: 1, restarts: 2 })).cost).toBe(0);
        expect(all.clusters).toBe(new Set(Array.from({ length: data.rows }, (_, i) => data.values.slice(3 * i, 3 * i + 3).join())).size);
      }),
      { numRuns: 40 },
    );
  });

  test('the first two rows to grow together are the nearest pair, in every linkage', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('ward', 'average', 'complete', 'single', 'weighted', 'centroid', 'median'), (data, linkage) => {
        const nearest = condensedDistances(data).reduce((least, distance) => Math.min(least, distance), Infinity);
        const tree = runToEnd(agglomerate(data, linkage))!;
        expect(tree.heights[0]).toBeCloseTo(nearest, 10);
        expect(tree.sizes[0]).toBe(2);
      }),
    );
  });

  test('the squares within connected regions are never below those of k-means, nor above the total', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 5 }), (data, k) => {
        const regions = runToEnd(skater(data, weights, { regions: k }));
        if (regions.kind !== 'regions') throw new Error(regions.reason);
        const free = runToEnd(kMeans(data, { clusters: k, seed: 1 }));
        expect(regions.withinSquares).toBeGreaterThanOrEqual(free.withinSquares * (1 - 1e-9));
        expect(regions.withinSquares).toBeLessThanOrEqual(totalSquares(data) * (1 + 1e-9));
      }),
      { numRuns: 30 },
    );
  });
});

describe('index and factors', () => {
  test('an index of one indicator is its standardisation', () => {
    fc.assert(
      fc.property(numbers(AREAS), fc.constantFrom('zPopulation', 'zSample', 'minMax', 'percentile'), (column, standardisation) => {
        const index = compositeIndex([column], {
          indicators: [{ weight: 3, polarity: 'highIsUnfavourable' }],
          orientation: 'highIsUnfavourable',
          standardisation,
          aggregation: 'arithmetic',
          scaling: 'none',
        });
        expectNear(index.values, standardise(column, standardisation).values, 1e-12);
      }),
    );
  });

  test('components of correlations are components of the covariances of z-values', () => {
    fc.assert(
      fc.property(table, (data) => {
        const z = matrixOfColumns([0, 1, 2].map((k) => standardise(columnOf(data, k), 'zSample').values));
        const correlations = defined(principalComponents(data));
        const covariances = defined(principalComponents(z, { basis: 'covariance' }));
        expectNear(correlations.eigenvalues, covariances.eigenvalues, 1e-10);
        expectNear(correlations.matrix, covarianceMatrix(z).values, 1e-12);
        expect(correlations.eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 10);
      }),
    );
  });
});

describe('correlation and regression', () => {
  test('the slope between z-values is the correlation, and the explained share its square', () => {
    fc.assert(
      fc.property(numbers(AREAS), numbers(AREAS), (x, y) => {
        const r = pearsonCorrelation(x, y);
        const z = (values: Float64Array): Float64Array => standardise(values, 'zSample').values;
        const fit = leastSquaresRegression(matrixOfColumns([z(x)]), z(y));
        if (fit.kind !== 'fitted') throw new Error(fit.kind);
        expect(fit.coefficients[1]).toBeCloseTo(r, 12);
        expect(fit.rSquared).toBeCloseTo(r * r, 12);
        // a trend is the same line
        const raw = leastSquaresRegression(matrixOfColumns([x]), y);
        if (raw.kind !== 'fitted') throw new Error(raw.kind);
        const trend = linearTrend(x, y);
        expect(trend.slope).toBeCloseTo(raw.coefficients[1]!, 10);
        expect(trend.pValue).toBeCloseTo(raw.pValues[1]!, 8);
      }),
    );
  });

  test('Spearman is Pearson of the ranks, and a series against its order is a trend test', () => {
    fc.assert(
      fc.property(numbers(AREAS), numbers(AREAS), (x, y) => {
        expect(spearmanCorrelation(x, y)).toBeCloseTo(pearsonCorrelation(ranks(x), ranks(y)), 12);
        expect(mannKendall(x).tauB).toBeCloseTo(kendallTauB(Float64Array.from(x.keys()), x), 12);
      }),
    );
  });

  test('what a control explains is what the residuals no longer share', () => {
    fc.assert(
      fc.property(table, (data) => {
        const control = matrixOfColumns([columnOf(data, 2)]);
        const residuals = [0, 1].map((k) => {
          const fit = leastSquaresRegression(control, columnOf(data, k));
          return fit.kind === 'fitted' && fit.rSquared < 0.999 ? fit.residuals : null;
        });
        fc.pre(residuals[0] !== null && residuals[1] !== null);
        const partial = partialCorrelation(correlationMatrix(data).values, 3, 0, 1, [2]);
        expect(partial).toBeCloseTo(pearsonCorrelation(residuals[0]!, residuals[1]!), 8);
      }),
    );
  });
});

describe('spatial statistics', () => {
  test('Moran is the slope of the lag on the value, and local values add up to the global one', () => {
    fc.assert(
      fc.property(numbers(AREAS), (values) => {
        const global = defined(moran(values, weights)).statistic;
        const lag = spatialLag(weights, values);
        const fit = leastSquaresRegression(matrixOfColumns([values]), lag);
        if (fit.kind !== 'fitted') throw new Error(fit.kind);
        expect(fit.coefficients[1]).toBeCloseTo(global, 10);
        // row-standardised: the weights add up to the number of areas
        expect(mean(defined(localMoran(values, weights)).statistic)).toBeCloseTo(global, 10);
        expect(mean(defined(localGeary(values, weights)).statistic) / 2).toBeCloseTo(defined(geary(values, weights)).statistic, 10);
      }),
    );
  });

  test('the same with weights of any sum', () => {
    const random = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: weights.neighbours.length, maxLength: weights.neighbours.length });
    fc.assert(
      fc.property(numbers(AREAS), random, (values, given) => {
        const uneven = givenWeights(weights, Float64Array.from(given));
        const sum = given.reduce((total, weight) => total + weight, 0);
        const local = defined(localMoran(values, uneven)).statistic.reduce((total, value) => total + value, 0);
        expect(local / sum).toBeCloseTo(defined(moran(values, uneven)).statistic, 10);
      }),
    );
  });

  test("Moran of a regression's residuals is Moran of numbers with mean 0", () => {
    fc.assert(
      fc.property(numbers(AREAS), numbers(AREAS), (x, y) => {
        const fit = leastSquaresRegression(matrixOfColumns([x]), y);
        if (fit.kind !== 'fitted') throw new Error(fit.kind);
        fc.pre(fit.rSquared < 0.999);
        const found = spatialDiagnostics(fit, weights);
        if (found.kind !== 'defined') throw new Error(found.reason);
        expect(found.moran.statistic).toBeCloseTo(defined(moran(fit.residuals, weights)).statistic, 8);
      }),
    );
  });

  test('whatever Bonferroni finds, Holm finds; whatever Holm finds, the false discovery rate finds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ min: 0, max: 1 }), fc.constant(NaN)), { maxLength: 40 }), (list) => {
        const p = Float64Array.from(list);
        const [bonferroni, holm, hochberg, yekutieli] = (['bonferroni', 'holm', 'benjaminiHochberg', 'benjaminiYekutieli'] as const).map(
          (correction) => correctedPValues(p, correction),
        );
        p.forEach((value, i) => {
          if (Number.isNaN(value)) return expect([bonferroni![i], holm![i], hochberg![i], yekutieli![i]]).toEqual([NaN, NaN, NaN, NaN]);
          const slack = 1 + 1e-12;
          expect(holm![i]).toBeLessThanOrEqual(bonferroni![i]! * slack);
          expect(hochberg![i]).toBeLessThanOrEqual(holm![i]! * slack);
          expect(hochberg![i]).toBeLessThanOrEqual(yekutieli![i]! * slack);
          expect(hochberg![i]).toBeGreaterThanOrEqual(value / slack);
        });
      }),
    );
  });
});

describe('segregation and inequality', () => {
  const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 })), { minLength: 2, maxLength: 12 });

  test('areas of one composition are not segregated, however large', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 }), (sizes) => {
        const group = sizes.map((size) => 2 * size);
        const total = sizes.map((size) => 5 * size);
        for (const index of [dissimilarity, segregationGini, entropyIndex]) expect(index(group, total)).toBeCloseTo(0, 12);
      }),
    );
  });

  test('two groups as a table are the group against the rest', () => {
    fc.assert(
      fc.property(counts, (areas) => {
        const group = areas.map(([own]) => own);
        const total = areas.map(([own, rest]) => own + rest);
        const both = matrixOfColumns([group, areas.map(([, rest]) => rest)]);
        const multigroup = multigroupSegregation(both);
        expect(multigroup.dissimilarity).toBeCloseTo(dissimilarity(group, total), 12);
        expect(multigroup.gini).toBeCloseTo(segregationGini(group, total), 12);
        expect(multigroup.informationTheory).toBeCloseTo(entropyIndex(group, total), 12);
        // the share's own inequality is the other Gini: relative to the mean, not to the largest possible value
        const shares = group.map((own, i) => own / total[i]!);
        const share = group.reduce((sum, own) => sum + own, 0) / total.reduce((sum, all) => sum + all, 0);
        expect(giniCoefficient(shares, 'population', total) / (1 - share)).toBeCloseTo(segregationGini(group, total), 12);
        expectNear(
          localDiversity(both).simpsonInteraction,
          shares.map((own) => 2 * own * (1 - own)),
          1e-12,
        );
      }),
    );
  });

  test('smoothed rates lie between their own and the mean, and scatter less', () => {
    fc.assert(
      fc.property(counts, (areas) => {
        const cases = areas.map(([own]) => own);
        const people = areas.map(([own, rest]) => own + rest);
        const raw = cases.map((own, i) => own / people[i]!);
        const { rates, mean: center } = empiricalBayesRates(cases, people);
        rates.forEach((rate, i) => {
          expect(rate).toBeGreaterThanOrEqual(Math.min(raw[i]!, center) - 1e-12);
          expect(rate).toBeLessThanOrEqual(Math.max(raw[i]!, center) + 1e-12);
        });
        expect(standardDeviation(rates, 'population')).toBeLessThanOrEqual(
          Math.sqrt(mean(raw.map((rate) => (rate - center) ** 2))) + 1e-12,
        );
      }),
    );
  });
});
