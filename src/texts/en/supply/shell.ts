import type { supplyShell as german } from '../../de/supply/shell.ts';

/** Frame of the workspace "Versorgung", and parts its pages share. */
export const supplyShell: Record<keyof typeof german, string> = {
  'supply.pages': 'Pages of this analysis',
  'supply.back': 'All analyses',
  'supply.export': 'Export analysis',
  'supply.page.angebot': 'Supply',
  'supply.page.szenarien': 'Scenarios',
  'supply.page.prognose': 'Forecast',
  'supply.page.bezirke': 'Districts',
  'supply.page.standorte': 'Sites',
  'supply.result.none': 'Open an analysis on the left or begin a new one: its result will be shown here.',
  'supply.result.waiting': 'Computing …',
};
