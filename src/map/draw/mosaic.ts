import type { AreaGeometry } from '../../model/index.ts';
import { drawingContext, type DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import type { AreaSet } from './area-set.ts';
import { NO_AREA, rasterizeAreas } from './area-raster.ts';

const ROWS_PER_STEP = 256;

interface Raster {
  readonly frame: Frame;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Int32Array;
}

/** The last raster of a geometry: for other classes in the same frame only colours are looked up. */
const lastRasters = new WeakMap<AreaGeometry, Raster>();

/**
 * Draws areas as a mosaic of device pixels, each in the colour of the area over its centre: without seams, and after the first time in a
 * frame at the cost of the pixels alone. Made for areas of a few pixels, where smooth edges would show nothing but edges.
 * `colors`: length = number of areas, 0xAABBGGRR; 0 = nothing.
 */
export function* drawMosaic(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { geometry }: AreaSet,
  visible: Uint32Array,
  colors: Uint32Array,
): DrawingSteps {
  let raster = lastRasters.get(geometry);
  if (raster === undefined || !sameFrame(raster.frame, frame)) {
    const columns = Math.round(frame.width * frame.pixelRatio);
    const rows = Math.round(frame.height * frame.pixelRatio);
    const reusable = raster?.cells.length === columns * rows ? raster.cells : null;
    lastRasters.delete(geometry);
    raster = { frame, columns, rows, cells: reusable ?? new Int32Array(columns * rows) };
    const grid = { left: frame.left, top: frame.top, unitsPerCell: frame.unitsPerPixel / frame.pixelRatio, columns, rows };
    yield* rasterizeAreas(geometry, visible, grid, raster.cells);
    lastRasters.set(geometry, raster);
  }
  const { columns, rows, cells } = raster;
  const strip = document.createElement('canvas');
  strip.width = columns;
  strip.height = ROWS_PER_STEP;
  const stripContext = drawingContext(strip);
  const image = stripContext.createImageData(columns, ROWS_PER_STEP);
  const pixels = new Uint32Array(image.data.buffer);
  for (let row = 0; row < rows; row += ROWS_PER_STEP) {
    const height = Math.min(ROWS_PER_STEP, rows - row);
    const first = row * columns;
    for (let i = 0; i < height * columns; i++) {
      const area = cells[first + i]!;
      pixels[i] = area === NO_AREA ? 0 : colors[area]!;
    }
    stripContext.putImageData(image, 0, 0, 0, 0, columns, height);
    const scale = 1 / frame.pixelRatio;
    context.drawImage(strip, 0, 0, columns, height, 0, row * scale, columns * scale, height * scale);
    yield;
  }
}

const sameFrame = (a: Frame, b: Frame): boolean =>
  a.left === b.left &&
  a.top === b.top &&
  a.unitsPerPixel === b.unitsPerPixel &&
  a.width === b.width &&
  a.height === b.height &&
  a.pixelRatio === b.pixelRatio;

/** `#rrggbb` as 0xAABBGGRR, opaque: the bytes of a pixel in memory on all machines browsers run on. */
export function pixelOf(color: string): number {
  const rgb = Number.parseInt(color.slice(1), 16);
  return (0xff000000 | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >>> 16)) >>> 0;
}
