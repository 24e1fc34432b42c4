import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runToEnd } from '../../../src/model/index.ts';
import {
  costMatrixOfDense,
  maximalCovering,
  nearestOpenSite,
  pCenter,
  pMedian,
  setCovering,
  type Assignment,
  type CostMatrix,
  type Proof,
} from '../../../src/network/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numbersOf, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import { agrees, EXACT, parseTolerance, type Tolerance } from '../tolerance.ts';

/** Seed of the searches: another one must not matter where the answer is proved. */
const SEED = 1;
/** The objective where the file states no other rule. */
const OBJECTIVE: Tolerance = { relative: 1e-9, absolute: 0 };
/** Up to so many choices all are tried to count the best ones. */
const MOST_CHOICES = 300_000;

interface Problem {
  readonly costs: CostMatrix;
  readonly weights: Float64Array;
  readonly rule: Tolerance;
  /** "cost < S" where the file says so, else "cost <= S". */
  readonly isStrict: boolean;
}

async function problemOf({ folder, input, params, tolerance }: Oracle): Promise<Problem> {
  const file = typeof input['file'] === 'string' ? (JSON.parse(await readFile(join(folder, input['file']), 'utf8')) as JsonObject) : {};
  const table = [input, file].flatMap((place) => [place['cost'], place['costs'], place['distance']]).find(Array.isArray) as
    Json[] | undefined;
  const rows = table?.map((row) => numbersOf(row, 'cost')) ?? straightLines(input);
  const siteCount = rows[0]?.length ?? 0;
  const dense = new Float64Array(rows.length * siteCount);
  rows.forEach((row, i) => dense.set(row, i * siteCount));
  const named = input['weights'];
  const weights = typeof named === 'string' ? file[named] : (named ?? file['weights']);
  return {
    costs: costMatrixOfDense(rows.length, siteCount, dense),
    weights: weights === undefined ? new Float64Array(rows.length).fill(1) : numbersOf(weights, 'weights'),
    rule: parseTolerance(tolerance['objective'] ?? tolerance['all']) ?? OBJECTIVE,
    isStrict: typeof params['coverage'] === 'string' && /<(?!=)/.test(params['coverage']),
  };
}

/** Straight lines between the points of demand and those of the sites (the same ones where there are no others). */
function straightLines(input: JsonObject): Float64Array[] {
  const pointsOf = (...names: readonly string[]): readonly Float64Array[] | null => {
    const list = names.map((name) => input[name]).find(Array.isArray) as readonly Json[] | undefined;
    return list?.map((point) => numbersOf(point, 'point')) ?? null;
  };
  const demand = pointsOf('demand', 'demand_points', 'points');
  if (demand === null) throw new Error('neither costs nor points');
  const sites = pointsOf('sites', 'facilities', 'candidates', 'facility_points') ?? demand;
  return demand.map((from) => Float64Array.from(sites, (to) => Math.hypot(from[0]! - to[0]!, from[1]! - to[1]!)));
}

const weightedSum = (weights: Float64Array, { cost }: Assignment): number =>
  weights.reduce((sum, weight, i) => (weight > 0 ? sum + weight * cost[i]! : sum), 0);
const greatest = ({ cost }: Assignment): number => cost.reduce((most, value) => Math.max(most, value), 0);
const coveredWeight = (weights: Float64Array, { cost }: Assignment, covers: (cost: number) => boolean): number =>
  weights.reduce((sum, weight, i) => (covers(cost[i]!) ? sum + weight : sum), 0);

/** No solution is told as null. */
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const positionsOf = (value: Json | undefined): Int32Array => Int32Array.from(numbersOf(value, 'sites'));

/** A figure that must agree, infinite meaning null; the answer behind it must be proved. */
function compareObjective(comparison: Comparison, path: Path, value: number, proof: Proof, rule: Tolerance): void {
  const expected = comparison.at(path);
  if (proof.status !== 'optimal') comparison.contract(path, false, 'a proved answer', `${value}, bound ${proof.bound}`);
  else comparison.compare(path, expected === null ? orNull(value) : value, rule);
}

