import type { Stepwise } from '../stepwise.ts';
import { groupComposition, type GroupComposition } from './group-composition.ts';

/** How near two areas (positions 0..n-1) are to each other; the larger the nearer. Also asked for an area and itself. */
export type Proximity = (from: number, to: number) => number;

/** How a group clusters in space beyond the borders of areas. NaN where the sums needed are empty. */
export interface ClusteringIndices {
  /** Spatial proximity SP (White 1986): 1 = group and rest mix, above 1 = members of one group live nearer to each other. */
  readonly spatialProximity: number;
  /** Absolute clustering ACL (Massey & Denton 1988): 0 to 1. */
  readonly absoluteClustering: number;
  /** Relative clustering RCL: 0 = the group clusters as the rest does, above 0 more. */
  readonly relativeClustering: number;
  /** Distance-decay isolation DPxx (Morgan 1983): chance that the next contact of a member is a member. */
  readonly distanceDecayIsolation: number;
  /** Distance-decay interaction DPxy: 1 - isolation. */
  readonly distanceDecayInteraction: number;
}

const PAIRS_PER_STEP = 200_000;

/**
 * Proximity that falls exponentially with the distance of the areas' points: exp(-d / scale), the form of Massey & Denton; within one area
 * d = sqrt(0.6 size), the mean distance in a compact area. `points`: x, y interleaved in metres, length 2 n; `areasSquareMeters`: length n.
 */
export function exponentialProximity(points: Float64Array, areasSquareMeters: Float64Array, scaleMeters = 1000): Proximity {
  return (from, to) => {
    if (from === to) return Math.exp(-Math.sqrt(0.6 * areasSquareMeters[from]!) / scaleMeters);
    const x = points[2 * from]! - points[2 * to]!;
    const y = points[2 * from + 1]! - points[2 * to + 1]!;
    // Math.hypot guards against overflow, which costs several times as much
    return Math.exp(-Math.sqrt(x * x + y * y) / scaleMeters);
  };
}

/**
 * Sums of `columns` (each of length n) over all areas, weighted with the proximity to area i: one array of length n per column. Areas in
 * which every column is 0 are passed over as targets. Stepwise. Cost O(n^2 columns).
 */
export function* proximitySums(columns: readonly Float64Array[], proximity: Proximity): Stepwise<Float64Array[]> {
  const n = columns[0]?.length ?? 0;
  const targets = Int32Array.from({ length: n }, (_, j) => j).filter((j) => columns.some((column) => column[j] !== 0));
  const weights = new Float64Array(targets.length);
  const people = columns.map((column) => Float64Array.from(targets, (j) => column[j]!));
  const sums = columns.map(() => new Float64Array(n));
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < targets.length; t++) weights[t] = proximity(i, targets[t]!);
    for (let k = 0; k < people.length; k++) sums[k]![i] = weightedSum(weights, people[k]!);
    pairs += targets.length;
    if (pairs >= PAIRS_PER_STEP) {
      yield i / n;
      pairs = 0;
    }
  }
  return sums;
}

function weightedSum(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < weights.length; t++) sum += weights[t]! * values[t]!;
  return sum;
}

/**
 * All clustering indices of a group against the rest of the population in one pass over the pairs of areas. `group` and `total`: counts of
 * length n (NaN = missing; areas with a missing or impossible number and uninhabited areas are no part of it). Stepwise. Cost O(n^2), about
 * a second for 5,000 areas.
 */
export function* clusteringIndices(group: ArrayLike<number>, total: ArrayLike<number>, proximity: Proximity): Stepwise<ClusteringIndices> {
  const composition = groupComposition(group, total);
  const inhabited = composition.total.map((everybody) => (everybody > 0 ? 1 : 0));
  const sums = yield* proximitySums([composition.group, composition.total, inhabited], proximity);
  return indicesOf(composition, sums);
}

function indicesOf(composition: GroupComposition, sums: readonly Float64Array[]): ClusteringIndices {
  const { group, total, groupSum, totalSum, restSum, areas } = composition;
  const [toGroup, toTotal, toAreas] = sums as readonly [Float64Array, Float64Array, Float64Array];
  let groupGroup = 0;
  let restRest = 0;
  let totalTotal = 0;
  let groupTotal = 0;
  let allPairs = 0;
  // an empty group meets nobody
  let isolation = groupSum > 0 ? 0 : NaN;
  for (let i = 0; i < group.length; i++) {
    if (total[i] === 0) continue;
    groupGroup += group[i]! * toGroup[i]!;
    groupTotal += group[i]! * toTotal[i]!;
    restRest += (total[i]! - group[i]!) * (toTotal[i]! - toGroup[i]!);
    totalTotal += total[i]! * toTotal[i]!;
    allPairs += toAreas[i]!;
    isolation += (group[i]! / groupSum) * (toGroup[i]! / toTotal[i]!);
  }
  const even = (groupSum / (areas * areas)) * allPairs;
  return {
    spatialProximity: (groupGroup / groupSum + restRest / restSum) / (totalTotal / totalSum),
    absoluteClustering: (groupGroup / groupSum - even) / (groupTotal / groupSum - even),
    relativeClustering: groupGroup / groupSum ** 2 / (restRest / restSum ** 2) - 1,
    distanceDecayIsolation: isolation,
    distanceDecayInteraction: 1 - isolation,
  };
}
