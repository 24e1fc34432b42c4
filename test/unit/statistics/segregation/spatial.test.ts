import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absoluteCentralisation,
  absoluteConcentration,
  binaryWeights,
  clusteringIndices,
  delta,
  dissimilarity,
  exponentialProximity,
  givenWeights,
  graphOfLists,
  isolation,
  perimeterAreaDissimilarity,
  relativeCentralisation,
  relativeConcentration,
  rowStandardisedWeights,
  runToEnd,
  spatialDissimilarity,
} from '../../../../src/statistics/index.ts';
import { twoGroups } from './arbitraries.ts';
import { proximitySums } from '../../../../src/statistics/segregation/clustering.ts';

/** Four areas in a row. */
const row = graphOfLists([[1], [0, 2], [1, 3], [2]]);

describe('dissimilarity across borders', () => {
  test('a chequered row is less segregated than one cut in halves, though D is the same', () => {
    const total = [10, 10, 10, 10];
    const chequered = [10, 0, 10, 0];
    const halves = [10, 10, 0, 0];
    expect(dissimilarity(chequered, total)).toBe(1);
    expect(spatialDissimilarity(chequered, total, binaryWeights(row))).toBe(0);
    expect(spatialDissimilarity(halves, total, binaryWeights(row))).toBeCloseTo(1 - 1 / 3, 12);
    // rows weigh alike: 4 rows, half of each inner one
    expect(spatialDissimilarity(halves, total, rowStandardisedWeights(row))).toBeCloseTo(1 - 1 / 4, 12);
  });

  test('islands, and neighbours without people as one likes', () => {
    const islands = binaryWeights(graphOfLists([[], [], []]));
    expect(spatialDissimilarity([5, 0, 1], [9, 9, 9], islands)).toBe(dissimilarity([5, 0, 1], [9, 9, 9]));
    const pair = binaryWeights(graphOfLists([[1], [0, 2], [1]]));
    const group = [10, 0, 0];
    const total = [10, 0, 10];
    expect(spatialDissimilarity(group, total, pair)).toBe(1);
    expect(spatialDissimilarity(group, total, pair, 'zeroShare')).toBeCloseTo(0.5, 12);
    expect(spatialDissimilarity(group, [10, NaN, 10], pair, 'zeroShare')).toBe(1);
    expect(spatialDissimilarity([0, 0, 0], [1, 1, 1], pair)).toBeNaN();
  });

  test('equally ragged areas: the ratio of perimeter and area says nothing new', () => {
    const borders = givenWeights(row, Float64Array.from([3, 3, 1, 1, 2, 2]));
    const group = [10, 4, 0, 1];
    const total = [10, 10, 10, 10];
    const alike = perimeterAreaDissimilarity(group, total, borders, [8, 8, 8, 8], [4, 4, 4, 4]);
    expect(alike).toBeCloseTo(spatialDissimilarity(group, total, borders), 12);
    const compact = perimeterAreaDissimilarity(group, total, borders, [8, 8, 8, 80], [4, 4, 4, 4]);
    expect(compact).toBeGreaterThan(alike);
    expect(perimeterAreaDissimilarity(group, total, borders, [8, 8, 8, 8], [0, 0, 0, 0])).toBe(dissimilarity(group, total));
  });
});

describe('concentration', () => {
  test('delta is 0 where the land is shared alike and near 1 on a speck of it', () => {
    expect(delta([10, 20], [1, 2])).toBe(0);
    expect(delta([30, 0], [1, 999])).toBeCloseTo(0.999, 12);
    expect(delta([0, 0], [1, 2])).toBeNaN();
    expect(delta([1, 2], [0, 0])).toBeNaN();
    expect(delta([10, 20, NaN, 7], [1, 2, 3, NaN])).toBe(0);
  });

  test('a group in the smallest areas is wholly concentrated, in the largest not at all', () => {
    const total = [10, 10, 10, 10];
    const areas = [1, 2, 3, 4];
    expect(absoluteConcentration([10, 0, 0, 0], total, areas)).toBe(1);
    expect(absoluteConcentration([0, 0, 0, 10], total, areas)).toBe(0);
    expect(relativeConcentration([5, 5, 5, 5], total, areas)).toBeCloseTo(0, 12);
    expect(relativeConcentration([10, 0, 0, 0], total, areas)).toBeGreaterThan(0);
    expect(relativeConcentration([0, 0, 0, 10], total, areas)).toBeLessThan(0);
  });

  test('areas of one size, an empty group: not defined', () => {
    expect(absoluteConcentration([1, 2], [4, 4], [3, 3])).toBeNaN();
    expect(relativeConcentration([1, 2], [4, 4], [3, 3])).toBeNaN();
    expect(absoluteConcentration([0, 0], [4, 4], [3, 5])).toBeNaN();
    expect(absoluteConcentration([], [], [])).toBeNaN();
  });
});

