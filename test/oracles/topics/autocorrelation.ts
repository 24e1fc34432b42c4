import {
  bivariateMoran,
  conditionalPermutation,
  correctedPValues,
  falseDiscoveryCutOff,
  geary,
  generalG,
  globalPermutation,
  joinCounts,
  leeL,
  localG,
  localMoran,
  moran,
  pseudoP,
  pseudoPValues,
  Quadrant,
  quantile,
  runToEnd,
  sortedNumbers,
  spatialLag,
  type Alternative,
  type ConditionalPermutation,
  type Correction,
  type GlobalOptions,
  type GlobalSubject,
  type PermutationDesign,
  type SpatialWeights,
  type UndefinedStatistic,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numberAt, numbersAt, numbersOf, objectAt, type JsonObject, type Oracle } from '../oracle.ts';
import { EXACT, parseTolerance, toleranceFor, type Tolerance } from '../tolerance.ts';
import { latticeNeighbours, neighbourListsOf, neighboursOfOracle, weightsOf } from './neighbour-lists.ts';

/** More than any reference takes: what is left of the Monte Carlo error is the reference's own. */
const PERMUTATIONS = 99_999;
/** Link visits a check may spend on one global permutation test. */
const MOST_WORK = 4e8;
const DEFAULT_SEED = 20_261_121;

function defined<Result extends { readonly kind: 'defined' }>(result: Result | UndefinedStatistic): Result {
  if (result.kind === 'undefined') throw new Error(`no statistic: ${result.reason}`);
  return result;
}

const seedOf = ({ params }: Oracle): number => (typeof params['seed'] === 'number' ? params['seed'] : DEFAULT_SEED);
const fieldsOf = (parent: JsonObject, key: string): readonly string[] => Object.keys(objectAt(parent, key));

/** What a field's name says about the side of a test. */
function alternativeIn(name: string, otherwise: Alternative): Alternative {
  if (/two.?sided/i.test(name)) return 'twoSided';
  if (/greater/i.test(name)) return 'greater';
  return /less/i.test(name) ? 'less' : otherwise;
}

/** Series of which some entries are rounding errors of zero: these agree within the rounding of the largest entry. */
function compareSeries(comparison: Comparison, path: Path, actual: ArrayLike<number>, { relative, absolute }: Tolerance): void {
  const largest = numbersOf(comparison.at(path), path.join('/')).reduce((most, entry) => Math.max(most, Math.abs(entry) || 0), 0);
  comparison.compare(path, Array.from(actual), { relative, absolute: Math.max(absolute, largest * 1e-14) });
}

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

type GlobalName = 'moran' | 'geary' | 'generalG';

function globalTest(
  name: GlobalName,
  values: Float64Array,
  weights: SpatialWeights,
  options: GlobalOptions,
  assumption: 'randomisation' | 'normality',
): { readonly statistic: number; readonly expectation: number; readonly variance: number; readonly z: number; readonly p: number } {
  if (name === 'generalG') {
    const { statistic, randomisation } = defined(generalG(values, weights, options));
    return { statistic, ...randomisation };
  }
  const test = defined((name === 'moran' ? moran : geary)(values, weights, options));
  return { statistic: test.statistic, ...test[assumption] };
}

function permutationsFor(weights: SpatialWeights): number {
  return Math.max(9999, Math.min(PERMUTATIONS, Math.floor(MOST_WORK / (weights.neighbours.length + weights.offsets.length))));
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
      comparison.compare(at, pseudoP(result, convention), pseudoTolerance(tolerance, numberAt(expected, name), runs));
    }
  }
}

/** `abs 0.01 (or 3*sqrt(p(1-p)/nsim)+1/nsim)`: the wider of both. */
function pseudoTolerance(tolerance: JsonObject, p: number, runs: number): Tolerance {
  const stated = toleranceFor(tolerance, 'permutation_p', 'pseudo_p', 'perm_p');
  if (!/3\*sqrt/.test(String(tolerance['permutation_p']))) return stated;
  return { ...stated, absolute: Math.max(stated.absolute, 3 * Math.sqrt((p * (1 - p)) / runs) + 1 / runs) };
}

