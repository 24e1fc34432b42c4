import {
  boxPlotEdges,
  classCounts,
  classificationFit,
  classify,
  equalIntervalEdges,
  fisherJenksLimits,
  headTailLimits,
  maximumBreakLimits,
  mean,
  prettyEdges,
  quantileEdges,
  sortedNumbers,
  standardDeviation,
  standardDeviationLimits,
  type ClosedEnd,
  type QuantileType,
} from '../../../src/statistics/index.ts';
import type { Comparison, Path } from '../comparison.ts';
import type { OracleCheck } from '../oracle-check.ts';
import { isObject, numbersAt, objectAt, type Oracle } from '../oracle.ts';
import { agrees, EXACT, toleranceFor } from '../tolerance.ts';
import { countsBetweenLimits } from '../../../src/statistics/classification/counts.ts';
import { distinctNumbers } from '../../../src/statistics/sorted-numbers.ts';
import { heckbertEdges } from '../../../src/statistics/classification/pretty.ts';
import { maximumBreaksTied } from '../../../src/statistics/classification/maximum-breaks.ts';
import { mapclassifyQuantileLimits } from '../../../src/statistics/classification/quantile-limits.ts';
import { standardDeviationPrettyEdges } from '../../../src/statistics/classification/standard-deviation.ts';

const distinct = (edges: readonly number[]): number[] => [...new Set(edges)];

/** Runs `check` for every numeric member of `expected`: one per number of classes. */
function forEachClassNumber(
  oracle: Oracle,
  check: (classes: number, at: (field: string) => Path, fields: readonly string[]) => void,
): void {
  for (const [key, entry] of Object.entries(oracle.expected)) {
    if (/^\d+$/.test(key) && isObject(entry)) check(Number(key), (field) => [key, field], Object.keys(entry));
  }
}

const equalInterval: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  forEachClassNumber(oracle, (classes, at, fields) => {
    const edges = equalIntervalEdges(sorted, classes);
    comparison.compare(at('breaks'), edges, toleranceFor(oracle.tolerance, 'breaks'));
    compareCounts(comparison, at, fields, sorted, edges);
  });
};

/** Fields `counts_right_closed` and `counts_left_closed`, where present: counts over distinct edges. */
function compareCounts(
  comparison: Comparison,
  at: (field: string) => Path,
  fields: readonly string[],
  sorted: Float64Array,
  edges: readonly number[],
): void {
  for (const closed of ['right', 'left'] as const satisfies readonly ClosedEnd[]) {
    const field = `counts_${closed}_closed`;
    if (fields.includes(field)) comparison.compare(at(field), classCounts(sorted, distinct(edges), closed), EXACT);
  }
}

const quantileClasses: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  const tolerance = toleranceFor(oracle.tolerance, 'breaks');
  forEachClassNumber(oracle, (classes, at, fields) => {
    for (const field of fields.filter((name) => name.startsWith('type'))) {
      const type = Number(field.slice('type'.length)) as QuantileType;
      const edges = quantileEdges(sorted, classes, type);
      const within = (name: string): Path => [...at(field), name];
      comparison.compare(within('breaks'), edges, tolerance);
      const members = Object.keys(comparison.at(at(field)) ?? {});
      if (members.includes('n_unique_breaks')) comparison.compare(within('n_unique_breaks'), distinct(edges).length, EXACT);
      compareCounts(comparison, within, members, sorted, edges);
    }
    const upperLimits = mapclassifyQuantileLimits(sorted, classes);
    if (fields.includes('mapclassify_bins')) comparison.compare(at('mapclassify_bins'), upperLimits, tolerance);
    if (fields.includes('mapclassify_counts')) {
      comparison.compare(at('mapclassify_counts'), countsBetweenLimits(sorted, upperLimits.slice(0, -1)), EXACT);
    }
  });
};

