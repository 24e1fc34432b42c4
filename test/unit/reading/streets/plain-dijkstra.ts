import { NodeBarrier, STREET_CLASSES, StreetFlag, type StreetLines } from '../../../../src/model/index.ts';

/** Every vertex of the lines as a place of its own graph: the slow and plain way to distances, for comparison. */
export interface PlainStreets {
  /** Name of the place per vertex. */
  readonly places: readonly string[];
  distancesFrom(place: string): ReadonlyMap<string, number>;
}

/** On foot: no motorways and trunk roads unless opened, nothing forbidden, no way out of a node with a barrier. */
export function plainStreets(lines: StreetLines, placeOf: (vertex: number) => string): PlainStreets {
  const { coordinates, offsets } = lines.geometry;
  const places = Array.from({ length: coordinates.length / 2 }, (_, vertex) => placeOf(vertex));
  const neighbours = new Map<string, { readonly place: string; readonly meters: number }[]>(places.map((place) => [place, []]));
  const closed = new Set<string>();
  for (let line = 0; line + 1 < offsets.length; line++) {
    const flags = lines.flags?.[line] ?? 0;
    const name = STREET_CLASSES[lines.classes?.[line] ?? 0];
    const fast = (name === 'motorway' || name === 'trunk') && (flags & StreetFlag.footAllowed) === 0;
    for (let vertex = offsets[line]!; vertex < offsets[line + 1]!; vertex++) {
      if (((lines.vertexBarriers?.[vertex] ?? 0) & NodeBarrier.foot) > 0) closed.add(places[vertex]!);
      if (vertex === offsets[line] || fast || (flags & StreetFlag.footForbidden) > 0) continue;
      const meters = Math.hypot(
        coordinates[2 * vertex]! - coordinates[2 * vertex - 2]!,
        coordinates[2 * vertex + 1]! - coordinates[2 * vertex - 1]!,
      );
      neighbours.get(places[vertex - 1]!)!.push({ place: places[vertex]!, meters });
      neighbours.get(places[vertex]!)!.push({ place: places[vertex - 1]!, meters });
    }
  }
  return {
    places,
    distancesFrom(start) {
      const distances = new Map([[start, 0]]);
      const done = new Set<string>();
      // an array kept sorted by distance, farthest first, is queue enough
      const queue = [{ place: start, meters: 0 }];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        if (done.has(next.place)) continue;
        done.add(next.place);
        if (closed.has(next.place)) continue;
        for (const { place, meters } of neighbours.get(next.place)!) {
          const distance = next.meters + meters;
          if (distance >= (distances.get(place) ?? Infinity)) continue;
          distances.set(place, distance);
          let low = 0;
          let high = queue.length;
          while (low < high) {
            const middle = (low + high) >> 1;
            if (queue[middle]!.meters > distance) low = middle + 1;
            else high = middle;
          }
          queue.splice(low, 0, { place, meters: distance });
        }
      }
      return distances;
    },
  };
}
