import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrangeFactors,
  bartlettScoreWeights,
  componentFactors,
  explainedByFactor,
  maximumLikelihoodFactors,
  oblimin,
  principalAxisFactors,
  promax,
  regressionScoreWeights,
  unrotated,
  varimax,
  type FactorSolution,
  type NoFactors,
  type RotatedFactors,
} from '../../../../src/statistics/index.ts';
import { multiplyMatrices, transposed } from '../../../../src/statistics/linear-algebra/multiply.ts';
import {
  ABILITY_TESTS,
  HARMAN_LEAST_SQUARES_UNIQUENESSES,
  HARMAN_LIKELIHOOD_UNIQUENESSES,
  HARMAN_TESTS,
} from './published-correlations.ts';

function solved(found: FactorSolution | NoFactors): FactorSolution {
  if (found.kind !== 'factors') throw new Error(found.reason);
  return found;
}

function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < actual.length; i++) expect(Math.abs(actual[i]! - expected[i]!), `entry ${i}`).toBeLessThanOrEqual(tolerance);
}

/** Correlations that two factors explain exactly: the first three variables load on one, the others on the other. */
const TRUE_LOADINGS = Float64Array.of(0.8, 0, 0.7, 0, 0.6, 0, 0, 0.9, 0, 0.7, 0, 0.5);
function correlationsOf(loadings: Float64Array, variables: number, factors: number, phi: Float64Array): Float64Array {
  const common = multiplyMatrices(multiplyMatrices(loadings, phi, variables, factors, factors), transposed(loadings, variables, factors), variables, factors, variables); // prettier-ignore
  return common.map((entry, at) => (at % (variables + 1) === 0 ? 1 : entry));
}
const UNRELATED = Float64Array.of(1, 0, 0, 1);
const RELATED = Float64Array.of(1, 0.4, 0.4, 1);
const HARMAN = solved(maximumLikelihoodFactors(HARMAN_TESTS, 24, 4, 145));

describe('maximum likelihood factors', () => {
  test("Harman's 24 tests: R's uniquenesses and test", () => {
    expect(HARMAN.hasConverged).toBe(true);
    expectNear(HARMAN.uniquenesses, HARMAN_LIKELIHOOD_UNIQUENESSES, 2e-8);
    expect(HARMAN.fit?.chiSquared).toBeCloseTo(226.683844723, 6);
    expect(HARMAN.fit?.degreesOfFreedom).toBe(186);
    expect(HARMAN.fit?.probability).toBeCloseTo(0.0223955907964, 9);
  });

  test('six ability tests', () => {
    const found = solved(maximumLikelihoodFactors(ABILITY_TESTS, 6, 2, 112));
    expectNear(found.uniquenesses, [0.455224172334, 0.589332164825, 0.218179560229, 0.769421444822, 0.0524517563729, 0.333588335316], 1e-7);
    expect(found.fit?.chiSquared).toBeCloseTo(6.10661649875, 7);
    expect(found.fit?.probability).toBeCloseTo(0.19132631561, 8);
  });

  test('finds factors that are there', () => {
    const found = solved(maximumLikelihoodFactors(correlationsOf(TRUE_LOADINGS, 6, 2, UNRELATED), 6, 2, 100));
    const { loadings } = arrangeFactors(varimax(found.loadings, 6, 2));
    // the second factor explains more and comes first
    expectNear(loadings, Float64Array.from(TRUE_LOADINGS, (_, at) => TRUE_LOADINGS[at ^ 1]!), 1e-5); // prettier-ignore
    expect(found.fit?.chiSquared).toBeCloseTo(0, 6);
  });

  test('a uniqueness that would pass 0 is held and named', () => {
    // no single factor can explain these: the second variable would need a communality of 0.8 * 0.8 / 0.3
    const found = solved(maximumLikelihoodFactors(Float64Array.of(1, 0.8, 0.3, 0.8, 1, 0.8, 0.3, 0.8, 1), 3, 1, 50));
    expect(Array.from(found.heywoodVariables)).toEqual([1]);
    expect(found.uniquenesses[1]).toBeCloseTo(0.005, 12);
    expect(found.hasConverged).toBe(true);
    expect(found.fit?.probability).toBeNaN();
  });
});

