import type { DataMatrix } from '../data-matrix.ts';
import type { Random } from '../random.ts';
import { squaredDistance } from '../row-distance.ts';

/** Above this many rows each centre is drawn once instead of chosen among several draws: the trials would cost more than the iterations. */
const MOST_ROWS_WITH_TRIALS = 10_000;

/**
 * Starting rows for k-means by k-means++: the first at random, each further one with a probability proportional to its squared distance
 * from the nearest centre so far; with up to 10,000 rows the best of 2 + ln k draws is taken (greedy k-means++, as scikit-learn does).
 * Returns row numbers, at most `clusters`, and fewer where there are fewer distinct rows. Cost O(n * clusters * columns * trials).
 * Source: Arthur, D. & Vassilvitskii, S. (2007), k-means++: the advantages of careful seeding.
 */
export function seedRows(matrix: DataMatrix, clusters: number, random: Random): Int32Array {
  const { rows } = matrix;
  if (rows === 0 || clusters < 1) return new Int32Array(0);
  const trials = rows <= MOST_ROWS_WITH_TRIALS ? 2 + Math.floor(Math.log(clusters)) : 1;
  const chosen: number[] = [random.integer(rows)];
  let nearest = squaresTo(matrix, chosen[0]!, null);
  while (chosen.length < clusters) {
    let best: { row: number; squares: Float64Array; potential: number } | null = null;
    const potential = sumOf(nearest);
    for (let trial = 0; trial < trials; trial++) {
      const row = drawProportionally(nearest, potential, random);
      if (row < 0) break;
      const squares = squaresTo(matrix, row, nearest);
      const remaining = sumOf(squares);
      if (best === null || remaining < best.potential) best = { row, squares, potential: remaining };
    }
    if (best === null) break;
    chosen.push(best.row);
    nearest = best.squares;
  }
  return Int32Array.from(chosen);
}

/** Squared distances of all rows to `row`, or to the nearest so far where that is smaller. */
function squaresTo({ rows, columns, values }: DataMatrix, row: number, nearest: Float64Array | null): Float64Array {
  const squares = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const square = squaredDistance(values, i, values, row, columns);
    squares[i] = nearest === null || square < nearest[i]! ? square : nearest[i]!;
  }
  return squares;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** A position drawn with probability proportional to its weight; -1 where all weights are zero. */
function drawProportionally(weights: Float64Array, total: number, random: Random): number {
  let rest = random.next() * total;
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(weight > 0)) continue;
    last = i;
    rest -= weight;
    if (rest < 0) return i;
  }
  return last;
}
