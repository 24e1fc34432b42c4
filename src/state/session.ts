import type {
  AreaKey,
  ClassificationMethod,
  Conference,
  Decision,
  DistrictPlan,
  FacilityKindId,
  IndicatorId,
  LevelId,
  Recipe,
  Scenario,
  Story,
  Year,
} from '../model/index.ts';

export type Workspace = 'karte' | 'index' | 'versorgung' | 'zuschnitt' | 'monitoring' | 'konferenz' | 'daten';
/** Workspaces that exist today. A workspace appears on the rail when it can do something. */
export const WORKSPACES: readonly Workspace[] = ['karte', 'index', 'versorgung', 'konferenz', 'daten'];

/** `ergebnis` belongs to the workspaces "Index & Typen" and "Versorgung". */
export type SidePanel = 'ergebnis' | 'profil' | 'tabelle' | 'diagramme';
export const SIDE_PANELS: readonly SidePanel[] = ['ergebnis', 'profil', 'tabelle', 'diagramme'];

/** Pages of the workspace "Index & Typen". */
export type AnalysisPage =
  'uebersicht' | 'index' | 'robustheit' | 'faktoren' | 'typen' | 'nachbarschaft' | 'erwartung' | 'segregation' | 'zusammenhaenge';
export const ANALYSIS_PAGES: readonly AnalysisPage[] = [
  'uebersicht',
  'index',
  'robustheit',
  'faktoren',
  'typen',
  'nachbarschaft',
  'erwartung',
  'segregation',
  'zusammenhaenge',
];

/** Pages of the workspace "Versorgung". */
export type SupplyPage = 'angebot' | 'szenarien' | 'prognose' | 'bezirke' | 'standorte';
export const SUPPLY_PAGES: readonly SupplyPage[] = ['angebot', 'szenarien', 'prognose', 'bezirke', 'standorte'];

export type SitingProblem = 'unmet' | 'pMedian' | 'maximalCovering' | 'setCovering' | 'pCenter' | 'capacitated';
export const SITING_PROBLEMS: readonly SitingProblem[] = ['unmet', 'pMedian', 'maximalCovering', 'setCovering', 'pCenter', 'capacitated'];

/** What is searched for on the page of sites. */
export interface SitingSettings {
  readonly problem: SitingProblem;
  readonly sites: number;
  readonly keepPresent: boolean;
  readonly placesPerSite: number;
}

/** What the workspace "Versorgung" looks at, beside the recipe that is the session's draft. */
export interface SupplySettings {
  readonly page: SupplyPage;
  /** The scenario every supply recipe is computed with; null = as things are. */
  readonly scenario: string | null;
  /** What maps and indicators show while a scenario is chosen: things as they are, or with its changes. */
  readonly mapShows: 'before' | 'after';
  /** Scenarios beside the chosen one in the comparison. */
  readonly compared: readonly string[];
  readonly districts: string | null;
  readonly siting: SitingSettings;
  /** Whose catchment lies over the map: of all facilities, of one, of a place, or none. */
  readonly catchment: SupplyCatchment;
}

export type SupplyCatchment =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | { readonly kind: 'facility'; readonly facility: string }
  | { readonly kind: 'point'; readonly x: number; readonly y: number };

/** Pages of the workspace "Konferenz". */
export type ConferencePage = 'geschichten' | 'beitraege' | 'tafeln' | 'protokoll';
export const CONFERENCE_PAGES: readonly ConferencePage[] = ['geschichten', 'beitraege', 'tafeln', 'protokoll'];

/** What the workspace "Konferenz" looks at. */
export interface ConferenceSettings {
  readonly page: ConferencePage;
  /** Story that is told or edited, and its step; null = none. */
  readonly story: string | null;
  readonly step: string | null;
  readonly conference: string | null;
  /** Kept in this browser like the conference itself. */
  readonly unsaved?: UnsavedWords;
}

