import type { AreaProfile, IndicatorAvailability } from '../analysis/protocol.ts';
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
} from '../model/index.ts';
import type { InterfaceState, Job } from '../state/intents.ts';
import type { Session } from '../state/session.ts';

/** Positions of facilities of one kind within their set. */
export interface FacilitiesInArea {
  readonly kind: FacilityKindId;
  readonly positions: readonly number[];
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
  readonly facilities: readonly FacilitySet[];
  /** Facilities of the shown kinds that stand in the one selected area; kinds without any are left out. */
  readonly facilitiesInArea: readonly FacilitiesInArea[];
  /** "Wo leben viele Kinder in Armut?" or indicator and year. */
  readonly headline: string;
  /** One sentence that reads the map; also its text alternative. */
  readonly reading: string;
}
