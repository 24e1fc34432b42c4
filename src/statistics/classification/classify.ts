import {
  MAXIMUM_CLASSES,
  MINIMUM_CLASSES,
  type Classification,
  type ClassificationMethod,
  type ClassificationNote,
} from '../../model/index.ts';
import { distinctNumbers, sortedNumbers } from '../sorted-numbers.ts';
import { classificationFromLimits } from './bounds.ts';
import { equalIntervalEdges } from './equal-interval.ts';
import { fisherJenksLimits } from './fisher-jenks.ts';
import { headTailLimits } from './head-tail.ts';
import { manualClassification } from './manual.ts';
import { maximumBreakLimits } from './maximum-breaks.ts';
import { prettyEdges } from './pretty.ts';
import { quantileEdges } from './quantile-limits.ts';
import { standardDeviationLimits, standardDeviationMultiples } from './standard-deviation.ts';

export interface ClassificationOptions {
  readonly method: ClassificationMethod;
  /** Wanted number of classes; rounded and kept within 2 to 9. Manual limits ignore it. */
  readonly classes: number;
  /** Inner limits for `manual`. */
  readonly manualLimits?: readonly number[];
}

/**
 * Cuts `values` (length n; NaN and infinities = no number, skipped) into classes as documented at `Classification`: right-closed, the
 * first bound <= the smallest value, the last >= the largest, never NaN. Data never throws; what came out differently stands in `notes`.
 *
 * Conventions: quantile R-7; Fisher-Jenks exact, limits are the largest values of the lower classes (mapclassify); standard deviation
 * with n - 1 around the mean (mapclassify `StdMean` for five classes); head/tail with Jiang's 40 % rule, at most nine classes; maximum
 * breaks in the middle of the gaps, ties upwards; pretty as R. Head/tail and pretty choose the number of classes themselves
 * (`countIgnored` when it differs). Heavy ties, and fewer distinct values than classes, reduce the number (`reduced`). Where a limit falls
 * on the smallest value, that value is a class of its own and the first two bounds are equal. A constant is one class [v, v]; without any
 * number there is no class and no bound.
 * Cost O(n log n), Fisher-Jenks O(n log n + k m log m) for m distinct values.
 */
export function classify(values: Float64Array, options: ClassificationOptions): Classification {
  const { method } = options;
  const classes = wantedClasses(options.classes);
  const sorted = sortedNumbers(values);
  const lowest = sorted[0];
  if (lowest === undefined) return { method, bounds: [], notes: ['noValues'] };
  const highest = sorted[sorted.length - 1]!;
  switch (method) {
    case 'quantile':
      return classificationFromLimits(method, sorted, inner(quantileEdges(sorted, classes)), classes);
    case 'equalInterval':
      return classificationFromLimits(method, sorted, inner(equalIntervalEdges(sorted, classes)), classes);
    case 'fisherJenks':
      return classificationFromLimits(method, sorted, fisherJenksLimits(distinctNumbers(sorted), classes), classes);
    case 'standardDeviation':
      return classificationFromLimits(method, sorted, standardDeviationLimits(sorted, standardDeviationMultiples(classes)), classes);
    case 'headTail':
      return classificationFromLimits(method, sorted, headTailLimits(sorted, 0.4, MAXIMUM_CLASSES - 1), classes, true);
    case 'maximumBreaks':
      return classificationFromLimits(method, sorted, maximumBreakLimits(sorted, classes), classes);
    case 'pretty':
      return prettyClassification(lowest, highest, sorted, classes);
    case 'manual':
      return manualClassification(sorted, options.manualLimits ?? []);
  }
}

/**
 * One class per value where there are no more distinct numbers than classes; null where there are more. Methods that look at many values
 * (quantiles above all) would throw such few together: a yes or no would become one class. Cost O(n log n).
 */
export function classifyFewValues(values: Float64Array, options: Omit<ClassificationOptions, 'manualLimits'>): Classification | null {
  const classes = wantedClasses(options.classes);
  const sorted = sortedNumbers(values);
  const distinct = distinctNumbers(sorted).values;
  if (distinct.length === 0 || distinct.length > classes) return null;
  return classificationFromLimits(options.method, sorted, [...distinct.slice(0, -1)], classes);
}

const wantedClasses = (classes: number): number =>
  Number.isFinite(classes) ? Math.min(MAXIMUM_CLASSES, Math.max(MINIMUM_CLASSES, Math.round(classes))) : MINIMUM_CLASSES;

const inner = (edges: readonly number[]): readonly number[] => edges.slice(1, -1);

/** Round outer bounds are kept: "0 to 10" reads better than "0.13 to 10". */
function prettyClassification(lowest: number, highest: number, sorted: Float64Array, classes: number): Classification {
  if (lowest === highest) return classificationFromLimits('pretty', sorted, [], classes, true);
  // R's rule may overshoot the wanted number; fewer are asked for until they can be told apart by colour
  let asked = classes;
  let bounds = prettyEdges(lowest, highest, asked);
  while (bounds.length - 1 > MAXIMUM_CLASSES && asked > 1) bounds = prettyEdges(lowest, highest, --asked);
  const notes: ClassificationNote[] = bounds.length - 1 === classes ? [] : ['countIgnored'];
  return { method: 'pretty', bounds, notes };
}
