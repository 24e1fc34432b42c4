import type { FacilityKindId } from '../../model/index.ts';
import { FONT_FAMILY, type MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { PlacedSymbol } from './facility-layout.ts';

export type SymbolShape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'triangle' | 'pentagon';

const SHAPES: readonly SymbolShape[] = ['circle', 'square', 'diamond', 'hexagon', 'pentagon', 'triangle'];
const RADIUS_PIXELS = 10;
const CORNERS: Readonly<Record<Exclude<SymbolShape, 'circle' | 'square'>, number>> = { diamond: 4, hexagon: 6, triangle: 3, pentagon: 5 };

/** The shape of a kind's symbol; the same kind has the same shape everywhere (by its id), the sign tells kinds of one shape apart. */
export function facilityShape(kind: FacilityKindId): SymbolShape {
  let hash = 7;
  for (const character of kind) hash = (hash * 31 + character.charCodeAt(0)) % 9973;
  return SHAPES[hash % SHAPES.length]!;
}

/** Draws the symbols of facilities; where several stand together their number hangs on the symbol. */
export function* drawFacilities(context: CanvasRenderingContext2D, symbols: readonly PlacedSymbol[], theme: MapTheme): DrawingSteps {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  // From north to south, so that symbols overlap like things that stand on the ground.
  for (const { kind, sign, x, y, members } of symbols.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    context.beginPath();
    traceShape(context, facilityShape(kind), x, y);
    context.strokeStyle = theme.symbolText;
    context.lineWidth = 3;
    context.stroke();
    context.fillStyle = theme.symbol;
    context.fill();
    context.fillStyle = theme.symbolText;
    context.font = `650 ${sign.length > 1 ? 10 : 12}px ${FONT_FAMILY}`;
    context.fillText(sign, x, y + (facilityShape(kind) === 'triangle' ? 2 : 0.5));
    if (members.length > 1) drawCount(context, x + RADIUS_PIXELS - 1, y - RADIUS_PIXELS + 1, members.length, theme);
  }
  yield;
}

function drawCount(context: CanvasRenderingContext2D, x: number, y: number, count: number, theme: MapTheme): void {
  const text = String(count);
  context.font = `650 10px ${FONT_FAMILY}`;
  const width = Math.max(15, context.measureText(text).width + 8);
  context.beginPath();
  context.roundRect(x - width / 2, y - 7.5, width, 15, 7.5);
  context.fillStyle = theme.symbolText;
  context.fill();
  context.strokeStyle = theme.symbol;
  context.lineWidth = 1.25;
  context.stroke();
  context.fillStyle = theme.symbol;
  context.fillText(text, x, y + 0.5);
}

function traceShape(context: CanvasRenderingContext2D, shape: SymbolShape, x: number, y: number): void {
  if (shape === 'circle') return context.arc(x, y, RADIUS_PIXELS, 0, 2 * Math.PI);
  if (shape === 'square')
    return context.roundRect(x - RADIUS_PIXELS + 1, y - RADIUS_PIXELS + 1, 2 * RADIUS_PIXELS - 2, 2 * RADIUS_PIXELS - 2, 3);
  const corners = CORNERS[shape];
  // Fewer corners hold less room for the sign at the same radius.
  const radius = RADIUS_PIXELS * (1 + 0.9 / corners);
  for (let corner = 0; corner < corners; corner++) {
    const angle = (corner / corners) * 2 * Math.PI - Math.PI / 2;
    context[corner === 0 ? 'moveTo' : 'lineTo'](x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.closePath();
}
