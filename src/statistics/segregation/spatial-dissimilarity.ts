import type { SpatialWeights } from '../spatial/spatial-weights.ts';
import { dissimilarityOf } from './evenness.ts';
import { groupComposition } from './group-composition.ts';

/**
 * What an inhabited area's neighbour without inhabitants means: `leftOut`, the pair says nothing (default); `zeroShare`, it counts as an
 * area without the group (PySAL).
 */
export type EmptyNeighbours = 'leftOut' | 'zeroShare';

/**
 * Dissimilarity less the mean difference of shares across borders: D - sum c_ij |p_i - p_j| / sum c_ij. What neighbours share, counts as
 * mixed. Three published indices by the weights c: binary contiguity, Morrill's D(adj) (1991); row-standardised contiguity, its variant in
 * R's seg; length of the common border, Wong's D(w) (1993), given as such or row-standardised (PySAL's default). `group`, `total`: counts
 * of length n, NaN = missing (its pairs are left out). Without any pair that counts it is D itself. NaN where the group or the rest is
 * empty. May be negative. Cost O(n + links).
 */
export function spatialDissimilarity(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  weights: SpatialWeights,
  emptyNeighbours: EmptyNeighbours = 'leftOut',
): number {
  const { difference, weightSum } = borderDifference(group, total, weights, emptyNeighbours, null);
  const plain = dissimilarityOf(groupComposition(group, total));
  return weightSum > 0 ? plain - difference / weightSum : plain;
}

/**
 * Wong's D(s) (1993): as `spatialDissimilarity` with border lengths as weights, each border weighed further by how ragged the two
 * areas are (perimeter over area), relative to the most ragged one, in the form of Tivadar (2019). `perimeters` and `areas` in units of one
 * kind, length n. Cost O(n + links).
 */
export function perimeterAreaDissimilarity(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  borderLengths: SpatialWeights,
  perimeters: ArrayLike<number>,
  areas: ArrayLike<number>,
  emptyNeighbours: EmptyNeighbours = 'leftOut',
): number {
  const raggedness = Float64Array.from(perimeters, (perimeter, i) => (areas[i]! > 0 ? perimeter / areas[i]! : NaN));
  const largest = raggedness.reduce((most, ratio) => (ratio > most ? ratio : most), 0);
  const { difference, weightSum } = borderDifference(group, total, borderLengths, emptyNeighbours, raggedness);
  const plain = dissimilarityOf(groupComposition(group, total));
  return weightSum > 0 ? plain - difference / weightSum / (2 * largest) : plain;
}

function borderDifference(
  group: ArrayLike<number>,
  total: ArrayLike<number>,
  { offsets, neighbours, weights }: SpatialWeights,
  emptyNeighbours: EmptyNeighbours,
  raggedness: Float64Array | null,
): { difference: number; weightSum: number } {
  const composition = groupComposition(group, total);
  const shares = composition.total.map((everybody, i) => {
    if (everybody > 0) return composition.group[i]! / everybody;
    return emptyNeighbours === 'zeroShare' && total[i] === 0 ? 0 : NaN;
  });
  let difference = 0;
  let weightSum = 0;
  for (let i = 0; i < shares.length; i++) {
    for (let link = offsets[i]!; link < offsets[i + 1]!; link++) {
      const j = neighbours[link]!;
      const step = Math.abs(shares[i]! - shares[j]!) * (raggedness === null ? 1 : raggedness[i]! + raggedness[j]!);
      if (Number.isNaN(step)) continue;
      difference += weights[link]! * step;
      weightSum += weights[link]!;
    }
  }
  return { difference, weightSum };
}
