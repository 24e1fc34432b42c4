import type { AreaGeometry } from '../../../src/model/index.ts';
import { areaCount } from '../../../src/model/index.ts';
import type { SpatialWeights } from '../../../src/statistics/index.ts';

/**
 * Length of the common border of every pair of areas as spatial weights. Borders are found by `geometry`, exactly equal edges, and measured
 * in `measured`, the same vertices in other coordinates.
 */
export function commonBorders(geometry: AreaGeometry, measured: AreaGeometry = geometry): SpatialWeights {
  const n = areaCount(geometry);
  const lengths = Array.from({ length: n }, () => new Map<number, number>());
  const owners = new Map<string, number[]>();
  const { coordinates, ringOffsets, polygonOffsets, areaOffsets } = geometry;
  const point = (vertex: number): string => `${coordinates[2 * vertex]!} ${coordinates[2 * vertex + 1]!}`;
  for (let area = 0; area < n; area++) {
    for (let ring = polygonOffsets[areaOffsets[area]!]!; ring < polygonOffsets[areaOffsets[area + 1]!]!; ring++) {
      for (let vertex = ringOffsets[ring]! + 1; vertex < ringOffsets[ring + 1]!; vertex++) {
        const key = [point(vertex - 1), point(vertex)].sort().join();
        const others = owners.get(key) ?? [];
        const length = edgeLength(measured.coordinates, vertex);
        for (const other of others) {
          if (other === area) continue;
          lengths[area]!.set(other, (lengths[area]!.get(other) ?? 0) + length);
          lengths[other]!.set(area, (lengths[other]!.get(area) ?? 0) + length);
        }
        owners.set(key, [...others, area]);
      }
    }
  }
  const rows = lengths.map((row) => [...row].sort(([a], [b]) => a - b));
  const offsets = new Int32Array(n + 1);
  rows.forEach((row, i) => (offsets[i + 1] = offsets[i]! + row.length));
  const links = rows.flat();
  return {
    offsets,
    neighbours: Int32Array.from(links, ([neighbour]) => neighbour),
    weights: Float64Array.from(links, ([, length]) => length),
    style: 'given',
  };
}

const edgeLength = (coordinates: Float64Array, end: number): number =>
  Math.hypot(coordinates[2 * end]! - coordinates[2 * end - 2]!, coordinates[2 * end + 1]! - coordinates[2 * end - 1]!);
