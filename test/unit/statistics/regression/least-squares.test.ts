import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRandom,
  influence,
  leastSquaresRegression,
  matrixOfColumns,
  multicollinearity,
  predictRegression,
  residualTests,
  robustCovariance,
  robustRegression,
  type LeastSquaresFit,
  type LeastSquaresOptions,
} from '../../../../src/statistics/index.ts';

/** Longley (1967), as in the statistical reference datasets of NIST. */
const LONGLEY = [
  [83, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99, 365385, 1870, 3547, 115094, 1953, 64989],
  [100, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
] as const;

const columnOf = (k: number): number[] => LONGLEY.map((row) => row[k]!);
const longley = matrixOfColumns([0, 1, 2, 3, 4, 5].map(columnOf));

function fitted(columns: readonly ArrayLike<number>[], response: ArrayLike<number>, options: LeastSquaresOptions = {}): LeastSquaresFit {
  const fit = leastSquaresRegression(matrixOfColumns(columns), response, options);
  if (fit.kind !== 'fitted') throw new Error(fit.kind);
  return fit;
}

const digits = (actual: number, certified: number): number => -Math.log10(Math.max(1e-16, Math.abs(actual / certified - 1)));

describe('least squares', () => {
  it('keeps 13 certified digits on the ill-conditioned Longley data', () => {
    const fit = leastSquaresRegression(longley, columnOf(6)) as LeastSquaresFit;
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.35819179292591e-1, -2.02022980381683, -1.03322686717359, -0.511041056535807e-1,
      1829.15146461355,
    ];
    const errors = [
      890420.383607373, 84.9149257747669, 0.334910077722432e-1, 0.488399681651699, 0.214274163161675, 0.22607320006937, 455.478499142212,
    ];
    certified.forEach((value, k) => expect(digits(fit.coefficients[k]!, value)).toBeGreaterThan(13));
    errors.forEach((value, k) => expect(digits(fit.standardErrors[k]!, value)).toBeGreaterThan(13));
    expect(digits(fit.residualStandardDeviation, 304.854073561965)).toBeGreaterThan(13);
    expect(digits(fit.rSquared, 0.995479004577296)).toBeGreaterThan(13);
    expect(digits(fit.fStatistic, 330.285339234588)).toBeGreaterThan(12);
    expect(multicollinearity(fit).conditionNumber).toBeGreaterThan(40_000);
  });

  it('fits exactly what lies on a plane, scaled and moved as one likes', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 6,
      maxLength: 30,
    });
    fc.assert(
      fc.property(points, fc.constantFrom(1e-6, 1, 1e6), fc.constantFrom(0, 1e5), (rows, scale, shift) => {
        const a = rows.map(([x]) => scale * x + shift);
        const b = rows.map(([, y]) => y);
        const fit = leastSquaresRegression(
          matrixOfColumns([a, b]),
          rows.map((_, i) => 3 + 2 * a[i]! - b[i]!),
        );
        if (fit.kind !== 'fitted' || fit.parameters < 3) return;
        expect(fit.coefficients[1]).toBeCloseTo(2, 4);
        expect(fit.coefficients[2]).toBeCloseTo(-1, 4);
        expect(fit.leverages.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3, 8);
      }),
    );
  });

  it('leaves out incomplete rows and rows without weight', () => {
    const whole = fitted([[1, 2, 3, 4, 5]], [2, 4, 5, 4, 5]);
    const gaps = fitted([[1, 2, 9, 3, 4, 5, NaN, 7]], [2, 4, NaN, 5, 4, 5, 3, 100], { weights: [1, 1, 1, 1, 1, 1, 1, 0] });
    expect(gaps.coefficients[1]).toBeCloseTo(whole.coefficients[1]!, 12);
    expect(gaps.observations).toBe(5);
    expect([gaps.residuals[2], gaps.leverages[6], gaps.fitted[7]]).toEqual([NaN, NaN, NaN]);
  });

  it('counts a row with weight 2 like two rows', () => {
    const doubled = fitted([[1, 2, 2, 4, 5]], [1, 3, 3, 2, 6]);
    const weighted = fitted([[1, 2, 4, 5]], [1, 3, 2, 6], { weights: [1, 2, 1, 1] });
    doubled.coefficients.forEach((value, k) => expect(weighted.coefficients[k]).toBeCloseTo(value, 12));
  });

  it('leaves out constant and repeated columns', () => {
    const fit = fitted(
      [
        [1, 2, 3, 4, 5],
        [0.1, 0.1, 0.1, 0.1, 0.1],
        [2, 4, 6, 8, 10],
      ],
      [1, 2, 4, 4, 5],
    );
    expect(fit.parameters).toBe(2);
    expect([fit.coefficients[2], fit.standardErrors[3]]).toEqual([NaN, NaN]);
    expect(fit.coefficients[1]).toBeCloseTo(1, 12);
    expect(multicollinearity(fit).conditionNumber).toBe(Infinity);
  });

  it('says why there is no regression, and has no R² of a constant', () => {
    expect(leastSquaresRegression(matrixOfColumns([[1, 2]]), [1, 2])).toEqual({
      kind: 'tooFewObservations',
      observations: 2,
      parameters: 2,
    });
    expect(leastSquaresRegression(matrixOfColumns([[NaN, NaN]]), [1, 2]).kind).toBe('tooFewObservations');
    const constant = fitted([[1, 2, 3, 4]], [7, 7, 7, 7]);
    expect([constant.rSquared, constant.coefficients[1]]).toEqual([NaN, 0]);
  });

  it('fits through the origin where told to', () => {
    const fit = fitted([[1, 2, 3]], [2, 4, 6.3], { intercept: false });
    expect(fit.coefficients[0]).toBeCloseTo((2 + 8 + 18.9) / 14, 12);
    expect(fit.degreesOfFreedom).toBe(2);
  });

  it('predicts with limits as R does', () => {
    const fit = fitted([[1, 2, 3, 4, 5]], [1, 3, 2, 5, 4]);
    const prediction = predictRegression(fit, matrixOfColumns([[8, NaN]]));
    expect(prediction.values[0]).toBeCloseTo(7, 12);
    expect(prediction.confidenceUpper[0]).toBeCloseTo(12.72840335, 7);
    expect(prediction.predictionLower[0]).toBeCloseTo(0.2941695281, 7);
    expect(prediction.values[1]).toBeNaN();
  });
});

