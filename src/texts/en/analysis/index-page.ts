import type { analysisIndex as german } from '../../de/analysis/index-page.ts';

/** Index assistant and its result. */
export const analysisIndex: Record<keyof typeof german, string> = {
  'analysis.index.step.inputs': 'Indicators',
  'analysis.index.step.level': 'Areas',
  'analysis.index.step.universe': 'Which areas take part?',
  'analysis.index.step.classes': 'Classes',
  'analysis.index.step.dynamics': 'Dynamics',
  'analysis.index.method': 'Method',
  'analysis.index.redundant': '“{one}” and “{other}” say nearly the same (r = {coefficient}). Together the matter counts twice.',
  'analysis.index.limits': 'Class limits',
  'analysis.index.limits.standardised': 'In standard deviations from the mean of all areas. High values mean more need.',
  'analysis.index.limits.plain': 'In units of the index. High values mean more need.',
  'analysis.index.limits.status': 'Limits of status (three)',
  'analysis.index.limits.dynamics': 'Limits of dynamics (two)',
  'analysis.index.limits.berlin':
    '−1; 1; 1.5 and −1; 1 are the published classes of the Berlin monitoring. Classes are always made from unrounded numbers.',
  'analysis.index.standardisation': 'Make values comparable by',
  'analysis.index.aggregation': 'Combine by',
  'analysis.index.restandardised': 'Standardise the sum once more',
  'analysis.index.upward': 'For larger areas',
  'analysis.index.dynamics.published': 'Published indicators of change:',
  'analysis.index.dynamics.years': 'Change over (years)',
  'analysis.index.classes.title': 'Classes {year}',
  'analysis.index.matrix.title': 'Status and dynamics {year}',
  'analysis.index.matrix.caption': 'Number of areas; a cell selects its areas',
  'analysis.index.matrix.sum': 'total',
  'analysis.index.matrix.cell': '{status}, {dynamics}: {count} {count|area|areas}',
  'analysis.index.distribution': 'How the areas are spread',
  'analysis.index.choose': 'Choose an area on the map to see what contributes to its index.',
  'analysis.index.contributions': '{area}: what contributes?',
  'analysis.index.contributions.label':
    'Contributions of the indicators to the index of {area}: {index}. To the right: more need than the mean, to the left: less.',
  'analysis.index.value': 'Index {index}, rank {rank} of {count} (1 = greatest need).',
  'analysis.index.status': 'Status',
  'analysis.index.dynamics': 'Dynamics',
  'analysis.index.onMap': 'On the map: {label}',
  'analysis.index.noValue': 'This area has no result.',
  'analysis.index.caveat':
    'An index describes a situation, not its causes. Whether there is a need for action only local knowledge can tell.',
  'analysis.index.figures': 'Mean and spread over the rated areas',
  'analysis.index.alpha.good': 'Cronbach’s alpha {alpha}: the indicators largely measure the same thing.',
  'analysis.index.alpha.low':
    'Cronbach’s alpha {alpha}: the indicators measure different things. That is no mistake, but equal sums may mean different things.',
};
