import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  componentsAboveOne,
  componentsAboveThresholds,
  componentsBeforeElbow,
  createRandom,
  cronbachAlpha,
  matrixOfColumns,
  mean,
  parallelAnalysis,
  pearsonCorrelation,
  principalComponents,
  principalComponentScores,
  runToEnd,
  samplingAdequacy,
  standardDeviation,
  type DataMatrix,
  type PrincipalComponents,
} from '../../../../src/statistics/index.ts';
import { ABILITY_TESTS, HARMAN_TESTS } from './published-correlations.ts';
import { fixColumnSigns } from '../../../../src/statistics/factor/column-signs.ts';

function randomData(seed: number, rows: number, columns: number): DataMatrix {
  const random = createRandom(seed);
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const shared = random.normal();
    for (let k = 0; k < columns; k++) values[i * columns + k] = (k + 1) * (shared + random.normal()) + 10 * k;
  }
  return { rows, columns, values };
}

function componentsOf(matrix: DataMatrix, basis: 'correlation' | 'covariance' = 'correlation'): PrincipalComponents {
  const found = principalComponents(matrix, { basis });
  if (found.kind !== 'components') throw new Error(found.reason);
  return found;
}

const shape = [fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 8, max: 300 }), fc.integer({ min: 1, max: 7 })] as const;

