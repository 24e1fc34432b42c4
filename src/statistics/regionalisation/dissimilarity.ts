/** How different two areas are: straight distance of their indicator values, or the sum of absolute differences. */
export type Dissimilarity = 'euclidean' | 'manhattan';

/** Distance between row i and row j of a row-major matrix with `columns` columns. */
export function rowDistance(values: Float64Array, columns: number, i: number, j: number, dissimilarity: Dissimilarity): number {
  let sum = 0;
  let a = i * columns;
  let b = j * columns;
  if (dissimilarity === 'manhattan') {
    for (const end = a + columns; a < end; a++, b++) sum += Math.abs(values[a]! - values[b]!);
    return sum;
  }
  for (const end = a + columns; a < end; a++, b++) {
    const difference = values[a]! - values[b]!;
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
