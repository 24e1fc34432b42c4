import type { DataMatrix } from '../data-matrix.ts';
import type { Stepwise } from '../stepwise.ts';
import type { Dissimilarity } from '../row-distance.ts';
import type { MinimumBound } from './regions.ts';
import type { Subtree } from './subtree.ts';

/**
 * What a cut should lessen most: `squares`, the sum of squared deviations from the region's mean (GeoDa, Assunção et al. 2006), or
 * `distances`, the sum of unsquared distances to it (spdep `ssw`, spopt), which bows less to outliers.
 */
export type CutCriterion = 'squares' | 'distances';

/** The best link to cut in one tree: `place` in its preorder, 0 = none is allowed. */
export interface Cut {
  readonly place: number;
  readonly reduction: number;
}

const NO_CUT: Cut = { place: 0, reduction: -Infinity };
const TERMS_PER_STEP = 500_000;
/** Keeps the upper limit above the gain in spite of rounding. */
const LIMIT_SLACK = 1 + 1e-9;

/** Sums of the rows before each place of the preorder: length (areas + 1) * columns. */
function runningSums({ columns, values }: DataMatrix, areas: Int32Array): Float64Array {
  const sums = new Float64Array((areas.length + 1) * columns);
  for (let q = 0; q < areas.length; q++) {
    const row = areas[q]! * columns;
    const before = q * columns;
    for (let k = 0; k < columns; k++) sums[before + columns + k] = sums[before + k]! + values[row + k]!;
  }
  return sums;
}

/** For each place: may it be cut off so that both sides reach the minimum? */
function allowedCuts({ areas, sizes }: Subtree, bound: MinimumBound | undefined): Uint8Array {
  const allowed = new Uint8Array(areas.length).fill(1);
  allowed[0] = 0;
  if (bound === undefined) return allowed;
  const sums = new Float64Array(areas.length);
  let total = 0;
  // summed from the ends of the tree, so that whole numbers stay exact and no difference of large sums is taken
  for (let q = areas.length - 1; q >= 0; q--) {
    let sum = bound.amounts[areas[q]!]!;
    for (let child = q + 1; child < q + sizes[q]!; child += sizes[child]!) sum += sums[child]!;
    sums[q] = sum;
  }
  total = sums[0]!;
  for (let q = 1; q < areas.length; q++) if (sums[q]! < bound.least || total - sums[q]! < bound.least) allowed[q] = 0;
  return allowed;
}

/**
 * The cut that lessens the squared deviations most, n1 n2 / n * |mean1 - mean2|^2 for sides of n1 and n2 areas; the first one where several
 * do. The matrix should be centred. Cost O(areas * columns).
 */
export function bestSquaresCut(data: DataMatrix, tree: Subtree, bound: MinimumBound | undefined): Cut {
  const { columns } = data;
  const { areas, sizes } = tree;
  const n = areas.length;
  if (n < 2) return NO_CUT;
  const sums = runningSums(data, areas);
  const allowed = allowedCuts(tree, bound);
  const total = n * columns;
  let place = 0;
  let reduction = -Infinity;
  for (let q = 1; q < n; q++) {
    if (allowed[q] === 0) continue;
    const size = sizes[q]!;
    const share = size / n;
    let squares = 0;
    for (let k = 0, a = q * columns, b = (q + size) * columns; k < columns; k++, a++, b++) {
      const excess = sums[b]! - sums[a]! - share * sums[total + k]!;
      squares += excess * excess;
    }
    const gain = (squares * n) / (size * (n - size));
    if (gain > reduction) {
      reduction = gain;
      place = q;
    }
  }
  return { place, reduction };
}

/**
 * The cut that lessens the sum of distances to the means most; the first one where several do. There is no short form, but an upper limit:
 * moving the mean of a side by d lessens its sum by no more than its areas times d, so a cut gains at most twice the length of (sum of one
 * side - its share of the whole). Links are tried in the order of that limit until it falls below the best gain. Cost O(areas * columns) per
 * link tried, a few per cent of all as a rule. Yields progress.
 */
export function* bestDistancesCut(
  data: DataMatrix,
  tree: Subtree,
  bound: MinimumBound | undefined,
  dissimilarity: Dissimilarity,
): Stepwise<Cut> {
  const { columns, values } = data;
  const { areas, sizes } = tree;
  const n = areas.length;
  if (n < 2) return NO_CUT;
  const sums = runningSums(data, areas);
  const allowed = allowedCuts(tree, bound);
  const rows = new Float64Array(n * columns);
  for (let q = 0; q < n; q++) for (let k = 0; k < columns; k++) rows[q * columns + k] = values[areas[q]! * columns + k]!;
  const total = sums.subarray(n * columns);
  const inside = new Float64Array(columns);
  const outside = new Float64Array(columns);
  const distances = dissimilarity === 'manhattan' ? manhattanSum : euclideanSum;

  const origin = new Float64Array(columns);
  const limits = new Float64Array(n);
  for (let q = 1; q < n; q++) {
    const end = q + sizes[q]!;
    for (let k = 0; k < columns; k++) {
      inside[k] = sums[end * columns + k]! - sums[q * columns + k]! - (sizes[q]! / n) * total[k]!;
    }
    limits[q] = 2 * distances(inside, columns, 0, 1, origin) * LIMIT_SLACK;
  }
  const order = Int32Array.from(sizes.keys())
    .filter((q) => allowed[q] === 1)
    .sort((a, b) => limits[b]! - limits[a]! || a - b);

  for (let k = 0; k < columns; k++) inside[k] = total[k]! / n;
  const whole = distances(rows, columns, 0, n, inside);
  let place = 0;
  let reduction = -Infinity;
  let work = 0;
  for (let tried = 0; tried < order.length; tried++) {
    const q = order[tried]!;
    if (limits[q]! < reduction) break;
    const size = sizes[q]!;
    const end = q + size;
    for (let k = 0; k < columns; k++) {
      const sum = sums[end * columns + k]! - sums[q * columns + k]!;
      inside[k] = sum / size;
      outside[k] = (total[k]! - sum) / (n - size);
    }
    const left =
      distances(rows, columns, q, end, inside) + distances(rows, columns, 0, q, outside) + distances(rows, columns, end, n, outside);
    if (whole - left > reduction || (whole - left === reduction && q < place)) {
      reduction = whole - left;
      place = q;
    }
    work += n * (columns + 2);
    if (work > TERMS_PER_STEP) {
      work = 0;
      yield tried / n;
    }
  }
  return { place, reduction };
}

function euclideanSum(rows: Float64Array, columns: number, from: number, to: number, centre: Float64Array): number {
  let sum = 0;
  for (let at = from * columns, end = to * columns; at < end;) {
    let squares = 0;
    for (let k = 0; k < columns; k++, at++) {
      const difference = rows[at]! - centre[k]!;
      squares += difference * difference;
    }
    sum += Math.sqrt(squares);
  }
  return sum;
}

function manhattanSum(rows: Float64Array, columns: number, from: number, to: number, centre: Float64Array): number {
  let sum = 0;
  for (let at = from * columns, end = to * columns; at < end;)
    for (let k = 0; k < columns; k++, at++) sum += Math.abs(rows[at]! - centre[k]!);
  return sum;
}
