import type {
  CorrelationRequest,
  CorrelationResult,
  FactorExploration,
  FactorExplorationRequest,
  RobustnessRequest,
  RobustnessResult,
  SegregationRequest,
  SegregationResult,
  TypeExploration,
  TypeExplorationRequest,
} from './exploration-protocol.ts';
import type { RecipeRequest, RecipeResult } from './recipe-protocol.ts';
import type { SupplyTasks } from './supply-protocol.ts';
import type {
  AtlasPackage,
  BackdropKind,
  AreaGeometry,
  Classification,
  ClassificationMethod,
  FacilityKindId,
  FacilitySet,
  Finding,
  IndicatorId,
  IndicatorSeries,
  JoinReport,
  Level,
  LevelId,
  LineGeometry,
  Recipe,
  Year,
} from '../model/index.ts';

/** Where a package lies: a folder on the web (`foreign`: of another origin than the page's), or files the user dropped (path -> file). */
export type PackageLocation =
  | { readonly kind: 'url'; readonly baseUrl: string; readonly foreign?: boolean }
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Blob> };

/** How an indicator comes to a level. */
export type IndicatorOrigin = 'direct' | 'aggregated' | 'notAggregable' | 'none';

export interface IndicatorAvailability {
  readonly indicator: IndicatorId;
  readonly byLevel: readonly { readonly level: LevelId; readonly origin: IndicatorOrigin }[];
}

/** Result of opening; `atlas` is null where the descriptor can not be used at all. */
export interface OpenedAtlas {
  readonly atlas: AtlasPackage | null;
  readonly availability: readonly IndicatorAvailability[];
  readonly findings: readonly Finding[];
  /** The package lies in files on the reader's device, at no address that another page could name. */
  readonly fromFiles?: boolean;
}

export interface LevelResult {
  readonly level: Level | null;
  readonly findings: readonly Finding[];
}

export interface SeriesResult {
  readonly series: IndicatorSeries | null;
  readonly joins: readonly JoinReport[];
  readonly findings: readonly Finding[];
}

/** A series; `recipes` are those the indicator comes from, inputs first (`recipesBehind`), absent for indicators of the package. */
export interface SeriesRequest {
  readonly indicator: IndicatorId;
  readonly level: LevelId;
  readonly recipes?: readonly Recipe[];
  /** Only what may be published: few cases are hidden also where the series itself keeps no rule (see `publicationNeeds`). */
  readonly published?: true;
}

export interface ClassificationRequest extends SeriesRequest {
  /** One year, or all years together for limits that stay the same over time. */
  readonly year: Year | 'allYears';
  readonly method: ClassificationMethod;
  readonly classes: number;
  /** Inner limits for `manual`, ascending. */
  readonly manualLimits?: readonly number[];
}

/** One line of an area's profile. */
export interface ProfileRow {
  readonly indicator: IndicatorId;
  /** Newest year with a state other than noData at or before the asked year. */
  readonly year: Year;
  readonly value: number;
  readonly state: number;
  readonly base: number;
  readonly cityValue: number;
  /** Position among areas with a number, 1 = highest value; 0 = none. */
  readonly rank: number;
  readonly rankedAreas: number;
  /** Values of this area and of the city for all years, NaN = none. */
  readonly years: readonly Year[];
  readonly areaSeries: Float64Array;
  readonly citySeries: Float64Array;
}

export interface AreaProfile {
  readonly level: LevelId;
  readonly area: number;
  readonly rows: readonly ProfileRow[];
}

export type BackdropLayer =
  | { readonly kind: BackdropKind; readonly shape: 'areas'; readonly geometry: AreaGeometry }
  | { readonly kind: BackdropKind; readonly shape: 'lines'; readonly geometry: LineGeometry };

export type * from './exploration-protocol.ts';
export type * from './recipe-protocol.ts';
export type * from './supply-protocol.ts';

/** Every task: what is asked and what comes back. Everything in it survives a structured clone. */
export interface TaskMap extends SupplyTasks {
  'atlas/open': { request: { readonly location: PackageLocation }; result: OpenedAtlas };
  'level/load': { request: { readonly level: LevelId }; result: LevelResult };
  'indicator/series': { request: SeriesRequest; result: SeriesResult };
  'classification/compute': { request: ClassificationRequest; result: Classification };
  'profile/area': {
    /** Without `recipes` the indicators of the package; with them (inputs first) the main result of the last one alone. */
    request: {
      readonly level: LevelId;
      readonly area: number;
      readonly year: Year;
      readonly recipes?: readonly Recipe[];
      readonly published?: true;
    };
    result: AreaProfile;
  };
  'facilities/load': {
    request: { readonly kind: FacilityKindId };
    result: { readonly facilities: FacilitySet | null; readonly findings: readonly Finding[] };
  };
  'backdrop/load': {
    request: Record<string, never>;
    result: { readonly layers: readonly BackdropLayer[]; readonly findings: readonly Finding[] };
  };
  'recipe/result': { request: RecipeRequest; result: RecipeResult };
  'recipe/robustness': { request: RobustnessRequest; result: RobustnessResult };
  'explore/correlations': { request: CorrelationRequest; result: CorrelationResult };
  'explore/factors': { request: FactorExplorationRequest; result: FactorExploration };
  'explore/types': { request: TypeExplorationRequest; result: TypeExploration };
  'explore/segregation': { request: SegregationRequest; result: SegregationResult };
  /** Reads every table and geometry: the complete join report and all findings. */
  'package/check': {
    request: Record<string, never>;
    result: { readonly joins: readonly JoinReport[]; readonly findings: readonly Finding[] };
  };
  /** The package as it may be published, in parts (see `publicParts`); null where it is that already: no rule hides anything in its files. */
  'package/publish': {
    request: Record<string, never>;
    result: {
      readonly descriptor: AtlasPackage;
      readonly rewritten: readonly { readonly path: string; readonly bytes: Uint8Array }[];
      readonly copied: readonly string[];
      /** Numbers that were few, and others that would have given them away. */
      readonly hidden: number;
    } | null;
  };
  /** Paths of the package's files that were read so far. */
  'package/files': { request: Record<string, never>; result: { readonly paths: readonly string[] } };
}

export type TaskName = keyof TaskMap;
export type TaskRequest<Name extends TaskName> = TaskMap[Name]['request'];
export type TaskResult<Name extends TaskName> = TaskMap[Name]['result'];

/** Reports how far a task is, 0..1. */
export type ProgressListener = (fraction: number) => void;

export interface TaskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: ProgressListener;
}

/** Main thread -> worker. */
export type WorkerRequest =
  | { readonly type: 'run'; readonly id: number; readonly name: TaskName; readonly request: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** Worker -> main thread. Errors keep their code across the border. */
export type WorkerResponse =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly code: string; readonly message: string };
