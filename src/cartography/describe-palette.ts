import { misuse } from '../model/index.ts';
import { colorDifference } from './color-difference.ts';
import { contrastRatio, oklabOf, SUFFICIENT_CONTRAST } from './color.ts';
import { COLOR_VISIONS, simulateColorVision, type ColorVision } from './color-vision.ts';
import { divergingColors, qualitativeColors, sequentialColors } from './palette-colors.ts';
import { paletteOf, type Palette } from './palettes.ts';
import type { ColorScheme, HexColor, PaletteId, PaletteKind } from './specification.ts';

/** CIEDE2000 from which two fills on a map count as told apart here: about twice what is just noticeable side by side. */
export const DISTINGUISHABLE_DIFFERENCE = 4.5;

export interface VisionDescription {
  readonly vision: ColorVision;
  /** CIEDE2000 between neighbouring classes, one less than the colours. */
  readonly differences: readonly number[];
  readonly smallestDifference: number;
}

/** What a palette can do for its readers, computed from its colours. */
export interface PaletteDescription {
  readonly id: PaletteId;
  readonly kind: PaletteKind;
  readonly properName: string | null;
  readonly colors: readonly HexColor[];
  /** WCAG contrast between neighbouring classes. */
  readonly adjacentContrasts: readonly number[];
  readonly lowestContrast: number;
  /** True where some neighbours stay below 3:1, so that colour alone does not separate them for everyone (domain rule T21). */
  readonly needsContrastMode: boolean;
  readonly visions: readonly VisionDescription[];
  /** True where neighbours (qualitative: all pairs) can be told apart with every kind of colour vision. */
  readonly colorBlindSafe: boolean;
  /** True where the lightness only rises or only falls, so that the order survives a grey print. */
  readonly monotoneLightness: boolean;
}

/**
 * Describes `classes` colours (2 or more) of a palette; a diverging one has its middle in the middle of the classes.
 * @throws AtlasError `misuse` for an unknown id
 */
export function describePalette(id: PaletteId, classes: number, scheme: ColorScheme = 'light'): PaletteDescription {
  const palette = paletteOf(id);
  if (palette === null) throw misuse(`palette: no ${id}`);
  const colors = colorsOf(palette, classes, scheme);
  const adjacentContrasts = neighbours(colors).map(([first, second]) => contrastRatio(first, second));
  const lowestContrast = Math.min(...adjacentContrasts);
  const visions = COLOR_VISIONS.map((vision) => describeVision(colors, vision));
  const all = palette.kind === 'qualitative' ? COLOR_VISIONS.map((vision) => smallestOfAllPairs(colors, vision)) : [];
  const smallest = Math.min(...visions.map((entry) => entry.smallestDifference), ...all);
  return {
    id,
    kind: palette.kind,
    properName: palette.properName,
    colors,
    adjacentContrasts,
    lowestContrast,
    needsContrastMode: lowestContrast < SUFFICIENT_CONTRAST,
    visions,
    colorBlindSafe: smallest >= DISTINGUISHABLE_DIFFERENCE,
    monotoneLightness: isMonotone(colors.map((color) => oklabOf(color).lightness)),
  };
}

function colorsOf(palette: Palette, classes: number, scheme: ColorScheme): HexColor[] {
  switch (palette.kind) {
    case 'sequential':
      return sequentialColors(palette, classes, scheme);
    case 'diverging':
      return divergingColors(palette, Math.ceil(classes / 2), Math.floor(classes / 2), true, scheme);
    case 'qualitative':
      return qualitativeColors(palette, classes, scheme);
  }
}

const neighbours = (colors: readonly HexColor[]): [HexColor, HexColor][] => colors.slice(1).map((color, index) => [colors[index]!, color]);

function describeVision(colors: readonly HexColor[], vision: ColorVision): VisionDescription {
  const seen = colors.map((color) => simulateColorVision(color, vision));
  const differences = neighbours(seen).map(([first, second]) => colorDifference(first, second));
  return { vision, differences, smallestDifference: Math.min(...differences) };
}

function smallestOfAllPairs(colors: readonly HexColor[], vision: ColorVision): number {
  const seen = colors.map((color) => simulateColorVision(color, vision));
  let smallest = Infinity;
  for (let i = 0; i < seen.length; i++) {
    for (let j = i + 1; j < seen.length; j++) smallest = Math.min(smallest, colorDifference(seen[i]!, seen[j]!));
  }
  return smallest;
}

function isMonotone(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - numbers[index]!);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}
