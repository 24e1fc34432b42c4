import { ValueState, type Year } from '../../model/index.ts';
import type { NearestFacilities } from '../../network/index.ts';
import type { Demand } from './demand.ts';
import { countsWithHousing, peopleAtPoints, type DemandPoints } from './demand-points.ts';
import type { SupplyContext } from './supply-context.ts';

/** A recipe's figures of one year per area of its level, ready to be summed up. Length n. */
export interface SupplyYear {
  readonly year: Year;
  /** People per demand point, added housing among them; NaN = unknown. */
  readonly people: Float64Array;
  /** People per area; NaN = unknown. */
  readonly persons: Float64Array;
  /** ValueState codes of `persons`. */
  readonly states: Uint8Array;
  /** People within the standard of their nearest facility. */
  readonly within: Float64Array;
  /** Sum of people * way over those who have a way, and these people. */
  readonly wayPersons: Float64Array;
  readonly wayBase: Float64Array;
}

/** Sums people and their ways per area in a year the demand has. Cost O(points). */
export function supplyYear(
  { demand: points, recipe }: SupplyContext,
  { costs }: NearestFacilities,
  demand: Demand,
  year: Year,
): SupplyYear {
  const counts = demand.counts(year);
  const people = peopleAtPoints(points, counts);
  const persons = countsWithHousing(points, counts);
  const within = new Float64Array(points.areaCount);
  const someBeyond = new Uint8Array(points.areaCount);
  const wayPersons = new Float64Array(points.areaCount);
  const wayBase = new Float64Array(points.areaCount);
  for (let point = 0; point < people.length; point++) {
    const area = points.areas[point]!;
    const here = people[point]!;
    if (here !== 0 && !(costs[point]! <= recipe.standard.limit)) someBeyond[area] = 1;
    if (here === 0 || !(costs[point]! < Infinity)) continue;
    // an unknown number of people makes the sums of its area unknown
    wayPersons[area]! += here * costs[point]!;
    wayBase[area]! += here;
    if (costs[point]! <= recipe.standard.limit) within[area]! += here;
  }
  // all are all: sums of shares would leave a trace of rounding, and class limits within it
  for (let area = 0; area < persons.length; area++) if (within[area]! > 0 && someBeyond[area] === 0) within[area] = persons[area]!;
  // also where nobody has a way
  for (let area = 0; area < persons.length; area++)
    if (Number.isNaN(persons[area]!)) within[area] = wayPersons[area] = wayBase[area] = Number.NaN;
  return { year, people, persons, states: statesWithHousing(points, demand.states(year), persons), within, wayPersons, wayBase };
}

/** Where housing is added somebody lives. */
function statesWithHousing({ areas, housing }: DemandPoints, states: Uint8Array, persons: Float64Array): Uint8Array {
  if (!housing.some((people) => people > 0)) return states;
  const changed = states.slice();
  areas.forEach((area, point) => {
    if (housing[point]! > 0 && states[area] === ValueState.uninhabited && persons[area]! > 0) changed[area] = ValueState.estimated;
  });
  return changed;
}

/**
 * Mean of a figure per demand point (way, access; not finite = none) per area, weighted with people; where nobody of the group lives or their number is
 * not known, with the points' shares: the figure belongs to the place. NaN where no point has one. Cost O(points).
 */
export function meanAtPlaces({ areas, shares, areaCount }: DemandPoints, figures: Float64Array, people: Float64Array): Float64Array {
  const sums = new Float64Array(areaCount);
  const weights = new Float64Array(areaCount);
  const plainSums = new Float64Array(areaCount);
  const plainWeights = new Float64Array(areaCount);
  for (let point = 0; point < figures.length; point++) {
    const figure = figures[point]!;
    if (!Number.isFinite(figure)) continue;
    const area = areas[point]!;
    plainSums[area]! += shares[point]! * figure;
    plainWeights[area]! += shares[point]!;
    if (people[point] === 0) continue;
    sums[area]! += people[point]! * figure;
    weights[area]! += people[point]!;
  }
  return sums.map((sum, area) => (weights[area]! > 0 ? sum / weights[area]! : plainSums[area]! / plainWeights[area]!));
}

/** Sum of people * figure per area; NaN where an inhabited point has no figure or an unknown number of people. Cost O(points). */
export function weightedSums({ areas, areaCount }: DemandPoints, figures: Float64Array, people: Float64Array): Float64Array {
  const sums = new Float64Array(areaCount);
  for (let point = 0; point < people.length; point++) if (people[point] !== 0) sums[areas[point]!]! += people[point]! * figures[point]!;
  return sums;
}
