import { hasNumber, ValueState, type IndicatorDescriptor } from '../../model/index.ts';
import { heavierState, stateOfSum, type ColumnValues } from './column-values.ts';
import { NO_CITY_VALUE, type CityValue } from './city-value.ts';

/** Values of one indicator on one level in one year; arrays of length n. */
export interface EvaluatedYear {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly numerators: Float64Array | null;
  readonly denominators: Float64Array | null;
  readonly city: CityValue;
  /** Areas with more cases than the base. */
  readonly exceeding: readonly number[];
}

/** A sum of columns with the city's value of each. */
export interface Summand {
  readonly column: ColumnValues;
  readonly city: CityValue;
}

/** Adds columns area by area; a sum with a gap has no number. Cost O(n · columns). */
export function sumOfColumns(summands: readonly Summand[]): Summand {
  const [first, ...others] = summands;
  if (first === undefined) throw new RangeError('an indicator needs at least one column');
  if (others.length === 0) return first;
  const values = first.column.values.slice();
  const states = first.column.states.slice();
  let cityValue = first.city.value;
  for (const { column, city } of others) {
    for (let area = 0; area < values.length; area++) {
      values[area]! += column.values[area]!;
      states[area] = heavierState(states[area]!, column.states[area]!);
    }
    cityValue += city.value;
  }
  for (let area = 0; area < values.length; area++) {
    if (hasNumber(states[area]!)) states[area] = stateOfSum(states[area]!, values[area]!);
    else values[area] = Number.NaN;
  }
  const minimumCases = Math.max(...summands.map(({ column }) => column.minimumCases));
  return {
    column: { ...first.column, values, states, minimumCases },
    city: { value: cityValue, delivered: summands.every(({ city }) => city.delivered) },
  };
}

/** What the rules of an indicator need beside its columns. */
export interface EvaluationContext {
  /** Length n, NaN = unknown; null = the level does not tell. */
  readonly inhabitants: Float64Array | null;
  readonly areaSquareMeters: Float64Array;
}

const isSmall = (cases: number, minimum: number): boolean => cases > 0 && cases < minimum;

/**
 * factor · numerator / denominator. Uninhabited where nobody lives there and the denominator is 0, not calculable where it is 0 although people
 * live there, not rated below the minimum base, secret below the minimum of cases: the numerator, the rest up to the denominator
 * (it tells as much) and the base itself by its own source's rule. A secret rate keeps neither numerator nor value.
 */
export function evaluateRate(
  { factor, minimumBase, minimumCases }: { factor: number; minimumBase: number; minimumCases: number },
  numerator: Summand,
  denominator: Summand,
  { inhabitants }: EvaluationContext,
): EvaluatedYear {
  const n = numerator.column.values.length;
  const values = new Float64Array(n).fill(Number.NaN);
  const states = new Uint8Array(n);
  const numerators = numerator.column.values.slice();
  const denominators = denominator.column.values.slice();
  const exceeding: number[] = [];
  const minimum = Math.max(minimumCases, numerator.column.minimumCases);
  const minimumOfBase = denominator.column.minimumCases;
  for (let area = 0; area < n; area++) {
    const cases = numerators[area]!;
    const base = denominators[area]!;
    let state = heavierState(numerator.column.states[area]!, denominator.column.states[area]!);
    if (inhabitants?.[area] === 0 && !(base > 0)) state = ValueState.uninhabited;
    else if (!hasNumber(state)) {
      // The heavier reason of the two stands.
    } else if (base === 0) state = ValueState.notCalculable;
    else if (base < minimumBase) state = ValueState.notRated;
    else if (isSmall(cases, minimum) || isSmall(base - cases, minimum) || isSmall(base, minimumOfBase)) state = ValueState.secret;
    else {
      values[area] = (factor * cases) / base;
      state = stateOfSum(state, cases);
      if (cases > base) exceeding.push(area);
    }
    states[area] = state;
    if (state === ValueState.secret || state === ValueState.notRated) numerators[area] = Number.NaN;
    if (state === ValueState.secret && isSmall(base, minimumOfBase)) denominators[area] = Number.NaN;
  }
  return { values, states, numerators, denominators, city: cityRate(factor, minimum, numerator.city, denominator.city), exceeding };
}

