/** A tree of merges as it is drawn: leaves below each other, each merge at the middle of its two parts. */
export interface DendrogramLayout {
  /** Leaves (0..n-1) from top to bottom. */
  readonly order: Int32Array;
  /** Place of each node along the leaves: 0..n-1, merges in between. Length 2 n - 1. */
  readonly places: Float64Array;
  /** Per node: the merge it goes into, -1 for the root. Length 2 n - 1. */
  readonly parents: Int32Array;
}

export interface Merges {
  /** Length n - 1: nodes below n are leaves, n + i is the i-th merge. */
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly heights: ArrayLike<number>;
}

/** Orders the leaves so that no branches cross, the left part above the right one. Without recursion; cost O(n). */
export function layoutDendrogram({ left, right }: Merges): DendrogramLayout {
  const leaves = left.length + 1;
  const places = new Float64Array(2 * leaves - 1);
  const parents = new Int32Array(2 * leaves - 1).fill(-1);
  const order = new Int32Array(leaves);
  for (let merge = 0; merge < left.length; merge++) {
    parents[left[merge]!] = leaves + merge;
    parents[right[merge]!] = leaves + merge;
  }
  const open = [2 * leaves - 2];
  let filled = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node < leaves) {
      places[node] = filled;
      order[filled++] = node;
    } else open.push(right[node - leaves]!, left[node - leaves]!);
  }
  for (let merge = 0; merge < left.length; merge++) places[leaves + merge] = (places[left[merge]!]! + places[right[merge]!]!) / 2;
  return { order, places, parents };
}

/** Per node: the cluster it lies in when the tree is cut into `clusters` parts, numbered by the leaf that comes first; -1 above the cut. */
export function cutDendrogram({ left, right }: Merges, clusters: number): Int32Array {
  const leaves = left.length + 1;
  const merged = Math.max(0, Math.min(left.length, leaves - clusters));
  const members = new Int32Array(2 * leaves - 1).fill(-1);
  let next = 0;
  // From the last merge below the cut downwards: what has no cluster yet begins one.
  for (let node = leaves + merged - 1; node >= 0; node--) {
    if (members[node] === -1) members[node] = next++;
    if (node < leaves) continue;
    members[left[node - leaves]!] = members[node]!;
    members[right[node - leaves]!] = members[node]!;
  }
  return members;
}

/** Height to draw the cut at: between the last merge that is made and the first that is not; NaN where nothing is cut. */
export function cutHeight({ heights }: Merges, clusters: number): number {
  const firstAbove = heights.length + 1 - clusters;
  if (clusters < 2 || firstAbove < 0 || firstAbove >= heights.length) return Number.NaN;
  return ((firstAbove === 0 ? 0 : heights[firstAbove - 1]!) + heights[firstAbove]!) / 2;
}
