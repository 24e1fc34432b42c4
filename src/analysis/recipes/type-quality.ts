import type { TypologyMethod } from '../../model/index.ts';
import { clusterStability, createRandom, silhouette, type DataMatrix } from '../../statistics/index.ts';
import type { Pace } from '../tasks/pace.ts';
import { paced } from './paced.ts';
import { findTypes } from './type-methods.ts';

/** Pairs of areas make silhouettes expensive: up to this many areas all of them count, beyond a sample. */
const MOST_AREAS_IN_PAIRS = 4_000;
const SAMPLED_AREAS = 2_000;

/** Silhouette widths; arrays over the rows of the matrix. */
export interface TypeSilhouettes {
  /** NaN for rows outside the sample. */
  readonly widths: Float64Array;
  /** Mean per type, of its rows in the sample; NaN for an empty one. */
  readonly typeMeans: Float64Array;
  readonly mean: number;
  /** Rows that were compared: all, or the sample. */
  readonly rows: number;
}

/** Silhouettes of a division into `types`, for more than 4,000 rows of a seeded sample of 2,000. Cost O(min(n, 4000)² · columns). */
export async function typeSilhouettes(
  matrix: DataMatrix,
  labels: Int32Array,
  types: number,
  seed: number,
  pace: Pace,
): Promise<TypeSilhouettes> {
  const chosen = sampledRows(matrix.rows, MOST_AREAS_IN_PAIRS, SAMPLED_AREAS, seed);
  const part = rowsOf(matrix, chosen);
  const result = await paced(
    silhouette(
      part,
      chosen.map((row) => labels[row]!),
    ),
    pace,
  );
  const widths = new Float64Array(matrix.rows).fill(NaN);
  chosen.forEach((row, place) => (widths[row] = result.widths[place]!));
  const typeMeans = Float64Array.from({ length: types }, (_, type) => result.clusterMeans[type] ?? NaN);
  return { widths, typeMeans, mean: result.mean, rows: part.rows };
}

/** All rows up to `most`, else `sample` of them drawn at random; ascending. */
export function sampledRows(rows: number, most: number, sample: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  if (rows <= most) return order;
  createRandom(seed).shuffle(order);
  return order.slice(0, sample).sort();
}

/** Some rows of a matrix. Cost O(rows · columns). */
export function rowsOf({ columns, values }: DataMatrix, rows: Int32Array): DataMatrix {
  const picked = new Float64Array(rows.length * columns);
  rows.forEach((row, place) => picked.set(values.subarray(row * columns, (row + 1) * columns), place * columns));
  return { rows: rows.length, columns, values: picked };
}

const BOOTSTRAP_SAMPLES = 50;
const BOOTSTRAP_STARTS = 5;
/** Up to how many areas a method is fast enough to be repeated fifty times. */
const FAST_UP_TO: Partial<Record<TypologyMethod, number>> = {
  kMeans: 5_000,
  ward: 1_000,
  average: 500,
  complete: 500,
  single: 500,
  medoids: 300,
};

/**
 * How stable each type is: mean Jaccard similarity over 50 seeded bootstrap samples (Hennig 2007). NaN for methods that are too slow for it
 * at this size, and for regions, which a sample would tear apart.
 */
export async function typeStability(
  matrix: DataMatrix,
  labels: Int32Array,
  types: number,
  method: TypologyMethod,
  seed: number,
  pace: Pace,
): Promise<Float64Array> {
  if (matrix.rows > (FAST_UP_TO[method] ?? 0)) return new Float64Array(types).fill(NaN);
  const recluster = function* (sample: DataMatrix, sampleSeed: number) {
    const options = {
      method,
      types: Math.min(types, sample.rows),
      seed: sampleSeed,
      restarts: BOOTSTRAP_STARTS,
      graph: null,
      minimum: null,
    };
    const again = yield* findTypes(sample, options);
    return { labels: again.kind === 'found' ? again.labels : new Int32Array(sample.rows) };
  };
  const { meanJaccard } = await paced(clusterStability(matrix, labels, recluster, { samples: BOOTSTRAP_SAMPLES, seed }), pace);
  return meanJaccard;
}
