import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hamiltonPerry } from '../../../src/statistics/index.ts';

const years = (...rows: readonly (readonly number[])[]): Float64Array[] => rows.map((row) => Float64Array.from(row));
const asLists = (projected: readonly Float64Array[]): number[][] => projected.map((persons) => [...persons]);

describe('cohort survival after Hamilton and Perry', () => {
  it('moves cohorts on by the pooled change of the base years', () => {
    // to age 1: (90 + 99) / (100 + 110); to age 2: (88 + 72) / (80 + 90)
    const history = years([100, 80, 70], [110, 90, 88], [120, 99, 72]);
    const projected = hamiltonPerry(history, { baseYears: 2, years: 2, openEnded: false });
    expect(projected[0]![0]).toBe(110);
    expect(projected[0]![1]).toBeCloseTo(120 * 0.9, 12);
    expect(projected[0]![2]).toBeCloseTo((99 * 160) / 170, 12);
    expect(projected[1]![0]).toBe(113);
    expect(projected[1]![2]).toBeCloseTo((120 * 0.9 * 160) / 170, 12);
  });

  it('looks back no farther than the base years', () => {
    const history = years([10, 1, 1], [100, 80, 70], [110, 90, 88], [120, 99, 72]);
    const [next] = hamiltonPerry(history, { baseYears: 2, years: 1, openEnded: false });
    expect(next![1]).toBeCloseTo(108, 12);
    const [short] = hamiltonPerry(history, { baseYears: 1, years: 1, openEnded: false });
    expect(short![1]).toBeCloseTo((120 * 99) / 110, 12);
  });

  it('keeps those in an open last age', () => {
    // open age: 95 of 60 + 40
    const history = years([0, 60, 40], [0, 50, 95]);
    const [next] = hamiltonPerry(history, { baseYears: 1, years: 1, openEnded: true });
    expect(next![2]).toBeCloseTo((50 + 95) * 0.95, 12);
  });

  it('says that it does not know, and takes an empty cohort as unchanged', () => {
    expect(asLists(hamiltonPerry(years([5, 5], [5, NaN], [6, 4]), { baseYears: 2, years: 2, openEnded: false }))).toEqual([
      [5, 6 * (4 / 5)],
      [5, 4],
    ]);
    expect(asLists(hamiltonPerry(years([5, 5], [5, 5], [5, NaN]), { baseYears: 1, years: 1, openEnded: false }))).toEqual([[5, NaN]]);
    expect(asLists(hamiltonPerry(years([0, 3], [4, 2]), { baseYears: 3, years: 2, openEnded: false }))).toEqual([
      [NaN, 4],
      [NaN, NaN],
    ]);
    expect(asLists(hamiltonPerry([], { baseYears: 3, years: 1, openEnded: false }))).toEqual([[]]);
    expect(() => hamiltonPerry(years([1], [1, 2]), { baseYears: 1, years: 1, openEnded: false })).toThrow('different ages');
  });

  it('keeps a population that does not change, and scales with it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 2, max: 9 }),
        (ages, factor) => {
          const steady = ages.map(() => ages[0]!);
          const options = { baseYears: 3, years: 4, openEnded: false };
          expect(asLists(hamiltonPerry(years(steady, steady, steady), options))).toEqual([steady, steady, steady, steady]);
          // beyond the newborns, who are rounded, a city twice as large has twice as many
          const history = years(ages, ages.toReversed(), ages);
          const larger = history.map((persons) => persons.map((count) => count * factor));
          const [, ...one] = hamiltonPerry(history, { ...options, years: 1 })[0]!;
          const [, ...many] = hamiltonPerry(larger, { ...options, years: 1 })[0]!;
          many.forEach((count, age) => expect(count).toBeCloseTo(one[age]! * factor, 6));
        },
      ),
    );
  });
});