describe('influence', () => {
  it('shows the area that determines the slope alone', () => {
    const fit = fitted([[1, 1, 1, 1, 9]], [1, 2, 3, 2, 40]);
    const { studentisedResiduals, cooksDistances } = influence(fit);
    expect(fit.leverages[4]).toBeCloseTo(1, 12);
    expect([studentisedResiduals[4], cooksDistances[4]]).toEqual([NaN, NaN]);
    expect(studentisedResiduals[0]).toBeLessThan(0);
  });

  it('agrees with leaving the area out', () => {
    const x = [1, 2, 3, 4, 5, 6];
    const y = [1, 3, 2, 5, 9, 6];
    const fit = fitted([x], y);
    const without = fitted(
      [x.filter((_, i) => i !== 4)],
      y.filter((_, i) => i !== 4),
    );
    const moved = x.reduce((sum, value) => {
      const change = fit.coefficients[0]! - without.coefficients[0]! + value * (fit.coefficients[1]! - without.coefficients[1]!);
      return sum + change * change;
    }, 0);
    expect(influence(fit).cooksDistances[4]).toBeCloseTo(moved / (2 * fit.residualStandardDeviation ** 2), 10);
  });
});

describe('robust covariance', () => {
  it('is the usual one on average where variances are equal, and wider with HC3 than HC0', () => {
    const random = createRandom(7);
    const x = Array.from({ length: 400 }, () => random.normal());
    const fit = fitted(
      [x],
      x.map((value) => 1 + value + random.normal()),
    );
    expect(robustCovariance(fit, 'HC1').standardErrors[1]! / fit.standardErrors[1]!).toBeCloseTo(1, 0);
    expect(robustCovariance(fit, 'HC3').standardErrors[1]).toBeGreaterThan(robustCovariance(fit, 'HC0').standardErrors[1]!);
  });

  it('sees unequal variances, as do the tests', () => {
    const random = createRandom(3);
    const x = Array.from({ length: 300 }, () => 1 + 9 * random.next());
    const fit = fitted(
      [x],
      x.map((value) => value + value * random.normal()),
    );
    const tests = residualTests(fit);
    expect(tests.breuschPagan.pValue).toBeLessThan(1e-4);
    expect(tests.koenkerBassett.pValue).toBeLessThan(1e-4);
    expect(tests.white.pValue).toBeLessThan(1e-4);
    expect(residualTests(fit, 'squares').koenkerBassett.pValue).toBeLessThan(1e-4);
    expect(robustCovariance(fit).standardErrors[1]).toBeGreaterThan(fit.standardErrors[1]!);
  });

  it('has defined tests for a perfect fit and for no predictor', () => {
    const perfect = fitted([[1, 2, 3, 4]], [1, 2, 3, 4]);
    expect(Object.values(residualTests(perfect)).every(({ pValue }) => Number.isNaN(pValue) || pValue >= 0)).toBe(true);
    const mean = leastSquaresRegression({ rows: 5, columns: 0, values: new Float64Array(0) }, [1, 2, 3, 4, 10]);
    expect(mean.kind === 'fitted' && mean.coefficients[0]).toBeCloseTo(4, 12);
    expect(mean.kind === 'fitted' && residualTests(mean).breuschPagan.pValue).toBeNaN();
  });
});

describe('robust regression', () => {
  const x = Array.from({ length: 12 }, (_, i) => i);
  const y = x.map((value) => 1 + 2 * value + (value % 2 === 0 ? 0.1 : -0.1));

  it.each(['huber', 'bisquare'] as const)('%s hardly moves with an outlier that turns the least squares line', (loss) => {
    const spoilt = y.map((value, i) => (i === 11 ? 500 : value));
    const fit = robustRegression(matrixOfColumns([x]), spoilt, { loss });
    if (fit.kind !== 'fitted') throw new Error(fit.kind);
    expect(fit.hasConverged).toBe(true);
    expect(fit.coefficients[1]).toBeCloseTo(2, 1);
    expect(fitted([x], spoilt).coefficients[1]).toBeGreaterThan(10);
    expect(fit.areaWeights[11]).toBeLessThan(0.05);
    expect(fit.residuals[11]).toBeGreaterThan(400);
  });

  it('ends with scale 0 where most areas lie on the plane', () => {
    const exact = robustRegression(
      matrixOfColumns([x]),
      x.map((value) => (value === 3 ? 50 : 2 * value)),
    );
    if (exact.kind !== 'fitted') throw new Error(exact.kind);
    expect(exact.coefficients[1]).toBeCloseTo(2, 6);
  });

  it('skips missing rows and says when there are too few', () => {
    const fit = robustRegression(matrixOfColumns([[...x, NaN]]), [...y, 4]);
    expect(fit.kind === 'fitted' && Number.isNaN(fit.residuals[12]!)).toBe(true);
    expect(robustRegression(matrixOfColumns([[1]]), [1]).kind).toBe('tooFewObservations');
  });
});
