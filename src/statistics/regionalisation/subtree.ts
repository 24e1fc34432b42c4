/**
 * A tree of areas in preorder: whatever hangs on the area at place q fills the places q .. q + sizes[q] - 1, so a cut above q takes one
 * slice out of the list.
 */
export interface Subtree {
  /** Areas in preorder. */
  readonly areas: Int32Array;
  /** Per place: number of areas that hang on it, itself included. */
  readonly sizes: Int32Array;
}

/** The trees that links without circles form, one per connected part, each from its first area. Cost O(n). */
export function treesOf(n: number, from: Int32Array, to: Int32Array): Subtree[] {
  const { offsets, others } = adjacency(n, from, to);
  const trees: Subtree[] = [];
  const seen = new Uint8Array(n);
  const order = new Int32Array(n);
  const parentPlace = new Int32Array(n);
  const stack = new Int32Array(n);
  const stackParents = new Int32Array(n);
  for (let root = 0; root < n; root++) {
    if (seen[root] === 1) continue;
    let length = 0;
    let height = 1;
    stack[0] = root;
    stackParents[0] = -1;
    seen[root] = 1;
    while (height > 0) {
      const area = stack[--height]!;
      const place = length++;
      order[place] = area;
      parentPlace[place] = stackParents[height]!;
      for (let e = offsets[area]!; e < offsets[area + 1]!; e++) {
        const other = others[e]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        stack[height] = other;
        stackParents[height++] = place;
      }
    }
    const sizes = new Int32Array(length).fill(1);
    for (let place = length - 1; place > 0; place--) sizes[parentPlace[place]!]! += sizes[place]!;
    trees.push({ areas: order.slice(0, length), sizes });
  }
  return trees;
}

/** Cuts the link above `place` (> 0). Returns what stays and what hung on it. Cost O(areas of the tree). */
export function cutAbove({ areas, sizes }: Subtree, place: number): readonly [rest: Subtree, cut: Subtree] {
  const length = sizes[place]!;
  const end = place + length;
  const restAreas = new Int32Array(areas.length - length);
  const restSizes = new Int32Array(areas.length - length);
  restAreas.set(areas.subarray(0, place));
  restAreas.set(areas.subarray(end), place);
  restSizes.set(sizes.subarray(end), place);
  for (let q = 0; q < place; q++) restSizes[q] = q + sizes[q]! > place ? sizes[q]! - length : sizes[q]!;
  return [
    { areas: restAreas, sizes: restSizes },
    { areas: areas.slice(place, end), sizes: sizes.slice(place, end) },
  ];
}

function adjacency(n: number, from: Int32Array, to: Int32Array): { readonly offsets: Int32Array; readonly others: Int32Array } {
  const offsets = new Int32Array(n + 1);
  for (let link = 0; link < from.length; link++) {
    offsets[from[link]! + 1]!++;
    offsets[to[link]! + 1]!++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1]! += offsets[i]!;
  const cursors = offsets.slice(0, n);
  const others = new Int32Array(2 * from.length);
  for (let link = 0; link < from.length; link++) {
    others[cursors[from[link]!]!++] = to[link]!;
    others[cursors[to[link]!]!++] = from[link]!;
  }
  return { offsets, others };
}
