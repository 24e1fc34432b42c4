import type { exported as de } from '../de/export.ts';

export const exported: Readonly<Record<keyof typeof de, string>> = {
  'export.key': 'Key',
  'export.name': 'Area',
  'export.year': 'Year',
  'export.state': 'Status',
  'export.base': 'Base',
  'export.source': 'Source',
  'export.fictitious': 'All figures are fictitious.',
  'attribution.changed': 'data changed',
};
