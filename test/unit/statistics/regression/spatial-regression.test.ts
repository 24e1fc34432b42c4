import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createRandom,
  leastSquaresRegression,
  matrixOfColumns,
  residualTests,
  runToEnd,
  spatialDiagnostics,
  spatialErrorModel,
  spatialLagModel,
  type LeastSquaresFit,
  type SpatialDiagnostics,
  type SpatialModelFit,
  type SpatialModelResult,
  type SpatialWeights,
} from '../../../../src/statistics/index.ts';
import { logAbsoluteDeterminant, solveLinearSystem } from '../../../../src/statistics/linear-algebra/solve.ts';
import { gridLists } from '../spatial/autocorrelation/support.ts';
import { denseFilter, oneWayLists, weightsOf } from './lattice.ts';
import { spatialFilter } from '../../../../src/statistics/regression/spatial-filter.ts';

const SHARED = resolve(import.meta.dirname, '../../../../../shared/oracles');

function fittedModel(result: SpatialModelResult): SpatialModelFit {
  if (result.kind !== 'fitted') throw new Error(result.kind);
  return result;
}

/** Seeded data of a known lag model on a chessboard. */
function simulated(weights: SpatialWeights, rho: number): { x: Float64Array; y: Float64Array } {
  const random = createRandom(11);
  const n = weights.offsets.length - 1;
  const x = Float64Array.from({ length: n }, () => random.normal());
  const right = x.map((value) => 1 + 2 * value + random.normal());
  return { x, y: solveLinearSystem(denseFilter(weights, rho), n, right)! };
}

describe('spatial filter', () => {
  it.each([
    ['row-standardised chessboard', weightsOf(gridLists(9, 7)), 0.7],
    ['binary chessboard', weightsOf(gridLists(9, 7), 'binary'), 0.1],
    ['one-way links', weightsOf(oneWayLists(40)), -0.6],
    ['islands', weightsOf([[1], [0], [], []]), 0.5],
  ])('has the exact determinant and solution: %s', (_, weights, rho) => {
    const n = weights.offsets.length - 1;
    const filter = runToEnd(spatialFilter(weights));
    const dense = denseFilter(weights, rho);
    expect(runToEnd(filter.logDeterminant(rho))).toBeCloseTo(logAbsoluteDeterminant(dense, n), 10);
    const vector = Float64Array.from({ length: n }, (_unused, i) => Math.sin(i));
    const solution = filter.solve(vector);
    solveLinearSystem(dense, n, vector)!.forEach((value, i) => expect(solution[i]).toBeCloseTo(value, 9));
  });

  it('ends where the matrix becomes singular', () => {
    const [lower, upper] = runToEnd(spatialFilter(weightsOf(gridLists(6, 6)))).bounds;
    expect([lower, upper]).toEqual([-1, 1]);
    // two areas that are neighbours: eigenvalues 1 and -1
    expect(runToEnd(spatialFilter(weightsOf([[1], [0]], 'binary'))).bounds[1]).toBeCloseTo(1, 8);
    expect(runToEnd(spatialFilter(weightsOf([[], []]))).bounds).toEqual([0, 0]);
    expect(runToEnd(runToEnd(spatialFilter(weightsOf([[1], [0]], 'binary'))).logDeterminant(1.5))).toBe(-Infinity);
  });
});

