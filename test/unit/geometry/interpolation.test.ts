import fc from 'fast-check';
import { polygon, intersect, featureCollection, area as sphericalArea } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import {
  cellCentres,
  cellCoverage,
  clipRingToBox,
  coveredSizes,
  geodesicCellCoverage,
  interpolateExtensive,
  interpolateIntensive,
  overlapAreas,
  planarAreas,
  signedRingArea,
  zonalStatistics,
  type AreaOverlap,
  type RasterGrid,
} from '../../../src/geometry/index.ts';
import { areaCount, type AreaGeometry } from '../../../src/model/index.ts';
import { areasOf, grid, rectangle, reversed, type Ring } from './shapes.ts';

/** The statistics room has `runToEnd`; geometry does not import it. */
function finish<Result>(computation: Generator<number, Result, void>): Result {
  for (;;) {
    const step = computation.next();
    if (step.done === true) return step.value;
  }
}

const overlapOf = (source: AreaGeometry, target: AreaGeometry): AreaOverlap => finish(overlapAreas(source, target));
const closed = (...corners: readonly (readonly [number, number])[]): Ring => [...corners, corners[0]!];
const star = (x: number, y: number, radius: number, points: number): Ring =>
  closed(
    ...Array.from({ length: 2 * points }, (_, i) => {
      const reach = i % 2 === 0 ? radius : radius / 2.5;
      const angle = (Math.PI * i) / points + 0.1;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
    }),
  );

const raster = (columns: number, rows: number, value: (row: number, column: number) => number): RasterGrid => ({
  columns,
  rows,
  minX: 0,
  maxY: rows,
  cellWidth: 1,
  cellHeight: 1,
  values: Float64Array.from({ length: columns * rows }, (_, index) => value(Math.floor(index / columns), index % columns)),
});

