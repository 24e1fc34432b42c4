import PointerInteraction from 'ol/interaction/Pointer.js';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';

/** A shorter drag is a click. */
const SHORTEST_PIXELS = 8;
const POINT_EVERY_PIXELS = 3;
const SVG = 'http://www.w3.org/2000/svg';

export interface LassoOptions {
  /** Ring in CRS units, x, y interleaved, open. */
  readonly onDrawn: (ring: Float64Array, additive: boolean) => void;
  readonly color: () => { readonly strong: string; readonly pale: string };
}

/** Draws a line around areas: with Alt and drag, or with plain drag while the lasso mode is on. */
export class Lasso extends PointerInteraction {
  /** Lies over the map and shows the line. */
  readonly element = document.createElementNS(SVG, 'svg');
  mode = false;
  readonly #options: LassoOptions;
  readonly #lines = [document.createElementNS(SVG, 'path'), document.createElementNS(SVG, 'path')] as const;
  #pixels: [number, number][] = [];

  constructor(options: LassoOptions) {
    super();
    this.#options = options;
    this.element.setAttribute('aria-hidden', 'true');
    Object.assign(this.element.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' });
    for (const [position, line] of this.#lines.entries()) {
      line.setAttribute('fill', position === 0 ? 'rgba(128, 128, 128, 0.18)' : 'none');
      line.setAttribute('stroke-linejoin', 'round');
    }
    this.element.append(...this.#lines);
  }

  override handleDownEvent({ originalEvent, pixel }: MapBrowserEvent<PointerEvent>): boolean {
    if (originalEvent.button !== 0 || !(this.mode || originalEvent.altKey)) return false;
    this.#pixels = [[pixel[0]!, pixel[1]!]];
    return true;
  }

  override handleDragEvent({ pixel }: MapBrowserEvent<PointerEvent>): void {
    const [lastX, lastY] = this.#pixels.at(-1)!;
    if (Math.hypot(pixel[0]! - lastX, pixel[1]! - lastY) < POINT_EVERY_PIXELS) return;
    this.#pixels.push([pixel[0]!, pixel[1]!]);
    this.#show();
  }

  override handleUpEvent({ originalEvent, map }: MapBrowserEvent<PointerEvent>): boolean {
    const pixels = this.#pixels;
    this.#pixels = [];
    this.#show();
    const extent = Math.max(...[0, 1].map((axis) => spread(pixels.map((pixel) => pixel[axis as 0 | 1]))));
    if (pixels.length < 3 || extent < SHORTEST_PIXELS) return false;
    const ring = Float64Array.from(pixels.flatMap((pixel) => map.getCoordinateFromPixel(pixel)));
    this.#options.onDrawn(ring, originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey);
    return false;
  }

  #show(): void {
    const path = this.#pixels.length < 2 ? '' : `M${this.#pixels.map((pixel) => pixel.join(',')).join('L')}Z`;
    const { strong, pale } = this.#options.color();
    for (const [position, line] of this.#lines.entries()) {
      line.setAttribute('d', path);
      line.setAttribute('stroke', position === 0 ? pale : strong);
      line.setAttribute('stroke-width', position === 0 ? '4' : '1.75');
      if (position === 1) line.setAttribute('stroke-dasharray', '6 4');
    }
  }
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