describe('principal axes', () => {
  test("Harman's 24 tests: the unweighted least squares solution", () => {
    const found = solved(principalAxisFactors(HARMAN_TESTS, 24, 4));
    expect(found.hasConverged).toBe(true);
    expectNear(found.uniquenesses, HARMAN_LEAST_SQUARES_UNIQUENESSES, 1e-7);
  });

  test('communalities are what the loadings explain, and reproduce exact factors', () => {
    const found = solved(principalAxisFactors(correlationsOf(TRUE_LOADINGS, 6, 2, UNRELATED), 6, 2));
    expectNear(found.communalities, [0.64, 0.49, 0.36, 0.81, 0.49, 0.25], 1e-7);
    for (let i = 0; i < 6; i++) {
      expect(found.loadings[2 * i]! ** 2 + found.loadings[2 * i + 1]! ** 2).toBeCloseTo(found.communalities[i]!, 8);
    }
  });

  test('works for a singular matrix and holds communalities below 1', () => {
    const found = solved(principalAxisFactors(Float64Array.of(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1), 3, 1));
    expect(found.communalities.every((value) => value <= 0.995)).toBe(true);
    expect(found.heywoodVariables.length).toBeGreaterThan(0);
  });
});

describe('matrices without factors', () => {
  const singular = Float64Array.of(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1);
  test('say why', () => {
    expect(maximumLikelihoodFactors(singular, 3, 1, 50)).toEqual({ kind: 'undefined', reason: 'singular', variable: 1 });
    expect(maximumLikelihoodFactors(ABILITY_TESTS, 6, 4, 50)).toEqual({ kind: 'undefined', reason: 'tooManyFactors' });
    expect(principalAxisFactors(singular, 3, 3)).toEqual({ kind: 'undefined', reason: 'tooManyFactors' });
    expect(componentFactors(singular, 3, 4)).toEqual({ kind: 'undefined', reason: 'tooManyFactors' });
    const missing = Float64Array.of(1, NaN, NaN, 1);
    for (const found of [
      maximumLikelihoodFactors(missing, 2, 1, 9),
      principalAxisFactors(missing, 2, 1),
      componentFactors(missing, 2, 1),
    ]) {
      expect(found).toEqual({ kind: 'undefined', reason: 'notFinite' });
    }
  });
});

