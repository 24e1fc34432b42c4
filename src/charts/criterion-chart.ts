import { html, nothing, svg, type TemplateResult } from 'lit';
import { labelWidth } from './chart-input.ts';
import { linearScale, px } from './linear-scale.ts';

export interface CriterionChartInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly fontPixels: number;
  /** Numbers of types tried, ascending, and the criterion for each; NaN = not known. */
  readonly counts: readonly number[];
  readonly values: ArrayLike<number>;
  /** The number this criterion alone would choose (drawn filled, named), and the one that is chosen (a line); null = none. */
  readonly best: number | null;
  readonly chosen: number | null;
}

/** One criterion over the number of types, as a small picture without a value axis: only its shape decides. */
export function criterionChart(input: CriterionChartInput): TemplateResult | typeof nothing {
  const { label, widthPixels, heightPixels, fontPixels, counts, best, chosen } = input;
  const points = counts.flatMap((count, index) => {
    const value = input.values[index] ?? Number.NaN;
    return Number.isFinite(value) ? [{ count, value }] : [];
  });
  const first = counts[0];
  const last = counts.at(-1);
  if (points.length < 2 || first === undefined || last === undefined) return nothing;
  const bottom = heightPixels - Math.ceil(fontPixels * 1.6);
  const x = linearScale(first, last, 8, widthPixels - 8);
  const y = linearScale(Math.min(...points.map(({ value }) => value)), Math.max(...points.map(({ value }) => value)), bottom - 6, 8);
  const room = labelWidth('00', fontPixels) + 3;
  const step = Math.ceil(((counts.length - 1) * room) / Math.max(1, widthPixels - 16));
  const line = points.map(({ count, value }, index) => `${index === 0 ? 'M' : 'L'}${px(x(count))},${px(y(value))}`).join('');
  return html`<svg class="chart criterion" width=${widthPixels} height=${heightPixels} role="img" aria-label=${label}>
    <line class="axis" x1="0" x2=${widthPixels} y1=${bottom + 0.5} y2=${bottom + 0.5} />
    ${chosen === null || chosen < first || chosen > last ? nothing : svg`<line class="shown-year" x1=${px(x(chosen))} x2=${px(x(chosen))} y1="0" y2=${bottom} />`}
    <path class="line" d=${line} />
    ${points.map(({ count, value }) => svg`<circle class=${count === best ? 'dot' : 'dot hollow'} cx=${px(x(count))} cy=${px(y(value))} r=${count === best ? 4.5 : 2.5} />`)}
    ${counts.map((count, index) =>
      index % step === 0 || count === best
        ? svg`<text class=${count === best ? 'label strong' : 'label'} text-anchor="middle" x=${px(x(count))} y=${px(bottom + fontPixels * 1.35)}>${count}</text>`
        : nothing,
    )}
  </svg>`;
}
