/** Words in exported files. */
export const exported = {
  'export.key': 'Schlüssel',
  'export.name': 'Gebiet',
  'export.year': 'Jahr',
  'export.state': 'Angabe',
  'export.base': 'Bezugsgröße',
  'export.source': 'Quelle',
  'export.fictitious': 'Alle Angaben sind fiktiv.',
  'attribution.changed': 'Daten geändert',
};
