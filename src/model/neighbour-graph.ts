/**
 * Which areas are neighbours: for area i the positions `neighbours[offsets[i] .. offsets[i + 1])`, ascending, never i itself.
 * Symmetric unless its maker says otherwise (k nearest neighbours are not). An island has no neighbours.
 */
export interface NeighbourGraph {
  /** Length n + 1, ascending. */
  readonly offsets: Int32Array;
  /** Length offsets[n]. */
  readonly neighbours: Int32Array;
}
