import {
  capacitiesOf,
  connectedComponents,
  floatingCatchments,
  givenCostColumns,
  LUO_QI_WEIGHTS,
  nearestFacilities,
  NetworkSearch,
  opportunities,
  reverseTravelGraph,
  travelGraphOf,
  type CostColumns,
  type DistanceWeight,
  type FloatingCatchmentOptions,
  type TravelGraph,
} from '../../../src/network/index.ts';
import { runToEnd } from '../../../src/model/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numbersAt, numbersOf, type Json, type JsonObject, type Oracle } from '../oracle.ts';
import { toleranceOfField } from './stated-tolerance.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A graph whose nodes have names. */
interface NamedGraph {
  readonly names: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly lengths: Float64Array;
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
const keyOf = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value));

async function namedGraph({ input, folder }: Oracle): Promise<NamedGraph> {
  const data = typeof input['file'] === 'string' ? (JSON.parse(await readFile(join(folder, input['file']), 'utf8')) as JsonObject) : input;
  const edges = listOf(data['edges']).map(listOf);
  const numbers = new Map<string, number>();
  const add = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  // [id, x, y] or the bare id
  for (const node of listOf(data['nodes'])) add(keyOf(Array.isArray(node) ? (node as readonly Json[])[0] : node));
  const from = Int32Array.from(edges, ([name]) => add(keyOf(name)));
  const to = Int32Array.from(edges, ([, name]) => add(keyOf(name)));
  const lengths = Float64Array.from(edges, ([, , length]) => (typeof length === 'number' ? length : length === undefined ? 1 : NaN));
  return { names: [...numbers.keys()], from, to, lengths };
}

function travelGraph({ names, from, to, lengths }: NamedGraph, directed: boolean): TravelGraph {
  const none = new Float64Array(lengths.length).fill(Infinity);
  return travelGraphOf({ nodeCount: names.length, from, to, forwardCosts: lengths, backwardCosts: directed ? none : lengths });
}

function costsFrom(graph: TravelGraph, node: number, limit = Infinity): NetworkSearch {
  const search = new NetworkSearch(graph);
  search.fromNode(node, limit);
  return search;
}

/** Parallel edges once, loops not at all. */
function simpleEdgeCount({ from, to }: NamedGraph, directed: boolean): number {
  const pairs = new Set<string>();
  from.forEach((a, edge) => {
    const b = to[edge]!;
    if (a !== b) pairs.add(directed || a < b ? `${a} ${b}` : `${b} ${a}`);
  });
  return pairs.size;
}

/** Wasserman and Faust: closeness scaled by the share of nodes that reach this one. */
function closeness(graph: TravelGraph, node: number): number {
  const { costs, reachedCount } = costsFrom(reverseTravelGraph(graph), node);
  const total = costs.reduce((sum, cost) => (cost < Infinity ? sum + cost : sum), 0);
  return total > 0 && graph.nodeCount > 1 ? ((reachedCount - 1) / total) * ((reachedCount - 1) / (graph.nodeCount - 1)) : 0;
}

const TEXTBOOK_DIRECTIONS = ['undirected', 'directed'] as const;

