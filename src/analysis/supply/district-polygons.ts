import { pointInArea } from '../../geometry/index.ts';
import type { AreaGeometry, FacilitySet } from '../../model/index.ts';
import type { PolygonFile } from '../../reading/index.ts';

/** Which facility a polygon is the district of. */
export interface MatchedPolygons {
  /** Position of the facility per polygon, -1 = none. */
  readonly facilities: Int32Array;
  /** How the facilities were recognised: a column with their keys or names, or only by standing inside. */
  readonly column: string | null;
  /** Polygons that fit no facility, those with several facilities inside among them. */
  readonly unmatched: Int32Array;
}

type KnownFacilities = Pick<FacilitySet, 'keys' | 'names' | 'coordinates'>;

/**
 * Finds the facility of every polygon: by the column of the file in which most polygons have the key of a facility, or its name (a name that two
 * facilities have is no name; small and capital letters and spaces do not matter). Polygons that the column says nothing about, or all of them
 * without such a column, go to the one facility that stands inside; where several do, or none, to nobody. Several polygons may belong to one
 * facility. `coordinates` of facilities and polygons in the same CRS. Cost O(columns * polygons + polygons * facilities).
 */
export function matchPolygons({ geometry, properties }: PolygonFile, facilities: KnownFacilities): MatchedPolygons {
  const polygons = geometry.areaOffsets.length - 1;
  const lookups = [positionsOf(facilities.keys, (key) => key), positionsOf(facilities.names, plain)];
  const spellings = [(text: string): string => text, plain];
  let matched = new Int32Array(polygons).fill(-1);
  let column: string | null = null;
  let most = 0;
  // keys first, so that names win only where they say more
  lookups.forEach((positions, kind) => {
    for (const [name, texts] of properties) {
      const found = Int32Array.from(texts, (text) => positions.get(spellings[kind]!(text)) ?? -1);
      const count = found.reduce((sum, facility) => sum + (facility >= 0 ? 1 : 0), 0);
      if (count <= most) continue;
      [matched, column, most] = [found, name, count];
    }
  });
  for (let polygon = 0; polygon < polygons; polygon++)
    if (matched[polygon]! < 0) matched[polygon] = onlyInside(geometry, polygon, facilities);
  const unmatched = Int32Array.from([...matched.keys()].filter((polygon) => matched[polygon]! < 0));
  return { facilities: matched, column, unmatched };
}

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

function positionsOf(texts: readonly string[], spelling: (text: string) => string): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  const repeated = new Set<string>();
  texts.forEach((text, position) => {
    const spelled = spelling(text);
    if (positions.has(spelled)) repeated.add(spelled);
    positions.set(spelled, position);
  });
  for (const text of repeated) positions.delete(text);
  positions.delete('');
  return positions;
}

/** The one facility inside a polygon, -1 where there is none or more than one. */
function onlyInside(geometry: AreaGeometry, polygon: number, { coordinates }: KnownFacilities): number {
  let inside = -1;
  for (let facility = 0; 2 * facility < coordinates.length; facility++) {
    if (!pointInArea(geometry, polygon, coordinates[2 * facility]!, coordinates[2 * facility + 1]!)) continue;
    if (inside >= 0) return -1;
    inside = facility;
  }
  return inside;
}
