import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vertexContiguity } from '../../../src/geometry/index.ts';
import type { NeighbourGraph } from '../../../src/model/index.ts';
import {
  binaryWeights,
  crudeRates,
  empiricalBayesRates,
  empiricalBayesStandardisedRates,
  globalPermutation,
  graphOfLists,
  localEmpiricalBayesRates,
  movingWindowRates,
  probabilityMap,
  pseudoP,
  rowStandardisedWeights,
  runToEnd,
  type LocalEmpiricalBayes,
} from '../../../src/statistics/index.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { numbersAt, objectAt, stringAt, type Json, type Oracle } from '../oracle.ts';
import { toleranceFor } from '../tolerance.ts';
import { featuresOf } from './shapes.ts';
import { toleranceOfField } from './stated-tolerance.ts';

export const probabilityMapCheck: OracleCheck = (oracle, comparison) => {
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

export const globalEmpiricalBayesCheck: OracleCheck = (oracle, comparison) => {
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

export const localEmpiricalBayesCheck: OracleCheck = async (oracle, comparison) => {
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

export const spatialRatesCheck: OracleCheck = async (oracle, comparison) => {
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

export const empiricalBayesMoranCheck: OracleCheck = async (oracle, comparison) => {
  const values = empiricalBayesStandardisedRates(numbersAt(oracle.input, 'cases'), numbersAt(oracle.input, 'population'));
  const graph = await neighboursOfOracle(oracle);
  const weights = oracle.params['style'] === 'B' ? binaryWeights(graph) : rowStandardisedWeights(graph);
  const permutations = typeof oracle.params['nsim'] === 'number' ? oracle.params['nsim'] : 999;
  const test = runToEnd(globalPermutation({ statistic: 'moran', values }, weights, { permutations, seed: SEED, islands: 'included' }));
  if (test.kind !== 'defined') throw new Error(`no statistic: ${test.kind}`);
  const results: Readonly<Record<string, unknown>> = { I: test.statistic, pseudo_p: pseudoP(test, 'greater'), z: values };
  for (const name of Object.keys(oracle.expected)) {
    if (name in results) comparison.compare([name], results[name], toleranceFor(oracle.tolerance, name, 'I'));
  }
};
