import { finding, misuse, ValueState, type Finding } from '../../model/index.ts';
import { allocationTotals, type CostTable } from '../../network/index.ts';
import type { Refusal } from '../recipe-protocol.ts';
import { nearestYear } from '../recipes/gather-inputs.ts';
import { partOfPace } from '../recipes/paced.ts';
import { refuse } from '../recipes/refusal.ts';
import type { PlaceBalance, SupplyFacilities, SupplyRequest, SupplyResult } from '../supply-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { distinctFindings } from '../tasks/distinct-findings.ts';
import type { Pace } from '../tasks/pace.ts';
import { placesInAreas } from './level-places.ts';
import { reachLimit } from './place-access.ts';
import { reachSummary } from './reach-summary.ts';
import { supplyAreas, toldLevel } from './supply-areas.ts';
import { supplyComputation, type SupplyComputation } from './supply-computation.ts';
import { DEMAND_SNAP_METERS } from './supply-streets.ts';
import { wayTable } from './supply-ways.ts';
import type { SupplyYear } from './supply-year.ts';
import { lastCountedYear, targetInYear } from './target-path.ts';

/** Share of the progress that streets, facilities and demand get. */
const PREPARING = 0.5;

/**
 * Who reaches which facility in one year, and are there enough places, with the changes of the recipe. Facilities have no years: they are as they
 * are now. Sums hold known people and known places; what is not known is counted beside them and told. Kept parts are used again, so
 * that an equal context costs O(demand points). @throws AtlasError `aborted`
 */
export async function supplyResult(session: AtlasSession, request: SupplyRequest, pace: Pace): Promise<SupplyResult | Refusal> {
  const { recipe, areaLevel } = request;
  const computation = await supplyComputation(session, recipe, partOfPace(pace, 0, PREPARING));
  if (computation.kind === 'refused') return computation;
  const told = await toldLevel(session, recipe.level, areaLevel);
  if (told === null) return refuse('noSuchLevel');
  const { context, demand, nearest } = computation;
  const { years, forecastFrom } = demand;
  const [first] = years;
  if (first === undefined) throw misuse('supply: demand without a year');
  const inYear = computation.inYear(nearestYear(years, request.year) ?? first);
  const access = await computation.accessIn(inYear, partOfPace(pace, PREPARING, 1));
  const table = await wayTable(session, context, reachLimit(recipe), pace);
  const target = targetInYear(recipe, inYear.year, lastCountedYear(years, forecastFrom));
  const persons = inYear.persons.reduce((sum, people) => (people > 0 ? sum + people : sum), 0);
  const unknownAreas = unknownOf(computation, inYear);
  return {
    kind: 'supply',
    level: recipe.level,
    areaLevel,
    year: inYear.year,
    years,
    forecastFrom,
    basis: context.basis,
    persons,
    unknownAreas,
    reach: reachSummary(nearest, inYear.people, recipe.breaks, recipe.standard.limit),
    balance: placeBalance(computation, persons, target),
    facilities: supplyFacilities(computation, inYear, table),
    areas: supplyAreas(computation, inYear, access, target, told),
    findings: distinctFindings([...context.findings, ...demand.findings, ...supplyFindings(computation, inYear, unknownAreas)]),
  };
}

/** Areas whose number of people is not known; areas that repeat the geometry of another one are none. */
function unknownOf({ context: { loaded } }: SupplyComputation, { persons }: SupplyYear): number {
  return persons.reduce((count, people, area) => (Number.isNaN(people) && loaded.repeated[area] !== 1 ? count + 1 : count), 0);
}

function placeBalance({ context, recipe }: SupplyComputation, persons: number, target: number): PlaceBalance | null {
  const { places } = context.facilities;
  if (places === null) return null;
  const unknownFacilities = places.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
  const lower = places.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
  const limits = { lower, upper: unknownFacilities > 0 ? Infinity : lower };
  const quote = (count: number): number => (persons > 0 ? (count * recipe.per) / persons : Number.NaN);
  const needPlaces = (persons * target) / recipe.per;
  return {
    places: limits,
    unknownFacilities,
    quote: { lower: quote(limits.lower), upper: quote(limits.upper) },
    target: Number.isNaN(target)
      ? null
      : { target, needPlaces, gap: { lower: needPlaces - limits.upper, upper: needPlaces - limits.lower } },
  };
}

function supplyFacilities({ context, nearest, recipe }: SupplyComputation, { people }: SupplyYear, table: CostTable): SupplyFacilities {
  const { keys, names, coordinates, places, changes } = context.facilities;
  const { perFacility } = allocationTotals(nearest.facilities, people, keys.length);
  const longestWay = new Float64Array(keys.length).fill(Number.NaN);
  nearest.facilities.forEach((facility, point) => {
    if (facility < 0 || !(people[point]! > 0)) return;
    if (!(nearest.costs[point]! <= longestWay[facility]!)) longestWay[facility] = nearest.costs[point]!;
  });
  return {
    keys,
    names,
    coordinates: coordinates.slice(),
    places: places === null ? new Float64Array(0) : places.slice(),
    changes: changes.slice(),
    snapDistancesMeters: context.facilitySnapMeters.slice(),
    personsInReach: peopleInReach(table, people, recipe.standard.limit),
    personsNearest: perFacility,
    longestWay,
    load: perFacility.map((persons, facility) =>
      places !== null && places[facility]! > 0 ? (persons * 100) / places[facility]! : Number.NaN,
    ),
  };
}

function peopleInReach({ offsets, rows, costs, supplyCount }: CostTable, people: Float64Array, limit: number): Float64Array {
  const sums = new Float64Array(supplyCount);
  for (let facility = 0; facility < supplyCount; facility++) {
    for (let at = offsets[facility]!; at < offsets[facility + 1]!; at++) {
      const here = people[rows[at]!]!;
      if (costs[at]! <= limit && here > 0) sums[facility]! += here;
    }
  }
  return sums;
}

function supplyFindings({ context }: SupplyComputation, { people, states }: SupplyYear, unknownAreas: number): Finding[] {
  const findings: Finding[] = [];
  const { places, resource } = context.facilities;
  const unknownPlaces = places?.filter(Number.isNaN).length ?? 0;
  if (unknownPlaces > 0) {
    const parameters = { count: unknownPlaces };
    findings.push(finding('facility-capacity-missing', 'info', resource, { parameters }));
    findings.push(finding('supply-access-lower', 'info', resource, { parameters }));
  }
  const { outside } = placesInAreas(context.loaded, context.facilities);
  if (outside > 0) findings.push(finding('facility-outside', 'info', resource, { parameters: { count: outside } }));
  if (unknownAreas > 0) {
    const isSecret = states.some((state) => state === ValueState.secret);
    findings.push(finding('supply-demand-unknown', isSecret ? 'info' : 'warning', '', { parameters: { count: unknownAreas } }));
  }
  const lost = new Set<number>();
  let lostPeople = 0;
  context.network?.demandSnapMeters.forEach((distance, point) => {
    if (!Number.isNaN(distance) || !(people[point]! > 0)) return;
    lost.add(context.demand.areas[point]!);
    lostPeople += people[point]!;
  });
  if (lost.size > 0) {
    const parameters = { count: lost.size, persons: Math.round(lostPeople), meters: DEMAND_SNAP_METERS };
    findings.push(finding('supply-demand-off-network', 'warning', '', { parameters }));
  }
  return findings;
}
