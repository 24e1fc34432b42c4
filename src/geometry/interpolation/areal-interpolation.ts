import type { AreaOverlap } from './area-overlap.ts';

/**
 * Carries counts (extensive: they add up, e.g. residents) from source to target areas by size: each source gives every target the share of
 * its value that its common part has of the whole source. Keeps the total where the targets cover the sources. Assumes that the count is
 * spread evenly over the source area. `values`: length sources, NaN = missing: a target that meets a missing source is NaN, since a partial
 * sum would look like a whole one. NaN also for a target that meets no source. Cost O(common parts).
 * Source: Goodchild & Lam (1980); as R sf `st_interpolate_aw(extensive = TRUE)`.
 */
export const interpolateExtensive = (overlap: AreaOverlap, values: Float64Array): Float64Array =>
  weightedSums(overlap, values, (position, source) => overlap.sizes[position]! / overlap.sourceSizes[source]!);

/**
 * Carries rates and densities (intensive: they do not add up) from source to target areas: mean of the sources weighted by the size of the
 * common part, over the covered part of the target only. Missing values and gaps as in `interpolateExtensive`.
 * As R sf `st_interpolate_aw(extensive = FALSE)`. Cost O(common parts).
 */
export function interpolateIntensive(overlap: AreaOverlap, values: Float64Array): Float64Array {
  const covered = coveredSizes(overlap);
  return weightedSums(overlap, values, (position, _, target) => overlap.sizes[position]! / covered[target]!);
}

/** Size of every target that some source covers (sources that overlap each other count twice). Length targets. Cost O(common parts). */
export function coveredSizes({ offsets, sizes }: AreaOverlap): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, target) => {
    let sum = 0;
    for (let i = offsets[target]!; i < offsets[target + 1]!; i++) sum += sizes[i]!;
    return sum;
  });
}

function weightedSums(
  { offsets, sources }: AreaOverlap,
  values: Float64Array,
  weight: (position: number, source: number, target: number) => number,
): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, target) => {
    const from = offsets[target]!;
    const to = offsets[target + 1]!;
    if (from === to) return NaN;
    let sum = 0;
    for (let i = from; i < to; i++) sum += values[sources[i]!]! * weight(i, sources[i]!, target);
    return sum;
  });
}