function cityRate(factor: number, minimum: number, numerator: CityValue, denominator: CityValue): CityValue {
  const { value: cases } = numerator;
  const { value: base } = denominator;
  if (!(base > 0) || Number.isNaN(cases) || isSmall(cases, minimum) || isSmall(base - cases, minimum)) return NO_CITY_VALUE;
  return { value: (factor * cases) / base, delivered: numerator.delivered && denominator.delivered };
}

/** A count as it is: not rated below the minimum base, secret below the minimum of cases. `scale` (length n) turns it into a density. */
export function evaluateCount(
  { minimumBase, minimumCases }: { minimumBase: number; minimumCases: number },
  count: Summand,
  { inhabitants }: EvaluationContext,
  scale: Float64Array | null,
): EvaluatedYear {
  const n = count.column.values.length;
  const values = count.column.values.slice();
  const states = count.column.states.slice();
  const minimum = Math.max(minimumCases, count.column.minimumCases);
  const numerators = scale === null ? values : values.slice();
  for (let area = 0; area < n; area++) {
    const cases = values[area]!;
    let state = states[area]!;
    if (inhabitants?.[area] === 0 && !(cases > 0)) state = ValueState.uninhabited;
    else if (!hasNumber(state)) {
      // The reason stands.
    } else if (cases < minimumBase) state = ValueState.notRated;
    else if (isSmall(cases, minimum)) state = ValueState.secret;
    states[area] = state;
    if (!hasNumber(state)) {
      values[area] = Number.NaN;
      numerators[area] = Number.NaN;
    } else if (scale !== null) values[area] = cases * scale[area]!;
  }
  return {
    values,
    states,
    numerators,
    denominators: null,
    city: isSmall(count.city.value, minimum) ? NO_CITY_VALUE : count.city,
    exceeding: [],
  };
}

const SQUARE_METERS_PER_SQUARE_KILOMETER = 1e6;

/** `factor` times the count per square kilometre of the area's own geometry; the city's area is the sum of its areas. */
export function evaluateDensity(
  rules: { factor: number; minimumBase: number; minimumCases: number },
  count: Summand,
  context: EvaluationContext,
): EvaluatedYear {
  const { areaSquareMeters } = context;
  const perSquareMeter = rules.factor * SQUARE_METERS_PER_SQUARE_KILOMETER;
  const evaluated = evaluateCount(
    rules,
    count,
    context,
    areaSquareMeters.map((area) => (area > 0 ? perSquareMeter / area : Number.NaN)),
  );
  for (let area = 0; area < areaSquareMeters.length; area++) {
    if (hasNumber(evaluated.states[area]!) && Number.isNaN(evaluated.values[area]!)) evaluated.states[area] = ValueState.notCalculable;
  }
  const { value, delivered } = evaluated.city;
  return { ...evaluated, city: { value: (value * perSquareMeter) / areaSquareMeters.reduce((sum, area) => sum + area, 0), delivered } };
}

/** A delivered number: as it is, unless its base is too small or nobody lives there. */
export function evaluateDelivered(
  { minimumBase, minimumCases }: { minimumBase: number; minimumCases: number },
  value: Summand,
  base: ColumnValues | null,
  { inhabitants }: EvaluationContext,
): EvaluatedYear {
  const values = value.column.values.slice();
  const states = value.column.states.slice();
  const minimumOfBase = Math.max(minimumCases, base?.minimumCases ?? 0);
  for (let area = 0; area < values.length; area++) {
    let state = states[area]!;
    const size = base?.values[area] ?? Number.NaN;
    if (inhabitants?.[area] === 0 && !hasNumber(state)) state = ValueState.uninhabited;
    else if (hasNumber(state) && size < minimumBase) state = ValueState.notRated;
    else if (hasNumber(state) && isSmall(size, minimumOfBase)) state = ValueState.secret;
    states[area] = state;
    if (!hasNumber(state)) values[area] = Number.NaN;
  }
  return {
    values,
    states,
    numerators: null,
    denominators: base?.values.slice() ?? null,
    city: value.city,
    exceeding: [],
  };
}

/** Rules of an indicator with their defaults. */
export const rulesOf = ({ minimumBase = 0, minimumCases = 0 }: IndicatorDescriptor): { minimumBase: number; minimumCases: number } => ({
  minimumBase,
  minimumCases,
});
