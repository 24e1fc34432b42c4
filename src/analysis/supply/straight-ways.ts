import { minutesAt } from '../../network/index.ts';
import type { SupplyContext } from './supply-context.ts';
import { rounded } from './supply-ways.ts';

/** What a straight distance counts as: times the detour factor, in the recipe's unit. */
export function straightCost({ recipe: { travel } }: Pick<SupplyContext, 'recipe'>): (meters: number) => number {
  const detour = Math.max(1, travel.detourFactor);
  return travel.unit === 'meters' ? (meters) => rounded(meters * detour) : (meters) => rounded(minutesAt(travel.speedKmh, meters * detour));
}

/** The straight ways from demand points to one facility. */
export function straightWays(context: SupplyContext, facility: number): (point: number) => number {
  const cost = straightCost(context);
  const { coordinates } = context.demand;
  const x = context.facilityPoints[2 * facility]!;
  const y = context.facilityPoints[2 * facility + 1]!;
  return (point) => cost(Math.hypot(coordinates[2 * point]! - x, coordinates[2 * point + 1]! - y));
}

/** A limit no way of a context passes: none along streets, the whole extent by straight line (searches by cells need an end). Cost O(points). */
export function farthestWay(context: SupplyContext): number {
  if (context.network !== null) return Infinity;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const points of [context.demand.coordinates, context.facilityPoints]) {
    for (let at = 0; at < points.length; at += 2) {
      if (!Number.isFinite(points[at]! + points[at + 1]!)) continue;
      minX = Math.min(minX, points[at]!);
      maxX = Math.max(maxX, points[at]!);
      minY = Math.min(minY, points[at + 1]!);
      maxY = Math.max(maxY, points[at + 1]!);
    }
  }
  return minX <= maxX ? straightCost(context)(Math.hypot(maxX - minX, maxY - minY) + 1) : 1;
}
