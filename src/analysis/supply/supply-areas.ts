import { hasNumber, NO_PARENT, ValueState, type LevelId } from '../../model/index.ts';
import type { AreaGrouping } from '../../statistics/index.ts';
import { groupingOf, levelsAbove } from '../recipes/carry-upward.ts';
import { heavierState } from '../series/column-values.ts';
import type { SupplyAreas } from '../supply-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import { placesInAreas } from './level-places.ts';
import type { SupplyComputation } from './supply-computation.ts';
import { meanAtPlaces, weightedSums, type SupplyYear } from './supply-year.ts';

/** The areas a recipe's figures are told for: those of its level or of one above. */
export interface ToldLevel {
  readonly loaded: LoadedLevel;
  /** From the recipe's level to the told one; null = the same. */
  readonly grouping: AreaGrouping | null;
}

/** The told level, null where it is neither the recipe's nor above it, or can not be read. */
export async function toldLevel(session: AtlasSession, from: LevelId, to: LevelId): Promise<ToldLevel | null> {
  if (to !== from && !levelsAbove(session, from).includes(to)) return null;
  const { value: loaded } = await session.level(to);
  if (loaded === null) return null;
  const grouping = to === from ? null : await groupingOf(session, from, to);
  return to !== from && grouping === null ? null : { loaded, grouping };
}

/** Sums per told area; NaN spreads: a sum is told when it is whole. The same array on the recipe's own level. Cost O(n). */
export function summedUp(values: Float64Array, grouping: AreaGrouping | null): Float64Array {
  if (grouping === null) return values;
  const sums = new Float64Array(grouping.parentCount);
  values.forEach((value, area) => {
    const parent = grouping.parents[area]!;
    if (parent !== NO_PARENT) sums[parent]! += value;
  });
  return sums;
}

/** States of people on the told level: the heaviest reason of a whole's parts; uninhabited where all parts are. */
export function toldStates({ persons, states }: SupplyYear, { grouping, loaded }: ToldLevel): Uint8Array {
  if (grouping === null) return states.map((state, area) => (loaded.repeated[area] === 1 ? ValueState.missing : state));
  const told = new Uint8Array(grouping.parentCount);
  const inhabited = new Uint8Array(grouping.parentCount);
  states.forEach((state, area) => {
    const parent = grouping.parents[area]!;
    if (parent === NO_PARENT || state === ValueState.uninhabited) return;
    inhabited[parent] = 1;
    // a secret number that is known belongs in the sum, and is no longer to be told from it
    if (hasNumber(state) || Number.isNaN(persons[area]!)) told[parent] = heavierState(told[parent]!, state);
  });
  return told.map((state, parent) => (inhabited[parent] === 0 ? ValueState.uninhabited : state));
}

const ratio = (above: Float64Array, below: Float64Array): Float64Array =>
  above.map((value, area) => (below[area]! > 0 ? value / below[area]! : Number.NaN));

/** Mean ways: on the recipe's own level those of the places, above it those of the people. */
export const meanWays = ({ context, nearest }: SupplyComputation, year: SupplyYear, { grouping }: ToldLevel): Float64Array =>
  grouping === null
    ? meanAtPlaces(context.demand, nearest.costs, year.people)
    : ratio(summedUp(year.wayPersons, grouping), summedUp(year.wayBase, grouping));

/** Access to places: on the recipe's own level that of the places, above it that of the people. `access` per demand point. */
export const meanAccess = (
  { context: { demand } }: SupplyComputation,
  { people, persons }: SupplyYear,
  access: Float64Array,
  { grouping }: ToldLevel,
): Float64Array =>
  grouping === null
    ? meanAtPlaces(demand, access, people)
    : ratio(summedUp(weightedSums(demand, access, people), grouping), summedUp(persons, grouping));

/** All columns of the table of areas in one year. `target` in places per `per` people, NaN = none. */
export function supplyAreas(
  computation: SupplyComputation,
  year: SupplyYear,
  access: Float64Array,
  target: number,
  told: ToldLevel,
): SupplyAreas {
  const { recipe, context } = computation;
  // what is secret stays so, also where the source gives the number away
  const isSecret = toldStates(year, told).map((state) => (state === ValueState.secret ? 1 : 0));
  const open = (values: Float64Array): Float64Array => values.map((value, area) => (isSecret[area] === 1 ? Number.NaN : value));
  const persons = open(summedUp(year.persons, told.grouping));
  const columns = {
    persons,
    withinStandard: open(summedUp(year.within, told.grouping)),
    meanWay: meanWays(computation, year, told),
    access: meanAccess(computation, year, access, told),
  };
  const none = new Float64Array(0);
  if (recipe.ageGroup === null) return { ...columns, lowerPlaces: none, upperPlaces: none, lowerGap: none, upperGap: none };
  const { places, unknown } = placesInAreas(told.loaded, context.facilities);
  const upperPlaces = places.map((known, area) => (unknown[area]! > 0 ? Infinity : known));
  if (Number.isNaN(target)) return { ...columns, lowerPlaces: places, upperPlaces, lowerGap: none, upperGap: none };
  const need = persons.map((people) => (people * target) / recipe.per);
  return {
    ...columns,
    lowerPlaces: places,
    upperPlaces,
    lowerGap: need.map((wanted, area) => wanted - upperPlaces[area]!),
    upperGap: need.map((wanted, area) => wanted - places[area]!),
  };
}
