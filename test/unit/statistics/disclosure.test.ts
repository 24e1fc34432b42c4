import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attackIntervals,
  DisclosureReason,
  suppressCells,
  type DisclosureTable,
  type PublishedTotal,
} from '../../../src/statistics/index.ts';
import { isRecovered } from '../../../src/statistics/disclosure-attack.ts';

const { published, primary, complement, secondary, group } = DisclosureReason;

function tableOf(counts: readonly number[], totals: readonly PublishedTotal[], more: Partial<DisclosureTable> = {}): DisclosureTable {
  return { counts: Float64Array.from(counts), bases: null, totals, minimumCases: 3, groups: 'tell', ...more };
}

/** A tree of sums: leaves first, then one total per list of positions. */
function hierarchy(leaves: readonly number[], groups: readonly (readonly number[])[]): { counts: number[]; totals: PublishedTotal[] } {
  const counts = [...leaves];
  const totals = groups.map((parts) => {
    counts.push(parts.reduce((sum, part) => sum + counts[part]!, 0));
    return { total: counts.length - 1, parts };
  });
  return { counts, totals };
}

describe('suppressCells', () => {
  test('the worked example: 40 = 25 + 13 + 2 hides 2 and 13', () => {
    const { counts, totals } = hierarchy([25, 13, 2], [[0, 1, 2]]);
    expect(Array.from(suppressCells(tableOf(counts, totals)).reasons)).toEqual([published, secondary, primary, published]);
  });

  test('zero is not hidden, and no partner is zero', () => {
    const { counts, totals } = hierarchy([0, 0, 2, 30], [[0, 1, 2, 3]]);
    expect(Array.from(suppressCells(tableOf(counts, totals)).reasons)).toEqual([published, published, primary, secondary, published]);
  });

  test('where only one part has cases, the sum goes too, and up the hierarchy', () => {
    const { counts, totals } = hierarchy([2, 0, 40, 50], [[0, 1], [2], [3], [4, 5, 6]]);
    const { reasons } = suppressCells(tableOf(counts, totals));
    // district 4 = 2 + 0 is below the limit itself; its neighbour 5 is hidden with its only part 2
    expect(Array.from(reasons)).toEqual([primary, published, secondary, published, primary, secondary, published, published]);
  });

  test('few people without the attribute are protected as well', () => {
    const { counts, totals } = hierarchy([48, 20, 30], [[0, 1, 2]]);
    const bases = Float64Array.of(50, 60, 70, 180);
    expect(Array.from(suppressCells(tableOf(counts, totals, { bases })).reasons)).toEqual([complement, secondary, published, published]);
  });

  test('nobody and everybody are told, or hidden when asked', () => {
    const { counts, totals } = hierarchy([0, 50, 20, 30], [[0, 1, 2, 3]]);
    const bases = Float64Array.of(40, 50, 60, 70, 220);
    expect(suppressCells(tableOf(counts, totals, { bases })).groupCells).toEqual([0, 1]);
    const hidden = suppressCells(tableOf(counts, totals, { bases, groups: 'hide' }));
    expect(Array.from(hidden.reasons.subarray(0, 2))).toEqual([group, group]);
    expect(hidden.groupCells).toEqual([]);
  });

  test('two ones beside each other need a third partner: their sum says what they are', () => {
    const { counts, totals } = hierarchy([1, 1, 9, 20], [[0, 1, 2, 3]]);
    expect(Array.from(suppressCells(tableOf(counts, totals)).reasons)).toEqual([primary, primary, secondary, published, published]);
  });

  test('with a base of two even 0 and everybody are hidden, so that the sign says nothing', () => {
    const { counts, totals } = hierarchy([1, 0, 2, 30, 40], [[0, 1, 2, 3, 4]]);
    const table = tableOf(counts, totals, { bases: Float64Array.of(2, 2, 2, 60, 80, 146) });
    const { reasons, unprotected } = suppressCells(table);
    expect(Array.from(reasons.subarray(0, 3), (reason) => reason !== published)).toEqual([true, true, true]);
    expect(unprotected).toEqual([]);
    const { lower, upper } = attackIntervals(table, reasons);
    expect([lower[1], upper[1]]).toEqual([0, 2]);
  });

  test('cells without a number are left alone', () => {
    const { reasons } = suppressCells(tableOf([NaN, 2, 30, 32], [{ total: 3, parts: [0, 1, 2] }]));
    expect(Array.from(reasons)).toEqual([published, primary, secondary, published]);
  });
});

