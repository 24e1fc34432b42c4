import { overlapAreas, planarAreas, pointInArea } from '../../geometry/index.ts';
import type { AreaGeometry, Stepwise } from '../../model/index.ts';

/** Who gets each area, and how clear that is. */
export interface AreasOfPolygons {
  /** Owner per area, -1 = none. */
  readonly owners: Int32Array;
  /** 1 per area that is shared between owners, or between an owner and nobody. */
  readonly cut: Uint8Array;
  /** 1 per area of which two owners claim the same part. */
  readonly overlapping: Uint8Array;
}

/** Smaller shares of an area are inaccuracies of drawing. */
const LEAST_SHARE = 0.02;

/**
 * Brings polygons onto areas: an area belongs to the owner whose polygons cover most of it, to nobody where more is left over than any owner
 * has. Of equal owners the one around the area's label point, else the lower one. `owners`: per polygon, -1 = polygon of nobody. Planar, both
 * in the same CRS. Stepwise; cost as `overlapAreas`.
 */
export function* areasOfPolygons(
  polygons: AreaGeometry,
  ownerOfPolygon: Int32Array,
  areas: AreaGeometry,
  labelPoints: Float64Array,
): Stepwise<AreasOfPolygons> {
  const { offsets, sources, sizes } = yield* overlapAreas(polygons, areas);
  const wholes = planarAreas(areas);
  const count = wholes.length;
  const owners = new Int32Array(count).fill(-1);
  const cut = new Uint8Array(count);
  const overlapping = new Uint8Array(count);
  for (let area = 0; area < count; area++) {
    const shares = new Map<number, number>();
    for (let at = offsets[area]!; at < offsets[area + 1]!; at++) {
      const owner = ownerOfPolygon[sources[at]!]!;
      if (owner < 0) continue;
      shares.set(owner, Math.min(1, (shares.get(owner) ?? 0) + sizes[at]! / wholes[area]!));
    }
    const claims = [...shares].filter(([, share]) => share >= LEAST_SHARE).sort(([a, p], [b, q]) => q - p || a - b);
    const [first] = claims;
    if (first === undefined) continue;
    const claimed = claims.reduce((sum, [, share]) => sum + share, 0);
    if (claimed > 1 + LEAST_SHARE) overlapping[area] = 1;
    const left = 1 - claimed;
    if (left > first[1]) {
      cut[area] = 1;
      continue;
    }
    const equal = claims.filter(([, share]) => share >= first[1] - 1e-9).map(([owner]) => owner);
    owners[area] = equal.length === 1 ? first[0] : (equal.find((owner) => holdsLabel(owner, area)) ?? first[0]);
    if (left >= LEAST_SHARE || claims.some(([, share]) => share < 1 - LEAST_SHARE)) cut[area] = 1;
  }
  return { owners, cut, overlapping };

  function holdsLabel(owner: number, area: number): boolean {
    for (let at = offsets[area]!; at < offsets[area + 1]!; at++) {
      const polygon = sources[at]!;
      if (ownerOfPolygon[polygon] !== owner) continue;
      if (pointInArea(polygons, polygon, labelPoints[2 * area]!, labelPoints[2 * area + 1]!)) return true;
    }
    return false;
  }
}
