const METERS_PER_KILOMETER = 1000;
const MINUTES_PER_HOUR = 60;

/** How far one gets: 15 minutes at 5 km/h are 1,250 m. */
export const distanceMetersAt = (speedKmh: number, minutes: number): number =>
  (speedKmh * METERS_PER_KILOMETER * minutes) / MINUTES_PER_HOUR;

/** How long it takes, in minutes; Infinity without speed. */
export const minutesAt = (speedKmh: number, distanceMeters: number): number =>
  speedKmh > 0 ? (distanceMeters * MINUTES_PER_HOUR) / (speedKmh * METERS_PER_KILOMETER) : Infinity;
