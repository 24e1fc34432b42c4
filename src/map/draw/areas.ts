import type { ChoroplethSpecification, FillSpecification } from '../../cartography/index.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import type { MapTheme } from '../map-theme.ts';
import { sortByFill, typicalSizePixels, visibleAreas, type AreaSet } from './area-set.ts';
import { hatchPattern } from './patterns.ts';
import { traceArea, traceSmallArea, verticesOf } from './trace.ts';

/** Areas per path: measured, 16 to 64 is fastest; a path of thousands is slower by a factor. */
const AREAS_PER_PATH = 32;
/** About 2 ms without a graphics card. */
const VERTICES_PER_STEP = 5000;
/** Areas smaller than this on the screen have no borders of their own: there would be nothing but borders. */
const BORDERS_FROM_PIXELS = 2.5;
const PATTERNS_FROM_PIXELS = 6;
const MANY_AREAS = 4000;

export interface AreasScene {
  readonly areas: AreaSet;
  /** Null while no classes are known. */
  readonly specification: ChoroplethSpecification | null;
  readonly theme: MapTheme;
  readonly contrastMode: boolean;
  /** 1, or less over a foreign base map. */
  readonly opacity: number;
  /** True when something lies below the areas: uninhabited ones let it show through; `drawBlanks` has filled them below it. */
  readonly transparentBlanks: boolean;
}

/**
 * Width of the hairline between areas, CSS pixels, by their typical size on the screen. While there are many, lines are not wider than a
 * device pixel: wider ones take six times as long.
 */
export function borderWidthPixels(sizePixels: number, count: number, pixelRatio: number): number {
  if (sizePixels < BORDERS_FROM_PIXELS) return 0;
  const width = sizePixels < 24 ? 0.5 : sizePixels < 80 ? 0.75 : 1;
  return count > MANY_AREAS ? Math.min(width, 1 / pixelRatio) : width;
}

const isBlank = (fill: FillSpecification): boolean => fill.kind === 'state' && fill.state === 'uninhabited';

/** Fills the uninhabited areas, before the backdrop is drawn over them. */
export function* drawBlanks(context: CanvasRenderingContext2D, frame: Frame, { areas, specification }: AreasScene): DrawingSteps {
  const fill = specification?.fills.findIndex(isBlank) ?? -1;
  if (specification === null || fill < 0) return;
  const blanks = visibleAreas(areas, frame).filter((area) => specification.fillIndex[area] === fill);
  yield* fillAreas(context, frame, areas, blanks, specification.fills[fill]!.color);
}

/** Draws the choropleth map: fills class by class, hatches, borders. */
export function* drawAreas(context: CanvasRenderingContext2D, frame: Frame, scene: AreasScene): DrawingSteps {
  const { areas, specification, theme } = scene;
  const visible = visibleAreas(areas, frame);
  const size = typicalSizePixels(areas, visible, frame);
  const borderWidth = borderWidthPixels(size, visible.length, frame.pixelRatio);
  context.lineJoin = 'round';
  if (specification === null) {
    yield* fillAreas(context, frame, areas, visible, theme.unclassified);
    if (borderWidth > 0) yield* strokeAreas(context, frame, areas, visible, theme.border, borderWidth);
    return;
  }
  const { order, starts } = sortByFill(visible, specification.fillIndex, specification.fills.length);
  const groups = specification.fills.map((fill, position) => ({
    fill,
    members: order.subarray(starts[position], starts[position + 1]),
  }));
  context.globalAlpha = scene.opacity;
  for (const { fill, members } of groups) {
    if (isBlank(fill) && scene.transparentBlanks) continue;
    yield* fillAreas(context, frame, areas, members, fill.color);
  }
  for (const { fill, members } of groups) {
    const hatch = size < PATTERNS_FROM_PIXELS || members.length === 0 ? null : hatchPattern(context, fill.pattern, fill.textColor, frame);
    if (hatch === null) continue;
    context.globalAlpha = 0.55 * scene.opacity;
    yield* fillAreas(context, frame, areas, members, hatch);
    context.globalAlpha = scene.opacity;
  }
  if (borderWidth > 0) {
    if (scene.contrastMode) yield* strokeAreas(context, frame, areas, visible, theme.markStrong, Math.min(3, borderWidth * 3));
    yield* strokeAreas(context, frame, areas, visible, scene.contrastMode ? theme.markPale : theme.border, borderWidth);
    for (const { fill, members } of groups) {
      if (fill.pattern === 'outline') yield* strokeAreas(context, frame, areas, members, theme.blankBorder, borderWidth);
    }
  }
  context.globalAlpha = 1;
}

function* fillAreas(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { geometry, boxes }: AreaSet,
  members: Uint32Array,
  style: string | CanvasPattern,
): DrawingSteps {
  context.fillStyle = style;
  let vertices = 0;
  for (let begin = 0; begin < members.length; begin += AREAS_PER_PATH) {
    const end = Math.min(begin + AREAS_PER_PATH, members.length);
    context.beginPath();
    for (let position = begin; position < end; position++) {
      traceSmallArea(context, geometry, boxes, members[position]!, frame);
      vertices += verticesOf(geometry, members[position]!);
    }
    context.fill('evenodd');
    if (vertices < VERTICES_PER_STEP) continue;
    vertices = 0;
    yield;
  }
  yield;
}

function* strokeAreas(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { geometry }: AreaSet,
  members: Uint32Array,
  color: string,
  width: number,
): DrawingSteps {
  context.strokeStyle = color;
  context.lineWidth = width;
  let vertices = 0;
  for (let begin = 0; begin < members.length; begin += AREAS_PER_PATH) {
    const end = Math.min(begin + AREAS_PER_PATH, members.length);
    context.beginPath();
    for (let position = begin; position < end; position++) {
      traceArea(context, geometry, members[position]!, frame);
      vertices += verticesOf(geometry, members[position]!);
    }
    context.stroke();
    if (vertices < VERTICES_PER_STEP) continue;
    vertices = 0;
    yield;
  }
  yield;
}
