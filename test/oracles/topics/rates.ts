import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vertexContiguity } from '../../../src/geometry/index.ts';
import type { NeighbourGraph } from '../../../src/model/index.ts';
import {
  agrestiCoullInterval,
  binaryWeights,
  byarInterval,
  byarMidInterval,
  clopperPearsonInterval,
  crudeRates,
  directlyStandardisedRate,
  dividedInterval,
  empiricalBayesRates,
  empiricalBayesStandardisedRates,
  globalPermutation,
  graphOfLists,
  indirectStandardisation,
  localEmpiricalBayesRates,
  movingWindowRates,
  poissonExactInterval,
  probabilityMap,
  proportionFunnelLimits,
  pseudoP,
  ratioFunnelLimits,
  rowStandardisedWeights,
  runToEnd,
  waldInterval,
  wilsonContinuityInterval,
  wilsonInterval,
  type FunnelMethod,
  type Interval,
  type LocalEmpiricalBayes,
} from '../../../src/statistics/index.ts';
import type { Comparison } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numberAt, numbersAt, objectAt, stringAt, type Json, type Oracle } from '../oracle.ts';
import { toleranceFor } from '../tolerance.ts';
import { featuresOf } from './shapes.ts';
import { toleranceOfField } from './stated-tolerance.ts';

const pairOf = ({ lower, upper }: Interval): readonly [number, number] => [lower, upper];

/** A parameter that is a number, or what holds without it. */
const parameter = ({ params }: Oracle, name: string, otherwise: number): number =>
  typeof params[name] === 'number' ? params[name] : otherwise;

/** The members of an expected object whose names are numbers (levels, probabilities), with their own members' names. */
function numberedMembers(parent: Json): readonly (readonly [name: string, number: number, members: readonly string[]])[] {
  if (!isObject(parent)) return [];
  return Object.entries(parent)
    .filter(([name]) => Number.isFinite(Number(name)))
    .map(([name, member]) => [name, Number(name), isObject(member) ? Object.keys(member) : []]);
}

const PROPORTION_INTERVALS: Readonly<Record<string, (x: number, n: number, level: number) => Interval>> = {
  wilson: wilsonInterval,
  wilson_continuity: (x, n, level) => wilsonContinuityInterval(x, n, level, 'towardsHalf'),
  clopper_pearson: clopperPearsonInterval,
  agresti_coull: agrestiCoullInterval,
  wald: waldInterval,
};

const binomialIntervals: OracleCheck = (oracle, comparison) => {
  const events = numbersAt(oracle.input, 'x');
  const trials = numbersAt(oracle.input, 'n');
  if ('estimate' in oracle.expected) {
    comparison.compare(['estimate'], crudeRates(events, trials), toleranceOfField(oracle, 'estimate'));
  }
  for (const [name, level, methods] of numberedMembers(oracle.expected)) {
    for (const method of methods) {
      const interval = PROPORTION_INTERVALS[method];
      if (!interval) continue;
      const rows = Array.from(events, (x, i) => pairOf(interval(x, trials[i]!, level)));
      comparison.compare([name, method], rows, toleranceOfField(oracle, method));
    }
  }
};

const POISSON_INTERVALS: Readonly<Record<string, (x: number, level: number) => Interval>> = {
  exact: poissonExactInterval,
  byar: byarInterval,
  byar_original: byarInterval,
  byar_epitools: byarMidInterval,
};

const poissonIntervals: OracleCheck = (oracle, comparison) => {
  const events = numbersAt(oracle.input, 'x');
  const personTime = 'person_time' in oracle.input ? numbersAt(oracle.input, 'person_time') : events.map(() => 1);
  if ('rate' in oracle.expected)
    comparison.compare(['rate'], crudeRates(events, personTime), toleranceFor(oracle.tolerance, 'rate', 'exact'));
  for (const [name, level, methods] of numberedMembers(oracle.expected)) {
    for (const method of methods) {
      const interval = POISSON_INTERVALS[method];
      if (!interval) continue;
      const rows = Array.from(events, (x, i) => pairOf(dividedInterval(interval(x, level), personTime[i]!)));
      comparison.compare([name, method], rows, toleranceOfField(oracle, method));
    }
  }
};

const poissonFormula: OracleCheck = (oracle, comparison) => {
  const events = numbersAt(oracle.input, 'x');
  const level = parameter(oracle, 'level', 0.95);
  const methods: Readonly<Record<string, (x: number, level: number) => Interval>> = {
    '': poissonExactInterval,
    poisson_test_: poissonExactInterval,
    byar_original_: byarInterval,
    byar_epitools_: byarMidInterval,
  };
  for (const name of Object.keys(oracle.expected)) {
    const [, method = '', end] = /^(.*?)(lower|upper)$/.exec(name) ?? [];
    const interval = methods[method];
    if (!interval || (end !== 'lower' && end !== 'upper')) continue;
    comparison.compare(
      [name],
      events.map((x) => interval(x, level)[end]),
      toleranceOfField(oracle, name),
    );
  }
};

