import type { classification as de } from '../de/classification.ts';

export const classification: Readonly<Record<keyof typeof de, string>> = {
  'method.short.quantile': 'Quantiles',
  'method.short.equalInterval': 'Equal intervals',
  'method.short.fisherJenks': 'Natural breaks',
  'method.short.standardDeviation': 'Standard deviation',
  'method.short.headTail': 'Head/tail',
  'method.short.maximumBreaks': 'Largest gaps',
  'method.short.pretty': 'Round limits',
  'method.short.manual': 'Own limits',
  'method.short.categories': 'Rating as delivered',
  'note.reduced': 'Fewer classes than asked for, because there are too few different values.',
  'note.constant': 'All areas have the same value.',
  'note.noValues': 'There is no value that could be classified.',
  'note.manualOutside': 'At least one of your limits lies outside the values.',
  'note.countIgnored': 'With this method the number of classes follows from the values.',
  'class.unchanged': 'unchanged',
  'class.first': 'up to {upper}',
  'class.middle': 'over {lower} to {upper}',
  'class.last': 'over {lower}',
  'class.only': '{lower} to {upper}',
};
