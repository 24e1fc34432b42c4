export interface LinearScale {
  /** Pixel of a value. */
  (value: number): number;
  /** Value of a pixel. */
  invert(pixel: number): number;
}

/** Maps lower..upper onto from..to pixels; a range without width lies in the middle. */
export function linearScale(lower: number, upper: number, from: number, to: number): LinearScale {
  const span = upper - lower;
  const scale = (value: number): number => (span === 0 ? (from + to) / 2 : from + ((value - lower) / span) * (to - from));
  const invert = (pixel: number): number => (to === from ? lower : lower + ((pixel - from) / (to - from)) * span);
  return Object.assign(scale, { invert });
}

/** Pixels with one decimal: enough for the eye, and stable in snapshots. */
export const px = (pixel: number): number => Math.round(pixel * 10) / 10;