const crude: OracleCheck = (oracle, comparison) => {
  const rates = crudeRates(numbersAt(oracle.input, 'cases'), numbersAt(oracle.input, 'population'), parameter(oracle, 'per', 1));
  comparison.compare(['rate'], rates, toleranceOfField(oracle, 'rate'));
};

const directStandardisation: OracleCheck = (oracle, comparison) => {
  const { input, expected } = oracle;
  const result = directlyStandardisedRate(
    numbersAt(input, 'count'),
    numbersAt(input, 'population'),
    numbersAt(input, 'standard'),
    parameter(oracle, 'conf', 0.95),
  );
  const results: Readonly<Record<string, number>> = {
    'crude.rate': result.crudeRate,
    'adj.rate': result.rate,
    lci: result.interval.lower,
    uci: result.interval.upper,
  };
  for (const name of Object.keys(expected)) {
    if (name in results) comparison.compare([name], results[name], toleranceOfField(oracle, name));
  }
};

const indirect: OracleCheck = (oracle, comparison) => {
  const { input, expected } = oracle;
  const result = indirectStandardisation(
    numbersAt(input, 'count'),
    numbersAt(input, 'population'),
    numbersAt(input, 'stdcount'),
    numbersAt(input, 'stdpop'),
    parameter(oracle, 'conf', 0.95),
  );
  const { observed, expected: exp, ratio, logNormalInterval, rateInterval } = result;
  const results: Readonly<Record<string, unknown>> = {
    sir: { observed, exp, sir: ratio, lci: logNormalInterval.lower, uci: logNormalInterval.upper },
    rate: { 'crude.rate': result.crudeRate, 'adj.rate': result.rate, lci: rateInterval.lower, uci: rateInterval.upper },
    exact_poisson_ci_of_smr: pairOf(result.exactInterval),
  };
  for (const name of Object.keys(expected)) {
    if (name in results) comparison.compare([name], results[name], toleranceOfField(oracle, name));
  }
};

const FUNNEL_METHODS: Readonly<Record<string, FunnelMethod>> = {
  normal: 'normal',
  exact_interpolated: 'exact',
  raw_quantile: 'quantile',
};

function compareFunnel(oracle: Oracle, comparison: Comparison, limits: (probability: number, method: FunnelMethod) => Float64Array): void {
  for (const [name, members] of Object.entries(oracle.expected)) {
    const method = FUNNEL_METHODS[name];
    if (!method) continue;
    for (const [probabilityName, probability] of numberedMembers(members)) {
      comparison.compare([name, probabilityName], limits(probability, method), toleranceOfField(oracle, name));
    }
  }
}

const binomialFunnel: OracleCheck = (oracle, comparison) => {
  const sizes = numbersAt(oracle.input, 'n');
  const target = numberAt(oracle.input, 'target');
  compareFunnel(oracle, comparison, (probability, method) => proportionFunnelLimits(target, sizes, probability, method));
};

const smrFunnel: OracleCheck = (oracle, comparison) => {
  const expected = numbersAt(oracle.input, 'expected');
  const target = typeof oracle.input['target'] === 'number' ? oracle.input['target'] : 1;
  compareFunnel(oracle, comparison, (probability, method) => ratioFunnelLimits(expected, probability, method, target));
};

const probabilities: OracleCheck = (oracle, comparison) => {
  const cases = numbersAt(oracle.input, 'cases');
  const population = numbersAt(oracle.input, 'population');
  const map = probabilityMap(cases, population);
  const results: Readonly<Record<string, readonly [Float64Array, string]>> = {
    raw: [crudeRates(cases, population), 'raw'],
    expected: [map.expected, 'expected'],
    relative_risk_x100: [map.relativeRisk.map((risk) => 100 * risk), 'relative_risk_x100'],
    pmap: [map.lowerTail, 'p'],
    choynowski_p: [map.choynowski, 'p'],
  };
  for (const name of Object.keys(oracle.expected)) {
    const result = results[name];
    if (result) comparison.compare([name], result[0], toleranceOfField(oracle, result[1]));
  }
};

const globalEmpiricalBayes: OracleCheck = (oracle, comparison) => {
  const cases = numbersAt(oracle.input, 'cases');
  const population = numbersAt(oracle.input, 'population');
  if ('crude' in oracle.expected) comparison.compare(['crude'], crudeRates(cases, population), toleranceOfField(oracle, 'crude'));
  for (const family of ['poisson', 'binomial'] as const) {
    if (!(family in oracle.expected)) continue;
    const { rates, variance, mean } = empiricalBayesRates(cases, population, family, 'asEstimated');
    const results: Readonly<Record<string, unknown>> = { smoothed: rates, a: variance, b: mean };
    for (const name of Object.keys(objectAt(oracle.expected, family))) {
      if (name in results) comparison.compare([family, name], results[name], toleranceOfField(oracle, name));
    }
  }
};

