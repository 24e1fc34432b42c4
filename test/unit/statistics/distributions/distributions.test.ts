import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '../../../../src/statistics/distributions/beta.ts';
import { binomialCdf, binomialProbability, binomialQuantile } from '../../../../src/statistics/distributions/binomial.ts';
import { chiSquaredCdf, chiSquaredQuantile } from '../../../../src/statistics/distributions/chi-squared.ts';
import { fCdf, fQuantile } from '../../../../src/statistics/distributions/f.ts';
import { gammaCdf, gammaDensity, gammaQuantile } from '../../../../src/statistics/distributions/gamma.ts';
import { logGamma } from '../../../../src/statistics/distributions/log-gamma.ts';
import { normalCdf, normalDensity, normalQuantile, normalTwoSided } from '../../../../src/statistics/distributions/normal.ts';
import { poissonCdf, poissonProbability, poissonQuantile } from '../../../../src/statistics/distributions/poisson.ts';
import { randomGamma } from '../../../../src/statistics/distributions/random-gamma.ts';
import { studentTCdf, studentTQuantile, studentTTwoSided } from '../../../../src/statistics/distributions/student-t.ts';
import { createRandom, mean } from '../../../../src/statistics/index.ts';

/** Reference values with 15 digits from R 4.2. */
function expectClose(actual: readonly number[], expected: readonly number[], relative = 2e-13): void {
  expected.forEach((value, index) => {
    const error = Math.abs(actual[index]! - value);
    expect(error, `${index}: ${actual[index]} instead of ${value}`).toBeLessThanOrEqual(relative * Math.abs(value));
  });
}

