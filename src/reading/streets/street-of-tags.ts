import { streetClassCode, StreetFlag, type StreetClass } from '../../model/index.ts';
import { accessFlags } from './access-flags.ts';
import { highwayMeaning } from './highway-class.ts';
import { gradeOfIncline } from './incline.ts';
import { onewayFlags } from './oneway-flags.ts';
import type { StreetAttributes } from './street-source.ts';
import { isTagged, type Tags } from './tags.ts';

export type StreetOfTags =
  | { readonly kind: 'street'; readonly street: StreetAttributes; readonly unknownClass: string | null }
  | { readonly kind: 'leftOut'; readonly reason: 'notBuilt' | 'noWay' }
  /** Not tagged as a street at all. */
  | { readonly kind: 'none' };

/** Levels beyond this are slips of the keyboard. */
const HIGHEST_LEVEL = 10;

/**
 * A way by its tags: class, who may use it in which direction, height level and gradient. Ways that are planned, being built or given up, and
 * things that are called `highway` without being one (platforms, rest areas) are left out. Cost O(1).
 */
export function streetOfTags(tags: Tags): StreetOfTags {
  const highway = tags('highway') ?? '';
  if (highway === '' && tags('route') !== 'ferry') return { kind: 'none' };
  const meaning = highway === '' ? 'ferry' : highwayMeaning(highway);
  if (meaning === 'notBuilt' || meaning === 'noWay') return { kind: 'leftOut', reason: meaning };
  if (isTagged(tags('abandoned')) || isTagged(tags('demolished'))) return { kind: 'leftOut', reason: 'notBuilt' };
  const streetClass: StreetClass = meaning === 'unknown' ? 'other' : meaning;
  const bridge = isTagged(tags('bridge'));
  const tunnel = isTagged(tags('tunnel'));
  const flags =
    (bridge ? StreetFlag.bridge : 0) | (tunnel ? StreetFlag.tunnel : 0) | onewayFlags(tags) | accessFlags(tags, highway, streetClass);
  return {
    kind: 'street',
    street: {
      streetClass: streetClassCode(streetClass),
      flags,
      level: levelOf(tags, bridge, tunnel),
      grade: gradeOfIncline(tags('incline')),
    },
    unknownClass: meaning === 'unknown' ? highway : null,
  };
}

/** `layer`, else 1 on a bridge, -1 in a tunnel; a passage through a building lies on the ground. */
function levelOf(tags: Tags, bridge: boolean, tunnel: boolean): number {
  const layer = Number((tags('layer') ?? '').split(';')[0]);
  // Geofabrik's files and many mappers say 0 where nothing was said
  if (Number.isInteger(layer) && layer !== 0) return Math.max(-HIGHEST_LEVEL, Math.min(HIGHEST_LEVEL, layer));
  if (bridge) return 1;
  return tunnel && tags('tunnel') !== 'building_passage' ? -1 : 0;
}
