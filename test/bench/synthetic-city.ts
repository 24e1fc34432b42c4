import { AreaGeometryBuilder } from '../../src/geometry/index.ts';
import type { AreaGeometry } from '../../src/model/index.ts';
import { createRandom } from '../../src/statistics/index.ts';

const WIDTH_METERS = 100;
const HEIGHT_METERS = 80;
/** Corners and edge middles move by up to this share of a block. */
const UNREST = 0.18;
const ORIGIN = [390_000, 5_810_000] as const;

export interface SyntheticCity {
  readonly columns: number;
  readonly rows: number;
  /** Blocks drawn back from their borders by this much: streets of twice the width between all blocks. 0 = gap-free, shared vertices. */
  readonly setbackMeters?: number;
  readonly seed?: number;
}

/**
 * Blocks of eight vertices, row by row, about 100 m x 80 m, in the coordinates of a metric CRS: corners and edge middles of a grid moved at
 * random. Gap-free blocks share their vertices exactly; n columns by m rows have the queen links of a grid with eight neighbours.
 */
export function syntheticCity({ columns, rows, setbackMeters = 0, seed = 20261121 }: SyntheticCity): AreaGeometry {
  const random = createRandom(seed);
  // the nodes of a grid twice as fine: corners (even, even) and edge middles
  const width = 2 * columns + 1;
  const nodes = new Float64Array(2 * width * (2 * rows + 1));
  for (let row = 0; row <= 2 * rows; row++) {
    for (let column = 0; column < width; column++) {
      const node = row * width + column;
      nodes[2 * node] = ORIGIN[0] + WIDTH_METERS * (column / 2 + UNREST * (random.next() - 0.5));
      nodes[2 * node + 1] = ORIGIN[1] + HEIGHT_METERS * (row / 2 + UNREST * (random.next() - 0.5));
    }
  }
  const builder = new AreaGeometryBuilder(9 * columns * rows);
  const steps = [0, 1, 2, width + 2, 2 * width + 2, 2 * width + 1, 2 * width, width, 0];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const first = 2 * row * width + 2 * column;
      const centreX = ORIGIN[0] + WIDTH_METERS * (column + 0.5);
      const centreY = ORIGIN[1] + HEIGHT_METERS * (row + 0.5);
      for (const step of steps) {
        const x = nodes[2 * (first + step)]!;
        const y = nodes[2 * (first + step) + 1]!;
        builder.vertex(x + setbackMeters * ((2 * (centreX - x)) / WIDTH_METERS), y + setbackMeters * ((2 * (centreY - y)) / HEIGHT_METERS));
      }
      builder.endRing();
      builder.endPolygon();
      builder.endArea();
    }
  }
  return builder.build();
}
