import type { SpatialWeights } from '../../spatial-weights.ts';
import { linkBetween } from '../weight-constants.ts';

/**
 * The same weights with every pair of areas linked once, from the later to the earlier one, by the sum of both directions: half the work where
 * the order of a pair does not matter. Cost O(links * log(neighbours)).
 */
export function halfLinks(spatialWeights: SpatialWeights): SpatialWeights {
  const { offsets, neighbours, weights } = spatialWeights;
  const areas = offsets.length - 1;
  const counts = new Int32Array(areas + 1);
  forEachPair((later) => counts[later + 1]!++);
  for (let i = 0; i < areas; i++) counts[i + 1]! += counts[i]!;
  const next = counts.slice(0, areas);
  const half = {
    offsets: counts,
    neighbours: new Int32Array(counts[areas]!),
    weights: new Float64Array(counts[areas]!),
    style: 'given',
  } as const;
  forEachPair((later, earlier, weight) => {
    const place = next[later]!++;
    half.neighbours[place] = earlier;
    half.weights[place] = weight;
  });
  return half;

  function forEachPair(take: (later: number, earlier: number, weight: number) => void): void {
    for (let i = 0; i < areas; i++) {
      for (let link = offsets[i]!; link < offsets[i + 1]!; link++) {
        const j = neighbours[link]!;
        const back = linkBetween(spatialWeights, j, i);
        if (j < i) take(i, j, weights[link]! + (back < 0 ? 0 : weights[back]!));
        else if (back < 0) take(j, i, weights[link]!);
      }
    }
  }
}
