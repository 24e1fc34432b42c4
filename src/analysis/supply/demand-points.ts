import { finding, type AgeSpan, type Finding, type ScenarioChange } from '../../model/index.ts';
import type { LoadedLevel } from '../tasks/load-level.ts';
import { areaIndexOf } from './level-places.ts';

/** Where people are: one point per area, or several with shares; and the housing a scenario adds. */
export interface DemandPoints {
  /** x, y interleaved, in the plane of the ways. */
  readonly coordinates: Float64Array;
  /** The area each point belongs to. */
  readonly areas: Int32Array;
  /** Share of the area's people at each point, together 1 per area; 0 for housing. */
  readonly shares: Float64Array;
  /** People of added housing per point, 0 for all others. */
  readonly housing: Float64Array;
  /** Number of areas of the level. */
  readonly areaCount: number;
}

/** One point per area: its label point. Areas whose geometry repeats another one get none. Cost O(n). */
export function labelDemandPoints({ level, repeated }: LoadedLevel): DemandPoints {
  const areas = Int32Array.from([...repeated.keys()].filter((area) => repeated[area] === 0));
  const coordinates = new Float64Array(2 * areas.length);
  areas.forEach((area, point) => {
    coordinates[2 * point] = level.labelPoints[2 * area]!;
    coordinates[2 * point + 1] = level.labelPoints[2 * area + 1]!;
  });
  return {
    coordinates,
    areas,
    shares: new Float64Array(areas.length).fill(1),
    housing: new Float64Array(areas.length),
    areaCount: level.keys.length,
  };
}

/** People at every point for counts per area (NaN = unknown, also at the area's points). Cost O(points). */
export function peopleAtPoints({ areas, shares, housing }: DemandPoints, counts: Float64Array): Float64Array {
  const people = housing.slice();
  // housing has no share, and its number is known whatever that of its area
  for (let point = 0; point < people.length; point++) if (shares[point]! > 0) people[point]! += shares[point]! * counts[areas[point]!]!;
  return people;
}

/** Counts per area with the added housing; unknown ones stay unknown. Cost O(points). */
export function countsWithHousing({ areas, housing }: DemandPoints, counts: Float64Array): Float64Array {
  if (!housing.some((people) => people > 0)) return counts;
  const sums = counts.slice();
  housing.forEach((people, point) => (sums[areas[point]!]! += people));
  return sums;
}

/** Housing of a scenario as points in the CRS of the package. */
export interface Housing {
  readonly coordinates: Float64Array;
  readonly areas: Int32Array;
  readonly people: Float64Array;
  readonly findings: readonly Finding[];
}

/**
 * People of the demand's ages in added dwellings: dwellings * people per dwelling and year of age * years of the group. Housing outside all
 * areas, and all housing where the ages of the group are not known or have no end, is left out and told. Cost O(changes) after the index.
 */
export function housingPoints(changes: readonly ScenarioChange[], ages: AgeSpan | null, loaded: LoadedLevel): Housing {
  const added = changes.filter((change) => change.kind === 'housing');
  const coordinates: number[] = [];
  const areas: number[] = [];
  const people: number[] = [];
  const findings: Finding[] = [];
  if (added.length > 0) {
    const years = ages === null || ages.to === null ? Number.NaN : ages.to - ages.from;
    const index = areaIndexOf(loaded);
    for (const { name, x, y, dwellings, perDwellingAndYear } of added) {
      const area = index.areaAt(x, y);
      const persons = dwellings * perDwellingAndYear * years;
      if (area < 0) findings.push(finding('supply-housing-outside', 'warning', '', { value: name }));
      else if (!(persons >= 0)) findings.push(finding('supply-housing-without-ages', 'warning', '', { value: name }));
      else {
        coordinates.push(x, y);
        areas.push(area);
        people.push(persons);
      }
    }
  }
  return { coordinates: Float64Array.from(coordinates), areas: Int32Array.from(areas), people: Float64Array.from(people), findings };
}

/** The points with housing behind them; `coordinates` of the housing in the plane of the ways. */
export function withHousing(points: DemandPoints, { areas, people }: Housing, coordinates: Float64Array): DemandPoints {
  if (areas.length === 0) return points;
  const joined = (first: Float64Array, second: Float64Array): Float64Array => Float64Array.from([...first, ...second]);
  return {
    coordinates: joined(points.coordinates, coordinates),
    areas: Int32Array.from([...points.areas, ...areas]),
    shares: joined(points.shares, new Float64Array(areas.length)),
    housing: joined(points.housing, people),
    areaCount: points.areaCount,
  };
}
