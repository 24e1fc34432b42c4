import {
  bivariateMoran,
  globalPermutation,
  joinCounts,
  leeL,
  moran,
  pseudoP,
  runToEnd,
  spatialLag,
  type GlobalSubject,
  type SpatialWeights,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numberAt, numbersAt, type JsonObject, type Oracle } from '../oracle.ts';
import { EXACT, toleranceFor } from '../tolerance.ts';
import {
  defined,
  seedOf,
  fieldsOf,
  alternativeIn,
  compareSeries,
  globalTest,
  permutationsFor,
  styleAt,
  aboveMedian,
} from './autocorrelation-support.ts';
import { pseudoTolerance } from './autocorrelation-pseudo-p.ts';
import { local, esda } from './autocorrelation-local.ts';
import { latticeNeighbours, neighbourListsOf, neighboursOfOracle, weightsOf } from './neighbour-lists.ts';

const globalTests: OracleCheck = async (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  const lists = await neighboursOfOracle(oracle, values.length);
  for (const style of Object.keys(oracle.expected)) {
    const weights = weightsOf(lists, style);
    for (const field of fieldsOf(oracle.expected, style)) compareGlobal(oracle, comparison, [style, field], values, weights);
  }
};

function compareGlobal(oracle: Oracle, comparison: Comparison, path: Path, values: Float64Array, weights: SpatialWeights): void {
  const field = String(path[path.length - 1]);
  const { tolerance } = oracle;
  const statistic = /^moran/i.test(field)
    ? 'moran'
    : /^geary/i.test(field)
      ? 'geary'
      : /^(global_|general_)?g(_|$)/i.test(field)
        ? 'generalG'
        : null;
  if (/^s0$/i.test(field)) {
    const sum = weights.weights.reduce((total, weight) => total + weight, 0);
    comparison.compare(path, sum, toleranceFor(tolerance, 'S0', 'statistic'));
    return;
  }
  if (statistic === null) return;
  const expected = comparison.at(path);
  if (/permutation/.test(field)) comparePermutation(oracle, comparison, path, { statistic, values }, weights);
  else {
    const options = { alternative: alternativeIn(field, 'twoSided') };
    const test = globalTest(statistic, values, weights, options, /normality/.test(field) ? 'normality' : 'randomisation');
    if (!isObject(expected)) comparison.compare(path, test.p, toleranceFor(tolerance, 'p'));
    else
      for (const name of Object.keys(expected))
        comparison.compare([...path, name], test[name as 'z'], toleranceFor(tolerance, name, 'statistic'));
  }
}

function comparePermutation(oracle: Oracle, comparison: Comparison, path: Path, subject: GlobalSubject, weights: SpatialWeights): void {
  const { tolerance } = oracle;
  const expected = comparison.at(path) as JsonObject;
  const permutations = permutationsFor(weights);
  const result = defined(runToEnd(globalPermutation(subject, weights, { permutations, seed: seedOf(oracle) })));
  for (const name of Object.keys(expected)) {
    const at = [...path, name];
    if (name === 'nsim') comparison.putAside(at, `number of permutations of the reference, not a result; ours are ${permutations}`);
    else if (name === 'statistic') comparison.compare(at, result.statistic, toleranceFor(tolerance, 'statistic'));
    else if (name === 'sim_mean') comparison.compare(at, result.mean, toleranceFor(tolerance, 'sim_mean'));
    else if (name === 'sim_sd') comparison.compare(at, result.standardDeviation, toleranceFor(tolerance, 'sim_sd', 'sim_mean'));
    else if (/_p(_|$)/.test(name)) {
      const convention = /fold/.test(name) ? 'folded' : alternativeIn(name, 'greater');
      const runs = typeof expected['nsim'] === 'number' ? expected['nsim'] : 9999;
      const p = pseudoP(result, convention);
      comparison.compare(at, p, pseudoTolerance(tolerance, numberAt(expected, name), runs, 3 * Math.sqrt((p * (1 - p)) / permutations)));
    }
  }
}

