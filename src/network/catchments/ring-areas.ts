import { pointInRing, signedRingArea, type AreaGeometryBuilder } from '../../geometry/index.ts';

/**
 * Adds closed rings as one area: counter-clockwise rings are outer ones, each with the clockwise rings in it as holes (a hole belongs to the
 * smallest ring around it). Without rings an area without polygons. Cost O(holes * vertices).
 */
export function addRings(rings: readonly Float64Array[], builder: AreaGeometryBuilder): void {
  const sizes = rings.map((ring) => signedRingArea(ring, 0, ring.length / 2));
  const outer = rings.filter((_, at) => sizes[at]! > 0);
  const outerSizes = sizes.filter((size) => size > 0);
  const holesOf = outer.map((): Float64Array[] => []);
  rings.forEach((hole, index) => {
    if (!(sizes[index]! < 0)) return;
    let best = -1;
    outer.forEach((ring, at) => {
      if ((best < 0 || outerSizes[at]! < outerSizes[best]!) && pointInRing(ring, 0, ring.length / 2, hole[0]!, hole[1]!)) best = at;
    });
    if (best >= 0) holesOf[best]!.push(hole);
  });
  outer.forEach((ring, at) => {
    for (const each of [ring, ...holesOf[at]!]) {
      for (let v = 0; v < each.length; v += 2) builder.vertex(each[v]!, each[v + 1]!);
      builder.endRing();
    }
    builder.endPolygon();
  });
  builder.endArea();
}
