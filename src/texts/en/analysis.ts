import type { analysis as german } from '../de/analysis.ts';
import { analysisIndex } from './analysis/index-page.ts';
import { analysisShelf } from './analysis/shelf.ts';
import { analysisShell } from './analysis/shell.ts';

/** Workspace "Index & Typen". Comes with the workspace. */
export const analysis: Record<keyof typeof german, string> = {
  ...analysisShell,
  ...analysisIndex,
  ...analysisShelf,
  'analysis.title': 'Index & types',
};
