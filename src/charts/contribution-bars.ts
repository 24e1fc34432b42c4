import { html, svg, type TemplateResult } from 'lit';
import type { Language } from '../texts/index.ts';
import { formatSigned } from '../texts/index.ts';
import { fitLabel } from './chart-input.ts';
import { linearScale, px } from './linear-scale.ts';

export interface ContributionBarsInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  readonly fontPixels: number;
  readonly language: Language;
  /** Parts that add up, e.g. of an index; NaN = not known. */
  readonly parts: readonly { readonly name: string; readonly value: number; readonly note?: string }[];
  /** Half the width of the axis, so that areas can be compared; the parts' own extent where it is larger. */
  readonly reach: number;
}

/** Bars to both sides of zero: what raises something to the right, what lowers it to the left; the largest part first. */
export function contributionBars({ label, widthPixels, fontPixels, language, parts, reach }: ContributionBarsInput): TemplateResult {
  const sorted = parts.toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value) || 0);
  const widest = sorted.reduce((most, { value }) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), reach);
  const valueWidth = Math.ceil(fontPixels * 3.6);
  const x = linearScale(-widest, widest, 2, widthPixels - valueWidth);
  const rowHeight = Math.ceil(fontPixels * 2.7);
  const zero = px(x(0));
  return html`<svg class="chart" width=${widthPixels} height=${rowHeight * sorted.length + 4} role="img" aria-label=${label}>
    <line class="axis" x1=${zero} x2=${zero} y1="0" y2=${rowHeight * sorted.length} />
    ${sorted.map(({ name, value, note = '' }, row) => {
      const top = row * rowHeight;
      const end = Number.isFinite(value) ? x(value) : zero;
      const text = note === '' ? name : `${name} (${note})`;
      return svg`<text class="label" x="0" y=${px(top + fontPixels)}>${fitLabel(text, widthPixels - 4, fontPixels)}</text>
        <rect class=${value < 0 ? 'part lowers' : 'part raises'} x=${px(Math.min(zero, end))} y=${px(top + fontPixels * 1.35)}
          width=${px(Math.abs(end - zero))} height=${px(fontPixels * 0.8)} />
        <text class="label value" text-anchor="end" x=${widthPixels} y=${px(top + fontPixels * 2.05)}>${formatSigned(value, 2, language)}</text>`;
    })}
  </svg>`;
}
