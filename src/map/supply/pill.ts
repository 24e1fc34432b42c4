import { FONT_FAMILY } from '../map-theme.ts';

const HEIGHT_PIXELS = 18;
const PADDING_PIXELS = 6;
const FONT = `600 11px ${FONT_FAMILY}`;

export interface PillColors {
  readonly ground: string;
  readonly border: string;
  readonly text: string;
}

/** Room a pill takes around its centre, CSS pixels. */
export function pillSize(context: CanvasRenderingContext2D, text: string): { readonly width: number; readonly height: number } {
  context.font = FONT;
  return { width: context.measureText(text).width + 2 * PADDING_PIXELS, height: HEIGHT_PIXELS };
}

/** Words on an opaque ground of their own, readable on any map; x, y = centre. */
export function drawPill(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { ground, border, text: color }: PillColors,
): void {
  const { width, height } = pillSize(context, text);
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  context.fillStyle = ground;
  context.fill();
  context.strokeStyle = border;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = color;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y + 0.5);
}
