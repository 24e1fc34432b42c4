import type { analysis as german } from '../de/analysis.ts';
import { analysisShelf } from './analysis/shelf.ts';
import { analysisShell } from './analysis/shell.ts';

/** Workspace "Index & Typen". Comes with the workspace. */
export const analysis: Record<keyof typeof german, string> = {
  ...analysisShell,
  ...analysisShelf,
  'analysis.title': 'Index & types',
};
