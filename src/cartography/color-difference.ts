import { deltaE } from './chroma-difference.js';
import type { HexColor } from './specification.ts';

/** Difference of two colours by CIEDE2000 (kL = kC = kH = 1): about 2.3 is just noticeable side by side. */
export const colorDifference = (first: HexColor, second: HexColor): number => deltaE(first, second);
