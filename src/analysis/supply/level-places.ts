import { buildAreaIndex, type AreaIndex } from '../../geometry/index.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import type { CountedFacilities } from './supply-facilities.ts';

const INDEXES = new WeakMap<LoadedLevel, AreaIndex>();

/** The level's area at a point, from an index that is built once. */
export function areaIndexOf(loaded: LoadedLevel): AreaIndex {
  let index = INDEXES.get(loaded);
  if (index === undefined) INDEXES.set(loaded, (index = buildAreaIndex(loaded.level.geometry, loaded.level.labelPoints)));
  return index;
}

/** Places of the facilities that stand in each area, known ones only, and facilities whose places are not known. Length n. */
export interface AreaPlaces {
  readonly places: Float64Array;
  readonly unknown: Uint32Array;
  /** Facilities in no area of the level. */
  readonly outside: number;
}

/** Sums places by the area each facility stands in; without places facilities count nothing. Cost O(facilities * log n). */
export function placesInAreas(loaded: LoadedLevel, { coordinates, places }: CountedFacilities): AreaPlaces {
  const n = loaded.level.keys.length;
  const sums = { places: new Float64Array(n), unknown: new Uint32Array(n) };
  let outside = 0;
  const index = areaIndexOf(loaded);
  for (let facility = 0; facility < coordinates.length / 2; facility++) {
    const area = index.areaAt(coordinates[2 * facility]!, coordinates[2 * facility + 1]!);
    if (area < 0) outside++;
    else if (places !== null) {
      if (Number.isNaN(places[facility]!)) sums.unknown[area]!++;
      else sums.places[area]! += places[facility]!;
    }
  }
  return { ...sums, outside };
}