const dijkstra: OracleCheck = async (oracle, comparison) => {
  const { params, expected } = oracle;
  const named = await namedGraph(oracle);
  const nodeOf = (name: Json | undefined): number => named.names.indexOf(keyOf(name));
  const mainlyDirected = params['directed'] === true || oracle.input['directed'] === true;
  const graph = travelGraph(named, mainlyDirected);
  const source = nodeOf(params['source'] ?? listOf(params['sources'])[0] ?? 0);
  const fieldTolerance = (name: string) =>
    toleranceOfField(oracle, name in oracle.tolerance || 'all' in oracle.tolerance ? name : 'distances');
  for (const name of Object.keys(expected)) {
    const tolerance = fieldTolerance(name);
    const direction = TEXTBOOK_DIRECTIONS.find((word) => word === name);
    const path = /^path_to_(.+)$/.exec(name);
    const undirectedWord = name.endsWith('_undirected');
    const directedWord = !undirectedWord && name.endsWith('_directed');
    const thisGraph = undirectedWord ? travelGraph(named, false) : directedWord ? travelGraph(named, true) : graph;
    if (direction) {
      const { costs } = costsFrom(travelGraph(named, direction === 'directed'), source);
      comparison.compare([name], Object.fromEntries(named.names.map((node, at) => [node, costs[at]])), tolerance);
    } else if (path) {
      const target = path[1]!.replace(/_(un)?directed$/, '');
      comparePath(
        comparison,
        [name],
        named,
        thisGraph,
        source,
        nodeOf(/^\d+$/.test(target) && nodeOf(target) < 0 ? Number(target) : target),
      );
    } else if (name.startsWith('n_nodes')) comparison.compare([name], named.names.length, tolerance);
    else if (name.startsWith('n_edges_simple')) comparison.compare([name], simpleEdgeCount(named, mainlyDirected), tolerance);
    else if (name.startsWith('n_edges')) comparison.compare([name], named.from.length, tolerance);
    else if (name.startsWith('n_components')) comparison.compare([name], connectedComponents(thisGraph).nodeCounts.length, tolerance);
    else if (name.startsWith('distances')) compareDistances(comparison, [name], expected[name]!, named, thisGraph, source, tolerance);
    else if (name.startsWith('farthest')) compareFarthest(comparison, [name], named, thisGraph, source, tolerance);
    else if (name.startsWith('nodes_within_cutoff')) {
      const counts = isObject(expected[name]) ? Object.keys(expected[name]) : [];
      comparison.compare(
        [name],
        Object.fromEntries(counts.map((cutoff) => [cutoff, costsFrom(thisGraph, source, Number(cutoff)).reachedCount])),
        tolerance,
      );
    } else if (name.startsWith('closeness')) comparison.compare([name], closeness(thisGraph, source), tolerance);
  }
};

function compareDistances(
  comparison: Comparison,
  path: Path,
  expected: Json,
  named: NamedGraph,
  graph: TravelGraph,
  source: number,
  tolerance: ReturnType<typeof toleranceOfField>,
): void {
  if (!isObject(expected)) {
    comparison.compare(path, costsFrom(graph, source).costs, tolerance);
    return;
  }
  for (const [name, row] of Object.entries(expected)) {
    const from = named.names.indexOf(name);
    const known = from >= 0 ? from : named.names.indexOf(JSON.stringify(name));
    if (Array.isArray(row)) comparison.compare([...path, name], costsFrom(graph, known).costs, tolerance);
    else if (isObject(row)) {
      const { costs } = costsFrom(graph, known);
      comparison.compare([...path, name], Object.fromEntries(named.names.map((node, at) => [node, costs[at]])), tolerance);
    } else comparison.compare([...path, name], costsFrom(graph, source).costs[known], tolerance);
  }
}

/** Several ways may be equally short: a way is right where it runs along edges and is as long as the expected one. */
function comparePath(comparison: Comparison, path: Path, named: NamedGraph, graph: TravelGraph, source: number, target: number): void {
  const search = costsFrom(graph, source);
  const ours = search.pathTo(target);
  const theirs = listOf(comparison.at(path)).map((name) => named.names.indexOf(keyOf(name)));
  const length = (nodes: ArrayLike<number>): number => {
    let total = 0;
    for (let at = 1; at < nodes.length; at++) total += arcCost(graph, nodes[at - 1]!, nodes[at]!);
    return total;
  };
  const ends = theirs.length === 0 ? ours.length === 0 : ours[0] === source && ours[ours.length - 1] === target;
  const equallyLong = Math.abs(length(ours) - length(theirs)) <= 1e-9 * Math.max(1, length(theirs));
  comparison.contract(path, ends && equallyLong, 'a way from the source to the target, as short as the expected one', ours);
}

function arcCost({ offsets, targets, costs }: TravelGraph, from: number, to: number): number {
  let least = Infinity;
  for (let arc = offsets[from]!; arc < offsets[from + 1]!; arc++) if (targets[arc] === to) least = Math.min(least, costs[arc]!);
  return least;
}

