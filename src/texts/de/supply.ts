import { supplyShell } from './supply/shell.ts';

/** Workspace "Versorgung". Comes with the workspace. */
export const supply = {
  ...supplyShell,
  'supply.title': 'Versorgung',
};
