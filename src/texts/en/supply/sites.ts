import type { supplySites as german } from '../../de/supply/sites.ts';

/** Page "Standorte". */
export const supplySites: Record<keyof typeof german, string> = {
  'supply.sites.intro':
    'Where would new facilities help most? Possible sites are the areas the target group lives in. It is a proposal made of numbers; whether a plot is free there is for you to know.',
  'supply.sites.step.question': 'Question',
  'supply.sites.problem': 'Looked for',
  'supply.sites.step.choices': 'Choices',
  'supply.sites.count': 'Number of new sites',
  'supply.sites.places': 'Places per new site',
  'supply.sites.keepPresent': 'Present facilities stay and count',
  'supply.sites.problem.unmet': 'areas where most is missing',
  'supply.sites.problem.unmet.hint': 'Orders areas by how many people of the target group there and nearby do not reach the standard.',
  'supply.sites.problem.pMedian': 'sites with the shortest ways',
  'supply.sites.problem.pMedian.hint': 'Makes the sum of all ways to the nearest facility as small as possible (p-median).',
  'supply.sites.problem.maximalCovering': 'sites for the most people',
  'supply.sites.problem.maximalCovering.hint':
    'Brings as many people as possible within the standard with the given number (maximal covering).',
  'supply.sites.problem.setCovering': 'as few sites as possible for all',
  'supply.sites.problem.setCovering.hint':
    'Looks for the smallest number with which all who can reach the standard on the network do so (location set covering).',
  'supply.sites.problem.pCenter': 'sites with the shortest longest way',
  'supply.sites.problem.pCenter.hint': 'Makes the longest way as short as possible (p-center).',
  'supply.sites.problem.capacitated': 'sites with limited places',
  'supply.sites.problem.capacitated.hint':
    'Shares people out to all places so that no facility is overfull and the ways together are shortest.',
  'supply.sites.none': 'There is no site that would improve anything.',
  'supply.sites.sentence.unmet': 'Most is missing where {gained} people do not reach the standard of {limit}.',
  'supply.sites.sentence.pMedian': '{count} new {count|site shortens|sites shorten} the mean way from {wayBefore} to {wayAfter}.',
  'supply.sites.sentence.maximalCovering':
    'With {count} new {count|site|sites}, {after} instead of {before} people live at most {limit} away.',
  'supply.sites.sentence.setCovering':
    'With {count} new {count|site|sites}, {after} instead of {before} people reach the standard of {limit}.',
  'supply.sites.sentence.pCenter':
    'With {count} new {count|site|sites} the longest way becomes as short as possible; the mean one changes from {wayBefore} to {wayAfter}.',
  'supply.sites.sentence.capacitated':
    '{count} new {count|site|sites} with limited places; the mean way to the place given changes from {wayBefore} to {wayAfter}.',
  'supply.sites.proof.optimal': 'Proven: among the possible sites there is no better solution.',
  'supply.sites.proof.gap': 'At most {percent}% from the best possible value; it could not be proven more closely in the computing time.',
  'supply.sites.proof.heuristic': 'A good solution; how near it is to the best one is not proven.',
  'supply.sites.list': 'Proposed sites',
  'supply.sites.gained': '+{people}',
  'supply.sites.beyond': '{people} without',
  'supply.sites.effect': 'Effect',
  'supply.sites.before': 'before',
  'supply.sites.after': 'after',
  'supply.sites.difference': 'difference',
  'supply.sites.within': 'people within the standard ({limit})',
  'supply.sites.unreachable': 'people without a way',
  'supply.sites.withoutPlace': 'people without a place',
  'supply.sites.meanWay': 'mean way',
  'supply.sites.medianWay': 'way of one half',
  'supply.sites.toScenario': 'Into the scenario as new facilities',
  'supply.sites.toScenario.hint': 'Name, place and number of places can be changed there.',
  'supply.sites.scenarioTitle': 'New sites: {kind}',
  'supply.sites.facilityName': '{kind} {area}',
  'supply.sites.candidates': '{count} possible sites.',
  'supply.sites.specialists.unmet':
    'Per area the number of people whose nearest facility is farther away than the standard; areas within the standard count together, those counted before not again.',
  'supply.sites.specialists.pMedian':
    'p-median: sum of people times way to the nearest facility; search by exchange, bound from the Lagrangian relaxation.',
  'supply.sites.specialists.maximalCovering':
    'Maximal covering location problem: people within the standard; search by exchange, bound from the Lagrangian relaxation.',
  'supply.sites.specialists.setCovering':
    'Location set covering problem: smallest number of sites; dominated rows and columns taken out, then search with a bound.',
  'supply.sites.specialists.pCenter': 'p-center: shortest longest way; search over the thresholds of covering.',
  'supply.sites.specialists.capacitated': 'Transport problem: people to places, smallest sum of ways, no facility beyond its places.',
};
