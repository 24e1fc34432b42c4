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
/**
 * Smaller areas on the screen have no borders, there would be nothing but borders; a hairline in their own colour closes the seams of
 * antialiasing instead. Areas a little larger have faint ones.
 */
const BORDERS_FROM_PIXELS = 4.5;
const FULL_BORDERS_FROM_PIXELS = 12;
const FAINT_BORDER_OPACITY = 0.55;
const HAIRLINE_PIXELS = 0.5;
const PATTERNS_FROM_PIXELS = 6;
const HATCH_OPACITY = 0.55;
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
 * Width of borders, CSS pixels, by the typical size of areas on the screen. While there are many, lines are not wider than a device pixel:
 * wider ones take six times as long.
 */
export function borderWidthPixels(sizePixels: number, count: number, pixelRatio: number): number {
  const width = sizePixels < 24 ? HAIRLINE_PIXELS : sizePixels < 80 ? 0.75 : 1;
  return count > MANY_AREAS ? Math.min(width, 1 / pixelRatio) : width;
}

/** Areas by what size allows: tiny without borders, small with faint ones, full with all. */
interface Tiers {
  readonly tiny: Uint32Array;
  readonly small: Uint32Array;
  readonly full: Uint32Array;
}

function tiersOf({ boxes }: AreaSet, members: Uint32Array, frame: Frame): Tiers {
  const size = (area: number): number =>
    Math.max(boxes[4 * area + 2]! - boxes[4 * area]!, boxes[4 * area + 3]! - boxes[4 * area + 1]!) / frame.unitsPerPixel;
  return {
    tiny: members.filter((area) => size(area) < BORDERS_FROM_PIXELS),
    small: members.filter((area) => size(area) >= BORDERS_FROM_PIXELS && size(area) < FULL_BORDERS_FROM_PIXELS),
    full: members.filter((area) => size(area) >= FULL_BORDERS_FROM_PIXELS),
  };
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
  const { areas, theme } = scene;
  const visible = visibleAreas(areas, frame);
  context.lineJoin = 'bevel';
  context.globalAlpha = scene.opacity;
  const groups = groupsOf(scene, visible);
  for (const { fill, color, members } of groups) {
    if (fill !== null && isBlank(fill) && scene.transparentBlanks) continue;
    const { tiny } = tiersOf(areas, members, frame);
    yield* fillAreas(context, frame, areas, members, color);
    yield* strokeAreas(context, frame, areas, tiny, color, HAIRLINE_PIXELS);
  }
  const size = typicalSizePixels(areas, visible, frame);
  for (const { fill, members } of groups) {
    if (fill === null || size < PATTERNS_FROM_PIXELS || members.length === 0) continue;
    const hatch = hatchPattern(context, fill.pattern, fill.textColor, frame);
    if (hatch === null) continue;
    context.globalAlpha = HATCH_OPACITY * scene.opacity;
    yield* fillAreas(context, frame, areas, members, hatch);
    context.globalAlpha = scene.opacity;
  }
  yield* drawBorders(context, frame, scene, visible);
  for (const { fill, members } of groups) {
    if (fill?.pattern !== 'outline') continue;
    const { full } = tiersOf(areas, members, frame);
    yield* strokeAreas(context, frame, areas, full, theme.blankBorder, borderWidthPixels(size, visible.length, frame.pixelRatio));
  }
  context.globalAlpha = 1;
}

function* drawBorders(context: CanvasRenderingContext2D, frame: Frame, scene: AreasScene, visible: Uint32Array): DrawingSteps {
  const { areas, theme, contrastMode, opacity } = scene;
  const { small, full } = tiersOf(areas, visible, frame);
  const width = borderWidthPixels(typicalSizePixels(areas, full, frame), visible.length, frame.pixelRatio);
  const color = contrastMode ? theme.markPale : theme.border;
  if (contrastMode) yield* strokeAreas(context, frame, areas, full, theme.markStrong, Math.min(3, width * 3));
  context.globalAlpha = FAINT_BORDER_OPACITY * opacity;
  yield* strokeAreas(context, frame, areas, small, color, HAIRLINE_PIXELS);
  context.globalAlpha = opacity;
  yield* strokeAreas(context, frame, areas, full, color, width);
}

interface Group {
  /** Null while no classes are known. */
  readonly fill: FillSpecification | null;
  readonly color: string;
  readonly members: Uint32Array;
}

function groupsOf({ specification, theme }: AreasScene, visible: Uint32Array): Group[] {
  if (specification === null) return [{ fill: null, color: theme.unclassified, members: visible }];
  const { order, starts } = sortByFill(visible, specification.fillIndex, specification.fills.length);
  return specification.fills.map((fill, position) => ({
    fill,
    color: fill.color,
    members: order.subarray(starts[position], starts[position + 1]),
  }));
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
