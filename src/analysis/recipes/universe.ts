import { Exclusion, hasNumber, ValueState, type RecipeUniverse } from '../../model/index.ts';
import { standardise } from '../../statistics/index.ts';
import { heavierState } from '../series/column-values.ts';
import type { GatheredInputs } from './gather-inputs.ts';

/** Every area with all inputs takes part. */
export const WHOLE_UNIVERSE: RecipeUniverse = { minimumPopulation: null, excludedAreas: [], outlierLimit: null, missing: 'exclude' };

/** Who takes part in an analysis. Arrays of length n. */
export interface Participants {
  /** Codes of `Exclusion`. */
  readonly exclusions: Uint8Array;
  /** 1 = takes part. */
  readonly mask: Uint8Array;
  /** Positions of the areas that take part, ascending. */
  readonly positions: Int32Array;
}

/** What the rules are applied to: the inputs of a recipe, or numbers made of them. */
export interface UniverseInputs extends Pick<GatheredInputs, 'loaded' | 'inhabitants'> {
  readonly columns: readonly Float64Array[];
  readonly states: readonly Uint8Array[];
}

/**
 * Applies the rules of a recipe to its inputs. The first reason that holds counts, in this order: a repeated geometry key (as missing input,
 * it must not count twice), uninhabited, below the minimum population, by hand, secret or missing input, outlier.
 *
 * The minimum itself is enough. Where the number of inhabitants is not known the minimum can not be applied, and the area takes part.
 * Outliers: an absolute robust z-value (median, 1.4826 MAD over the areas left by the other rules) above the limit in any input; one pass, not
 * repeated. `groups` (positions of inputs): with `missing: 'available'` an area needs at least one number in each group; default one group
 * of all inputs. Cost O(n · inputs), with outliers O(n log n · inputs).
 */
export function takePart(inputs: UniverseInputs, universe: RecipeUniverse, groups?: readonly (readonly number[])[]): Participants {
  const { loaded, inhabitants, columns } = inputs;
  const n = loaded.level.keys.length;
  const byHand = new Set(universe.excludedAreas);
  const minimum = universe.minimumPopulation;
  const needed = groups ?? [columns.map((_, position) => position)];
  const exclusions = new Uint8Array(n);
  for (let area = 0; area < n; area++) {
    const people = inhabitants?.[area] ?? Number.NaN;
    if (loaded.repeated[area] === 1) exclusions[area] = Exclusion.missingInput;
    else if (people === 0 || someState(inputs, area, ValueState.uninhabited)) exclusions[area] = Exclusion.uninhabited;
    else if (minimum !== null && people < minimum) exclusions[area] = Exclusion.belowMinimumPopulation;
    else if (byHand.has(loaded.level.keys[area]!)) exclusions[area] = Exclusion.excludedByHand;
    else if (!isComplete(columns, area, universe.missing, needed)) {
      exclusions[area] = someState(inputs, area, ValueState.secret) ? Exclusion.secretInput : Exclusion.missingInput;
    }
  }
  if (universe.outlierLimit !== null) markOutliers(columns, exclusions, universe.outlierLimit);
  const mask = exclusions.map((code) => (code === Exclusion.none ? 1 : 0));
  const positions: number[] = [];
  mask.forEach((member, area) => {
    if (member === 1) positions.push(area);
  });
  return { exclusions, mask, positions: Int32Array.from(positions) };
}

/** Numbers of a column for the areas at `positions`, as a new array. Cost O(positions). */
export const valuesAt = (column: Float64Array, positions: Int32Array): Float64Array =>
  Float64Array.from(positions, (area) => column[area]!);

/** Spreads numbers of the areas at `positions` over the n areas of a level, NaN elsewhere. Cost O(n). */
export function spreadOver(n: number, positions: Int32Array, values: ArrayLike<number>): Float64Array {
  const spread = new Float64Array(n).fill(Number.NaN);
  positions.forEach((area, position) => (spread[area] = values[position]!));
  return spread;
}

/**
 * The states of an analysis' result: valid where an area takes part, not rated where a rule left it out, else why its inputs have no number.
 * Length n. Cost O(n · inputs).
 */
export function resultStates(exclusions: Uint8Array, inputs: readonly Uint8Array[]): Uint8Array {
  return exclusions.map((code, area) => {
    switch (code) {
      case Exclusion.none:
        return ValueState.valid;
      case Exclusion.uninhabited:
        return ValueState.uninhabited;
      case Exclusion.secretInput:
        return ValueState.secret;
      case Exclusion.missingInput: {
        const reason = inputs.reduce((heaviest, states) => heavierState(heaviest, states[area] ?? ValueState.missing), 0);
        return hasNumber(reason) ? ValueState.missing : reason;
      }
      default:
        return ValueState.notRated;
    }
  });
}

const someState = ({ states }: UniverseInputs, area: number, wanted: number): boolean => states.some((codes) => codes[area] === wanted);

function isComplete(
  columns: readonly Float64Array[],
  area: number,
  missing: RecipeUniverse['missing'],
  groups: readonly (readonly number[])[],
): boolean {
  const isThere = (position: number): boolean => Number.isFinite(columns[position]?.[area] ?? Number.NaN);
  return groups.every((group) => (missing === 'exclude' ? group.every(isThere) : group.some(isThere)));
}

function markOutliers(columns: readonly Float64Array[], exclusions: Uint8Array, limit: number): void {
  const members = exclusions.map((code) => (code === Exclusion.none ? 1 : 0));
  for (const column of columns) {
    standardise(column, 'robust', members).values.forEach((z, area) => {
      if (Math.abs(z) > limit) exclusions[area] = Exclusion.outlier;
    });
  }
}
