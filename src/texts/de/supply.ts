import { supplyFindings } from './supply/findings.ts';
import { supplyShell } from './supply/shell.ts';
import { supplySites } from './supply/sites.ts';

/** Workspace "Versorgung". Comes with the workspace. */
export const supply = {
  ...supplyShell,
  ...supplySites,
  ...supplyFindings,
  'supply.title': 'Versorgung',
};
