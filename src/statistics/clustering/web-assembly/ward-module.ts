import { encodeModule, F64, get, I32, integer, integerPair, pair, repeatWhile, sequence, set, tee, V128, type Code } from './encoder.ts';
import { BLOCK } from './assignment-module.ts';

const BYTES_PER_NUMBER = 8;
const BLOCK_COLUMN_BYTES = BLOCK * BYTES_PER_NUMBER;

/** What the module exports. Pointers are byte offsets into its memory. */
export interface WardExports {
  /**
   * Searches the clusters of blocks [clusters, clustersEnd) for the one whose union with the queried cluster (its centre at `query`, size
   * `size`) adds least to the within sum of squares, and less than `limit`. Writes four candidates, one per place in a block: their costs
   * at `result` (doubles) and their slots behind them (32 bits each; -1 = none below the limit).
   */
  nearest(clusters: number, clustersEnd: number, sizes: number, query: number, result: number, size: number, limit: number): void;
}

const [CLUSTERS, CLUSTERS_END, SIZES, QUERY, RESULT, SIZE, LIMIT] = [0, 1, 2, 3, 4, 5, 6] as const;
const [BEST_A, BEST_B, SLOT_A, SLOT_B, SUM_A, SUM_B, BOTH, DIFFERENCE, INDEX_A, INDEX_B, SIZE_PAIR, SIZES_PAIR] = [
  7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
] as const;

/** The nearest-cluster search of Ward's method for this number of columns, blocks of four as in the assignment module. */
export function encodeWard(columns: number): Uint8Array<ArrayBuffer> {
  const addSquare = (sum: number, offset: number, first: boolean): Code =>
    sequence(
      first ? [] : get(sum),
      ...[get(CLUSTERS), pair.load(offset), get(BOTH), pair.subtract, tee(DIFFERENCE), get(DIFFERENCE), pair.multiply],
      first ? [] : pair.add,
      set(sum),
    );
  /** Cost = squared distance * (a b) / (a + b); keeps it where it is smaller. */
  const keepNearer = (sum: number, best: number, slot: number, index: number, offset: number): Code =>
    sequence(
      ...[get(SIZES), pair.load(offset), tee(SIZES_PAIR), get(SIZE_PAIR), pair.multiply],
      ...[get(SIZES_PAIR), get(SIZE_PAIR), pair.add, pair.divide],
      ...[get(sum), pair.multiply, set(sum)],
      ...[get(index), get(slot), get(sum), get(best), pair.less, pair.select, set(slot)],
      ...[get(best), get(sum), pair.smaller, set(best)],
      ...[get(index), integerPair.constant(BLOCK, BLOCK), integerPair.add, set(index)],
    );
  const block = sequence(
    ...Array.from({ length: columns }, (_, column) =>
      sequence(
        ...[get(QUERY), pair.loadTwice(column * BYTES_PER_NUMBER), set(BOTH)],
        addSquare(SUM_A, column * BLOCK_COLUMN_BYTES, column === 0),
        addSquare(SUM_B, column * BLOCK_COLUMN_BYTES + 2 * BYTES_PER_NUMBER, column === 0),
      ),
    ),
    keepNearer(SUM_A, BEST_A, SLOT_A, INDEX_A, 0),
    keepNearer(SUM_B, BEST_B, SLOT_B, INDEX_B, 2 * BYTES_PER_NUMBER),
    ...[get(SIZES), integer.constant(BLOCK * BYTES_PER_NUMBER), integer.add, set(SIZES)],
    ...[get(CLUSTERS), integer.constant(columns * BLOCK_COLUMN_BYTES), integer.add, tee(CLUSTERS), get(CLUSTERS_END), integer.lessUnsigned],
  );
  const slotsAt = BLOCK * BYTES_PER_NUMBER;
  const storeSlot = (slot: number, half: 0 | 1, place: number): Code =>
    sequence(get(RESULT), get(slot), integerPair.half(half), integer.store(slotsAt + place * 4));
  return encodeModule([
    {
      name: 'nearest',
      parameters: [I32, I32, I32, I32, I32, F64, F64],
      results: [],
      locals: [V128, V128, V128, V128, V128, V128, V128, V128, V128, V128, V128, V128],
      body: sequence(
        ...[get(LIMIT), pair.twice, tee(BEST_A), set(BEST_B), get(SIZE), pair.twice, set(SIZE_PAIR)],
        ...[integerPair.constant(-1, -1), tee(SLOT_A), set(SLOT_B)],
        ...[integerPair.constant(0, 1), set(INDEX_A), integerPair.constant(2, 3), set(INDEX_B)],
        repeatWhile(block),
        ...[get(RESULT), get(BEST_A), pair.store(), get(RESULT), get(BEST_B), pair.store(2 * BYTES_PER_NUMBER)],
        ...[storeSlot(SLOT_A, 0, 0), storeSlot(SLOT_A, 1, 1), storeSlot(SLOT_B, 0, 2), storeSlot(SLOT_B, 1, 3)],
      ),
    },
  ]);
}
