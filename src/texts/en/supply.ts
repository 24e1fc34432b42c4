import type { supply as german } from '../de/supply.ts';
import { supplyFindings } from './supply/findings.ts';
import { supplyShell } from './supply/shell.ts';
import { supplySites } from './supply/sites.ts';

/** Workspace "Versorgung". Comes with the workspace. */
export const supply: Record<keyof typeof german, string> = {
  ...supplyShell,
  ...supplySites,
  ...supplyFindings,
  'supply.title': 'Supply',
};