describe('spatial models', () => {
  const weights = weightsOf(gridLists(20, 20));
  const { x, y } = simulated(weights, 0.6);
  const predictors = matrixOfColumns([x]);

  it('find the lag the data were made with', () => {
    const fit = fittedModel(runToEnd(spatialLagModel(predictors, y, weights)));
    expect(Math.abs(fit.spatialCoefficient - 0.6)).toBeLessThan(3 * fit.spatialStandardError);
    expect(Math.abs(fit.coefficients[1]! - 2)).toBeLessThan(3 * fit.standardErrors[1]!);
    expect(fit.likelihoodRatio.pValue).toBeLessThan(1e-10);
    expect(fit.totalMultiplier).toBeCloseTo(1 / (1 - fit.spatialCoefficient), 8);
    expect(fit.directMultiplier).toBeGreaterThan(1);
    expect(fit.isAtBound).toBe(false);
  });

  it('agree in expected and observed standard errors to a few per cent', () => {
    for (const model of [spatialLagModel, spatialErrorModel]) {
      const expected = fittedModel(runToEnd(model(predictors, y, weights)));
      const observed = fittedModel(runToEnd(model(predictors, y, weights, { expectedUpTo: 0 })));
      expect([expected.information, observed.information]).toEqual(['expected', 'observed']);
      expect(observed.spatialStandardError / expected.spatialStandardError).toBeGreaterThan(0.75);
      expect(observed.spatialStandardError / expected.spatialStandardError).toBeLessThan(1.35);
      expect(observed.coefficients).toEqual(expected.coefficients);
    }
  });

  it('do not see the unit of the response', () => {
    const plain = fittedModel(runToEnd(spatialErrorModel(predictors, y, weights)));
    const scaled = fittedModel(
      runToEnd(
        spatialErrorModel(
          predictors,
          y.map((value) => 1000 * value),
          weights,
        ),
      ),
    );
    expect(scaled.spatialCoefficient).toBeCloseTo(plain.spatialCoefficient, 6);
    expect(scaled.coefficients[1]! / 1000).toBeCloseTo(plain.coefficients[1]!, 5);
  });

  it('leave out areas without numbers and count islands', () => {
    const lists = [...gridLists(5, 5), []];
    const withIsland = weightsOf(lists);
    const random = createRandom(5);
    const values = Float64Array.from({ length: 26 }, (_, i) => (i === 3 ? NaN : i + random.normal()));
    const predictor = Float64Array.from({ length: 26 }, () => random.normal());
    for (const model of [spatialLagModel, spatialErrorModel]) {
      const fit = fittedModel(runToEnd(model(matrixOfColumns([predictor]), values, withIsland)));
      expect(fit.observations).toBe(25);
      expect(fit.residuals[3]).toBeNaN();
      expect(Number.isFinite(fit.residuals[25]!)).toBe(true);
      expect(Number.isFinite(fit.spatialStandardError)).toBe(true);
    }
  });

  it('say why there is none', () => {
    const none = weightsOf([[], [], [], []]);
    const column = matrixOfColumns([[1, 2, 4, 3]]);
    expect(runToEnd(spatialLagModel(column, [1, 2, 3, 5], none)).kind).toBe('noLinks');
    expect(runToEnd(spatialErrorModel(column, [1, NaN, NaN, 5], weightsOf(gridLists(2, 2)))).kind).toBe('tooFewObservations');
  });

  it('report progress between 0 and 1 on the way', () => {
    const larger = weightsOf(gridLists(24, 24));
    const sample = simulated(larger, 0.3);
    for (const progress of spatialLagModel(matrixOfColumns([sample.x]), sample.y, larger)) {
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThan(1);
    }
  });
});

describe('spatial diagnostics', () => {
  it('are undefined for weighted fits, without links, and for a perfect fit', () => {
    const weights = weightsOf(gridLists(3, 2));
    const x = [1, 2, 3, 4, 5, 7];
    const fit = (response: number[], options = {}): LeastSquaresFit =>
      leastSquaresRegression(matrixOfColumns([x]), response, options) as LeastSquaresFit;
    expect(spatialDiagnostics(fit([1, 3, 2, 5, 4, 4], { weights: x }), weights)).toEqual({ kind: 'undefined', reason: 'weighted' });
    expect(spatialDiagnostics(fit([1, 3, 2, 5, 4, 4]), weightsOf([[], [], [], [], [], []]))).toEqual({
      kind: 'undefined',
      reason: 'noLinks',
    });
    expect(spatialDiagnostics(fit([1, 2, 3, 4, 5, 7]), weights)).toEqual({ kind: 'undefined', reason: 'perfectFit' });
  });

  it('have for the mean alone the moments of Moran under normality', () => {
    const lists = gridLists(4, 4);
    const values = Float64Array.from({ length: 16 }, (_, i) => (i * 7) % 11);
    const fit = leastSquaresRegression({ rows: 16, columns: 0, values: new Float64Array(0) }, values) as LeastSquaresFit;
    const { moran } = spatialDiagnostics(fit, weightsOf(lists)) as SpatialDiagnostics;
    expect(moran.expectation).toBeCloseTo(-1 / 15, 12);
  });
});