const fisherJenks: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  const groups = distinctNumbers(sorted);
  forEachClassNumber(oracle, (classes, at, fields) => {
    const limits = fisherJenksLimits(groups, classes);
    const bounds = [-Infinity, ...limits, sorted[sorted.length - 1]!];
    const fit = classificationFit(sorted, bounds);
    comparison.compare(at('ssw_optimal'), fit.squaredDeviations, toleranceFor(oracle.tolerance, 'ssw_optimal'));
    comparison.compare(at('gvf'), fit.goodnessOfVarianceFit, toleranceFor(oracle.tolerance, 'gvf'));
    const results: Readonly<Record<string, readonly number[]>> = {
      upper_limits: bounds.slice(1),
      counts: classCounts(sorted, bounds),
      mapclassify_bins: bounds.slice(1),
    };
    const optimal = comparison.at(at('mapclassify_is_optimal')) === true;
    // another partition with the same optimum is as right: ssw_optimal decides then
    const tied = optimumIsTied(comparison, at, sorted, fit.squaredDeviations, oracle);
    for (const [field, actual] of Object.entries(results)) {
      if (!fields.includes(field)) continue;
      if (field === 'mapclassify_bins' && !optimal) comparison.putAside(at(field), 'mapclassify missed the optimum here');
      else if (tied) comparison.putAside(at(field), 'another partition attains the same ssw_optimal');
      else comparison.compare(at(field), actual, EXACT);
    }
    if (fields.includes('mapclassify_adcm')) {
      if (tied || !optimal) comparison.putAside(at('mapclassify_adcm'), 'of another partition');
      else comparison.compare(at('mapclassify_adcm'), fit.absoluteDeviationsFromMedians, toleranceFor(oracle.tolerance, 'ssw_optimal'));
    }
    for (const field of ['mapclassify_is_optimal', 'partition_differs_but_equal_ssw']) {
      if (fields.includes(field)) comparison.putAside(at(field), 'about the reference programs, not a result');
    }
  });
};

/** True where the expected limits differ from ours but are exactly as good. */
function optimumIsTied(comparison: Comparison, at: (field: string) => Path, sorted: Float64Array, ours: number, oracle: Oracle): boolean {
  const expected = comparison.at(at('upper_limits')) as readonly number[];
  const theirs = classificationFit(sorted, [-Infinity, ...expected]).squaredDeviations;
  const limits = fisherJenksLimits(distinctNumbers(sorted), expected.length);
  const differs = expected.slice(0, -1).some((limit, index) => limit !== limits[index]);
  return differs && agrees(theirs, ours, toleranceFor(oracle.tolerance, 'ssw_optimal'));
}

const classIntFisher: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  const groups = distinctNumbers(sorted);
  const gvf = toleranceFor(oracle.tolerance, 'gvf');
  forEachClassNumber(oracle, (classes, at) => {
    const bounds = [sorted[0]!, ...fisherJenksLimits(groups, classes, 'midpoint'), sorted[sorted.length - 1]!];
    const fit = classificationFit(sorted, bounds);
    comparison.compare(at('brks'), bounds, toleranceFor(oracle.tolerance, 'brks'));
    comparison.compare(at('counts_left_closed'), classCounts(sorted, bounds, 'left'), EXACT);
    comparison.compare(at('gvf'), fit.goodnessOfVarianceFit, gvf);
    comparison.compare(at('tai'), fit.tabularAccuracy, gvf);
  });
};

