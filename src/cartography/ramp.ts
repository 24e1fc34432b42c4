import { colorFromOklab, oklabOf, type OklabColor } from './color.ts';
import type { ColorScheme, HexColor } from './specification.ts';

/** Lightness (OKLab) of the weakest and the strongest colour. In the dark scheme strong is light: it stands out from the ground. */
const ENDS: Readonly<Record<ColorScheme, readonly [weak: number, strong: number]>> = {
  light: [0.945, 0.34],
  dark: [0.33, 0.945],
  highContrast: [0.985, 0.17],
};

/**
 * Colours at `strengths` (0 = weakest, 1 = strongest) on the ramp through `anchors` (falling lightness). Hue and colourfulness follow the
 * anchors in OKLab by lightness. Even steps of strength are even steps of lightness, in the high-contrast scheme even ratios of contrast.
 * Cost O(strengths).
 */
export function rampColors(anchors: readonly HexColor[], strengths: readonly number[], scheme: ColorScheme): HexColor[] {
  const path = anchors.map(oklabOf).sort((first, second) => second.lightness - first.lightness);
  return strengths.map((strength) => colorFromOklab(atLightness(path, lightnessAt(strength, scheme))));
}

function lightnessAt(strength: number, scheme: ColorScheme): number {
  const [weak, strong] = ENDS[scheme];
  if (scheme !== 'highContrast') return weak + strength * (strong - weak);
  // luminance is about the cube of OKLab's lightness; the contrast ratio adds 0.05 to it
  const shine = (lightness: number): number => lightness ** 3 + 0.05;
  return Math.cbrt(shine(weak) * (shine(strong) / shine(weak)) ** strength - 0.05);
}

/** The colour of the path at a lightness; beyond its ends it fades towards white and black. */
function atLightness(path: readonly OklabColor[], lightness: number): OklabColor {
  const first = path[0]!;
  const last = path[path.length - 1]!;
  if (lightness >= first.lightness) return faded(first, lightness, (1 - lightness) / Math.max(1e-9, 1 - first.lightness));
  if (lightness <= last.lightness) return faded(last, lightness, lightness / Math.max(1e-9, last.lightness));
  const next = path.findIndex((anchor) => anchor.lightness <= lightness);
  const above = path[next - 1]!;
  const below = path[next]!;
  const share = (above.lightness - lightness) / (above.lightness - below.lightness);
  return { lightness, a: above.a + share * (below.a - above.a), b: above.b + share * (below.b - above.b) };
}

const faded = (color: OklabColor, lightness: number, share: number): OklabColor => ({ lightness, a: color.a * share, b: color.b * share });
