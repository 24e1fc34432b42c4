import type { NeighbourGraph } from '../../../model/index.ts';
import type { SpatialWeights } from '../spatial-weights.ts';

/** The graph with every link turned round; rows ascending. Cost O(n + links). */
export function reversedGraph(graph: NeighbourGraph): NeighbourGraph {
  const { offsets, neighbours } = turnedLinks(graph);
  return { offsets, neighbours };
}

/** The weights with rows and columns exchanged; neighbours ascending. Style `given`. Cost O(n + links). */
export function transposedWeights(weights: SpatialWeights): SpatialWeights {
  const { offsets, neighbours, links } = turnedLinks(weights);
  return { offsets, neighbours, weights: Float64Array.from(links, (link) => weights.weights[link]!), style: 'given' };
}

/** The turned graph and, for each of its links, where that link stands in the given one. */
function turnedLinks({ offsets, neighbours }: NeighbourGraph): NeighbourGraph & { readonly links: Int32Array } {
  const n = offsets.length - 1;
  const starts = new Int32Array(n + 1);
  for (let at = 0; at < neighbours.length; at++) starts[neighbours[at]! + 1]!++;
  for (let area = 0; area < n; area++) starts[area + 1]! += starts[area]!;
  const fill = starts.slice();
  const sources = new Int32Array(neighbours.length);
  const links = new Int32Array(neighbours.length);
  for (let area = 0; area < n; area++) {
    for (let at = offsets[area]!; at < offsets[area + 1]!; at++) {
      const to = fill[neighbours[at]!]!++;
      sources[to] = area;
      links[to] = at;
    }
  }
  return { offsets: starts, neighbours: sources, links };
}

/** True where every link has its counterpart (k nearest neighbours generally fail this). Cost O(n + links). */
export function isSymmetricGraph(graph: NeighbourGraph): boolean {
  const reversed = reversedGraph(graph);
  return equal(graph.offsets, reversed.offsets) && equal(graph.neighbours, reversed.neighbours);
}

/**
 * True where the graph is symmetric and w(i, j) = w(j, i) within a relative `tolerance`. Row-standardised weights are not, unless all areas
 * have equally many neighbours. Cost O(n + links).
 */
export function isSymmetricWeights(weights: SpatialWeights, tolerance = 1e-12): boolean {
  const back = transposedWeights(weights);
  if (!equal(weights.offsets, back.offsets) || !equal(weights.neighbours, back.neighbours)) return false;
  return weights.weights.every((weight, link) => {
    const other = back.weights[link]!;
    return Math.abs(other - weight) <= tolerance * Math.max(Math.abs(other), Math.abs(weight));
  });
}

/** The smallest symmetric graph that contains the given one: linked where either counts the other. Cost O(n + links). */
export function symmetrisedGraph(graph: NeighbourGraph): NeighbourGraph {
  const reversed = reversedGraph(graph);
  const n = graph.offsets.length - 1;
  const offsets = new Int32Array(n + 1);
  const merged = new Int32Array(2 * graph.neighbours.length);
  let count = 0;
  for (let area = 0; area < n; area++) {
    let one = graph.offsets[area]!;
    let other = reversed.offsets[area]!;
    const oneEnd = graph.offsets[area + 1]!;
    const otherEnd = reversed.offsets[area + 1]!;
    while (one < oneEnd || other < otherEnd) {
      const a = one < oneEnd ? graph.neighbours[one]! : n;
      const b = other < otherEnd ? reversed.neighbours[other]! : n;
      merged[count++] = Math.min(a, b);
      if (a <= b) one++;
      if (b <= a) other++;
    }
    offsets[area + 1] = count;
  }
  return { offsets, neighbours: merged.slice(0, count) };
}

const equal = (one: Int32Array, other: Int32Array): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);