const classIntOther: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  const tolerance = toleranceFor(oracle.tolerance, 'brks');
  const lowest = sorted[0]!;
  const highest = sorted[sorted.length - 1]!;
  const groups = distinctNumbers(sorted);
  forEachClassNumber(oracle, (classes, at) => {
    comparison.compare(at('maximum'), [lowest, ...maximumBreakLimits(sorted, classes, 'all'), highest], tolerance);
    comparison.compare(at('sd_pretty'), standardDeviationPrettyEdges(sorted, classes), tolerance);
    comparison.compare(at('quantile_type7'), quantileEdges(sorted, classes), tolerance);
    comparison.compare(at('quantile_counts_left'), classCounts(sorted, distinct(quantileEdges(sorted, classes)), 'left'), EXACT);
    comparison.compare(at('jenks'), [lowest, ...fisherJenksLimits(groups, classes), highest], tolerance);
  });
  for (const field of Object.keys(oracle.expected)) {
    const share = /^headtails_thr([\d.]+)$/.exec(field);
    if (share) comparison.compare([field], [lowest, ...headTailLimits(sorted, Number(share[1])), highest], tolerance);
    const hinge = /^box_([\d.]+)iqr$/.exec(field);
    // the file writes null for an infinite outermost edge
    if (hinge) comparison.compare([field], finiteOrMissing(boxPlotEdges(sorted, Number(hinge[1]))), tolerance);
  }
};

const finiteOrMissing = (edges: readonly number[]): (number | null)[] => edges.map((edge) => (Number.isFinite(edge) ? edge : null));

const classIntPretty: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  const tolerance = toleranceFor(oracle.tolerance, 'brks');
  forEachClassNumber(oracle, (classes, at) => {
    const edges = prettyEdges(sorted[0]!, sorted[sorted.length - 1]!, classes);
    comparison.compare(at('pretty'), edges, tolerance);
    comparison.compare(at('classInt_pretty'), edges, tolerance);
    comparison.compare(at('counts_left_closed'), classCounts(sorted, edges, 'left'), EXACT);
  });
};

const mapclassifyPretty: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  for (const field of Object.keys(oracle.expected)) {
    const classes = Number(/^mapclassify_k(\d+)$/.exec(field)?.[1]);
    const upperLimits = heckbertEdges(sorted[0]!, sorted[sorted.length - 1]!, classes).slice(1);
    comparison.compare([field, 'bins'], upperLimits, toleranceFor(oracle.tolerance, 'bins'));
    comparison.compare([field, 'counts'], countsBetweenLimits(sorted, upperLimits.slice(0, -1)), EXACT);
  }
};

const headTail: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  const tolerance = toleranceFor(oracle.tolerance, 'bins');
  const limits = headTailLimits(sorted, 1);
  comparison.compare(['mapclassify_bins'], [...limits, sorted[sorted.length - 1]!], tolerance);
  comparison.compare(['mapclassify_counts'], countsBetweenLimits(sorted, limits), EXACT);
  for (const field of Object.keys(oracle.expected)) {
    const share = /^successive_means_stop_after_head_share_above_([\d.]+)$/.exec(field);
    if (field === 'successive_means_no_threshold') comparison.compare([field], limits, tolerance);
    else if (share) comparison.compare([field], headTailLimits(sorted, Number(share[1])), tolerance);
  }
};

const maximumBreaks: OracleCheck = (oracle, comparison) => {
  const sorted = sortedNumbers(numbersAt(oracle.input, 'values'));
  const tolerance = toleranceFor(oracle.tolerance, 'bins');
  forEachClassNumber(oracle, (classes, at) => {
    const tied = maximumBreaksTied(sorted, classes);
    comparison.compare(at('cutoff_gap_tied'), tied, EXACT);
    if (tied) {
      for (const field of ['mapclassify_bins', 'mapclassify_counts', 'gap_midpoints']) {
        comparison.putAside(at(field), 'the widest gaps are tied, the choice among them is free');
      }
      return;
    }
    const limits = maximumBreakLimits(sorted, classes);
    comparison.compare(at('gap_midpoints'), limits, tolerance);
    comparison.compare(at('mapclassify_bins'), [...limits, sorted[sorted.length - 1]!], tolerance);
    comparison.compare(at('mapclassify_counts'), countsBetweenLimits(sorted, limits), EXACT);
  });
};

