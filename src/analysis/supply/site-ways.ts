import { NO_PARENT } from '../../model/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { farthestWay } from './straight-ways.ts';
import type { SupplyContext } from './supply-context.ts';
import { wayColumns } from './supply-ways.ts';

/** Per site of a context its way to every demand point; Infinity = none. Meant for the few sites of a plan: memory sites * points. */
export function waysTo(context: SupplyContext): Float64Array[] {
  const columns = wayColumns(context, farthestWay(context));
  return Array.from({ length: columns.supplyCount }, (_, site) => {
    const ways = new Float64Array(columns.demandCount).fill(Infinity);
    const count = columns.load(site);
    for (let at = 0; at < count; at++) ways[columns.rows[at]!] = columns.costs[at]!;
    return ways;
  });
}

/** Label points of areas, x, y interleaved, in the CRS of the package. */
export function coordinatesOf({ loaded }: SupplyContext, areas: Int32Array): Float64Array {
  const { labelPoints } = loaded.level;
  return Float64Array.from([...areas].flatMap((area) => [labelPoints[2 * area]!, labelPoints[2 * area + 1]!]));
}

/** Names of areas, each with that of the area above it where there is one. */
export async function namesOfAreas(session: AtlasSession, { loaded: { level } }: SupplyContext, areas: Int32Array): Promise<string[]> {
  const parents = level.parentLevel === null ? null : (await session.level(level.parentLevel)).value;
  return Array.from(areas, (area) => {
    const parent = level.parentIndex?.[area] ?? NO_PARENT;
    const above = parent === NO_PARENT ? undefined : parents?.level.names[parent];
    return above === undefined ? level.names[area]! : `${level.names[area]}, ${above}`;
  });
}
