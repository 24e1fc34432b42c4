import { StreetFlag } from '../../model/index.ts';
import { saysYes, type Tags } from './tags.ts';

const BACKWARD = new Set(['-1', 'reverse']);
const ROUNDABOUTS = new Set(['roundabout', 'circular']);
const CYCLEWAYS = ['cycleway', 'cycleway:left', 'cycleway:right', 'cycleway:both'];

/**
 * Direction of vehicles: `oneway` (yes, -1), else roundabouts and motorways run in the direction of the line. `oneway:bicycle` wins for bicycles;
 * cycleways in the opposite direction let bicycles go both ways. Streets whose direction changes (reversible, alternating)
 * count as open both ways.
 */
export function onewayFlags(tags: Tags): number {
  const direction = vehicleDirection(tags);
  const bicycle = tags('oneway:bicycle') ?? '';
  if (saysYes(bicycle)) return StreetFlag.onewayForward;
  if (BACKWARD.has(bicycle)) return StreetFlag.onewayBackward;
  if (direction === 0) return 0;
  return direction | (bicycle === 'no' || goesOpposite(tags) ? StreetFlag.bikeBothWays : 0);
}

function vehicleDirection(tags: Tags): number {
  const oneway = (tags('oneway') ?? '').toLowerCase();
  if (saysYes(oneway)) return StreetFlag.onewayForward;
  if (BACKWARD.has(oneway)) return StreetFlag.onewayBackward;
  if (oneway !== '') return 0;
  const highway = tags('highway') ?? '';
  const implied = ROUNDABOUTS.has(tags('junction') ?? '') || highway === 'motorway' || highway === 'motorway_link';
  return implied ? StreetFlag.onewayForward : 0;
}

const goesOpposite = (tags: Tags): boolean =>
  CYCLEWAYS.some((key) => (tags(key) ?? '').startsWith('opposite') || ['no', '-1'].includes(tags(`${key}:oneway`) ?? '')) ||
  saysYes(tags('bicycle:backward'));
