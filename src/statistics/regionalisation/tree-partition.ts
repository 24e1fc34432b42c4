import type { DataMatrix } from '../data-matrix.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { bestDistancesCut, bestSquaresCut, type Cut, type CutCriterion } from './cut-criterion.ts';
import type { Dissimilarity } from '../row-distance.ts';
import type { MinimumBound } from './regions.ts';
import { cutAbove, treesOf, type Subtree } from './subtree.ts';

export interface PartitionRule {
  readonly regions: number;
  readonly criterion: CutCriterion;
  /** Used by the criterion `distances` only. */
  readonly dissimilarity: Dissimilarity;
  readonly bound?: MinimumBound | undefined;
}

interface Candidate {
  readonly tree: Subtree;
  readonly cut: Cut;
}

/** The matrix with the mean of every column taken off: sums then stay small, whatever the level of the values. */
export function centred({ rows, columns, values }: DataMatrix): DataMatrix {
  const means = new Float64Array(columns);
  for (let at = 0; at < values.length; at++) means[at % columns]! += values[at]! / rows;
  return { rows, columns, values: values.map((value, at) => value - means[at % columns]!) };
}

/**
 * Cuts the trees that `from`-`to` links form until there are `regions` of them, each time the link whose cut lessens the criterion most over
 * all trees, as long as both sides reach the minimum. Returns a label per area; fewer regions than asked for where no cut is allowed any
 * more. Yields progress. Cost for `squares` O(regions * areas * columns) at most.
 */
export function* partitionTrees(data: DataMatrix, from: Int32Array, to: Int32Array, rule: PartitionRule): Stepwise<Int32Array> {
  const matrix = centred(data);
  const { regions, criterion, dissimilarity, bound } = rule;
  let done = 0;
  function* candidate(tree: Subtree): Stepwise<Candidate> {
    if (criterion === 'squares') return { tree, cut: bestSquaresCut(matrix, tree, bound) };
    return { tree, cut: yield* asPart(bestDistancesCut(matrix, tree, bound, dissimilarity), done) };
  }
  yield done;
  const candidates: Candidate[] = [];
  for (const tree of treesOf(data.rows, from, to)) candidates.push(yield* candidate(tree));
  const parts = candidates.length;
  while (candidates.length > 0 && candidates.length < regions) {
    let best = 0;
    for (let c = 1; c < candidates.length; c++) if (candidates[c]!.cut.reduction > candidates[best]!.cut.reduction) best = c;
    const { tree, cut } = candidates[best]!;
    if (cut.place === 0) break;
    done = (candidates.length - parts) / (regions - parts);
    const [rest, off] = cutAbove(tree, cut.place);
    candidates[best] = yield* candidate(rest);
    candidates.push(yield* candidate(off));
    yield done;
  }
  const labels = new Int32Array(data.rows);
  candidates.forEach(({ tree }, region) => {
    for (const area of tree.areas) labels[area] = region;
  });
  return labels;
}
