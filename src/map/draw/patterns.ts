import type { FillPattern, HexColor } from '../../cartography/index.ts';
import { drawingContext } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';

/** Patterns drawn over a fill; `outline` is a border, `none` nothing. */
type Hatch = Exclude<FillPattern, 'none' | 'outline'>;

const TILE_PIXELS: Readonly<Record<Hatch, number>> = { dots: 7, crossHatch: 8, diagonal: 6 };

function drawTile(context: CanvasRenderingContext2D, hatch: Hatch, size: number, color: HexColor): void {
  context.fillStyle = context.strokeStyle = color;
  context.lineWidth = Math.max(1, size / 8);
  context.beginPath();
  switch (hatch) {
    case 'dots': {
      const radius = size * 0.15;
      context.arc(size / 4, size / 4, radius, 0, 2 * Math.PI);
      context.arc((size * 3) / 4, (size * 3) / 4, radius, 0, 2 * Math.PI);
      context.fill();
      return;
    }
    case 'crossHatch':
      // Level and upright lines: diagonals are reserved for development.
      context.moveTo(0, size / 2);
      context.lineTo(size, size / 2);
      context.moveTo(size / 2, 0);
      context.lineTo(size / 2, size);
      break;
    case 'diagonal':
      // Beyond the tile on both sides, so that the lines meet at its corners.
      for (const shift of [-size, 0, size]) {
        context.moveTo(shift - 1, size + 1);
        context.lineTo(shift + size + 1, -1);
      }
      break;
  }
  context.stroke();
}

/**
 * A pattern as fill style, anchored to the ground: it moves with the map. `color` is the ink. Null for patterns that are no hatch.
 * The tile is drawn in device pixels, so it is sharp on every screen.
 */
export function hatchPattern(context: CanvasRenderingContext2D, pattern: FillPattern, color: HexColor, frame: Frame): CanvasPattern | null {
  if (pattern === 'none' || pattern === 'outline') return null;
  const size = Math.round(TILE_PIXELS[pattern] * frame.pixelRatio);
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  drawTile(drawingContext(tile), pattern, size, color);
  const style = context.createPattern(tile, 'repeat');
  const anchor = (world: number) => Math.round((world / frame.unitsPerPixel) * frame.pixelRatio) % size;
  style?.setTransform(
    new DOMMatrix([1 / frame.pixelRatio, 0, 0, 1 / frame.pixelRatio, 0, 0]).translate(-anchor(frame.left), anchor(frame.top)),
  );
  return style;
}
