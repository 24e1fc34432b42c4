import type { RecipeInput, Standardisation } from '../../model/index.ts';
import { matrixOfColumns, standardise, type DataMatrix } from '../../statistics/index.ts';
import { valuesAt } from './universe.ts';

/** The scale of one year, on which the areas of every year are measured. */
export interface TypeScale {
  /** Share of each input, in sum 1. */
  readonly shares: Float64Array;
  /** Root of weight over mean weight: what a column is multiplied by, so that squared distances count inputs by their weight. */
  readonly roots: Float64Array;
  /** Value of an input -> standardised, turned so that high means need. */
  readonly standardised: readonly ((value: number) => number)[];
  /** Positions of inputs that tell no areas apart: there is no scale for them. */
  readonly constant: readonly number[];
}

/** Areas on a scale. */
export interface ScaledAreas {
  /** Per input, over the areas: standardised and turned. */
  readonly standardised: readonly Float64Array[];
  /** Areas by inputs, weighted: what distances are measured in. */
  readonly matrix: DataMatrix;
}

/**
 * The scale given by the areas at `positions`. A value of another year gets the place it would have had: for ranks and percentiles the
 * number of smaller values, ties half. Favourable inputs are turned as in an index: z and robust z change their sign, min-max and
 * percentiles p become 1 - p, ranks r become n + 1 - r. Cost O(n · inputs), with ranks and medians a factor log n.
 */
export function typeScale(
  columns: readonly Float64Array[],
  inputs: readonly RecipeInput[],
  positions: Int32Array,
  method: Standardisation,
): TypeScale {
  const total = inputs.reduce((sum, { weight }) => sum + weight, 0);
  const members = columns.map((column) => valuesAt(column, positions));
  return {
    shares: Float64Array.from(inputs, ({ weight }) => weight / total),
    roots: Float64Array.from(inputs, ({ weight }) => Math.sqrt((weight * inputs.length) / total)),
    standardised: inputs.map(({ polarity }, input) => onScale(members[input]!, method, polarity === 'highIsFavourable')),
    constant: [...members.keys()].filter((input) => !hasSpread(members[input]!, method)),
  };
}

/** Measures the areas at `positions`, of any year. Cost O(n · inputs), with ranks a factor log n. */
export function scaled(scale: TypeScale, columns: readonly Float64Array[], positions: Int32Array): ScaledAreas {
  const standardised = columns.map((column, input) => valuesAt(column, positions).map(scale.standardised[input]!));
  return { standardised, matrix: matrixOfColumns(standardised.map((column, input) => column.map((value) => value * scale.roots[input]!))) };
}

/** Mean burden of every area: its standardised values by their shares. Cost O(n · inputs). */
export function burdens({ shares }: TypeScale, standardised: readonly Float64Array[], areas: number): Float64Array {
  const burden = new Float64Array(areas);
  standardised.forEach((column, input) => column.forEach((value, area) => (burden[area]! += shares[input]! * value)));
  return burden;
}

function hasSpread(members: Float64Array, method: Standardisation): boolean {
  if (method === 'robust' || method === 'zSample') return standardise(members, method).scale > 0;
  return members.some((value) => value !== members[0]);
}

function onScale(members: Float64Array, method: Standardisation, isTurned: boolean): (value: number) => number {
  if (method === 'rank' || method === 'percentile') {
    const sorted = members.slice().sort();
    const count = sorted.length;
    const highest = method === 'rank' ? count + 1 : 1;
    return (value) => {
      const place = (placesBelow(sorted, value, false) + placesBelow(sorted, value, true) + 1) / 2;
      const standardised = method === 'rank' ? place : (place - 1) / (count - 1);
      return isTurned ? highest - standardised : standardised;
    };
  }
  const { center, scale } = standardise(members, method);
  if (method === 'minMax') return isTurned ? (value) => 1 - (value - center) / scale : (value) => (value - center) / scale;
  return isTurned ? (value) => (center - value) / scale : (value) => (value - center) / scale;
}

/** How many of ascending numbers are smaller than a value, or at most as large. Cost O(log n). */
function placesBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
