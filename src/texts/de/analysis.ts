import { analysisIndex } from './analysis/index-page.ts';
import { analysisShelf } from './analysis/shelf.ts';
import { analysisShell } from './analysis/shell.ts';

/** Workspace "Index & Typen". Comes with the workspace. */
export const analysis = {
  ...analysisShell,
  ...analysisIndex,
  ...analysisShelf,
  'analysis.title': 'Index & Typen',
};
