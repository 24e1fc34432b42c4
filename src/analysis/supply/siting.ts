import { finding, type Finding } from '../../model/index.ts';
import {
  collectCosts,
  maximalCovering,
  pCenter,
  pMedian,
  rankByUnmetDemand,
  setCovering,
  type CostTable,
  type Proof,
} from '../../network/index.ts';
import type { SitingRequest, SitingResult } from '../supply-protocol.ts';
import type { TaskResult } from '../protocol.ts';
import { paced, partOfPace } from '../recipes/paced.ts';
import { refuse } from '../recipes/refusal.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { candidateSites, chosenSites, reachedPeople, type CandidateSites } from './candidate-sites.ts';
import { peopleInYear } from './people-in-year.ts';
import { reachSummary } from './reach-summary.ts';
import { besidePresent } from './siting-costs.ts';
import { orderByGain } from './siting-order.ts';
import { sitesWithPlaces } from './siting-places.ts';
import { coordinatesOf, namesOfAreas, waysTo } from './site-ways.ts';
import { farthestWay } from './straight-ways.ts';
import type { SupplyContext } from './supply-context.ts';
import { nearestOf, wayColumns } from './supply-ways.ts';

/** More new sites at once are no plan. */
const MOST_SITES = 100;
/** So many candidates are tried where ways are short: within the standard, or shorter than the present ones. */
const MOST_CANDIDATES = 2000;
/** ... and where every way counts. */
const MOST_WITH_ALL_WAYS = 400;
const CANDIDATES = 0.3;
const WAYS = 0.6;
/** Nobody walks farther than so many standards where present facilities stay. */
const FARTHEST_STANDARDS = 5;
/** Looks at one cost that search and proof may take: about a second. */
const EFFORT = 100_000_000;

/** What a solver says. */
interface Answer {
  /** Positions of the chosen candidates, in any order. */
  readonly chosen: Int32Array;
  readonly objective: number;
  readonly bound: number;
  readonly proof: SitingResult['proof'];
  /** People whom no candidate helps. */
  readonly unreachable: number;
}

/**
 * New sites at the label points of demand areas. With `keepPresent` the present facilities stay and count; without they are thought away.
 * `unmet`, `maximalCovering`, `setCovering`: people within the standard; `pMedian`, `pCenter`: ways to the nearest; `capacitated`: places kept
 * (`sitesWithPlaces`). Exact for hundreds of candidates where present facilities stay, else with what no solution can beat; both hold for the
 * candidates that were tried (`candidateSites`), which is told where not all were. Chosen sites come in the order of the people they bring
 * within the standard; in the covering problems sites that bring nobody drop out. People of unknown number are in no sum.
 * `before`: the present facilities, `after`: those that stay and the new ones.
 * Refused: more than 100 sites (`tooManySites`), places without an age group (`unknownAgeGroup`).
 * @throws AtlasError `aborted`
 */
export async function supplySiting(session: AtlasSession, request: SitingRequest, pace: Pace): Promise<TaskResult<'supply/siting'>> {
  const { recipe, problem, keepPresent } = request;
  if (request.sites > MOST_SITES) return refuse('tooManySites');
  if (problem === 'capacitated' && recipe.ageGroup === null) return refuse('unknownAgeGroup');
  const asked = await peopleInYear(session, recipe, request.year, pace);
  if (asked.kind === 'refused') return asked;
  const { context, people } = asked;
  const present = (await nearestOf(session, context, pace)).costs;
  if (problem === 'capacitated') return sitesWithPlaces(session, asked, request, pace);
  const { limit } = recipe.standard;
  const known = people.map((count) => (count > 0 ? count : 0));
  const unserved = known.map((count, point) => (keepPresent && present[point]! <= limit ? 0 : count));
  const isCovering = problem !== 'pMedian' && problem !== 'pCenter';
  const most = isCovering || keepPresent ? MOST_CANDIDATES : MOST_WITH_ALL_WAYS;
  const candidates = await candidateSites(context, isCovering ? unserved : known, limit, most, partOfPace(pace, 0, CANDIDATES));
  const longest = isCovering ? limit : keepPresent ? usefulWay(present, known, limit) : farthestWay(context);
  const table = await paced(collectCosts(wayColumns(candidates.context, longest)), partOfPace(pace, CANDIDATES, WAYS));
  const solving = partOfPace(pace, WAYS, 1);
  const answer =
    problem === 'unmet'
      ? await byUnmetDemand(table, unserved, request, solving)
      : await byProblem(table, keepPresent ? present : null, known, request, solving);
  return resultOf(session, asked, request, candidates, answer, present);
}

