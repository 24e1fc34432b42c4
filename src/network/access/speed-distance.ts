const METERS_PER_MINUTE_PER_KMH = 1000 / 60;

/** How far one gets: 15 minutes at 5 km/h are 1,250 m. */
export const distanceMetersAt = (speedKmh: number, minutes: number): number => speedKmh * METERS_PER_MINUTE_PER_KMH * minutes;

/** How long it takes, in minutes; Infinity without speed. */
export const minutesAt = (speedKmh: number, distanceMeters: number): number =>
  speedKmh > 0 ? distanceMeters / (speedKmh * METERS_PER_MINUTE_PER_KMH) : Infinity;
