/**
 * Probability that the Kendall score of a random order of `n` different values is at least as far from 0 as `score`.
 * Counts orders by their number of inversions (Mahonian numbers), kept as probabilities so that n! never appears.
 * Cost O(n² · inversions), at most O(n⁴): meant for n up to about 100.
 */
export function kendallExactTwoSided(n: number, score: number): number {
  const pairs = (n * (n - 1)) / 2;
  // a score s belongs to (pairs - s) / 2 inversions; by symmetry only the smaller tail is counted
  const inversions = (pairs - Math.abs(score)) / 2;
  let probabilities = new Float64Array(inversions + 1);
  probabilities[0] = 1;
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(inversions + 1);
    let running = 0;
    for (let count = 0; count <= inversions; count++) {
      running += probabilities[count]!;
      if (count >= size) running -= probabilities[count - size]!;
      next[count] = running / size;
    }
    probabilities = next;
  }
  let tail = 0;
  for (const probability of probabilities) tail += probability;
  return Math.min(1, 2 * tail);
}