describe('centralisation', () => {
  test('at the centre positive, at the edge the same negative, like the land 0', () => {
    const total = [10, 10, 10, 10];
    const distances = [0, 1, 2, 3];
    const central = relativeCentralisation([10, 0, 0, 0], total, distances);
    expect(central).toBe(1);
    expect(relativeCentralisation([0, 0, 0, 10], total, distances)).toBe(-1);
    expect(absoluteCentralisation([5, 5, 5, 5], [7, 7, 7, 7], distances)).toBeCloseTo(0, 12);
    expect(relativeCentralisation([0, 0, 0, 0], total, distances)).toBeNaN();
    expect(absoluteCentralisation([NaN], [1], [0])).toBeNaN();
  });

  test('stays within -1 to 1', () => {
    fc.assert(
      fc.property(
        twoGroups,
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 14, maxLength: 14 }),
        ({ group, total }, far) => {
          const value = relativeCentralisation(group, total, far.slice(0, group.length));
          expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
      { seed: 31, numRuns: 200 },
    );
  });
});

describe('clustering', () => {
  const points = Float64Array.from([0, 0, 1000, 0, 2000, 0, 3000, 0]);
  const areas = Float64Array.from([1e5, 1e5, 1e5, 1e5]);
  const near = exponentialProximity(points, areas);

  test('proximity falls with the distance and is highest within an area', () => {
    expect(near(0, 1)).toBeCloseTo(Math.exp(-1), 12);
    expect(near(0, 2)).toBeCloseTo(Math.exp(-2), 12);
    expect(near(0, 0)).toBeCloseTo(Math.exp(-Math.sqrt(6e4) / 1000), 12);
  });

  test('halves cluster more than a chequered row; an even spread does not cluster', () => {
    const total = [10, 10, 10, 10];
    const halves = runToEnd(clusteringIndices([10, 10, 0, 0], total, near));
    const chequered = runToEnd(clusteringIndices([10, 0, 10, 0], total, near));
    const even = runToEnd(clusteringIndices([5, 5, 5, 5], total, near));
    expect(halves.spatialProximity).toBeGreaterThan(chequered.spatialProximity);
    expect(halves.absoluteClustering).toBeGreaterThan(chequered.absoluteClustering);
    expect(even.spatialProximity).toBeCloseTo(1, 12);
    expect(even.relativeClustering).toBeCloseTo(0, 12);
    expect(even.distanceDecayIsolation).toBeCloseTo(0.5, 12);
    expect(halves.distanceDecayIsolation + halves.distanceDecayInteraction).toBeCloseTo(1, 12);
  });

  test('without contact between areas, distance-decay isolation is plain isolation', () => {
    const group = [9, 1, 4, 0];
    const total = [10, 20, 5, 7];
    const alone = runToEnd(clusteringIndices(group, total, (from, to) => (from === to ? 1 : 0)));
    expect(alone.distanceDecayIsolation).toBeCloseTo(isolation(group, total), 12);
  });

  test('areas without people or with a gap are no part of it', () => {
    const apart = exponentialProximity(Float64Array.from([...points, 9, 9, 8, 8]), Float64Array.from([...areas, 1, 1]));
    const group = [9, 1, 4, 0];
    const total = [10, 20, 5, 7];
    expect(runToEnd(clusteringIndices([...group, 0, NaN], [...total, 0, 5], apart))).toEqual(
      runToEnd(clusteringIndices(group, total, near)),
    );
    expect(runToEnd(clusteringIndices([0, 0], [5, 5], near)).spatialProximity).toBeNaN();
    expect(Object.values(runToEnd(clusteringIndices([], [], near)))).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });

  test('reports progress while it runs', () => {
    const n = 1200;
    const steps = proximitySums([new Float64Array(n).fill(1)], () => 1);
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(first.value).toBeGreaterThan(0);
    expect(runToEnd(steps)[0]!.every((sum) => sum === n)).toBe(true);
  });
});
