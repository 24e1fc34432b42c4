import type {
  AreaProfile,
  CorrelationResult,
  FactorExploration,
  IndicatorAvailability,
  RecipeResult,
  RobustnessResult,
  SegregationResult,
  TypeExploration,
} from '../analysis/protocol.ts';
import type { ChoroplethSpecification, ColorScheme, HistogramSpecification } from '../cartography/specification.ts';
import type {
  AtlasPackage,
  Finding,
  FacilityKindId,
  FacilitySet,
  IndicatorDescriptor,
  IndicatorSeries,
  JoinReport,
  Level,
  LevelDescriptor,
  Recipe,
} from '../model/index.ts';
import type { InterfaceState, Job } from '../state/intents.ts';
import type { AnalysisPage, Session } from '../state/session.ts';

/** Positions of facilities of one kind within their set. */
export interface FacilitiesInArea {
  readonly kind: FacilityKindId;
  readonly positions: readonly number[];
}

/** A recipe on the shelf. */
export interface ShelvedRecipe {
  readonly recipe: Recipe;
  /** `changed`: the reader's own version of a recipe of the package. */
  readonly origin: 'package' | 'own' | 'changed';
}

/** What the workspace "Index & Typen" shows. Results are null until they have arrived. */
export interface AnalysisView {
  readonly page: AnalysisPage;
  readonly recipes: readonly ShelvedRecipe[];
  readonly draft: Recipe | null;
  /** The draft differs from what is saved. */
  readonly unsaved: boolean;
  /** Result of the draft for the shown year; while a changed one is on its way, the last one of this recipe. */
  readonly result: RecipeResult | null;
  /** `result` belongs to an earlier state of the draft; the new one is on its way. */
  readonly outdated: boolean;
  readonly robustness: RobustnessResult | null;
  readonly correlations: CorrelationResult | null;
  readonly factors: FactorExploration | null;
  readonly types: TypeExploration | null;
  readonly segregation: SegregationResult | null;
  /** The facilities the open recipe compares with their surroundings, shown on the map or not. */
  readonly facilities: FacilitySet | null;
}

/** What the screen shows: session plus results, put together by the composition root. Parts keep their identity while unchanged. */
export interface AtlasView {
  readonly status: 'opening' | 'ready' | 'failed';
  readonly session: Session;
  readonly surface: InterfaceState;
  readonly jobs: readonly Job[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly online: boolean;
  readonly colorScheme: ColorScheme;
  /** With the indicators of all recipes. */
  readonly atlas: AtlasPackage | null;
  readonly availability: readonly IndicatorAvailability[];
  /** Findings of all that was read so far. */
  readonly findings: readonly Finding[];
  readonly joins: readonly JoinReport[];
  /** True when every table of the package was read and checked. */
  readonly checked: boolean;
  readonly levelDescriptor: LevelDescriptor | null;
  readonly level: Level | null;
  readonly indicator: IndicatorDescriptor | null;
  readonly series: IndicatorSeries | null;
  /** Position of the year in `series.years`; -1 while there is none. */
  readonly yearIndex: number;
  readonly specification: ChoroplethSpecification | null;
  readonly histogram: HistogramSpecification | null;
  /** Positions of the selected areas in the level. */
  readonly selectedAreas: readonly number[];
  readonly profile: AreaProfile | null;
  readonly analysis: AnalysisView;
  readonly facilities: readonly FacilitySet[];
  /** Facilities of the shown kinds that stand in the one selected area; kinds without any are left out. */
  readonly facilitiesInArea: readonly FacilitiesInArea[];
  /** "Wo leben viele Kinder in Armut?" or indicator and year. */
  readonly headline: string;
  /** One sentence that reads the map; also its text alternative. */
  readonly reading: string;
}
