/** Squared Euclidean distance of two rows of row-major arrays of equal width. */
export function squaredDistance(a: Float64Array, rowA: number, b: Float64Array, rowB: number, columns: number): number {
  let sum = 0;
  for (let column = 0, atA = rowA * columns, atB = rowB * columns; column < columns; column++, atA++, atB++) {
    const difference = a[atA]! - b[atB]!;
    sum += difference * difference;
  }
  return sum;
}

/** How different two areas are: straight distance of their indicator values, or the sum of absolute differences. */
export type Dissimilarity = 'euclidean' | 'manhattan';

/** Distance between row i and row j of a row-major matrix with `columns` columns. */
export function rowDistance(values: Float64Array, columns: number, i: number, j: number, dissimilarity: Dissimilarity): number {
  if (dissimilarity === 'euclidean') return Math.sqrt(squaredDistance(values, i, values, j, columns));
  let sum = 0;
  for (let a = i * columns, b = j * columns, end = a + columns; a < end; a++, b++) sum += Math.abs(values[a]! - values[b]!);
  return sum;
}
