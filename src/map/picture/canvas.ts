import type { Frame } from './frame.ts';

/**
 * Draws in steps: a generator that yields after every few milliseconds' worth of drawing, so that a large picture is spread over frames.
 * Coordinates of the context are CSS pixels of the frame.
 */
export type DrawingSteps = Generator<undefined, void>;
export type Draw = (context: CanvasRenderingContext2D, frame: Frame) => DrawingSteps;

/**
 * A context that draws on the processor. Choropleth maps are thousands of small antialiased polygons: measured without a graphics card
 * this is what happens anyway, with one it keeps the time of a step where it can be measured and bounded.
 */
export function drawingContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('canvas 2d context is not available');
  return context;
}

/** Clears a canvas to the size of a frame and sets CSS pixels as unit. */
export function prepareCanvas(canvas: HTMLCanvasElement, frame: Frame): CanvasRenderingContext2D {
  const width = Math.max(1, Math.round(frame.width * frame.pixelRatio));
  const height = Math.max(1, Math.round(frame.height * frame.pixelRatio));
  const context = drawingContext(canvas);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  } else {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
  }
  context.setTransform(frame.pixelRatio, 0, 0, frame.pixelRatio, 0, 0);
  return context;
}

/** Browsers record drawing and carry it out later; reading one pixel makes them do it now, so that the clock tells the truth. */
export function finishDrawing(context: CanvasRenderingContext2D): void {
  context.getImageData(0, 0, 1, 1);
}
