/** Where an area stands in the Moran scatter plot: its own value first, its neighbours second. Numbers as in PySAL; 0 = no number. */
export const Quadrant = { none: 0, highHigh: 1, lowHigh: 2, lowLow: 3, highLow: 4 } as const;
export type QuadrantCode = (typeof Quadrant)[keyof typeof Quadrant];

/**
 * Quadrant of every area by the signs of its own deviation and its neighbours' lag: above zero is high, zero and below is low (spdep,
 * PySAL). An island has lag 0, hence "low" neighbours; `clusterCategories` keeps islands apart. Length n. Cost O(n).
 */
export function quadrants(deviations: Float64Array, lag: Float64Array): Uint8Array {
  return Uint8Array.from(deviations, (deviation, i) => {
    const around = lag[i]!;
    if (Number.isNaN(deviation) || Number.isNaN(around)) return Quadrant.none;
    if (deviation > 0) return around > 0 ? Quadrant.highHigh : Quadrant.highLow;
    return around > 0 ? Quadrant.lowHigh : Quadrant.lowLow;
  });
}

/** What a cluster map shows per area: the quadrant where it is significant, else why not. */
export const ClusterCategory = { notSignificant: 0, highHigh: 1, lowHigh: 2, lowLow: 3, highLow: 4, island: 5, missing: 6 } as const;
export type ClusterCategoryCode = (typeof ClusterCategory)[keyof typeof ClusterCategory];

/**
 * Categories of a cluster map. An area is significant where its p value (already corrected for many tests, or compared with a corrected
 * level) is at most `level`. Islands and missing areas are categories of their own, never significant, whatever `p` says.
 * `quadrant`, `p`, `neighbourCounts` (0 = island, -1 = missing): length n. Cost O(n).
 */
export function clusterCategories(quadrant: Uint8Array, p: Float64Array, neighbourCounts: Int32Array, level: number): Uint8Array {
  return quadrant.map((code, i) => {
    if (neighbourCounts[i]! < 0) return ClusterCategory.missing;
    if (neighbourCounts[i] === 0) return ClusterCategory.island;
    return p[i]! <= level ? code : ClusterCategory.notSignificant;
  });
}
