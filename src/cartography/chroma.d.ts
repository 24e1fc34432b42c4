import type { Color as AnyColor } from 'chroma-js';

/** A colour with the conversions that chroma.js loads, and no others. */
export type Color = Pick<AnyColor, 'hex' | 'rgb' | 'oklab' | 'clipped'>;

export function hex(color: string): Color;
export function oklab(lightness: number, a: number, b: number): Color;
/** Channels 0..255, not rounded. */
export function rgb(red: number, green: number, blue: number): Color;
export function contrast(first: string, second: string): number;
