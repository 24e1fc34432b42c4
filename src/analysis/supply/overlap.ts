import { NO_PARENT } from '../../model/index.ts';
import type { CostTable } from '../../network/index.ts';
import type { TaskRequest, TaskResult } from '../protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import type { DemandPoints } from './demand-points.ts';
import { peopleInYear } from './people-in-year.ts';
import { wayTable } from './supply-ways.ts';

/** People with this many facilities or more are one group. */
const MOST_COUNTED = 10;

/**
 * How many facilities people have within the standard: choice, or catchments that lie over each other. People of all groups together are all known
 * people. An area with several demand points has the count that at least half of its people reach.
 * @throws AtlasError `aborted`
 */
export async function supplyOverlap(
  session: AtlasSession,
  { recipe, year }: TaskRequest<'supply/overlap'>,
  pace: Pace,
): Promise<TaskResult<'supply/overlap'>> {
  const asked = await peopleInYear(session, recipe, year, pace);
  if (asked.kind === 'refused') return asked;
  const { context, people } = asked;
  const counts = facilitiesInReach(await wayTable(session, context, recipe.standard.limit, pace));
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 0);
  const personsByCount = new Float64Array(Math.min(most, MOST_COUNTED) + 1);
  people.forEach((count, point) => {
    if (count > 0) personsByCount[Math.min(counts[point]!, MOST_COUNTED)]! += count;
  });
  return { kind: 'overlap', personsByCount, facilitiesPerArea: medianPerArea(context.demand, counts) };
}

/** Facilities per demand point. Cost O(pairs). */
function facilitiesInReach({ demandCount, rows }: CostTable): Uint16Array {
  const counts = new Uint16Array(demandCount);
  for (const row of rows) counts[row]!++;
  return counts;
}

/** The greatest count that points with at least half of an area's people reach; 0 for areas without points. Cost O(points log points). */
export function medianPerArea({ areas, shares, areaCount }: DemandPoints, counts: Uint16Array): Uint16Array {
  const medians = new Uint16Array(areaCount);
  const left = new Float64Array(areaCount).fill(1 / 2);
  const order = Int32Array.from(areas.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
  for (const point of order) {
    const area = areas[point]!;
    // housing of a scenario is people, but no part of the area
    if (area === NO_PARENT || shares[point] === 0 || !(left[area]! > 0)) continue;
    left[area]! -= shares[point]!;
    // shares add up to 1 but for rounding
    if (left[area]! <= ROUNDING) {
      medians[area] = counts[point]!;
      left[area] = 0;
    }
  }
  return medians;
}

const ROUNDING = 1e-9;
