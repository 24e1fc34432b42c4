/** Robustness of an index. */
export const analysisRobustness = {
  'analysis.robustness.intro':
    'An index rests on decisions that could have been taken otherwise. Here it is computed many times in other ways: without one indicator at a time, with other standardisations, and with randomly changed weights.',
  'analysis.robustness.weightings': 'Random weightings',
  'analysis.robustness.weightings.hint': 'More weightings give a finer picture and take longer. {count} are mostly enough.',
  'analysis.robustness.spread': 'Change weights by up to',
  'analysis.robustness.spread.value': '± {percent}%',
  'analysis.robustness.spread.hint':
    'At ± {percent}% an indicator of weight 1 counts between {lowest} and {highest}. All values between are equally likely.',
  'analysis.robustness.seed': 'Seed of the random draws: {seed}. The same seed gives the same result.',
  'analysis.robustness.onlyIndex': 'Robustness can be checked for an index and for status and dynamics.',
  'analysis.robustness.waiting': 'Computing the index in many ways …',
  'analysis.robustness.title': 'How firm are the classes {year}?',
  'analysis.robustness.sentence':
    'In {count} of {total} areas the class depends on single decisions: at least one other computation puts {count|the area|them} into another class.',
  'analysis.robustness.sentence.none': 'None of the {total} areas changes its class, however it is computed.',
  'analysis.robustness.often': '{count} of them {count|changes|change} in more than a quarter of the computations.',
  'analysis.robustness.often.none': 'None of them changes in more than a quarter of the computations.',
  'analysis.robustness.firm': 'The order as a whole stays nearly the same (smallest rank correlation {coefficient}).',
  'analysis.robustness.middle': 'The order shifts noticeably (smallest rank correlation {coefficient}).',
  'analysis.robustness.loose':
    'The order depends strongly on the decisions (smallest rank correlation {coefficient}). Give good reasons for your choice.',
  'analysis.robustness.select': 'Select {count} {count|area|areas} with a changing class on the map',
  'analysis.robustness.advice.title': 'What to do with it?',
  'analysis.robustness.advice.1': 'In reports call these areas borderline cases, not firm findings.',
  'analysis.robustness.advice.2': 'Look on site before money depends on the class of such an area.',
  'analysis.robustness.advice.3':
    'If a single indicator moves very many areas, check it: does it measure something of its own, or is it faulty?',
  'analysis.robustness.advice.4': 'Do not pick the computation that gives the desired result. Decide on it beforehand.',
  'analysis.robustness.kinds': 'What changes if …',
  'analysis.robustness.kinds.caption':
    'Rank correlation: 1 = same order. Other class: share of areas, for weights the mean over the computations.',
  'analysis.robustness.column.change': 'Change',
  'analysis.robustness.column.correlation': 'rank correlation',
  'analysis.robustness.column.changed': 'other class',
  'analysis.robustness.kind.leaveOneOut': 'one indicator is left out',
  'analysis.robustness.kind.standardisation': 'standardisation is another',
  'analysis.robustness.kind.weights': 'weights vary',
  'analysis.robustness.without': 'without {indicator}',
  'analysis.robustness.weights': '{count} random weightings',
  'analysis.robustness.noStandardisations':
    'Other standardisations are not compared: the class limits are in the units of this one standardisation.',
  'analysis.robustness.ranks': 'Which ranks an area can have',
  'analysis.robustness.ranks.hint':
    'Rank 1 = highest need, {count} = lowest. Line: from smallest to largest rank. Tick: middle rank. Dot: rank in the recipe. Widest ranges first.',
  'analysis.robustness.show': 'Shown are',
  'analysis.robustness.show.unstable': 'areas with a changing class',
  'analysis.robustness.show.all': 'all rated areas',
  'analysis.robustness.selected': 'Selected',
  'analysis.robustness.row':
    '{area}: rank {rank}, between {lowest} and {highest}, middle rank {median}; another class in {share} of the computations',
  'analysis.robustness.row.short': '{lowest} to {highest}',
  'analysis.robustness.row.changed': '{share} other',
  'analysis.robustness.more': 'Show {count} more',
  'analysis.robustness.specialists':
    "Spearman's rank correlation between index and variant. Weights uniform within ± {percent}%, drawn independently and brought back to the old sum ({count} draws, seed {seed}). Classes by the recipe's limits; the same set of areas in all variants. Median of the ranks over all variants.",
};
