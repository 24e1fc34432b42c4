/** Segregation: how unevenly groups live. */
export const analysisSegregation = {
  'analysis.segregation.intro':
    'Does a group live evenly across the city or in few areas? Choose one or more rates. The group in the numerator is counted against all others in the denominator.',
  'analysis.segregation.step.groups': 'Groups',
  'analysis.segregation.step.level': 'Areas',
  'analysis.segregation.level.hint':
    'The smaller the areas, the higher the values (scale effect). So numbers of different levels or cities can not be compared.',
  'analysis.segregation.several':
    'Choose several rates with the same denominator, and the mix of all groups with each other is computed as well.',
  'analysis.segregation.choose': 'Choose a rate on the left, for example the share of children in basic income support.',
  'analysis.segregation.waiting': 'Computing …',
  'analysis.segregation.headline': 'How uneven? {year}',
  'analysis.segregation.sentence':
    '{indicator}: {percent} of the group would have to move for its share to be equal in all areas ({count} people or cases, {share} of the total).',
  'analysis.segregation.change.up': 'Since {from} unevenness has grown, from {first} to {last}.',
  'analysis.segregation.change.down': 'Since {from} unevenness has declined, from {first} to {last}.',
  'analysis.segregation.change.same': 'Since {from} unevenness has hardly changed ({first}, now {last}).',
  'analysis.segregation.chance.above':
    'With a purely random distribution 95 of 100 cases would lie below {random}. So the unevenness is not by chance.',
  'analysis.segregation.chance.within':
    'With a purely random distribution up to {random} would be nothing unusual: the group is so small that the value may be chance.',
  'analysis.segregation.gaps':
    'Only {count} of {total} areas have numbers. Secret and missing values are left out; the true value may differ clearly.',
  'analysis.segregation.measure': 'Measure',
  'analysis.segregation.lines': 'Development',
  'analysis.segregation.lines.title': '{measure} over the years',
  'analysis.segregation.lines.oneYear': 'There is only one year with numbers.',
  'analysis.segregation.lines.chance': 'chance',
  'analysis.segregation.measure.dissimilarity': 'Uneven distribution (dissimilarity index)',
  'analysis.segregation.measure.dissimilarity.short': 'D',
  'analysis.segregation.measure.dissimilarity.about':
    'Share of the group that would have to move for its share to be equal everywhere. 0% = fully mixed, 100% = fully apart.',
  'analysis.segregation.measure.spatialDissimilarity': 'Uneven distribution with neighbourhood (spatial D)',
  'analysis.segregation.measure.spatialDissimilarity.short': 'spatial D',
  'analysis.segregation.measure.spatialDissimilarity.about':
    'Like the dissimilarity index, reduced by the mixing across borders: the less neighbouring areas resemble each other, the lower it is.',
  'analysis.segregation.measure.isolation': 'Among themselves (isolation)',
  'analysis.segregation.measure.isolation.short': 'isolation',
  'analysis.segregation.measure.isolation.about':
    'Share of the own group that a member has around on average. Also rises when the group as a whole grows.',
  'analysis.segregation.measure.correctedIsolation': 'Isolation without the size of the group (eta²)',
  'analysis.segregation.measure.correctedIsolation.short': 'eta²',
  'analysis.segregation.measure.correctedIsolation.about':
    'Isolation, corrected for the size of the group. 0 = as in the whole city, 1 = fully among themselves.',
  'analysis.segregation.measure.interaction': 'Meeting others (interaction)',
  'analysis.segregation.measure.interaction.short': 'interaction',
  'analysis.segregation.measure.interaction.about': 'Share of the others that a member of the group has around on average.',
  'analysis.segregation.measure.gini': 'Inequality of all areas (Gini)',
  'analysis.segregation.measure.gini.short': 'Gini',
  'analysis.segregation.measure.gini.about':
    'Area between the Lorenz curve and the diagonal, times two. 0 = same share everywhere, 1 = fully apart.',
  'analysis.segregation.measure.entropy': 'Less mixed than the city (entropy H)',
  'analysis.segregation.measure.entropy.short': 'H',
  'analysis.segregation.measure.entropy.about':
    "By how much areas are less mixed than the city on average (Theil's H). 0 = mixed alike, 1 = no mixing.",
  'analysis.segregation.measure.atkinson': 'Inequality at high and low shares (Atkinson)',
  'analysis.segregation.measure.atkinson.short': 'Atkinson',
  'analysis.segregation.measure.atkinson.about':
    'Inequality that weighs areas with high and with low shares alike (b = 0.5). 0 = none, 1 = complete.',
  'analysis.segregation.measure.delta': 'Crowded on the ground (delta)',
  'analysis.segregation.measure.delta.short': 'delta',
  'analysis.segregation.measure.delta.about':
    'Share of the group that would have to move for every square kilometre to have as many of them.',
  'analysis.segregation.table': 'All measures by year',
  'analysis.segregation.table.of': 'Measures of {indicator}',
  'analysis.segregation.table.year': 'Year',
  'analysis.segregation.table.chance': 'D by chance',
  'analysis.segregation.table.group': 'group',
  'analysis.segregation.table.share': 'share',
  'analysis.segregation.table.areas': 'areas',
  'analysis.segregation.explained': 'What the measures mean',
  'analysis.segregation.lorenz': 'Lorenz curve {year}',
  'analysis.segregation.lorenz.hint':
    'Areas in the order of the share of the group, lowest first. To the right the others added up, upwards the group. On the diagonal the group would live evenly.',
  'analysis.segregation.lorenz.sentence':
    '{indicator}: where the group is least present, {population} of the others live, but only {group} of the group.',
  'analysis.segregation.lorenz.population': 'Others',
  'analysis.segregation.lorenz.group': 'Group',
  'analysis.segregation.lorenz.equal': 'even',
  'analysis.segregation.quotients': 'Where is the group over- and underrepresented?',
  'analysis.segregation.quotients.hint':
    'Location quotient: share in the area divided by the share in the whole city. 2 = twice as high, 0.5 = half as high.',
  'analysis.segregation.quotients.high': 'Highest',
  'analysis.segregation.quotients.low': 'Lowest',
  'analysis.segregation.quotients.value': '{value} times',
  'analysis.segregation.group': 'Group',
  'analysis.segregation.multigroup': 'All groups together {year}',
  'analysis.segregation.multigroup.sentence':
    'Looking at all chosen groups and the others, {percent} of all people, relative to the largest possible separation, would have to move for every area to be mixed like the city.',
  'analysis.segregation.multigroup.dissimilarity': 'Uneven distribution (D)',
  'analysis.segregation.multigroup.entropy': 'Less mixing (H)',
  'analysis.segregation.multigroup.gini': 'Gini',
  'analysis.segregation.multigroup.exposure': 'Normalised exposure (P)',
  'analysis.segregation.multigroup.diversity': 'Diversity of the city',
  'analysis.segregation.multigroup.hint':
    'D, H, G and P after Reardon and Firebaugh (2002): 0 = every area is mixed like the city, 1 = no area has two groups. The groups must not overlap (such as foreigners and EU nationals). Diversity: entropy of the city (natural logarithm).',
  'analysis.segregation.specialists':
    'Areas without a number in numerator or denominator are left out. Chance: upper 95% quantile of the dissimilarity index when the group is allocated to the areas at random (small groups look apart even then). Neighbours for the spatial index: areas whose borders come within 30 m of each other.',
};
