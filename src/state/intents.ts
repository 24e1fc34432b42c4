import type {
  AreaKey,
  Conference,
  Contribution,
  DistrictPlan,
  FacilityKindId,
  Finding,
  IndicatorId,
  LevelId,
  Recipe,
  RecipeId,
  Scenario,
  Story,
  Year,
} from '../model/index.ts';
import type { PackageLocation } from '../analysis/protocol.ts';
import type { OfflinePress, OfflineState } from './offline-state.ts';
import type {
  AnalysisPage,
  ClassificationSettings,
  ConferenceSettings,
  ExplorationSettings,
  Language,
  MapView,
  Session,
  SidePanel,
  SupplySettings,
  Workspace,
} from './session.ts';

/** Who asked: a view ignores the echo of its own change. */
export type IntentSource = 'map' | 'table' | 'legend' | 'chart' | 'search' | 'url' | 'api' | 'keyboard' | 'panel';

/** Every change of the session goes through one of these; all can be undone. */
export type SessionIntent =
  | { readonly type: 'workspace/chosen'; readonly workspace: Workspace }
  | { readonly type: 'panel/chosen'; readonly panel: SidePanel }
  | { readonly type: 'indicator/chosen'; readonly indicator: IndicatorId }
  | { readonly type: 'level/chosen'; readonly level: LevelId }
  | { readonly type: 'year/chosen'; readonly year: Year }
  | { readonly type: 'classification/changed'; readonly settings: Partial<ClassificationSettings> }
  | { readonly type: 'palette/chosen'; readonly palette: string | null; readonly diverging: boolean }
  | { readonly type: 'selection/set'; readonly keys: readonly AreaKey[]; readonly source: IntentSource }
  | { readonly type: 'selection/toggled'; readonly key: AreaKey; readonly source: IntentSource }
  | { readonly type: 'selection/cleared' }
  | { readonly type: 'facilities/toggled'; readonly kind: FacilityKindId }
  | { readonly type: 'view/moved'; readonly view: MapView; readonly source: IntentSource }
  | { readonly type: 'contrast/toggled' }
  | { readonly type: 'labels/toggled' }
  | { readonly type: 'language/chosen'; readonly language: Language }
  /** German in Leichte Sprache, where there are such texts. */
  | { readonly type: 'plain/toggled' }
  | { readonly type: 'page/chosen'; readonly page: AnalysisPage }
  /** Begins or changes the recipe that is worked on; the map shows its first output when it is another one than before. */
  | { readonly type: 'recipe/drafted'; readonly recipe: Recipe }
  /** Keeps the draft among the reader's own recipes, one version up. */
  | { readonly type: 'recipe/saved'; readonly changed: string }
  /** Puts the draft away; what was saved stays. */
  | { readonly type: 'recipe/closed' }
  /** Own recipes only. */
  | { readonly type: 'recipe/removed'; readonly recipe: RecipeId }
  | { readonly type: 'recipe/imported'; readonly recipes: readonly Recipe[] }
  | { readonly type: 'exploration/changed'; readonly settings: Partial<ExplorationSettings> }
  | { readonly type: 'supply/changed'; readonly settings: Partial<SupplySettings> }
  /** Adds an own scenario or changes one (by its id); a changed one of the package becomes an own one. It becomes the chosen one. */
  | { readonly type: 'scenario/changed'; readonly scenario: Scenario }
  /** Own ones only. */
  | { readonly type: 'scenario/removed'; readonly scenario: string }
  | { readonly type: 'districts/changed'; readonly plan: DistrictPlan }
  | { readonly type: 'districts/removed'; readonly plan: string }
  | { readonly type: 'conference/changed'; readonly settings: Partial<ConferenceSettings> }
  /** Adds an own story or changes one (by its id); a changed one of the package becomes an own one. It becomes the open one. */
  | { readonly type: 'story/changed'; readonly story: Story }
  /** Own ones only. */
  | { readonly type: 'story/removed'; readonly story: string }
  /** Adds a conference or changes one; it becomes the open one. */
  | { readonly type: 'conference/kept'; readonly conference: Conference }
  | { readonly type: 'conference/removed'; readonly conference: string }
  | { readonly type: 'session/patched'; readonly patch: Partial<Session>; readonly source: IntentSource }
  | { readonly type: 'session/reset'; readonly part: 'classification' | 'all' };

