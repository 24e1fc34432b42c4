import { DYNAMICS_CLASSES, NO_PARENT, ValueState, type LevelId, type RecipeOutputName } from '../../model/index.ts';
import { aggregateIndex, classByLimits, type AggregatedIndex, type AreaGrouping } from '../../statistics/index.ts';
import type { RecipeResult } from '../recipe-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { levelDescriptor, parentOf } from '../tasks/level-tree.ts';
import { classCodes } from './class-codes.ts';
import { FEWEST_AREAS } from './evaluate-index.ts';
import type { RecipeOfKind } from './evaluator.ts';
import { numbersOf, pairedClasses } from './output-values.ts';

/** A larger area is rated where at least this share of its inhabitants lives in rated areas. */
export const MINIMUM_COVERAGE = 0.5;

/** Recipes whose results can be carried to larger areas. */
export type UpwardRecipe = RecipeOfKind<'index' | 'statusDynamics'>;

/** Levels above a level, nearest first. */
export function levelsAbove(session: AtlasSession, level: LevelId): LevelId[] {
  const above: LevelId[] = [];
  for (let current = levelDescriptor(session.atlas, level); current !== null;) {
    current = parentOf(session.atlas, current);
    if (current !== null) above.push(current.id);
  }
  return above;
}

/** Which area of the larger level each area of `from` lies in; null where a level between them can not be read. Cost O(n · levels). */
export async function groupingOf(session: AtlasSession, from: LevelId, to: LevelId): Promise<AreaGrouping | null> {
  let parents: Int32Array | null = null;
  for (const id of [from, ...levelsAbove(session, from)]) {
    const loaded = (await session.level(id)).value;
    if (loaded === null) return null;
    if (id === to) return parents === null ? null : { parents, parentCount: loaded.level.keys.length };
    const { parentIndex } = loaded.level;
    if (parentIndex === null) return null;
    // A repeated geometry must not count twice.
    parents =
      parents === null
        ? parentIndex.map((parent, area) => (loaded.repeated[area] === 1 ? NO_PARENT : parent))
        : parents.map((area) => (area === NO_PARENT ? NO_PARENT : parentIndex[area]!));
  }
  return null;
}

/** An output on the larger level. Arrays of length `parentCount`. */
export interface CarriedOutput {
  readonly values: Float64Array;
  /** ValueState codes. */
  readonly states: Uint8Array;
}

/**
 * Carries an output up as Hamburg does: the mean of the index weighted by inhabitants (length n, NaN = none), standardised anew over the
 * larger areas where the recipe standardises its sum, cut into classes by the recipe's own limits; classes are never averaged. Not rated:
 * larger areas with less than half of their inhabitants in rated areas, and all where fewer than three would be left. Cost O(n).
 */
export function carryUpward(
  recipe: UpwardRecipe,
  result: RecipeResult,
  name: RecipeOutputName,
  inhabitants: Float64Array,
  grouping: AreaGrouping,
): CarriedOutput | null {
  const options = {
    ...grouping,
    standardisation: recipe.standardisation === 'zSample' ? 'zSample' : 'zPopulation',
    minimumCoverage: MINIMUM_COVERAGE,
  } as const;
  if (recipe.kind === 'index' && result.kind === 'index') {
    const carried = aggregateIndex(result.values, inhabitants, options);
    const numbers = recipe.restandardised ? carried.values : carried.sums;
    return withStates(name === 'klasse' ? numbersOf(codesOf(numbers, recipe.limits)) : numbers, carried);
  }
  if (recipe.kind !== 'statusDynamics' || result.kind !== 'statusDynamics') return null;
  const status = aggregateIndex(result.status, inhabitants, options);
  const dynamics = aggregateIndex(result.dynamics, inhabitants, options);
  const statusClasses = codesOf(status.values, recipe.statusLimits);
  const dynamicsClasses = codesOf(dynamics.values, recipe.dynamicsLimits);
  switch (name) {
    case 'status':
      return withStates(status.values, status);
    case 'statusklasse':
      return withStates(numbersOf(statusClasses), status);
    case 'dynamik':
      return withStates(dynamics.values, dynamics);
    case 'dynamikklasse':
      return withStates(numbersOf(dynamicsClasses), dynamics);
    default:
      return withStates(pairedClasses(statusClasses, dynamicsClasses, DYNAMICS_CLASSES), status);
  }
}

const codesOf = (values: Float64Array, limits: readonly number[]): Uint8Array => classCodes(classByLimits(values, limits));

function withStates(numbers: Float64Array, { coverage, sums }: AggregatedIndex): CarriedOutput {
  const enough = sums.reduce((count, sum) => (Number.isNaN(sum) ? count : count + 1), 0) >= FEWEST_AREAS;
  const values = enough ? numbers : new Float64Array(numbers.length).fill(Number.NaN);
  const states = Uint8Array.from(values, (value, area) => {
    if (!Number.isNaN(value)) return ValueState.valid;
    return Number.isNaN(coverage[area]!) ? ValueState.missing : ValueState.notRated;
  });
  return { values, states };
}