const joinCount: OracleCheck = async (oracle, comparison) => {
  const colours = 'binary' in oracle.input ? numbersAt(oracle.input, 'binary') : aboveMedian(numbersAt(oracle.input, 'values'));
  const weights = weightsOf(await neighboursOfOracle(oracle, colours.length), styleAt(oracle, 'style', 'B'));
  const { tolerance } = oracle;
  for (const field of Object.keys(oracle.expected)) {
    const result = defined(joinCounts(colours, 2, weights, { alternative: alternativeIn(field, 'greater') }));
    const names: Readonly<Record<string, number>> = { low_low: 0, high_low: 1, low_high: 1, high_high: 2 };
    const pair = names[field.replace(/_(greater|less|two_sided)$/, '')];
    const test = pair === undefined ? result.different : result.pairs[pair]!;
    for (const name of fieldsOf(oracle.expected, field)) {
      const actual = name === 'statistic' ? test.count : test[name as 'z'];
      comparison.compare([field, name], actual, toleranceFor(tolerance, name, 'variance'));
    }
  }
};

const bivariate: OracleCheck = async (oracle, comparison) => {
  const first = numbersAt(oracle.input, 'x');
  const second = numbersAt(oracle.input, 'y');
  const weights = weightsOf(await neighboursOfOracle(oracle, first.length), styleAt(oracle, 'style', 'W'));
  const result = defined(bivariateMoran(first, second, weights, 'sample'));
  const lee = defined(leeL(first, second, weights));
  const { tolerance } = oracle;
  for (const field of Object.keys(oracle.expected)) {
    const allowed = toleranceFor(tolerance, field);
    if (field === 'lag_x') compareSeries(comparison, [field], spatialLag(weights, first), allowed);
    else if (field === 'lag_y') compareSeries(comparison, [field], spatialLag(weights, second), allowed);
    else if (/^lee.*local/.test(field)) compareSeries(comparison, [field], lee.local, allowed);
    else if (field.startsWith('lee')) comparison.compare([field], lee.statistic, allowed);
    else if (/^bivariate_moran.*local/.test(field)) compareSeries(comparison, [field], result.local, allowed);
    else if (field.startsWith('bivariate_moran')) comparison.compare([field], result.slope, allowed);
  }
};

const latticeAndIslands: OracleCheck = (oracle, comparison) => {
  const style = styleAt(oracle, 'style', 'W');
  const allowed = toleranceFor(oracle.tolerance, 'all');
  const constantField = 'constant_values';
  for (const field of Object.keys(oracle.expected)) {
    const entry = oracle.expected[field]!;
    if (field === constantField) {
      const lists = neighbourListsOf(oracle.input['island_neighbours']!);
      const result = moran(new Float64Array(lists.length).fill(3), weightsOf(lists, style));
      comparison.contract([field], result.kind === 'undefined' && result.reason === 'constant', String(entry), result);
    } else if (isObject(entry)) compareLattice(field, entry);
    else if (field.startsWith('island')) {
      const islands = /FALSE/i.test(field) ? 'included' : 'excluded';
      const weights = weightsOf(neighbourListsOf(oracle.input['island_neighbours']!), style);
      const values = numbersAt(oracle.input, 'island_values');
      const test = globalTest(/geary|_C_/.test(field) ? 'geary' : 'moran', values, weights, { islands }, 'randomisation');
      comparison.compare([field], /_E_/.test(field) ? test.expectation : test.statistic, allowed);
    }
  }

  function compareLattice(field: string, entry: JsonObject): void {
    const values = numbersAt(oracle.input, 'lattice_values');
    const expectedLists = entry['neighbours'] === undefined ? null : neighbourListsOf(entry['neighbours']);
    const lists = latticeNeighbours(values.length, /rook/.test(field), expectedLists);
    const weights = weightsOf(lists, style);
    for (const name of Object.keys(entry)) {
      const at = [field, name];
      if (name === 'neighbours') comparison.compare(at, lists, EXACT);
      else if (/^I\b/.test(name)) comparison.compare(at, globalTest('moran', values, weights, {}, 'randomisation').statistic, allowed);
      else if (/^C\b/.test(name)) comparison.compare(at, globalTest('geary', values, weights, {}, 'randomisation').statistic, allowed);
      else if (/^G\b/.test(name)) comparison.compare(at, globalTest('generalG', values, weights, {}, 'randomisation').statistic, allowed);
    }
  }
};

/** Kinds of the topic `spatial_autocorrelation`, weights apart. */
export const AUTOCORRELATION_CHECKS: Readonly<Record<string, OracleCheck>> = {
  global: globalTests,
  local,
  joincount: joinCount,
  bivariate_lag: bivariate,
  lattice_and_islands: latticeAndIslands,
  esda,
};
