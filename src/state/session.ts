import type { AreaKey, ClassificationMethod, FacilityKindId, IndicatorId, LevelId, Year } from '../model/index.ts';

export type Workspace = 'karte' | 'index' | 'versorgung' | 'zuschnitt' | 'monitoring' | 'konferenz' | 'daten';
/** Workspaces that exist today. A workspace appears on the rail when it can do something. */
export const WORKSPACES: readonly Workspace[] = ['karte', 'daten'];

export type SidePanel = 'profil' | 'tabelle' | 'diagramme';
export const SIDE_PANELS: readonly SidePanel[] = ['profil', 'tabelle', 'diagramme'];

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

/** All that a link keeps. Serialisable, immutable; null = the package's own start value. */
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
};