describe('overlap of areas', () => {
  it('is exact for boxes, common borders and corners included', () => {
    const overlap = overlapOf(grid(2, 2), areasOf([[[rectangle(0.5, 0.25, 1)]], [[rectangle(1, 0, 1)]], [[rectangle(2, 2, 1)]]]));
    expect([...overlap.offsets]).toEqual([0, 4, 5, 5]);
    expect([...overlap.sources]).toEqual([0, 1, 2, 3, 1]);
    expect([...overlap.sizes]).toEqual([0.375, 0.375, 0.125, 0.125, 1]);
  });

  it('respects holes and several parts', () => {
    const ringed = areasOf([[[rectangle(0, 0, 4), reversed(rectangle(1, 1, 2))], [rectangle(5, 0, 1)]]]);
    const { sizes } = overlapOf(ringed, areasOf([[[rectangle(0, 0, 6, 2)]]]));
    expect(sizes[0]).toBeCloseTo(8 - 2 + 1, 12);
  });

  it('agrees with turf on bent shapes that cross each other', () => {
    const position = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(position, position, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 9 }), (x, y, p, q) => {
        const [a, b] = [star(0, 0, 1, p), star(x, y, 0.8, q)];
        const { sizes } = overlapOf(areasOf([[[a]]]), areasOf([[[b]]]));
        const common = intersect(featureCollection([polygon([a as [number, number][]]), polygon([b as [number, number][]])]));
        const rings = (
          common?.geometry.type === 'Polygon' ? [common.geometry.coordinates] : (common?.geometry.coordinates ?? [])
        ) as number[][][][];
        const expected = rings
          .flat()
          .reduce((sum, ring) => sum + Math.abs(signedRingArea(Float64Array.from(ring.flat()), 0, ring.length)), 0);
        expect(sizes[0] ?? 0).toBeCloseTo(expected, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('covers a gap-free grid completely, scaled and moved far from the origin', () => {
    for (const [size, origin] of [
      [1, 0],
      [1e-4, 13],
      [250, 5_700_000],
    ] as const) {
      const source = grid(4, 4, size, origin, origin);
      const target = areasOf([[[star(origin + 2 * size, origin + 2 * size, 1.7 * size, 7)]]]);
      const covered = coveredSizes(overlapOf(source, target))[0]!;
      expect(covered / planarAreas(target)[0]!).toBeCloseTo(1, 7);
    }
  });

  it('has nothing for empty areas', () => {
    const empty = areasOf([[]]);
    expect(overlapOf(empty, grid(1, 1)).sources.length).toBe(0);
    expect(overlapOf(grid(1, 1), empty).sources.length).toBe(0);
    expect(areaCount(empty)).toBe(1);
  });
});

describe('areal interpolation', () => {
  const overlap = overlapOf(
    grid(2, 1),
    areasOf([[[rectangle(0.5, 0, 1, 1)]], [[rectangle(0, 0, 0.5, 1)]], [[rectangle(1.5, 0, 2, 1)]], [[rectangle(9, 9, 1)]]]),
  );

  it('splits counts by size and keeps their total', () => {
    const counts = interpolateExtensive(overlap, Float64Array.of(100, 40));
    expect([...counts]).toEqual([70, 50, 20, NaN]);
  });

  it('averages rates over the covered part', () => {
    expect([...interpolateIntensive(overlap, Float64Array.of(10, 30))]).toEqual([20, 10, 30, NaN]);
  });

  it('does not hide a missing source', () => {
    expect([...interpolateExtensive(overlap, Float64Array.of(NaN, 40))]).toEqual([NaN, NaN, 20, NaN]);
  });
});

describe('clipping to a box', () => {
  it('keeps the size of the common part, whatever the shape', () => {
    const box = { minX: -0.4, minY: -0.3, maxX: 0.6, maxY: 0.5 };
    const ring = star(0.1, 0.2, 1, 6);
    const clipped = clipRingToBox(Float64Array.from(ring.flat()), 0, ring.length, box);
    const { sizes } = overlapOf(areasOf([[[ring]]]), areasOf([[[rectangle(box.minX, box.minY, 1, 0.8)]]]));
    expect(signedRingArea(clipped, 0, clipped.length / 2)).toBeCloseTo(sizes[0]!, 12);
    expect(clipRingToBox(Float64Array.from(ring.flat()), 0, ring.length, { minX: 5, minY: 5, maxX: 6, maxY: 6 }).length).toBe(0);
  });
});

describe('cells under an area', () => {
  const zeros = raster(6, 5, () => 0);

  it('are covered by exactly the overlap with each cell', () => {
    const coordinate = fc.double({ min: -2, max: 8, noNaN: true });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        fc.integer({ min: 3, max: 8 }),
        (x, y, radius, points) => {
          const shape = areasOf([[[star(x, y, radius, points)]]]);
          const window = cellCoverage(shape, 0, zeros);
          const overlap = overlapOf(shape, grid(6, 5));
          const expected = coveredSizes(overlap);
          let seen = 0;
          window.fractions.forEach((fraction, index) => {
            const column = window.firstColumn + (index % window.columns);
            const row = window.firstRow + Math.floor(index / window.columns);
            expect(fraction).toBeCloseTo(expected[(4 - row) * 6 + column]!, 9);
            seen += fraction;
          });
          expect(seen).toBeCloseTo(
            expected.reduce((sum, size) => sum + size, 0),
            8,
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  it('subtract holes', () => {
    const { fractions } = cellCoverage(
      areasOf([[[rectangle(0, 0, 1), reversed(rectangle(0.25, 0.25, 0.5))]]]),
      0,
      raster(1, 1, () => 0),
    );
    expect([...fractions]).toEqual([0.75]);
  });

  it('belong by their centre to one area only', () => {
    const halves = areasOf([
      [[rectangle(0, 0, 2.5, 5)]],
      [[rectangle(2.5, 0, 3.5, 5)]],
      [[rectangle(0, 2.5, 6, 2.5)]],
      [[rectangle(0, 0, 6, 2.5)]],
    ]);
    const countOf = (area: number): number => cellCentres(halves, area, zeros).fractions.reduce((sum, value) => sum + value, 0);
    // the border runs through a column (a row) of centres
    expect(countOf(0) + countOf(1)).toBe(30);
    expect(countOf(2) + countOf(3)).toBe(30);
  });

  it('are measured on the ellipsoid where they are degrees', () => {
    const polar: RasterGrid = { columns: 1, rows: 1, minX: 10, maxY: 61, cellWidth: 1, cellHeight: 1, values: Float64Array.of(1) };
    const [share] = geodesicCellCoverage(areasOf([[[rectangle(10, 60, 1, 0.5)]]]), 0, polar).fractions;
    const spherical = (ring: Ring): number => sphericalArea(polygon([ring as [number, number][]]));
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeCloseTo(spherical(rectangle(10, 60, 1, 0.5)) / spherical(rectangle(10, 60, 1)), 2);
  });
});

describe('zonal statistics', () => {
  const values = raster(4, 3, (row, column) => (row === 0 && column === 0 ? NaN : 10 * row + column));

  it('skip cells without data and weight by the covered share', () => {
    const zones = areasOf([[[rectangle(0, 2, 2, 1)]], [[rectangle(1.5, 0, 1, 1)]], [[rectangle(20, 20, 1)]], [[rectangle(0.1, 2.1, 0.2)]]]);
    const statistics = finish(zonalStatistics(zones, values, 'coverage'));
    expect([...statistics.counts]).toEqual([1, 1, 0, 0]);
    expect(statistics.sums[0]).toBe(1);
    expect(statistics.means[1]).toBeCloseTo((21 + 22) / 2, 12);
    expect([statistics.minima[1], statistics.maxima[1], statistics.medians[1]]).toEqual([21, 22, 21.5]);
    expect([statistics.sums[2], statistics.means[3]]).toEqual([NaN, NaN]);
  });

  it('take whole cells by their centres', () => {
    const statistics = finish(zonalStatistics(areasOf([[[rectangle(0.6, 0.2, 2.2, 2.5)]]]), values, 'cellCentre'));
    expect(statistics.counts[0]).toBe(6);
    expect(statistics.medians[0]).toBe(11.5);
  });

  it('take every cell a thin area touches', () => {
    const thin = areasOf([[[rectangle(1.1, 0.1, 0.2, 2)]]]);
    expect(finish(zonalStatistics(thin, values, 'cellCentre')).counts[0]).toBe(0);
    const touched = finish(zonalStatistics(thin, values, 'touched'));
    expect([touched.counts[0], touched.sums[0]]).toEqual([3, 1 + 11 + 21]);
  });
});
