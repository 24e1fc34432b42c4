import type OlMap from 'ol/Map.js';
import { viewportOf } from '../interact/pointing.ts';
import { CrossFade } from './cross-fade.ts';
import type { MapOverlay, OverlayHandlers, OverlayModel } from './map-overlay.ts';
import { paintNames, paintPointer, paintStroke, type Brush } from './paint.ts';
import { Strokes } from './strokes.ts';

/** A point is kept every so many pixels. */
const POINT_EVERY_PIXELS = 2;
/** Sizes of everything drawn grow with the map, from this size on. */
const SMALLEST_WIDTH_PIXELS = 760;
const SMALLEST_HEIGHT_PIXELS = 600;

type Pixel = readonly [x: number, y: number];

/** One canvas over the map's pictures; catches the pointer only while a tool is in the hand. */
export class OverlayLayer implements MapOverlay {
  readonly canvas = document.createElement('canvas');
  readonly #map: OlMap;
  readonly #handlers: OverlayHandlers;
  readonly #strokes = new Strokes();
  readonly #fade: CrossFade;
  readonly #abort = new AbortController();
  #model: OverlayModel = { names: [], tool: null, color: 0, colorScheme: 'light' };
  /** Where the pointer is, in pixels of the map; null = nowhere. */
  #pointer: Pixel | null = null;
  #drawing: 'mouse' | 'keys' | null = null;
  #frame = 0;

