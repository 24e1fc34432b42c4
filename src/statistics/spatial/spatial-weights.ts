import type { NeighbourGraph } from '../../model/index.ts';

/** `binary`: 1 per neighbour (spdep "B"); `rowStandardised`: 1 / number of neighbours (spdep "W", the default here); `given`: as delivered. */
export type WeightStyle = 'binary' | 'rowStandardised' | 'given';

/** Spatial weights: a neighbour graph with one weight per link (same positions as `neighbours`). Islands have an empty row. */
export interface SpatialWeights extends NeighbourGraph {
  readonly weights: Float64Array;
  readonly style: WeightStyle;
}
