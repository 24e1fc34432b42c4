import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choleskyDecompose,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
} from '../../../../src/statistics/linear-algebra/cholesky.ts';
import { centredCrossProducts } from '../../../../src/statistics/linear-algebra/cross-products.ts';
import { multiplyMatrices, transposed } from '../../../../src/statistics/linear-algebra/multiply.ts';
import {
  applyQ,
  applyQTransposed,
  fittedValues,
  inverseCrossProduct,
  leastSquaresCoefficients,
  leverages,
  qrDecompose,
} from '../../../../src/statistics/linear-algebra/qr.ts';
import { singularValueDecompose } from '../../../../src/statistics/linear-algebra/singular-values.ts';
import { determinant, invertMatrix, logAbsoluteDeterminant, solveLinearSystem } from '../../../../src/statistics/linear-algebra/solve.ts';
import { symmetricEigen, symmetricPseudoInverse } from '../../../../src/statistics/linear-algebra/symmetric-eigen.ts';
import { createRandom, matrixOfColumns } from '../../../../src/statistics/index.ts';

function randomMatrix(seed: number, rows: number, columns: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: rows * columns }, () => random.normal());
}

/** X'X of a random matrix: symmetric, positive definite. */
const randomPositiveDefinite = (seed: number, size: number): Float64Array => {
  const matrix = randomMatrix(seed, size + 2, size);
  return multiplyMatrices(transposed(matrix, size + 2, size), matrix, size, size + 2, size);
};

const identity = (size: number): Float64Array => Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));

function expectNear(actual: Float64Array, expected: ArrayLike<number>, tolerance = 1e-10): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, at) => expect(Math.abs(value - expected[at]!), `entry ${at}`).toBeLessThanOrEqual(tolerance));
}

const size = fc.integer({ min: 1, max: 9 });
const seed = fc.integer({ min: 0, max: 1e6 });

describe('eigenvalues of symmetric matrices', () => {
  test('vectors are orthonormal and rebuild the matrix, values descend', () => {
    fc.assert(
      fc.property(seed, size, (start, n) => {
        const matrix = randomPositiveDefinite(start, n);
        const { values, vectors } = symmetricEigen(matrix, n);
        expectNear(multiplyMatrices(transposed(vectors, n, n), vectors, n, n, n), identity(n), 1e-13);
        const scaled = vectors.map((entry, at) => entry * values[at % n]!);
        expectNear(multiplyMatrices(scaled, transposed(vectors, n, n), n, n, n), matrix, 1e-11);
        for (let k = 1; k < n; k++) expect(values[k]!).toBeLessThanOrEqual(values[k - 1]!);
      }),
    );
  });

  test('tiny eigenvalues beside huge ones stay exact', () => {
    // [1e10 1; 1 1e-8]: the product of both is the determinant 99
    const { values } = symmetricEigen(Float64Array.of(1e10, 1, 1, 1e-8), 2);
    expect(values[0]! * values[1]!).toBeCloseTo(1e2 - 1, 8);
  });

  test('equal eigenvalues, zeros, and numbers that are none', () => {
    expect(Array.from(symmetricEigen(identity(4), 4).values)).toEqual([1, 1, 1, 1]);
    expect(Array.from(symmetricEigen(new Float64Array(9), 3).values)).toEqual([0, 0, 0]);
    expect(Array.from(symmetricEigen(Float64Array.of(1, NaN, NaN, 1), 2).values)).toEqual([NaN, NaN]);
    expect(symmetricEigen(new Float64Array(0), 0).values.length).toBe(0);
  });

  test('the pseudo-inverse of a singular matrix inverts where it can', () => {
    const matrix = Float64Array.of(2, 2, 0, 2, 2, 0, 0, 0, 5);
    const { inverse, rank } = symmetricPseudoInverse(matrix, 3);
    expect(rank).toBe(2);
    expectNear(inverse, [0.125, 0.125, 0, 0.125, 0.125, 0, 0, 0, 0.2], 1e-14);
  });
});

