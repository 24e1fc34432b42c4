import { areaCount, type AreaGeometry, type BoundingBox, type LineGeometry } from '../../model/index.ts';
import { traceArea, traceLine, traceRing } from '../draw/trace.ts';
import type { MapCatchment } from '../map-model.ts';
import type { MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { outlineLabels } from './outline-labels.ts';
import { drawPill, pillSize } from './pill.ts';

/** Few lines per path: overlapping strokes of one path are merged, which is costly for long ones. */
const LINES_PER_PATH = 16;
const LINES_PER_STEP = 400;
/** Lines have their full width when a pixel is at most this many CRS units; farther away they become thinner. */
const FULL_WIDTH_UNITS_PER_PIXEL = 5;
const THINNEST = 0.6;
/** Where areas show what is reached, streets would be a mere grey from farther away than this. */
const STREETS_IN_AREAS_UNITS_PER_PIXEL = 6;
const HALO_PIXELS = 2;
const ORIGIN_PIXELS = 7;

/**
 * Draws what is reached: areas from the farthest break inwards, so that near ones look stronger; streets and outlines with a halo, the near ones
 * on top; then the place it is reached from. The names of the outlines are drawn apart (`drawCatchmentNames`): above those of the areas.
 */
export function* drawCatchment(context: CanvasRenderingContext2D, frame: Frame, catchment: MapCatchment, theme: MapTheme): DrawingSteps {
  yield* fillBands(context, frame, catchment);
  yield* strokeStreets(context, frame, catchment);
  yield* strokeOutlines(context, frame, catchment);
  drawOrigin(context, frame, catchment, theme);
  yield;
}

const knownBoxes = new WeakMap<MapCatchment, BoundingBox>();

/** Around streets, areas and the place they are reached from, found once. Cost O(vertices) the first time. */
export function catchmentBox(catchment: MapCatchment): BoundingBox {
  let box = knownBoxes.get(catchment);
  if (box === undefined) {
    const { streets, polygons, origin } = catchment;
    const places = origin === null ? [] : [origin.x, origin.y];
    knownBoxes.set(catchment, (box = boxAround([streets.coordinates, polygons?.coordinates ?? [], places])));
  }
  return box;
}

function boxAround(lists: readonly ArrayLike<number>[]): BoundingBox {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const coordinates of lists) {
    for (let at = 0; at < coordinates.length; at += 2) {
      const x = coordinates[at]!;
      const y = coordinates[at + 1]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  return { minX, minY, maxX, maxY };
}

function* fillBands(context: CanvasRenderingContext2D, frame: Frame, { specification, polygons }: MapCatchment): DrawingSteps {
  if (polygons === null) return;
  for (let band = Math.min(areaCount(polygons), specification.bands.length) - 1; band >= 0; band--) {
    const { stroke, fillOpacity } = specification.bands[band]!;
    context.beginPath();
    traceArea(context, polygons, band, frame);
    context.globalAlpha = fillOpacity;
    context.fillStyle = stroke;
    context.fill('evenodd');
    yield;
  }
  context.globalAlpha = 1;
}

const widthShare = ({ unitsPerPixel }: Frame): number => Math.min(1, Math.max(THINNEST, FULL_WIDTH_UNITS_PER_PIXEL / unitsPerPixel));

function* strokeStreets(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { specification, streets, bands, polygons }: MapCatchment,
): DrawingSteps {
  if (polygons !== null && frame.unitsPerPixel > STREETS_IN_AREAS_UNITS_PER_PIXEL) return;
  const share = widthShare(frame);
  const byBand = linesByBand(streets, bands, specification.bands.length);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  for (const halo of [true, false]) {
    for (let band = byBand.length - 1; band >= 0; band--) {
      const look = specification.bands[band]!;
      context.strokeStyle = halo ? look.halo : look.stroke;
      context.lineWidth = look.streetPixels * share + (halo ? HALO_PIXELS * share : 0);
      const lines = byBand[band]!;
      for (let begin = 0; begin < lines.length; begin += LINES_PER_PATH) {
        context.beginPath();
        const end = Math.min(begin + LINES_PER_PATH, lines.length);
        for (let position = begin; position < end; position++) traceLine(context, streets, lines[position]!, frame);
        context.stroke();
        if (end % LINES_PER_STEP === 0) yield;
      }
    }
    yield;
  }
  context.lineCap = 'butt';
}

const known = new WeakMap<LineGeometry, readonly Uint32Array[]>();

/** The lines of each band, found once. Cost O(lines) the first time. */
function linesByBand(streets: LineGeometry, bands: Uint8Array, count: number): readonly Uint32Array[] {
  let lines = known.get(streets);
  if (lines?.length !== count) {
    const counts = new Uint32Array(count);
    for (const band of bands) if (band < count) counts[band]!++;
    const filled = Array.from(counts, (size) => new Uint32Array(size));
    counts.fill(0);
    for (let line = 0; line < bands.length; line++) {
      const band = bands[line]!;
      if (band < count) filled[band]![counts[band]!++] = line;
    }
    known.set(streets, (lines = filled));
  }
  return lines;
}

function* strokeOutlines(context: CanvasRenderingContext2D, frame: Frame, { specification, polygons }: MapCatchment): DrawingSteps {
  if (polygons === null) return;
  const share = widthShare(frame);
  context.lineJoin = 'round';
  for (let band = Math.min(areaCount(polygons), specification.bands.length) - 1; band >= 0; band--) {
    const { stroke, halo, outlinePixels, dash } = specification.bands[band]!;
    context.beginPath();
    traceOuterRings(context, polygons, band, frame);
    context.strokeStyle = halo;
    context.lineWidth = (outlinePixels + HALO_PIXELS) * share;
    context.stroke();
    context.strokeStyle = stroke;
    context.lineWidth = outlinePixels * share;
    context.setLineDash(dash.map((length) => length * share));
    context.stroke();
    context.setLineDash([]);
    yield;
  }
}

/** Without holes: the yards between the streets would hide how far one gets. */
function traceOuterRings(context: CanvasRenderingContext2D, polygons: AreaGeometry, band: number, frame: Frame): void {
  const { areaOffsets, polygonOffsets } = polygons;
  for (let polygon = areaOffsets[band]!; polygon < areaOffsets[band + 1]!; polygon++) {
    if (polygonOffsets[polygon]! < polygonOffsets[polygon + 1]!) traceRing(context, polygons, polygonOffsets[polygon]!, frame);
  }
}

/** Names the outlines of the breaks. */
export function drawCatchmentNames(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { specification: { bands }, polygons }: MapCatchment,
  theme: MapTheme,
): void {
  if (polygons === null) return;
  const sizes = bands.map(({ label }) => pillSize(context, label));
  for (const { band, x, y } of outlineLabels(polygons, sizes, frame)) {
    const { label, stroke } = bands[band]!;
    if (label !== '') drawPill(context, label, x, y, { ground: theme.markPale, border: stroke, text: theme.markStrong });
  }
}

function drawOrigin(context: CanvasRenderingContext2D, frame: Frame, { origin, specification }: MapCatchment, theme: MapTheme): void {
  if (origin === null) return;
  const x = (origin.x - frame.left) / frame.unitsPerPixel;
  const y = (frame.top - origin.y) / frame.unitsPerPixel;
  context.beginPath();
  context.arc(x, y, ORIGIN_PIXELS, 0, 2 * Math.PI);
  context.fillStyle = theme.markPale;
  context.fill();
  context.strokeStyle = specification.bands[0]?.stroke ?? theme.markStrong;
  context.lineWidth = 3;
  context.stroke();
  context.beginPath();
  context.arc(x, y, 2, 0, 2 * Math.PI);
  context.fillStyle = theme.markStrong;
  context.fill();
}
