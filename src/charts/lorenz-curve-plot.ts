import { html, svg, type TemplateResult } from 'lit';
import { formatNumber, withUnit, type Language } from '../texts/index.ts';
import { fitLabel } from './chart-input.ts';
import { linearScale, px } from './linear-scale.ts';

export interface LorenzCurvePlotInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  readonly fontPixels: number;
  readonly xTitle: string;
  readonly yTitle: string;
  /** Name of the diagonal. */
  readonly equalTitle: string;
  /** Shares 0..1 from (0, 0) to (1, 1); at most six curves are told apart. */
  readonly curves: readonly { readonly name: string; readonly xs: Float64Array; readonly ys: Float64Array }[];
  readonly language: Language;
}

const SMALLEST_SIDE_PIXELS = 180;
const LARGEST_SIDE_PIXELS = 340;
/** Curves are told apart without colour, too. */
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '1 2'];
const KEY_PIXELS = 22;
const KEY_LINES = 1.5;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Closer points than this many pixels are not drawn: tens of thousands of areas stay one short path. */
const CLOSEST_PIXELS = 0.5;

/** Lorenz curves in a square: the farther below the diagonal, the more uneven. Several curves differ in dashes too, with a
 * key in the free corner. */
export function lorenzCurvePlot(input: LorenzCurvePlotInput): TemplateResult {
  const { label, widthPixels, fontPixels, xTitle, yTitle, equalTitle, curves, language } = input;
  const left = Math.ceil(fontPixels * 3.4);
  const top = Math.ceil(fontPixels * 1.9);
  const side = Math.min(LARGEST_SIDE_PIXELS, Math.max(SMALLEST_SIDE_PIXELS, widthPixels - left - 8));
  const x = linearScale(0, 1, left, left + side);
  const y = linearScale(0, 1, top + side, top);
  const width = left + side + 8;
  const height = top + side + Math.ceil(fontPixels * 3);
  const percent = (share: number): string => withUnit(formatNumber(share * 100, 0, language), 'percent', language);
  return html`<svg class="chart lorenz" width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
    <text class="label" x="0" y=${px(fontPixels)}>${fitLabel(yTitle, width, fontPixels)}</text>
    ${TICKS.map(
      (tick) => svg`<line class="grid" x1=${px(x(tick))} x2=${px(x(tick))} y1=${top} y2=${top + side} />
        <line class="grid" x1=${left} x2=${left + side} y1=${px(y(tick))} y2=${px(y(tick))} />
        <text class="label" text-anchor="end" x=${left - 5} y=${px(y(tick) + fontPixels * 0.35)}>${percent(tick)}</text>
        <text class="label" text-anchor=${tick === 1 ? 'end' : tick === 0 ? 'start' : 'middle'} x=${px(x(tick))} y=${px(top + side + fontPixels * 1.3)}>${percent(tick)}</text>`,
    )}
    <text class="label" text-anchor="end" x=${left + side} y=${px(top + side + fontPixels * 2.7)}>
      ${fitLabel(xTitle, width, fontPixels)}
    </text>
    <line class="axis" x1=${px(x(0))} y1=${px(y(0))} x2=${px(x(1))} y2=${px(y(1))} />
    <text class="label" text-anchor="end" x=${px(x(0.34))} y=${px(y(0.4))}>${equalTitle}</text>
    ${curves.map(({ name, xs, ys }, index) => {
      const keyTop = px(top + fontPixels * (1.2 + index * KEY_LINES));
      const dashes = DASHES[index % DASHES.length] ?? '';
      return svg`<g class=${`line-${index + 1}`}>
        <path class="line" d=${curvePath(xs, ys, x, y)} stroke-dasharray=${dashes} />
        ${
          curves.length === 1
            ? ''
            : svg`<path class="line" d=${`M${left + 6},${px(keyTop - fontPixels * 0.35)}h${KEY_PIXELS}`} stroke-dasharray=${dashes} />
              <text class="line-label" x=${left + KEY_PIXELS + 12} y=${keyTop}>${fitLabel(name, side * 0.6, fontPixels)}</text>`
        }
      </g>`;
    })}
  </svg>`;
}

function curvePath(xs: Float64Array, ys: Float64Array, x: (value: number) => number, y: (value: number) => number): string {
  let path = '';
  let lastX = -Infinity;
  let lastY = -Infinity;
  for (const [index, share] of xs.entries()) {
    const [toX, toY] = [x(share), y(ys[index] ?? 0)];
    const isEnd = index === 0 || index === xs.length - 1;
    if (!isEnd && Math.abs(toX - lastX) < CLOSEST_PIXELS && Math.abs(toY - lastY) < CLOSEST_PIXELS) continue;
    path += `${path === '' ? 'M' : 'L'}${px(toX)},${px(toY)}`;
    [lastX, lastY] = [toX, toY];
  }
  return path;
}