/** All leaf assignments that agree with everything published, by trying them; returns the values each cell can take. */
function possibleValues(
  leafCount: number,
  totals: readonly PublishedTotal[],
  counts: readonly number[],
  reasons: Uint8Array,
): Set<number>[] {
  const possible = counts.map(() => new Set<number>());
  const city = counts[counts.length - 1]!;
  const cityKnown = reasons[counts.length - 1] === published;
  const most = cityKnown ? city : Math.max(...counts.slice(0, leafCount)) + 4;
  const assignment = new Array<number>(counts.length).fill(0);
  const fits = (cell: number): boolean => (reasons[cell] === published ? assignment[cell] === counts[cell] : assignment[cell]! >= 1);
  const visit = (leaf: number, sum: number): void => {
    if (cityKnown && sum > city) return;
    if (leaf === leafCount) {
      for (const { total, parts } of totals) {
        assignment[total] = parts.reduce((sum, part) => sum + assignment[part]!, 0);
        if (!fits(total)) return;
      }
      assignment.forEach((value, cell) => possible[cell]!.add(value));
      return;
    }
    const choices = reasons[leaf] === published ? [counts[leaf]!] : Array.from({ length: most }, (_, index) => index + 1);
    for (const value of choices) {
      assignment[leaf] = value;
      visit(leaf + 1, sum + value);
    }
  };
  visit(0, 0);
  return possible;
}

/** Five leaves in two or three districts of one city. */
const cities = fc.record({
  leaves: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }),
  cut: fc.constantFrom([2, 4], [3, 3], [1, 4], [1, 3], [5, 5]),
  minimumCases: fc.integer({ min: 2, max: 4 }),
});

function cityOf(leaves: readonly number[], [first, second]: readonly number[]): { counts: number[]; totals: PublishedTotal[] } {
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
  const districts = [range(0, first!), range(first!, second!), range(second!, 5)].filter((district) => district.length > 0);
  return hierarchy(leaves, [...districts, districts.map((_, index) => 5 + index)]);
}

describe('attack', () => {
  test('no hidden number can be solved for, by trial of all assignments', () => {
    fc.assert(
      fc.property(cities, ({ leaves, cut, minimumCases }) => {
        const { counts, totals } = cityOf(leaves, cut);
        const { reasons, unprotected } = suppressCells(tableOf(counts, totals, { minimumCases }));
        const possible = possibleValues(leaves.length, totals, counts, reasons);
        expect(unprotected).toEqual([]);
        counts.forEach((count, cell) => {
          if (reasons[cell] === published) expect(count === 0 || count >= minimumCases).toBe(true);
          else expect(possible[cell]!.size, `cell ${cell} of ${counts.join(' ')}: ${reasons.join(' ')}`).toBeGreaterThan(1);
        });
      }),
      { seed: 8, numRuns: 120 },
    );
  });

  test('the intervals of the attack are those of trying everything', () => {
    fc.assert(
      fc.property(cities, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), ({ leaves, cut }, hide) => {
        const { counts, totals } = cityOf(leaves, cut);
        const city = counts.length - 1;
        const reasons = Uint8Array.from(counts, (count, cell) =>
          cell !== city && hide[cell] === true && count > 0 ? secondary : published,
        );
        const { lower, upper } = attackIntervals(tableOf(counts, totals), reasons);
        possibleValues(leaves.length, totals, counts, reasons).forEach((values, cell) => {
          const all = [...values];
          expect([lower[cell], upper[cell]]).toEqual([Math.min(...all), Math.max(...all)]);
        });
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  test('with bases known, hidden counts of a large city stay open', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60 })), { minLength: 12, maxLength: 60 }),
        (areas) => {
          const leaves = areas.map(([count]) => count);
          const groups: number[][] = [];
          for (let from = 0; from < leaves.length; from += 5) groups.push(leaves.map((_, index) => index).slice(from, from + 5));
          const { counts, totals } = hierarchy(leaves, [...groups, groups.map((_, index) => leaves.length + index)]);
          const bases = Float64Array.from(
            hierarchy(
              areas.map(([count, others]) => count + others),
              [...groups, groups.map((_, index) => leaves.length + index)],
            ).counts,
          );
          const table = tableOf(counts, totals, { minimumCases: 5, bases });
          const { reasons, unprotected } = suppressCells(table);
          const intervals = attackIntervals(table, reasons);
          counts.forEach((count, cell) => {
            if (reasons[cell] !== published && count > 0) expect(isRecovered(intervals, cell)).toBe(false);
          });
          expect(unprotected).toEqual([]);
          expect(suppressCells(table).reasons).toEqual(reasons);
        },
      ),
      { seed: 10, numRuns: 150 },
    );
  });
});
