import { html, svg, type TemplateResult } from 'lit';
import { fitLabel } from './chart-input.ts';
import { linearScale, px } from './linear-scale.ts';

export interface ShareBar {
  readonly name: string;
  /** Written at the end of the bar: "1.240 (65,6 %)". */
  readonly text: string;
  /** 0..1; NaN = not known (no bar). */
  readonly share: number;
  /** The share before a change, as a tick; null = nothing to compare with. */
  readonly before: number | null;
  /** Stands out from the others, e.g. the standard. */
  readonly strong?: boolean;
}

export interface ShareBarsInput {
  /** Sentence that says the chart in words. */
  readonly label: string;
  readonly widthPixels: number;
  readonly fontPixels: number;
  readonly bars: readonly ShareBar[];
}

const ROW_EM = 2.9;
const BAR_EM = 0.85;

/** Shares of one whole as bars under their names, all on the scale of the whole, so that what is missing shows as well. */
export function shareBars({ label, widthPixels, fontPixels, bars }: ShareBarsInput): TemplateResult {
  const x = linearScale(0, 1, 0, widthPixels - 2);
  const row = Math.ceil(fontPixels * ROW_EM);
  const height = Math.ceil(fontPixels * BAR_EM);
  return html`<svg
    class="chart share-bars"
    width=${widthPixels}
    height=${row * bars.length}
    viewBox="0 0 ${widthPixels} ${row * bars.length}"
    role="img"
    aria-label=${label}
  >
    ${bars.map(({ name, text, share, before, strong = false }, position) => {
      const top = row * position;
      const textTop = px(top + fontPixels * 1.1);
      const barTop = px(top + fontPixels * 1.55);
      const end = Number.isFinite(share) ? x(Math.min(1, Math.max(0, share))) : 0;
      const room = widthPixels - (text.length + 2) * fontPixels * 0.58;
      return svg`<text class=${strong ? 'label strong' : 'label'} x="0" y=${textTop}>${fitLabel(name, room, fontPixels)}</text>
        <text class="label value" text-anchor="end" x=${widthPixels} y=${textTop}>${text}</text>
        <rect class="whole" x="0.5" y=${barTop} width=${px(widthPixels - 1)} height=${height} />
        ${end > 0 ? svg`<rect class=${strong ? 'part strong' : 'part'} x="0.5" y=${barTop} width=${px(end)} height=${height} />` : ''}
        ${
          before === null || !Number.isFinite(before)
            ? ''
            : svg`<line class="before" x1=${px(x(before))} x2=${px(x(before))} y1=${px(top + fontPixels * 1.35)} y2=${px(top + fontPixels * 1.75 + height)} />`
        }`;
    })}
  </svg>`;
}
