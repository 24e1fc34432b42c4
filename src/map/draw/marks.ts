import type { MapTheme } from '../map-theme.ts';
import type { BoundingBox } from '../../model/index.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import { union, type Frame } from '../picture/frame.ts';
import { typicalSizePixels, type AreaSet } from './area-set.ts';
import { traceArea } from './trace.ts';

/** Areas that stand out, by position. */
export interface MarksScene {
  readonly areas: AreaSet;
  readonly selected: readonly number[];
  readonly highlighted: readonly number[];
  readonly hovered: number | null;
  readonly focused: number | null;
  readonly theme: MapTheme;
}

const AREAS_PER_PATH = 32;
const AREAS_PER_STEP = 512;
/** How much areas that are not highlighted step back. */
const DIMMING = 0.68;
const WIDE_LINES_FROM_PIXELS = 40;
/** Widest line drawn outside of an area, CSS pixels. */
const REACH_PIXELS = 6;

/** Box around everything marked, null without marks; the whole level when the rest is dimmed. */
export function marksBox({ areas, selected, highlighted, hovered, focused }: MarksScene): BoundingBox | null {
  if (highlighted.length > 0) return areas.boundingBox;
  let box: BoundingBox | null = null;
  for (const area of [...selected, hovered, focused]) {
    if (area === null || 4 * area >= areas.boxes.length || area < 0) continue;
    const [minX, minY, maxX, maxY] = areas.boxes.subarray(4 * area, 4 * area + 4) as unknown as [number, number, number, number];
    if (!(minX <= maxX)) continue;
    const own = { minX, minY, maxX, maxY };
    box = box === null ? own : union(box, own);
  }
  return box;
}

/**
 * Draws highlight, selection, hover and focus. Every line is double, dark and pale, so that it shows on any fill; the focus of the keyboard
 * has the application's focus colour and is dashed.
 */
export function* drawMarks(context: CanvasRenderingContext2D, frame: Frame, scene: MarksScene): DrawingSteps {
  const { areas, theme } = scene;
  const known = (area: number): boolean => area >= 0 && 4 * area < areas.boxes.length;
  const visible = (members: readonly number[]): number[] => members.filter((area) => known(area) && meets(areas, area, frame));
  context.lineJoin = 'round';
  if (scene.highlighted.length > 0) yield* dimOthers(context, frame, areas, visible(scene.highlighted), theme);
  const selected = visible(scene.selected);
  const focused = scene.focused === null ? [] : visible([scene.focused]);
  const hovered = scene.hovered === null ? [] : visible([scene.hovered]);
  // Small areas would vanish under wide lines.
  const thin = typicalSizePixels(areas, Uint32Array.from(selected), frame) < WIDE_LINES_FROM_PIXELS;
  yield* stroke(context, frame, areas, selected, theme.markPale, thin ? 3.5 : 5.5);
  yield* stroke(context, frame, areas, selected, theme.markStrong, thin ? 1.75 : 2.75);
  yield* stroke(context, frame, areas, hovered, theme.markPale, 3.5);
  yield* stroke(context, frame, areas, hovered, theme.markStrong, 1.75);
  yield* stroke(context, frame, areas, focused, theme.markPale, REACH_PIXELS);
  context.setLineDash([8, 4]);
  yield* stroke(context, frame, areas, focused, theme.focus, 3.5);
  context.setLineDash([]);
}

function* dimOthers(
  context: CanvasRenderingContext2D,
  frame: Frame,
  areas: AreaSet,
  highlighted: readonly number[],
  theme: MapTheme,
): DrawingSteps {
  context.globalAlpha = DIMMING;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, frame.width, frame.height);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'destination-out';
  yield* inBatches(highlighted, (batch) => {
    context.beginPath();
    for (const area of batch) traceArea(context, areas.geometry, area, frame);
    context.fill('evenodd');
  });
  context.globalCompositeOperation = 'source-over';
  yield* stroke(context, frame, areas, highlighted, theme.markStrong, 1);
}

function* stroke(
  context: CanvasRenderingContext2D,
  frame: Frame,
  areas: AreaSet,
  members: readonly number[],
  color: string,
  width: number,
): DrawingSteps {
  context.strokeStyle = color;
  context.lineWidth = width;
  yield* inBatches(members, (batch) => {
    context.beginPath();
    for (const area of batch) traceArea(context, areas.geometry, area, frame);
    context.stroke();
  });
}

function* inBatches(members: readonly number[], draw: (batch: readonly number[]) => void): DrawingSteps {
  if (members.length === 0) return;
  for (let begin = 0; begin < members.length; begin += AREAS_PER_PATH) {
    draw(members.slice(begin, begin + AREAS_PER_PATH));
    if ((begin + AREAS_PER_PATH) % AREAS_PER_STEP === 0) yield;
  }
  yield;
}

function meets({ boxes }: AreaSet, area: number, { left, top, width, height, unitsPerPixel }: Frame): boolean {
  const reach = REACH_PIXELS * unitsPerPixel;
  return (
    boxes[4 * area]! <= left + width * unitsPerPixel + reach &&
    boxes[4 * area + 2]! >= left - reach &&
    boxes[4 * area + 1]! <= top + reach &&
    boxes[4 * area + 3]! >= top - height * unitsPerPixel - reach
  );
}
