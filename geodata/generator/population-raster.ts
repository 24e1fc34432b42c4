import type { Ground } from './ground.ts';
import type { RasterGrid } from './geotiff-file.ts';
import { ORIGIN_EASTING, ORIGIN_NORTHING } from './topojson-file.ts';

const PIXEL_METERS = 100;
const SAMPLE_METERS = 20;

export interface PopulationRaster {
  readonly grid: RasterGrid;
  readonly west: number;
  readonly north: number;
  readonly pixelMeters: number;
}

/** Spreads each block's people evenly over its ground and sums them up in 100 m cells of EPSG:25832. Cells off the city are NaN. */
export function rasterisePopulation(ground: Ground, peopleOfFace: ArrayLike<number>): PopulationRaster {
  const { map } = ground;
  let lowX = Infinity;
  let lowY = Infinity;
  let highX = -Infinity;
  let highY = -Infinity;
  for (let face = 1; face < map.faceCount; face++) {
    const ring = map.ring(face);
    for (let i = 0; i < ring.length; i += 2) {
      lowX = Math.min(lowX, ring[i]!);
      highX = Math.max(highX, ring[i]!);
      lowY = Math.min(lowY, ring[i + 1]!);
      highY = Math.max(highY, ring[i + 1]!);
    }
  }
  const west = Math.floor((ORIGIN_EASTING + lowX) / PIXEL_METERS) * PIXEL_METERS;
  const north = Math.ceil((ORIGIN_NORTHING + highY) / PIXEL_METERS) * PIXEL_METERS;
  const width = Math.ceil((ORIGIN_EASTING + highX - west) / PIXEL_METERS);
  const height = Math.ceil((north - ORIGIN_NORTHING - lowY) / PIXEL_METERS);
  const sums = new Float64Array(width * height).fill(NaN);
  const cellOf = (x: number, y: number): number =>
    Math.floor((north - ORIGIN_NORTHING - y) / PIXEL_METERS) * width + Math.floor((ORIGIN_EASTING + x - west) / PIXEL_METERS);
  for (let face = 1; face < map.faceCount; face++) {
    const cells = samples(map.ring(face)).map(([x, y]) => cellOf(x, y));
    const each = peopleOfFace[face]! / cells.length;
    for (const cell of cells) sums[cell] = (Number.isNaN(sums[cell]!) ? 0 : sums[cell]!) + each;
  }
  return {
    grid: { width, height, values: Float32Array.from(sums, (v) => Math.round(v * 100) / 100) },
    west,
    north,
    pixelMeters: PIXEL_METERS,
  };
}

/** Points every 20 m inside a ring; at least one. */
function samples(ring: Float64Array): (readonly [number, number])[] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 1; i < ring.length; i += 2) {
    low = Math.min(low, ring[i]!);
    high = Math.max(high, ring[i]!);
  }
  const points: (readonly [number, number])[] = [];
  for (let row = Math.ceil(low / SAMPLE_METERS - 0.5); (row + 0.5) * SAMPLE_METERS < high; row++) {
    const y = (row + 0.5) * SAMPLE_METERS;
    const crossings: number[] = [];
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const a = ring[j + 1]!;
      const b = ring[i + 1]!;
      if (a > y !== b > y) crossings.push(ring[j]! + ((y - a) / (b - a)) * (ring[i]! - ring[j]!));
    }
    crossings.sort((p, q) => p - q);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      for (let column = Math.ceil(crossings[k]! / SAMPLE_METERS - 0.5); (column + 0.5) * SAMPLE_METERS < crossings[k + 1]!; column++)
        points.push([(column + 0.5) * SAMPLE_METERS, y]);
    }
  }
  return points.length > 0 ? points : [[ring[0]!, ring[1]!]];
}
