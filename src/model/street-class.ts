/** Classes of streets and paths, in the order of their codes; the vocabulary of OpenStreetMap's `highway` brought down to what matters for walking and cycling. */
export const STREET_CLASSES = [
  'other',
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'unclassified',
  'residential',
  'livingStreet',
  'service',
  'pedestrian',
  'footway',
  'path',
  'steps',
  'cycleway',
  'track',
  'ferry',
] as const;

export type StreetClass = (typeof STREET_CLASSES)[number];

/** The code of a class as graphs store it. */
export const streetClassCode = (streetClass: StreetClass): number => STREET_CLASSES.indexOf(streetClass);

/** What holds for a street beyond its class; bits that may be combined. */
export const StreetFlag = {
  /** Vehicles (so bicycles, without `bikeBothWays`) go in the direction of the line only. */
  onewayForward: 1,
  /** Against the direction of the line only. */
  onewayBackward: 2,
  /** Bicycles may go against the one-way direction. */
  bikeBothWays: 4,
  footForbidden: 8,
  footAllowed: 16,
  bikeForbidden: 32,
  bikeAllowed: 64,
  bridge: 128,
  tunnel: 256,
} as const;

/** What a node stops: nobody passes through it in that mode (one can walk up to it). Bits. */
export const NodeBarrier = { foot: 1, bike: 2 } as const;
