import type { NeighbourGraph } from '../../model/index.ts';
import { requireComplete, type DataMatrix } from '../data-matrix.ts';
import { IndexedHeap } from './indexed-heap.ts';
import { regionsOf, type Regions } from './regions.ts';
import { connectedComponents, type ConnectedComponents } from '../spatial/weights/connected-components.ts';
import { undirected } from './undirected-graph.ts';

/**
 * Makes regions of groups that fall apart on the map (k-means types, a division drawn by hand): every group keeps its largest connected
 * piece (the first among equals), the areas of all other pieces join, one by one, the neighbouring region that grows least in squared
 * deviations. A part of the graph where no group has its largest piece keeps its own largest piece as a region of its own, so there may be
 * more regions than groups, never fewer. Groups that are connected already come back as they are.
 *
 * `data`: one row per area, complete. `labels`: length n, any numbers. Cost O(n * columns + areas moved * neighbours * (columns + log n)).
 * @throws AtlasError `misuse` for a missing number
 */
export function repairContiguity(data: DataMatrix, anyGraph: NeighbourGraph, labels: ArrayLike<number>): Regions {
  requireComplete(data);
  const { rows: n, columns, values } = data;
  const graph = undirected(anyGraph);
  const { offsets, neighbours } = graph;
  const pieces = connectedComponents(graph, labels);
  const kept = piecesToKeep(pieces, labels, graph);

  const regions = Int32Array.from(pieces.componentOf, (piece) => (kept[piece] === 1 ? piece : -1));
  const sizes = new Float64Array(pieces.count);
  const sums = new Float64Array(pieces.count * columns);
  const take = (area: number, region: number): void => {
    regions[area] = region;
    sizes[region]!++;
    for (let k = 0; k < columns; k++) sums[region * columns + k]! += values[area * columns + k]!;
  };
  for (let i = 0; i < n; i++) if (regions[i] !== -1) take(i, regions[i]!);

  const cheapest = (area: number): { readonly region: number; readonly cost: number } => {
    let region = -1;
    let cost = Infinity;
    for (let e = offsets[area]!; e < offsets[area + 1]!; e++) {
      const candidate = regions[neighbours[e]!]!;
      if (candidate === -1) continue;
      const size = sizes[candidate]!;
      let squares = 0;
      for (let k = 0; k < columns; k++) {
        const difference = values[area * columns + k]! - sums[candidate * columns + k]! / size;
        squares += difference * difference;
      }
      const growth = (squares * size) / (size + 1);
      if (growth >= cost) continue;
      cost = growth;
      region = candidate;
    }
    return { region, cost };
  };
  const waiting = new IndexedHeap(n);
  const queue = (area: number): void => {
    const { region, cost } = cheapest(area);
    if (region !== -1) waiting.set(area, cost);
  };
  for (let i = 0; i < n; i++) if (regions[i] === -1) queue(i);
  while (waiting.size > 0) {
    const area = waiting.top();
    waiting.remove(area);
    take(area, cheapest(area).region);
    for (let e = offsets[area]!; e < offsets[area + 1]!; e++) if (regions[neighbours[e]!] === -1) queue(neighbours[e]!);
  }
  return regionsOf(data, regions);
}

/** 1 for each piece that stays a region. */
function piecesToKeep(pieces: ConnectedComponents, labels: ArrayLike<number>, graph: NeighbourGraph): Uint8Array {
  const { sizes } = pieces;
  const firstAreas = new Int32Array(pieces.count).fill(-1);
  pieces.componentOf.forEach((piece, area) => {
    if (firstAreas[piece]! < 0) firstAreas[piece] = area;
  });
  const kept = new Uint8Array(pieces.count);
  const keepLargest = (among: readonly number[]): void => {
    let largest = -1;
    for (const piece of among) if (largest === -1 || sizes[piece]! > sizes[largest]!) largest = piece;
    if (largest !== -1) kept[largest] = 1;
  };
  const byGroup = new Map<number, number[]>();
  const parts = connectedComponents(graph);
  const byPart = Array.from({ length: parts.count }, (): number[] => []);
  for (let piece = 0; piece < pieces.count; piece++) {
    const area = firstAreas[piece]!;
    const group = byGroup.get(labels[area]!);
    if (group === undefined) byGroup.set(labels[area]!, [piece]);
    else group.push(piece);
    byPart[parts.componentOf[area]!]!.push(piece);
  }
  byGroup.forEach(keepLargest);
  for (const part of byPart) if (part.every((piece) => kept[piece] === 0)) keepLargest(part);
  return kept;
}
