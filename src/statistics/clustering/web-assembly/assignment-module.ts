import { encodeModule, get, I32, integer, integerPair, number, pair, repeatWhile, sequence, set, tee, V128, type Code } from './encoder.ts';

/** Points are kept in blocks of four: four values of column 0, four of column 1, and so on. */
export const BLOCK = 4;
const BYTES_PER_NUMBER = 8;
const BLOCK_COLUMN_BYTES = BLOCK * BYTES_PER_NUMBER;

/** What the module exports. Pointers are byte offsets into its memory. */
export interface AssignmentExports {
  /**
   * Finds the nearest of the centres (row-major) for the points of blocks [points, pointsEnd), writes labels (32 bits) and squared
   * distances, adds each point to the sums and sizes of its cluster, and returns how many labels changed. At least one block and one
   * centre.
   */
  assign(
    points: number,
    pointsEnd: number,
    centres: number,
    centresEnd: number,
    sums: number,
    sizes: number,
    labels: number,
    distances: number,
  ): number;
}

// parameters, then locals
const [POINTS, POINTS_END, CENTRES, CENTRES_END, SUMS, SIZES, LABELS, DISTANCES] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [CENTRE, CHANGED, LABEL, TARGET] = [8, 9, 10, 11] as const;
const [BEST_A, BEST_B, NEAREST_A, NEAREST_B, SUM_A, SUM_B, BOTH, DIFFERENCE, INDEX] = [12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

/** The nearest-centre kernel for this number of columns: the loop over the columns is written out, two points share each instruction. */
export function encodeAssignment(columns: number): Uint8Array<ArrayBuffer> {
  const columnIndices = Array.from({ length: columns }, (_, column) => column);

  /** Adds the squared difference of one column to a running sum; the same order of operations as the plain path. */
  const addSquare = (sum: number, offset: number, first: boolean): Code =>
    sequence(
      first ? [] : get(sum),
      get(POINTS),
      pair.load(offset),
      get(BOTH),
      pair.subtract,
      tee(DIFFERENCE),
      get(DIFFERENCE),
      pair.multiply,
      first ? [] : pair.add,
      set(sum),
    );
  const keepNearer = (sum: number, best: number, nearest: number): Code =>
    sequence(
      ...[get(INDEX), get(nearest), get(sum), get(best), pair.less, pair.select, set(nearest)],
      ...[get(best), get(sum), pair.smaller, set(best)],
    );
  const measureCentre = sequence(
    ...columnIndices.map((column) =>
      sequence(
        ...[get(CENTRE), pair.loadTwice(column * BYTES_PER_NUMBER), set(BOTH)],
        addSquare(SUM_A, column * BLOCK_COLUMN_BYTES, column === 0),
        addSquare(SUM_B, column * BLOCK_COLUMN_BYTES + 2 * BYTES_PER_NUMBER, column === 0),
      ),
    ),
    keepNearer(SUM_A, BEST_A, NEAREST_A),
    keepNearer(SUM_B, BEST_B, NEAREST_B),
    ...[get(INDEX), integerPair.constant(1, 1), integerPair.add, set(INDEX)],
    ...[get(CENTRE), integer.constant(columns * BYTES_PER_NUMBER), integer.add, tee(CENTRE), get(CENTRES_END), integer.lessUnsigned],
  );
  /** Writes the label of one of the four points and adds the point to its cluster. */
  const settle = (point: number): Code =>
    sequence(
      ...[get(point < 2 ? NEAREST_A : NEAREST_B), integerPair.half(point % 2 === 0 ? 0 : 1), set(LABEL)],
      ...[get(CHANGED), get(LABELS), integer.load(point * 4), get(LABEL), integer.differ, integer.add, set(CHANGED)],
      ...[get(LABELS), get(LABEL), integer.store(point * 4)],
      ...[get(SIZES), get(LABEL), integer.constant(4), integer.multiply, integer.add, tee(TARGET)],
      ...[get(TARGET), integer.load(), integer.constant(1), integer.add, integer.store()],
      ...[get(SUMS), get(LABEL), integer.constant(columns * BYTES_PER_NUMBER), integer.multiply, integer.add, set(TARGET)],
      ...columnIndices.map((column) =>
        sequence(
          ...[get(TARGET), get(TARGET), number.load(column * BYTES_PER_NUMBER)],
          ...[get(POINTS), number.load(column * BLOCK_COLUMN_BYTES + point * BYTES_PER_NUMBER), number.add],
          number.store(column * BYTES_PER_NUMBER),
        ),
      ),
    );
  const block = sequence(
    ...[pair.constant(Infinity), tee(BEST_A), set(BEST_B)],
    ...[integerPair.constant(0, 0), tee(NEAREST_A), tee(NEAREST_B), set(INDEX)],
    ...[get(CENTRES), set(CENTRE)],
    repeatWhile(measureCentre),
    ...[get(DISTANCES), get(BEST_A), pair.store()],
    ...[get(DISTANCES), get(BEST_B), pair.store(2 * BYTES_PER_NUMBER)],
    ...[0, 1, 2, 3].map(settle),
    ...[get(DISTANCES), integer.constant(BLOCK * BYTES_PER_NUMBER), integer.add, set(DISTANCES)],
    ...[get(LABELS), integer.constant(BLOCK * 4), integer.add, set(LABELS)],
    ...[get(POINTS), integer.constant(columns * BLOCK_COLUMN_BYTES), integer.add, tee(POINTS), get(POINTS_END), integer.lessUnsigned],
  );
  return encodeModule([
    {
      name: 'assign',
      parameters: [I32, I32, I32, I32, I32, I32, I32, I32],
      results: [I32],
      locals: [I32, I32, I32, I32, V128, V128, V128, V128, V128, V128, V128, V128, V128],
      body: sequence(repeatWhile(block), get(CHANGED)),
    },
  ]);
}
