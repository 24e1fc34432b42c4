import type { AreaGeometry } from '../../../../src/model/index.ts';

export const CLASS_COLORS = ['#e4eff4', '#a9cbdc', '#5f9bb9', '#2a6a8f', '#103d5c'] as const;
export const BORDER_COLOR = '#ffffff';
export const BORDER_PIXELS = 0.5;

/** A map library with a choropleth map of 5 classes and borders of half a pixel, each built in the way it is fastest. */
export interface Engine {
  /** From flat arrays in memory to the complete first picture. `classes`: length n, 0 to 4. */
  first(geometry: AreaGeometry, classes: Uint8Array): Promise<void>;
  /** Other classes for every area, until the picture is complete. */
  recolour(classes: Uint8Array): Promise<void>;
}

export type EngineName = 'ours' | 'openLayers' | 'mapLibre';
