/**
 * How far rounding may have moved a vertex off an edge it was computed to lie on: 16 units in the last place of the largest coordinate
 * (a hundredth of a micrometre in UTM). Tolerance of "exact" comparisons between vertices and edges.
 */
export function roundingTolerance(coordinates: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < coordinates.length; i++) {
    const size = Math.abs(coordinates[i]!);
    if (size > largest) largest = size;
  }
  return largest * 2 ** -48;
}

/** Position (0 start .. 1 end) of the point of the segment a-b nearest to a point. */
export function nearestPosition(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squaredLength = dx * dx + dy * dy;
  if (squaredLength === 0) return 0;
  const position = ((x - ax) * dx + (y - ay) * dy) / squaredLength;
  return position < 0 ? 0 : position > 1 ? 1 : position;
}

/** Squared distance of a point from the segment a-b. */
export function squaredDistanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const position = nearestPosition(x, y, ax, ay, bx, by);
  const dx = ax + position * (bx - ax) - x;
  const dy = ay + position * (by - ay) - y;
  return dx * dx + dy * dy;
}

/**
 * True where the closed segment a-b meets the segment p-q away from the latter's ends (further than `tolerance` from both). Touching and
 * running along it count.
 */
export function meetsBetweenEnds(
  px: number,
  py: number,
  qx: number,
  qy: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  tolerance: number,
): boolean {
  const dx = qx - px;
  const dy = qy - py;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (!(length > 2 * tolerance)) return false;
  const ux = dx / length;
  const uy = dy / length;
  // along and across the line p-q
  const alongA = (ax - px) * ux + (ay - py) * uy;
  const alongB = (bx - px) * ux + (by - py) * uy;
  if (Math.max(alongA, alongB) <= tolerance || Math.min(alongA, alongB) >= length - tolerance) return false;
  const acrossA = (ay - py) * ux - (ax - px) * uy;
  const acrossB = (by - py) * ux - (bx - px) * uy;
  if ((acrossA > tolerance && acrossB > tolerance) || (acrossA < -tolerance && acrossB < -tolerance)) return false;
  if (Math.abs(acrossA) <= tolerance && Math.abs(acrossB) <= tolerance) return true;
  // an end on the line touches there, otherwise the segments' lines cross at one place
  const share = Math.abs(acrossA) <= tolerance ? 0 : Math.abs(acrossB) <= tolerance ? 1 : acrossA / (acrossA - acrossB);
  const along = alongA + share * (alongB - alongA);
  return along > tolerance && along < length - tolerance;
}

/**
 * True where two edges run along each other over a positive length: their projections on the longer one's line overlap by more than twice
 * the tolerance, and at both ends of the overlap they are at most `tolerance` apart.
 */
export function runAlong(coordinates: Float64Array, edge: number, other: number, tolerance: number): boolean {
  const ax = coordinates[2 * edge]!;
  const ay = coordinates[2 * edge + 1]!;
  const dx = coordinates[2 * edge + 2]! - ax;
  const dy = coordinates[2 * edge + 3]! - ay;
  const ex = coordinates[2 * other + 2]! - coordinates[2 * other]!;
  const ey = coordinates[2 * other + 3]! - coordinates[2 * other + 1]!;
  const squaredLength = dx * dx + dy * dy;
  if (ex * ex + ey * ey > squaredLength) return runAlong(coordinates, other, edge, tolerance);
  const length = Math.sqrt(squaredLength);
  if (!(length > 0)) return false;
  const ux = dx / length;
  const uy = dy / length;
  const cx = coordinates[2 * other]! - ax;
  const cy = coordinates[2 * other + 1]! - ay;
  const startAlong = cx * ux + cy * uy;
  const startAcross = cy * ux - cx * uy;
  const along = ex * ux + ey * uy;
  const across = ey * ux - ex * uy;
  const from = Math.max(0, Math.min(startAlong, startAlong + along));
  const to = Math.min(length, Math.max(startAlong, startAlong + along));
  if (!(to - from > 2 * tolerance)) return false;
  const acrossAt = (position: number): number => Math.abs(startAcross + (across * (position - startAlong)) / along);
  return acrossAt(from) <= tolerance && acrossAt(to) <= tolerance;
}
