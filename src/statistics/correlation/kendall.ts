/** How many pairs of observations agree and disagree in order, and the ties that enter the variance of their difference. */
export interface KendallCounts {
  readonly count: number;
  /** Concordant minus discordant pairs (Kendall's S). */
  readonly concordance: number;
  /** Pairs tied in the first, in the second variable. */
  readonly tiedFirst: number;
  readonly tiedSecond: number;
  /** Variance of S under independence, corrected for ties (as R and scipy do). */
  readonly concordanceVariance: number;
}

/** Sums over groups of ties of size t: pairs t(t-1)/2, t(t-1)(t-2) and t(t-1)(2t+5). */
interface TieSums {
  pairs: number;
  triples: number;
  weighted: number;
}

/**
 * Counts concordant and discordant pairs of two columns (finite, the same length n) by merge sort. Cost O(n log n).
 * Source: Knight, W. R. (1966), A computer method for calculating Kendall's tau; Kendall (1970), Rank Correlation Methods.
 */
export function kendallCounts(first: Float64Array, second: Float64Array): KendallCounts {
  const n = first.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => first[a]! - first[b]! || second[a]! - second[b]!);
  const firstSorted = Float64Array.from(order, (i) => first[i]!);
  const secondByFirst = Float64Array.from(order, (i) => second[i]!);
  const firstTies = tieSums(n, (i, j) => firstSorted[i] === firstSorted[j]);
  const bothTies = tieSums(n, (i, j) => firstSorted[i] === firstSorted[j] && secondByFirst[i] === secondByFirst[j]);
  const discordant = countInversions(secondByFirst);
  // now sorted by the second variable
  const secondTies = tieSums(n, (i, j) => secondByFirst[i] === secondByFirst[j]);
  const pairs = (n * (n - 1)) / 2;
  const concordance = pairs - firstTies.pairs - secondTies.pairs + bothTies.pairs - 2 * discordant;
  const concordanceVariance =
    (n * (n - 1) * (2 * n + 5) - firstTies.weighted - secondTies.weighted) / 18 +
    (n > 2 ? (firstTies.triples * secondTies.triples) / (9 * n * (n - 1) * (n - 2)) : 0) +
    (n > 1 ? (2 * firstTies.pairs * secondTies.pairs) / (n * (n - 1)) : 0);
  return { count: n, concordance, tiedFirst: firstTies.pairs, tiedSecond: secondTies.pairs, concordanceVariance };
}

/** Kendall's tau-b of two columns (finite, the same length): corrected for ties; NaN where one of them is constant. Cost O(n log n). */
export function kendallTauB(first: Float64Array, second: Float64Array): number {
  return tauBOfCounts(kendallCounts(first, second));
}

/** Kendall's tau-b from counts. */
export function tauBOfCounts({ count, concordance, tiedFirst, tiedSecond }: KendallCounts): number {
  const pairs = (count * (count - 1)) / 2;
  if (pairs - tiedFirst <= 0 || pairs - tiedSecond <= 0) return NaN;
  return concordance / Math.sqrt(pairs - tiedFirst) / Math.sqrt(pairs - tiedSecond);
}

function tieSums(n: number, isTied: (i: number, j: number) => boolean): TieSums {
  const sums: TieSums = { pairs: 0, triples: 0, weighted: 0 };
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && isTied(from, to)) to++;
    const t = to - from;
    sums.pairs += (t * (t - 1)) / 2;
    sums.triples += t * (t - 1) * (t - 2);
    sums.weighted += t * (t - 1) * (2 * t + 5);
    from = to;
  }
  return sums;
}

/** Sorts `values` in place and returns how many pairs stood in strictly descending order. */
function countInversions(values: Float64Array): number {
  const n = values.length;
  let source: Float64Array = values;
  let target: Float64Array = new Float64Array(n);
  let inversions = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      for (let to = start; to < end; to++) {
        if (left < middle && (right >= end || source[left]! <= source[right]!)) target[to] = source[left++]!;
        else {
          target[to] = source[right++]!;
          inversions += middle - left;
        }
      }
    }
    [source, target] = [target, source];
  }
  if (source !== values) values.set(source);
  return inversions;
}