describe('rotations', () => {
  const communalities = ({ loadings, structure, variables, factors }: RotatedFactors): number[] =>
    Array.from({ length: variables }, (_, i) => {
      let sum = 0;
      for (let k = 0; k < factors; k++) sum += loadings[i * factors + k]! * structure[i * factors + k]!;
      return sum;
    });

  const rotations: readonly (readonly [string, (loadings: Float64Array, variables: number, factors: number) => RotatedFactors])[] = [
    ['varimax', varimax],
    ['varimax without normalisation', (...matrix) => varimax(...matrix, { normalisation: 'none' })],
    ['oblimin', oblimin],
    ['oblimin without normalisation', (...matrix) => oblimin(...matrix, { normalisation: 'none' })],
    ['promax', (...matrix) => promax(...matrix)!],
  ];

  test.each(rotations)('%s keeps communalities; pattern, structure and correlations belong together', (_, rotate) => {
    const rotated = rotate(HARMAN.loadings, 24, 4);
    expect(rotated.hasConverged).toBe(true);
    expectNear(communalities(rotated), HARMAN.communalities, 1e-6);
    expectNear(multiplyMatrices(HARMAN.loadings, rotated.transformation, 24, 4, 4), rotated.loadings, 1e-12);
    expectNear(multiplyMatrices(rotated.loadings, rotated.factorCorrelations, 24, 4, 4), rotated.structure, 1e-12);
    for (let k = 0; k < 4; k++) expect(rotated.factorCorrelations[k * 5]).toBeCloseTo(1, 10);
  });

  test.each(rotations)('%s does not depend on how the factors were turned before', (_, rotate) => {
    const angle = 0.7;
    const turn = Float64Array.of(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle));
    const found = solved(maximumLikelihoodFactors(ABILITY_TESTS, 6, 2, 112));
    const straight = arrangeFactors(rotate(found.loadings, 6, 2));
    const turned = arrangeFactors(rotate(multiplyMatrices(found.loadings, turn, 6, 2, 2), 6, 2));
    expectNear(turned.loadings, straight.loadings, 1e-5);
    expectNear(turned.factorCorrelations, straight.factorCorrelations, 1e-5);
  });

  test('oblimin finds related factors that are there, varimax can not', () => {
    const found = solved(principalAxisFactors(correlationsOf(TRUE_LOADINGS, 6, 2, RELATED), 6, 2));
    const oblique = arrangeFactors(oblimin(found.loadings, 6, 2));
    expectNear(oblique.loadings, Float64Array.from(TRUE_LOADINGS, (_, at) => TRUE_LOADINGS[at ^ 1]!), 1e-5); // prettier-ignore
    expectNear(oblique.factorCorrelations, RELATED, 1e-5);
    const orthogonal = arrangeFactors(varimax(found.loadings, 6, 2));
    expect(Math.abs(orthogonal.loadings[1]!)).toBeGreaterThan(0.05);
  });

  test("oblimin of Harman's tests reaches the minimum that a general optimiser finds (R optim)", () => {
    const { factorCorrelations } = arrangeFactors(oblimin(HARMAN.loadings, 24, 4));
    const offDiagonal = [...factorCorrelations].filter((_, at) => at % 5 !== 0).map(Math.abs).sort((a, b) => a - b); // prettier-ignore
    const expected = [0.287980312655, 0.317637995802, 0.376792216913, 0.392148584543, 0.425311726173, 0.426888864307];
    expectNear(offDiagonal, expected.flatMap((value) => [value, value]), 1e-6); // prettier-ignore
  });

  test("promax of Harman's tests has R's factor correlations", () => {
    const { factorCorrelations } = promax(HARMAN.loadings, 24, 4, { tolerance: 1e-5 })!;
    const offDiagonal = [...factorCorrelations].filter((_, at) => at % 5 !== 0).map(Math.abs).sort((a, b) => a - b); // prettier-ignore
    const expected = [0.43082839805, 0.52527568105, 0.526970494375, 0.534496007961, 0.604127008711, 0.605842760357];
    expectNear(offDiagonal, expected.flatMap((value) => [value, value]), 1e-6); // prettier-ignore
  });

  test('a single factor, empty rows and empty factors stay finite', () => {
    const single = Float64Array.of(0.5, 0.6);
    for (const rotate of [varimax, oblimin, promax]) expect(rotate(single, 2, 1)?.loadings).toEqual(single);
    const empty = Float64Array.of(0.5, 0.3, 0, 0, 0.2, 0.6);
    expect(varimax(empty, 3, 2).loadings.every(Number.isFinite)).toBe(true);
    expect(oblimin(empty, 3, 2).loadings.every(Number.isFinite)).toBe(true);
    expect(varimax(new Float64Array(6), 3, 2).loadings.every((value) => value === 0)).toBe(true);
    expect(promax(Float64Array.of(0.5, 0, 0.4, 0, 0.3, 0), 3, 2)).toBeNull();
  });

  test('arranging sorts by explained variance and moves everything along', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -0.7, max: 0.7, noNaN: true }), { minLength: 15, maxLength: 15 }), (entries) => {
        // wherever the rotation stands: loadings without a pattern can keep it going for thousands of steps
        const rotated = oblimin(Float64Array.from(entries), 5, 3, { tolerance: 1e-3 });
        const arranged = arrangeFactors(rotated);
        const explained = explainedByFactor(arranged);
        expect(explained[0]).toBeGreaterThanOrEqual(explained[1]!);
        expect(explained[1]).toBeGreaterThanOrEqual(explained[2]!);
        expectNear(multiplyMatrices(arranged.loadings, arranged.factorCorrelations, 5, 3, 3), arranged.structure, 1e-8);
      }),
      { numRuns: 30 },
    );
  });
});

describe('factor scores', () => {
  test('component scores have variance 1 and are uncorrelated', () => {
    const found = solved(componentFactors(ABILITY_TESTS, 6, 2));
    const weights = regressionScoreWeights(ABILITY_TESTS, varimax(found.loadings, 6, 2));
    const variance = multiplyMatrices(multiplyMatrices(transposed(weights, 6, 2), ABILITY_TESTS, 2, 6, 6), weights, 2, 6, 2);
    expectNear(variance, UNRELATED, 1e-12);
  });

  test('component scores of a singular matrix too', () => {
    const singular = Float64Array.of(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1);
    const found = solved(componentFactors(singular, 3, 1));
    const weights = regressionScoreWeights(singular, unrotated(found.loadings, 3, 1));
    expect(multiplyMatrices(multiplyMatrices(weights, singular, 1, 3, 3), weights, 1, 3, 1)[0]).toBeCloseTo(1, 12);
  });

  test("Bartlett's scores are unbiased: weights times pattern is the identity; components have none", () => {
    const found = solved(maximumLikelihoodFactors(ABILITY_TESTS, 6, 2, 112));
    const rotated = oblimin(found.loadings, 6, 2);
    const weights = bartlettScoreWeights(rotated, found.uniquenesses)!;
    expectNear(multiplyMatrices(transposed(weights, 6, 2), rotated.loadings, 2, 6, 2), UNRELATED, 1e-12);
    expect(bartlettScoreWeights(rotated, new Float64Array(6))).toBeNull();
  });
});
