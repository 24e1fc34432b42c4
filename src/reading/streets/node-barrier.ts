import { NodeBarrier } from '../../model/index.ts';
import { BICYCLE_KEYS, FOOT_KEYS, permissionOf } from './access-flags.ts';
import { saysYes, type Tags } from './tags.ts';

/** Nobody passes. */
const WALLS = new Set(['wall', 'city_wall', 'retaining_wall', 'fence', 'hedge', 'ditch', 'guard_rail', 'handrail', 'wire_fence', 'debris']);
/** People get through, bicycles do not. */
const FOR_PEOPLE_ONLY = new Set(['kissing_gate', 'stile', 'turnstile', 'full-height_turnstile', 'step', 'squeeze_stile', 'horse_stile']);

/**
 * Whom a node stops: bits of NodeBarrier. By the kind of barrier, unless tags of access on the node say otherwise; a gate without them
 * stands open, a locked one stops both.
 */
export function nodeBarrierOf(tags: Tags): number {
  const barrier = tags('barrier') ?? '';
  if (barrier === '' || barrier === 'no') return 0;
  const locked = saysYes(tags('locked'));
  const foot = permissionOf(tags, FOOT_KEYS);
  const bicycle = permissionOf(tags, BICYCLE_KEYS);
  const stopsFoot = foot === 'forbidden' || (foot === 'unsaid' && (WALLS.has(barrier) || locked));
  const stopsBike = bicycle === 'forbidden' || (bicycle === 'unsaid' && (WALLS.has(barrier) || FOR_PEOPLE_ONLY.has(barrier) || locked));
  return (stopsFoot ? NodeBarrier.foot : 0) | (stopsBike ? NodeBarrier.bike : 0);
}
