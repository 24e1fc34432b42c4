const WIDER = 1.15;

/**
 * At most `most` of the points (x, y interleaved), spread over the plane: of every square cell the point with the highest score (the first of
 * equals), the cells just large enough. Points without finite coordinates drop out. Ascending positions. Cost O(points) per size tried.
 */
export function spreadSites(points: Float64Array, scores: Float64Array, most: number): Int32Array {
  const placed = Int32Array.from(scores.keys()).filter((site) => Number.isFinite(points[2 * site]! + points[2 * site + 1]!));
  if (placed.length <= most) return placed;
  if (most <= 0) return new Int32Array(0);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const site of placed) {
    minX = Math.min(minX, points[2 * site]!);
    maxX = Math.max(maxX, points[2 * site]!);
    minY = Math.min(minY, points[2 * site + 1]!);
    maxY = Math.max(maxY, points[2 * site + 1]!);
  }
  const extent = Math.max(maxX - minX, maxY - minY, 1e-9);
  // so many cells lie in the box; fewer hold a point
  for (let cell = extent / Math.ceil(2 * Math.sqrt(most)); ; cell *= WIDER) {
    const best = new Map<number, number>();
    const columns = Math.floor((maxX - minX) / cell) + 1;
    for (const site of placed) {
      const key = Math.floor((points[2 * site + 1]! - minY) / cell) * columns + Math.floor((points[2 * site]! - minX) / cell);
      const known = best.get(key);
      if (known === undefined || scores[site]! > scores[known]!) best.set(key, site);
    }
    if (best.size <= most) return Int32Array.from(best.values()).sort();
  }
}
