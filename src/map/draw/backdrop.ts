import { boundingBoxOf, boundingBoxes } from '../../geometry/index.ts';
import { areaCount, type AreaGeometry, type BackdropKind, type BoundingBox, type LineGeometry } from '../../model/index.ts';
import type { MapBackdrop } from '../map-model.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import { boxesMeet, frameBox, union, type Frame } from '../picture/frame.ts';
import { traceArea, traceLine } from './trace.ts';

const PER_STEP = 400;
/** From the ground up. */
const GROUND_ORDER: readonly BackdropKind[] = ['forest', 'green', 'industry', 'built'];

type AreaBackdrop = Extract<MapBackdrop, { shape: 'areas' }>;
type LineBackdrop = Extract<MapBackdrop, { shape: 'lines' }>;
const areasOf = (backdrop: readonly MapBackdrop[], kind: BackdropKind): AreaBackdrop[] =>
  backdrop.filter((layer): layer is AreaBackdrop => layer.kind === kind && layer.shape === 'areas');
const linesOf = (backdrop: readonly MapBackdrop[], kind: BackdropKind): LineBackdrop[] =>
  backdrop.filter((layer): layer is LineBackdrop => layer.kind === kind && layer.shape === 'lines');

/** Box around all layers of the backdrop, null without any. Cost O(vertices). */
export function backdropBox(backdrop: readonly MapBackdrop[]): BoundingBox | null {
  return backdrop.reduce<BoundingBox | null>((box, layer) => {
    const own = layer.shape === 'areas' ? boundingBoxOf(layer.geometry) : boxOfLines(layer.geometry);
    if (!(own.minX <= own.maxX)) return box;
    return box === null ? own : union(box, own);
  }, null);
}

function boxOfLines({ coordinates }: LineGeometry): BoundingBox {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coordinates.length; i += 2) {
    minX = Math.min(minX, coordinates[i]!);
    maxX = Math.max(maxX, coordinates[i]!);
    minY = Math.min(minY, coordinates[i + 1]!);
    maxY = Math.max(maxY, coordinates[i + 1]!);
  }
  return { minX, minY, maxX, maxY };
}

/** Draws what lies below the areas and shows beside them and through uninhabited ones: land use, water, streets. */
export function* drawGround(
  context: CanvasRenderingContext2D,
  frame: Frame,
  backdrop: readonly MapBackdrop[],
  theme: MapTheme,
): DrawingSteps {
  for (const kind of GROUND_ORDER) yield* fillLayers(context, frame, areasOf(backdrop, kind), theme.backdrop[kind]);
  yield* drawWater(context, frame, backdrop, theme);
  yield* drawWays(context, frame, backdrop, theme, 1);
}

/**
 * Draws what must not vanish under the areas: water always, since nobody lives on it; main streets and railway as faint lines, all streets
 * when the map is near. The fills stay exactly the colours of the legend between these lines.
 */
export function* drawOrientation(
  context: CanvasRenderingContext2D,
  frame: Frame,
  backdrop: readonly MapBackdrop[],
  theme: MapTheme,
): DrawingSteps {
  yield* drawWater(context, frame, backdrop, theme);
  yield* drawWays(context, frame, backdrop, theme, 0.62);
}

function* drawWater(context: CanvasRenderingContext2D, frame: Frame, backdrop: readonly MapBackdrop[], theme: MapTheme): DrawingSteps {
  yield* fillLayers(context, frame, areasOf(backdrop, 'water'), theme.backdrop.water);
  yield* strokeLayers(context, frame, linesOf(backdrop, 'water'), theme.backdrop.water, widthPixels(frame, 6, 1, 8));
}

/** A width of the real world on the screen, within limits. */
const widthPixels = (frame: Frame, meters: number, minimum: number, maximum: number): number =>
  Math.min(maximum, Math.max(minimum, meters / frame.unitsPerPixel));

/** 0 beyond `far`, 1 nearer than `near` (CRS units per pixel), in between in between. */
const nearness = (frame: Frame, near: number, far: number): number => Math.min(1, Math.max(0, (far - frame.unitsPerPixel) / (far - near)));

