import type { NeighbourGraph } from '../../model/index.ts';
import { isSymmetricGraph, symmetrisedGraph } from '../spatial/weights/graph-symmetry.ts';

/**
 * The same graph with every link in both directions: k nearest neighbours are one-sided, here a link in either direction makes two areas
 * neighbours. Returns the graph itself where it is so already. Cost O(n + links).
 */
export const undirected = (graph: NeighbourGraph): NeighbourGraph => (isSymmetricGraph(graph) ? graph : symmetrisedGraph(graph));
