import { distancesToCentres, quantile, sortedNumbers, type DataMatrix, type Stepwise } from '../../statistics/index.ts';
import type { Year } from '../../model/index.ts';
import type { TypeChange } from '../recipe-protocol.ts';
import { completeUniverse } from './complete-universe.ts';
import type { RecipeOfKind } from './evaluator.ts';
import { gatheredIn, type GatheredInputs } from './gather-inputs.ts';
import { distanceTo } from './type-distances.ts';
import type { TypeModel } from './type-model.ts';
import { scaled } from './type-scale.ts';
import { takePart } from './universe.ts';

/** Nearer to the new centre by less than this share is still the border. */
export const CLEAR_RATIO = 0.9;
/** One-sided 95 %: noise alone would carry an area as far beyond the border in less than one of twenty cases. */
const NOISE_DEVIATIONS = 1.645;
/** Makes the median size of second differences of independent normal noise its standard deviation. */
const SECOND_DIFFERENCE_SIZE = 0.6745 * Math.sqrt(6);
/** Fewer numbers say nothing about the noise of an area. */
const FEWEST_DIFFERENCES = 6;
const CHANGES_PER_STEP = 200;

/** One year on the scale of the base year: n areas by inputs (NaN = takes no part) and their types (-1 = none). */
interface TypedYear {
  readonly year: Year;
  readonly matrix: DataMatrix;
  readonly labels: Int32Array;
}

/**
 * Areas whose type differs between two neighbouring years, and whether they really changed. A change is real where the area crossed the border
 * halfway between the two centres (before nearer to the old one), lies clearly nearer to the new one (ratio of distances at most 0.9), lies
 * beyond the border by at least 1.645 times the noise of its own series, and no input's boundaries or definition changed there in between.
 * Noise: the standard deviation that the second differences of the series tell (median of their sizes over 0.6745 √6), which neither
 * a trend nor one single step disturbs: that across the border, or that of all inputs together where it is larger; with fewer than
 * six differences only the other rules count.
 * Cost O(years · n · inputs · types).
 */
export function* typeChanges(
  recipe: RecipeOfKind<'typology'>,
  inputs: GatheredInputs,
  model: TypeModel,
  baseYear: Year,
): Stepwise<TypeChange[]> {
  const years: TypedYear[] = [];
  for (const year of inputs.years) {
    years.push(typedYear(recipe, gatheredIn(inputs, year), model, year === baseYear));
    yield (0.5 * years.length) / inputs.years.length;
  }
  const changes: TypeChange[] = [];
  for (const [position, after] of years.entries()) {
    const before = years[position - 1];
    if (before === undefined) continue;
    const isBroken = brokenBetween(inputs, before.year, after.year);
    for (const [area, to] of after.labels.entries()) {
      const from = before.labels[area]!;
      if (from < 0 || to < 0 || from === to) continue;
      const ratio = distanceTo(after.matrix, area, model.centres, to) / distanceTo(after.matrix, area, model.centres, from);
      const beyond = beyondBorder(after.matrix, area, model.centres, from, to);
      const crossed = beyond > 0 && beyondBorder(before.matrix, area, model.centres, from, to) < 0;
      // Unknown noise (NaN) forbids nothing.
      const isChance = beyond < NOISE_DEVIATIONS * noiseAcross(years, area, model.centres, from, to);
      const real = crossed && ratio <= CLEAR_RATIO && !isChance && !isBroken(area);
      changes.push({ area, fromYear: before.year, toYear: after.year, from, to, real, ratio });
      if (changes.length % CHANGES_PER_STEP === 0) yield 0.5 + (0.5 * position) / years.length;
    }
  }
  return changes;
}

function typedYear(recipe: RecipeOfKind<'typology'>, inputs: GatheredInputs, model: TypeModel, isBase: boolean): TypedYear {
  const { positions, exclusions } = takePart(inputs, completeUniverse(recipe.universe));
  const { matrix } = scaled(model.scale, inputs.columns, positions);
  const { columns } = matrix;
  const values = new Float64Array(exclusions.length * columns).fill(NaN);
  positions.forEach((area, row) => values.set(matrix.values.subarray(row * columns, (row + 1) * columns), area * columns));
  const all = { rows: exclusions.length, columns, values };
  return { year: inputs.year, matrix: all, labels: isBase ? model.labels : distancesToCentres(all, model.centres).labels };
}

/** How far an area lies beyond the middle between two centres, towards the new one; negative = still on the old side. */
function beyondBorder(matrix: DataMatrix, area: number, centres: DataMatrix, from: number, to: number): number {
  const apart = distanceTo(centres, from, centres, to);
  return (distanceTo(matrix, area, centres, from) ** 2 - distanceTo(matrix, area, centres, to) ** 2) / (2 * apart);
}

/** The standard deviation that second differences tell; NaN where there are too few. */
const noiseOfDifferences = (sizes: readonly number[]): number =>
  sizes.length < FEWEST_DIFFERENCES ? NaN : quantile(sortedNumbers(sizes), 0.5) / SECOND_DIFFERENCE_SIZE;

/** Sizes of the second differences of a series over the years, without gaps. */
function secondDifferences(years: readonly TypedYear[], numberIn: (year: TypedYear) => number): number[] {
  const series = years.map(numberIn);
  return series
    .slice(1, -1)
    .map((now, position) => Math.abs(series[position]! - 2 * now + series[position + 2]!))
    .filter(Number.isFinite);
}

/** Noise across the border of two types, but not below that of the inputs all together: few differences may be small by chance. */
function noiseAcross(years: readonly TypedYear[], area: number, centres: DataMatrix, from: number, to: number): number {
  const across = noiseOfDifferences(secondDifferences(years, ({ matrix }) => beyondBorder(matrix, area, centres, from, to)));
  const inputs = Array.from({ length: centres.columns }, (_, input) => input);
  const together = noiseOfDifferences(
    inputs.flatMap((input) => secondDifferences(years, ({ matrix }) => matrix.values[area * matrix.columns + input]!)),
  );
  return Number.isNaN(across) ? together : Math.max(across, together);
}

function brokenBetween({ series }: GatheredInputs, from: Year, to: Year): (area: number) => boolean {
  const breaks = series.flatMap((one) => one.breaks.filter(({ year }) => year > from && year <= to));
  if (breaks.some(({ areas }) => areas.length === 0)) return () => true;
  const broken = new Set(breaks.flatMap(({ areas }) => areas));
  return (area) => broken.has(area);
}
