import type { conferenceShell as german } from '../../de/conference/shell.ts';

/** Frame of the workspace "Konferenz", and parts its pages share. */
export const conferenceShell: Record<keyof typeof german, string> = {
  'conference.title': 'Meeting',
  'conference.pages': 'Pages of the meeting',
  'conference.page.geschichten': 'Stories',
  'conference.page.beitraege': 'Contributions',
  'conference.page.tafeln': 'Boards',
  'conference.page.protokoll': 'Minutes',
  'conference.rules': 'Publishable figures only',
  'conference.rules.minimumBase': 'Areas with a base below {base} are not rated.',
  'conference.rules.minimumCases': 'Fewer than {cases} cases are kept secret.',
  'conference.rules.ofInputs': 'For the numbers this result is made of:',
  'conference.rules.noneHere': 'The package sets no minimum for this indicator.',
  'conference.rules.noneDeclared': 'The package sets no minimum numbers.',
  'conference.rules.secretAreas': 'On this map {count} {count|area is|areas are} secret.',
  'conference.rules.notRatedAreas': 'On this map {count} {count|area is|areas are} not rated.',
  'conference.rules.states':
    'Secret, unrated and missing values stay without a number in map, table, chart, presentation and every document.',
  'conference.rules.declared': 'Rules of all indicators',
  'conference.rules.base': 'base of at least {base}',
  'conference.rules.cases': 'at least {cases} cases',
};
