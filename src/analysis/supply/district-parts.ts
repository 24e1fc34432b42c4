import { gapContiguity, metricGeometry } from '../../geometry/index.ts';
import type { NeighbourGraph } from '../../model/index.ts';
import { keptComputation } from '../recipes/kept-computations.ts';
import { paced } from '../recipes/paced.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import type { Pace } from '../tasks/pace.ts';

/** Areas on both sides of a street touch each other. */
const STREET_WIDTH_METERS = 30;

/** Who touches whom on a level, blocks across a street among them; kept per package. @throws AtlasError `aborted` */
export const touchingAreas = (session: AtlasSession, { level }: LoadedLevel, pace: Pace): Promise<NeighbourGraph> =>
  keptComputation(
    session,
    `touching ${level.id}`,
    (shared) => paced(gapContiguity(metricGeometry(level.geometry, session.atlas.atlas.crs), { gapMeters: STREET_WIDTH_METERS }), shared),
    pace,
  );

/** Parts of each group of areas that do not touch each other. `groups`: per area, -1 = none. Length `groupCount`. Cost O(areas + links). */
export function partsOfGroups({ offsets, neighbours }: NeighbourGraph, groups: Int32Array, groupCount: number): Uint16Array {
  const parts = new Uint16Array(groupCount);
  const seen = new Uint8Array(groups.length);
  for (let first = 0; first < groups.length; first++) {
    const group = groups[first]!;
    if (group < 0 || seen[first] === 1) continue;
    parts[group]!++;
    const waiting = [first];
    seen[first] = 1;
    for (let area = waiting.pop(); area !== undefined; area = waiting.pop()) {
      for (let link = offsets[area]!; link < offsets[area + 1]!; link++) {
        const other = neighbours[link]!;
        if (seen[other] === 1 || groups[other] !== group) continue;
        seen[other] = 1;
        waiting.push(other);
      }
    }
  }
  return parts;
}
