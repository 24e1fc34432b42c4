/**
 * How p values of many tests are corrected: `bonferroni` and `holm` keep the chance of a single false alarm below the level,
 * `benjaminiHochberg` the expected share of false alarms among the alarms (FDR; for independent or positively dependent tests),
 * `benjaminiYekutieli` the same under any dependence.
 */
export type Correction = 'bonferroni' | 'holm' | 'benjaminiHochberg' | 'benjaminiYekutieli';

/**
 * Corrected p values, to be compared with the level itself (R's p.adjust). NaN (islands, missing areas) is no test: it is not counted and
 * stays NaN. `p`: length n. Cost O(n log n).
 */
export function correctedPValues(p: Float64Array, correction: Correction): Float64Array {
  const order = testsByP(p);
  const tests = order.length;
  const corrected = new Float64Array(p.length).fill(NaN);
  if (correction === 'bonferroni') {
    for (const i of order) corrected[i] = Math.min(1, tests * p[i]!);
  } else if (correction === 'holm') {
    let most = 0;
    order.forEach((i, rank) => {
      most = Math.max(most, (tests - rank) * p[i]!);
      corrected[i] = Math.min(1, most);
    });
  } else {
    let harmonic = 1;
    if (correction === 'benjaminiYekutieli') for (let k = 2; k <= tests; k++) harmonic += 1 / k;
    let least = 1;
    for (let rank = tests; rank >= 1; rank--) {
      const i = order[rank - 1]!;
      least = Math.min(least, (harmonic * tests * p[i]!) / rank);
      corrected[i] = least;
    }
  }
  return corrected;
}

/**
 * The p value below which a test is significant at a false discovery rate of `level`, as PySAL's `fdr` gives it: level * r / n with the largest
 * rank r whose p value lies below that; level / n where none does. NaN is no test; without any test NaN. Cost O(n log n).
 */
export function falseDiscoveryCutOff(p: Float64Array, level: number): number {
  const order = testsByP(p);
  const tests = order.length;
  for (let rank = tests; rank >= 1; rank--) {
    const cutOff = (level * rank) / tests;
    if (p[order[rank - 1]!]! < cutOff) return cutOff;
  }
  return tests === 0 ? NaN : level / tests;
}

const testsByP = (p: Float64Array): number[] =>
  Array.from(p.keys())
    .filter((i) => !Number.isNaN(p[i]!))
    .sort((i, j) => p[i]! - p[j]!);
