import type { StreetLines } from '../../model/index.ts';

/** Which vertices are one place. */
export interface VertexPlaces {
  /** Place per vertex of the lines. */
  readonly places: Int32Array;
  readonly placeCount: number;
}

/** Vertices with the same id, or without ids those within the tolerance of a place's first vertex (metres). Cost O(vertices). */
export function vertexPlaces({ geometry, vertexIds }: StreetLines, toleranceMeters: number): VertexPlaces {
  return vertexIds === undefined ? placesNearby(geometry.coordinates, toleranceMeters) : placesById(vertexIds);
}

function placesById(ids: Float64Array): VertexPlaces {
  const known = new Map<number, number>();
  const places = new Int32Array(ids.length);
  for (let vertex = 0; vertex < ids.length; vertex++) {
    const id = ids[vertex]!;
    const place = known.get(id) ?? known.size;
    if (place === known.size) known.set(id, place);
    places[vertex] = place;
  }
  return { places, placeCount: known.size };
}

/** Cells of the tolerance's size in a hash table; a place may lie in any of the nine cells around a vertex. */
function placesNearby(coordinates: Float64Array, toleranceMeters: number): VertexPlaces {
  const n = coordinates.length / 2;
  let size = 16;
  while (size < 2 * n) size *= 2;
  const mask = size - 1;
  const first = new Int32Array(size).fill(-1);
  const nextPlace = new Int32Array(n);
  const placeVertex = new Int32Array(n);
  const places = new Int32Array(n);
  const cellSize = Math.max(toleranceMeters, 0.001);
  const slot = (cellX: number, cellY: number): number => (Math.imul(cellX | 0, 73856093) ^ Math.imul(cellY | 0, 19349663)) & mask;
  const limit = toleranceMeters * toleranceMeters;
  let placeCount = 0;
  for (let vertex = 0; vertex < n; vertex++) {
    const x = coordinates[2 * vertex]!;
    const y = coordinates[2 * vertex + 1]!;
    const cellX = Math.floor(x / cellSize);
    const cellY = Math.floor(y / cellSize);
    let found = -1;
    let least = Infinity;
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        for (let place = first[slot(cellX + dx, cellY + dy)]!; place >= 0; place = nextPlace[place]!) {
          const other = placeVertex[place]!;
          const distance = (coordinates[2 * other]! - x) ** 2 + (coordinates[2 * other + 1]! - y) ** 2;
          // the nearest, so that a junction does not depend on which cell is looked at first
          if (distance <= limit && distance < least) {
            least = distance;
            found = place;
          }
        }
      }
    }
    if (found < 0) {
      found = placeCount++;
      placeVertex[found] = vertex;
      const at = slot(cellX, cellY);
      nextPlace[found] = first[at]!;
      first[at] = found;
    }
    places[vertex] = found;
  }
  return { places, placeCount };
}
