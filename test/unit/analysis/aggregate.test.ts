import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateColumn, markUninhabited } from '../../../src/analysis/series/aggregate.ts';
import { cityOfColumn, deliveredCityValue } from '../../../src/analysis/series/city-value.ts';
import { heavierState, type ColumnValues } from '../../../src/analysis/series/column-values.ts';
import { carryCounts, carryUnchanged, type Crosswalk } from '../../../src/analysis/series/crosswalk.ts';
import { hasNumber, ValueState } from '../../../src/model/index.ts';

const column = (values: readonly number[], more: Partial<ColumnValues> = {}): ColumnValues => ({
  values: Float64Array.from(values),
  states: Uint8Array.from(values, (value) => (Number.isNaN(value) ? ValueState.missing : ValueState.valid)),
  outside: null,
  origin: 'direct',
  orphans: [],
  unassigned: 0,
  total: Number.NaN,
  partialAreas: 0,
  minimumCases: 0,
  ...more,
});
const withStates = (values: readonly number[], states: readonly number[]): ColumnValues =>
  column(values, { states: Uint8Array.from(states) });
const noParent = () => null;
const none = Number.NaN;

describe('aggregateColumn', () => {
  it('keeps the sum of the city at every level of a hierarchy', () => {
    const hierarchy = fc.integer({ min: 1, max: 60 }).chain((n) =>
      fc.record({
        counts: fc.array(fc.nat(100_000), { minLength: n, maxLength: n }),
        toQuarter: fc.array(fc.nat(11), { minLength: n, maxLength: n }),
        toDistrict: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
      }),
    );
    fc.assert(
      fc.property(hierarchy, ({ counts, toQuarter, toDistrict }) => {
        // Quarters without blocks have no number; they must not hinder the sum above, so only those with blocks get a parent.
        const used = new Set(toQuarter);
        const parents = toDistrict.map((district, quarter) => (used.has(quarter) ? district : -1));
        const quarters = aggregateColumn(column(counts), Int32Array.from(toQuarter), 12, noParent);
        const districts = aggregateColumn(quarters, Int32Array.from(parents), 4, noParent);
        const whole = counts.reduce((sum, count) => sum + count, 0);
        const sumOf = ({ values, states }: ColumnValues): number =>
          values.reduce((sum, value, area) => sum + (hasNumber(states[area]!) ? value : 0), 0);
        expect(sumOf(quarters)).toBe(whole);
        expect(sumOf(districts)).toBe(whole);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('never shows a sum with a gap: a missing part makes the whole missing, a secret one secret', () => {
    const parts = withStates([1, none, 2, none, 3, 4], [0, ValueState.missing, 0, ValueState.secret, 0, 0]);
    const sums = aggregateColumn(parts, Int32Array.from([0, 0, 1, 1, 2, 2]), 3, noParent);
    expect([...sums.values]).toEqual([none, none, 7]);
    expect([...sums.states]).toEqual([ValueState.missing, ValueState.secret, ValueState.valid]);
    expect(sums.partialAreas).toBe(2);
  });

  it('lets uninhabited parts and repeated keys add nothing and leave no gap', () => {
    const parts = column([5, none, none, none], {
      states: Uint8Array.from([0, ValueState.uninhabited, ValueState.uninhabited, ValueState.missing]),
      outside: Uint8Array.from([0, 0, 0, 1]),
    });
    const sums = aggregateColumn(parts, Int32Array.from([0, 0, 1, 0]), 3, noParent);
    expect([...sums.values]).toEqual([5, none, none]);
    expect([...sums.states]).toEqual([ValueState.valid, ValueState.uninhabited, ValueState.missing]);
    expect(sums.partialAreas).toBe(0);
  });

  it('adds rows without an area where their key tells the larger area', () => {
    const parts = column([1, 2], { orphans: [{ key: '0199', value: 10, state: 0 }] });
    const placed = aggregateColumn(parts, Int32Array.from([0, 1]), 2, (key) => ({ area: key.startsWith('01') ? 0 : 1, key: '01' }));
    expect([...placed.values]).toEqual([11, 2]);
    expect(placed.orphans).toEqual([]);
    const lost = aggregateColumn(parts, Int32Array.from([0, 1]), 2, noParent);
    expect([...lost.values]).toEqual([1, 2]);
    expect(lost.orphans).toHaveLength(1);
  });
});

describe('heavierState', () => {
  it('tells secrecy before a gap and a gap before a flag, whatever the order', () => {
    const order = [ValueState.valid, ValueState.provisional, ValueState.notApplicable, ValueState.missing, ValueState.secret];
    for (const [position, lighter] of order.entries()) {
      for (const heavier of order.slice(position)) {
        expect(heavierState(lighter, heavier)).toBe(heavier);
        expect(heavierState(heavier, lighter)).toBe(heavier);
      }
    }
  });
});

describe('markUninhabited', () => {
  it('tells areas where nobody lives from gaps, and leaves numbers and secrets alone', () => {
    const marked = markUninhabited(
      withStates([none, none, none, 3], [ValueState.missing, ValueState.missing, ValueState.secret, 0]),
      Float64Array.from([0, 10, 0, 0]),
    );
    expect([...marked.states]).toEqual([ValueState.uninhabited, ValueState.missing, ValueState.secret, ValueState.valid]);
  });
});

describe('cityOfColumn', () => {
  it('takes the delivered total first', () => {
    expect(cityOfColumn([column([1, 2]), column([1, 2], { total: 4 })])).toEqual({ value: 4, delivered: true });
  });
  it('takes the row of a level with one area as delivered, for numbers that can not be summed too', () => {
    expect(cityOfColumn([column([5]), column([1, 2])])).toEqual({ value: 5, delivered: true });
    expect(deliveredCityValue([column([7.5]), column([7, 8])])).toEqual({ value: 7.5, delivered: true });
    expect(deliveredCityValue([column([7, 8])]).value).toBeNaN();
  });
  it('sums areas, rows without area and unassigned rows', () => {
    const rows = column([1, 2], { orphans: [{ key: 'x', value: 3, state: 0 }], unassigned: 4 });
    expect(cityOfColumn([rows])).toEqual({ value: 10, delivered: false });
  });
  it('takes the next level where the first has a gap, and no value where all have', () => {
    expect(cityOfColumn([column([1, none]), column([1, 1, 1])])).toEqual({ value: 3, delivered: false });
    expect(cityOfColumn([column([1, none])]).value).toBeNaN();
  });
});

describe('crosswalk', () => {
  /** Old 0 -> new 0 unchanged; old 1 -> half to new 1, half to new 2. New 3 comes from nowhere. */
  const crosswalk: Crosswalk = {
    offsets: Uint32Array.from([0, 1, 2, 3, 3]),
    from: Uint32Array.from([0, 1, 1]),
    shares: Float64Array.from([1, 0.5, 0.5]),
    unchangedFrom: Int32Array.from([0, -1, -1, -1]),
    changedAreas: [1, 2, 3],
  };

  it('shares counts out as estimates and keeps the sum', () => {
    const carried = carryCounts(column([7, 10]), crosswalk);
    expect([...carried.values]).toEqual([7, 5, 5, none]);
    expect([...carried.states]).toEqual([ValueState.valid, ValueState.estimated, ValueState.estimated, ValueState.noData]);
    expect(carried.origin).toBe('crosswalk');
  });

  it('carries medians only where the borders are the same', () => {
    const carried = carryUnchanged(column([7, 10]), crosswalk);
    expect([...carried.values]).toEqual([7, none, none, none]);
    expect([...carried.states]).toEqual([ValueState.valid, ValueState.noData, ValueState.noData, ValueState.noData]);
  });
});
