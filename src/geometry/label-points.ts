import { areaCount, type AreaGeometry } from '../model/index.ts';
import { signedRingArea } from './area-measures.ts';

/** A label may stand off the true pole by this share of the shorter side of the polygon's box. */
const RELATIVE_PRECISION = 0.05;
const MAXIMUM_CELLS = 400;

/**
 * A point inside every area, far from its border: the pole of inaccessibility of its largest polygon (quadtree search after Garcia-Castellanos
 * & Lombardo 2007 in the form of mapbox/polylabel), to 5 % of the polygon's shorter side. Length 2 n, x, y interleaved; NaN for an area
 * without polygons. Cost O(vertices · cells), about 0.3 s for 50,000 blocks.
 */
export function labelPoints(geometry: AreaGeometry): Float64Array {
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  const n = areaCount(geometry);
  const points = new Float64Array(2 * n).fill(Number.NaN);
  const search = new PoleSearch(coordinates, ringOffsets);
  for (let area = 0; area < n; area++) {
    let largest = -1;
    let largestSize = -1;
    for (let polygon = areaOffsets[area]!; polygon < areaOffsets[area + 1]!; polygon++) {
      const ring = polygonOffsets[polygon]!;
      const size = Math.abs(signedRingArea(coordinates, ringOffsets[ring]!, ringOffsets[ring + 1]!));
      if (size > largestSize) {
        largest = polygon;
        largestSize = size;
      }
    }
    if (largest < 0) continue;
    search.find(polygonOffsets[largest]!, polygonOffsets[largest + 1]!);
    points[2 * area] = search.poleX;
    points[2 * area + 1] = search.poleY;
  }
  return points;
}

/** One search after the other over the same arrays; the cells of the queue are kept in flat arrays and used again. */
class PoleSearch {
  poleX = 0;
  poleY = 0;
  private readonly coordinates: Float64Array;
  private readonly ringOffsets: Uint32Array;
  private firstRing = 0;
  private endRing = 0;
  private poleDistance = 0;
  private readonly cellX = new Float64Array(4 * MAXIMUM_CELLS + 64);
  private readonly cellY = new Float64Array(4 * MAXIMUM_CELLS + 64);
  private readonly cellHalf = new Float64Array(4 * MAXIMUM_CELLS + 64);
  private readonly cellBest = new Float64Array(4 * MAXIMUM_CELLS + 64);
  private cellCount = 0;

  constructor(coordinates: Float64Array, ringOffsets: Uint32Array) {
    this.coordinates = coordinates;
    this.ringOffsets = ringOffsets;
  }

  find(firstRing: number, endRing: number): void {
    this.firstRing = firstRing;
    this.endRing = endRing;
    const { coordinates } = this;
    const from = this.ringOffsets[firstRing]!;
    const to = this.ringOffsets[firstRing + 1]!;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    let sumX = 0;
    let sumY = 0;
    let weight = 0;
    const originX = coordinates[2 * from]!;
    const originY = coordinates[2 * from + 1]!;
    for (let vertex = from; vertex < to; vertex++) {
      const x = coordinates[2 * vertex]!;
      const y = coordinates[2 * vertex + 1]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
      if (vertex > from) {
        const x0 = coordinates[2 * vertex - 2]! - originX;
        const y0 = coordinates[2 * vertex - 1]! - originY;
        const cross = x0 * (y - originY) - (x - originX) * y0;
        weight += cross;
        sumX += (x0 + x - originX) * cross;
        sumY += (y0 + y - originY) * cross;
      }
    }
    const width = maxX - minX;
    const height = maxY - minY;
    const cellSize = Math.min(width, height);
    this.poleX = (minX + maxX) / 2;
    this.poleY = (minY + maxY) / 2;
    if (!(cellSize > 0)) return;
    this.poleDistance = this.signedDistance(this.poleX, this.poleY);
    if (weight !== 0) this.offer(originX + sumX / (3 * weight), originY + sumY / (3 * weight));

    const precision = RELATIVE_PRECISION * cellSize;
    // A very long polygon would need too many starting cells of its width; then they are made longer.
    const step = Math.max(cellSize, Math.max(width, height) / 32);
    const half = step / 2;
    this.cellCount = 0;
    for (let x = minX + half; x < maxX + half; x += step) {
      for (let y = minY + half; y < maxY + half; y += step) this.push(Math.min(x, maxX), Math.min(y, maxY), half);
    }
    for (let visited = 0; visited < MAXIMUM_CELLS && this.cellCount > 0; visited++) {
      const next = this.takeBest();
      if (this.cellBest[next]! - this.poleDistance <= precision) break;
      const x = this.cellX[next]!;
      const y = this.cellY[next]!;
      const quarter = this.cellHalf[next]! / 2;
      this.push(x - quarter, y - quarter, quarter);
      this.push(x + quarter, y - quarter, quarter);
      this.push(x - quarter, y + quarter, quarter);
      this.push(x + quarter, y + quarter, quarter);
    }
    if (!(this.poleDistance > 0)) this.takePointOnScanLine(from, to, (minY + maxY) / 2);
  }