/** Changes of the surface; never undone, never in a link. */
export type InterfaceIntent =
  | { readonly type: 'hover/changed'; readonly area: number | null; readonly source: IntentSource }
  | { readonly type: 'focus/changed'; readonly area: number | null }
  /** A histogram bar, a legend class: these areas stand out in every view; empty = none. */
  | { readonly type: 'highlight/changed'; readonly areas: readonly number[]; readonly source: IntentSource }
  | { readonly type: 'dialog/opened'; readonly dialog: Dialog }
  | { readonly type: 'dialog/closed' }
  | { readonly type: 'sheet/moved'; readonly stop: SheetStop }
  | { readonly type: 'play/toggled' }
  | { readonly type: 'scheme/chosen'; readonly scheme: SchemeChoice }
  | { readonly type: 'notice/dismissed'; readonly id: number }
  | { readonly type: 'tour/dismissed' }
  /** Full view for the room: no panels, large type. */
  | { readonly type: 'presentation/changed'; readonly presenting: boolean }
  /** What the one who presents has in hand; gone with the presentation. */
  | { readonly type: 'presentation/adjusted'; readonly settings: Partial<PresentationSettings> }
  /** What the next click or line on the map means; null = selecting areas. */
  | { readonly type: 'tool/chosen'; readonly tool: MapTool | null }
  /** The scenario's change that is open for editing: its id, or the key of the facility it concerns; or the contribution that is looked at. */
  | { readonly type: 'change/edited'; readonly change: string | null }
  /** What is known of working without a network. */
  | { readonly type: 'offline/changed'; readonly patch: Partial<OfflineState> }
  | { readonly type: 'basemap/consented'; readonly consented: boolean };

/** Commands to the composition root; they change no state by themselves. */
export type Command =
  | { readonly type: 'package/open'; readonly location: PackageLocation }
  | { readonly type: 'view/fit'; readonly to: 'city' | 'selection' }
  | { readonly type: 'view/zoom'; readonly steps: number }
  /** Fractions of the map's width and height; positive = to the right and upwards. */
  | { readonly type: 'view/pan'; readonly x: number; readonly y: number }
  /** Moves the keyboard's focus to the nearest area in a direction; `first` begins at the area nearest to the centre. */
  | { readonly type: 'focus/move'; readonly direction: 'first' | 'left' | 'right' | 'up' | 'down' }
  | { readonly type: 'history/undo' }
  | { readonly type: 'history/redo' }
  | { readonly type: 'job/cancel'; readonly id: string }
  | { readonly type: 'export/table' }
  | { readonly type: 'export/image' }
  | { readonly type: 'link/copy' }
  | { readonly type: 'package/check' }
  /** Saves recipes as a file that fits into a package. */
  | { readonly type: 'recipe/export'; readonly recipes: readonly RecipeId[] }
  /** Saves the method sheet of the recipe that is open. */
  | { readonly type: 'recipe/sheet' }
  /** Saves a scenario or a district plan as a file that fits into a package. */
  | { readonly type: 'scenario/export'; readonly scenario: string }
  /** Saves the key figures of the compared scenarios as a table. */
  | { readonly type: 'scenario/table' }
  | { readonly type: 'districts/export'; readonly plan: string }
  | { readonly type: 'districts/import'; readonly file: File }
  | { readonly type: 'network/build'; readonly files: readonly File[] }
  /** Saves the streets in the compact form of the package. */
  | { readonly type: 'network/export' }
  /** Uses a tool at a place of the map without pointing: the middle of the map, the label point of an area. */
  | { readonly type: 'tool/used'; readonly x: number; readonly y: number }
  /**
   * A tool by keyboard or button: `aim` shows the cross at the map's centre, `use` takes that place, `finish` ends a line, `back` takes its
   * last point away, `cancel` puts the tool away.
   */
  | { readonly type: 'tool/pressed'; readonly press: ToolPress }
  /** Puts the present view into the open story (a new one without) behind the open step; `over`: into that step, in place of its own view. */
  | { readonly type: 'story/record'; readonly over?: string }
  /** Opens a step of the open story: its view is laid over the session, the map goes there. What the atlas does not know of it is told. */
  | { readonly type: 'story/show'; readonly step: string }
  | { readonly type: 'story/export'; readonly story: string; readonly format: StoryFormat }
  | { readonly type: 'minutes/export'; readonly conference: string; readonly format: MinutesFormat }
  /** Opens the second window with notes, next step and clock. */
  | { readonly type: 'presenter/open' }
  | { readonly type: 'drawing/pressed'; readonly press: DrawingPress }
  /** Working without a network, and what is kept for it. */
  | { readonly type: 'offline/pressed'; readonly press: OfflinePress }
  | { readonly type: 'retry' };

