/** Words of the frame around the map: top bar, rail, left panel, timeline, dialogs, workspace Daten. */
export const frame = {
  'frame.title': 'Sozialraumatlas',
  'frame.search': 'Gebiet suchen',
  'frame.share': 'Teilen',
  'frame.export': 'Export',
  'frame.contrast': 'Kontrast',
  'frame.help': 'Hilfe',
  'frame.undo': 'Rückgängig',
  'frame.redo': 'Wiederholen',
};
