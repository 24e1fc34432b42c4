import type { ColorScheme } from '../../cartography/index.ts';
import { FONT_FAMILY, MAP_THEMES } from '../map-theme.ts';
import { arrowHead } from './arrow-head.ts';
import { placeNames } from './place-names.ts';
import type { StrokeColor, StrokeKind } from './strokes.ts';

/** Two colours no class has, each with an outline it shows against on any ground. */
const COLORS: Readonly<Record<ColorScheme, readonly [string, string]>> = {
  light: ['#d1006c', '#0b57d0'],
  dark: ['#ff7ab8', '#8fc2ff'],
  highContrast: ['#a00050', '#0000c8'],
};

const OUTLINE: Readonly<Record<ColorScheme, string>> = { light: '#ffffff', dark: '#0b0d10', highContrast: '#ffffff' };

/** What a picture over the map is drawn with; `unit`: pixels that are one at the smallest projector. */
export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly scheme: ColorScheme;
  readonly unit: number;
}

/** A line by hand, with a head where it is an arrow; `pixels` x, y interleaved. */
export function paintStroke({ context, scheme, unit }: Brush, kind: StrokeKind, color: StrokeColor, pixels: Float64Array): void {
  const head = kind === 'arrow' ? arrowHead(pixels, 26 * unit) : null;
  context.beginPath();
  context.moveTo(pixels[0] ?? 0, pixels[1] ?? 0);
  // A single point is a dot: round caps need a line of some length.
  if (pixels.length === 2) context.lineTo((pixels[0] ?? 0) + 0.01, pixels[1] ?? 0);
  for (let index = 2; index < pixels.length; index += 2) context.lineTo(pixels[index]!, pixels[index + 1]!);
  if (head !== null) {
    const [leftX, leftY, rightX, rightY] = head;
    context.moveTo(leftX, leftY);
    context.lineTo(pixels[pixels.length - 2]!, pixels[pixels.length - 1]!);
    context.lineTo(rightX, rightY);
  }
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = OUTLINE[scheme];
  context.lineWidth = 9 * unit;
  context.stroke();
  context.strokeStyle = COLORS[scheme][color];
  context.lineWidth = 5 * unit;
  context.stroke();
}

/** The pointer: a dot with a ring, seen on any ground. */
export function paintPointer({ context, scheme, unit }: Brush, color: StrokeColor, x: number, y: number): void {
  const ring = (radius: number, width: number, style: string): void => {
    context.beginPath();
    context.arc(x, y, radius * unit, 0, 2 * Math.PI);
    context.lineWidth = width * unit;
    context.strokeStyle = style;
    context.stroke();
  };
  ring(16, 8, OUTLINE[scheme]);
  ring(16, 4, COLORS[scheme][color]);
  context.beginPath();
  context.arc(x, y, 6 * unit, 0, 2 * Math.PI);
  context.fillStyle = COLORS[scheme][color];
  context.fill();
  context.lineWidth = 2 * unit;
  context.strokeStyle = OUTLINE[scheme];
  context.stroke();
}

/** A name at a place of the map, pixels. */
export interface ShownName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the area it belongs to, pixels. */
  readonly areaWidth: number;
  readonly areaHeight: number;
}

/** Names on grounds of their own, large enough for the last row; what moved aside is joined to its place by a line. */
export function paintNames({ context, scheme, unit }: Brush, names: readonly ShownName[], width: number, height: number): void {
  const theme = MAP_THEMES[scheme];
  const fontPixels = 24 * unit;
  context.font = `650 ${fontPixels}px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const boxes = names.map(({ text, x, y, areaWidth, areaHeight }) => {
    const size = { width: context.measureText(text).width + fontPixels * 0.8, height: fontPixels * 1.45 };
    const isSmall = areaWidth < 1.2 * size.width || areaHeight < 2 * size.height;
    return { x, y, ...size, clearX: isSmall ? areaWidth / 2 : 0, clearY: isSmall ? areaHeight / 2 : 0 };
  });
  const placed = placeNames(boxes, width, height);
  for (const [index, place] of placed.entries()) {
    const name = names[index];
    if (place?.moved !== true || name === undefined) continue;
    context.beginPath();
    context.moveTo(name.x, name.y);
    context.lineTo(place.x, place.y);
    context.lineWidth = 4 * unit;
    context.strokeStyle = theme.markPale;
    context.stroke();
    context.lineWidth = 2 * unit;
    context.strokeStyle = theme.markStrong;
    context.stroke();
  }
  for (const [index, place] of placed.entries()) {
    const box = boxes[index];
    if (place === null || box === undefined) continue;
    context.beginPath();
    context.roundRect(place.x - box.width / 2, place.y - box.height / 2, box.width, box.height, 6 * unit);
    context.fillStyle = theme.markPale;
    context.fill();
    context.lineWidth = 1.5 * unit;
    context.strokeStyle = theme.markStrong;
    context.stroke();
    context.fillStyle = theme.markStrong;
    context.fillText(names[index]?.text ?? '', place.x, place.y + unit);
  }
}
