import type { PairLines } from '../exploration-protocol.ts';

/**
 * Lines of least squares between every two columns (length n, NaN = missing) over the areas both have: row = what is explained, column =
 * what explains. NaN where the explaining column does not vary or fewer than two areas have both. Centred sums, so that large numbers keep
 * their digits. Cost O(n · columns²).
 */
export function pairLines(columns: readonly Float64Array[]): PairLines {
  const size = columns.length;
  const slopes = new Float64Array(size * size).fill(Number.NaN);
  const intercepts = new Float64Array(size * size).fill(Number.NaN);
  for (const [row, explained] of columns.entries()) {
    for (const [column, explaining] of columns.entries()) {
      const line = leastSquares(explaining, explained);
      if (line === null) continue;
      slopes[row * size + column] = line.slope;
      intercepts[row * size + column] = line.intercept;
    }
  }
  return { slopes, intercepts };
}

function leastSquares(x: Float64Array, y: Float64Array): { readonly slope: number; readonly intercept: number } | null {
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  const hasBoth = (area: number): boolean => Number.isFinite(x[area]!) && Number.isFinite(y[area]!);
  for (let area = 0; area < x.length; area++) {
    if (!hasBoth(area)) continue;
    count++;
    sumX += x[area]!;
    sumY += y[area]!;
  }
  if (count < 2) return null;
  const meanX = sumX / count;
  const meanY = sumY / count;
  let squares = 0;
  let products = 0;
  for (let area = 0; area < x.length; area++) {
    if (!hasBoth(area)) continue;
    squares += (x[area]! - meanX) ** 2;
    products += (x[area]! - meanX) * (y[area]! - meanY);
  }
  if (!(squares > 0)) return null;
  const slope = products / squares;
  return { slope, intercept: meanY - slope * meanX };
}
