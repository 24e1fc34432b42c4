import { contrast, hex, oklab, type Color } from './chroma.js';
import type { HexColor } from './specification.ts';

/** A colour in OKLab: lightness 0..1, green-red and blue-yellow about -0.4..0.4 (Ottosson 2020). */
export interface OklabColor {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

export const BLACK: HexColor = '#000000';
export const WHITE: HexColor = '#ffffff';

export const hexOf = (color: Color): HexColor => color.hex('rgb') as HexColor;

export function oklabOf(color: HexColor): OklabColor {
  const [lightness, a, b] = hex(color).oklab();
  return { lightness, a, b };
}

/** The sRGB colour of an OKLab one; where the screen can not show it, the hue is kept and the colourfulness reduced. Cost O(1). */
export function colorFromOklab({ lightness, a, b }: OklabColor): HexColor {
  const scaled = (share: number): Color => oklab(lightness, a * share, b * share);
  if (!scaled(1).clipped()) return hexOf(scaled(1));
  let inside = 0;
  let outside = 1;
  for (let step = 0; step < 12; step++) {
    const middle = (inside + outside) / 2;
    if (scaled(middle).clipped()) outside = middle;
    else inside = middle;
  }
  return hexOf(scaled(inside));
}

/** Neighbouring classes below this contrast need borders beside their colours (WCAG 2.1 SC 1.4.11, technique G209). */
export const SUFFICIENT_CONTRAST = 3;

const MOST_KNOWN = 2000;
/** Every map asks for the same few pairs again. */
const known = new Map<string, number>();

/** Contrast ratio of WCAG 2.1, 1 to 21. */
export function contrastRatio(first: HexColor, second: HexColor): number {
  const pair = first + second;
  let ratio = known.get(pair);
  if (ratio === undefined) {
    ratio = contrast(first, second);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(pair, ratio);
  }
  return ratio;
}

/** Black or white, whichever has the higher contrast on `color` (always at least 4.5:1). */
export const textColorOn = (color: HexColor): HexColor => (contrastRatio(color, BLACK) >= contrastRatio(color, WHITE) ? BLACK : WHITE);
