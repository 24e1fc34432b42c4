import { html, nothing, svg, type TemplateResult } from 'lit';
import { translate } from '../texts/index.ts';
import { extent, fitLabel, type ChartSetting } from './chart-input.ts';
import { dataTable } from './data-table.ts';
import { linearScale, px } from './linear-scale.ts';

export interface ComparisonDot {
  readonly name: string;
  /** NaN = no number; `text` says why. */
  readonly value: number;
  readonly text: string;
  readonly color: string | null;
}

export interface ComparisonInput extends ChartSetting {
  readonly title: string;
  readonly dots: readonly ComparisonDot[];
  readonly cityValue: number;
  readonly cityText: string;
}

/**
 * The selected areas as dots with stems from the city value, highest first, areas without a number last. Never all areas: a ranking of
 * the whole city is nothing this atlas shows by itself.
 */
export function comparisonDots(input: ComparisonInput): TemplateResult | typeof nothing {
  const { title, cityValue, cityText, widthPixels, fontPixels, language } = input;
  if (input.dots.length === 0) return nothing;
  const dots = sortedDots(input.dots);
  const range = extent([...dots.map((dot) => dot.value), cityValue]);
  const rowHeight = Math.ceil(fontPixels * 2.9);
  const head = Number.isFinite(cityValue) ? Math.ceil(fontPixels * 1.8) : 4;
  const height = head + rowHeight * dots.length;
  const x = linearScale(Math.min(0, range?.lower ?? 0), range?.upper ?? 1, 6, widthPixels - 8);
  const cityX = px(x(cityValue));
  const label = [`${translate(language, 'charts.city')} ${cityText}`, ...dots.map((dot) => `${dot.name} ${dot.text}`)].join('; ');
  return html`<svg class="chart" width=${widthPixels} height=${height} role="img" aria-label="${title}. ${label}">
    ${
      Number.isFinite(cityValue)
        ? svg`<line class="city-tick" x1=${cityX} x2=${cityX} y1=${head - 4} y2=${head + 2} />
          <text class="label" text-anchor=${cityX > widthPixels / 2 ? 'end' : 'start'} x=${cityX} y=${fontPixels}>${translate(language, 'charts.city')} ${cityText}</text>`
        : nothing
    }
    ${dots.map((dot, row) => {
      const textY = px(head + row * rowHeight + fontPixels);
      const y = px(head + row * rowHeight + fontPixels * 1.9);
      const name = fitLabel(dot.name, widthPixels * 0.66, fontPixels);
      return svg`<text class="label strong" x="0" y=${textY}>${name}</text>
        <text class="label value" text-anchor="end" x=${widthPixels} y=${textY}>${dot.text}</text>
        <line class="grid" x1="0" x2=${widthPixels} y1=${y} y2=${y} />
        ${Number.isFinite(cityValue) ? svg`<line class="city-tick" x1=${cityX} x2=${cityX} y1=${px(y - 7)} y2=${px(y + 7)} />` : nothing}
        ${
          Number.isFinite(dot.value)
            ? svg`${Number.isFinite(cityValue) ? svg`<line class="stem" x1=${cityX} x2=${px(x(dot.value))} y1=${y} y2=${y} />` : nothing}
              <circle class="filled-dot" cx=${px(x(dot.value))} cy=${y} r="5.5" fill=${dot.color ?? 'currentColor'} />`
            : nothing
        }`;
    })}
  </svg>`;
}

const sortedDots = (dots: readonly ComparisonDot[]): ComparisonDot[] =>
  dots.toSorted(
    (one, other) => (Number.isFinite(other.value) ? other.value : -Infinity) - (Number.isFinite(one.value) ? one.value : -Infinity) || 0,
  );

/** The compared numbers in the same order. */
export function comparisonTable({ title, dots, cityText, language }: ComparisonInput): TemplateResult {
  return dataTable({
    title,
    headings: [translate(language, 'charts.area'), translate(language, 'charts.value')],
    rows: [[translate(language, 'charts.city'), cityText], ...sortedDots(dots).map((dot) => [dot.name, dot.text])],
    language,
  });
}