/** Any set that is as good is right: the reference's own one must have the value of ours. */
function compareSet(comparison: Comparison, path: Path, ours: Int32Array, valueOf: (set: Int32Array) => number, rule: Tolerance): void {
  const expected = comparison.at(path);
  if (!Array.isArray(expected)) {
    comparison.compare(path, Number.isFinite(valueOf(ours)) ? ours : null, EXACT);
    return;
  }
  const theirs = positionsOf(expected);
  const equal = agrees(valueOf(theirs), valueOf(ours), rule) && theirs.length === ours.length;
  comparison.contract(path, equal, 'another set as good, of the same size', ours);
}

function comparePMedian(comparison: Comparison, { costs, weights, rule }: Problem, p: number, path: Path, entry: JsonObject): void {
  const result = runToEnd(pMedian({ costs, weights }, { p, seed: SEED }));
  const valueOf = (set: Int32Array): number => weightedSum(weights, nearestOpenSite(costs, set));
  const objective = valueOf(result.open);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [field, expected] of Object.entries(entry)) {
    const at = [...path, field];
    if (field === 'objective') compareObjective(comparison, at, objective, result, rule);
    else if (field === 'weighted_mean_cost') compareObjective(comparison, at, objective / total, result, rule);
    else if (field === 'n_optimal_sets') compareNumberOfBest(comparison, at, costs.siteCount, p, valueOf, objective, rule);
    else if (field === 'facilities') {
      if (entry['n_optimal_sets'] === 1) comparison.compare(at, result.open, EXACT);
      else compareSet(comparison, at, result.open, valueOf, rule);
    } else if (field === 'assignment_nearest' && Array.isArray(expected)) {
      const set = Array.isArray(entry['facilities']) ? positionsOf(entry['facilities']) : result.open;
      compareAssignment(comparison, at, costs, nearestOpenSite(costs, set), expected as readonly Json[]);
    } else comparison.putAside(at, 'a figure of no function of ours');
  }
}

/** Demand between two sites of equal cost may go to either. */
function compareAssignment(comparison: Comparison, path: Path, costs: CostMatrix, ours: Assignment, expected: readonly Json[]): void {
  expected.forEach((site, i) => {
    const isTie = typeof site === 'number' && site !== ours.site[i] && costOf(costs, i, site) === ours.cost[i];
    if (isTie) comparison.contract([...path, i], true, 'as near', ours.site[i]);
    else comparison.compare([...path, i], site === null && ours.site[i] === -1 ? null : ours.site[i], EXACT);
  });
}

function costOf({ offsets, sites, costs }: CostMatrix, demand: number, site: number): number {
  for (let e = offsets[demand]!; e < offsets[demand + 1]!; e++) if (sites[e] === site) return costs[e]!;
  return Infinity;
}

function compareNumberOfBest(
  comparison: Comparison,
  path: Path,
  siteCount: number,
  p: number,
  valueOf: (set: Int32Array) => number,
  best: number,
  rule: Tolerance,
): void {
  let choices = 1;
  for (let k = 1; k <= p; k++) choices = (choices * (siteCount - k + 1)) / k;
  if (choices > MOST_CHOICES) {
    comparison.putAside(path, 'too many sets to try all');
    return;
  }
  let count = 0;
  const set = Int32Array.from({ length: p }, (_, k) => k);
  for (let k = 0; k >= 0;) {
    if (agrees(best, valueOf(set), rule)) count++;
    for (k = p - 1; k >= 0 && set[k] === siteCount - p + k; k--);
    if (k < 0) break;
    set[k] = set[k]! + 1;
    for (let next = k + 1; next < p; next++) set[next] = set[next - 1]! + 1;
  }
  comparison.compare(path, count, EXACT);
}