function compareFarthest(
  comparison: Comparison,
  path: Path,
  named: NamedGraph,
  graph: TravelGraph,
  source: number,
  tolerance: ReturnType<typeof toleranceOfField>,
): void {
  const expected = comparison.at(path);
  const { costs } = costsFrom(graph, source);
  const farthest = costs.reduce((most, cost) => (cost < Infinity ? Math.max(most, cost) : most), 0);
  if (!isObject(expected)) {
    comparison.compare(path, farthest, tolerance);
    return;
  }
  if ('distance' in expected) comparison.compare([...path, 'distance'], farthest, tolerance);
  if (!('node' in expected)) return;
  const node = named.names.indexOf(keyOf(expected['node']));
  comparison.contract(
    [...path, 'node'],
    Math.abs(costs[node]! - farthest) <= 1e-9 * farthest,
    'one of the farthest nodes',
    costs.indexOf(farthest),
  );
  if ('path' in expected) comparePath(comparison, [...path, 'path'], named, graph, source, node);
}

/** Demand, supply and costs of an oracle; a missing or infinite cost is no way at all. */
interface FcaInput {
  readonly demand: Float64Array;
  readonly supply: Float64Array;
  readonly matrix: Float64Array;
}

function matrixOf(value: Json | undefined, rowsAreSupply: boolean): Float64Array {
  const rows = listOf(value).map((row) => numbersOf(row, 'cost'));
  if (!rowsAreSupply) return Float64Array.from(rows.flatMap((row) => Array.from(row)));
  const demand = rows[0]?.length ?? 0;
  return Float64Array.from({ length: demand * rows.length }, (_, at) => rows[at % rows.length]![Math.floor(at / rows.length)]!);
}

const columnsOf = ({ demand, supply, matrix }: FcaInput): CostColumns => givenCostColumns(matrix, demand.length, supply.length);

function access(given: FcaInput, options: Pick<FloatingCatchmentOptions, 'weight' | 'selection' | 'unreached'>): Float64Array {
  return runToEnd(floatingCatchments(columnsOf(given), { ...options, demand: given.demand, capacities: capacitiesOf(given.supply) })).lower;
}

const parameter = ({ params }: Oracle, otherwise: number, ...names: readonly string[]): number => {
  for (const name of names) if (typeof params[name] === 'number') return params[name];
  return otherwise;
};

/** The weight a variant's name speaks of. The binary and the Gaussian catchment are open at the end in these files, step limits are not. */
function variantOf(oracle: Oracle, name: string): Pick<FloatingCatchmentOptions, 'weight' | 'selection'> | null {
  const maximum = parameter(oracle, Infinity, 'catchment', 'max_cost', 'threshold');
  const limits = 'zones' in oracle.params ? Array.from(numbersAt(oracle.params, 'zones')) : [maximum / 3, (2 * maximum) / 3, maximum];
  const stated = /((?:_\d+(?:\.\d+)?){2,})$/.exec(name)?.[1]?.slice(1).split('_').map(Number);
  const steps: DistanceWeight = { kind: 'steps', limits, weights: (stated ?? LUO_QI_WEIGHTS.slow).slice(0, limits.length) };
  if (name.startsWith('3sfca')) return { weight: steps, selection: steps };
  if (name.startsWith('e2sfca')) return { weight: steps };
  const threshold = { maximum, rule: 'exclusive' } as const;
  if (/gauss/.test(name))
    return { weight: { kind: 'gaussian', sigma: parameter(oracle, maximum / 3, 'sigma', 'gaussian_sigma'), threshold } };
  if (name.startsWith('2sfca')) return { weight: { kind: 'binary', threshold } };
  return null;
}

const SMALLEST_COST = 1e-300;

function compareScenarios(oracle: Oracle, comparison: Comparison, scenarios: JsonObject): void {
  const { input, expected } = oracle;
  const maximum = parameter(oracle, Infinity, 'max_cost', 'catchment');
  const exponent = Number(/cost\s*(?:\*\*|\^)\s*(\d+(?:\.\d+)?)/.exec(String(oracle.params['weight'] ?? ''))?.[1] ?? 1);
  const everywhere: DistanceWeight = { kind: 'power', exponent, minimumCost: SMALLEST_COST };
  const weight: DistanceWeight = { ...everywhere, threshold: { maximum, rule: 'exclusive' } };
  for (const [scenario, costs] of Object.entries(scenarios)) {
    const fields = expected[scenario];
    if (!isObject(fields)) continue;
    const given = {
      demand: numbersAt(input, 'demand'),
      supply: numbersAt(input, 'supply'),
      matrix: matrixOf(costs, input['cost_rows'] === 'supply'),
    };
    for (const field of Object.keys(fields)) {
      const selection = field.startsWith('3sfca') ? { selection: everywhere } : {};
      comparison.compare([scenario, field], access(given, { weight, ...selection }), toleranceOfField(oracle, field));
    }
  }
}

