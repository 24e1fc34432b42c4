export { catchmentSpecification, type CatchmentBand, type CatchmentSpecification } from './catchment-specification.ts';
export { buildChoropleth, type ChoroplethInput, type ChoroplethLabels, type ClassPosition } from './choropleth.ts';
export { colorDifference, contrastRatio, textColorOn } from './color.ts';
export { COLOR_VISIONS, simulateColorVision, type ColorVision } from './color-vision.ts';
export {
  describePalette,
  DISTINGUISHABLE_DIFFERENCE,
  SUFFICIENT_CONTRAST,
  type PaletteDescription,
  type VisionDescription,
} from './describe-palette.ts';
export { buildHistogram } from './histogram.ts';
export { DEFAULT_PALETTES, paletteOf, PALETTES, type Palette } from './palettes.ts';
export { stateFill, type StateFill } from './state-fills.ts';
export type * from './specification.ts';
