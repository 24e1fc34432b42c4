import { analysisShell } from './analysis/shell.ts';

/** Workspace "Index & Typen". Comes with the workspace. */
export const analysis = {
  ...analysisShell,
};
