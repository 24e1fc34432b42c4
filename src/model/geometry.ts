/** Smallest axis-parallel box, in the units of the CRS. */
export interface BoundingBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * The areas of a level as flat arrays; area i is a multipolygon.
 * Area i owns polygons `areaOffsets[i] .. areaOffsets[i + 1]`, polygon p owns rings `polygonOffsets[p] .. polygonOffsets[p + 1]`
 * (the first is the outer ring), ring r owns vertices `ringOffsets[r] .. ringOffsets[r + 1]`, vertex v lies at
 * `coordinates[2 v], coordinates[2 v + 1]`. Rings are closed: the last vertex repeats the first.
 * Outer rings run counter-clockwise, holes clockwise.
 */
export interface AreaGeometry {
  /** x, y interleaved, in the CRS of the package. */
  readonly coordinates: Float64Array;
  readonly ringOffsets: Uint32Array;
  readonly polygonOffsets: Uint32Array;
  readonly areaOffsets: Uint32Array;
}

/** Lines as flat arrays: line l owns vertices `offsets[l] .. offsets[l + 1]` of `coordinates` (x, y interleaved). */
export interface LineGeometry {
  readonly coordinates: Float64Array;
  readonly offsets: Uint32Array;
}

/** Number of areas. */
export const areaCount = (geometry: AreaGeometry): number => geometry.areaOffsets.length - 1;
