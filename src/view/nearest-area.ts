/** Direction of a step of the keyboard's focus over the map. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const TOWARDS: Record<Direction, readonly [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };
/** How much an area beside the axis counts as farther away than one on it. */
const SIDEWAYS_WEIGHT = 2;

/**
 * The area whose label point lies nearest in a direction from a place, sideways distance counted double; -1 when there is none.
 * `labelPoints`: x, y interleaved, length 2 n. Cost O(n).
 */
export function nearestArea(labelPoints: Float64Array, fromX: number, fromY: number, direction: Direction | null): number {
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let area = 0; area < labelPoints.length / 2; area++) {
    const deltaX = labelPoints[2 * area]! - fromX;
    const deltaY = labelPoints[2 * area + 1]! - fromY;
    let distance = Math.hypot(deltaX, deltaY);
    if (direction !== null) {
      const [unitX, unitY] = TOWARDS[direction];
      const ahead = deltaX * unitX + deltaY * unitY;
      if (ahead <= 0) continue;
      const sideways = Math.abs(deltaX * unitY) + Math.abs(deltaY * unitX);
      if (sideways > ahead * SIDEWAYS_WEIGHT) continue;
      distance = ahead + SIDEWAYS_WEIGHT * sideways;
    }
    if (distance < bestDistance) {
      bestDistance = distance;
      best = area;
    }
  }
  return best;
}
