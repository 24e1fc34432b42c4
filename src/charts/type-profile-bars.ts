import { html, svg, type TemplateResult } from 'lit';
import { formatSigned, type Language } from '../texts/index.ts';
import { fitLabel } from './chart-input.ts';
import { linearScale, px } from './linear-scale.ts';

export interface TypeProfileBarsInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  readonly fontPixels: number;
  readonly language: Language;
  /** Per indicator in the order of the recipe, the same in every type; NaN = not known. */
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  /** Largest absolute value over all types: every type is drawn on the same axis. */
  readonly reach: number;
  /** Colour of the type on the map; null = it is not on the map. */
  readonly color: string | null;
}

/** Share of the width for the names. */
const NAME_SHARE = 0.5;

/** Profile of one type: a bar per indicator, right of the middle = more need than the mean of all areas. Rows stay in place from type to type. */
export function typeProfileBars({ label, widthPixels, fontPixels, language, parts, reach, color }: TypeProfileBarsInput): TemplateResult {
  const nameWidth = widthPixels * NAME_SHARE;
  const valueWidth = Math.ceil(fontPixels * 3);
  const half = Math.max(reach, 0.5);
  const x = linearScale(-half, half, nameWidth + 4, widthPixels - valueWidth);
  const rowHeight = Math.ceil(fontPixels * 1.7);
  const zero = px(x(0));
  return html`<svg class="chart type-profile" width=${widthPixels} height=${rowHeight * parts.length + 2} role="img" aria-label=${label}>
    ${parts.map(({ name, value }, row) => {
      const top = row * rowHeight;
      const end = Number.isFinite(value) ? x(value) : zero;
      return svg`<text class="label" x="0" y=${px(top + fontPixels * 1.15)}>${fitLabel(name, nameWidth - 2, fontPixels)}<title>${name}</title></text>
        <rect class=${color === null ? 'bar plain' : 'bar'} fill=${color ?? 'none'} x=${px(Math.min(zero, end))} y=${px(top + fontPixels * 0.3)}
          width=${px(Math.abs(end - zero))} height=${px(fontPixels * 1.05)} />
        <text class="label value" text-anchor="end" x=${widthPixels} y=${px(top + fontPixels * 1.15)}>${formatSigned(value, 1, language)}</text>`;
    })}
    <line class="axis" x1=${zero} x2=${zero} y1="0" y2=${rowHeight * parts.length} />
  </svg>`;
}
