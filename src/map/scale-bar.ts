import type { ColorScheme } from '../cartography/index.ts';
import { FONT_FAMILY, MAP_THEMES } from './map-theme.ts';

const MAXIMUM_PIXELS = 110;
const USUAL_TYPE_PIXELS = 12;

/** The longest round length (1, 2 or 5 times a power of ten) that is not wider than `maximumPixels`. */
export function roundLength(metersPerPixel: number, maximumPixels: number): number {
  const longest = metersPerPixel * maximumPixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  const factor = longest / power;
  return (factor >= 5 ? 5 : factor >= 2 ? 2 : 1) * power;
}

/** "500 m", "2 km"; below a metre "20 cm". Round lengths need no decimals, so the text is the same in every language. */
export function lengthText(meters: number): string {
  if (meters >= 1000) return `${meters / 1000}\u00a0km`;
  return meters >= 1 ? `${meters}\u00a0m` : `${Math.round(meters * 100)}\u00a0cm`;
}

/** A bar with a round length in the lower right corner. Room for other things there: `--atlas-map-inset-right`, `--atlas-map-inset-bottom`. */
export class ScaleBar {
  readonly element = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #text = document.createElement('span');

  constructor() {
    this.element.className = 'atlas-scale-bar';
    this.element.setAttribute('aria-hidden', 'true');
    Object.assign(this.element.style, {
      position: 'absolute',
      right: 'var(--atlas-map-inset-right, 12px)',
      bottom: 'var(--atlas-map-inset-bottom, 12px)',
      padding: '2px 6px 5px',
      borderRadius: '4px',
      font: `550 12px/1.3 ${FONT_FAMILY}`,
      textAlign: 'center',
      pointerEvents: 'none',
    });
    Object.assign(this.#bar.style, { boxSizing: 'border-box', height: '5px', border: '1.5px solid', borderTop: '0' });
    this.element.append(this.#text, this.#bar);
  }

  /** `metersPerPixel` null: a plane without a place on earth has no scale bar. */
  update(metersPerPixel: number | null, scheme: ColorScheme): void {
    const shown = metersPerPixel !== null && Number.isFinite(metersPerPixel) && metersPerPixel > 0;
    this.element.style.display = shown ? '' : 'none';
    if (!shown) return;
    // Larger type, as in a presentation, has a longer bar.
    const type = Number.parseFloat(getComputedStyle(this.element).fontSize) || USUAL_TYPE_PIXELS;
    const meters = roundLength(metersPerPixel, MAXIMUM_PIXELS * Math.max(1, type / USUAL_TYPE_PIXELS));
    const { outline, outlineHalo } = MAP_THEMES[scheme];
    this.#text.textContent = lengthText(meters);
    this.#bar.style.width = `${Math.round(meters / metersPerPixel)}px`;
    Object.assign(this.element.style, { color: outline, background: `${outlineHalo}e0` });
  }
}
