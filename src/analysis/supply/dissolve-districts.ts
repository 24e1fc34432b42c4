import { dissolve } from '../../geometry/index.ts';
import type { DissolvedDistricts, DissolveDistrictsRequest } from '../supply-protocol.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import { levelDescriptor } from '../tasks/level-tree.ts';

/**
 * The districts of a plan as areas: what belongs to one facility joined. Areas of nobody, and those the level does not have, are in none; null
 * without the level. Cost O(vertices of the level): 50,000 blocks about 0.3 s.
 */
export async function dissolveDistricts(
  session: AtlasSession,
  { level, facilityOfArea }: DissolveDistrictsRequest,
): Promise<DissolvedDistricts | null> {
  const loaded = levelDescriptor(session.atlas, level) === null ? null : (await session.level(level)).value;
  if (loaded === null) return null;
  const districtOf = new Map<string, number>();
  const districts = Int32Array.from(loaded.level.keys, (key) => {
    const facility = facilityOfArea[key];
    if (facility === undefined) return -1;
    const known = districtOf.get(facility) ?? districtOf.size;
    districtOf.set(facility, known);
    return known;
  });
  return { keys: [...districtOf.keys()], geometry: dissolve(loaded.level.geometry, districts, districtOf.size) };
}
