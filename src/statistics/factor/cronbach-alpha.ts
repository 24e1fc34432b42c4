/** Cronbach's alpha of a scale of items, raw (items count by their variance) and standardised (by their mean correlation). */
export interface CronbachAlpha {
  readonly raw: number;
  readonly standardised: number;
  /** Length size: both measures without that item (NaN where fewer than two would be left). */
  readonly rawWithout: Float64Array;
  readonly standardisedWithout: Float64Array;
  /** Length size: correlation of the item with the sum of all others. */
  readonly itemRestCorrelations: Float64Array;
}

/**
 * Cronbach's alpha from a covariance matrix (size * size, row-major). Items are taken as they are: turn those that count the other way
 * before. NaN for fewer than two items; a constant item makes the standardised measure NaN. Cost O(size^3).
 * Source: Cronbach (1951). Convention of R's `psych::alpha`.
 */
export function cronbachAlpha(covariances: Float64Array, size: number): CronbachAlpha {
  const correlations = covariances.map((covariance, at) => {
    const row = Math.floor(at / size);
    const column = at % size;
    return covariance / Math.sqrt(covariances[row * size + row]! * covariances[column * size + column]!);
  });
  const all = Array.from({ length: size }, (_, i) => i);
  const without = (item: number): number[] => all.filter((i) => i !== item);
  return {
    raw: alphaOf(covariances, size, all),
    standardised: alphaOf(correlations, size, all),
    rawWithout: Float64Array.from(all, (item) => alphaOf(covariances, size, without(item))),
    standardisedWithout: Float64Array.from(all, (item) => alphaOf(correlations, size, without(item))),
    itemRestCorrelations: Float64Array.from(all, (item) => {
      const rest = without(item);
      const shared = rest.reduce((sum, i) => sum + covariances[item * size + i]!, 0);
      return shared / Math.sqrt(covariances[item * size + item]! * totalOf(covariances, size, rest));
    }),
  };
}

const totalOf = (matrix: Float64Array, size: number, items: readonly number[]): number =>
  items.reduce((sum, i) => items.reduce((inner, j) => inner + matrix[i * size + j]!, sum), 0);

function alphaOf(matrix: Float64Array, size: number, items: readonly number[]): number {
  const count = items.length;
  if (count < 2) return NaN;
  const own = items.reduce((sum, i) => sum + matrix[i * size + i]!, 0);
  return (count / (count - 1)) * (1 - own / totalOf(matrix, size, items));
}