function* drawWays(
  context: CanvasRenderingContext2D,
  frame: Frame,
  backdrop: readonly MapBackdrop[],
  theme: MapTheme,
  opacity: number,
): DrawingSteps {
  const { street, mainStreet, bridge, railway } = theme.backdrop;
  const streets = nearness(frame, 4, 9);
  if (streets > 0) {
    context.globalAlpha = opacity * streets;
    yield* strokeLayers(context, frame, linesOf(backdrop, 'street'), street, widthPixels(frame, 6, 0.6, 9));
  }
  const main = nearness(frame, 12, 45);
  context.globalAlpha = opacity * (0.35 + 0.65 * main);
  yield* strokeLayers(context, frame, linesOf(backdrop, 'mainStreet'), mainStreet, widthPixels(frame, 11, 0.8, 14));
  const rails = nearness(frame, 25, 60);
  if (rails > 0) {
    context.globalAlpha = opacity * rails;
    yield* drawRailway(context, frame, linesOf(backdrop, 'railway'), railway, theme.background);
  }
  context.globalAlpha = Math.max(opacity, 0.8);
  const width = widthPixels(frame, 11, 1.2, 14);
  yield* strokeLayers(context, frame, linesOf(backdrop, 'bridge'), theme.casing, width + 1.5);
  yield* strokeLayers(context, frame, linesOf(backdrop, 'bridge'), bridge, width);
  yield* fillLayers(context, frame, areasOf(backdrop, 'bridge'), bridge);
  context.globalAlpha = 1;
}

/** A dark line with pale ties when near, a plain line when far. */
function* drawRailway(
  context: CanvasRenderingContext2D,
  frame: Frame,
  layers: readonly LineBackdrop[],
  color: string,
  ties: string,
): DrawingSteps {
  const width = widthPixels(frame, 7, 0.9, 4);
  yield* strokeLayers(context, frame, layers, color, width);
  if (width < 1.6) return;
  context.setLineDash([6, 6]);
  yield* strokeLayers(context, frame, layers, ties, width - 1.2);
  context.setLineDash([]);
}

function* fillLayers(context: CanvasRenderingContext2D, frame: Frame, layers: readonly AreaBackdrop[], color: string): DrawingSteps {
  const view = frameBox(frame);
  context.fillStyle = color;
  for (const { geometry } of layers) {
    const boxes = boxesOf(geometry);
    let pending = 0;
    for (let area = 0; area < areaCount(geometry); area++) {
      const box = { minX: boxes[4 * area]!, minY: boxes[4 * area + 1]!, maxX: boxes[4 * area + 2]!, maxY: boxes[4 * area + 3]! };
      if (!boxesMeet(box, view)) continue;
      context.beginPath();
      traceArea(context, geometry, area, frame);
      context.fill('evenodd');
      if (++pending % PER_STEP === 0) yield;
    }
  }
  yield;
}

function* strokeLayers(
  context: CanvasRenderingContext2D,
  frame: Frame,
  layers: readonly LineBackdrop[],
  color: string,
  width: number,
): DrawingSteps {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const { geometry } of layers) {
    const count = geometry.offsets.length - 1;
    for (let begin = 0; begin < count; begin += PER_STEP) {
      const end = Math.min(begin + PER_STEP, count);
      // Few lines per path: overlapping strokes of one path are merged, which is costly for long ones.
      for (let line = begin; line < end; line += 16) {
        context.beginPath();
        for (let member = line; member < Math.min(line + 16, end); member++) traceLine(context, geometry, member, frame);
        context.stroke();
      }
      yield;
    }
  }
  context.lineCap = 'butt';
}

const knownBoxes = new WeakMap<AreaGeometry, Float64Array>();

function boxesOf(geometry: AreaGeometry): Float64Array {
  let boxes = knownBoxes.get(geometry);
  if (boxes === undefined) knownBoxes.set(geometry, (boxes = boundingBoxes(geometry)));
  return boxes;
}
