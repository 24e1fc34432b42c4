import { analysisShelf } from './analysis/shelf.ts';
import { analysisShell } from './analysis/shell.ts';

/** Workspace "Index & Typen". Comes with the workspace. */
export const analysis = {
  ...analysisShell,
  ...analysisShelf,
  'analysis.title': 'Index & Typen',
};