/** Neighbours as the oracle lists them, as another oracle beside it does (`neighbours_from`), or queen contiguity of its file. */
async function neighboursOfOracle(oracle: Oracle): Promise<NeighbourGraph> {
  const { input, folder } = oracle;
  if (Array.isArray(input['neighbours'])) return graphOf(input['neighbours'] as readonly Json[]);
  if ('neighbours_from' in input) {
    const path = join(folder, `${stringAt(input, 'neighbours_from')}.json`);
    if (existsSync(path)) {
      const other = JSON.parse(await readFile(path, 'utf8')) as { readonly input: { readonly neighbours: readonly Json[] } };
      return graphOf(other.input.neighbours);
    }
  }
  const { geometry } = await featuresOf(oracle);
  return vertexContiguity(geometry, { leastSharedVertices: 1 });
}

/** R writes a list of one as a bare number. */
const graphOf = (lists: readonly Json[]): NeighbourGraph =>
  graphOfLists(lists.map((list) => (Array.isArray(list) ? (list as readonly number[]) : typeof list === 'number' ? [list] : [])));

/** Where there is neither a case nor a variance around an area, the published estimate is 0 / 0, ours the mean 0. */
const asPublished = ({ rates, means, variances }: LocalEmpiricalBayes): Float64Array =>
  rates.map((rate, i) => (means[i] === 0 && variances[i] === 0 ? NaN : rate));

const localEmpiricalBayes: OracleCheck = async (oracle, comparison) => {
  const cases = numbersAt(oracle.input, 'cases');
  const population = numbersAt(oracle.input, 'population');
  const graph = await neighboursOfOracle(oracle);
  const spdep = localEmpiricalBayesRates(cases, population, graph, 'ownNeighbourhoods');
  const geoda = localEmpiricalBayesRates(cases, population, graph, 'neighbourhood');
  const results: Readonly<Record<string, Float64Array>> = {
    raw: crudeRates(cases, population),
    est: asPublished(spdep),
    a: spdep.variances,
    m: spdep.means,
    est_geoda: asPublished(geoda),
  };
  for (const name of Object.keys(oracle.expected)) {
    if (results[name]) comparison.compare([name], results[name], toleranceOfField(oracle, name));
  }
};

const spatialRates: OracleCheck = async (oracle, comparison) => {
  const cases = numbersAt(oracle.input, 'cases');
  const population = numbersAt(oracle.input, 'population');
  const graph = await neighboursOfOracle(oracle);
  const local = localEmpiricalBayesRates(cases, population, graph);
  const results: Readonly<Record<string, Float64Array>> = {
    spatial_empirical_bayes: asPublished(local),
    spatial_rate: movingWindowRates(cases, population, graph),
  };
  for (const name of Object.keys(oracle.expected)) {
    if (results[name]) comparison.compare([name], results[name], toleranceOfField(oracle, name));
  }
};

const SEED = 20240601;

const empiricalBayesMoran: OracleCheck = async (oracle, comparison) => {
  const values = empiricalBayesStandardisedRates(numbersAt(oracle.input, 'cases'), numbersAt(oracle.input, 'population'));
  const graph = await neighboursOfOracle(oracle);
  const weights = oracle.params['style'] === 'B' ? binaryWeights(graph) : rowStandardisedWeights(graph);
  const permutations = parameter(oracle, 'nsim', 999);
  const test = runToEnd(globalPermutation({ statistic: 'moran', values }, weights, { permutations, seed: SEED, islands: 'included' }));
  if (test.kind !== 'defined') throw new Error(`no statistic: ${test.kind}`);
  const results: Readonly<Record<string, unknown>> = { I: test.statistic, pseudo_p: pseudoP(test, 'greater'), z: values };
  for (const name of Object.keys(oracle.expected)) {
    if (name in results) comparison.compare([name], results[name], toleranceFor(oracle.tolerance, name, 'I'));
  }
};

/** Kinds of the topic `rates`. */
export const RATES_CHECKS: Readonly<Record<string, OracleCheck>> = {
  binomial_ci: binomialIntervals,
  poisson_ci: poissonIntervals,
  poisson_exact_formula: poissonFormula,
  crude_rates_edge: crude,
  crude_rates: crude,
  direct_standardisation: directStandardisation,
  indirect_standardisation: indirect,
  funnel_binomial: binomialFunnel,
  funnel_smr: smrFunnel,
  smr_probmap: probabilities,
  empirical_bayes_global: globalEmpiricalBayes,
  empirical_bayes_local: localEmpiricalBayes,
  spatial_rates_esda: spatialRates,
  eb_moran: empiricalBayesMoran,
};
