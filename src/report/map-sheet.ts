import type { ChoroplethSpecification, FillSpecification } from '../cartography/specification.ts';

/** What stands on the sheet beside the map. */
export interface MapSheetInput {
  /** PNG of the map as drawn. */
  readonly mapPng: Uint8Array;
  readonly widthPixels: number;
  readonly headline: string;
  readonly reading: string;
  readonly legendTitle: string;
  readonly specification: ChoroplethSpecification | null;
  /** Source, reference date, attribution: one line each. */
  readonly footLines: readonly string[];
}

const MARGIN = 40;
const FONT = "'Inter Variable', Inter, system-ui, sans-serif";
const INK = '#1b2430';
const MUTED = '#55606e';
const SWATCH_WIDTH = 36;
const SWATCH_HEIGHT = 20;
const LEGEND_ROW = 30;
const LEGEND_COLUMN_WIDTH = 300;

/** Breaks a text into lines no wider than `widthPixels`. */
function wrap(context: CanvasRenderingContext2D, text: string, widthPixels: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > widthPixels) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function drawPattern(context: CanvasRenderingContext2D, fill: FillSpecification, x: number, y: number): void {
  context.fillStyle = fill.color;
  context.fillRect(x, y, SWATCH_WIDTH, SWATCH_HEIGHT);
  context.save();
  context.beginPath();
  context.rect(x, y, SWATCH_WIDTH, SWATCH_HEIGHT);
  context.clip();
  context.fillStyle = MUTED;
  context.strokeStyle = MUTED;
  context.lineWidth = 1;
  if (fill.pattern === 'dots') {
    for (let dotX = 4; dotX < SWATCH_WIDTH; dotX += 6)
      for (let dotY = 4; dotY < SWATCH_HEIGHT; dotY += 6) context.fillRect(x + dotX, y + dotY, 2, 2);
  } else if (fill.pattern === 'crossHatch' || fill.pattern === 'diagonal') {
    for (let offset = -SWATCH_HEIGHT; offset < SWATCH_WIDTH; offset += 7) {
      context.beginPath();
      context.moveTo(x + offset, y + SWATCH_HEIGHT);
      context.lineTo(x + offset + SWATCH_HEIGHT, y);
      if (fill.pattern === 'crossHatch') {
        context.moveTo(x + offset, y);
        context.lineTo(x + offset + SWATCH_HEIGHT, y + SWATCH_HEIGHT);
      }
      context.stroke();
    }
  }
  context.restore();
  context.strokeStyle = MUTED;
  context.strokeRect(x + 0.5, y + 0.5, SWATCH_WIDTH - 1, SWATCH_HEIGHT - 1);
}

/**
 * A sheet for slides and documents: headline, reading sentence, map, legend with counts, source. Always in light colours on white.
 * Returns a PNG.
 */
export async function composeMapSheet(input: MapSheetInput): Promise<Blob> {
  const map = await createImageBitmap(new Blob([new Uint8Array(input.mapPng)], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('map sheet: no 2-D canvas');
  const width = input.widthPixels;
  const inner = width - 2 * MARGIN;

  context.font = `600 34px ${FONT}`;
  const headlineLines = wrap(context, input.headline, inner);
  context.font = `400 20px ${FONT}`;
  const readingLines = wrap(context, input.reading, inner);
  context.font = `400 15px ${FONT}`;
  const footLines = input.footLines.flatMap((line) => wrap(context, line, inner));
  const fills = input.specification?.fills ?? [];
  const columns = Math.max(1, Math.floor(inner / LEGEND_COLUMN_WIDTH));
  const legendRows = Math.ceil(fills.length / columns);
  const mapHeight = Math.round((map.height / map.width) * inner);
  const legendHeight = fills.length === 0 ? 0 : 34 + legendRows * LEGEND_ROW;
  canvas.width = width;
  canvas.height = Math.round(
    2 * MARGIN + headlineLines.length * 42 + readingLines.length * 28 + 20 + mapHeight + 24 + legendHeight + 16 + footLines.length * 22,
  );

  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'top';
  let y = MARGIN;
  const write = (lines: readonly string[], font: string, color: string, lineHeight: number): void => {
    context.font = font;
    context.fillStyle = color;
    for (const line of lines) {
      context.fillText(line, MARGIN, y);
      y += lineHeight;
    }
  };
  write(headlineLines, `600 34px ${FONT}`, INK, 42);
  write(readingLines, `400 20px ${FONT}`, INK, 28);
  y += 20;
  context.drawImage(map, MARGIN, y, inner, mapHeight);
  context.strokeStyle = '#c9d0d8';
  context.strokeRect(MARGIN + 0.5, y + 0.5, inner - 1, mapHeight - 1);
  y += mapHeight + 24;
  if (fills.length > 0) {
    write([input.legendTitle], `600 18px ${FONT}`, INK, 34);
    context.font = `400 17px ${FONT}`;
    fills.forEach((fill, position) => {
      const x = MARGIN + Math.floor(position / legendRows) * LEGEND_COLUMN_WIDTH;
      const rowY = y + (position % legendRows) * LEGEND_ROW;
      drawPattern(context, fill, x, rowY);
      context.fillStyle = INK;
      context.fillText(`${fill.label} (${fill.count})`, x + SWATCH_WIDTH + 10, rowY + 1);
    });
    y += legendRows * LEGEND_ROW;
  }
  y += 16;
  write(footLines, `400 15px ${FONT}`, MUTED, 22);
  map.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new TypeError('map sheet: no picture')) : resolve(blob)), 'image/png');
  });
}
