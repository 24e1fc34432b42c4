import { html, svg, type TemplateResult } from 'lit';
import { linearScale, px, type LinearScale } from './linear-scale.ts';

export interface RankRangeInput {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Ranks run from 1 to this. */
  readonly ranks: number;
  readonly lowest: number;
  readonly middle: number;
  readonly highest: number;
  /** Rank in the recipe itself. */
  readonly own: number;
  readonly isMarked: boolean;
}

const MARGIN = 6;

/** Ranks to pixels, rank 1 on the left. */
export const rankScale = (ranks: number, widthPixels: number): LinearScale =>
  linearScale(1, Math.max(2, ranks), MARGIN, widthPixels - MARGIN);

/**
 * The ranks one area may have: a line from the smallest to the largest, a tick at the middle one, a dot at its own. A row of a list that
 * says the same in words, so the picture is hidden from screen readers.
 */
export function rankRange(input: RankRangeInput): TemplateResult {
  const { widthPixels, heightPixels, ranks, lowest, middle, highest, own, isMarked } = input;
  const x = rankScale(ranks, widthPixels);
  const y = px(heightPixels / 2);
  return html`<svg
    class=${isMarked ? 'chart rank-range is-marked' : 'chart rank-range'}
    width=${widthPixels}
    height=${heightPixels}
    viewBox="0 0 ${widthPixels} ${heightPixels}"
    aria-hidden="true"
  >
    <line class="grid" x1=${MARGIN} x2=${widthPixels - MARGIN} y1=${y} y2=${y} />
    ${svg`<line class="range" x1=${px(x(lowest))} x2=${px(x(highest))} y1=${y} y2=${y} />
      <line class="middle" x1=${px(x(middle))} x2=${px(x(middle))} y1=${y - 6} y2=${y + 6} />
      <circle class="own" cx=${px(x(own))} cy=${y} r="4" />`}
  </svg>`;
}
