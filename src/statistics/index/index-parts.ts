import { columnOf, matrixOfColumns, type DataMatrix } from '../data-matrix.ts';
import { mean } from '../moments.ts';
import { locationAndScale, standardise, type StandardisationMethod } from './standardise.ts';
import { memberValues } from '../universe.ts';

/** What a high number means, of an indicator or of the index. Berlin and Hamburg: `highIsUnfavourable`. */
export type IndexOrientation = 'highIsUnfavourable' | 'highIsFavourable';

/** What an indicator does in an index. */
export interface IndicatorRole {
  /** Relative weight, >= 0; 0 = does not take part. */
  readonly weight: number;
  readonly polarity: IndexOrientation;
}

/** How the numbers of one indicator entered the index. */
export interface IndexIndicator {
  /** Share of the whole weight, 0..1; 0 where the indicator does not take part. */
  readonly weightShare: number;
  /** -1 where the indicator was turned to point the way of the index. */
  readonly sign: 1 | -1;
  /** Mean, median or minimum over the universe; NaN for ranks and percentiles. */
  readonly center: number;
  /** Standard deviation, scaled MAD or range over the universe; NaN for ranks and percentiles. */
  readonly scale: number;
  /** Areas of the universe that have a number. */
  readonly count: number;
  /** False where the numbers tell no areas apart (all equal, or MAD 0 with `robust`): such an indicator is left out. */
  readonly hasSpread: boolean;
}

/** Comparable numbers that all point the way of the index. */
export interface IndexParts {
  /** n x k; NaN = outside the universe, missing, or the indicator has no spread. */
  readonly matrix: DataMatrix;
  readonly indicators: readonly Omit<IndexIndicator, 'weightShare'>[];
}

export interface PartOptions {
  readonly standardisation: StandardisationMethod;
  readonly orientation: IndexOrientation;
  /** For `minMax`: lowest and highest value, default 0 and 1. A lowest value above 0 keeps a geometric mean from being 0. */
  readonly minMaxRange?: readonly [number, number];
}

/**
 * Standardises every column over the universe and turns those whose polarity is not the index's orientation: z and robust z change their
 * sign, min-max and percentiles p become 1 - p, ranks r become n + 1 - r. Cost O(n k), with ranks and medians O(n k log n).
 */
export function indexParts(
  columns: readonly ArrayLike<number>[],
  roles: readonly IndicatorRole[],
  universe: Uint8Array,
  options: PartOptions,
): IndexParts {
  const parts = columns.map((column, k) => {
    const members = memberValues(column, universe);
    const { values, center, scale } = standardise(column, options.standardisation, universe);
    const hasSpread = (options.standardisation === 'robust' ? scale : locationAndScale(members, 'minMax').scale) > 0;
    const sign = roles[k]!.polarity === options.orientation ? 1 : -1;
    const turned = hasSpread ? values.map(turn(sign, members.length, options)) : values.fill(NaN);
    return { values: turned, indicator: { sign, center, scale, count: members.length, hasSpread } as const };
  });
  return { matrix: matrixOfColumns(parts.map(({ values }) => values)), indicators: parts.map(({ indicator }) => indicator) };
}

function turn(sign: 1 | -1, count: number, { standardisation, minMaxRange }: PartOptions): (value: number) => number {
  switch (standardisation) {
    case 'zPopulation':
    case 'zSample':
    case 'robust':
      return (value) => sign * value;
    case 'rank':
      return sign === 1 ? (value) => value : (value) => count + 1 - value;
    case 'percentile':
      return sign === 1 ? (value) => value : (value) => 1 - value;
    case 'minMax': {
      const [lowest, highest] = minMaxRange ?? [0, 1];
      return (value) => lowest + (highest - lowest) * (sign === 1 ? value : 1 - value);
    }
  }
}

/** How the parts of an area become one number; with `rank` the parts are ranks and their weighted mean is taken. */
export type IndexAggregation = 'sum' | 'arithmetic' | 'geometric' | 'rank';

/** One area's number from its parts and the weights, those of missing parts given to the others; NaN where nothing is left. */
function combine(matrix: DataMatrix, area: number, weights: Float64Array, total: number, aggregation: IndexAggregation): number {
  const start = area * matrix.columns;
  let combined = 0;
  let available = 0;
  for (let k = 0; k < matrix.columns; k++) {
    const part = matrix.values[start + k]!;
    const weight = weights[k]!;
    if (weight === 0 || Number.isNaN(part)) continue;
    available += weight;
    combined += weight * (aggregation === 'geometric' ? Math.log(part) : part);
  }
  if (available === 0) return NaN;
  if (aggregation === 'geometric') return Math.exp(combined / available);
  return aggregation === 'sum' ? combined * (total / available) : combined / available;
}

/**
 * One number per area: weighted sum, arithmetic or geometric mean of its parts (n x k, NaN = missing: its weight goes to the others).
 * A part of 0 makes a geometric mean 0, a negative one NaN. Returns length n, NaN where no part is there. Cost O(n k).
 */
export function combineParts(matrix: DataMatrix, weights: Float64Array, aggregation: IndexAggregation): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const combined = new Float64Array(matrix.rows);
  for (let i = 0; i < matrix.rows; i++) combined[i] = combine(matrix, i, weights, total, aggregation);
  return combined;
}

/**
 * What every part adds to the combined number of its area (n x k, NaN = missing or without weight); a row adds up to `combined[i]`.
 * A geometric mean has no parts that add up by themselves: those of the arithmetic mean are scaled down to it. Cost O(n k).
 */
export function combinedContributions(
  matrix: DataMatrix,
  weights: Float64Array,
  combined: Float64Array,
  aggregation: IndexAggregation,
): DataMatrix {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const values = new Float64Array(matrix.values.length).fill(NaN);
  const { rows, columns } = matrix;
  for (let i = 0; i < rows; i++) {
    if (Number.isNaN(combined[i]!)) continue;
    let available = 0;
    let weighted = 0;
    for (let k = 0; k < columns; k++) {
      const part = matrix.values[i * columns + k]!;
      if (weights[k] === 0 || Number.isNaN(part)) continue;
      available += weights[k]!;
      values[i * columns + k] = weights[k]! * part;
      weighted += weights[k]! * part;
    }
    const factor =
      aggregation === 'sum'
        ? total / available
        : aggregation === 'geometric'
          ? weighted > 0
            ? combined[i]! / weighted
            : 0
          : 1 / available;
    for (let k = 0; k < columns; k++) values[i * columns + k]! *= factor;
  }
  return { rows, columns, values };
}

/** Means of the columns over the rows that have a number; 0 where none has. */
export const columnMeans = (matrix: DataMatrix): Float64Array =>
  Float64Array.from({ length: matrix.columns }, (_, k) => {
    const center = mean(columnOf(matrix, k));
    return Number.isNaN(center) ? 0 : center;
  });
