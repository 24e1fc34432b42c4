import type { NeighbourGraph } from '../../model/index.ts';
import type { ConnectedComponents } from '../spatial/weights/connected-components.ts';
import type { Random } from '../random.ts';

/** Regions grown from seeds. */
export interface GrownRegions {
  readonly labels: Int32Array;
  readonly count: number;
}

/**
 * Exactly `regions` regions around random seed areas, one at least in every part of the graph, grown by random neighbours until all areas
 * are taken (the usual start of AZP). `regions` lies between the number of parts and n. Cost O(links).
 */
export function growAround(
  { offsets, neighbours }: NeighbourGraph,
  { componentOf, count: components }: ConnectedComponents,
  regions: number,
  random: Random,
): GrownRegions {
  const n = offsets.length - 1;
  const labels = new Int32Array(n).fill(-1);
  const order = Int32Array.from({ length: n }, (_, i) => i);
  random.shuffle(order);
  const frontier = new Int32Array(neighbours.length);
  const origins = new Int32Array(neighbours.length);
  let waiting = 0;
  let count = 0;
  const take = (area: number, region: number): void => {
    labels[area] = region;
    for (let e = offsets[area]!; e < offsets[area + 1]!; e++) {
      if (labels[neighbours[e]!] !== -1) continue;
      frontier[waiting] = neighbours[e]!;
      origins[waiting++] = region;
    }
  };
  const seeded = new Uint8Array(components);
  const seeds: number[] = [];
  for (const area of order) {
    if (seeded[componentOf[area]!] === 1) continue;
    seeded[componentOf[area]!] = 1;
    seeds.push(area);
  }
  const first = new Set(seeds);
  for (const area of order) {
    if (seeds.length >= regions) break;
    if (!first.has(area)) seeds.push(area);
  }
  for (const seed of seeds) labels[seed] = count++;
  seeds.forEach((seed, region) => take(seed, region));
  while (waiting > 0) {
    const at = random.integer(waiting);
    const area = frontier[at]!;
    const region = origins[at]!;
    waiting--;
    frontier[at] = frontier[waiting]!;
    origins[at] = origins[waiting]!;
    if (labels[area] === -1) take(area, region);
  }
  return { labels, count };
}
