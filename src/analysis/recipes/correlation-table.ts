import type { IndicatorId } from '../../model/index.ts';
import {
  correlationInference,
  correlationMatrix,
  kendallCounts,
  kendallTest,
  matrixOfColumns,
  pearsonCorrelation,
  spearmanCorrelation,
  type CorrelationMethod,
  type Stepwise,
} from '../../statistics/index.ts';
import type { CorrelationMatrix } from '../recipe-protocol.ts';

/**
 * Correlations of every pair of columns (length n, NaN = missing) over the areas of `mask` (length n, 1 = counts) that both columns have, with
 * two-sided p-values (t approximation; Kendall: normal approximation with ties) and the areas behind each pair. The diagonal is 1 with
 * a p-value of 0; all entries of a constant column are NaN. Yields after each pair. Cost O(n · columns²), Kendall a factor log n more.
 */
export function* correlationTable(
  indicators: readonly IndicatorId[],
  columns: readonly Float64Array[],
  mask: Uint8Array,
  method: CorrelationMethod,
): Stepwise<CorrelationMatrix> {
  const size = columns.length;
  const members = columns.map((column) => column.filter((_, area) => mask[area] === 1));
  const isComplete = members.every((column) => column.every(Number.isFinite));
  // Without gaps every column is centred or ranked once for all pairs.
  const whole = isComplete && method !== 'kendall' ? correlationMatrix(matrixOfColumns(members), { method }).values : null;
  const coefficients = new Float64Array(size * size);
  const pValues = new Float64Array(size * size);
  const counts = new Uint32Array(size * size);
  const pairs = (size * (size + 1)) / 2;
  let done = 0;
  for (let one = 0; one < size; one++) {
    for (let other = one; other < size; other++) {
      const [first, second] = isComplete ? [members[one]!, members[other]!] : bothThere(members[one]!, members[other]!);
      const known = whole?.[one * size + other];
      const { coefficient, pValue } = pairOf(first, second, method, known);
      for (const at of [one * size + other, other * size + one]) {
        coefficients[at] = one === other && !Number.isNaN(coefficient) ? 1 : coefficient;
        pValues[at] = pValue;
        counts[at] = first.length;
      }
      yield ++done / pairs;
    }
  }
  return { indicators, coefficients, pValues, counts };
}

function pairOf(
  first: Float64Array,
  second: Float64Array,
  method: CorrelationMethod,
  known: number | undefined,
): { readonly coefficient: number; readonly pValue: number } {
  if (method === 'kendall') {
    const { tau, probability } = kendallTest(kendallCounts(first, second));
    return { coefficient: tau, pValue: probability };
  }
  const coefficient = known ?? (method === 'pearson' ? pearsonCorrelation(first, second) : spearmanCorrelation(first, second));
  return { coefficient, pValue: correlationInference(coefficient, first.length, { method }).probability };
}

function bothThere(first: Float64Array, second: Float64Array): [Float64Array, Float64Array] {
  const there = (_: number, area: number): boolean => Number.isFinite(first[area]!) && Number.isFinite(second[area]!);
  return [first.filter(there), second.filter(there)];
}
