import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber, type Language } from '../texts/index.ts';
import { fitLabel, labelWidth } from './chart-input.ts';
import { linearScale, px } from './linear-scale.ts';
import { niceAxis } from './nice-ticks.ts';
import { spreadLabels } from './spread-labels.ts';

export interface ScreePlotInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly fontPixels: number;
  readonly language: Language;
  /** Of the correlation matrix, descending; length p. */
  readonly eigenvalues: ArrayLike<number>;
  /** What random data would give, per component; length p, or empty while it is not known. */
  readonly parallel: ArrayLike<number>;
  /** Factors that were chosen: the first ones are drawn filled. */
  readonly factors: number;
  readonly names: { readonly data: string; readonly random: string; readonly kaiser: string; readonly axis: string };
}

const KAISER = 1;

/** Eigenvalues in falling order against those of random data and against 1: factors worth keeping lie above. */
export function screePlot(input: ScreePlotInput): TemplateResult | typeof nothing {
  const { label, widthPixels, heightPixels, fontPixels, language, factors, names } = input;
  const data = Array.from(input.eigenvalues);
  const random = Array.from(input.parallel);
  if (data.length < 2) return nothing;
  const axis = niceAxis(0, Math.max(KAISER, ...data, ...random), Math.max(2, Math.floor(heightPixels / 50)));
  const ticks = axis.ticks.map((tick) => formatNumber(tick, axis.decimals, language));
  const left = Math.max(...ticks.map((tick) => labelWidth(tick, fontPixels))) + 8;
  const right = Math.min(
    widthPixels * 0.36,
    Math.max(...[names.data, names.random, names.kaiser].map((name) => labelWidth(name, fontPixels))) + 10,
  );
  const top = Math.ceil(fontPixels);
  const bottom = heightPixels - Math.ceil(fontPixels * 3);
  const x = linearScale(1, data.length, left + 8, widthPixels - right);
  const y = linearScale(axis.lower, axis.upper, bottom, top);
  const path = (values: readonly number[]): string =>
    values.map((value, index) => `${index === 0 ? 'M' : 'L'}${px(x(index + 1))},${px(y(value))}`).join('');
  const ends = [
    { style: 'line-label', text: names.data, value: data.at(-1) ?? 0 },
    { style: 'label', text: names.kaiser, value: KAISER },
    ...(random.length > 0 ? [{ style: 'line-label', text: names.random, value: random.at(-1) ?? 0 }] : []),
  ];
  const places = spreadLabels(
    ends.map(({ value }) => y(value)),
    fontPixels * 1.25,
    top,
    bottom,
  );
  const step = Math.ceil(((data.length - 1) * fontPixels * 2) / Math.max(1, widthPixels - right - left));
  return html`<svg class="chart scree" width=${widthPixels} height=${heightPixels} role="img" aria-label=${label}>
    ${axis.ticks.map(
      (tick, index) => svg`<line class="grid" x1=${px(left)} x2=${px(widthPixels - right + 4)} y1=${px(y(tick))} y2=${px(y(tick))} />
        <text class="label" text-anchor="end" x=${px(left - 4)} y=${px(y(tick) + fontPixels * 0.36)}>${ticks[index]}</text>`,
    )}
    <line class="city-tick" x1=${px(left)} x2=${px(widthPixels - right + 4)} y1=${px(y(KAISER))} y2=${px(y(KAISER))} />
    ${data.map((_, index) =>
      index % step === 0
        ? svg`<text class="label" text-anchor="middle" x=${px(x(index + 1))} y=${px(bottom + fontPixels * 1.4)}>${index + 1}</text>`
        : nothing,
    )}
    <text class="label" text-anchor="middle" x=${px((left + widthPixels - right) / 2)} y=${px(bottom + fontPixels * 2.75)}>
      ${names.axis}
    </text>
    ${random.length > 0 ? svg`<g class="line-2"><path class="line broken" d=${path(random)} /></g>` : nothing}
    <path class="line" d=${path(data)} />
    ${data.map((value, index) => svg`<circle class=${index < factors ? 'dot' : 'dot hollow'} cx=${px(x(index + 1))} cy=${px(y(value))} r="4" />`)}
    ${ends.map(
      ({ style, text }, index) =>
        svg`<g class=${index === 2 ? 'line-2' : ''}><text class=${style} x=${px(widthPixels - right + 8)} y=${px((places[index] ?? 0) + fontPixels * 0.36)}>${fitLabel(text, right - 8, fontPixels)}</text></g>`,
    )}
  </svg>`;
}