function comparePCenter(comparison: Comparison, { costs, rule }: Problem, p: number, path: Path, entry: JsonObject): void {
  const result = runToEnd(pCenter({ costs }, { p, seed: SEED }));
  const valueOf = (set: Int32Array): number => greatest(nearestOpenSite(costs, set));
  for (const field of Object.keys(entry)) {
    const at = [...path, field];
    if (/^(max_cost|objective)$/.test(field)) compareObjective(comparison, at, valueOf(result.open), result, rule);
    else if (/^(facilities|one_optimal_set)/.test(field)) compareSet(comparison, at, result.open, valueOf, rule);
    else comparison.putAside(at, 'a figure of no function of ours');
  }
}

/** The limit that, itself included, covers what the file means. */
const limitOf = (radius: number, isStrict: boolean): number => (isStrict ? radius * (1 - Number.EPSILON) : radius);

function compareSetCovering(comparison: Comparison, problem: Problem, radius: number, path: Path, entry: JsonObject): void {
  const { costs, isStrict } = problem;
  const limit = limitOf(radius, isStrict);
  const result = runToEnd(setCovering({ costs }, { limit, seed: SEED }));
  const valueOf = (set: Int32Array): number => (greatest(nearestOpenSite(costs, set)) <= limit ? set.length : Infinity);
  for (const field of Object.keys(entry)) {
    const at = [...path, field];
    if (field === 'feasible') comparison.compare(at, result.isFeasible, EXACT);
    else if (field === 'min_facilities') compareObjective(comparison, at, result.isFeasible ? result.objective : Infinity, result, EXACT);
    else if (/^(facilities|one_optimal_set)/.test(field)) compareSet(comparison, at, result.open, valueOf, EXACT);
    else comparison.putAside(at, 'a figure of no function of ours');
  }
}

function compareMaximalCovering(
  comparison: Comparison,
  problem: Problem,
  { radius, p }: { readonly radius: number; readonly p: number },
  path: Path,
  entry: JsonObject,
): void {
  const { costs, weights, rule, isStrict } = problem;
  const limit = limitOf(radius, isStrict);
  const result = runToEnd(maximalCovering({ costs, weights }, { p, limit, seed: SEED }));
  const valueOf = (set: Int32Array): number => coveredWeight(weights, nearestOpenSite(costs, set), (cost) => cost <= limit);
  for (const field of Object.keys(entry)) {
    const at = [...path, field];
    if (field === 'covered_weight') compareObjective(comparison, at, result.objective, result, rule);
    else if (field === 'covered_percent') compareObjective(comparison, at, (100 * result.objective) / result.totalWeight, result, rule);
    else if (/^(facilities|one_optimal_set)/.test(field)) compareSet(comparison, at, result.open, valueOf, rule);
    else comparison.putAside(at, 'a figure of no function of ours');
  }
}

const numberIn = (key: string, name: string): number => Number(new RegExp(`${name}\\s*=\\s*([0-9.eE+-]+)`).exec(key)?.[1] ?? NaN);

const location: OracleCheck = async (oracle, comparison) => {
  const problem = await problemOf(oracle);
  for (const [kind, entries] of Object.entries(oracle.expected)) {
    if (!isObject(entries)) {
      comparison.putAside([kind], 'a figure of no function of ours');
      continue;
    }
    for (const [key, entry] of Object.entries(entries)) {
      const path = [kind, key];
      if (!isObject(entry)) comparison.putAside(path, 'a figure of no function of ours');
      else if (kind === 'p_median') comparePMedian(comparison, problem, Number(key), path, entry);
      else if (kind === 'p_center') comparePCenter(comparison, problem, Number(key), path, entry);
      else if (kind === 'lscp') compareSetCovering(comparison, problem, Number(key), path, entry);
      else if (kind === 'mclp') {
        compareMaximalCovering(comparison, problem, { radius: numberIn(key, 'S'), p: numberIn(key, 'p') }, path, entry);
      } else comparison.putAside(path, 'a problem of no function of ours');
    }
  }
};

export const SITING_CHECKS: Readonly<Record<string, OracleCheck>> = { location };