/** What somebody writes down and has not handed in yet. */
export interface UnsavedWords {
  readonly contribution: string;
  readonly decision: Pick<Decision, 'text' | 'responsible' | 'due' | 'contributions'> | null;
}

export const NOTHING_UNSAVED: UnsavedWords = { contribution: '', decision: null };

/** What the pages without a recipe look at. */
export interface ExplorationSettings {
  readonly correlated: readonly IndicatorId[];
  readonly correlation: 'pearson' | 'spearman' | 'kendall';
  readonly segregated: readonly IndicatorId[];
  /** Random weightings of the robustness page, and by which share weights vary. */
  readonly weightings: number;
  readonly weightSpread: number;
}

export interface ClassificationSettings {
  readonly method: ClassificationMethod;
  readonly classes: number;
  /** Inner limits for `manual`. */
  readonly manualLimits: readonly number[];
  /** The same limits for all years. */
  readonly pinned: boolean;
}

export interface MapView {
  /** In the CRS of the package. */
  readonly centerX: number;
  readonly centerY: number;
  readonly metersPerPixel: number;
}

/** All that a link keeps, and the conferences. Serialisable, immutable; null = the package's own start value. */
export interface Session {
  readonly workspace: Workspace;
  readonly panel: SidePanel;
  readonly level: LevelId | null;
  readonly indicator: IndicatorId | null;
  readonly year: Year | null;
  readonly classification: ClassificationSettings;
  /** null = chosen by the indicator's polarity. */
  readonly palette: string | null;
  readonly diverging: boolean;
  readonly selection: readonly AreaKey[];
  readonly facilities: readonly FacilityKindId[];
  readonly view: MapView | null;
  readonly contrastMode: boolean;
  readonly labels: boolean;
  readonly language: Language;
  /** Leichte Sprache; only German has it. */
  readonly plain: boolean;
  readonly page: AnalysisPage;
  /** The reader's own recipes, beside those of the package; one with the id of a package's recipe stands in for it. */
  readonly recipes: readonly Recipe[];
  /** The recipe being worked on; it stands in for the saved one of the same id. */
  readonly draft: Recipe | null;
  readonly exploration: ExplorationSettings;
  readonly supply: SupplySettings;
  /** The reader's own scenarios and district plans, beside those of the package; one with the same id stands in for it. */
  readonly scenarios: readonly Scenario[];
  readonly districts: readonly DistrictPlan[];
  readonly conference: ConferenceSettings;
  /** The reader's own stories, beside those of the package; one with the same id stands in for it. */
  readonly stories: readonly Story[];
  /** What was said and decided. In this browser and in files, never in a link. */
  readonly conferences: readonly Conference[];
}

export type Language = 'de' | 'en';

export const INITIAL_SESSION: Session = {
  workspace: 'karte',
  panel: 'profil',
  level: null,
  indicator: null,
  year: null,
  classification: { method: 'quantile', classes: 5, manualLimits: [], pinned: false },
  palette: null,
  diverging: false,
  selection: [],
  facilities: [],
  view: null,
  contrastMode: false,
  labels: true,
  language: 'de',
  plain: false,
  page: 'uebersicht',
  recipes: [],
  draft: null,
  exploration: { correlated: [], correlation: 'pearson', segregated: [], weightings: 200, weightSpread: 0.5 },
  supply: {
    page: 'angebot',
    scenario: null,
    mapShows: 'after',
    compared: [],
    districts: null,
    siting: { problem: 'unmet', sites: 3, keepPresent: true, placesPerSite: 60 },
    catchment: { kind: 'none' },
  },
  scenarios: [],
  districts: [],
  conference: { page: 'geschichten', story: null, step: null, conference: null },
  stories: [],
  conferences: [],
};

/** The reader's own recipes, a draft that was never saved among them. */
export const ownRecipes = ({ recipes, draft }: Session): readonly Recipe[] =>
  draft === null || recipes.some(({ id }) => id === draft.id) ? recipes : [...recipes, draft];
