import { buildAreaIndex } from '../../geometry/index.ts';
import { NO_PARENT, type DistrictPlan } from '../../model/index.ts';
import type { DistrictResult } from '../supply-protocol.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import { partOfPace } from '../recipes/paced.ts';
import { refuse } from '../recipes/refusal.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { levelDescriptor } from '../tasks/level-tree.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import type { Pace } from '../tasks/pace.ts';
import { partsOfGroups, touchingAreas } from './district-parts.ts';
import { waysToOwnFacility } from './district-ways.ts';
import { peopleInYear, type PeopleInYear } from './people-in-year.ts';
import type { SupplyContext } from './supply-context.ts';
import { nearestOf } from './supply-ways.ts';

const CONTIGUITY = 0.2;
/** Ways are whole millionths; two of them in one place may differ by one. */
const ROUNDING = 2e-6;

/**
 * Districts against the ways people really have: load, ways to the own facility, who lives nearer to another one, parts that do not touch. People
 * of all districts and those without one together are all known people; areas given to facilities that are gone count as without one.
 * Areas without people are no unassigned areas. A plan for another level than the recipe's is read by the place of the demand points.
 * Refused: a plan for another kind of facility (`noFacilities`), a level the package does not have (`noSuchLevel`).
 * @throws AtlasError `aborted`
 */
export async function supplyDistricts(
  session: AtlasSession,
  { recipe, year, plan }: TaskRequest<'supply/districts'>,
  pace: Pace,
): Promise<TaskResult<'supply/districts'>> {
  if (plan.facilityKind !== recipe.facilityKind) return refuse('noFacilities');
  if (levelDescriptor(session.atlas, plan.level) === null) return refuse('noSuchLevel');
  const { value: planLevel, findings } = await session.level(plan.level);
  if (planLevel === null) return refuse('noSuchLevel', [], findings);
  const asked = await peopleInYear(session, recipe, year, pace);
  if (asked.kind === 'refused') return asked;
  const { context } = asked;
  const owners = ownersOf(plan, planLevel, context);
  const areaOfPoint = planAreas(context, planLevel);
  const facilityOf = areaOfPoint.map((area) => (area < 0 ? NO_PARENT : Math.max(NO_PARENT, owners[area]!)));
  const touching = await touchingAreas(session, planLevel, partOfPace(pace, 0, CONTIGUITY));
  const nearest = await nearestOf(session, context, pace);
  const ways = await waysToOwnFacility(context, facilityOf, partOfPace(pace, CONTIGUITY, 1));
  return {
    kind: 'districts',
    keys: context.facilities.keys,
    names: context.facilities.names,
    places: context.facilities.places ?? new Float64Array(context.facilities.keys.length).fill(Number.NaN),
    ...districtSums(asked, facilityOf, ways, nearest.costs),
    parts: partsOfGroups(touching, owners, context.facilities.keys.length),
    orphanAreas: owners.reduce((count, owner) => count + (owner === ORPHAN ? 1 : 0), 0),
    nearestFacility: mostPerArea(context, nearest.facilities),
    findings: asked.findings,
  };
}

/** In `ownersOf`: the plan names a facility that is not there. */
const ORPHAN = -2;

/** Position of the facility per area of the plan's level, NO_PARENT = none, ORPHAN = one that is not there. */
function ownersOf({ facilityOfArea }: DistrictPlan, { level, repeated }: LoadedLevel, { facilities }: SupplyContext): Int32Array {
  const positions = new Map(facilities.keys.map((key, position) => [key, position] as const));
  return Int32Array.from(level.keys, (key, area) => {
    if (repeated[area] === 1 || !Object.hasOwn(facilityOfArea, key)) return NO_PARENT;
    return positions.get(facilityOfArea[key]!) ?? ORPHAN;
  });
}

/** The area of the plan's level each demand point lies in, -1 = none. */
function planAreas({ loaded, demand, plane }: SupplyContext, planLevel: LoadedLevel): Int32Array {
  if (planLevel.level.id === loaded.level.id) return demand.areas;
  const index = buildAreaIndex(planLevel.level.geometry, planLevel.level.labelPoints);
  const places = plane.toPackage(demand.coordinates);
  return demand.areas.map((_, point) => index.areaAt(places[2 * point]!, places[2 * point + 1]!));
}

type DistrictSums = Pick<
  DistrictResult,
  'persons' | 'load' | 'meanWay' | 'longestWay' | 'beyondStandard' | 'nearerElsewhere' | 'unassignedPersons' | 'unassignedAreas'
>;

/** Sums over demand points with a known count. Mean and longest way are of people with a way; people without one are beyond the standard. */
function districtSums({ context, people }: PeopleInYear, facilityOf: Int32Array, ways: Float64Array, nearest: Float64Array): DistrictSums {
  const { facilities, demand, recipe } = context;
  const empty = (): Float64Array => new Float64Array(facilities.keys.length);
  const [persons, beyondStandard, nearerElsewhere, walking, walked] = [empty(), empty(), empty(), empty(), empty()];
  const longestWay = empty().fill(Number.NaN);
  const unassigned = new Set<number>();
  let unassignedPersons = 0;
  people.forEach((count, point) => {
    const facility = facilityOf[point]!;
    if (facility < 0) {
      if (count !== 0) unassigned.add(demand.areas[point]!);
      if (count > 0) unassignedPersons += count;
      return;
    }
    if (!(count > 0)) return;
    const way = ways[point]!;
    persons[facility]! += count;
    if (way > recipe.standard.limit) beyondStandard[facility]! += count;
    if (nearest[point]! < way - ROUNDING) nearerElsewhere[facility]! += count;
    if (way === Infinity) return;
    walking[facility]! += count;
    walked[facility]! += count * way;
    if (!(way <= longestWay[facility]!)) longestWay[facility] = way;
  });
  const { places } = facilities;
  return {
    persons,
    load: persons.map((count, facility) => (places !== null && places[facility]! > 0 ? (100 * count) / places[facility]! : Number.NaN)),
    meanWay: walked.map((sum, facility) => sum / walking[facility]!),
    longestWay,
    beyondStandard,
    nearerElsewhere,
    unassignedPersons,
    unassignedAreas: unassigned.size,
  };
}

/** Per demand area the facility that most of its people have nearest, the lower one of equals; -1 = no way to any. Cost O(points). */
function mostPerArea({ demand: { areas, shares, areaCount } }: SupplyContext, facilityOf: Int32Array): Int32Array {
  const shareOf = new Map<number, Map<number, number>>();
  areas.forEach((area, point) => {
    if (facilityOf[point]! < 0 || shares[point] === 0) return;
    const ofArea = shareOf.get(area) ?? new Map<number, number>();
    shareOf.set(area, ofArea);
    ofArea.set(facilityOf[point]!, (ofArea.get(facilityOf[point]!) ?? 0) + shares[point]!);
  });
  const most = new Int32Array(areaCount).fill(NO_PARENT);
  for (const [area, ofArea] of shareOf) {
    most[area] = [...ofArea].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best))[0];
  }
  return most;
}
