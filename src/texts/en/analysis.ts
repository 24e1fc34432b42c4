import type { analysis as german } from '../de/analysis.ts';
import { analysisShell } from './analysis/shell.ts';

/** Workspace "Index & Typen". Comes with the workspace. */
export const analysis: Record<keyof typeof german, string> = {
  ...analysisShell,
};
