import { hex, rgb } from './chroma.js';
import { hexOf } from './color.ts';
import type { HexColor } from './specification.ts';

/** How people see colours: all cones, or one of the three kinds missing. */
export type ColorVision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';

export const COLOR_VISIONS: readonly ColorVision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];

type Matrix = readonly [number, number, number, number, number, number, number, number, number];

/** Machado, G. M., Oliveira, M. M. & Fernandes, L. A. F. (2009), IEEE TVCG 15(6), severity 1.0; they act on linear RGB. */
const MACHADO: Readonly<Record<Exclude<ColorVision, 'normal'>, Matrix>> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** The colour as someone with that colour vision sees it (complete loss of one cone type, simulated). Cost O(1). */
export function simulateColorVision(color: HexColor, vision: ColorVision): HexColor {
  if (vision === 'normal') return color;
  const [red, green, blue] = hex(color).rgb(false).map(linear) as [number, number, number];
  const m = MACHADO[vision];
  return hexOf(
    rgb(
      companded(m[0] * red + m[1] * green + m[2] * blue),
      companded(m[3] * red + m[4] * green + m[5] * blue),
      companded(m[6] * red + m[7] * green + m[8] * blue),
    ),
  );
}

/** sRGB 0..255 to linear light 0..1. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Linear light to sRGB 0..255, clipped. */
function companded(light: number): number {
  const share = Math.min(1, Math.max(0, light));
  return 255 * (share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055);
}