describe.skipIf(!existsSync(SHARED))('Columbus crime (shared)', () => {
  const properties = (
    JSON.parse(readFileSync(resolve(SHARED, 'data/columbus.geojson'), 'utf8')) as { features: { properties: Record<string, number> }[] }
  ).features.map((feature) => feature.properties);
  const column = (name: string): Float64Array => Float64Array.from(properties, (row) => row[name]!);
  const lists = (
    JSON.parse(readFileSync(resolve(SHARED, 'spatial_autocorrelation/weights_queen.columbus.json'), 'utf8')) as {
      expected: { neighbours: number[][] };
    }
  ).expected.neighbours.map((list) => [...list].sort((a, b) => a - b));
  const weights = weightsOf(lists);
  const predictors = matrixOfColumns([column('INC'), column('HOVAL')]);
  const crime = column('CRIME');
  const fit = leastSquaresRegression(predictors, crime) as LeastSquaresFit;

  it('is fitted as GeoDa publishes it', () => {
    expect([...fit.coefficients]).toEqual([68.61896, -1.59731, -0.273931].map((value) => expect.closeTo(value, 5) as number));
    expect(fit.logLikelihood).toBeCloseTo(-187.377, 3);
    expect([fit.aic, fit.bic]).toEqual([expect.closeTo(380.754, 2), expect.closeTo(386.43, 2)]);
    const tests = residualTests(fit, 'squares');
    expect(tests.jarqueBera.statistic).toBeCloseTo(1.836, 3);
    expect(tests.breuschPagan.statistic).toBeCloseTo(7.9, 3);
    expect(tests.koenkerBassett.statistic).toBeCloseTo(5.694, 3);
    expect(tests.white.statistic).toBeCloseTo(19.946, 3);
  });

  it('shows a lag rather than an error by queen weights', () => {
    const diagnostics = spatialDiagnostics(fit, weights) as SpatialDiagnostics;
    expect([diagnostics.moran.statistic, diagnostics.moran.z]).toEqual([expect.closeTo(0.2221, 4), expect.closeTo(2.8393, 4)]);
    expect(diagnostics.lagrangeLag.statistic).toBeCloseTo(8.898, 3);
    expect(diagnostics.robustLag.statistic).toBeCloseTo(3.736, 3);
    expect(diagnostics.lagrangeError.statistic).toBeCloseTo(5.206, 3);
    expect(diagnostics.robustError.statistic).toBeCloseTo(0.044, 3);
    expect(diagnostics.sarma.statistic).toBeCloseTo(8.942, 3);
  });

  it('has the maximum likelihood that a dense search finds', () => {
    const lag = fittedModel(runToEnd(spatialLagModel(predictors, crime, weights)));
    expect(lag.spatialCoefficient).toBeCloseTo(0.4233254, 6);
    expect(lag.spatialStandardError).toBeCloseTo(0.11951045, 6);
    expect([...lag.coefficients]).toEqual([45.60325, -1.048728, -0.266335].map((value) => expect.closeTo(value, 5) as number));
    expect([...lag.standardErrors]).toEqual([7.257404, 0.307406, 0.089096].map((value) => expect.closeTo(value, 5) as number));
    expect(lag.logLikelihood).toBeCloseTo(-182.674, 4);
    expect(lag.directMultiplier).toBeCloseTo(1.04974339, 6);
    const error = fittedModel(runToEnd(spatialErrorModel(predictors, crime, weights)));
    expect(error.spatialCoefficient).toBeCloseTo(0.54675305, 6);
    expect(error.spatialStandardError).toBeCloseTo(0.13805077, 6);
    expect([...error.coefficients]).toEqual([60.279469, -0.957305, -0.304559].map((value) => expect.closeTo(value, 5) as number));
    expect(error.logLikelihood).toBeCloseTo(-183.749428, 5);
  });
});
