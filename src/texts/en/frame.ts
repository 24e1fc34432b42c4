import type { frame as de } from '../de/frame.ts';

export const frame: Readonly<Record<keyof typeof de, string>> = {
  'frame.title': 'Neighbourhood Atlas',
  'frame.search': 'Find an area',
  'frame.share': 'Share',
  'frame.export': 'Export',
  'frame.contrast': 'Contrast',
  'frame.help': 'Help',
  'frame.undo': 'Undo',
  'frame.redo': 'Redo',
};
