/** Below this length sifting in is faster than dividing. */
const SHORT = 16;

/**
 * Sorts the pairs (cost, site) between `start` and `end` (not included) of two arrays together, by cost, then by site, in place. Quicksort with the
 * median of three, insertion for short stretches: no numbers are boxed. Cost O(n log n) on average.
 */
export function sortByCost(costs: Float64Array, sites: Int32Array, start: number, end: number): void {
  let low = start;
  let high = end;
  while (high - low > SHORT) {
    const middle = (low + high) >> 1;
    sortTwo(costs, sites, low, middle);
    sortTwo(costs, sites, middle, high - 1);
    sortTwo(costs, sites, low, middle);
    const cost = costs[middle]!;
    const site = sites[middle]!;
    let left = low;
    let right = high - 1;
    while (left <= right) {
      while (costs[left]! < cost || (costs[left] === cost && sites[left]! < site)) left++;
      while (costs[right]! > cost || (costs[right] === cost && sites[right]! > site)) right--;
      if (left <= right) swap(costs, sites, left++, right--);
    }
    // the shorter part by recursion, so that the stack stays low
    if (right - low < high - 1 - left) {
      sortByCost(costs, sites, low, right + 1);
      low = left;
    } else {
      sortByCost(costs, sites, left, high);
      high = right + 1;
    }
  }
  for (let k = low + 1; k < high; k++) {
    const cost = costs[k]!;
    const site = sites[k]!;
    let at = k;
    for (; at > low && (costs[at - 1]! > cost || (costs[at - 1] === cost && sites[at - 1]! > site)); at--) {
      costs[at] = costs[at - 1]!;
      sites[at] = sites[at - 1]!;
    }
    costs[at] = cost;
    sites[at] = site;
  }
}

function sortTwo(costs: Float64Array, sites: Int32Array, a: number, b: number): void {
  if (costs[a]! > costs[b]! || (costs[a] === costs[b] && sites[a]! > sites[b]!)) swap(costs, sites, a, b);
}

function swap(costs: Float64Array, sites: Int32Array, a: number, b: number): void {
  const cost = costs[a]!;
  costs[a] = costs[b]!;
  costs[b] = cost;
  const site = sites[a]!;
  sites[a] = sites[b]!;
  sites[b] = site;
}
