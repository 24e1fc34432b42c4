import { StreetFlag, type StreetClass } from '../../model/index.ts';
import { isTagged, saysYes, type Tags } from './tags.ts';

/** Values by which the public may not use a way. `destination`, `customers` and `delivery` restrict vehicles that pass through, not visitors. */
const CLOSED = new Set(['no', 'private', 'permit', 'restricted', 'military', 'emergency', 'agricultural', 'forestry', 'use_sidepath']);
const OPEN = new Set(['yes', 'designated', 'official', 'permissive', 'destination', 'customers', 'allowed']);
const SIDEWALKS = new Set(['yes', 'both', 'left', 'right']);
const CYCLE_TRACKS = new Set(['lane', 'track', 'opposite_lane', 'opposite_track']);
/** Closed to everybody unless a tag opens them. */
const OWN_TRACKS = new Set(['busway', 'bus_guideway', 'bridleway']);
/** Where one would push the bicycle anyway: who may not ride may still push. */
const PUSHED: readonly StreetClass[] = ['footway', 'pedestrian'];

type Permission = 'allowed' | 'forbidden' | 'unsaid';

/** `allowed` opens, `forbidden` closes; the most particular tag wins: `foot` before `access`, `bicycle` before `vehicle` before `access`. */
export function permissionOf(tags: Tags, keys: readonly string[]): Permission {
  for (const key of keys) {
    const value = (tags(key) ?? '').toLowerCase();
    if (CLOSED.has(value)) return 'forbidden';
    if (OPEN.has(value) || isTagged(value)) return OPEN.has(value) ? 'allowed' : 'unsaid';
  }
  return 'unsaid';
}

export const FOOT_KEYS = ['foot', 'access'] as const;
export const BICYCLE_KEYS = ['bicycle', 'vehicle', 'access'] as const;

/**
 * Who may use a way, beyond its class. Motor roads and tracks of buses and horses are closed to both unless a tag opens them; a sidewalk or
 * cycle track beside a street counts as part of it. A general `access=yes` opens nothing that the class closes: only `foot` and `bicycle` do.
 */
export function accessFlags(tags: Tags, highway: string, streetClass: StreetClass): number {
  const closed = saysYes(tags('motorroad')) || OWN_TRACKS.has(highway);
  const foot = permissionOf(tags, FOOT_KEYS);
  const bicycle = permissionOf(tags, BICYCLE_KEYS);
  const footSaid = isOpenedBy(tags, 'foot') || (foot !== 'forbidden' && hasSidewalk(tags));
  const bikeSaid = isOpenedBy(tags, 'bicycle') || (bicycle !== 'forbidden' && hasCycleTrack(tags));
  const onlyRidingForbidden = PUSHED.includes(streetClass) && tags('bicycle') === 'no' && foot !== 'forbidden';
  let flags = 0;
  if (footSaid) flags |= StreetFlag.footAllowed;
  else if (foot === 'forbidden' || closed) flags |= StreetFlag.footForbidden;
  // a ramp beside stairs is no cycleway
  if (bikeSaid) flags |= streetClass === 'steps' ? 0 : StreetFlag.bikeAllowed;
  else if ((bicycle === 'forbidden' && !onlyRidingForbidden) || closed) flags |= StreetFlag.bikeForbidden;
  return flags;
}

const isOpenedBy = (tags: Tags, key: string): boolean => OPEN.has((tags(key) ?? '').toLowerCase());

const hasSidewalk = (tags: Tags): boolean =>
  SIDEWALKS.has(tags('sidewalk') ?? '') || ['left', 'right', 'both'].some((side) => saysYes(tags(`sidewalk:${side}`)));

const hasCycleTrack = (tags: Tags): boolean =>
  ['cycleway', 'cycleway:left', 'cycleway:right', 'cycleway:both'].some((key) => CYCLE_TRACKS.has(tags(key) ?? ''));
