import type OlMap from 'ol/Map.js';
import { viewportOf } from '../interact/pointing.ts';
import { prefersReducedMotion } from '../motion.ts';

const FADE_MS = 400;
/** What is slower than this is shown without a fade: the room must not look at the last step for long. */
const LONGEST_HOLD_MS = 1500;
/** Kept beyond the edges, for a map that flies. */
const MARGIN_PIXELS = 160;
const MAXIMUM_PIXEL_RATIO = 2;
/** Where OpenLayers puts its pictures: scale, lasso and what is drawn by hand lie above. */
const LAYERS = '.ol-layers';

/** A picture of the map as it was, with the place where it belongs. */
interface HeldPicture {
  readonly canvas: HTMLCanvasElement;
  /** Upper left corner, CRS units. */
  readonly left: number;
  readonly top: number;
  /** CRS units per CSS pixel. */
  readonly resolution: number;
  fading: boolean;
}

/**
 * Lets one picture of the map pass over into the next: a picture of the old one lies over the map, moves with it, and fades as soon as the
 * new one is drawn. Nothing of it where the reader asked for less motion, or where nobody looks.
 */
export class CrossFade {
  readonly #map: OlMap;
  readonly #isDrawn: () => boolean;
  #held: HeldPicture | null = null;
  #released = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `isDrawn`: the map shows what it was asked to. */
  constructor(map: OlMap, isDrawn: () => boolean) {
    this.#map = map;
    this.#isDrawn = isDrawn;
    map.on('postrender', this.#follow);
  }

  /** Keeps what is seen now over the map, until `letGo`. */
  hold(): void {
    const held = prefersReducedMotion() || document.hidden ? null : this.#picture();
    this.#drop();
    if (held === null) return;
    this.#held = held;
    viewportOf(this.#map).querySelector(LAYERS)?.after(held.canvas);
    this.#place(held);
    this.#timer = setTimeout(() => this.#fade(), LONGEST_HOLD_MS);
  }

  /** The map has all it needs: the picture of before goes when the new one is drawn. */
  letGo(): void {
    this.#released = true;
    this.#follow();
  }

  destroy(): void {
    this.#map.un('postrender', this.#follow);
    this.#drop();
  }

  readonly #follow = (): void => {
    if (this.#held === null) return;
    this.#place(this.#held);
    if (this.#released && this.#isDrawn()) this.#fade();
  };

  #fade(): void {
    const held = this.#held;
    if (held === null || held.fading) return;
    held.fading = true;
    clearTimeout(this.#timer);
    held.canvas.animate({ opacity: [1, 0] }, { duration: FADE_MS, fill: 'forwards' });
    // Not the end of the animation: a window that nobody sees may not animate at all.
    this.#timer = setTimeout(() => this.#drop(), FADE_MS);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#released = false;
    this.#held?.canvas.remove();
    this.#held = null;
  }

  #place({ canvas, left, top, resolution }: HeldPicture): void {
    const now = this.#map.getView().getResolution();
    const pixel = this.#map.getPixelFromCoordinate([left, top]);
    if (now === undefined || pixel === null) return;
    const stretch = resolution / now;
    canvas.style.transform = `matrix(${stretch}, 0, 0, ${stretch}, ${pixel[0]}, ${pixel[1]})`;
  }

  /** All pictures of the map in one, with the one that is still fading; null before the first. */
  #picture(): HeldPicture | null {
    const viewport = viewportOf(this.#map);
    const resolution = this.#map.getView().getResolution();
    const corner = this.#map.getCoordinateFromPixel([-MARGIN_PIXELS, -MARGIN_PIXELS]);
    const [width, height] = (this.#map.getSize() ?? [0, 0]).map((size) => size + 2 * MARGIN_PIXELS) as [number, number];
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (resolution === undefined || corner === null || context === null) return null;
    const ratio = Math.min(window.devicePixelRatio, MAXIMUM_PIXEL_RATIO);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const origin = viewport.getBoundingClientRect();
    const shown = [
      ...viewport.querySelectorAll<HTMLCanvasElement>(`${LAYERS} canvas`),
      ...(this.#held === null ? [] : [this.#held.canvas]),
    ];
    for (const picture of shown) {
      const box = picture.getBoundingClientRect();
      if (picture.width === 0 || box.width === 0) continue;
      context.globalAlpha = Number(getComputedStyle(picture).opacity);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.drawImage(picture, box.left - origin.left + MARGIN_PIXELS, box.top - origin.top + MARGIN_PIXELS, box.width, box.height);
    }
    canvas.className = 'atlas-before';
    canvas.setAttribute('aria-hidden', 'true');
    Object.assign(canvas.style, {
      position: 'absolute',
      left: '0',
      top: '0',
      width: `${width}px`,
      height: `${height}px`,
      maxWidth: 'none',
      pointerEvents: 'none',
      transformOrigin: '0 0',
    });
    return { canvas, left: corner[0]!, top: corner[1]!, resolution, fading: false };
  }
}
