/** The embedded map. Comes with it, see `embed-topic.ts`. */
export const embed = {
  'embed.year': 'Jahr',
  'embed.table.show': 'Als Tabelle zeigen',
  'embed.table.hide': 'Tabelle ausblenden',
  'embed.legend': 'Legende',
  'embed.full': 'Im Sozialraumatlas öffnen',
  'embed.keys':
    'Pfeiltasten verschieben die Karte, Plus und Minus ändern den Maßstab, Eingabe beginnt den Gang durch die Gebiete, Escape beendet ihn.',
  'embed.gestures': 'Zwei Finger oder Strg und Mausrad bewegen die Karte.',
  'embed.minimumBase': 'Gebiete mit einer Basis unter {count} sind nicht bewertet.',
  'embed.minimumCases': 'Weniger als {count} Fälle werden nicht gezeigt.',
  'embed.failed': 'Die Karte ließ sich nicht laden.',
  'embed.retry': 'Noch einmal versuchen',
};
