import {
  agrestiCoullInterval,
  byarInterval,
  byarMidInterval,
  clopperPearsonInterval,
  crudeRates,
  directlyStandardisedRate,
  dividedInterval,
  indirectStandardisation,
  poissonExactInterval,
  proportionFunnelLimits,
  ratioFunnelLimits,
  waldInterval,
  wilsonContinuityInterval,
  wilsonInterval,
  type FunnelMethod,
  type Interval,
} from '../../../src/statistics/index.ts';
import type { Comparison } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numberAt, numbersAt, type Json, type Oracle } from '../oracle.ts';
import { toleranceFor } from '../tolerance.ts';
import {
  empiricalBayesMoranCheck,
  globalEmpiricalBayesCheck,
  localEmpiricalBayesCheck,
  probabilityMapCheck,
  spatialRatesCheck,
} from './area-rates.ts';
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
  smr_probmap: probabilityMapCheck,
  empirical_bayes_global: globalEmpiricalBayesCheck,
  empirical_bayes_local: localEmpiricalBayesCheck,
  spatial_rates_esda: spatialRatesCheck,
  eb_moran: empiricalBayesMoranCheck,
};
