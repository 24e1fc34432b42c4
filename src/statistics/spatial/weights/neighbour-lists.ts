import { misuse, type NeighbourGraph } from '../../../model/index.ts';

/**
 * A graph from one list of positions per area, as tables and other programs give it. Lists may come in any order; doubles and links to
 * itself are dropped. @throws AtlasError for a position that is no area
 */
export function graphOfLists(lists: readonly (readonly number[])[]): NeighbourGraph {
  const offsets = new Int32Array(lists.length + 1);
  const neighbours: number[] = [];
  lists.forEach((list, area) => {
    for (const other of list) {
      if (!(Number.isInteger(other) && other >= 0 && other < lists.length)) throw misuse(`neighbour ${other} of ${lists.length} areas`);
    }
    const row = [...new Set(list)].filter((other) => other !== area).sort((a, b) => a - b);
    for (const other of row) neighbours.push(other);
    offsets[area + 1] = neighbours.length;
  });
  return { offsets, neighbours: Int32Array.from(neighbours) };
}

/** The neighbours of one area, ascending: a view, not a copy. */
export const neighboursOf = ({ offsets, neighbours }: NeighbourGraph, area: number): Int32Array =>
  neighbours.subarray(offsets[area]!, offsets[area + 1]!);

/** The graph as one list per area. Cost O(n + links). */
export const listsOfGraph = (graph: NeighbourGraph): number[][] =>
  Array.from({ length: graph.offsets.length - 1 }, (_, area) => Array.from(neighboursOf(graph, area)));
