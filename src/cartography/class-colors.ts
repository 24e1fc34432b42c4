import type { Polarity } from '../model/index.ts';
import { divergingColors, divergingColorsAround, qualitativeColors, sequentialColors } from './palette-colors.ts';
import { DEFAULT_PALETTES, paletteOf, type Palette } from './palettes.ts';
import type { ColorScheme, HexColor, PaletteId } from './specification.ts';

interface ColorRequest {
  readonly wanted: PaletteId | null;
  readonly classes: number;
  /** Number of classes below the city value on a diverging map, else null. */
  readonly below: number | null;
  /** The class after those below belongs to neither side. */
  readonly hasMiddle: boolean;
  readonly polarity: Polarity;
  readonly categorical: boolean;
  readonly scheme: ColorScheme;
}

/** Colours of the classes in ascending order of their values, and the palette they come from. */
export function classColors(request: ColorRequest): { palette: PaletteId; colors: HexColor[] } {
  const palette = suitablePalette(request);
  return { palette: palette.id, colors: colorsFrom(palette, request) };
}

function suitablePalette({ wanted, below, polarity, categorical }: ColorRequest): Palette {
  const chosen = wanted === null ? null : paletteOf(wanted);
  const fits = (palette: Palette): boolean =>
    below !== null ? palette.kind === 'diverging' : palette.kind === 'sequential' || (categorical && palette.kind === 'qualitative');
  if (chosen !== null && fits(chosen)) return chosen;
  const valued = polarity !== 'neutral';
  if (below !== null) return known(valued ? DEFAULT_PALETTES.divergingValued : DEFAULT_PALETTES.divergingNeutral);
  // delivered classes with a better and a worse end are ordered; others are just different
  if (categorical && !valued) return known(DEFAULT_PALETTES.qualitative);
  return known(valued ? DEFAULT_PALETTES.valued : DEFAULT_PALETTES.neutral);
}

function known(id: PaletteId): Palette {
  const palette = paletteOf(id);
  if (palette === null) throw new RangeError(`palette: no ${id}`);
  return palette;
}

function colorsFrom(palette: Palette, { classes, below, hasMiddle, polarity, scheme }: ColorRequest): HexColor[] {
  if (classes === 0) return [];
  switch (palette.kind) {
    case 'sequential': {
      const weakToStrong = sequentialColors(palette, classes, scheme);
      return polarity === 'highIsFavourable' ? weakToStrong.reverse() : weakToStrong;
    }
    case 'diverging':
      return hasMiddle
        ? divergingColorsAround(palette, below ?? 0, classes - 1 - (below ?? 0), polarity !== 'highIsFavourable', scheme)
        : divergingColors(palette, below ?? 0, classes - (below ?? 0), polarity !== 'highIsFavourable', scheme);
    case 'qualitative':
      return qualitativeColors(palette, classes, scheme);
  }
}
