import { requireComplete, type DataMatrix } from '../data-matrix.ts';
import { createRandom, type Random } from '../random.ts';
import type { Stepwise } from '../stepwise.ts';
import { distanceRows, type DistanceRows } from './distance-rows.ts';
import { clusterSizes, numberByFirstAppearance } from './partition.ts';

export interface KMedoidsOptions {
  readonly clusters: number;
  readonly seed: number;
  /** How many starts; the first is BUILD, the others are drawn. Default by size: 50 with up to 1,000 rows, 5 with up to 4,000, 2 above. */
  readonly restarts?: number;
}

export interface KMedoidsSolution {
  /** Clusters found: those asked for, or fewer where there are fewer distinct rows. */
  readonly clusters: number;
  /** Row number of the medoid of each cluster: an area that stands for its cluster. */
  readonly medoids: Int32Array;
  /** Cluster of each row, length n, numbered by first appearance; every medoid has its own cluster's label. */
  readonly labels: Int32Array;
  readonly sizes: Int32Array;
  /** Sum of the Euclidean distances of the rows to their medoid. */
  readonly cost: number;
}

/** A swap must gain more than rounding. */
const LEAST_GAIN = 1e-12;
const MOST_ROWS_FOR_BUILD = 4_000;

/**
 * k-medoids (PAM): like k-means, but every cluster is represented by one of the rows and plain distances count, so that outliers pull less.
 * Starts: BUILD (greedy) and, in turn, rows drawn far apart and the best medoids so far with one replaced; each is improved by swaps of a
 * medoid and another row, taken as soon as they gain, until none does (FasterPAM). Cost O(n^2 * (columns + clusters)) per round of swaps;
 * distances are kept (8 n^2 bytes) with up to 4,000 rows and computed anew above. No rows give no clusters.
 * Sources: Kaufman, L. & Rousseeuw, P. J. (1990), Finding groups in data; Schubert, E. & Rousseeuw, P. J. (2021), Information Systems 101.
 * @throws AtlasError `misuse` for a missing number
 */
export function* kMedoids(matrix: DataMatrix, options: KMedoidsOptions): Stepwise<KMedoidsSolution> {
  requireComplete(matrix);
  const { rows } = matrix;
  const asked = Math.min(Math.floor(options.clusters), rows);
  if (rows === 0 || !(asked >= 1)) {
    return { clusters: 0, medoids: new Int32Array(0), labels: new Int32Array(rows).fill(-1), sizes: new Int32Array(0), cost: 0 };
  }
  const random = createRandom(options.seed);
  yield 0;
  const distances = distanceRows(matrix);
  const restarts = asked === 1 ? 1 : Math.max(1, options.restarts ?? (rows <= 1000 ? 50 : rows <= 4000 ? 5 : 2));
  let best: { medoids: Int32Array; cost: number } | null = null;
  for (let restart = 0; restart < restarts; restart++) {
    const useBuild = restart === 0 && rows <= MOST_ROWS_FOR_BUILD;
    const start =
      best !== null && restart % 2 === 0
        ? withOneReplaced(best.medoids, rows, random)
        : useBuild
          ? buildMedoids(distances, asked)
          : drawnMedoids(distances, asked, random);
    const state = nearestMedoids(distances, start);
    const progress = restart / restarts;
    yield* swapMedoids(distances, state, progress);
    const cost = costOf(state);
    if (best === null || cost < best.cost * (1 - LEAST_GAIN)) best = { medoids: state.medoids, cost };
    yield (restart + 1) / restarts;
  }
  const { medoids } = best!;
  const state = nearestMedoids(distances, medoids);
  const { labels, formerLabels } = numberByFirstAppearance(state.nearest);
  return {
    clusters: formerLabels.length,
    medoids: formerLabels.map((label) => medoids[label]!),
    labels,
    sizes: clusterSizes(labels, formerLabels.length),
    cost: costOf(state),
  };
}

/** Each row's nearest and second nearest medoid, as positions in `medoids`, and the distances to them. */
interface MedoidState {
  readonly medoids: Int32Array;
  readonly nearest: Int32Array;
  readonly second: Int32Array;
  readonly toNearest: Float64Array;
  readonly toSecond: Float64Array;
}

function nearestMedoids(distances: DistanceRows, medoids: Int32Array): MedoidState {
  const n = distances.rows;
  const state = {
    medoids,
    nearest: new Int32Array(n).fill(-1),
    second: new Int32Array(n).fill(-1),
    toNearest: new Float64Array(n).fill(Infinity),
    toSecond: new Float64Array(n).fill(Infinity),
  };
  medoids.forEach((medoid, position) => {
    const row = distances.row(medoid);
    for (let i = 0; i < n; i++) offer(state, i, position, row[i]!);
  });
  return state;
}

/** Lets a medoid be the nearest or second nearest of row i. */
function offer({ nearest, second, toNearest, toSecond }: MedoidState, i: number, position: number, distance: number): void {
  if (distance < toNearest[i]!) {
    toSecond[i] = toNearest[i]!;
    second[i] = nearest[i]!;
    toNearest[i] = distance;
    nearest[i] = position;
  } else if (distance < toSecond[i]!) {
    toSecond[i] = distance;
    second[i] = position;
  }
}

