import type { ScenarioMark } from '../map-model.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { drawPill } from './pill.ts';

const RING_PIXELS = 15;
const OPEN_PIXELS = 21;
const BADGE_PIXELS = 7;
const ARROW_PIXELS = 11;
const HOUSE_PIXELS = 10;
const TICK_PIXELS = 7;
const TICK_EVERY_PIXELS = 14;
const MARKS_PER_STEP = 100;

type Point = readonly [x: number, y: number];

/** Draws the changes of a scenario: lines first, signs on top. Every sign has a shape of its own. */
export function* drawScenario(
  context: CanvasRenderingContext2D,
  frame: Frame,
  marks: readonly ScenarioMark[],
  theme: MapTheme,
): DrawingSteps {
  const place = (x: number, y: number): Point => [(x - frame.left) / frame.unitsPerPixel, (frame.top - y) / frame.unitsPerPixel];
  context.lineJoin = 'round';
  let drawn = 0;
  for (const lines of [true, false]) {
    for (const mark of marks) {
      if ('points' in mark !== lines) continue;
      drawMark(context, mark, place, theme);
      if (++drawn % MARKS_PER_STEP === 0) yield;
    }
  }
  yield;
}

function drawMark(context: CanvasRenderingContext2D, mark: ScenarioMark, place: (x: number, y: number) => Point, theme: MapTheme): void {
  switch (mark.kind) {
    case 'way':
    case 'barrier': {
      const points = Array.from({ length: mark.points.length / 2 }, (_, i) => place(mark.points[2 * i]!, mark.points[2 * i + 1]!));
      return mark.kind === 'way' ? drawWay(context, points, mark.open, theme) : drawBarrier(context, points, mark.open, theme);
    }
    case 'moved': {
      const from = place(mark.fromX, mark.fromY);
      const to = place(mark.x, mark.y);
      drawArrow(context, from, to, theme);
      drawRing(context, to, RING_PIXELS, theme, [4, 3]);
      if (mark.open) drawOpen(context, to, theme);
      return;
    }
    case 'added': {
      const at = place(mark.x, mark.y);
      drawRing(context, at, RING_PIXELS, theme);
      drawBadge(context, at, theme);
      if (mark.open) drawOpen(context, at, theme);
      return;
    }
    case 'closed': {
      const at = place(mark.x, mark.y);
      drawCross(context, at, theme);
      if (mark.open) drawOpen(context, at, theme);
      return;
    }
    case 'housing': {
      const at = place(mark.x, mark.y);
      drawHouse(context, at, theme);
      drawPill(context, mark.text, at[0], at[1] + HOUSE_PIXELS + 12, {
        ground: theme.markPale,
        border: theme.focus,
        text: theme.markStrong,
      });
      if (mark.open) drawOpen(context, at, theme);
    }
  }
}

/** Strokes the current path twice: pale and wide, strong and narrow. */
function doubleStroke(context: CanvasRenderingContext2D, width: number, theme: MapTheme, dash: readonly number[] = []): void {
  context.strokeStyle = theme.markPale;
  context.lineWidth = width + 3;
  context.stroke();
  context.strokeStyle = theme.focus;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke();
  context.setLineDash([]);
}

function drawRing(context: CanvasRenderingContext2D, [x, y]: Point, radius: number, theme: MapTheme, dash: readonly number[] = []): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  doubleStroke(context, 3, theme, dash);
}

/** What is open for editing has a second, wide ring. */
function drawOpen(context: CanvasRenderingContext2D, at: Point, theme: MapTheme): void {
  drawRing(context, at, OPEN_PIXELS, theme, [3, 4]);
}

function drawBadge(context: CanvasRenderingContext2D, [x, y]: Point, theme: MapTheme): void {
  const [left, top] = [x + RING_PIXELS * 0.75, y - RING_PIXELS * 0.75];
  context.beginPath();
  context.arc(left, top, BADGE_PIXELS, 0, 2 * Math.PI);
  context.fillStyle = theme.focus;
  context.fill();
  context.strokeStyle = theme.markPale;
  context.lineWidth = 1.5;
  context.stroke();
  context.beginPath();
  context.moveTo(left - 4, top);
  context.lineTo(left + 4, top);
  context.moveTo(left, top - 4);
  context.lineTo(left, top + 4);
  context.lineWidth = 2;
  context.stroke();
}

