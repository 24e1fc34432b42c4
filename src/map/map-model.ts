import type { CatchmentSpecification } from '../cartography/catchment-specification.ts';
import type { ChoroplethSpecification, ColorScheme } from '../cartography/specification.ts';
import type {
  AreaGeometry,
  BackdropKind,
  BoundingBox,
  ContributionKind,
  CrsCode,
  FacilityKindId,
  Level,
  LineGeometry,
} from '../model/index.ts';

/** What the map shows. Parts keep their identity while unchanged; the map compares and redraws only what differs. */
export interface MapModel {
  readonly level: Level | null;
  readonly specification: ChoroplethSpecification | null;
  /** Borders of upper levels, thin to thick. */
  readonly outlines: readonly { readonly id: string; readonly geometry: AreaGeometry; readonly widthPixels: number }[];
  readonly backdrop: readonly MapBackdrop[];
  readonly facilities: readonly MapFacilities[];
  readonly selectedAreas: readonly number[];
  readonly highlightedAreas: readonly number[];
  readonly hoveredArea: number | null;
  readonly focusedArea: number | null;
  readonly labels: boolean;
  readonly colorScheme: ColorScheme;
  readonly contrastMode: boolean;
  /** basemap.de below the areas, only after consent. */
  readonly basemap: boolean;
  /** What the workspaces "Versorgung" and "Konferenz" add; null elsewhere. Drawn by a part of the map that comes with the first one. */
  readonly supply: MapSupply | null;
}

/** Parts keep their identity while unchanged, as those of the model do. */
export interface MapSupply {
  readonly catchment: MapCatchment | null;
  readonly districts: MapDistricts | null;
  /** In the order in which they are drawn. */
  readonly marks: readonly ScenarioMark[];
  /** Proposed sites, numbered from 1 in this order; x, y interleaved. */
  readonly sites: Float64Array;
  /** What the room said, where it said so. */
  readonly pins?: readonly MapPin[];
  /** What the next click means; null = selecting areas. */
  readonly tool: MapToolMode | null;
  /** Facilities of this kind can be dragged to another place. */
  readonly draggable: FacilityKindId | null;
}

/** A numbered contribution of a conference; `open`: it is the one that is looked at. */
export interface MapPin {
  readonly x: number;
  readonly y: number;
  readonly number: number;
  readonly kind: ContributionKind;
  readonly open: boolean;
}

/** What is reached from one or many places. */
export interface MapCatchment {
  readonly specification: CatchmentSpecification;
  readonly streets: LineGeometry;
  /** Per line of `streets`: position of the band. */
  readonly bands: Uint8Array;
  /** One area per band, cumulative; null = streets only. */
  readonly polygons: AreaGeometry | null;
  /** A place that was pointed at; null where facilities are the origin. */
  readonly origin: { readonly x: number; readonly y: number } | null;
}

/** Districts of facilities: one area and one name each. */
export interface MapDistricts {
  readonly geometry: AreaGeometry;
  readonly names: readonly string[];
  /** Where the names stand, x, y interleaved; NaN = nowhere. */
  readonly namePoints: Float64Array;
}

/** A change of the scenario as it is drawn; `open`: it is being edited. */
export type ScenarioMark =
  | { readonly kind: 'added' | 'closed'; readonly x: number; readonly y: number; readonly open: boolean }
  | {
      readonly kind: 'moved';
      readonly fromX: number;
      readonly fromY: number;
      readonly x: number;
      readonly y: number;
      readonly open: boolean;
    }
  | { readonly kind: 'housing'; readonly x: number; readonly y: number; readonly text: string; readonly open: boolean }
  | { readonly kind: 'way' | 'barrier'; readonly points: readonly number[]; readonly open: boolean };

/** How a tool takes places: `follow` hears every move, `place` one click, `line` clicks until it is ended. */
export type MapToolMode = { readonly kind: 'follow' | 'place' } | { readonly kind: 'line'; readonly look: 'way' | 'barrier' };

/** A tool without pointing, see `AtlasMap.pressTool`. */
export type MapToolPress = 'aim' | 'use' | 'finish' | 'back';

export type MapBackdrop =
  | { readonly kind: BackdropKind; readonly shape: 'areas'; readonly geometry: AreaGeometry }
  | { readonly kind: BackdropKind; readonly shape: 'lines'; readonly geometry: LineGeometry };

export interface MapFacilities {
  readonly kind: FacilityKindId;
  /** One or two letters or an emoji-free sign drawn in the symbol. */
  readonly sign: string;
  readonly names: readonly string[];
  readonly coordinates: Float64Array;
}

export interface MapView {
  readonly centerX: number;
  readonly centerY: number;
  readonly metersPerPixel: number;
}

export interface MapHandlers {
  readonly onHover: (area: number | null, pixel: { readonly x: number; readonly y: number } | null) => void;
  /** `additive` with Ctrl, Shift or Cmd. area null = click beside all areas. */
  readonly onSelect: (area: number | null, additive: boolean) => void;
  readonly onLasso: (areas: readonly number[], additive: boolean) => void;
  readonly onViewChange: (view: MapView) => void;
  readonly onFacilityHover: (kind: FacilityKindId | null, index: number, pixel: { readonly x: number; readonly y: number } | null) => void;
  /** A single facility was clicked; true = that is all the click means. */
  readonly onFacilityClick?: (kind: FacilityKindId, index: number) => boolean;
  /** Asked for whenever a tool tells something; null = nobody listens yet. */
  readonly tools?: () => MapToolHandlers | null;
}

/** What the tools of `MapSupply` tell; places are in the CRS of the map. */
export interface MapToolHandlers {
  /** Where pointer or cross are, at most once per frame; null = not over the map. */
  readonly onMove: (place: { readonly x: number; readonly y: number } | null) => void;
  readonly onUse: (x: number, y: number) => void;
  /** Number of points of the line that is being drawn, each time it changes. */
  readonly onSketch: (points: number) => void;
  readonly onLine: (points: readonly number[]) => void;
  readonly onFacilityDragged: (kind: FacilityKindId, index: number, x: number, y: number) => void;
}

export interface MapInsets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface MapOptions {
  readonly target: HTMLElement;
  readonly crs: CrsCode;
  readonly extent: BoundingBox;
  readonly view: MapView | null;
  /** Room taken by what lies over the map, in pixels; asked for whenever areas are fitted into the rest. */
  readonly insets?: () => MapInsets;
  /** Leaves the wheel and a single finger to the page around the map. */
  readonly cooperative?: boolean;
  readonly handlers: MapHandlers;
}
