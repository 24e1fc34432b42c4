/**
 * Which of the two equally valid signs a component or factor gets: its weight of largest size is positive (`largestPositive`; among weights
 * that are equal up to rounding the first one counts), its weights sum to a positive number (`sumPositive`, as R's `factanal` prints), or the
 * weight of one reference indicator is positive (`reference`, the row of that indicator).
 */
export type SignRule =
  { readonly kind: 'largestPositive' } | { readonly kind: 'sumPositive' } | { readonly kind: 'reference'; readonly row: number };

export const LARGEST_POSITIVE: SignRule = { kind: 'largestPositive' };

/** Weights closer than this share count as equally large: rounding must not decide about a sign. */
const EQUAL_SHARE = 1e-9;

/**
 * Turns the columns of a rows * columns matrix (row-major) in place so that they follow the rule; returns +1 or -1 per column, for whatever
 * else belongs to it. A column that says nothing (all zero, NaN, or a zero at the reference) stays. Cost O(rows * columns).
 */
export function fixColumnSigns(values: Float64Array, rows: number, columns: number, rule: SignRule = LARGEST_POSITIVE): Int8Array {
  const signs = new Int8Array(columns).fill(1);
  for (let k = 0; k < columns; k++) {
    if (decisiveWeight(values, rows, columns, k, rule) >= 0) continue;
    signs[k] = -1;
    for (let i = 0; i < rows; i++) values[i * columns + k] = 0 - values[i * columns + k]!;
  }
  return signs;
}

function decisiveWeight(values: Float64Array, rows: number, columns: number, k: number, rule: SignRule): number {
  if (rule.kind === 'reference') return values[rule.row * columns + k] || 0;
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < rows; i++) {
    sum += values[i * columns + k]!;
    largest = Math.max(largest, Math.abs(values[i * columns + k]!));
  }
  if (rule.kind === 'sumPositive') return sum || 0;
  for (let i = 0; i < rows; i++) {
    const weight = values[i * columns + k]!;
    if (Math.abs(weight) >= largest * (1 - EQUAL_SHARE)) return weight;
  }
  return 0;
}
