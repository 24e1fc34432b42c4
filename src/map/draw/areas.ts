import type { ChoroplethSpecification, FillSpecification } from '../../cartography/index.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import type { MapTheme } from '../map-theme.ts';
import { sortByFill, typicalSizePixels, visibleAreas, type AreaSet } from './area-set.ts';
import { drawMosaic, pixelOf } from './mosaic.ts';
import { hatchPattern } from './patterns.ts';
import { traceArea, traceSmallArea, verticesOf } from './trace.ts';

/** Areas per path: measured, 4 to 32 is fastest; a path of thousands is slower by a factor. */
const AREAS_PER_PATH = 16;
/** About 2 ms without a graphics card. */
const VERTICES_PER_STEP = 5000;
/**
 * Smaller areas on the screen have no borders, there would be nothing but borders; where there are many of them the map is first laid out as
 * a mosaic of pixels, which has no seams. Areas a little larger have faint borders.
 */
const BORDERS_FROM_PIXELS = 4.5;
const FULL_BORDERS_FROM_PIXELS = 12;
const FAINT_BORDER_OPACITY = 0.55;
const HAIRLINE_PIXELS = 0.5;
const MOSAIC_FROM_TINY_AREAS = 300;
/** Double border of the contrast mode: what shows of the dark line on both sides of the pale one is a pixel. */
const CONTRAST_PIXELS = { dark: 3, pale: 1 } as const;
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

/** The longer side of an area's box, CSS pixels. */
const sizePixels = ({ boxes }: AreaSet, area: number, { unitsPerPixel }: Frame): number =>
  Math.max(boxes[4 * area + 2]! - boxes[4 * area]!, boxes[4 * area + 3]! - boxes[4 * area + 1]!) / unitsPerPixel;

function tiersOf(areas: AreaSet, members: Uint32Array, frame: Frame): Tiers {
  const size = (area: number): number => sizePixels(areas, area, frame);
  return {
    tiny: members.filter((area) => size(area) < BORDERS_FROM_PIXELS),
    small: members.filter((area) => size(area) >= BORDERS_FROM_PIXELS && size(area) < FULL_BORDERS_FROM_PIXELS),
    full: members.filter((area) => size(area) >= FULL_BORDERS_FROM_PIXELS),
  };
}

const isTransparent = (fill: FillSpecification | null, scene: AreasScene): boolean =>
  fill !== null && isBlank(fill) && scene.transparentBlanks;

/** Uninhabited areas may let the ground show through. */
export const isBlank = (fill: FillSpecification): boolean => fill.kind === 'state' && fill.state === 'uninhabited';

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
  const tiers = tiersOf(areas, visible, frame);
  const { tiny, full } = tiers;
  const mosaic = tiny.length >= MOSAIC_FROM_TINY_AREAS;
  if (mosaic) yield* drawMosaic(context, frame, areas, visible, mosaicColors(groups, scene));
  for (const { fill, color, members } of groups) {
    if (isTransparent(fill, scene)) continue;
    const smooth = mosaic ? members.filter((area) => sizePixels(areas, area, frame) >= BORDERS_FROM_PIXELS) : members;
    yield* fillAreas(context, frame, areas, smooth, color);
  }
  for (const { fill, members } of groups) {
    const hatch = fill === null || full.length === 0 ? null : hatchPattern(context, fill.pattern, fill.textColor, frame);
    if (hatch === null) continue;
    context.globalAlpha = HATCH_OPACITY * scene.opacity;
    yield* fillAreas(context, frame, areas, tiersOf(areas, members, frame).full, hatch);
    context.globalAlpha = scene.opacity;
  }
  yield* drawBorders(context, frame, scene, visible.length, tiers);
  for (const { fill, members } of groups) {
    if (fill?.pattern !== 'outline') continue;
    const width = borderWidthPixels(typicalSizePixels(areas, full, frame), visible.length, frame.pixelRatio);
    yield* strokeAreas(context, frame, areas, tiersOf(areas, members, frame).full, theme.blankBorder, width);
  }
  context.globalAlpha = 1;
}

function* drawBorders(
  context: CanvasRenderingContext2D,
  frame: Frame,
  scene: AreasScene,
  count: number,
  { small, full }: Tiers,
): DrawingSteps {
  const { areas, theme, contrastMode, opacity } = scene;
  const width = borderWidthPixels(typicalSizePixels(areas, full, frame), count, frame.pixelRatio);
  const color = contrastMode ? theme.markPale : theme.border;
  if (contrastMode) yield* strokeAreas(context, frame, areas, full, theme.markStrong, CONTRAST_PIXELS.dark);
  context.globalAlpha = FAINT_BORDER_OPACITY * opacity;
  yield* strokeAreas(context, frame, areas, small, color, HAIRLINE_PIXELS);
  context.globalAlpha = opacity;
  yield* strokeAreas(context, frame, areas, full, color, contrastMode ? CONTRAST_PIXELS.pale : width);
}

interface Group {
  /** Null while no classes are known. */
  readonly fill: FillSpecification | null;
  readonly color: string;
  readonly members: Uint32Array;
}

/** A pixel colour per area of the level. */
function mosaicColors(groups: readonly Group[], scene: AreasScene): Uint32Array {
  const colors = new Uint32Array(scene.areas.boxes.length / 4);
  for (const { fill, color, members } of groups) {
    const pixel = isTransparent(fill, scene) ? 0 : pixelOf(color);
    for (const area of members) colors[area] = pixel;
  }
  return colors;
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