describe('distributions against R', () => {
  test('logarithm of the gamma function', () => {
    expectClose(
      [0.1, 0.5, 1.3, 2.5, 5.5, 10, 100.5, 1e8].map(logGamma),
      [
        2.25271265173421, 0.5723649429247, -0.10817480950786, 0.284682870472919, 3.95781396761872, 12.8018274800815, 361.435540467778,
        1742068066.10383,
      ],
    );
    expect([logGamma(1), logGamma(2), logGamma(0), logGamma(-1)]).toEqual([-0, 0, Infinity, NaN].map((value) => value + 0));
  });

  test('normal', () => {
    expectClose(
      [-37, -8, -1.96, -0.5, 0, 1, 2].map((z) => normalCdf(z)),
      [5.72557122252458e-300, 6.22096057427178e-16, 0.0249978951482204, 0.308537538725987, 0.5, 0.841344746068543, 0.977249868051821],
    );
    expectClose(
      [1e-100, 1e-5, 0.025, 0.3, 0.5, 0.975].map((p) => normalQuantile(p)),
      [-21.2734535609653, -4.26489079392283, -1.95996398454005, -0.524400512708041, 0, 1.95996398454005],
    );
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  test('gamma and chi-squared', () => {
    const points: readonly (readonly [number, number])[] = [[1, 0.5], [10, 2.5], [0.01, 0.5], [3.84, 0.5], [300, 250], [5200, 5000]]; // prettier-ignore
    expectClose(
      points.map(([x, shape]) => gammaCdf(x, shape, 1)),
      [0.842700792949716, 0.998750269436969, 0.112462916018285, 0.994416383193621, 0.998622528122472, 0.997415186504646],
    );
    expectClose(
      points.map(([x, shape]) => gammaCdf(x, shape, 1, 'upper')),
      [0.157299207050284, 0.00124973056303138, 0.887537083981715, 0.00558361680637876, 0.0013774718775282, 0.00258481349535381],
    );
    const asked: readonly (readonly [number, number])[] = [[0.95, 1], [0.975, 10], [0.025, 10], [1e-10, 3], [0.5, 1000]]; // prettier-ignore
    expectClose(
      asked.map(([p, degrees]) => chiSquaredQuantile(p, degrees)),
      [3.84145882069412, 20.4831773508074, 3.24697278023684, 5.20939762143448e-7, 999.333412403381],
    );
    expectClose(
      asked.map(([p, degrees]) => chiSquaredQuantile(p, degrees, 'upper')),
      [0.00393214000001953, 3.24697278023684, 20.4831773508074, 49.5421559275237, 999.333412403381],
    );
  });

  test('beta', () => {
    const points: readonly (readonly [number, number, number])[] = [[0.2, 0.5, 0.5], [0.9, 30, 4], [0.001, 3, 1000], [0.41, 20000, 30000]]; // prettier-ignore
    expectClose(
      points.map((point) => betaCdf(...point)),
      [0.295167235300866, 0.576943664125693, 0.0805775903602045, 0.999997353083899],
    );
    expectClose(
      points.map((point) => betaCdf(...point, 'upper')),
      [0.704832764699134, 0.423056335874307, 0.919422409639795, 2.64691610095346e-6],
    );
    expectClose([betaQuantile(0.025, 3, 8), betaQuantile(0.975, 4, 7)], [0.0667395111777345, 0.652452850059997]);
  });

  test("Student's t and Fisher's F", () => {
    const points: readonly (readonly [number, number])[] = [[0.01, 1], [2, 3], [2.228, 10], [-8, 30], [40, 200]]; // prettier-ignore
    expectClose(
      points.map((point) => studentTTwoSided(...point)),
      [0.993634014470184, 0.139325968558843, 0.0500117718171113, 6.26582247570077e-9, 2.24873965352023e-97],
    );
    expectClose(
      [studentTQuantile(0.975, 10), studentTQuantile(0.6, 1), studentTQuantile(1e-8, 3), studentTQuantile(0.2, 200)],
      [2.22813885198627, 0.324919696232906, -479.525069579739, -0.843422131535418],
    );
    expectClose(
      [fCdf(0.5, 1, 7, 'upper'), fCdf(4, 3, 20, 'upper'), fCdf(30, 10, 50, 'upper'), fCdf(2, 200, 50, 'upper')],
      [0.502354017079918, 0.0220769996623624, 9.80940232271578e-18, 0.00231131575501968],
    );
    expectClose(
      [fQuantile(0.95, 3, 20), fQuantile(0.05, 10, 7), fQuantile(0.999, 200, 50)],
      [3.09839121214078, 0.318931980523116, 2.13994907540895],
    );
  });

  test('binomial and Poisson', () => {
    expectClose(
      [binomialCdf(3, 10, 0.3), binomialCdf(3, 10, 0.3, 'upper'), binomialCdf(99_074, 1e6, 0.1)],
      [0.6496107184, 0.3503892816, 0.00100482799313112],
    );
    expect([0.025, 0.5, 0.975].map((p) => binomialQuantile(p, 30, 0.1))).toEqual([0, 3, 7]);
    expectClose(
      [binomialProbability(0, 5, 0.1), binomialProbability(3, 10, 0.3), binomialProbability(137, 1000, 0.1)],
      [0.59049, 0.266827932, 3.69424516543515e-5],
    );
    expectClose([poissonCdf(2, 5), poissonCdf(66, 40, 'upper')], [0.124652019483081, 6.00314312446898e-5]);
    expect([poissonQuantile(0.025, 5), poissonQuantile(0.5, 40), poissonQuantile(0.975, 1234.5)]).toEqual([1, 40, 1304]);
    expectClose(
      [poissonProbability(0, 2), poissonProbability(5, 5), poissonProbability(66, 40)],
      [0.135335283236613, 0.175467369767851, 4.24918815325984e-5],
    );
  });
});

describe('distributions at their edges', () => {
  test('impossible parameters and missing numbers give NaN', () => {
    expect(gammaCdf(1, -1, 1)).toBeNaN();
    expect(gammaDensity(NaN, 1, 1)).toBeNaN();
    expect(betaCdf(NaN, 1, 1)).toBeNaN();
    expect(studentTCdf(1, 0)).toBeNaN();
    expect(fCdf(1, 0, 5)).toBeNaN();
    expect(binomialCdf(1, 2.5, 0.5)).toBeNaN();
    expect(poissonCdf(1, -1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
    expect(chiSquaredQuantile(-0.1, 3)).toBeNaN();
  });

  test('certain events', () => {
    expect([normalCdf(Infinity), normalCdf(-Infinity), normalQuantile(0), normalQuantile(1)]).toEqual([1, 0, -Infinity, Infinity]);
    expect([chiSquaredCdf(0, 3), chiSquaredCdf(Infinity, 3), chiSquaredCdf(-1, 3, 'upper')]).toEqual([0, 1, 1]);
    expect([chiSquaredQuantile(0, 3), chiSquaredQuantile(1, 3)]).toEqual([0, Infinity]);
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1, 0, 1]);
    expect([binomialCdf(-1, 5, 0.5), binomialCdf(5, 5, 0.5), binomialQuantile(1, 5, 0.5), binomialCdf(0, 0, 0.5)]).toEqual([0, 1, 5, 1]);
    expect([poissonCdf(0, 0), poissonQuantile(0.5, 0), poissonQuantile(1, 3)]).toEqual([1, 0, Infinity]);
    expect([studentTQuantile(0.5, 4), studentTCdf(Infinity, 4), studentTTwoSided(0, 4)]).toEqual([0, 1, 1]);
    expect(studentTCdf(1.5, Infinity)).toBe(normalCdf(1.5));
  });
});

describe('distributions agree with themselves', () => {
  const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  const parameter = fc.double({ min: 0.05, max: 500, noNaN: true });
  const isBack = (back: number, p: number): void => expect(Math.abs(back - p)).toBeLessThanOrEqual(1e-10 * Math.min(p, 1 - p) + 1e-15);

  test('the probability of a quantile is the probability', () => {
    fc.assert(
      fc.property(probability, parameter, parameter, (p, a, b) => {
        isBack(normalCdf(normalQuantile(p)), p);
        const x = gammaQuantile(p, a, 2);
        if (x > 1e-290) isBack(gammaCdf(x, a, 2), p);
        const share = betaQuantile(p, a, b);
        if (share > 1e-290 && share < 0.999) isBack(betaCdf(share, a, b), p);
        isBack(studentTCdf(studentTQuantile(p, b + 1), b + 1), p);
      }),
    );
  });

  test('both tails sum to 1, and counts accumulate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (k, share) => {
        expect(binomialCdf(k, 60, share) + binomialCdf(k, 60, share, 'upper')).toBeCloseTo(1, 13);
        let sum = 0;
        for (let count = 0; count <= k; count++) sum += binomialProbability(count, 60, share);
        expect(binomialCdf(k, 60, share)).toBeCloseTo(sum, 12);
        const quantile = binomialQuantile(share, 60, 0.3);
        expect(binomialCdf(quantile, 60, 0.3)).toBeGreaterThanOrEqual(share * (1 - 1e-12));
        if (quantile > 0) expect(binomialCdf(quantile - 1, 60, 0.3)).toBeLessThan(share);
      }),
    );
  });

  test.each([0.5, 3, 40])('random chi-squared numbers with %d degrees of freedom have their mean', (degreesOfFreedom) => {
    const random = createRandom(5);
    const drawn = Float64Array.from({ length: 20_000 }, () => 2 * randomGamma(random, degreesOfFreedom / 2));
    expect(Math.abs(mean(drawn) - degreesOfFreedom)).toBeLessThan(5 * Math.sqrt((2 * degreesOfFreedom) / 20_000));
  });
});
