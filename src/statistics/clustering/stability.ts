import type { DataMatrix } from '../data-matrix.ts';
import { createRandom } from '../random.ts';
import { asPart, type Stepwise } from '../stepwise.ts';
import { contingency } from './agreement.ts';
import { clusterCount } from './partition.ts';

export interface StabilityOptions {
  /** Bootstrap samples. */
  readonly samples: number;
  readonly seed: number;
  /** A cluster counts as dissolved in a sample up to this similarity, default 0.5. */
  readonly dissolvedUpTo?: number;
  /** A cluster counts as recovered in a sample from this similarity on, default 0.75. */
  readonly recoveredFrom?: number;
}

export interface ClusterStability {
  /** Mean Jaccard similarity of each cluster to the most similar one of each sample, 0..1; NaN for a cluster no sample contained. */
  readonly meanJaccard: Float64Array;
  /** Samples in which each cluster dissolved, was recovered, and was present at all. */
  readonly dissolved: Int32Array;
  readonly recovered: Int32Array;
  readonly present: Int32Array;
}

/** Clusters a table anew with the method and settings whose solution is being judged. */
export type Reclusterer = (matrix: DataMatrix, seed: number) => Stepwise<{ readonly labels: Int32Array }>;

/**
 * How stable the clusters of a solution are: rows are drawn with replacement (rows drawn several times count once), the sample is clustered
 * anew, and each original cluster is compared with the most similar new one by rows in both / rows in either, among the rows of the sample.
 * Below 0.5 a cluster is dissolved, 0.6 to 0.75 shows a pattern, from 0.75 it is stable, from 0.85 highly stable.
 * Cost samples times that of the method. Source: Hennig, C. (2007), Computational Statistics & Data Analysis 52; conventions of R's
 * fpc::clusterboot.
 */
export function* clusterStability(
  matrix: DataMatrix,
  labels: Int32Array,
  recluster: Reclusterer,
  options: StabilityOptions,
): Stepwise<ClusterStability> {
  const { rows, columns, values } = matrix;
  const clusters = clusterCount(labels);
  const random = createRandom(options.seed);
  const sums = new Float64Array(clusters);
  const dissolved = new Int32Array(clusters);
  const recovered = new Int32Array(clusters);
  const present = new Int32Array(clusters);
  const drawn = new Uint8Array(rows);
  for (let sample = 0; sample < options.samples; sample++) {
    drawn.fill(0);
    for (let draw = 0; draw < rows; draw++) drawn[random.integer(rows)] = 1;
    const chosen: number[] = [];
    for (let row = 0; row < rows; row++) if (drawn[row] === 1 && labels[row]! >= 0) chosen.push(row);
    const table = new Float64Array(chosen.length * columns);
    chosen.forEach((row, at) => table.set(values.subarray(row * columns, (row + 1) * columns), at * columns));
    const part = recluster({ rows: chosen.length, columns, values: table }, options.seed + sample + 1);
    const solution = yield* asPart(part, sample / options.samples);
    const similarities = bestJaccard(
      Int32Array.from(chosen, (row) => labels[row]!),
      solution.labels,
    );
    similarities.forEach((similarity, cluster) => {
      if (Number.isNaN(similarity)) return;
      present[cluster]!++;
      sums[cluster]! += similarity;
      if (similarity <= (options.dissolvedUpTo ?? 0.5)) dissolved[cluster]!++;
      if (similarity >= (options.recoveredFrom ?? 0.75)) recovered[cluster]!++;
    });
    yield (sample + 1) / options.samples;
  }
  return { meanJaccard: sums.map((sum, cluster) => sum / present[cluster]!), dissolved, recovered, present };
}

/** For each cluster of `labels` the Jaccard similarity to the most similar cluster of `others`; NaN for an empty one. Cost O(n + a * b). */
export function bestJaccard(labels: Int32Array, others: Int32Array): Float64Array {
  const { rows, columns, counts } = contingency(labels, others);
  const sizes = new Float64Array(rows);
  const otherSizes = new Float64Array(columns);
  counts.forEach((count, at) => {
    sizes[Math.floor(at / columns)]! += count;
    otherSizes[at % columns]! += count;
  });
  return sizes.map((size, cluster) => {
    if (size === 0) return NaN;
    let best = 0;
    for (let other = 0; other < columns; other++) {
      const both = counts[cluster * columns + other]!;
      best = Math.max(best, both / (size + otherSizes[other]! - both));
    }
    return best;
  });
}
