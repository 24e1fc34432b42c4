import { requireComplete, type DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import { condensedDistances } from './condensed-distances.ts';
import { ordered, type Dendrogram } from './dendrogram.ts';

/**
 * How far two clusters are apart: `ward` by the increase of the within sum of squares (height = sqrt(2 * increase) = R's `ward.D2`, scipy's
 * `ward`), `average`, `complete` and `single` by the mean, largest and smallest distance of their rows, `weighted` (WPGMA, R's `mcquitty`)
 * by the mean of the parts' distances, `centroid` and `median` by their centres (heights are distances, as in scipy; inversions occur).
 */
export type Linkage = 'ward' | 'average' | 'complete' | 'single' | 'weighted' | 'centroid' | 'median';

/** More rows than this need a distance matrix of over 800 MB. */
export const MOST_ROWS_WITH_MATRIX = 14_000;

/**
 * Agglomerative clustering of the rows by Euclidean distance on a matrix of all distances. Every step joins the nearest pair; of equally
 * near pairs the one with the smallest first row, then the smallest second row, which is R's order, so that tied data give R's tree. Null
 * with more than 14,000 rows (use `wardOfCentroids`). No row or one row: no steps.
 * Cost O(n^2 * columns) plus O(n^2) steps as a rule, O(n^3) at worst; 4 n^2 bytes.
 * Sources: Lance, G. N. & Williams, W. T. (1967), Computer Journal 9; Murtagh, F. & Legendre, P. (2014), Journal of Classification 31;
 * nearest-neighbour lists after Anderberg, M. R. (1973).
 * @throws AtlasError `misuse` for a missing number
 */
export function* agglomerate(matrix: DataMatrix, linkage: Linkage): Stepwise<Dendrogram | null> {
  requireComplete(matrix);
  if (matrix.rows > MOST_ROWS_WITH_MATRIX) return null;
  yield 0;
  const distances = condensedDistances(matrix);
  yield 0.1;
  return yield* agglomerateDistances(distances, matrix.rows, linkage);
}

/**
 * As `agglomerate`, on Euclidean distances of one's own: `distances` condensed, length rows (rows - 1) / 2, overwritten. Other than
 * Euclidean distances are fine for `average`, `complete`, `single` and `weighted`.
 */
export function* agglomerateDistances(distances: Float64Array, rows: number, linkage: Linkage): Stepwise<Dendrogram> {
  const squared = linkage === 'ward' || linkage === 'centroid' || linkage === 'median';
  if (squared) for (let i = 0; i < distances.length; i++) distances[i]! *= distances[i]!;
  const update = UPDATES[linkage];
  const starts = new Int32Array(rows);
  // distance of (i, j), i < j, is distances[starts[i] + j]
  for (let i = 0; i < rows; i++) starts[i] = i * rows - (i * (i + 1)) / 2 - i - 1;
  const steps = Math.max(0, rows - 1);
  const result = {
    rows,
    left: new Int32Array(steps),
    right: new Int32Array(steps),
    heights: new Float64Array(steps),
    sizes: new Int32Array(steps),
  };
  // active rows in ascending order stand for their clusters; each knows its nearest among the later ones
  const active = Int32Array.from({ length: rows }, (_, row) => row);
  let count = rows;
  const members = new Float64Array(rows).fill(1);
  const names = active.slice();
  const nearest = new Int32Array(rows).fill(-1);
  const nearestDistance = new Float64Array(rows).fill(Infinity);
  const findNearest = (position: number): void => {
    const row = active[position]!;
    const start = starts[row]!;
    let least = Infinity;
    // infinite distances are joined too, at the end
    let at = active[position + 1]!;
    for (let other = position + 1; other < count; other++) {
      const distance = distances[start + active[other]!]!;
      if (distance < least) {
        least = distance;
        at = active[other]!;
      }
    }
    nearest[row] = at;
    nearestDistance[row] = least;
  };
  for (let position = 0; position < rows - 1; position++) findNearest(position);

  const every = Math.max(1, Math.floor(1e6 / (rows + 1)));
  for (let step = 0; step < steps; step++) {
    let kept = active[0]!;
    let least = Infinity;
    for (let position = 0; position < count - 1; position++) {
      const row = active[position]!;
      if (nearestDistance[row]! < least) {
        least = nearestDistance[row]!;
        kept = row;
      }
    }
    const gone = nearest[kept]!;
    [result.left[step], result.right[step]] = ordered(names[kept]!, names[gone]!);
    result.heights[step] = squared ? Math.sqrt(Math.max(0, least)) : least;
    result.sizes[step] = members[kept]! + members[gone]!;
    names[kept] = rows + step;

    let place = 0;
    for (let position = 0; position < count; position++) if (active[position] !== gone) active[place++] = active[position]!;
    count--;
    const sizeA = members[kept]!;
    const sizeB = members[gone]!;
    let nearestLater = -1;
    let leastLater = Infinity;
    for (let position = 0; position < count; position++) {
      const other = active[position]!;
      if (other === kept) continue;
      const toKept = other < kept ? starts[other]! + kept : starts[kept]! + other;
      const toGone = other < gone ? starts[other]! + gone : starts[gone]! + other;
      const distance = update(distances[toKept]!, distances[toGone]!, least, sizeA, sizeB, members[other]!);
      distances[toKept] = distance;
      if (other > kept) {
        if (nearestLater < 0 || distance < leastLater) {
          leastLater = distance;
          nearestLater = other;
        }
      } else if (distance < nearestDistance[other]!) {
        nearestDistance[other] = distance;
        nearest[other] = kept;
      }
    }
    members[kept] = sizeA + sizeB;
    nearest[kept] = nearestLater;
    nearestDistance[kept] = leastLater;
    for (let position = 0; position < count - 1; position++) {
      const row = active[position]!;
      if (row !== kept && (nearest[row] === kept || nearest[row] === gone)) findNearest(position);
    }
    if (step % every === every - 1) yield 0.1 + (0.9 * (step + 1)) / steps;
  }
  return result;
}

/** Distance of a cluster (size c) to the union of a and b from its distances to a and b and theirs. */
type Update = (toA: number, toB: number, between: number, a: number, b: number, c: number) => number;

const UPDATES: Readonly<Record<Linkage, Update>> = {
  ward: (toA, toB, between, a, b, c) => ((a + c) * toA + (b + c) * toB - c * between) / (a + b + c),
  average: (toA, toB, _between, a, b) => (a * toA + b * toB) / (a + b),
  complete: (toA, toB) => (toA > toB ? toA : toB),
  single: (toA, toB) => (toA < toB ? toA : toB),
  weighted: (toA, toB) => (toA + toB) / 2,
  centroid: (toA, toB, between, a, b) => (a * toA + b * toB - (a * b * between) / (a + b)) / (a + b),
  median: (toA, toB, between) => (toA + toB) / 2 - between / 4,
};
