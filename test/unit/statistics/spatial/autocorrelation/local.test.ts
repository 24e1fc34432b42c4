import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binaryWeights,
  clusterCategories,
  ClusterCategory,
  correctedPValues,
  falseDiscoveryCutOff,
  graphOfLists,
  localG,
  localGeary,
  localMoran,
  moran,
  Quadrant,
  rowStandardisedWeights,
  type LocalG,
  type LocalMoran,
} from '../../../../../src/statistics/index.ts';
import { gridWeights, momentsOf, ordersOf, someLists } from './support.ts';

function definedMoran(result: ReturnType<typeof localMoran>): LocalMoran {
  if (result.kind === 'undefined') throw new Error(result.reason);
  return result;
}

function definedG(result: ReturnType<typeof localG>): LocalG {
  if (result.kind === 'undefined') throw new Error(result.reason);
  return result;
}

const AREAS = 5;
const ORDERS = ordersOf(AREAS);
const VALUES = Float64Array.of(2, 9, 4, 7, 1);

describe('localMoran', () => {
  it('total and conditional moments are those of all orders', () => {
    fc.assert(
      fc.property(someLists(AREAS), (lists) => {
        const weights = rowStandardisedWeights(graphOfLists(lists));
        const { conditional, total } = definedMoran(localMoran(VALUES, weights));
        const all = ORDERS.map((order) => ({
          order,
          statistic: definedMoran(
            localMoran(
              Float64Array.from(order, (i) => VALUES[i]!),
              weights,
            ),
          ).statistic,
        }));
        for (let area = 0; area < AREAS; area++) {
          const free = momentsOf(all.map(({ statistic }) => statistic[area]!));
          const fixed = momentsOf(all.filter(({ order }) => order[area] === area).map(({ statistic }) => statistic[area]!));
          expect(total.expectation[area]).toBeCloseTo(free.mean, 9);
          expect(total.variance[area]).toBeCloseTo(free.variance, 9);
          expect(conditional.expectation[area]).toBeCloseTo(fixed.mean, 9);
          expect(conditional.variance[area]).toBeCloseTo(fixed.variance, 9);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('its mean is the global statistic; PySAL scales by (n - 1) / n, z stays', () => {
    const weights = gridWeights(5, 4);
    const values = Float64Array.from({ length: 20 }, (_, i) => (i * 7) % 11);
    const spdep = definedMoran(localMoran(values, weights));
    const pysal = definedMoran(localMoran(values, weights, { divisor: 'sample' }));
    const globally = moran(values, weights);
    const mean = spdep.statistic.reduce((sum, value) => sum + value, 0) / 20;
    expect(globally.kind === 'defined' && globally.statistic).toBeCloseTo(mean, 12);
    pysal.statistic.forEach((value, i) => expect(value).toBeCloseTo((spdep.statistic[i]! * 19) / 20, 12));
    pysal.total.z.forEach((value, i) => expect(value).toBeCloseTo(spdep.total.z[i]!, 9));
    pysal.conditional.z.forEach((value, i) => expect(value).toBeCloseTo(spdep.conditional.z[i]!, 9));
  });

  it('islands have I = 0 and no p; missing areas have nothing', () => {
    const weights = rowStandardisedWeights(graphOfLists([[1, 4], [0], [3], [2], [0], []]));
    const result = definedMoran(localMoran(Float64Array.of(8, 9, 1, 2, NaN, 6), weights));
    expect(Array.from(result.neighbourCounts)).toEqual([1, 1, 1, 1, -1, 0]);
    expect(result.statistic[5]).toBe(0);
    expect(result.conditional.p[5]).toBeNaN();
    expect(result.statistic[4]).toBeNaN();
    expect(Array.from(result.quadrant)).toEqual([
      Quadrant.highHigh,
      Quadrant.highHigh,
      Quadrant.lowLow,
      Quadrant.lowLow,
      Quadrant.none,
      Quadrant.highLow,
    ]);
    const categories = clusterCategories(result.quadrant, new Float64Array(6).fill(0.001), result.neighbourCounts, 0.05);
    expect(Array.from(categories.subarray(4))).toEqual([ClusterCategory.missing, ClusterCategory.island]);
  });

  it('constant values are undefined', () => {
    expect(localMoran(new Float64Array(9).fill(1 / 3), gridWeights(3, 3))).toEqual({ kind: 'undefined', reason: 'constant' });
  });
});

describe('localG', () => {
  it('the deviate of the neighbour sum: the same as that of local Moran, up to the sign of the own deviation', () => {
    const weights = gridWeights(5, 5);
    const values = Float64Array.from({ length: 25 }, (_, i) => 1 + ((i * 13) % 17));
    const { z } = definedG(localG(values, weights));
    const { conditional, deviations } = definedMoran(localMoran(values, weights));
    z.forEach((deviate, i) => expect(deviate).toBeCloseTo(Math.sign(deviations[i]!) * conditional.z[i]!, 9));
  });

  it('G* adds the area itself: binary weights give its share of the neighbourhood', () => {
    const weights = binaryWeights(graphOfLists([[1], [0, 2], [1], []]));
    const star = definedG(localG(Float64Array.of(1, 2, 3, 4), weights, { star: true }));
    [0.3, 0.6, 0.5, 0.4].forEach((share, i) => expect(star.share[i]).toBeCloseTo(share, 12));
    expect(star.z[3]).toBeGreaterThan(0);
    const plain = definedG(localG(Float64Array.of(1, 2, 3, 4), weights));
    [2 / 9, 4 / 8, 2 / 7, 0].forEach((share, i) => expect(plain.share[i]).toBeCloseTo(share, 12));
    expect(plain.z[3]).toBeNaN();
  });

  it('row-standardised G* weighs the area like a neighbour, as binary does', () => {
    const graph = graphOfLists([[1, 2], [0], [0, 3], [2], [0, 1, 2, 3]]);
    const values = Float64Array.of(5, 1, 4, 8, 2);
    const binary = definedG(localG(values, binaryWeights(graph), { star: true }));
    const standardised = definedG(localG(values, rowStandardisedWeights(graph), { star: true }));
    // the last area reaches everybody: nothing can vary
    expect(binary.z[4]).toBeNaN();
    standardised.z.forEach((z, i) => (i === 4 ? expect(z).toBeNaN() : expect(z).toBeCloseTo(binary.z[i]!, 9)));
  });

  it('keeps its digits far from zero', () => {
    const weights = gridWeights(4, 4);
    const values = Float64Array.from({ length: 16 }, (_, i) => (i * 5) % 7);
    const near = definedG(localG(values, weights));
    const far = definedG(
      localG(
        values.map((value) => value + 1e9),
        weights,
      ),
    );
    far.z.forEach((z, i) => expect(z).toBeCloseTo(near.z[i]!, 4));
  });
});

describe('localGeary', () => {
  it('sums of squared differences over the variance', () => {
    const result = localGeary(Float64Array.of(1, 3, 8), binaryWeights(graphOfLists([[1], [0, 2], [1]])));
    if (result.kind === 'undefined') throw new Error(result.reason);
    [4 / 13, 29 / 13, 25 / 13].forEach((value, i) => expect(result.statistic[i]).toBeCloseTo(value, 12));
  });
});

describe('many tests', () => {
  const P = Float64Array.of(0.01, 0.04, NaN, 0.03, 0.005);

  it('corrects as R does (p.adjust), without counting what was not tested', () => {
    const expected = {
      bonferroni: [0.04, 0.16, NaN, 0.12, 0.02],
      holm: [0.03, 0.06, NaN, 0.06, 0.02],
      benjaminiHochberg: [0.02, 0.04, NaN, 0.04, 0.02],
      benjaminiYekutieli: [0.0416666666666667, 0.0833333333333333, NaN, 0.0833333333333333, 0.0416666666666667],
    } as const;
    for (const [correction, numbers] of Object.entries(expected)) {
      const corrected = correctedPValues(P, correction as keyof typeof expected);
      numbers.forEach((value, i) => (Number.isNaN(value) ? expect(corrected[i]).toBeNaN() : expect(corrected[i]).toBeCloseTo(value, 12)));
    }
  });

  it('the cut-off is met by exactly the areas the corrected p values name', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (numbers) => {
        const p = Float64Array.from(numbers);
        const cutOff = falseDiscoveryCutOff(p, 0.05);
        const corrected = correctedPValues(p, 'benjaminiHochberg');
        corrected.forEach((value, i) => {
          // equality is decided by rounding
          if (Math.abs(value - 0.05) > 1e-9) expect(value < 0.05).toBe(p[i]! < cutOff && corrected.some((other) => other < 0.05));
        });
      }),
    );
  });

  it('nothing tested: no cut-off; nothing significant: the level of Bonferroni', () => {
    expect(falseDiscoveryCutOff(Float64Array.of(NaN), 0.05)).toBeNaN();
    expect(falseDiscoveryCutOff(Float64Array.of(0.5, 0.6), 0.05)).toBe(0.025);
  });
});
