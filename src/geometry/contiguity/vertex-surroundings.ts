import type { AreaGeometry } from '../../model/index.ts';
import { pointInArea } from '../point-in-area.ts';
import type { EdgeGrid } from './edge-grid.ts';
import type { LinkCollector } from './link-collector.ts';
import { meetsBetweenEnds, nearestPosition, roundingTolerance, squaredDistanceToSegment } from './segments.ts';

/**
 * Looks from one vertex after the other at the boundaries of other areas within a distance. Everything that can stand between the vertex
 * and a boundary is nearer than the boundary, hence among what the same look found.
 */
export class VertexSurroundings {
  private readonly geometry: AreaGeometry;
  private readonly areaOf: Int32Array;
  private readonly grid: EdgeGrid;
  private readonly squaredReach: number;
  private readonly sightRequired: boolean;
  private readonly tolerance: number;
  /** Up to here boundaries touch, and nothing can stand between. */
  private readonly squaredTouch: number;
  /** Edges of other areas within reach of the current vertex, nearest first, with their squared distances. */
  private edges = new Uint32Array(64);
  private squaredDistances = new Float64Array(64);
  private count = 0;

  constructor(geometry: AreaGeometry, areaOf: Int32Array, grid: EdgeGrid, reach: number, sightRequired: boolean) {
    this.geometry = geometry;
    this.areaOf = areaOf;
    this.grid = grid;
    this.squaredReach = reach * reach;
    this.sightRequired = sightRequired;
    this.tolerance = roundingTolerance(geometry.coordinates);
    this.squaredTouch = (2 * this.tolerance) ** 2;
  }

  /** Links `area` with every area seen from its vertex; `linked[other] === area` where it was linked before. */
  link(area: number, vertex: number, linked: Int32Array, links: LinkCollector): void {
    const { areaOf, grid, squaredReach, squaredTouch } = this;
    const { coordinates } = this.geometry;
    const { offsets, entries } = grid;
    const x = coordinates[2 * vertex]!;
    const y = coordinates[2 * vertex + 1]!;
    const bucket = grid.bucketAt(x, y);
    const end = offsets[bucket + 1]!;
    let pending = 0;
    for (let at = offsets[bucket]!; at < end; at++) {
      const other = areaOf[entries[at]!]!;
      if (linked[other] === area) continue;
      const distance = this.squaredDistanceTo(entries[at]!, x, y);
      if (distance > squaredReach) continue;
      if (this.sightRequired && distance > squaredTouch) {
        pending++;
        continue;
      }
      linked[other] = area;
      links.add(area, other);
    }
    if (pending === 0) return;
    this.collect(area, bucket, x, y);
    for (let at = 0; at < this.count; at++) {
      const other = areaOf[this.edges[at]!]!;
      if (linked[other] === area || !this.isInSight(other, this.edges[at]!, x, y)) continue;
      linked[other] = area;
      links.add(area, other);
    }
  }

  private squaredDistanceTo(edge: number, x: number, y: number): number {
    const { coordinates } = this.geometry;
    return squaredDistanceToSegment(
      x,
      y,
      coordinates[2 * edge]!,
      coordinates[2 * edge + 1]!,
      coordinates[2 * edge + 2]!,
      coordinates[2 * edge + 3]!,
    );
  }

  private collect(area: number, bucket: number, x: number, y: number): void {
    const { areaOf, grid, squaredReach } = this;
    const { offsets, entries } = grid;
    this.count = 0;
    for (let at = offsets[bucket]!; at < offsets[bucket + 1]!; at++) {
      const edge = entries[at]!;
      if (areaOf[edge] === area) continue;
      const distance = this.squaredDistanceTo(edge, x, y);
      if (distance > squaredReach) continue;
      if (this.count === this.edges.length) this.grow();
      let place = this.count++;
      for (; place > 0 && this.squaredDistances[place - 1]! > distance; place--) {
        this.edges[place] = this.edges[place - 1]!;
        this.squaredDistances[place] = this.squaredDistances[place - 1]!;
      }
      this.edges[place] = edge;
      this.squaredDistances[place] = distance;
    }
  }

  /** True where the shortest connection from the vertex at x, y to an edge of `other` meets no third area on its way. */
  private isInSight(other: number, edge: number, x: number, y: number): boolean {
    const { areaOf, edges, squaredDistances, tolerance } = this;
    const { coordinates } = this.geometry;
    const ax = coordinates[2 * edge]!;
    const ay = coordinates[2 * edge + 1]!;
    const bx = coordinates[2 * edge + 2]!;
    const by = coordinates[2 * edge + 3]!;
    const position = nearestPosition(x, y, ax, ay, bx, by);
    const targetX = ax + position * (bx - ax);
    const targetY = ay + position * (by - ay);
    const distance = Math.sqrt((targetX - x) ** 2 + (targetY - y) ** 2);
    const squaredLimit = (distance + tolerance) ** 2;
    const squaredTolerance = tolerance * tolerance;
    for (let at = 0; at < this.count && squaredDistances[at]! <= squaredLimit; at++) {
      const between = edges[at]!;
      const third = areaOf[between]!;
      if (third === other) continue;
      const fromX = coordinates[2 * between]!;
      const fromY = coordinates[2 * between + 1]!;
      const toX = coordinates[2 * between + 2]!;
      const toY = coordinates[2 * between + 3]!;
      if (meetsBetweenEnds(x, y, targetX, targetY, fromX, fromY, toX, toY, tolerance)) return false;
      // a third area that only meets the ends of the connection may still hold all of it
      const meetsEnd =
        squaredDistances[at]! <= squaredTolerance || squaredDistanceToSegment(targetX, targetY, fromX, fromY, toX, toY) <= squaredTolerance;
      if (meetsEnd && pointInArea(this.geometry, third, (x + targetX) / 2, (y + targetY) / 2)) return false;
    }
    return true;
  }

  private grow(): void {
    const edges = new Uint32Array(2 * this.edges.length);
    edges.set(this.edges);
    this.edges = edges;
    const squaredDistances = new Float64Array(2 * this.squaredDistances.length);
    squaredDistances.set(this.squaredDistances);
    this.squaredDistances = squaredDistances;
  }
}