const standardDeviationClasses: OracleCheck = (oracle, comparison) => {
  const values = numbersAt(oracle.input, 'values');
  const sorted = sortedNumbers(values);
  const tolerance = toleranceFor(oracle.tolerance, 'bounds');
  for (const field of Object.keys(oracle.expected)) {
    if (field === 'mapclassify_StdMean') {
      const limits = standardDeviationLimits(values, [-2, -1, 1, 2]);
      const highest = sorted[sorted.length - 1]!;
      // mapclassify adds the largest value where it lies beyond the last limit
      const open = limits[limits.length - 1]! < highest;
      comparison.compare([field, 'bins'], open ? [...limits, highest] : limits, tolerance);
      comparison.compare([field, 'counts'], countsBetweenLimits(values, open ? limits : limits.slice(0, -1)), EXACT);
      continue;
    }
    const convention = field === 'sd_ddof0' ? 'population' : 'sample';
    comparison.compare([field, 'mean'], mean(values), tolerance);
    comparison.compare([field, 'sd'], standardDeviation(values, convention), tolerance);
    for (const name of Object.keys(objectAt(oracle.expected, field))) {
      if (!name.startsWith('bounds_')) continue;
      const multiples = name.slice('bounds_'.length).split('_').map(Number);
      const limits = standardDeviationLimits(values, multiples, convention);
      comparison.compare([field, name], limits, tolerance);
      const counts = Number.isInteger(multiples[0]) ? 'counts_5class_right_closed' : 'counts_halfsd_right_closed';
      comparison.compare([field, counts], countsBetweenLimits(values, limits), EXACT);
    }
  }
};

const edgeCases: OracleCheck = (oracle, comparison) => {
  const cases = objectAt(oracle.input, 'cases');
  for (const [name, entry] of Object.entries(oracle.expected)) {
    const values = numbersAt(cases, name);
    const sorted = sortedNumbers(values);
    const groups = distinctNumbers(sorted);
    const tolerance = toleranceFor(oracle.tolerance, 'all');
    for (const field of Object.keys(isObject(entry) ? entry : {})) {
      const classes = Number(/_k(\d+)$/.exec(field)?.[1]);
      if (field === 'n_valid') comparison.compare([name, field], sorted.length, tolerance);
      else if (field === 'n_unique') comparison.compare([name, field], groups.values.length, tolerance);
      else if (field === 'min') comparison.compare([name, field], sorted[0], tolerance);
      else if (field === 'max') comparison.compare([name, field], sorted[sorted.length - 1], tolerance);
      else if (field === 'max_meaningful_classes') comparison.compare([name, field], mostClasses(values), tolerance);
      else if (field.startsWith('equal_interval_breaks')) comparison.compare([name, field], equalIntervalEdges(sorted, classes), tolerance);
      else if (field.startsWith('quantile_type7_breaks')) comparison.compare([name, field], quantileEdges(sorted, classes), tolerance);
      else if (field === 'fisher_ssw_k') compareOptima(comparison, [name, field], sorted);
    }
  }

  function compareOptima(target: Comparison, path: Path, sorted: Float64Array): void {
    for (const key of Object.keys(target.at(path) ?? {})) {
      const limits = fisherJenksLimits(distinctNumbers(sorted), Number(key));
      const fit = classificationFit(sorted, [-Infinity, ...limits, Infinity]);
      target.compare([...path, key], fit.squaredDeviations, toleranceFor(oracle.tolerance, 'all'));
    }
  }
};

/** The most classes our classification makes of the values, nine being asked for. */
const mostClasses = (values: Float64Array): number => classify(values, { method: 'fisherJenks', classes: 9 }).bounds.length - 1;

/** Kinds of the topic `classification`. */
export const CLASSIFICATION_CHECKS: Readonly<Record<string, OracleCheck>> = {
  equal_interval: equalInterval,
  quantile: quantileClasses,
  fisher_jenks: fisherJenks,
  classint_fisher: classIntFisher,
  classint_other: classIntOther,
  classint_pretty: classIntPretty,
  pretty_mapclassify: mapclassifyPretty,
  head_tail: headTail,
  maximum_breaks: maximumBreaks,
  standard_deviation: standardDeviationClasses,
  edge_cases: edgeCases,
};
