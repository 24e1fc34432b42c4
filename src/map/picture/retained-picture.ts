import type { BoundingBox } from '../../model/index.ts';
import { finishDrawing, prepareCanvas, type Draw, type DrawingSteps } from './canvas.ts';
import { aroundBox, boxContains, frameBox, intersection, withMargin, type Frame } from './frame.ts';
import { TaskQueue } from './task-queue.ts';

/** Part of the view drawn beyond each edge, and its largest size in CSS pixels. */
const MARGIN_FRACTION = 0.2;
const MARGIN_MAXIMUM_PIXELS = 256;
/** Lines and signs may stand out of what there is to see by this much. */
const OVERHANG_PIXELS = 24;
/** Drawing per step of the event loop: less while the map moves, so that a frame (16.7 ms) has time for the rest. */
const STILL_BUDGET_MS = 10;
const MOVING_BUDGET_MS = 5;
/** A moving picture may be stretched this much before it is drawn anew. */
const MAXIMUM_STRETCH = 2;
const GIVE_UP_BEFORE_MS = 100;

interface DrawingJob {
  readonly frame: Frame;
  readonly version: number;
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly steps: DrawingSteps;
  readonly startedAt: number;
  drawingMs: number;
}

export interface PictureOptions {
  readonly draw: Draw;
  /** What there is to see at all; null = nothing. The bitmap is no larger than that, and outside of it a missing margin does not matter. */
  readonly content: () => BoundingBox | null;
  /** Called when a new picture is ready to be shown. */
  readonly onDrawn: () => void;
  /** A drawing younger than this is given up when its content changes; an older one is finished first, so that something is seen. */
  readonly giveUpBeforeMs?: number;
}

/**
 * A drawing kept as a bitmap. While the view moves the bitmap is moved and stretched with it; when the view rests, or when the content
 * changed, it is drawn again in slices on a second canvas and exchanged when complete. So an expensive drawing never holds up a frame.
 */
export class RetainedPicture {
  /** Holds the canvas; laid over the viewport. */
  readonly element = document.createElement('div');
  readonly #options: PictureOptions;
  readonly #queue = new TaskQueue();
  readonly #spares: HTMLCanvasElement[] = [];
  #scheduled = false;
  #shown: { readonly canvas: HTMLCanvasElement; readonly frame: Frame; readonly version: number } | null = null;
  #job: DrawingJob | null = null;
  #version = 1;
  #view: Frame | null = null;
  #moving = false;
  #lastDrawingMs = 0;

  constructor(options: PictureOptions) {
    this.#options = options;
    // Contained: another canvas in it is no reason to lay out the page again.
    Object.assign(this.element.style, {
      position: 'absolute',
      inset: '0',
      pointerEvents: 'none',
      overflow: 'visible',
      contain: 'layout size style',
    });
  }

  /** Whether the picture knows where the view is. */
  get isPlaced(): boolean {
    return this.#view !== null;
  }

  /** Time the last complete drawing took, summed over its slices. */
  get lastDrawingMs(): number {
    return this.#lastDrawingMs;
  }

  /** True when what is shown is what should be shown, at the place where it should be. */
  get settled(): boolean {
    return this.#job === null && this.#view !== null && !this.#mustDraw(this.#view, false);
  }

  /** True when the present content is shown, wherever the view is. */
  get isCurrent(): boolean {
    return this.#shown === null ? this.#options.content() === null : this.#shown.version === this.#version;
  }

  /** The content changed: it is drawn again, where the view was last. */
  invalidate(): void {
    this.#version++;
    const { giveUpBeforeMs = GIVE_UP_BEFORE_MS } = this.#options;
    if (this.#job !== null && performance.now() - this.#job.startedAt < giveUpBeforeMs) this.#giveUp();
    this.#schedule();
  }

  /** Puts the picture where the view is, and sees to it that a new one is drawn if needed. */
  show(view: Frame, moving: boolean): void {
    this.#view = view;
    this.#moving = moving;
    this.#schedule();
    this.#place(view);
  }

  /** Drawing begins in a task of its own: several pictures that change at once do not add up to one long task. */
  #schedule(): void {
    if (this.#scheduled || !this.#isDue) return;
    this.#scheduled = true;
    this.#queue.post(() => {
      this.#scheduled = false;
      if (this.#isDue && this.#view !== null) this.#start(this.#view);
    });
  }

