import type { embed as german } from '../de/embed.ts';

export const embed: Readonly<Record<keyof typeof german, string>> = {
  'embed.year': 'Year',
  'embed.table.show': 'Show as a table',
  'embed.table.hide': 'Hide the table',
  'embed.legend': 'Legend',
  'embed.full': 'Open in the atlas',
  'embed.keys': 'Arrow keys move the map, plus and minus change the scale, Enter begins the walk over the areas, Escape ends it.',
  'embed.gestures': 'Two fingers, or Ctrl and the wheel, move the map.',
  'embed.minimumBase': 'Areas with a base below {count} are not rated.',
  'embed.minimumCases': 'Fewer than {count} cases are not shown.',
  'embed.failed': 'The map could not be loaded.',
  'embed.retry': 'Try again',
};
