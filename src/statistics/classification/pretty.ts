/** Settings of R's `pretty`: bias towards larger steps, and towards steps of 5. */
const HIGH_BIAS = 1.5;
const FIVE_BIAS = 0.5 + 1.5 * HIGH_BIAS;
const SHRINK_SMALL = 0.75;
const ROUNDING = 1e-10;
const SMALLEST_CELL = 2 ** -20 * 2.2250738585072014e-308;

/**
 * Round edges (steps of 1, 2 or 5 times a power of ten) that cover `lowest` to `highest` in about `classes` classes.
 * The algorithm of R 4.2 `pretty(range, n)` with its defaults (min.n = n %/% 3, shrink.sml = 0.75, high.u.bias = 1.5).
 * Ascending, at least two edges, the first <= lowest, the last >= highest. `lowest` <= `highest`, both finite. Cost O(classes).
 * Source: R Core Team, `src/appl/pretty.c`; Becker, Chambers & Wilks (1988).
 */
export function prettyEdges(lowest: number, highest: number, classes: number): number[] {
  const minimumClasses = Math.floor(classes / 3);
  const { cell, small } = cellOf(lowest, highest, classes, minimumClasses);
  const unit = roundUnit(cell);
  let first = Math.floor(lowest / unit + ROUNDING);
  let last = Math.ceil(highest / unit - ROUNDING);
  while (first * unit > lowest + ROUNDING * unit) first--;
  while (last * unit < highest - ROUNDING * unit) last++;
  const missing = minimumClasses - (last - first);
  if (missing > 0) [first, last] = widened(first, last, missing, lowest, highest);
  // a range far below its own size can leave a single edge
  if (small && first === last) last++;
  // the next step may lie beyond the largest number there is
  const edges = Array.from({ length: last - first + 1 }, (_, index) =>
    Math.min(Math.max(roundOff((first + index) * unit), -Number.MAX_VALUE), Number.MAX_VALUE),
  );
  // edges within rounding of the data must still cover it
  if (edges[0]! > lowest) edges[0] = lowest;
  if (edges[edges.length - 1]! < highest) edges[edges.length - 1] = highest;
  return edges;
}

function cellOf(lowest: number, highest: number, classes: number, minimumClasses: number): { cell: number; small: boolean } {
  const range = highest - lowest;
  if (range === 0 && highest === 0) return { cell: shrunk(1, minimumClasses), small: true };
  const scale = Math.max(Math.abs(lowest), Math.abs(highest));
  const unitBound = 1 + (FIVE_BIAS >= 1.5 * HIGH_BIAS + 0.5 ? 1 / (1 + HIGH_BIAS) : 1.5 / (1 + FIVE_BIAS));
  if (range < scale * (unitBound * Math.max(1, classes) * Number.EPSILON * 3)) return { cell: shrunk(scale, minimumClasses), small: true };
  const cell = Number.isFinite(range) ? range / Math.max(1, classes) : highest / classes - lowest / classes;
  return { cell: Math.min(Math.max(cell, SMALLEST_CELL), Number.MAX_VALUE / 1.25), small: false };
}

const shrunk = (scale: number, minimumClasses: number): number =>
  ((scale > 10 ? 9 + scale / 10 : scale) * SHRINK_SMALL) / Math.max(1, minimumClasses);

/** The step among 1, 2, 5, 10 times a power of ten that is nearest to `cell`, larger ones preferred. */
function roundUnit(cell: number): number {
  const base = 10 ** Math.floor(Math.log10(cell));
  let unit = base;
  if (2 * base - cell < HIGH_BIAS * (cell - unit)) {
    unit = 2 * base;
    if (5 * base - cell < FIVE_BIAS * (cell - unit)) {
      unit = 5 * base;
      if (10 * base - cell < HIGH_BIAS * (cell - unit)) unit = 10 * base;
    }
  }
  return unit;
}

function widened(first: number, last: number, missing: number, lowest: number, highest: number): [number, number] {
  if (lowest === 0 && first === 0 && highest !== 0) return [first, last + missing];
  if (highest === 0 && last === 0 && lowest !== 0) return [first - missing, last];
  const half = Math.floor(missing / 2);
  return first >= 0 ? [first - half - (missing % 2), last + half] : [first - half, last + half + (missing % 2)];
}

/** Takes the binary dust off a multiple of a decimal step: 3 * 0.1 is 0.3. */
const roundOff = (value: number): number => Number(value.toPrecision(15)) + 0;

/**
 * The competing convention of mapclassify's `PrettyBreaks`: Heckbert's nice numbers (Graphics Gems, 1990) with `classes` tick marks.
 * Edges ascend and cover `lowest` to `highest`. A constant gives [v, v]. Cost O(classes).
 */
export function heckbertEdges(lowest: number, highest: number, classes: number): number[] {
  if (lowest === highest) return [lowest, highest];
  const range = niceNumber(highest - lowest, false);
  const step = niceNumber(range / Math.max(1, classes - 1), true);
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step);
  return Array.from({ length: last - first + 1 }, (_, index) => roundOff((first + index) * step));
}

function niceNumber(value: number, rounds: boolean): number {
  const base = 10 ** Math.floor(Math.log10(value));
  const fraction = value / base;
  if (rounds) return (fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10) * base;
  return (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10) * base;
}
