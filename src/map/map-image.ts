import type { MapView } from './map-model.ts';
import { MAP_THEMES } from './map-theme.ts';
import { finishDrawing, prepareCanvas } from './picture/canvas.ts';
import type { Frame } from './picture/frame.ts';
import { PICTURES, type Scene } from './scene.ts';

const SLICE_MILLISECONDS = 12;

/**
 * Draws a scene again at the wanted size and returns a PNG. Everything of the present view is in it, lines and names grow with the width.
 * A foreign base map is left out: pictures of other hosts may not be read.
 */
export async function drawImage(
  scene: Scene,
  view: MapView,
  shown: { readonly width: number; readonly height: number },
  wanted: { readonly widthPixels: number; readonly heightPixels: number },
): Promise<Uint8Array> {
  const frame = imageFrame(view, shown, wanted);
  const canvas = document.createElement('canvas');
  const context = prepareCanvas(canvas, frame);
  const { basemap, ...model } = scene.model;
  const complete = basemap ? scene.with({ ...model, basemap: false }) : scene;
  context.fillStyle = MAP_THEMES[model.colorScheme].background;
  context.fillRect(0, 0, frame.width, frame.height);
  const layer = document.createElement('canvas');
  for (const name of PICTURES) {
    if (complete.content(name) === null) continue;
    // A canvas of its own: dimming cuts holes, which must not cut the picture below.
    const drawing = prepareCanvas(layer, frame);
    let begun = performance.now();
    for (const _step of complete.draw(name, drawing, frame)) {
      finishDrawing(drawing);
      if (performance.now() - begun < SLICE_MILLISECONDS) continue;
      // Nobody waits for a picture in a document so that the page has to stand still for it.
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    context.drawImage(layer, 0, 0, frame.width, frame.height);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error(`no PNG of ${canvas.width} x ${canvas.height} pixels`);
  return new Uint8Array(await blob.arrayBuffer());
}

function imageFrame(
  { centerX, centerY, metersPerPixel }: MapView,
  shown: { readonly width: number; readonly height: number },
  { widthPixels, heightPixels }: { readonly widthPixels: number; readonly heightPixels: number },
): Frame {
  const pixelRatio = Math.min(widthPixels / shown.width, heightPixels / shown.height);
  const width = widthPixels / pixelRatio;
  const height = heightPixels / pixelRatio;
  return {
    left: centerX - (width / 2) * metersPerPixel,
    top: centerY + (height / 2) * metersPerPixel,
    unitsPerPixel: metersPerPixel,
    width,
    height,
    pixelRatio,
  };
}
