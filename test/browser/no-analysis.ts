import type { AnalysisView } from '../../src/ui/atlas-view.ts';

/** The workspace "Index & Typen" before anything was asked of it. */
export const NO_ANALYSIS: AnalysisView = {
  page: 'uebersicht',
  recipes: [],
  draft: null,
  unsaved: false,
  result: null,
  outdated: false,
  robustness: null,
  correlations: null,
  factors: null,
  types: null,
  segregation: null,
  facilities: null,
};
