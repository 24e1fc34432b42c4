import type { NeighbourGraph } from '../../../src/model/index.ts';
import {
  connectedComponents,
  leastAreas,
  matrixOfColumns,
  minimumSpanningForest,
  runToEnd,
  skater,
  standardise,
  type DataMatrix,
  type Dissimilarity,
  type Regions,
  type SpanningForest,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numbersOf, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import { EXACT, parseTolerance, type Tolerance } from '../tolerance.ts';
import { neighboursOfOracle, weightsOf } from './neighbour-lists.ts';
import { featuresOf } from './shapes.ts';

/** Rounding of another order of summation. */
const ROUNDING: Tolerance = { relative: 1e-9, absolute: 1e-9 };
/** "must be <= expected * 1.02" where the file does not say another factor. */
const LARGEST_FACTOR = 1.02;

interface Problem {
  /** As the file wants it: standardised or not. */
  readonly data: DataMatrix;
  readonly raw: DataMatrix;
  readonly graph: NeighbourGraph;
}

async function problemOf(oracle: Oracle): Promise<Problem> {
  const columns = await columnsOf(oracle);
  const words = typeof oracle.input['standardised'] === 'string' ? oracle.input['standardised'] : 'no';
  const plain = /^\s*(no\b|raw|none)/i.test(words);
  const method = /n-1|sample/i.test(words) ? 'zSample' : 'zPopulation';
  // a column without spread says nothing about differences
  const used = plain
    ? columns
    : columns.map((column) => standardise(column, method).values.map((value) => (Number.isNaN(value) ? 0 : value)));
  const lists = await neighboursOfOracle(withContiguity(oracle), columns[0]?.length ?? 0);
  return { data: matrixOfColumns(used), raw: matrixOfColumns(columns), graph: weightsOf(lists, 'B') };
}

/** Passes the kind of contiguity on to the reader of neighbours, which takes it from a name. */
function withContiguity(oracle: Oracle): Oracle {
  const { neighbours } = oracle.input;
  return typeof neighbours === 'string' && /rook/i.test(neighbours)
    ? { ...oracle, input: { ...oracle.input, neighbours_from: 'rook' } }
    : oracle;
}

async function columnsOf(oracle: Oracle): Promise<Float64Array[]> {
  const { variables, values, data } = oracle.input;
  const inline = values ?? data;
  if (Array.isArray(inline)) {
    const rows = (inline as readonly Json[]).map((row) => numbersOf(Array.isArray(row) ? row : [row], 'values'));
    return Array.from(rows[0] ?? [], (_, k) => Float64Array.from(rows, (row) => row[k]!));
  }
  if (!Array.isArray(variables)) throw new Error('variables: expected a list');
  const { properties } = await featuresOf(oracle);
  return (variables as readonly Json[]).map((name) =>
    Float64Array.from(properties, (row) => {
      const value = row[String(name)];
      if (typeof value !== 'number') throw new Error(`${String(name)}: no number`);
      return value;
    }),
  );
}

/** Sum over areas of the (squared) distance to the mean of their region. */
function spread({ rows, columns, values }: DataMatrix, labels: ArrayLike<number>, kind: 'squares' | Dissimilarity): number {
  const regions = new Map<number, number[]>();
  for (let i = 0; i < rows; i++) regions.set(labels[i]!, [...(regions.get(labels[i]!) ?? []), i]);
  let sum = 0;
  for (const areas of regions.values()) {
    const means = Array.from({ length: columns }, (_, k) => areas.reduce((total, i) => total + values[i * columns + k]!, 0) / areas.length);
    for (const i of areas) {
      const differences = means.map((mean, k) => values[i * columns + k]! - mean);
      if (kind === 'manhattan') sum += differences.reduce((total, difference) => total + Math.abs(difference), 0);
      else sum += kind === 'squares' ? differences.reduce((total, d) => total + d * d, 0) : Math.hypot(...differences);
    }
  }
  return sum;
}

/** The labels of a list numbered by first appearance, so that equal divisions are equal lists. */
function renumbered(labels: ArrayLike<number>): number[] {
  const numbers = new Map<number, number>();
  return Array.from(labels, (label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    return numbers.get(label)!;
  });
}

const sizesOf = (labels: readonly number[]): number[] => {
  const sizes: number[] = [];
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
};

const sorted = (values: ArrayLike<number>): number[] => Array.from(values).sort((a, b) => a - b);

/** True where the costs of two links are equal: the tree is one of several then. */
const hasTies = (costs: Float64Array): boolean => sorted(costs).some((cost, index, all) => index > 0 && cost === all[index - 1]);

/** The minimum spanning tree, as far as the file states it. */
function compareTree(comparison: Comparison, oracle: Oracle, problem: Problem): void {
  const { expected, tolerance } = oracle;
  const edges = Array.isArray(expected['mst_edges'])
    ? (expected['mst_edges'] as readonly Json[]).map((edge) => numbersOf(edge, 'mst_edges'))
    : null;
  const tree = runToEnd(minimumSpanningForest(problem.data, problem.graph, dissimilarityOf(oracle), edges?.[0]?.[0] ?? 0));
  const rule = parseTolerance(tolerance['mst_total_cost']) ?? ROUNDING;
  if ('mst_total_cost' in expected) {
    comparison.compare(
      ['mst_total_cost'],
      tree.costs.reduce((sum, cost) => sum + cost, 0),
      rule,
    );
  }
  const tied = hasTies(tree.costs);
  if ('edge_costs' in expected) {
    // whichever of several cheapest trees it is, its sorted costs are the same
    const wanted = numbersOf(expected['edge_costs'], 'edge_costs');
    const costs = tied || edges === null ? sorted(tree.costs) : Array.from(costsInOrderOf(edges, tree));
    if (tied || edges === null) {
      const agree = sorted(wanted).every((cost, index) => Math.abs(cost - costs[index]!) <= 1e-9 * Math.abs(cost) + 1e-12);
      comparison.contract(['edge_costs'], agree && costs.length === wanted.length, 'the same costs in ascending order', costs);
    } else comparison.compare(['edge_costs'], costs, ROUNDING);
  }
  if (edges !== null) {
    if (tied) comparison.putAside(['mst_edges'], 'links of equal cost: one of several minimum spanning trees');
    else comparison.compare(['mst_edges'], linksInOrderOf(edges, tree), EXACT);
  }
}

const linkName = (from: number, to: number): string => `${Math.min(from, to)} ${Math.max(from, to)}`;

function costsInOrderOf(edges: readonly Float64Array[], tree: SpanningForest): Float64Array {
  const costs = new Map(Array.from(tree.from, (from, link) => [linkName(from, tree.to[link]!), tree.costs[link]!]));
  return Float64Array.from(edges, (edge) => costs.get(linkName(edge[0]!, edge[1]!)) ?? NaN);
}

/** Our links, each where the reference has it and in its direction; what the reference does not have comes in our own order. */
function linksInOrderOf(edges: readonly Float64Array[], tree: SpanningForest): (readonly [number, number])[] {
  const ours = new Set(Array.from(tree.from, (from, link) => linkName(from, tree.to[link]!)));
  if (edges.length === ours.size && edges.every((edge) => ours.has(linkName(edge[0]!, edge[1]!))))
    return edges.map((edge) => [edge[0]!, edge[1]!]);
  return Array.from(tree.from, (from, link) => [from, tree.to[link]!]);
}

/** What the file says, else the default of the program behind it: spopt takes manhattan distances. */
function dissimilarityOf({ params, kind }: Oracle): Dissimilarity {
  const words = params['dissimilarity'] ?? params['distance'] ?? params['method'];
  if (typeof words === 'string') return /manhattan|cityblock/i.test(words) ? 'manhattan' : 'euclidean';
  return kind === 'skater_spopt' ? 'manhattan' : 'euclidean';
}

/** The least number of areas a region must have, or undefined. */
function leastOf(params: JsonObject): number | undefined {
  for (const name of ['floor', 'crit', 'min_size', 'minimum', 'quorum']) {
    const value = params[name];
    if (typeof value === 'number' && value > 1) return value;
  }
  return undefined;
}

interface Division {
  readonly problem: Problem;
  readonly regions: Regions;
  /** The reference's own labels, null where it gives none. */
  readonly theirs: readonly number[] | null;
  readonly same: boolean;
}

/**
 * Our division for one k beside that of the reference. Labels are compared where they must agree: the criterion decides, and another division
 * that is as good by it (ties) is as right.
 */
function divide(
  comparison: Comparison,
  oracle: Oracle,
  problem: Problem,
  k: number,
  at: (field: string) => Path,
  entry: JsonObject,
): Division {
  const dissimilarity = dissimilarityOf(oracle);
  const least = leastOf(oracle.params);
  const result = runToEnd(
    skater(problem.data, problem.graph, {
      regions: k,
      dissimilarity,
      criterion: 'distances',
      ...(least === undefined ? {} : { bound: leastAreas(problem.data.rows, least) }),
    }),
  );
  if (result.kind === 'refused') throw new Error(`k = ${k}: refused, ${result.reason}`);
  const ours = renumbered(result.labels);
  const theirs = Array.isArray(entry['labels']) ? renumbered(numbersOf(entry['labels'], 'labels')) : null;
  const same = theirs !== null && theirs.length === ours.length && theirs.every((label, area) => label === ours[area]);
  if (theirs !== null) {
    const connected = connectedComponents(problem.graph, result.labels).count === result.count;
    if (!connected) comparison.contract(at('labels'), false, 'every region is connected', ours);
    else if (same) comparison.contract(at('labels'), true, 'the same division', ours);
    else {
      const better = spread(problem.data, ours, dissimilarity) <= spread(problem.data, theirs, dissimilarity) * (1 + 1e-9);
      comparison.contract(at('labels'), better || allowsOther(problem, ours, theirs), 'the same division or one as good', ours);
    }
  }
  return { problem, regions: result, theirs, same };
}

/** Labels are advisory: another tree or other ties may give another division, as long as it is not much worse. */
const allowsOther = ({ data }: Problem, ours: readonly number[], theirs: readonly number[]): boolean =>
  spread(data, ours, 'squares') <= spread(data, theirs, 'squares') * LARGEST_FACTOR;

/** Compares the figures of one division. A field of the same division must agree, of another one it must not be worse. */
function compareFigures(comparison: Comparison, oracle: Oracle, division: Division, at: (field: string) => Path, entry: JsonObject): void {
  const { problem, regions, same, theirs } = division;
  const { data, raw } = problem;
  const labels = renumbered(regions.labels);
  const figures: Readonly<Record<string, () => number>> = {
    total_ssw: () => regions.withinSquares,
    within_ss: () => regions.withinSquares,
    ssw: () => regions.withinSquares,
    ssw_spdep_sum_dist: () => spread(data, labels, 'euclidean'),
    score: () => spread(data, labels, dissimilarityOf(oracle)),
    within_ss_raw_units: () => spread(raw, labels, 'squares'),
    total_ss: () => spread(data, new Int32Array(data.rows), 'squares'),
    between_ss: () => spread(data, new Int32Array(data.rows), 'squares') - regions.withinSquares,
  };
  for (const [field, wanted] of Object.entries(entry)) {
    if (field === 'labels') continue;
    const figure = figures[field];
    if (field === 'sizes') {
      if (same || theirs === null) comparison.compare(at(field), sizesOf(labels), EXACT);
      else comparison.putAside(at(field), 'of another division that is as good');
    } else if (/^(n_clusters_found|n_clusters|n_regions|k)$/.test(field)) comparison.compare(at(field), regions.count, EXACT);
    else if (/contigu|connected/.test(field)) {
      comparison.compare(at(field), connectedComponents(problem.graph, regions.labels).count === regions.count, EXACT);
    } else if (figure !== undefined && typeof wanted === 'number') {
      if (same) comparison.compare(at(field), figure(), parseTolerance(oracle.tolerance[field]) ?? ROUNDING);
      else if (field === 'between_ss') comparison.contract(at(field), figure() >= wanted / LARGEST_FACTOR, 'hardly less', figure());
      else comparison.contract(at(field), figure() <= wanted * LARGEST_FACTOR, `at most ${LARGEST_FACTOR} of it`, figure());
    } else comparison.putAside(at(field), 'a figure that does not describe a division of ours');
  }
}

const skaterOfSpdep: OracleCheck = async (oracle, comparison) => {
  const problem = await problemOf(oracle);
  compareTree(comparison, oracle, problem);
  const byK = oracle.expected['by_k'];
  if (!isObject(byK)) return;
  for (const [k, entry] of Object.entries(byK)) {
    if (!isObject(entry)) continue;
    const at = (field: string): Path => ['by_k', k, field];
    compareFigures(comparison, oracle, divide(comparison, oracle, problem, Number(k), at, entry), at, entry);
  }
};

const skaterOfSpopt: OracleCheck = async (oracle, comparison) => {
  const problem = await problemOf(oracle);
  compareTree(comparison, oracle, problem);
  for (const [k, entry] of Object.entries(oracle.expected)) {
    if (!isObject(entry) || !Number.isInteger(Number(k))) continue;
    const at = (field: string): Path => [k, field];
    compareFigures(comparison, oracle, divide(comparison, oracle, problem, Number(k), at, entry), at, entry);
  }
};

export const REGIONALISATION_CHECKS: Readonly<Record<string, OracleCheck>> = {
  skater: skaterOfSpdep,
  skater_spopt: skaterOfSpopt,
};
