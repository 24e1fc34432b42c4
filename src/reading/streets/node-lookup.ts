/**
 * Finds nodes by id: a function from id to position, -1 = not there. Of nodes with the same id the first counts, `onDuplicate` is called for each
 * further one. Files sorted by id, as nearly all are, cost nothing to prepare; others O(n log n). A look-up costs O(log n).
 */
export function nodeLookup(ids: Float64Array, onDuplicate: () => void): (id: number) => number {
  const order = isAscending(ids) ? null : orderOf(ids);
  const sorted = order === null ? ids : Float64Array.from(order, (at) => ids[at]!);
  for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) onDuplicate();
  return (id) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! < id) low = middle + 1;
      else high = middle;
    }
    if (sorted[low] !== id) return -1;
    return order === null ? low : order[low]!;
  };
}

function isAscending(ids: Float64Array): boolean {
  for (let at = 1; at < ids.length; at++) if (ids[at]! < ids[at - 1]!) return false;
  return true;
}

/** By id, equal ids in the order of the file. */
const orderOf = (ids: Float64Array): Uint32Array => Uint32Array.from(ids, (_, at) => at).sort((a, b) => ids[a]! - ids[b]! || a - b);
