import type {
  AreaProfile,
  Catchment,
  CorrelationResult,
  DistrictResult,
  FactorExploration,
  IndicatorAvailability,
  NetworkReport,
  OverlapResult,
  RecipeResult,
  Refusal,
  RobustnessResult,
  SegregationResult,
  SitingResult,
  SupplyForecastResult,
  SupplyResult,
  TypeExploration,
} from '../analysis/protocol.ts';
import type { ChoroplethSpecification, ColorScheme, HistogramSpecification } from '../cartography/specification.ts';
import type {
  AnalysisRecipe,
  AtlasPackage,
  Conference,
  DistrictPlan,
  Finding,
  FacilityKindId,
  FacilitySet,
  IndicatorDescriptor,
  IndicatorSeries,
  JoinReport,
  Level,
  LevelDevelopment,
  LevelDescriptor,
  Recipe,
  Scenario,
  Story,
  SupplyRecipe,
} from '../model/index.ts';
import type { PublicationRules } from '../report/index.ts';
import type { InterfaceState, Job } from '../state/intents.ts';
import type { AnalysisPage, ConferenceSettings, Session, SupplySettings } from '../state/session.ts';

export type { IndicatorRules, PublicationRules } from '../report/index.ts';

/** Positions of facilities of one kind within their set. */
export interface FacilitiesInArea {
  readonly kind: FacilityKindId;
  readonly positions: readonly number[];
}

/** Something the package delivers or the reader made. */
export interface ShelvedItem<Item> {
  readonly item: Item;
  /** `changed`: the reader's own version of one of the package. */
  readonly origin: 'package' | 'own' | 'changed';
}

/** A recipe on the shelf. */
export interface ShelvedRecipe<OfKind extends Recipe = Recipe> {
  readonly recipe: OfKind;
  /** `changed`: the reader's own version of a recipe of the package. */
  readonly origin: 'package' | 'own' | 'changed';
}

/** What the workspace "Index & Typen" shows. Results are null until they have arrived. */
export interface AnalysisView {
  readonly page: AnalysisPage;
  readonly recipes: readonly ShelvedRecipe<AnalysisRecipe>[];
  readonly draft: AnalysisRecipe | null;
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

/** What the workspace "Versorgung" shows. Results are null until they have arrived; those of an earlier state stay meanwhile. */
export interface SupplyView {
  readonly settings: SupplySettings;
  /** Supply recipes on the shelf. */
  readonly recipes: readonly ShelvedRecipe<SupplyRecipe>[];
  /** The open analysis, without the scenario's changes. */
  readonly draft: SupplyRecipe | null;
  readonly unsaved: boolean;
  readonly scenarios: readonly ShelvedItem<Scenario>[];
  /** The chosen one; null = as things are. */
  readonly scenario: Scenario | null;
  /** With the chosen scenario. */
  readonly result: SupplyResult | Refusal | null;
  /** As things are; the same as `result` without a scenario. */
  readonly baseline: SupplyResult | Refusal | null;
  /** `result` belongs to an earlier state; the new one is on its way. */
  readonly outdated: boolean;
  /** Scenarios of the comparison with their results. */
  readonly compared: readonly { readonly scenario: Scenario; readonly result: SupplyResult | Refusal | null }[];
  readonly forecast: SupplyForecastResult | Refusal | null;
  readonly catchment: Catchment | Refusal | null;
  readonly overlap: OverlapResult | Refusal | null;
  readonly siting: SitingResult | Refusal | null;
  readonly districtPlans: readonly ShelvedItem<DistrictPlan>[];
  readonly districtPlan: DistrictPlan | null;
  readonly districts: DistrictResult | Refusal | null;
  /** Null while unknown. */
  readonly network: NetworkReport | null;
  /** Facilities of the draft's kind as the package has them. */
  readonly facilities: FacilitySet | null;
}

/** What the workspace "Konferenz" shows. */
export interface ConferenceView {
  readonly settings: ConferenceSettings;
  readonly stories: readonly ShelvedItem<Story>[];
  /** The open one. */
  readonly story: Story | null;
  /** Position of the open step in the story; -1 = none. */
  readonly stepIndex: number;
  readonly conferences: readonly Conference[];
  readonly conference: Conference | null;
  /** The one the open conference follows. */
  readonly previous: Conference | null;
  /** Levels whose areas the open conference speaks of, as far as they have arrived. */
  readonly placeLevels: readonly Level[];
  /** Names of areas by the ids of contributions and cards: the area they are about, or that their place lies in. */
  readonly placeNames: Readonly<Record<string, string>>;
  /** What the shown numbers propose for boards of that kind; null without such a board or two comparable years. */
  readonly levelDevelopment: LevelDevelopment | null;
  readonly rules: PublicationRules;
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
  /** The package lies in files on the reader's device. */
  readonly fromFiles?: boolean;
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
  readonly supply: SupplyView;
  readonly conference: ConferenceView;
  readonly facilities: readonly FacilitySet[];
  /** Facilities of the shown kinds that stand in the one selected area; kinds without any are left out. */
  readonly facilitiesInArea: readonly FacilitiesInArea[];
  /** "Wo leben viele Kinder in Armut?" or indicator and year. */
  readonly headline: string;
  /** One sentence that reads the map; also its text alternative. */
  readonly reading: string;
}