  private offer(x: number, y: number): number {
    const distance = this.signedDistance(x, y);
    if (distance > this.poleDistance) {
      this.poleX = x;
      this.poleY = y;
      this.poleDistance = distance;
    }
    return distance;
  }

  private push(x: number, y: number, half: number): void {
    const best = this.offer(x, y) + half * Math.SQRT2;
    if (best <= this.poleDistance || this.cellCount >= this.cellX.length) return;
    // binary heap by the best distance a cell may hold
    let position = this.cellCount++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (this.cellBest[parent]! >= best) break;
      this.move(parent, position);
      position = parent;
    }
    this.set(position, x, y, half, best);
  }

  /** Removes the best cell and returns where its content still stands (behind the heap's end). */
  private takeBest(): number {
    const last = --this.cellCount;
    const x = this.cellX[0]!;
    const y = this.cellY[0]!;
    const half = this.cellHalf[0]!;
    const best = this.cellBest[0]!;
    const movedX = this.cellX[last]!;
    const movedY = this.cellY[last]!;
    const movedHalf = this.cellHalf[last]!;
    const movedBest = this.cellBest[last]!;
    let position = 0;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= last) break;
      if (child + 1 < last && this.cellBest[child + 1]! > this.cellBest[child]!) child++;
      if (this.cellBest[child]! <= movedBest) break;
      this.move(child, position);
      position = child;
    }
    if (last > 0) this.set(position, movedX, movedY, movedHalf, movedBest);
    this.set(last, x, y, half, best);
    return last;
  }

  private move(from: number, to: number): void {
    this.set(to, this.cellX[from]!, this.cellY[from]!, this.cellHalf[from]!, this.cellBest[from]!);
  }

  private set(at: number, x: number, y: number, half: number, best: number): void {
    this.cellX[at] = x;
    this.cellY[at] = y;
    this.cellHalf[at] = half;
    this.cellBest[at] = best;
  }

  /** Distance to the nearest border, negative outside the polygon. */
  private signedDistance(x: number, y: number): number {
    const { coordinates, ringOffsets } = this;
    let inside = false;
    let nearest = Infinity;
    for (let ring = this.firstRing; ring < this.endRing; ring++) {
      const to = ringOffsets[ring + 1]!;
      let ax = coordinates[2 * ringOffsets[ring]!]!;
      let ay = coordinates[2 * ringOffsets[ring]! + 1]!;
      for (let vertex = ringOffsets[ring]! + 1; vertex < to; vertex++) {
        const bx = coordinates[2 * vertex]!;
        const by = coordinates[2 * vertex + 1]!;
        const dx = bx - ax;
        const dy = by - ay;
        if (ay > y !== by > y && x < (dx * (y - ay)) / dy + ax) inside = !inside;
        const lengthSquared = dx * dx + dy * dy;
        let share = lengthSquared > 0 ? ((x - ax) * dx + (y - ay) * dy) / lengthSquared : 0;
        share = share < 0 ? 0 : share > 1 ? 1 : share;
        const offX = x - ax - share * dx;
        const offY = y - ay - share * dy;
        const squared = offX * offX + offY * offY;
        if (squared < nearest) nearest = squared;
        ax = bx;
        ay = by;
      }
    }
    return (inside ? 1 : -1) * Math.sqrt(nearest);
  }

  /** Last resort for needles thinner than the search resolves: the middle of the widest stretch on a horizontal line. */
  private takePointOnScanLine(from: number, to: number, y: number): void {
    const crossings: number[] = [];
    for (let ring = this.firstRing; ring < this.endRing; ring++) {
      for (let vertex = this.ringOffsets[ring]! + 1; vertex < this.ringOffsets[ring + 1]!; vertex++) {
        const ay = this.coordinates[2 * vertex - 1]!;
        const by = this.coordinates[2 * vertex + 1]!;
        if (ay > y === by > y) continue;
        const ax = this.coordinates[2 * vertex - 2]!;
        const bx = this.coordinates[2 * vertex]!;
        crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
      }
    }
    crossings.sort((a, b) => a - b);
    let widest = -1;
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const gap = crossings[i + 1]! - crossings[i]!;
      if (gap > widest) {
        widest = gap;
        this.poleX = (crossings[i]! + crossings[i + 1]!) / 2;
        this.poleY = y;
      }
    }
    if (widest < 0 && to > from) {
      this.poleX = this.coordinates[2 * from]!;
      this.poleY = this.coordinates[2 * from + 1]!;
    }
  }
}
