import type { supply as german } from '../de/supply.ts';
import { supplyShell } from './supply/shell.ts';

/** Workspace "Versorgung". Comes with the workspace. */
export const supply: Record<keyof typeof german, string> = {
  ...supplyShell,
  'supply.title': 'Supply',
};