/** No new site is used over a longer way than the longest present one; where some have none, so far a site is looked for. */
function usefulWay(present: Float64Array, people: Float64Array, standard: number): number {
  let longest = FARTHEST_STANDARDS * standard;
  present.forEach((way, point) => {
    if (people[point]! > 0 && way < Infinity && way > longest) longest = way;
  });
  return longest;
}

async function byUnmetDemand(table: CostTable, unmet: Float64Array, { recipe, sites }: SitingRequest, pace: Pace): Promise<Answer> {
  const { problem } = besidePresent(table, null, unmet);
  const ranking = await paced(rankByUnmetDemand(problem.costs, unmet, { limit: recipe.standard.limit, count: sites }), pace);
  const objective = ranking.reached.at(-1) ?? 0;
  const alone = reachedPeople(table, unmet).sort().reverse();
  const bestAlone = alone.subarray(0, sites).reduce((sum, people) => sum + people, 0);
  const bound = Math.min(ranking.total, bestAlone);
  return { chosen: ranking.sites, objective, bound, proof: bound <= objective ? 'optimal' : 'gap', unreachable: 0 };
}

async function byProblem(
  table: CostTable,
  present: Float64Array | null,
  people: Float64Array,
  { problem, recipe, sites, seed }: SitingRequest,
  pace: Pace,
): Promise<Answer> {
  const { problem: posed, first } = besidePresent(table, present, people);
  const { limit } = recipe.standard;
  const candidates = (open: Int32Array): Int32Array => open.filter((site) => site >= first).map((site) => site - first);
  const weightAt = (points: Int32Array): number => points.reduce((sum, point) => sum + people[point]!, 0);
  const answer = ({ status, objective, bound }: Proof, open: Int32Array, unreachable: number): Answer => ({
    chosen: candidates(open),
    objective,
    bound,
    proof: status === 'optimal' ? 'optimal' : 'gap',
    unreachable,
  });
  const p = sites + first;
  switch (problem) {
    case 'maximalCovering': {
      const solved = await paced(maximalCovering(posed, { p, limit, seed, effort: EFFORT }), pace);
      return answer(solved, solved.open, 0);
    }
    case 'setCovering': {
      const solved = await paced(setCovering(posed, { limit, seed, effort: EFFORT }), pace);
      // what stands already is no new site
      const proof = { ...solved, objective: solved.objective - first, bound: solved.bound - first };
      return answer(proof, solved.open, weightAt(solved.uncoverable));
    }
    case 'pCenter': {
      const solved = await paced(pCenter(posed, { p, seed, effort: EFFORT }), pace);
      return answer(solved, solved.open, weightAt(solved.unreachable));
    }
    default: {
      const solved = await paced(pMedian(posed, { p, seed, effort: EFFORT }), pace);
      return answer(solved, solved.open, solved.unreachableWeight);
    }
  }
}

async function resultOf(
  session: AtlasSession,
  { context, people, findings }: { context: SupplyContext; people: Float64Array; findings: readonly Finding[] },
  { recipe, problem, keepPresent, sites }: SitingRequest,
  candidates: CandidateSites,
  { chosen, objective, bound, proof, unreachable }: Answer,
  present: Float64Array,
): Promise<SitingResult> {
  const { breaks, standard } = recipe;
  const opened = chosenSites(candidates, chosen);
  const none = new Float64Array(people.length).fill(Infinity);
  const { order, personsGained, nearest } = orderByGain(waysTo(opened.context), keepPresent ? present : none, people, standard.limit);
  const isCovering = problem !== 'pMedian' && problem !== 'pCenter';
  const useful = isCovering ? personsGained.filter((gained) => gained > 0).length : order.length;
  const areas = Int32Array.from(order.subarray(0, useful), (site) => opened.areas[site]!);
  const told = [...findings];
  if (candidates.areas.length < candidates.possible) {
    const parameters = { count: candidates.areas.length, areas: candidates.possible };
    told.push(finding('siting-thinned', 'info', '', { parameters }));
  }
  if (unreachable > 0) told.push(finding('siting-unreachable', 'warning', '', { parameters: { count: Math.round(unreachable) } }));
  if (problem !== 'setCovering' && useful < sites) told.push(finding('siting-none-needed', 'info', '', { parameters: { count: useful } }));
  const facilities = new Int32Array(people.length);
  return {
    kind: 'siting',
    problem,
    chosen: areas,
    names: await namesOfAreas(session, context, areas),
    coordinates: coordinatesOf(context, areas),
    personsGained: personsGained.slice(0, useful),
    before: reachSummary({ facilities, costs: present }, people, breaks, standard.limit),
    after: reachSummary({ facilities, costs: nearest }, people, breaks, standard.limit),
    objective,
    bound,
    proof,
    candidates: candidates.areas.length,
    findings: told,
  };
}
