/** Correlations of indicators. */
export const analysisCorrelations = {
  'analysis.correlations.intro':
    'Which circumstances occur in the same areas? Choose two or more indicators. A correlation tells nothing about causes and nothing about single people.',
  'analysis.correlations.step.indicators': 'Indicators',
  'analysis.correlations.step.coefficient': 'Measure of correlation',
  'analysis.correlations.method': 'Coefficient',
  'analysis.correlations.method.pearson': 'Pearson (r)',
  'analysis.correlations.method.spearman': 'Spearman (ρ)',
  'analysis.correlations.method.kendall': 'Kendall (τ-b)',
  'analysis.correlations.method.pearson.when':
    'Measures how well the points lie on a straight line. The usual choice where no single areas lie far out.',
  'analysis.correlations.method.spearman.when':
    'Compares ranks instead of values. Right with outliers, skewed distributions and bent relations.',
  'analysis.correlations.method.kendall.when':
    'Counts how often two areas are in the same order in both indicators. Right with few areas or many equal values; the numbers are smaller than with Spearman.',
  'analysis.correlations.level.hint':
    'Correlations differ by level of areas and are mostly stronger on coarse ones. Compare numbers within one level only.',
  'analysis.correlations.take': 'Take the indicators of “{recipe}”',
  'analysis.correlations.chooseTwo': 'Choose at least two indicators on the left.',
  'analysis.correlations.matrix': 'Correlations {year}',
  'analysis.correlations.matrix.hint': '1 = in full step, 0 = no correlation, −1 = fully opposed. A cell opens the picture of its pair.',
  'analysis.correlations.otherYear': '{year} is the last year up to the shown one with data for all chosen indicators.',
  'analysis.correlations.strong.more': '{count} more {count|pair is|pairs are} strongly correlated, see “For specialists”.',
  'analysis.correlations.matrix.scroll': 'Table of correlations',
  'analysis.correlations.cell': '{row} and {column}: {coefficient}',
  'analysis.correlations.redundant': '“{one}” and “{other}” say nearly the same ({coefficient}). In an index they would count twice.',
  'analysis.correlations.strong.positive':
    '“{one}” and “{other}” clearly go together: where one value is high, the other mostly is, too ({coefficient}).',
  'analysis.correlations.strong.negative':
    '“{one}” and “{other}” clearly run against each other: where one value is high, the other mostly is low ({coefficient}).',
  'analysis.correlations.none': 'No pair is strongly correlated (all coefficients between −{limit} and {limit}).',
  'analysis.correlations.few':
    'Only {count} areas have values in both indicators. Correlations by chance are then easily as large as real ones.',
  'analysis.correlations.plot': 'One pair as a picture',
  'analysis.correlations.plot.label': 'Scatter plot of {count} areas: {x} to the right, {y} upwards. {method} {coefficient}. {reading}',
  'analysis.correlations.plot.hint':
    'Each point is an area. Pointing highlights it on the map, clicking selects it, dragging selects a part.',
  'analysis.correlations.plot.pointed': '{area}: {x} and {y}',
  'analysis.correlations.axis.x': 'To the right',
  'analysis.correlations.axis.y': 'Upwards',
  'analysis.correlations.axis.swap': 'Swap axes',
  'analysis.correlations.line': 'The line (least squares): {y} = {intercept} {sign} {slope} × {x}.',
  'analysis.correlations.line.noLine': 'No line: one indicator has the same value in all areas.',
  'analysis.correlations.reading.strongPositive': 'Strongly in step.',
  'analysis.correlations.reading.positive': 'Moderately in step.',
  'analysis.correlations.reading.weak': 'Hardly any correlation.',
  'analysis.correlations.reading.negative': 'Moderately opposed.',
  'analysis.correlations.reading.strongNegative': 'Strongly opposed.',
  'analysis.correlations.points': 'All areas as a table ({count})',
  'analysis.correlations.points.more': 'Show {count} more',
  'analysis.correlations.pairs': 'All pairs with p-values',
  'analysis.correlations.pairs.one': 'Pair',
  'analysis.correlations.pairs.coefficient': 'coefficient',
  'analysis.correlations.pairs.p': 'p',
  'analysis.correlations.pairs.n': 'n',
  'analysis.correlations.pairs.hint':
    'Two-sided p-values against “no correlation” (Pearson, Spearman: t distribution; Kendall: normal distribution with ties), not corrected for multiple testing. Neighbouring areas resemble each other, so the p-values are rather too small. Each pair counts the areas that have both values.',
};