describe('principal components', () => {
  test('scores are uncorrelated, centred, and vary by their eigenvalue; shares sum to 1', () => {
    fc.assert(
      fc.property(...shape, fc.constantFrom('correlation', 'covariance'), (seed, rows, columns, basis) => {
        const matrix = randomData(seed, rows, columns);
        const found = componentsOf(matrix, basis);
        const scores = { rows, columns, values: principalComponentScores(found, matrix) };
        for (let k = 0; k < columns; k++) {
          const column = columnOf(scores, k);
          expect(Math.abs(mean(column))).toBeLessThan(1e-10);
          expect(standardDeviation(column, 'sample') ** 2 / found.eigenvalues[k]!).toBeCloseTo(1, 8);
          if (k > 0) expect(Math.abs(pearsonCorrelation(columnOf(scores, k - 1), column))).toBeLessThan(1e-6);
        }
        expect(found.cumulativeShares[columns - 1]).toBeCloseTo(1, 12);
        if (basis === 'correlation') expect(found.eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(columns, 10);
      }),
      { numRuns: 50 },
    );
  });

  test('loadings of the correlation basis are correlations of variable and component', () => {
    const matrix = randomData(3, 80, 4);
    const found = componentsOf(matrix);
    const first = principalComponentScores(found, matrix, 1);
    for (let i = 0; i < 4; i++) expect(found.loadings[i * 4]).toBeCloseTo(pearsonCorrelation(columnOf(matrix, i), first), 12);
  });

  test('units do not matter for correlations', () => {
    const matrix = randomData(5, 60, 5);
    const rescaled = { ...matrix, values: matrix.values.map((value, at) => 1e5 + value * 10 ** (at % 5)) };
    const [plain, other] = [componentsOf(matrix), componentsOf(rescaled)];
    plain.weights.forEach((weight, at) => expect(other.weights[at]).toBeCloseTo(weight, 7));
  });

  test('a constant column is left out and named', () => {
    const found = componentsOf(matrixOfColumns([[1, 2, 3, 5], [0.1, 0.1, 0.1, 0.1], [2, 4, 6, 9]])); // prettier-ignore
    expect(Array.from(found.constantColumns)).toEqual([1]);
    expect(Array.from(found.variables)).toEqual([0, 2]);
    expect(found.eigenvalues.every(Number.isFinite)).toBe(true);
  });

  test('equal indicators end in an eigenvalue of 0', () => {
    const found = componentsOf(matrixOfColumns([[1, 2, 4, 7], [1, 2, 4, 7]])); // prettier-ignore
    expect(found.eigenvalues[0]).toBeCloseTo(2, 12);
    expect(found.eigenvalues[1]).toBeCloseTo(0, 12);
    expect(found.weights[0]).toBeGreaterThan(0);
  });

  test('says why there are none', () => {
    const reasonOf = (columns: number[][]): string => {
      const found = principalComponents(matrixOfColumns(columns));
      return found.kind === 'undefined' ? found.reason : 'components';
    };
    expect(reasonOf([[1], [2]])).toBe('tooFewRows');
    expect(reasonOf([])).toBe('tooFewRows');
    expect(reasonOf([[3, 3], [4, 4]])).toBe('nothingVaries'); // prettier-ignore
    expect(reasonOf([[1, NaN, 2], [1, 2, 3]])).toBe('missingNumbers'); // prettier-ignore
  });

  test('a row with a gap gets no score, the others keep theirs', () => {
    const matrix = randomData(8, 30, 3);
    const found = componentsOf(matrix);
    const gap = { ...matrix, values: matrix.values.slice() };
    gap.values[3] = NaN;
    const scores = principalComponentScores(found, gap);
    expect(Array.from(scores.slice(3, 6))).toEqual([NaN, NaN, NaN]);
    expect(scores.slice(6)).toEqual(principalComponentScores(found, matrix).slice(6));
  });
});

describe('signs of columns', () => {
  const weights = (): Float64Array => Float64Array.of(-0.9, 0.1, 0.5, 0.2, 0.5, -0.7);

  test('by the largest weight, the sum, or a reference indicator', () => {
    const largest = weights();
    expect(Array.from(fixColumnSigns(largest, 3, 2))).toEqual([-1, -1]);
    expect(Array.from(largest)).toEqual([0.9, -0.1, -0.5, -0.2, -0.5, 0.7]);
    expect(Array.from(fixColumnSigns(weights(), 3, 2, { kind: 'sumPositive' }))).toEqual([1, -1]);
    expect(Array.from(fixColumnSigns(weights(), 3, 2, { kind: 'reference', row: 1 }))).toEqual([1, 1]);
    expect(Array.from(fixColumnSigns(weights(), 3, 2, { kind: 'reference', row: 2 }))).toEqual([1, -1]);
  });

  test('rounding does not decide between equal weights', () => {
    const tied = Float64Array.of(-0.5, 0.5 + 1e-16);
    fixColumnSigns(tied, 2, 1);
    expect(tied[0]).toBeGreaterThan(0);
    expect(Array.from(fixColumnSigns(new Float64Array(2), 2, 1))).toEqual([1]);
  });
});

describe('how many components', () => {
  test('by eigenvalues above 1, above chance, before the elbow', () => {
    const eigenvalues = Float64Array.of(3.1, 1.4, 1 + 1e-12, 0.3, 0.2);
    expect(componentsAboveOne(eigenvalues)).toBe(2);
    expect(componentsAboveThresholds(eigenvalues, Float64Array.of(1.5, 1.45, 0.9, 0.8, 0.7))).toBe(1);
    expect(componentsAboveThresholds(eigenvalues, new Float64Array(5))).toBe(5);
    expect(componentsBeforeElbow(eigenvalues)).toBe(1);
    expect(componentsBeforeElbow(Float64Array.of(2, 1))).toBe(0);
  });

  test('parallel analysis: seeded, sums to the number of variables, agrees with simulated data', () => {
    const options = { rows: 60, variables: 5, seed: 11, simulations: 400 };
    const { means, thresholds } = runToEnd(parallelAnalysis(options));
    expect(runToEnd(parallelAnalysis(options)).means).toEqual(means);
    expect(runToEnd(parallelAnalysis({ ...options, seed: 12 })).means).not.toEqual(means);
    expect(means.reduce((sum, value) => sum + value, 0)).toBeCloseTo(5, 10);
    means.forEach((value, k) => expect(thresholds[k]).toBeGreaterThan(value));
    const random = createRandom(99);
    const simulated = Float64Array.from({ length: 400 }, () => {
      const values = Float64Array.from({ length: 300 }, () => random.normal());
      return componentsOf({ rows: 60, columns: 5, values }).eigenvalues[0]!;
    });
    expect(Math.abs(mean(simulated) - means[0]!)).toBeLessThan(0.04);
  });

  test('parallel analysis of fewer rows than variables leaves eigenvalues of 0; of one row nothing', () => {
    const { means } = runToEnd(parallelAnalysis({ rows: 4, variables: 6, seed: 1, simulations: 20 }));
    expect(means[3]).toBeLessThan(1e-9);
    expect(runToEnd(parallelAnalysis({ rows: 1, variables: 2, seed: 1, simulations: 2 })).means[0]).toBeNaN();
    expect(() => runToEnd(parallelAnalysis({ rows: 10, variables: 2, seed: 1, simulations: 0 }))).toThrow();
  });

  test('progress grows', () => {
    const steps = [...parallelAnalysis({ rows: 100, variables: 30, seed: 1, simulations: 10 })];
    expect(steps.length).toBeGreaterThan(2);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});

describe('sampling adequacy', () => {
  test("Harman's tests suit a factor analysis", () => {
    const found = samplingAdequacy(HARMAN_TESTS, 24, 145);
    if (found.kind !== 'adequacy') throw new Error(found.kind);
    // from the definitions, R 4.2
    expect(found.kmoOverall).toBeCloseTo(0.88133350241002, 10);
    expect(found.bartlettChiSquared).toBeCloseTo(1545.86186333093588, 7);
    expect(found.bartlettDegreesOfFreedom).toBe(276);
    expect(found.bartlettProbability).toBeLessThan(1e-100);
  });

  test('two variables have a measure of one half; unrelated ones no chance to reject', () => {
    const found = samplingAdequacy(Float64Array.of(1, 0.6, 0.6, 1), 2, 50);
    if (found.kind !== 'adequacy') throw new Error(found.kind);
    expect(found.kmoOverall).toBeCloseTo(0.5, 14);
    expect(found.determinant).toBeCloseTo(0.64, 14);
    const unrelated = samplingAdequacy(Float64Array.of(1, 0, 0, 1), 2, 50);
    expect(unrelated).toMatchObject({ kind: 'adequacy', bartlettProbability: 1, kmoOverall: NaN });
  });

  test('a singular matrix is named with the variable that others determine', () => {
    const found = componentsOf(matrixOfColumns([[1, 2, 3, 5], [2, 4, 1, 0], [3, 6, 4, 5]])); // prettier-ignore
    expect(samplingAdequacy(found.matrix, 3, 4)).toEqual({ kind: 'singular', variable: 2 });
    expect(samplingAdequacy(Float64Array.of(1, NaN, NaN, 1), 2, 9)).toEqual({ kind: 'singular', variable: 1 });
  });
});

describe("Cronbach's alpha", () => {
  test('equal items are perfectly reliable, unrelated ones not at all', () => {
    expect(cronbachAlpha(Float64Array.of(2, 2, 2, 2), 2)).toMatchObject({ raw: 1, standardised: 1 });
    expect(cronbachAlpha(Float64Array.of(2, 0, 0, 3), 2)).toMatchObject({ raw: 0, standardised: 0 });
  });

  test('standardised alpha follows from the mean correlation; without an item it is that of the others', () => {
    const { standardised, raw, standardisedWithout, itemRestCorrelations } = cronbachAlpha(ABILITY_TESTS, 6);
    const average = (ABILITY_TESTS.reduce((sum, value) => sum + value, 0) - 6) / 30;
    expect(standardised).toBeCloseTo((6 * average) / (1 + 5 * average), 13);
    expect(raw).toBeCloseTo(standardised, 13);
    const rest = ABILITY_TESTS.filter((_, at) => Math.floor(at / 6) !== 5 && at % 6 !== 5);
    expect(standardisedWithout[5]).toBeCloseTo(cronbachAlpha(rest, 5).standardised, 13);
    expect(itemRestCorrelations.every((value) => value > 0.3 && value < 0.8)).toBe(true);
  });

  test('one item and constant items are undefined', () => {
    expect(cronbachAlpha(Float64Array.of(1), 1).raw).toBeNaN();
    expect(cronbachAlpha(Float64Array.of(1, 0, 0, 0), 2).standardised).toBeNaN();
    expect(cronbachAlpha(Float64Array.of(2, 1, 1, 2), 2).rawWithout[0]).toBeNaN();
  });
});
