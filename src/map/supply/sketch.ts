import type { MapTheme } from '../map-theme.ts';

const SVG = 'http://www.w3.org/2000/svg';
const CROSS_PIXELS = 14;

type Pixel = readonly [x: number, y: number];

/** What a tool shows over the map while it is in use: the line so far, the cross of the keyboard, a facility on its way. */
export interface SketchShape {
  readonly line: readonly Pixel[];
  readonly cross: Pixel | null;
  readonly ring: Pixel | null;
}

/** Lies over the map; drawn as SVG, so that it follows the pointer without a picture being drawn. */
export class Sketch {
  readonly element = document.createElementNS(SVG, 'svg');
  /** Pale below strong, so that both show on any class. */
  readonly #paths = [path(), path()] as const;
  #shown = '';

  constructor() {
    this.element.setAttribute('aria-hidden', 'true');
    this.element.classList.add('atlas-sketch');
    Object.assign(this.element.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' });
    this.element.append(...this.#paths);
  }

  show({ line, cross, ring }: SketchShape, theme: MapTheme): void {
    const parts = [
      line.length < 2 ? '' : `M${line.map(([x, y]) => `${x},${y}`).join('L')}`,
      ...line.map((pixel) => circle(pixel, 3.5)),
      cross === null ? '' : crossPath(cross),
      ring === null ? '' : circle(ring, 15),
    ].join('');
    const shown = `${parts} ${theme.markPale} ${theme.focus}`;
    // Under the pointer mostly nothing: set again, it would be painted again.
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const [position, element] of this.#paths.entries()) {
      element.setAttribute('d', parts);
      element.setAttribute('stroke', position === 0 ? theme.markPale : theme.focus);
      element.setAttribute('stroke-width', position === 0 ? '6' : '2.5');
    }
  }
}

function path(): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('fill', 'none');
  element.setAttribute('stroke-linejoin', 'round');
  return element;
}

const circle = ([x, y]: Pixel, radius: number): string =>
  `M${x - radius},${y}a${radius},${radius} 0 1 0 ${2 * radius},0a${radius},${radius} 0 1 0 ${-2 * radius},0`;

const crossPath = ([x, y]: Pixel): string =>
  `M${x - CROSS_PIXELS},${y}h${CROSS_PIXELS - 4}m8,0h${CROSS_PIXELS - 4}M${x},${y - CROSS_PIXELS}v${CROSS_PIXELS - 4}m0,8v${CROSS_PIXELS - 4}`;