  get #isDue(): boolean {
    return this.#job === null && this.#view !== null && this.#mustDraw(this.#view, this.#moving);
  }

  destroy(): void {
    this.#giveUp();
    this.#queue.close();
    for (const canvas of [...this.#spares, ...(this.#shown === null ? [] : [this.#shown.canvas])]) canvas.width = canvas.height = 0;
    this.element.remove();
  }

  #mustDraw(view: Frame, moving: boolean): boolean {
    const shown = this.#shown;
    const content = this.#options.content();
    if (shown === null) return content !== null;
    if (shown.version !== this.#version) return true;
    if (content === null) return false;
    const visible = intersection(frameBox(view), content);
    const covered = visible === null || boxContains(frameBox(shown.frame), visible);
    const stretch = view.unitsPerPixel / shown.frame.unitsPerPixel;
    if (moving) return !covered || stretch > MAXIMUM_STRETCH || stretch < 1 / MAXIMUM_STRETCH;
    return !covered || Math.abs(stretch - 1) > 1e-9 || shown.frame.pixelRatio !== view.pixelRatio || !pixelsAligned(shown.frame, view);
  }

  #start(view: Frame): void {
    const content = this.#options.content();
    if (content === null) {
      // Nothing to see: no bitmap has to be kept and blended.
      if (this.#shown !== null) this.#exchange(null);
      this.#options.onDrawn();
      return;
    }
    // Whole pixels of the device, also at 125 % or 1.75: else the picture would never lie on the grid and be drawn again for ever.
    const { pixelRatio } = view;
    const margin = (size: number) => Math.round(Math.min(size * MARGIN_FRACTION, MARGIN_MAXIMUM_PIXELS) * pixelRatio) / pixelRatio;
    const frame = aroundBox(withMargin(view, margin(view.width), margin(view.height)), content, OVERHANG_PIXELS);
    const canvas = this.#spares.pop() ?? document.createElement('canvas');
    const context = prepareCanvas(canvas, frame);
    const steps = this.#options.draw(context, frame);
    this.#job = { frame, version: this.#version, canvas, context, steps, startedAt: performance.now(), drawingMs: 0 };
    this.#work(this.#job);
  }

  #work(job: DrawingJob): void {
    // given up meanwhile
    if (job !== this.#job) return;
    const begin = performance.now();
    const budget = this.#moving ? MOVING_BUDGET_MS : STILL_BUDGET_MS;
    let done = false;
    while (!done && performance.now() - begin < budget) {
      done = job.steps.next().done === true;
      finishDrawing(job.context);
    }
    job.drawingMs += performance.now() - begin;
    if (!done) {
      this.#queue.post(() => this.#work(job));
      return;
    }
    this.#job = null;
    this.#lastDrawingMs = job.drawingMs;
    this.#exchange(job);
    if (this.#view !== null) this.#place(this.#view);
    this.#schedule();
    this.#options.onDrawn();
  }

  #exchange(job: DrawingJob | null): void {
    if (this.#shown !== null) this.#spares.push(this.#shown.canvas);
    this.#shown = job;
    this.element.replaceChildren(...(job === null ? [] : [job.canvas]));
  }

  #giveUp(): void {
    if (this.#job === null) return;
    this.#job.steps.return();
    this.#spares.push(this.#job.canvas);
    this.#job = null;
  }

  #place(view: Frame): void {
    if (this.#shown === null) return;
    const { canvas, frame } = this.#shown;
    const stretch = frame.unitsPerPixel / view.unitsPerPixel;
    const x = (frame.left - view.left) / view.unitsPerPixel;
    const y = (view.top - frame.top) / view.unitsPerPixel;
    Object.assign(canvas.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      width: `${frame.width}px`,
      height: `${frame.height}px`,
      maxWidth: 'none',
      transformOrigin: '0 0',
      willChange: 'transform',
      transform: `matrix(${stretch}, 0, 0, ${stretch}, ${round(x)}, ${round(y)})`,
    });
  }
}

const round = (pixels: number): number => Math.round(pixels * 1000) / 1000;

function pixelsAligned(shown: Frame, view: Frame): boolean {
  const x = ((view.left - shown.left) / view.unitsPerPixel) * view.pixelRatio;
  const y = ((shown.top - view.top) / view.unitsPerPixel) * view.pixelRatio;
  return Math.abs(x - Math.round(x)) < 0.02 && Math.abs(y - Math.round(y)) < 0.02;
}
