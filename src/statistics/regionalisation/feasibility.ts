import { misuse, type NeighbourGraph } from '../../model/index.ts';
import { requireComplete, type DataMatrix } from '../data-matrix.ts';
import type { MinimumBound, RegionalisationRefusal } from './regions.ts';
import { connectedComponents } from '../spatial/weights/connected-components.ts';

/**
 * Says what makes k regions impossible from the outset, or null where nothing does. The rule for several connected parts (islands are parts):
 * a region lies within one part, so every part has at least one region; fewer regions than parts, or a part below the minimum, are refused.
 * Islands that are to take part are linked in the graph first (geometry: `linkIslandsToNearest`). `regions` NaN = any number. Cost O(n + links).
 * @throws AtlasError `misuse` where matrix, graph and bound do not have one length, a number is missing, or k is no whole number >= 1
 */
export function obstacleTo(
  data: DataMatrix,
  graph: NeighbourGraph,
  regions: number,
  bound: MinimumBound | undefined,
): RegionalisationRefusal | null {
  requireComplete(data);
  const n = data.rows;
  if (graph.offsets.length !== n + 1) throw misuse('data and neighbours have different numbers of areas');
  if (bound !== undefined && bound.amounts.length !== n) throw misuse('data and bound have different numbers of areas');
  if (bound !== undefined && !Array.from(bound.amounts).every((amount) => amount >= 0 && amount < Infinity))
    throw misuse('an amount of the bound is missing, infinite or negative: an unknown number of inhabitants reaches no minimum');
  if (!Number.isNaN(regions) && !(Number.isInteger(regions) && regions >= 1))
    throw misuse('the number of regions is a whole number from 1');
  const { componentOf, count: components } = connectedComponents(graph);
  const refused = (reason: RegionalisationRefusal['reason']): RegionalisationRefusal => ({ kind: 'refused', reason, components });
  if (n === 0) return null;
  if (regions > n) return refused('moreRegionsThanAreas');
  if (regions < components) return refused('fewerRegionsThanComponents');
  if (bound !== undefined) {
    const sums = new Float64Array(components);
    for (let i = 0; i < n; i++) sums[componentOf[i]!]! += bound.amounts[i]!;
    if (sums.some((sum) => sum < bound.least)) return refused('componentBelowMinimum');
  }
  return null;
}