describe('linear systems', () => {
  test('inverse, solution and determinant agree, by exchange and by Cholesky', () => {
    fc.assert(
      fc.property(seed, size, (start, n) => {
        const matrix = randomPositiveDefinite(start, n);
        const wanted = randomMatrix(start + 1, n, 1);
        const right = multiplyMatrices(matrix, wanted, n, n, 1);
        const inverse = invertMatrix(matrix, n)!;
        const factor = choleskyDecompose(matrix, n);
        if (factor.kind !== 'decomposed') throw new Error('positive definite by construction');
        const scale = Math.max(...inverse.map(Math.abs), 1);
        expectNear(multiplyMatrices(matrix, inverse, n, n, n), identity(n), 1e-10 * scale);
        expectNear(solveLinearSystem(matrix, n, right)!, wanted, 1e-9 * scale);
        expectNear(choleskySolve(factor.lower, n, right), wanted, 1e-9 * scale);
        expectNear(choleskyInverse(factor.lower, n), inverse, 1e-9 * scale * scale);
        expect(choleskyLogDeterminant(factor.lower, n)).toBeCloseTo(Math.log(determinant(matrix, n)), 8);
        expect(logAbsoluteDeterminant(matrix, n)).toBeCloseTo(choleskyLogDeterminant(factor.lower, n), 8);
      }),
    );
  });

  test('rows change places where a pivot is 0', () => {
    expectNear(solveLinearSystem(Float64Array.of(0, 1, 2, 0), 2, [3, 4])!, [2, 3], 1e-15);
    expect(determinant(Float64Array.of(0, 1, 2, 0), 2)).toBe(-2);
  });

  test('singular matrices are told apart', () => {
    const twice = Float64Array.of(1, 2, 2, 4);
    expect(invertMatrix(twice, 2)).toBeNull();
    expect(solveLinearSystem(twice, 2, [1, 2])).toBeNull();
    expect(choleskyDecompose(twice, 2)).toEqual({ kind: 'notPositiveDefinite', column: 1 });
    expect(choleskyDecompose(Float64Array.of(1, 2, 2, 1), 2)).toEqual({ kind: 'notPositiveDefinite', column: 1 });
    expect(choleskyDecompose(Float64Array.of(NaN), 1)).toEqual({ kind: 'notPositiveDefinite', column: 0 });
    expect(determinant(twice, 2)).toBe(0);
  });
});

