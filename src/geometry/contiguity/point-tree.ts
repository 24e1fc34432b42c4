/** Points in a leaf of the tree are looked through one by one. */
const LEAF = 12;

/**
 * A static k-d tree over points (x, y interleaved): answers "which points lie within a distance" and "which are the nearest". Points with a
 * coordinate that is not finite are left out. Cost O(n log n) to build, O(log n) expected per answer plus its size.
 */
export class PointTree {
  private readonly points: Float64Array;
  /** Positions of the points, arranged so that the middle of every range splits it. */
  private readonly order: Int32Array;

  constructor(points: Float64Array) {
    this.points = points;
    const finite = new Int32Array(points.length / 2);
    let count = 0;
    for (let point = 0; 2 * point < points.length; point++) {
      if (Number.isFinite(points[2 * point]! + points[2 * point + 1]!)) finite[count++] = point;
    }
    this.order = finite.slice(0, count);
    this.split(0, count - 1, 0);
  }

  /** Calls back for every point at most `distance` away, in no particular order. */
  forEachWithin(x: number, y: number, distance: number, visit: (point: number, squaredDistance: number) => void): void {
    this.within(x, y, distance, distance * distance, 0, this.order.length - 1, 0, visit);
  }

  /**
   * Fills `found` with the nearest points by distance, equal distances by position, and returns how many there are (at most its length).
   * `except` (a position, -1 for none) is never found.
   */
  nearest(x: number, y: number, except: number, found: Int32Array, squaredDistances: Float64Array): number {
    return this.descend(x, y, except, found, squaredDistances, 0, 0, this.order.length - 1, 0);
  }

  private within(
    x: number,
    y: number,
    distance: number,
    squared: number,
    left: number,
    right: number,
    axis: number,
    visit: (point: number, squaredDistance: number) => void,
  ): void {
    const { points, order } = this;
    if (right - left < LEAF) {
      for (let at = left; at <= right; at++) {
        const dx = points[2 * order[at]!]! - x;
        const dy = points[2 * order[at]! + 1]! - y;
        const found = dx * dx + dy * dy;
        if (found <= squared) visit(order[at]!, found);
      }
      return;
    }
    const middle = (left + right) >> 1;
    const point = order[middle]!;
    const dx = points[2 * point]! - x;
    const dy = points[2 * point + 1]! - y;
    if (dx * dx + dy * dy <= squared) visit(point, dx * dx + dy * dy);
    const offset = axis === 0 ? dx : dy;
    if (offset >= -distance) this.within(x, y, distance, squared, left, middle - 1, 1 - axis, visit);
    if (offset <= distance) this.within(x, y, distance, squared, middle + 1, right, 1 - axis, visit);
  }

  private descend(
    x: number,
    y: number,
    except: number,
    found: Int32Array,
    squaredDistances: Float64Array,
    known: number,
    left: number,
    right: number,
    axis: number,
  ): number {
    const { points, order } = this;
    let count = known;
    if (right - left < LEAF) {
      for (let at = left; at <= right; at++) {
        const point = order[at]!;
        if (point === except) continue;
        const dx = points[2 * point]! - x;
        const dy = points[2 * point + 1]! - y;
        count = insertNearest(found, squaredDistances, count, point, dx * dx + dy * dy);
      }
      return count;
    }
    const middle = (left + right) >> 1;
    const split = order[middle]!;
    const offsetX = points[2 * split]! - x;
    const offsetY = points[2 * split + 1]! - y;
    if (split !== except) count = insertNearest(found, squaredDistances, count, split, offsetX * offsetX + offsetY * offsetY);
    const offset = axis === 0 ? offsetX : offsetY;
    const lowerFirst = offset >= 0;
    const next = 1 - axis;
    count = lowerFirst
      ? this.descend(x, y, except, found, squaredDistances, count, left, middle - 1, next)
      : this.descend(x, y, except, found, squaredDistances, count, middle + 1, right, next);
    // a point exactly as far as the last one may still come first by its position
    if (count === found.length && offset * offset > squaredDistances[count - 1]!) return count;
    return lowerFirst
      ? this.descend(x, y, except, found, squaredDistances, count, middle + 1, right, next)
      : this.descend(x, y, except, found, squaredDistances, count, left, middle - 1, next);
  }

  private split(left: number, right: number, axis: number): void {
    if (right - left < LEAF) return;
    const middle = (left + right) >> 1;
    this.select(middle, left, right, axis);
    this.split(left, middle - 1, 1 - axis);
    this.split(middle + 1, right, 1 - axis);
  }

  /** Brings the point of rank `rank` along an axis to its place, smaller ones before, larger ones after it (Hoare's quickselect). */
  private select(rank: number, from: number, to: number, axis: number): void {
    const { points, order } = this;
    let left = from;
    let right = to;
    while (left < right) {
      const pivot = points[2 * order[(left + right) >> 1]! + axis]!;
      let low = left;
      let high = right;
      while (low <= high) {
        while (points[2 * order[low]! + axis]! < pivot) low++;
        while (points[2 * order[high]! + axis]! > pivot) high--;
        if (low > high) break;
        const held = order[low]!;
        order[low++] = order[high]!;
        order[high--] = held;
      }
      if (rank <= high) right = high;
      else if (rank >= low) left = low;
      else return;
    }
  }
}

/** Keeps the list sorted by distance, then position; returns its new length. */
function insertNearest(found: Int32Array, squaredDistances: Float64Array, known: number, point: number, squaredDistance: number): number {
  const goesBefore = (at: number): boolean =>
    squaredDistance < squaredDistances[at]! || (squaredDistance === squaredDistances[at] && point < found[at]!);
  let at = known;
  if (known === found.length) {
    if (known === 0 || !goesBefore(known - 1)) return known;
    at = known - 1;
  }
  while (at > 0 && goesBefore(at - 1)) {
    found[at] = found[at - 1]!;
    squaredDistances[at] = squaredDistances[at - 1]!;
    at--;
  }
  found[at] = point;
  squaredDistances[at] = squaredDistance;
  return Math.min(found.length, known + 1);
}
