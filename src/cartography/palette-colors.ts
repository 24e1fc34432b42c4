import { colorFromOklab, oklabOf } from './color.ts';
import type { DivergingPalette, QualitativePalette, SequentialPalette } from './palettes.ts';
import { rampColors } from './ramp.ts';
import type { ColorScheme, HexColor } from './specification.ts';

/** Evenly spread strengths, from `from` to 1; a single one lies in the upper middle. */
const spread = (count: number, from: number): number[] =>
  count === 1 ? [(from + 1) / 2] : Array.from({ length: count }, (_, index) => from + ((1 - from) * index) / (count - 1));

/** `classes` colours from weak to strong. */
export const sequentialColors = (palette: SequentialPalette, classes: number, scheme: ColorScheme): HexColor[] =>
  rampColors(palette.anchors, spread(classes, 0), scheme);

/** The palest step of an arm is already tinted, so that the two sides of the middle differ for everyone. */
const ARM_START = 0.14;

const NEUTRAL: HexColor = '#808080';

/**
 * Colours of a diverging map in ascending order of the values: `below` classes under the middle, `above` classes over it. Both sides
 * have the same steps, so that the same strength means the same number of classes away from the middle.
 * `favourableBelow`: the low side has the favourable hue.
 */
export function divergingColors(
  palette: DivergingPalette,
  below: number,
  above: number,
  favourableBelow: boolean,
  scheme: ColorScheme,
): HexColor[] {
  const strengths = spread(Math.max(below, above), ARM_START);
  const low = favourableBelow ? palette.favourable : palette.unfavourable;
  const high = favourableBelow ? palette.unfavourable : palette.favourable;
  return [...rampColors(low, strengths.slice(0, below), scheme).reverse(), ...rampColors(high, strengths.slice(0, above), scheme)];
}

/** The same with one class in the middle that belongs to neither side. */
export function divergingColorsAround(
  palette: DivergingPalette,
  below: number,
  above: number,
  favourableBelow: boolean,
  scheme: ColorScheme,
): HexColor[] {
  const arms = divergingColors(palette, below, above, favourableBelow, scheme);
  return [...arms.slice(0, below), ...rampColors([NEUTRAL], [0], scheme), ...arms.slice(below)];
}

/** Lifts dark hues on a dark ground and spreads the lightness in high contrast; the hues stay. */
const QUALITATIVE_LIGHTNESS: Readonly<Record<ColorScheme, (lightness: number) => number>> = {
  light: (lightness) => lightness,
  dark: (lightness) => 0.3 + 0.65 * lightness,
  highContrast: (lightness) => lightness,
};

/** `classes` separate hues; more classes than the palette has repeat it in another lightness. */
export function qualitativeColors(palette: QualitativePalette, classes: number, scheme: ColorScheme): HexColor[] {
  return Array.from({ length: classes }, (_, index) => {
    const { lightness, a, b } = oklabOf(palette.colors[index % palette.colors.length]!);
    const round = Math.floor(index / palette.colors.length);
    const shifted = round === 0 ? lightness : Math.max(0.2, lightness - 0.22 * round);
    return colorFromOklab({ lightness: QUALITATIVE_LIGHTNESS[scheme](shifted), a, b });
  });
}