  /** `isDrawn`: the map shows what it was asked to. */
  constructor(map: OlMap, isDrawn: () => boolean, handlers: OverlayHandlers) {
    this.#map = map;
    this.#handlers = handlers;
    this.canvas.className = 'atlas-overlay';
    this.canvas.setAttribute('aria-hidden', 'true');
    Object.assign(this.canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' });
    viewportOf(map).append(this.canvas);
    this.#fade = new CrossFade(map, isDrawn);
    const { signal } = this.#abort;
    const listen = (type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave'): void =>
      this.canvas.addEventListener(type, (event) => this.#hear(event), { signal });
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'] as const) listen(type);
    map.on('postrender', this.#schedule);
    document.fonts.addEventListener('loadingdone', this.#schedule, { signal });
  }

  update(model: OverlayModel): void {
    if (model.tool !== this.#model.tool) {
      this.#drawing = null;
      const [width, height] = this.#size;
      // Somewhere to begin with: the keyboard has no place of its own.
      this.#pointer = model.tool === null ? null : (this.#pointer ?? [width / 2, height / 2]);
    }
    this.#model = model;
    // OpenLayers listens on the viewport: what the canvas takes must not reach it.
    Object.assign(this.canvas.style, {
      pointerEvents: model.tool === null ? 'none' : 'auto',
      touchAction: 'none',
      cursor: model.tool === null ? '' : 'none',
    });
    this.#schedule();
  }

  hold(): void {
    this.#fade.hold();
  }

  letGo(): void {
    this.#fade.letGo();
  }

  undo(): void {
    this.#strokes.undo();
    this.#changed();
  }

  clear(): void {
    this.#strokes.clear();
    this.#changed();
  }

  movePointer(x: number, y: number): void {
    const [width, height] = this.#size;
    const [fromX, fromY] = this.#pointer ?? [width / 2, height / 2];
    const unit = this.#unit;
    this.#pointer = [clamp(fromX + x * unit, width), clamp(fromY + y * unit, height)];
    if (this.#drawing === 'keys') this.#extend(this.#pointer);
    this.#schedule();
  }

  pressPointer(): void {
    if (this.#model.tool === null || this.#model.tool === 'pointer' || this.#pointer === null) return;
    if (this.#drawing === 'keys') this.#drawing = null;
    else this.#begin(this.#pointer, 'keys');
  }

  destroy(): void {
    this.#abort.abort();
    this.#fade.destroy();
    cancelAnimationFrame(this.#frame);
    this.#map.un('postrender', this.#schedule);
    this.canvas.remove();
  }

  get #size(): Pixel {
    const [width = 0, height = 0] = this.#map.getSize() ?? [];
    return [width, height];
  }

  get #unit(): number {
    const [width, height] = this.#size;
    return Math.max(1, Math.min(width / SMALLEST_WIDTH_PIXELS, height / SMALLEST_HEIGHT_PIXELS));
  }

  #hear(event: PointerEvent): void {
    const { tool } = this.#model;
    if (tool === null) return;
    event.stopPropagation();
    const pixel: Pixel = [event.offsetX, event.offsetY];
    if (event.type === 'pointerleave' && this.#drawing !== 'mouse') this.#pointer = null;
    else this.#pointer = pixel;
    if (event.type === 'pointerdown' && event.button === 0 && tool !== 'pointer') {
      this.canvas.setPointerCapture(event.pointerId);
      this.#begin(pixel, 'mouse');
    } else if (event.type === 'pointermove' && this.#drawing === 'mouse') {
      // A browser hands several moves over at once; a fast hand would draw corners.
      const moves = event.getCoalescedEvents();
      for (const { offsetX, offsetY } of moves.length > 0 ? moves : [event]) this.#extend([offsetX, offsetY]);
    } else if (event.type === 'pointerup' || event.type === 'pointercancel') this.#drawing = null;
    this.#schedule();
  }

  #lastPixel: Pixel = [0, 0];

  #begin(pixel: Pixel, by: 'mouse' | 'keys'): void {
    const { tool, color } = this.#model;
    const place = this.#map.getCoordinateFromPixel([...pixel]);
    if (tool === null || tool === 'pointer' || place === null) return;
    this.#drawing = by;
    this.#lastPixel = pixel;
    this.#strokes.begin(tool, color, place[0]!, place[1]!);
    this.#changed();
  }

  #extend(pixel: Pixel): void {
    const place = this.#map.getCoordinateFromPixel([...pixel]);
    if (place === null) return;
    if (this.#model.tool === 'arrow') return this.#strokes.stretch(place[0]!, place[1]!);
    if (Math.hypot(pixel[0] - this.#lastPixel[0], pixel[1] - this.#lastPixel[1]) < POINT_EVERY_PIXELS) return;
    this.#lastPixel = pixel;
    this.#strokes.extend(place[0]!, place[1]!);
  }

  #changed(): void {
    if (this.#strokes.count === 0) this.#drawing = null;
    this.#handlers.onLines(this.#strokes.count);
    this.#schedule();
  }

  readonly #schedule = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  };

  #draw(): void {
    this.#frame = 0;
    const [width, height] = this.#size;
    const ratio = window.devicePixelRatio;
    const context = this.canvas.getContext('2d');
    if (context === null || width === 0) return;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const { names, color, tool, colorScheme } = this.#model;
    const brush: Brush = { context, scheme: colorScheme, unit: this.#unit };
    const resolution = this.#map.getView().getResolution() ?? 1;
    const shown = names.flatMap(({ text, x, y, areaWidth, areaHeight }) => {
      const pixel = this.#map.getPixelFromCoordinate([x, y]);
      const size = { areaWidth: areaWidth / resolution, areaHeight: areaHeight / resolution };
      return pixel === null ? [] : [{ text, x: pixel[0]!, y: pixel[1]!, ...size }];
    });
    paintNames(brush, shown, width, height);
    for (let index = 0; index < this.#strokes.count; index++) {
      const { kind, color: own, points } = this.#strokes.at(index);
      paintStroke(brush, kind, own, this.#pixelsOf(points));
    }
    if (tool !== null && this.#pointer !== null) paintPointer(brush, color, ...this.#pointer);
  }

  #pixelsOf(points: Float64Array): Float64Array {
    const pixels = new Float64Array(points.length);
    for (let index = 0; index < points.length; index += 2) {
      const pixel = this.#map.getPixelFromCoordinate([points[index]!, points[index + 1]!]);
      pixels[index] = pixel?.[0] ?? Number.NaN;
      pixels[index + 1] = pixel?.[1] ?? Number.NaN;
    }
    return pixels;
  }
}

const clamp = (value: number, size: number): number => Math.min(Math.max(value, 0), size);
