import { buildAreaIndex } from '../../geometry/index.ts';
import { readBackdropShape } from '../../reading/index.ts';
import type { AtlasSession } from '../tasks/atlas-session.ts';
import type { Pace } from '../tasks/pace.ts';
import { keptPart } from './kept-parts.ts';

/** True where there is water at a point of the package. */
export type InWater = (x: number, y: number) => boolean;

/** Tells water from land by the backdrop's water areas; without them everything is land. Read once. */
export const waterOf = (session: AtlasSession, pace: Pace): Promise<InWater> =>
  keptPart(
    session,
    'water',
    '',
    async () => {
      const indexes: InWater[] = [];
      const { files, atlas } = session;
      for (const { kind, resource: name, object } of atlas.atlas.backdrop ?? []) {
        if (kind !== 'water') continue;
        const { resource, parts } = await files.read(name);
        const bytes = parts?.[0];
        if (resource === null || bytes === undefined) continue;
        const { value } = await readBackdropShape(bytes, resource, object, atlas.atlas.crs);
        if (value?.shape !== 'areas') continue;
        const index = buildAreaIndex(value.geometry);
        indexes.push((x, y) => index.areaAt(x, y) >= 0);
      }
      return (x: number, y: number): boolean => indexes.some((inWater) => inWater(x, y));
    },
    pace,
  );