/** `abs 0.03; abs 0.015 where p < 0.1`. */
function localPseudoTolerance(tolerance: JsonObject, p: number): Tolerance {
  const words = tolerance['perm_p'] ?? tolerance['pseudo_p'] ?? tolerance['all'];
  const where = /;\s*(.*)\bwhere p\s*<\s*([\d.]+)/.exec(String(words));
  const stricter = where ? parseTolerance(where[1]!) : null;
  return stricter && p < Number(where![2]) ? stricter : toleranceFor(tolerance, 'perm_p', 'pseudo_p');
}

const QUADRANT_NAMES: Readonly<Record<number, string>> = {
  [Quadrant.highHigh]: 'HH',
  [Quadrant.lowHigh]: 'LH',
  [Quadrant.lowLow]: 'LL',
  [Quadrant.highLow]: 'HL',
};

const CORRECTIONS: Readonly<Record<string, Correction>> = {
  BH: 'benjaminiHochberg',
  fdr: 'benjaminiHochberg',
  BY: 'benjaminiYekutieli',
  bonferroni: 'bonferroni',
  holm: 'holm',
};

const styleAt = ({ params }: Oracle, key: string, otherwise: string): string => {
  const style = params[key];
  return typeof style === 'string' ? style : otherwise;
};

const local: OracleCheck = async (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  const lists = await neighboursOfOracle(oracle, values.length);
  const weights = weightsOf(lists, styleAt(oracle, 'moran_style', 'W'));
  const weightsOfG = weightsOf(lists, styleAt(oracle, 'G_style', 'B'));
  const moranResult = defined(localMoran(values, weights));
  let drawn: ConditionalPermutation | null = null;
  const { tolerance } = oracle;
  for (const field of Object.keys(oracle.expected)) {
    const at: Path = [field];
    const kind = /total/.test(field) ? moranResult.total : moranResult.conditional;
    const star = /star/.test(field);
    const corrected = /_(BH|BY|fdr|bonferroni|holm)$/.exec(field);
    const series = (actual: ArrayLike<number>, ...names: string[]): void =>
      compareSeries(comparison, at, actual, toleranceFor(tolerance, ...names));
    if (field === 'z') series(moranResult.deviations, 'z', 'Ii');
    else if (field === 'lag_z') series(moranResult.lag, 'lag_z', 'Ii');
    else if (field.startsWith('Ii')) series(moranResult.statistic, 'Ii');
    else if (field.startsWith('E_Ii')) series(kind.expectation, 'moments');
    else if (field.startsWith('Var_Ii')) series(kind.variance, 'moments');
    else if (field.startsWith('z_')) series(kind.z, 'moments');
    else if (field.startsWith('quadrant'))
      comparison.compare(
        at,
        Array.from(moranResult.quadrant, (code) => QUADRANT_NAMES[code] ?? null),
        EXACT,
      );
    else if (field.startsWith('perm_p')) {
      drawn ??= countsFor(oracle, values, weights, SPDEP_DRAWS);
      compareLocalPseudoP(oracle, comparison, at, drawn, (area) => moranResult.deviations[area] === 0);
    } else if (/^Gi.*_z$/.test(field)) series(defined(localG(values, weightsOfG, { star })).z, 'G_z');
    else if (field.startsWith('p_')) {
      const alternative = alternativeIn(field, 'twoSided');
      const moments = /total/.test(field) ? 'total' : 'conditional';
      const p = /Gi/.test(field)
        ? defined(localG(values, weightsOfG, { star, alternative })).p
        : defined(localMoran(values, weights, { alternative }))[moments].p;
      const names = corrected || /Gi/.test(field) ? ['adjusted_p', 'G_z'] : ['p', 'moments'];
      series(corrected ? correctedPValues(p, CORRECTIONS[corrected[1]!]!) : p, ...names);
    }
  }
};

