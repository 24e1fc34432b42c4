import { reachedCounts, type NearestFacilities } from '../../network/index.ts';
import type { ReachSummary } from '../supply-protocol.ts';

/**
 * Who reaches the nearest facility within which break, and how long the ways are. People of unknown number are in no sum; mean and median
 * are those of the people who have a way (median: mean of the two middle ways where exactly half is reached). Cost O(n log n).
 */
export function reachSummary(
  { costs }: NearestFacilities,
  people: Float64Array,
  breaks: readonly number[],
  standard: number,
): ReachSummary {
  const [counted] = reachedCounts(costs, [people], breaks);
  const [standardCounted] = reachedCounts(costs, [people], [standard]);
  let unreachable = 0;
  let withWay = 0;
  let total = 0;
  for (let point = 0; point < people.length; point++) {
    const here = people[point]!;
    if (!(here > 0)) continue;
    if (costs[point]! < Infinity) {
      withWay += here;
      total += here * costs[point]!;
    } else unreachable += here;
  }
  return {
    within: counted!.within,
    withinStandard: standardCounted!.within[0]!,
    beyond: counted!.beyond,
    unreachable,
    meanWay: withWay > 0 ? total / withWay : Number.NaN,
    medianWay: medianWay(costs, people, withWay),
  };
}

function medianWay(costs: Float64Array, people: Float64Array, withWay: number): number {
  const order = [...people.keys()].filter((point) => people[point]! > 0 && costs[point]! < Infinity).sort((a, b) => costs[a]! - costs[b]!);
  let reached = 0;
  for (const [at, point] of order.entries()) {
    reached += people[point]!;
    const next = order[at + 1];
    if (reached === withWay / 2 && next !== undefined) return (costs[point]! + costs[next]!) / 2;
    if (reached >= withWay / 2) return costs[point]!;
  }
  return Number.NaN;
}
