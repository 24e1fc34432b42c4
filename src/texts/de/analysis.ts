import { analysisFactors } from './analysis/factors.ts';
import { analysisAssociation } from './analysis/association.ts';
import { analysisExpectation } from './analysis/expectation.ts';
import { analysisIndex } from './analysis/index-page.ts';
import { analysisShelf } from './analysis/shelf.ts';
import { analysisCorrelations } from './analysis/correlations.ts';
import { analysisRobustness } from './analysis/robustness.ts';
import { analysisSegregation } from './analysis/segregation.ts';
import { analysisSheet } from './analysis/sheet.ts';
import { analysisShell } from './analysis/shell.ts';
import { analysisTypes } from './analysis/types.ts';

/** Workspace "Index & Typen". Comes with the workspace. */
export const analysis = {
  ...analysisShell,
  ...analysisFactors,
  ...analysisIndex,
  ...analysisShelf,
  ...analysisTypes,
  ...analysisCorrelations,
  ...analysisRobustness,
  ...analysisSegregation,
  ...analysisSheet,
  ...analysisAssociation,
  ...analysisExpectation,
  'analysis.title': 'Index & Typen',
};