/** spdep's localmoran_perm draws neighbours with replacement, for every area anew; PySAL without, one table for all. */
const SPDEP_DRAWS: PermutationDesign = { kind: 'independent', replacement: true };
const PYSAL_DRAWS: PermutationDesign = { kind: 'sharedTable' };

function countsFor(oracle: Oracle, values: Float64Array, weights: SpatialWeights, design: PermutationDesign): ConditionalPermutation {
  return runToEnd(conditionalPermutation(values, weights, { permutations: permutationsFor(weights), seed: seedOf(oracle), design }));
}

/** Compares pseudo p values area by area; `alwaysTied` says where the statistic is the same in every permutation. */
function compareLocalPseudoP(
  { tolerance }: Oracle,
  comparison: Comparison,
  path: Path,
  counts: ConditionalPermutation,
  alwaysTied: (area: number) => boolean,
): void {
  const { permutations } = counts;
  const sides = /two.?sided/.test(String(path[path.length - 1])) ? 2 : 1;
  const p = pseudoPValues(counts, sides === 2 ? 'twoSided' : 'folded');
  numbersOf(comparison.at(path), path.join('/')).forEach((reference, area) => {
    const at = [...path, area];
    if (counts.neighbourCounts[area]! <= 0) {
      comparison.putAside(at, 'an island is not tested');
      return;
    }
    const tail = Math.min(counts.atLeast[area]!, counts.atMost[area]!);
    const ties = alwaysTied(area) ? permutations : counts.atLeast[area]! + counts.atMost[area]! - permutations;
    // the stated tolerance is for the drawing of the reference; ours are drawn as well
    const ownError = 3 * sides * Math.sqrt(((tail / permutations) * (1 - tail / permutations)) / permutations);
    const allowed = localPseudoTolerance(tolerance, reference).absolute + ownError;
    if (ties <= 0) {
      comparison.compare(at, p[area], { relative: 0, absolute: allowed });
      return;
    }
    // programs differ in what they do with ties, mostly by rounding: all of them lie between counting them and not
    const without = (sides * (Math.max(0, tail - ties) + 1)) / (permutations + 1);
    const withTies = Math.min(1, (sides * (Math.max(tail, alwaysTied(area) ? ties : 0) + 1)) / (permutations + 1));
    const holds = reference >= without - allowed && reference <= withTies + allowed;
    comparison.contract(at, holds, `between ${without} and ${withTies} +- ${allowed}: ${ties} ties`, p[area]);
  });
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

function aboveMedian(values: Float64Array): Float64Array {
  const median = quantile(sortedNumbers(values), 0.5);
  return values.map((value) => (Number.isNaN(value) ? NaN : Number(value > median)));
}

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

const TRANSFORMS: Readonly<Record<string, string>> = { r: 'W', b: 'B' };

/** PySAL's conventions: islands count in n, Geary's z with the opposite sign, folded p values, local Moran with n - 1. */
const esda: OracleCheck = async (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  const lists = await neighboursOfOracle(oracle, values.length);
  const transform = (key: string, otherwise: string): SpatialWeights =>
    weightsOf(lists, TRANSFORMS[styleAt(oracle, key, otherwise).toLowerCase()] ?? otherwise);
  const weights = transform('moran_geary_transform', 'r');
  const weightsOfG = transform('G_join_transform', 'b');
  const { tolerance } = oracle;
  const analytic = toleranceFor(tolerance, 'analytic');
  for (const part of Object.keys(oracle.expected)) {
    if (part === 'moran' || part === 'geary') compareEsdaGlobal(part, part, weights);
    else if (part === 'G') compareEsdaGlobal(part, 'generalG', weightsOfG);
    else if (part.startsWith('join_counts')) compareJoins(part);
    else if (part.startsWith('local_moran')) compareLocalMoran(part);
    else if (/^G_(star_)?local/.test(part)) compareLocalG(part);
  }

  function compareEsdaGlobal(part: string, name: GlobalName, partWeights: SpatialWeights): void {
    const turned = name === 'geary' ? -1 : 1;
    for (const field of fieldsOf(oracle.expected, part)) {
      const at = [part, field];
      const assumption = /norm/.test(field) && name !== 'generalG' ? 'normality' : 'randomisation';
      const test = globalTest(name, values, partWeights, { islands: 'included' }, assumption);
      if (/sim/.test(field)) {
        const permutations = permutationsFor(partWeights);
        const options = { permutations, seed: seedOf(oracle), islands: 'included' } as const;
        const result = defined(runToEnd(globalPermutation({ statistic: name, values }, partWeights, options)));
        if (field.startsWith('p_')) {
          comparison.compare(at, pseudoP(result, /two/.test(field) ? 'twoSided' : 'folded'), toleranceFor(tolerance, 'pseudo_p'));
        } else if (field.startsWith('E')) comparison.compare(at, result.mean, toleranceFor(tolerance, 'pseudo_p'));
        else if (field.startsWith('V')) comparison.compare(at, result.standardDeviation ** 2, toleranceFor(tolerance, 'pseudo_p'));
      } else if (field.startsWith('E')) comparison.compare(at, test.expectation, analytic);
      else if (field.startsWith('V')) comparison.compare(at, test.variance, analytic);
      else if (field.startsWith('z')) comparison.compare(at, turned * test.z, analytic);
      else if (field.startsWith('p')) comparison.compare(at, /one_sided/.test(field) ? test.p / 2 : test.p, analytic);
      else comparison.compare(at, test.statistic, analytic);
    }
  }

  function compareJoins(part: string): void {
    const { pairs } = defined(joinCounts(aboveMedian(values), 2, weightsOfG));
    const counts: Readonly<Record<string, number>> = { ww: pairs[0]!.count, bw: pairs[1]!.count, bb: pairs[2]!.count };
    for (const field of fieldsOf(oracle.expected, part)) comparison.compare([part, field], counts[field.toLowerCase()], analytic);
  }

  function compareLocalMoran(part: string): void {
    const result = defined(localMoran(values, weights, { divisor: 'sample' }));
    for (const field of fieldsOf(oracle.expected, part)) {
      const at = [part, field];
      const level = /^fdr_critical_p_([\d.]+)$/.exec(field);
      if (field === 'Is') compareSeries(comparison, at, result.statistic, analytic);
      else if (field === 'q') comparison.compare(at, Array.from(result.quadrant), EXACT);
      else if (field.startsWith('p_sim')) {
        const counts = countsFor(oracle, values, weights, PYSAL_DRAWS);
        compareLocalPseudoP(oracle, comparison, at, counts, (area) => result.deviations[area] === 0);
      } else if (level) {
        // a function of the p values, which carry Monte Carlo error: from the reference's own
        const p = numbersOf(objectAt(oracle.expected, part)['p_sim'], 'p_sim');
        comparison.compare(at, falseDiscoveryCutOff(p, Number(level[1])), toleranceFor(tolerance, 'fdr'));
      } else if (/codes/.test(field)) comparison.putAside(at, 'explains the codes');
    }
  }

  function compareLocalG(part: string): void {
    const result = defined(localG(values, weightsOfG, { star: /star/.test(part) }));
    for (const field of fieldsOf(oracle.expected, part)) {
      const at = [part, field];
      if (field === 'Gs') compareSeries(comparison, at, result.share, analytic);
      else if (field === 'Zs') compareSeries(comparison, at, result.z, analytic);
      else if (field.startsWith('p_sim')) {
        compareLocalPseudoP(oracle, comparison, at, countsFor(oracle, values, weightsOfG, PYSAL_DRAWS), () => false);
      } else if (field.startsWith('p_norm'))
        compareSeries(
          comparison,
          at,
          result.p.map((p) => p / 2),
          analytic,
        );
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
