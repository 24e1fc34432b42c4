import type { ChoroplethSpecification, ColorScheme } from '../cartography/specification.ts';
import type { AreaGeometry, BackdropKind, BoundingBox, CrsCode, FacilityKindId, Level, LineGeometry } from '../model/index.ts';

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
}

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
  readonly handlers: MapHandlers;
}
