import { StreetFlag, streetClassCode } from '../../src/model/index.ts';
import type { StreetGraph } from '../../src/network/index.ts';
import type { Random } from '../../src/statistics/random.ts';

const SPACING_METERS = 65;
const LEAST_SHARE = 0.7;
const MOST_SHARE = 1.7;

/** A square grid of streets, `side` nodes each way, about 65 m apart, with random lengths from 0.7 to 1.7 of that. */
export function streetGrid(side: number, random: Random): StreetGraph {
  const nodes = side * side;
  const from: number[] = [];
  const to: number[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const node = row * side + column;
      if (column + 1 < side) {
        from.push(node);
        to.push(node + 1);
      }
      if (row + 1 < side) {
        from.push(node);
        to.push(node + side);
      }
    }
  }
  const edges = from.length;
  return {
    nodeCoordinates: Float64Array.from({ length: 2 * nodes }, (_, at) => {
      const node = at >> 1;
      return SPACING_METERS * (at % 2 === 0 ? node % side : Math.floor(node / side));
    }),
    nodeBarriers: new Uint8Array(nodes),
    edgeFrom: Int32Array.from(from),
    edgeTo: Int32Array.from(to),
    edgeLengthsMeters: Float64Array.from(
      { length: edges },
      () => SPACING_METERS * (LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * random.next()),
    ),
    edgeClasses: new Uint8Array(edges).fill(streetClassCode('residential')),
    edgeFlags: new Uint16Array(edges).fill(StreetFlag.footAllowed),
    edgeGrades: null,
    edgeLines: Int32Array.from({ length: edges }, (_, edge) => edge),
    shapeOffsets: new Int32Array(edges + 1),
    shapes: new Float64Array(0),
  };
}
