/** A symmetric pattern: row i has the entries `neighbours[offsets[i] .. offsets[i + 1])`, without the diagonal. */
export interface SymmetricPattern {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

const LEAF_SIZE = 24;

/**
 * An order of elimination that keeps a sparse Cholesky factor sparse: automatic nested dissection. Each part is split at the middle level of
 * a breadth-first search from a far end; the level comes after both halves. For planar graphs (neighbouring areas) the factor then has
 * O(n log n) entries. Returns the positions in order of elimination, length n. Cost O(n log n).
 * Source: George, A. & Liu, J. W. (1978), An automatic nested dissection algorithm for irregular finite element problems.
 */
export function dissectionOrder({ offsets, neighbours }: SymmetricPattern): Int32Array {
  const n = offsets.length - 1;
  const order = new Int32Array(n);
  let filled = n;
  // which part a node belongs to now; parts are split until they are small
  const part = new Int32Array(n);
  const level = new Int32Array(n).fill(-1);
  let partCount = 0;
  const open: { readonly id: number; readonly nodes: Iterable<number> }[] = [{ id: 0, nodes: Int32Array.from(part.keys()) }];

  /** Visits the part of `start` level by level; writes `level` of everything reached. */
  const visit = (start: number): { reached: number[]; levels: number } => {
    const reached = [start];
    level[start] = 0;
    for (let head = 0; head < reached.length; head++) {
      const node = reached[head]!;
      for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
        const neighbour = neighbours[link]!;
        if (part[neighbour] !== part[start] || level[neighbour]! >= 0) continue;
        level[neighbour] = level[node]! + 1;
        reached.push(neighbour);
      }
    }
    return { reached, levels: level[reached[reached.length - 1]!]! + 1 };
  };
  const forget = (nodes: Iterable<number>): void => {
    for (const node of nodes) level[node] = -1;
  };
  // filled from the back: what is eliminated last is placed first
  const place = (nodes: readonly number[]): void => {
    for (const node of nodes) {
      order[--filled] = node;
      part[node] = -1;
    }
  };

  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const start of next.nodes) {
      // placed already, or in a half that waits for its turn
      if (part[start] !== next.id) continue;
      const first = visit(start);
      forget(first.reached);
      const { reached, levels } = visit(first.reached[first.reached.length - 1]!);
      if (reached.length <= LEAF_SIZE || levels < 3) {
        forget(reached);
        place(reached);
        continue;
      }
      const middle = level[reached[reached.length >> 1]!]!;
      const cut = Math.min(Math.max(middle, 1), levels - 2);
      const separator = reached.filter((node) => level[node] === cut);
      const [below, above] = [++partCount, ++partCount];
      const halves: [number[], number[]] = [[], []];
      for (const node of reached) {
        if (level[node] === cut) continue;
        const isBelow = level[node]! < cut;
        halves[isBelow ? 0 : 1].push(node);
      }
      forget(reached);
      place(separator);
      for (const node of halves[0]) part[node] = below;
      for (const node of halves[1]) part[node] = above;
      open.push({ id: below, nodes: halves[0] }, { id: above, nodes: halves[1] });
    }
  }
  return order;
}
