import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dependencyRatios,
  femaleLeslieMatrix,
  intrinsicGrowth,
  INTERNATIONAL_WORKING_AGE,
  meanAge,
  medianAge,
  personsBetween,
  projectCohorts,
  projectCohortStep,
  projectPersonsStep,
  rollingCohorts,
  scenarioPath,
  targetValue,
  type CohortComponentRates,
} from '../../../../src/statistics/index.ts';

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);
const NO_MIGRATION = numbers(0, 0, 0);
const RATES: CohortComponentRates = {
  intervalYears: 5,
  female: { survivalAtBirth: 0.98, survival: numbers(0.99, 0.97, 0.6), netMigration: NO_MIGRATION },
  male: { survivalAtBirth: 0.975, survival: numbers(0.985, 0.96, 0.5), netMigration: NO_MIGRATION },
  fertilityPerWomanYear: numbers(0, 0.08, 0),
  sexRatioAtBirth: 1.05,
};

describe('cohort component projection', () => {
  it('follows the hand calculation', () => {
    const [first] = projectCohorts({ female: numbers(100, 90, 80), male: numbers(105, 92, 70) }, RATES, 2);
    expect(first!.births).toBeCloseTo(37.8, 12);
    expect([...first!.female]).toEqual([expect.closeTo(18.070243902439024, 10), 99, expect.closeTo(135.3, 10)]);
  });

  it('loses and gains nobody unaccounted: with full survival, population grows by births and migrants', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, amounts, (female, male, migrants) => {
        const everybody = { survivalAtBirth: 1, survival: numbers(1, 1, 1, 1), netMigration: Float64Array.from(migrants) };
        const rates = { ...RATES, female: everybody, male: everybody, fertilityPerWomanYear: numbers(0, 0.1, 0.02, 0) };
        const step = projectCohortStep({ female: Float64Array.from(female), male: Float64Array.from(male) }, rates);
        const before = [...female, ...male].reduce((sum, count) => sum + count, 0);
        const arrived = 2 * migrants.reduce((sum, count) => sum + count, 0);
        expect(step.total).toBeCloseTo(before + arrived + step.births, 6);
      }),
    );
  });

  it('agrees with its Leslie matrix without migration', () => {
    const female = numbers(100, 90, 80);
    const step = projectCohortStep({ female, male: numbers(0, 0, 0) }, RATES);
    const { values } = femaleLeslieMatrix(RATES);
    for (let i = 0; i < 3; i++) {
      let sum = 0;
      for (let j = 0; j < 3; j++) sum += values[3 * i + j]! * female[j]!;
      expect(step.female[i]).toBeCloseTo(sum, 10);
    }
  });

  it('finds the growth a matrix leads to', () => {
    // no births outlive the open group: its survival is what remains
    expect(intrinsicGrowth(femaleLeslieMatrix(RATES), 5).dominantEigenvalue).toBeCloseTo(0.6, 12);
    // 2 x 2 by hand: lambda² = 0.5 lambda + 0.5
    const growth = intrinsicGrowth({ rows: 2, columns: 2, values: numbers(0.5, 1, 0.5, 0) }, 1);
    expect(growth.dominantEigenvalue).toBeCloseTo(1, 12);
    expect(growth.ratePerYear).toBeCloseTo(0, 12);
    expect(intrinsicGrowth({ rows: 2, columns: 2, values: numbers(0, 0, 0, 0) }, 5).ratePerYear).toBe(-Infinity);
  });

  it('rejects rates of another length', () => {
    expect(() => projectCohortStep({ female: numbers(1, 2), male: numbers(1, 2) }, RATES)).toThrow('age groups');
  });

  it('projects persons without sexes (balance 200 + 7 - 8.5 + 2)', () => {
    const next = projectPersonsStep(numbers(50, 40, 30, 80), {
      survival: numbers(0.99, 1, 1, 0.9),
      fertility: numbers(0, 0, 0.1, 0.05),
      netMigration: numbers(1, 0, -2, 3),
      survivalAtBirth: 1,
    });
    expect([...next]).toEqual([8, 49.5, 38, 105]);
  });
});

describe('cohorts not yet born', () => {
  it.each([
    [
      [65, 55, 59],
      [60, 58],
    ],
    [
      [64, 60, 63],
      [62, 62],
    ],
    [
      [33, 34, 32],
      [33, 33],
    ],
    [
      [25, 39, 34],
      [33, 35],
    ],
  ])('%j leads to %j as in the published plan', (known, expected) => {
    expect([...rollingCohorts(known, 2)]).toEqual(expected);
  });

  it('needs three known cohorts', () => {
    expect([...rollingCohorts([60, 62], 1)]).toEqual([NaN]);
    expect([...rollingCohorts([1, 60, 60, 60], 1)]).toEqual([60]);
    expect([...rollingCohorts([60, NaN, 60], 1)]).toEqual([NaN]);
  });
});

describe('age structure', () => {
  const groups = { persons: Float64Array.from({ length: 18 }, () => 10), widthYears: 5 };

  it('divides young and old by those of working age', () => {
    expect(dependencyRatios(groups)).toEqual({
      youth: expect.closeTo((100 * 40) / 90, 10) as number,
      old: expect.closeTo((100 * 50) / 90, 10) as number,
      total: 100,
      ageingIndex: 125,
    });
    expect(dependencyRatios(groups, INTERNATIONAL_WORKING_AGE).youth).toBe(30);
  });

  it('has no ratio to nobody', () => {
    const children = { persons: numbers(5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), widthYears: 5 };
    expect(dependencyRatios(children).youth).toBeNaN();
    expect(dependencyRatios(children).ageingIndex).toBe(0);
    expect(meanAge({ persons: numbers(0, 0), widthYears: 5 })).toBeNaN();
    expect(medianAge({ persons: numbers(), widthYears: 5 })).toBeNaN();
  });

  it('does not cut a group', () => {
    expect(() => personsBetween(groups, 0, 18)).toThrow('cuts a group');
    expect(() => personsBetween(groups, 0, 95)).toThrow('open group');
  });

  it('finds mean and median inside the groups', () => {
    expect(meanAge({ persons: numbers(1, 1, 0), widthYears: 10 })).toBe(10);
    expect(meanAge({ persons: numbers(0, 0, 4), widthYears: 10 }, 27)).toBe(27);
    expect(medianAge({ persons: numbers(1, 3, 0), widthYears: 10 })).toBeCloseTo(10 + 10 / 3, 12);
  });
});

describe('scenarios', () => {
  it('adds percentage points', () => {
    const best = scenarioPath(10, { kind: 'percentagePoints', points: -4 }, 3, 'overall');
    const worst = scenarioPath(10, { kind: 'percentagePoints', points: 0.5 }, 3, 'perStep');
    expect([best[0], best[3], worst[3]]).toEqual([10, 6, 11.5]);
    expect([...scenarioPath(10, { kind: 'percentagePoints', points: 0 }, 3, 'overall')]).toEqual([10, 10, 10, 10]);
    expect([...scenarioPath(10, { kind: 'percent', percent: 5 }, 0, 'overall')]).toEqual([10]);
  });

  it('takes a reduction by ten per cent of fifty for forty-five', () => {
    expect(targetValue(50, { kind: 'percent', percent: -10 })).toBe(45);
    expect(targetValue(50, { kind: 'percentagePoints', points: -10 })).toBe(40);
    expect(scenarioPath(50, { kind: 'percent', percent: -10 }, 2, 'perStep')[2]).toBeCloseTo(40.5, 12);
  });
});
