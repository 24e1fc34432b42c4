import { CONTRIBUTION_COLORS, type ColorScheme } from '../../cartography/index.ts';
import type { ContributionKind } from '../../model/index.ts';
import type { MapPin } from '../map-model.ts';
import { FONT_FAMILY, type MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';

const HEAD_PIXELS = 12;
const POLE_PIXELS = 21;
const BESIDE_PIXELS = 27;
const OPEN_PIXELS = 4;
const PINS_PER_STEP = 100;
const CORNERS: Readonly<Record<ContributionKind, number>> = { strength: 0, problem: 6, idea: 4, question: 8 };

/**
 * Draws what the room said as numbered pins, each kind with a colour and a shape of its own (circle, hexagon, square, octagon). Pins of one
 * place stand beside each other. From north to south, so that they overlap like things that stand on the ground; the open one last.
 */
export function* drawPins(
  context: CanvasRenderingContext2D,
  frame: Frame,
  pins: readonly MapPin[],
  theme: MapTheme,
  scheme: ColorScheme,
): DrawingSteps {
  const groups = new Map<string, MapPin[]>();
  for (const pin of pins) {
    const at = `${pin.x} ${pin.y}`;
    groups.set(at, [...(groups.get(at) ?? []), pin]);
  }
  const standing = [...groups.values()].flatMap((group) =>
    group.map((pin, position) => ({ pin, beside: (position - (group.length - 1) / 2) * BESIDE_PIXELS })),
  );
  standing.sort((one, other) => Number(one.pin.open) - Number(other.pin.open) || other.pin.y - one.pin.y);
  let drawn = 0;
  for (const { pin, beside } of standing) {
    const x = (pin.x - frame.left) / frame.unitsPerPixel;
    const y = (frame.top - pin.y) / frame.unitsPerPixel;
    if (!Number.isFinite(x + y)) continue;
    drawPin(context, x, y, beside, pin, theme, scheme);
    if (++drawn % PINS_PER_STEP === 0) yield;
  }
  yield;
}

function drawPin(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  beside: number,
  { number, kind, open }: MapPin,
  theme: MapTheme,
  scheme: ColorScheme,
): void {
  const { ground, text } = CONTRIBUTION_COLORS[scheme][kind];
  const [headX, headY] = [x + beside, y - POLE_PIXELS];
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(headX, headY);
  doubleStroke(context, 2.5, ground, theme.markPale);
  if (open) {
    traceHead(context, kind, headX, headY, HEAD_PIXELS + OPEN_PIXELS);
    doubleStroke(context, 3, theme.focus, theme.markPale);
  }
  traceHead(context, kind, headX, headY, HEAD_PIXELS);
  context.strokeStyle = theme.markPale;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = ground;
  context.fill();
  context.font = `700 ${number > 99 ? 10 : 12}px ${FONT_FAMILY}`;
  context.fillStyle = text;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(String(number), headX, headY + 0.5);
}

function traceHead(context: CanvasRenderingContext2D, kind: ContributionKind, x: number, y: number, radius: number): void {
  const corners = CORNERS[kind];
  context.beginPath();
  if (corners === 0) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  // Corners stand out a little, so that all shapes look equally large.
  const reach = radius / Math.cos(Math.PI / corners) / (corners === 4 ? 1.12 : 1);
  const turn = corners === 6 ? 0 : Math.PI / corners;
  for (let corner = 0; corner < corners; corner++) {
    const angle = turn + (2 * Math.PI * corner) / corners;
    context[corner === 0 ? 'moveTo' : 'lineTo'](x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.closePath();
}

function doubleStroke(context: CanvasRenderingContext2D, width: number, strong: string, pale: string): void {
  context.strokeStyle = pale;
  context.lineWidth = width + 3;
  context.stroke();
  context.strokeStyle = strong;
  context.lineWidth = width;
  context.stroke();
}