function compareGravity(oracle: Oracle, comparison: Comparison, given: FcaInput, path: Path, fields: JsonObject): void {
  const divisor = parameter(oracle, 1, 'exp_cost_divisor');
  const minimumCost = Math.max(parameter(oracle, SMALLEST_COST, 'hansen_min_cost'), SMALLEST_COST);
  const hansen = (weight: DistanceWeight): Float64Array =>
    runToEnd(opportunities(columnsOf(given), capacitiesOf(given.supply), weight)).lower;
  for (const name of Object.keys(fields)) {
    const tolerance = toleranceOfField(oracle, name);
    const number = Number(/_(\d+(?:\.\d+)?(?:e-?\d+)?)/.exec(name)?.[1] ?? NaN);
    if (name.startsWith('hansen_power'))
      comparison.compare([...path, name], hansen({ kind: 'power', exponent: number, minimumCost }), tolerance);
    else if (name.startsWith('hansen_exp'))
      comparison.compare([...path, name], hansen({ kind: 'exponential', rate: number / divisor }), tolerance);
    else if (name.startsWith('cumulative')) {
      const maximum = Number.isNaN(number) ? parameter(oracle, Infinity, 'catchment', 'threshold', 'max_cost') : number;
      comparison.compare([...path, name], hansen({ kind: 'binary', threshold: { maximum } }), tolerance);
    } else if (name.startsWith('nearest'))
      comparison.compare([...path, name], runToEnd(nearestFacilities(columnsOf(given))).costs, tolerance);
    else if (name.startsWith('shen')) {
      comparison.compare(
        [...path, name],
        access(given, { weight: { kind: 'exponential', rate: number / divisor }, unreached: 'zero' }),
        tolerance,
      );
    }
  }
}

function compareSums(oracle: Oracle, comparison: Comparison, given: FcaInput, path: Path, fields: JsonObject): void {
  const variant = variantOf(oracle, '2sfca')!;
  const result = runToEnd(
    floatingCatchments(columnsOf(given), { ...variant, demand: given.demand, capacities: capacitiesOf(given.supply), unreached: 'zero' }),
  );
  const sums: Record<string, number> = {
    sum_demand_x_2sfca: result.lower.reduce((sum, value, row) => sum + value * given.demand[row]!, 0),
    sum_reachable_supply: given.supply.reduce((sum, value, j) => (result.demandInReach[j]! > 0 ? sum + value : sum), 0),
  };
  for (const name of Object.keys(fields)) if (name in sums) comparison.compare([...path, name], sums[name], toleranceOfField(oracle, name));
}

const floatingCatchmentAreas: OracleCheck = (oracle, comparison) => {
  const { input, expected } = oracle;
  if (isObject(input['cost_by_scenario'])) {
    compareScenarios(oracle, comparison, input['cost_by_scenario']);
    return;
  }
  const given = {
    demand: numbersAt(input, 'demand'),
    supply: numbersAt(input, 'supply'),
    matrix: matrixOf(input['cost'], input['cost_rows'] === 'supply'),
  };
  for (const [name, fields] of Object.entries(expected)) {
    if (!isObject(fields)) continue;
    if (name === 'gravity') compareGravity(oracle, comparison, given, [name], fields);
    else if (name === 'check_sum') compareSums(oracle, comparison, given, [name], fields);
    else {
      // the package says nothing about unreached sites, the formulas say 0
      const unreached = name === 'formulas' ? 'zero' : 'missing';
      for (const field of Object.keys(fields)) {
        const variant = variantOf(oracle, field);
        if (variant) comparison.compare([name, field], access(given, { ...variant, unreached }), toleranceOfField(oracle, field));
      }
    }
  }
};

export const ACCESSIBILITY_CHECKS: Readonly<Record<string, OracleCheck>> = { dijkstra, fca: floatingCatchmentAreas };
