import { INITIAL_SESSION } from '../state/index.ts';
import type { AnalysisView, ConferenceView, SupplyView } from './atlas-view.ts';

/** The workspace "Index & Typen" before anything was asked of it, and where there is no such workspace. */
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

/** The workspace "Versorgung" with nothing open. */
export const NO_SUPPLY: SupplyView = {
  settings: INITIAL_SESSION.supply,
  recipes: [],
  draft: null,
  unsaved: false,
  scenarios: [],
  scenario: null,
  result: null,
  baseline: null,
  outdated: false,
  compared: [],
  forecast: null,
  catchment: null,
  overlap: null,
  siting: null,
  districtPlans: [],
  districtPlan: null,
  districts: null,
  network: null,
  facilities: null,
};

/** The workspace "Konferenz" with nothing open. */
export const NO_CONFERENCE: ConferenceView = {
  settings: INITIAL_SESSION.conference,
  stories: [],
  story: null,
  stepIndex: -1,
  conferences: [],
  conference: null,
  previous: null,
  placeLevels: [],
  placeNames: {},
  levelDevelopment: null,
  rules: { shown: null, declared: [], secretAreas: 0, notRatedAreas: 0 },
};