function costOf({ toNearest }: MedoidState): number {
  let cost = 0;
  for (const distance of toNearest) cost += distance;
  return cost;
}

/** PAM's greedy start: each further medoid is the row that lowers the cost most; fewer where nothing lowers it (equal rows). */
function buildMedoids(distances: DistanceRows, clusters: number): Int32Array {
  const n = distances.rows;
  const medoids: number[] = [];
  const nearest = new Float64Array(n).fill(Infinity);
  for (let step = 0; step < clusters; step++) {
    let best = -1;
    let most = step === 0 ? -Infinity : 0;
    for (let candidate = 0; candidate < n; candidate++) {
      const row = distances.row(candidate);
      let gain = 0;
      if (step === 0) for (let i = 0; i < n; i++) gain -= row[i]!;
      else for (let i = 0; i < n; i++) if (row[i]! < nearest[i]!) gain += nearest[i]! - row[i]!;
      if (gain > most) {
        most = gain;
        best = candidate;
      }
    }
    if (best < 0) break;
    medoids.push(best);
    const row = distances.row(best);
    for (let i = 0; i < n; i++) if (row[i]! < nearest[i]!) nearest[i] = row[i]!;
  }
  return Int32Array.from(medoids);
}

/** Rows drawn with probabilities proportional to the distance from those drawn before. */
function drawnMedoids(distances: DistanceRows, clusters: number, random: Random): Int32Array {
  const n = distances.rows;
  const medoids = [random.integer(n)];
  const nearest = distances.row(medoids[0]!).slice();
  while (medoids.length < clusters) {
    let rest = random.next() * nearest.reduce((sum, distance) => sum + distance, 0);
    let drawn = -1;
    for (let i = 0; i < n; i++) {
      if (nearest[i] === 0) continue;
      drawn = i;
      rest -= nearest[i]!;
      if (rest < 0) break;
    }
    if (drawn < 0) break;
    medoids.push(drawn);
    const row = distances.row(drawn);
    for (let i = 0; i < n; i++) if (row[i]! < nearest[i]!) nearest[i] = row[i]!;
  }
  return Int32Array.from(medoids);
}

function withOneReplaced(medoids: Int32Array, rows: number, random: Random): Int32Array {
  const replaced = medoids.slice();
  const row = random.integer(rows);
  if (!replaced.includes(row)) replaced[random.integer(replaced.length)] = row;
  return replaced;
}

/** Swaps medoids with other rows while that lowers the cost; changes `state` in place. */
function* swapMedoids(distances: DistanceRows, state: MedoidState, progress: number): Stepwise<void> {
  const { medoids, nearest, toNearest, toSecond } = state;
  const n = distances.rows;
  const removal = new Float64Array(medoids.length);
  const change = new Float64Array(medoids.length);
  const updateRemoval = (): void => {
    removal.fill(0);
    for (let i = 0; i < n; i++) removal[nearest[i]!]! += toSecond[i]! - toNearest[i]!;
  };
  if (medoids.length < 2) {
    yield* bestSingle(distances, state, progress);
    return;
  }
  updateRemoval();
  let cost = costOf(state);
  let work = 0;
  for (let candidate = 0, still = 0; still < n; candidate = (candidate + 1) % n, still++) {
    if (toNearest[candidate] === 0) continue;
    const row = distances.row(candidate);
    change.set(removal);
    // what the candidate saves whichever medoid goes
    let shared = 0;
    for (let i = 0; i < n; i++) {
      const distance = row[i]!;
      if (distance < toNearest[i]!) {
        shared += distance - toNearest[i]!;
        change[nearest[i]!]! += toNearest[i]! - toSecond[i]!;
      } else if (distance < toSecond[i]!) change[nearest[i]!]! += distance - toSecond[i]!;
    }
    let out = 0;
    for (let position = 1; position < medoids.length; position++) if (change[position]! < change[out]!) out = position;
    if (change[out]! + shared < -LEAST_GAIN * cost) {
      medoids[out] = candidate;
      replaceMedoid(distances, state, out);
      updateRemoval();
      cost = costOf(state);
      still = 0;
    }
    work += n;
    if (work > 2e6) {
      work = 0;
      yield progress;
    }
  }
}

/** Updates nearest and second nearest after the medoid at `position` became another row. */
function replaceMedoid(distances: DistanceRows, state: MedoidState, position: number): void {
  const fresh = nearestMedoids(distances, state.medoids);
  state.nearest.set(fresh.nearest);
  state.second.set(fresh.second);
  state.toNearest.set(fresh.toNearest);
  state.toSecond.set(fresh.toSecond);
  // a medoid belongs to itself, even where another medoid has equal values
  state.nearest[state.medoids[position]!] = position;
}

/** The one medoid with the least sum of distances, exactly. */
function* bestSingle(distances: DistanceRows, state: MedoidState, progress: number): Stepwise<void> {
  let least = Infinity;
  let best = 0;
  for (let candidate = 0; candidate < distances.rows; candidate++) {
    let sum = 0;
    for (const distance of distances.row(candidate)) sum += distance;
    if (sum < least) {
      least = sum;
      best = candidate;
    }
    if (candidate % 1000 === 999) yield progress;
  }
  state.medoids[0] = best;
  replaceMedoid(distances, state, 0);
}