function drawCross(context: CanvasRenderingContext2D, [x, y]: Point, theme: MapTheme): void {
  context.beginPath();
  context.arc(x, y, 9, 0, 2 * Math.PI);
  context.fillStyle = theme.markPale;
  context.globalAlpha = 0.85;
  context.fill();
  context.globalAlpha = 1;
  context.beginPath();
  for (const side of [-1, 1]) {
    context.moveTo(x - 9, y - 9 * side);
    context.lineTo(x + 9, y + 9 * side);
  }
  context.lineCap = 'round';
  doubleStroke(context, 3, theme);
  context.lineCap = 'butt';
}

/** From the old place to the rim of the new one. */
function drawArrow(context: CanvasRenderingContext2D, from: Point, to: Point, theme: MapTheme): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  drawRing(context, from, 4, theme);
  if (length < RING_PIXELS + ARROW_PIXELS) return;
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const tip: Point = [to[0] - ux * (RING_PIXELS + 2), to[1] - uy * (RING_PIXELS + 2)];
  const neck: Point = [tip[0] - ux * ARROW_PIXELS, tip[1] - uy * ARROW_PIXELS];
  context.beginPath();
  context.moveTo(from[0] + ux * 5, from[1] + uy * 5);
  context.lineTo(neck[0], neck[1]);
  doubleStroke(context, 2.5, theme, [7, 4]);
  context.beginPath();
  context.moveTo(tip[0], tip[1]);
  context.lineTo(neck[0] - uy * ARROW_PIXELS * 0.55, neck[1] + ux * ARROW_PIXELS * 0.55);
  context.lineTo(neck[0] + uy * ARROW_PIXELS * 0.55, neck[1] - ux * ARROW_PIXELS * 0.55);
  context.closePath();
  fillSign(context, theme);
}

function drawHouse(context: CanvasRenderingContext2D, [x, y]: Point, theme: MapTheme): void {
  const size = HOUSE_PIXELS;
  context.beginPath();
  context.moveTo(x - size * 0.8, y + size);
  context.lineTo(x - size * 0.8, y - size * 0.1);
  context.lineTo(x - size * 1.15, y - size * 0.1);
  context.lineTo(x, y - size * 1.1);
  context.lineTo(x + size * 1.15, y - size * 0.1);
  context.lineTo(x + size * 0.8, y - size * 0.1);
  context.lineTo(x + size * 0.8, y + size);
  context.closePath();
  fillSign(context, theme);
  context.fillStyle = theme.markPale;
  context.fillRect(x - size * 0.25, y + size * 0.2, size * 0.5, size * 0.8);
}

function fillSign(context: CanvasRenderingContext2D, theme: MapTheme): void {
  context.strokeStyle = theme.markPale;
  context.lineWidth = 3;
  context.stroke();
  context.fillStyle = theme.focus;
  context.fill();
}

function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const [position, [x, y]] of points.entries()) context[position === 0 ? 'moveTo' : 'lineTo'](x, y);
}

function drawWay(context: CanvasRenderingContext2D, points: readonly Point[], open: boolean, theme: MapTheme): void {
  trace(context, points);
  doubleStroke(context, open ? 7 : 5, theme, [12, 5]);
  for (const at of [points[0], points.at(-1)]) {
    if (at === undefined) continue;
    context.beginPath();
    context.arc(at[0], at[1], 4, 0, 2 * Math.PI);
    fillSign(context, theme);
  }
}

function drawBarrier(context: CanvasRenderingContext2D, points: readonly Point[], open: boolean, theme: MapTheme): void {
  trace(context, points);
  for (const [x, y, nx, ny] of ticks(points)) {
    context.moveTo(x - nx * TICK_PIXELS, y - ny * TICK_PIXELS);
    context.lineTo(x + nx * TICK_PIXELS, y + ny * TICK_PIXELS);
  }
  doubleStroke(context, open ? 5 : 3.5, theme);
}

/** Places along a line at even steps, each with the unit normal of its piece. Lines of many screens get no more than 2,000. */
export function ticks(points: readonly Point[]): [x: number, y: number, nx: number, ny: number][] {
  const found: [number, number, number, number][] = [];
  let rest = TICK_EVERY_PIXELS / 2;
  for (let i = 1; i < points.length && found.length < 2000; i++) {
    const [fromX, fromY] = points[i - 1]!;
    const [toX, toY] = points[i]!;
    const length = Math.hypot(toX - fromX, toY - fromY);
    let at = rest;
    for (; at <= length && found.length < 2000; at += TICK_EVERY_PIXELS) {
      const share = at / length;
      found.push([fromX + share * (toX - fromX), fromY + share * (toY - fromY), -(toY - fromY) / length, (toX - fromX) / length]);
    }
    rest = at - length;
  }
  return found;
}
