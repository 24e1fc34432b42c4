import type { ClassificationMethod, ClassificationNote, IndicatorId, LevelId, Polarity, ValueStateName, Year } from '../model/index.ts';

/** Hex colour `#rrggbb`. */
export type HexColor = `#${string}`;

/** Signs that may lie over a fill. Diagonal hatching is reserved for development (Aachen's sign), never used for states. */
export type FillPattern = 'none' | 'dots' | 'crossHatch' | 'outline' | 'diagonal';

/** One entry of the legend: a class with its limits. */
export interface ClassSpecification {
  readonly kind: 'class';
  /** 0 = lowest values. */
  readonly index: number;
  readonly lower: number;
  readonly upper: number;
  readonly label: string;
  readonly color: HexColor;
  /** Black or white, whichever is readable on `color`. */
  readonly textColor: HexColor;
  readonly pattern: FillPattern;
  readonly count: number;
}

/** One entry of the legend: areas without a class. */
export interface StateSpecification {
  readonly kind: 'state';
  readonly state: ValueStateName;
  readonly label: string;
  readonly color: HexColor;
  readonly textColor: HexColor;
  readonly pattern: FillPattern;
  readonly count: number;
}

export type FillSpecification = ClassSpecification | StateSpecification;

/** Colour schemes of the application; a palette looks different in each. */
export type ColorScheme = 'light' | 'dark' | 'highContrast';

/**
 * The one specification behind map, legend, chart, table and report of a choropleth map.
 * `fills` = classes in ascending order, then the states that occur; area i is filled with `fills[fillIndex[i]]`.
 */
export interface ChoroplethSpecification {
  readonly indicator: IndicatorId;
  readonly level: LevelId;
  readonly year: Year;
  readonly method: ClassificationMethod | 'categories';
  readonly notes: readonly ClassificationNote[];
  readonly polarity: Polarity;
  readonly palette: PaletteId;
  /** Class limits, k + 1 ascending numbers for k classes; empty for categories. */
  readonly bounds: readonly number[];
  readonly classes: readonly ClassSpecification[];
  readonly states: readonly StateSpecification[];
  readonly fills: readonly FillSpecification[];
  /** Length n: position in `fills`. */
  readonly fillIndex: Uint8Array;
  /** Value of the city, NaN if unknown; a diverging palette turns around it. */
  readonly cityValue: number;
  readonly diverging: boolean;
  /** Double borders and class numbers, because neighbouring colours stay below 3:1 (WCAG G209). */
  readonly contrastMode: boolean;
  /** True where neighbouring classes stay below 3:1, so that the contrast mode is worth offering. */
  readonly contrastNeeded?: boolean;
}

export type PaletteKind = 'sequential' | 'diverging' | 'qualitative';
export type PaletteId = string;

/** Histogram over the same classes as the map. */
export interface HistogramSpecification {
  /** m + 1 ascending edges of m bins; class limits are always edges. */
  readonly edges: readonly number[];
  readonly bins: readonly HistogramBin[];
  readonly maximumCount: number;
}

export interface HistogramBin {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
  /** Class the bin lies in. */
  readonly classIndex: number;
  readonly color: HexColor;
}
