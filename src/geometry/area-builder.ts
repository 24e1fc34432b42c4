import type { AreaGeometry } from '../model/index.ts';

/**
 * Collects areas ring by ring into the flat arrays of AreaGeometry. Call order: vertices with `vertex`, then `endRing`, `endPolygon`,
 * `endArea`. The arrays grow by doubling; `build` cuts them to length. Holds no objects per area.
 */
export class AreaGeometryBuilder {
  private coordinates: Float64Array;
  private coordinateCount = 0;
  private readonly ringOffsets: number[] = [0];
  private readonly polygonOffsets: number[] = [0];
  private readonly areaOffsets: number[] = [0];

  constructor(expectedVertices = 1024) {
    this.coordinates = new Float64Array(2 * Math.max(16, expectedVertices));
  }

  /** Number of vertices so far, those of an unfinished ring included. */
  get vertexCount(): number {
    return this.coordinateCount / 2;
  }

  get areaCount(): number {
    return this.areaOffsets.length - 1;
  }

  vertex(x: number, y: number): void {
    if (this.coordinateCount === this.coordinates.length) {
      const grown = new Float64Array(2 * this.coordinates.length);
      grown.set(this.coordinates);
      this.coordinates = grown;
    }
    this.coordinates[this.coordinateCount++] = x;
    this.coordinates[this.coordinateCount++] = y;
  }

  endRing(): void {
    this.ringOffsets.push(this.coordinateCount / 2);
  }

  endPolygon(): void {
    this.polygonOffsets.push(this.ringOffsets.length - 1);
  }

  endArea(): void {
    this.areaOffsets.push(this.polygonOffsets.length - 1);
  }

  build(): AreaGeometry {
    return {
      coordinates: this.coordinates.slice(0, this.coordinateCount),
      ringOffsets: Uint32Array.from(this.ringOffsets),
      polygonOffsets: Uint32Array.from(this.polygonOffsets),
      areaOffsets: Uint32Array.from(this.areaOffsets),
    };
  }
}
