/** Ways to cut a range of values into classes. */
export type ClassificationMethod =
  'quantile' | 'equalInterval' | 'fisherJenks' | 'standardDeviation' | 'headTail' | 'maximumBreaks' | 'pretty' | 'manual';

export const CLASSIFICATION_METHODS: readonly ClassificationMethod[] = [
  'quantile',
  'equalInterval',
  'fisherJenks',
  'standardDeviation',
  'headTail',
  'maximumBreaks',
  'pretty',
  'manual',
];

export const MINIMUM_CLASSES = 2;
export const MAXIMUM_CLASSES = 9;

/** Why fewer classes came out than asked for, or anything else worth telling. */
export type ClassificationNote = 'reduced' | 'constant' | 'noValues' | 'manualOutside' | 'countIgnored';

/**
 * Class limits, ascending, k + 1 numbers for k classes. Class c holds bounds[c] < x <= bounds[c + 1]; the first class holds its lower
 * bound too (right-closed, as mapclassify does). The first bound is <= the smallest value, the last >= the largest.
 */
export interface Classification {
  readonly method: ClassificationMethod;
  readonly bounds: readonly number[];
  readonly notes: readonly ClassificationNote[];
}
