import { finding } from '../../model/index.ts';
import { collectCosts } from '../../network/index.ts';
import type { SitingRequest, SitingResult } from '../supply-protocol.ts';
import { paced, partOfPace } from '../recipes/paced.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { candidateSites } from './candidate-sites.ts';
import { openWithPlaces } from './open-with-places.ts';
import type { PeopleInYear } from './people-in-year.ts';
import type { PlacesProblem } from './placed-people.ts';
import { reachSummary } from './reach-summary.ts';
import { coordinatesOf, namesOfAreas } from './site-ways.ts';
import { farthestWay } from './straight-ways.ts';
import { wayColumns } from './supply-ways.ts';

const MOST_CANDIDATES = 300;
const CANDIDATES = 0.2;
const WAYS = 0.4;

/**
 * New sites where places are kept: as many people as possible find one, over the shortest ways in all. Everybody of the group wants a place, or as
 * many as the recipe's target says, in whole people whose total is kept. Facilities with unknown places let nobody in, which is told. `before`
 * and `after` are of the people who want a place: `unreachable` are those who find none; `personsGained`: people who take a place at the site.
 * @throws AtlasError `aborted`
 */
export async function sitesWithPlaces(
  session: AtlasSession,
  { context, people, findings }: PeopleInYear,
  { recipe, keepPresent, sites, placesPerSite }: SitingRequest,
  pace: Pace,
): Promise<SitingResult> {
  const { breaks, standard, target, per } = recipe;
  const share = target === null ? 1 : target / per;
  const wanting = wholePeople(people.map((count) => (count > 0 ? count * share : 0)));
  const candidates = await candidateSites(context, wanting, standard.limit, MOST_CANDIDATES, partOfPace(pace, 0, CANDIDATES));
  const longest = farthestWay(context);
  const ways = partOfPace(pace, CANDIDATES, WAYS);
  const present = await paced(collectCosts(wayColumns(context, longest)), partOfPace(ways, 0, 1 / 2));
  const added = await paced(collectCosts(wayColumns(candidates.context, longest)), partOfPace(ways, 1 / 2, 1));
  const places = context.facilities.places ?? new Float64Array(context.facilities.keys.length).fill(Number.NaN);
  const problem: PlacesProblem = { wanting, present, places, candidates: added, placesPerSite: Math.max(0, placesPerSite) };
  const solved = await paced(openWithPlaces(problem, sites, keepPresent), partOfPace(pace, WAYS, 1));
  const areas = Int32Array.from(solved.chosen, (site) => candidates.areas[site]!);
  const told = [...findings];
  const unknown = keepPresent ? places.filter(Number.isNaN).length : 0;
  if (unknown > 0) told.push(finding('siting-places-unknown', 'warning', '', { parameters: { count: unknown } }));
  if (candidates.areas.length < candidates.possible) {
    told.push(finding('siting-thinned', 'info', '', { parameters: { count: candidates.areas.length, areas: candidates.possible } }));
  }
  if (areas.length < sites) told.push(finding('siting-none-needed', 'info', '', { parameters: { count: areas.length } }));
  const summary = ({ ways: costs, people: amounts }: typeof solved.before): SitingResult['before'] =>
    reachSummary({ facilities: new Int32Array(costs.length), costs }, amounts, breaks, standard.limit);
  return {
    kind: 'siting',
    problem: 'capacitated',
    chosen: areas,
    names: await namesOfAreas(session, context, areas),
    coordinates: coordinatesOf(context, areas),
    personsGained: solved.persons,
    before: summary(solved.before),
    after: summary(solved.after),
    objective: solved.totalWay,
    bound: solved.isOptimal ? solved.totalWay : Number.NaN,
    proof: solved.isOptimal ? 'optimal' : 'heuristic',
    candidates: candidates.areas.length,
    findings: told,
  };
}

/** Rounds so that every partial sum is right to half a person: nobody takes a third of a place. */
function wholePeople(people: Float64Array): Float64Array {
  let sum = 0;
  let told = 0;
  return people.map((count) => {
    sum += count;
    const whole = Math.round(sum) - told;
    told += whole;
    return whole;
  });
}
