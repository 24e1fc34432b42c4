import { FONT_FAMILY, type MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';

const POLE_PIXELS = 30;
const FLAG_WIDTH_PIXELS = 22;
const FLAG_HEIGHT_PIXELS = 17;

/** Draws proposed sites as flags with their number, from north to south so that they overlap like things that stand on the ground. */
export function* drawSites(context: CanvasRenderingContext2D, frame: Frame, sites: Float64Array, theme: MapTheme): DrawingSteps {
  const order = Array.from({ length: sites.length / 2 }, (_, site) => site).sort((a, b) => sites[2 * b + 1]! - sites[2 * a + 1]!);
  for (const site of order) {
    const x = (sites[2 * site]! - frame.left) / frame.unitsPerPixel;
    const y = (frame.top - sites[2 * site + 1]!) / frame.unitsPerPixel;
    if (!Number.isFinite(x + y)) continue;
    drawFlag(context, x, y, String(site + 1), theme);
  }
  yield;
}

function drawFlag(context: CanvasRenderingContext2D, x: number, y: number, text: string, theme: MapTheme): void {
  context.lineJoin = 'round';
  context.font = `700 11px ${FONT_FAMILY}`;
  const width = Math.max(FLAG_WIDTH_PIXELS, context.measureText(text).width + 10);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x, y - POLE_PIXELS);
  context.lineTo(x + width, y - POLE_PIXELS);
  context.lineTo(x + width, y - POLE_PIXELS + FLAG_HEIGHT_PIXELS);
  context.lineTo(x, y - POLE_PIXELS + FLAG_HEIGHT_PIXELS);
  context.strokeStyle = theme.markPale;
  context.lineWidth = 5;
  context.stroke();
  context.fillStyle = theme.focus;
  context.fillRect(x, y - POLE_PIXELS, width, FLAG_HEIGHT_PIXELS);
  context.strokeStyle = theme.focus;
  context.lineWidth = 2.5;
  context.stroke();
  context.beginPath();
  context.arc(x, y, 4, 0, 2 * Math.PI);
  context.fillStyle = theme.focus;
  context.fill();
  context.strokeStyle = theme.markPale;
  context.lineWidth = 1.5;
  context.stroke();
  context.fillStyle = theme.markPale;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x + width / 2, y - POLE_PIXELS + FLAG_HEIGHT_PIXELS / 2 + 0.5);
}