export type Intent = SessionIntent | InterfaceIntent | Command;

/** A tool of the workspaces "Versorgung" and "Konferenz". */
export type MapTool =
  /** The isochrone follows the pointer; a click leaves it where it is. */
  | { readonly kind: 'isochrone' }
  | { readonly kind: 'addFacility' }
  | { readonly kind: 'moveFacility'; readonly facility: string }
  | { readonly kind: 'addHousing' }
  | { readonly kind: 'drawWay' }
  | { readonly kind: 'drawBarrier' }
  /** Says where a contribution belongs; `contribution` null = a new one with what was entered so far. */
  | {
      readonly kind: 'pinContribution';
      readonly contribution: string | null;
      readonly entry: Pick<Contribution, 'kind' | 'text'>;
    };

export type ToolPress = 'aim' | 'use' | 'finish' | 'back' | 'cancel';

/** Forms a story leaves the atlas in; `json` fits into a package. */
export type StoryFormat = 'link' | 'json' | 'zip' | 'html' | 'pdf' | 'pptx';
export type MinutesFormat = 'json' | 'html' | 'pdf' | 'docx';

/** On the map of a presentation: a pointer like a laser's, free lines, arrows. */
export type DrawingTool = 'pointer' | 'line' | 'arrow';

/**
 * Drawing without a mouse: `left` to `down` move the pointer, `farther` in large steps, `use` begins and ends a line. `undo` takes the
 * last line away, `clear` all of them, `keep` saves map and lines as a picture: the only way they stay.
 */
export type DrawingPress =
  | { readonly kind: 'use' | 'undo' | 'clear' | 'keep' }
  | { readonly kind: 'move'; readonly direction: 'left' | 'right' | 'up' | 'down'; readonly farther: boolean };

export interface PresentationSettings {
  /** The room sees nothing but a dark screen. */
  readonly black: boolean;
  readonly tool: DrawingTool | null;
  /** One of two colours of lines and arrows. */
  readonly color: 0 | 1;
  /** Lines that can be taken back. */
  readonly lines: number;
  /** The second window; `blocked`: the browser did not let it open. */
  readonly speaker: 'closed' | 'open' | 'blocked';
  /** Address of the second window, to open it by hand; '' before it was asked for. */
  readonly speakerAddress: string;
}

export type Dialog = 'help' | 'share' | 'picker' | 'indicator' | 'classes' | 'open' | 'about' | 'basemap' | 'storage' | 'accessibility';
export type SheetStop = 'peek' | 'half' | 'full';
/** `system` follows the operating system. */
export type SchemeChoice = 'system' | 'light' | 'dark' | 'highContrast';

export interface InterfaceState {
  readonly hoveredArea: number | null;
  readonly focusedArea: number | null;
  readonly highlightedAreas: readonly number[];
  readonly dialog: Dialog | null;
  readonly sheet: SheetStop;
  readonly playing: boolean;
  readonly scheme: SchemeChoice;
  readonly notices: readonly Notice[];
  readonly tourVisible: boolean;
  readonly basemapConsented: boolean;
  readonly offline: OfflineState;
  readonly tool: MapTool | null;
  readonly presenting: boolean;
  readonly presentation: PresentationSettings;
  /** See `change/edited`. */
  readonly editedChange: string | null;
}

/** A line that tells something and goes away on request. */
export interface Notice {
  readonly id: number;
  readonly finding: Finding;
}

/** A running or failed piece of work. */
export interface Job {
  readonly id: string;
  readonly kind:
    | 'open'
    | 'level'
    | 'series'
    | 'classification'
    | 'profile'
    | 'check'
    | 'document'
    | 'facilities'
    | 'backdrop'
    | 'recipe'
    | 'exploration'
    | 'supply'
    | 'network';
  readonly status: 'running' | 'failed';
  /** 0..1; null while unknown. */
  readonly progress: number | null;
  readonly startedAtMilliseconds: number;
}