describe('QR decomposition', () => {
  // NIST StRD Longley: certified coefficients of a badly conditioned regression
  const LONGLEY = [
    [83, 234289, 2356, 1590, 107608, 1947, 60323], [88.5, 259426, 2325, 1456, 108632, 1948, 61122], [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
    [89.5, 284599, 3351, 1650, 110929, 1950, 61187], [96.2, 328975, 2099, 3099, 112075, 1951, 63221], [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
    [99, 365385, 1870, 3547, 115094, 1953, 64989], [100, 363112, 3578, 3350, 116219, 1954, 63761], [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
    [104.6, 419180, 2822, 2857, 118734, 1956, 67857], [108.4, 442769, 2936, 2798, 120445, 1957, 68169], [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
    [112.6, 482704, 3813, 2552, 123366, 1959, 68655], [114.2, 502601, 3931, 2514, 125368, 1960, 69564], [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
    [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
  ] as const; // prettier-ignore

  test('reaches the certified Longley coefficients', () => {
    const design = { rows: 16, columns: 7, values: Float64Array.from(LONGLEY.flatMap((row) => [1, ...row.slice(0, 6)])) };
    const certified = [
      -3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355,
    ]; // prettier-ignore
    const coefficients = leastSquaresCoefficients(
      qrDecompose(design),
      LONGLEY.map((row) => row[6]),
    );
    certified.forEach((value, k) => expect(Math.abs(coefficients[k]! / value - 1)).toBeLessThan(1e-9));
  });

  test('residuals are orthogonal to the columns; leverages sum to the rank; Q is orthogonal', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('dependentLast', 'largestFirst', 'none'),
        (start, columns, pivoting) => {
          const rows = columns + 5;
          const values = randomMatrix(start, rows, columns);
          const decomposition = qrDecompose({ rows, columns, values }, { pivoting });
          const response = randomMatrix(start + 1, rows, 1);
          expectNear(applyQ(decomposition, applyQTransposed(decomposition, response)), response, 1e-12);
          const fitted = fittedValues(decomposition, response);
          expectNear(
            multiplyMatrices(
              transposed(values, rows, columns),
              response.map((value, i) => value - fitted[i]!),
              columns,
              rows,
              1,
            ),
            new Float64Array(columns),
            1e-11,
          );
          expectNear(multiplyMatrices(values, leastSquaresCoefficients(decomposition, response), rows, columns, 1), fitted, 1e-9);
          expect(leverages(decomposition).reduce((sum, value) => sum + value, 0)).toBeCloseTo(columns, 10);
          const product = multiplyMatrices(transposed(values, rows, columns), values, columns, rows, columns);
          const inverse = inverseCrossProduct(decomposition);
          const scale = Math.max(1, ...inverse.map(Math.abs));
          expectNear(multiplyMatrices(product, inverse, columns, columns, columns), identity(columns), 1e-9 * scale);
        },
      ),
    );
  });

  test('a dependent column takes no part, the others keep their order', () => {
    const first = [1, 2, 3, 4, 7];
    const second = [2, 1, 0, 5, 5];
    const both = first.map((value, i) => value + 2 * second[i]!);
    const last = [1, 0, 1, 0, 2];
    const decomposition = qrDecompose(matrixOfColumns([first, second, both, last]));
    expect(decomposition.rank).toBe(3);
    expect(Array.from(decomposition.pivots)).toEqual([0, 1, 3, 2]);
    const response = first.map((value, i) => 3 * value - second[i]! + 0.5 * last[i]!);
    const coefficients = leastSquaresCoefficients(decomposition, response);
    expectNear(coefficients.filter((_, k) => k !== 2), [3, -1, 0.5], 1e-12); // prettier-ignore
    expect(coefficients[2]).toBeNaN();
    expect(inverseCrossProduct(decomposition)[2 * 4 + 1]).toBeNaN();
  });

  test('zero columns, more columns than rows, and nothing at all', () => {
    expect(qrDecompose(matrixOfColumns([[0, 0, 0], [1, 2, 3]])).rank).toBe(1); // prettier-ignore
    expect(qrDecompose({ rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 7) }).rank).toBe(2);
    expect(qrDecompose({ rows: 0, columns: 2, values: new Float64Array(0) }).rank).toBe(0);
  });
});

describe('singular values', () => {
  test('rebuild the matrix from orthonormal vectors', () => {
    fc.assert(
      fc.property(seed, size, fc.integer({ min: 0, max: 4 }), (start, columns, more) => {
        const rows = columns + more;
        const matrix = randomMatrix(start, rows, columns);
        const { values, left, right } = singularValueDecompose({ rows, columns, values: matrix });
        expectNear(multiplyMatrices(transposed(left, rows, columns), left, columns, rows, columns), identity(columns), 1e-12);
        const scaled = left.map((entry, at) => entry * values[at % columns]!);
        expectNear(multiplyMatrices(scaled, transposed(right, columns, columns), rows, columns, columns), matrix, 1e-12);
      }),
    );
  });

  test('left vectors of zero values complete the space', () => {
    const { values, left } = singularValueDecompose({ rows: 3, columns: 3, values: Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0) });
    expect(Array.from(values)).toEqual([1, 0, 0]);
    expectNear(multiplyMatrices(transposed(left, 3, 3), left, 3, 3, 3), identity(3), 1e-14);
  });
});

describe('centred cross products', () => {
  test('equal the plain definition for any number of rows and columns, with or without an offset', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(0, 1e6),
        (start, rows, columns, offset) => {
          const values = randomMatrix(start, rows, columns).map((value) => Math.round(value * 1000) + offset);
          const { means, products } = centredCrossProducts({ rows, columns, values });
          for (let i = 0; i < columns; i++) {
            for (let j = 0; j < columns; j++) {
              let sum = 0;
              // sums of whole numbers are exact
              let first = 0;
              let second = 0;
              for (let row = 0; row < rows; row++) {
                const a = values[row * columns + i]! - offset;
                const b = values[row * columns + j]! - offset;
                sum += a * b;
                first += a;
                second += b;
              }
              expect(Math.abs(products[i * columns + j]! - (sum - (first * second) / rows))).toBeLessThan(
                1e-6 * (1 + Math.abs(sum)) * 1e-3,
              );
              expect(means[i]! - offset).toBeCloseTo(first / rows, 6);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('no rows, and a missing number', () => {
    expect(centredCrossProducts({ rows: 0, columns: 1, values: new Float64Array(0) }).products[0]).toBe(0);
    const { products } = centredCrossProducts(matrixOfColumns([[1, NaN, 3], [1, 2, 4]])); // prettier-ignore
    expect(products[0]).toBeNaN();
    expect(products[3]).toBeCloseTo(14 / 3, 12);
  });
});
