import fc from 'fast-check';
import type { NeighbourGraph } from '../../../../src/model/index.ts';
import { connectedComponents, createRandom, type DataMatrix, type MinimumBound, type Regions } from '../../../../src/statistics/index.ts';
import { expect } from 'vitest';

/** Queen neighbours of a grid, numbered row by row. */
export function gridGraph(columns: number, rows: number): NeighbourGraph {
  const links: (readonly [number, number])[] = [];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (const [dx, dy] of [
        [1, 0],
        [-1, 1],
        [0, 1],
        [1, 1],
      ] as const) {
        if (x + dx >= 0 && x + dx < columns && y + dy < rows) links.push([y * columns + x, (y + dy) * columns + x + dx]);
      }
    }
  }
  return graphOf(columns * rows, links);
}

/** The undirected graph of some links. */
export function graphOf(areas: number, links: readonly (readonly [number, number])[]): NeighbourGraph {
  const rows = Array.from({ length: areas }, (): Set<number> => new Set());
  for (const [i, j] of links) {
    if (i === j) continue;
    rows[i]!.add(j);
    rows[j]!.add(i);
  }
  const lists = rows.map((row) => [...row].sort((a, b) => a - b));
  const offsets = new Int32Array(areas + 1);
  lists.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  return { offsets, neighbours: Int32Array.from(lists.flat()) };
}

/** Random numbers with a trend over the rows, so that regions mean something. */
export function sampleData(rows: number, columns: number, seed: number): DataMatrix {
  const random = createRandom(seed);
  return {
    rows,
    columns,
    values: Float64Array.from(
      { length: rows * columns },
      (_, at) => Math.sin((at / columns / rows) * 9 + (at % columns)) + 0.4 * random.normal(),
    ),
  };
}

export interface Case {
  readonly data: DataMatrix;
  readonly graph: NeighbourGraph;
  readonly seed: number;
}

/** Any graph of 1 to 24 areas, islands and several parts among them, with data that often tie. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({ areas: fc.integer({ min: 1, max: 24 }), columns: fc.integer({ min: 1, max: 3 }), seed: fc.integer({ min: 0, max: 1e6 }) })
  .chain(({ areas, columns, seed }) =>
    fc
      .record({
        links: fc.array(fc.tuple(fc.nat(areas - 1), fc.nat(areas - 1)), { maxLength: 3 * areas }),
        values: fc.array(fc.integer({ min: -4, max: 4 }), { minLength: areas * columns, maxLength: areas * columns }),
        fine: fc.boolean(),
      })
      .map(({ links, values, fine }) => {
        const random = createRandom(seed);
        const numbers = Float64Array.from(values, (value) => (fine ? value + random.next() : value));
        return { data: { rows: areas, columns, values: numbers }, graph: graphOf(areas, links), seed };
      }),
  );

/** What every division must keep: all areas once, numbered by first area, connected, above the minimum, the objective as computed anew. */
export function expectSound({ data, graph }: Pick<Case, 'data' | 'graph'>, regions: Regions, bound?: MinimumBound): void {
  expect(regions.labels).toHaveLength(data.rows);
  let next = 0;
  for (const label of regions.labels) {
    expect(label >= 0 && label <= next).toBe(true);
    if (label === next) next++;
  }
  expect(next).toBe(regions.count);
  expect(connectedComponents(graph, regions.labels).count).toBe(regions.count);
  expect(regions.withinSquares).toBeCloseTo(squaresWithin(data, regions.labels), 8);
  if (bound === undefined) return;
  const sums = new Float64Array(regions.count);
  regions.labels.forEach((label, area) => (sums[label]! += bound.amounts[area]!));
  for (const sum of sums) expect(sum).toBeGreaterThanOrEqual(bound.least);
}

/** Squared deviations by pairs: sum of squared differences of all pairs of a region, divided by its size. */
export function squaresWithin({ columns, values }: DataMatrix, labels: ArrayLike<number>): number {
  const groups = new Map<number, number[]>();
  for (let i = 0; i < labels.length; i++) groups.set(labels[i]!, [...(groups.get(labels[i]!) ?? []), i]);
  let sum = 0;
  for (const group of groups.values()) {
    let pairs = 0;
    for (const i of group)
      for (const j of group) for (let k = 0; k < columns; k++) pairs += (values[i * columns + k]! - values[j * columns + k]!) ** 2;
    sum += pairs / (2 * group.length);
  }
  return sum;
}
