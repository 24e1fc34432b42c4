import { html, nothing, svg, type TemplateResult } from 'lit';
import { extent } from './chart-input.ts';
import { linearScale, px, type LinearScale } from './linear-scale.ts';

/** One unit beside its expectation. */
export interface DeviationStripInput {
  readonly widthPixels: number;
  readonly observed: number;
  readonly expected: number;
  readonly lower: number;
  readonly upper: number;
  /** Few cases: the dot is hollow. */
  readonly small: boolean;
  /** Common to all strips of a list, see `deviationScale`. */
  readonly scale: LinearScale;
}

const HEIGHT_PIXELS = 16;
const MARGIN_PIXELS = 6;

/** One scale for the strips of a list. Null where there is no number. */
export function deviationScale(values: Iterable<number>, widthPixels: number): LinearScale | null {
  const range = extent(values);
  return range === null ? null : linearScale(range.lower, range.upper, MARGIN_PIXELS, widthPixels - MARGIN_PIXELS);
}

/**
 * Interval as a bar, expectation as a tick, observation as a dot. A picture beside a line that says the same in numbers; therefore hidden
 * from assistive technology.
 */
export function deviationStrip({ widthPixels, observed, expected, lower, upper, small, scale }: DeviationStripInput): TemplateResult {
  const middle = HEIGHT_PIXELS / 2;
  const finite = [observed, expected].every(Number.isFinite);
  return html`<svg
    class="chart deviation-strip"
    width=${widthPixels}
    height=${HEIGHT_PIXELS}
    viewBox="0 0 ${widthPixels} ${HEIGHT_PIXELS}"
    aria-hidden="true"
  >
    ${
      Number.isFinite(lower) && Number.isFinite(upper)
        ? svg`<rect class="span" x=${px(scale(lower))} y=${middle - 4} width=${px(Math.max(1, scale(upper) - scale(lower)))} height="8" rx="2" />`
        : nothing
    }
    ${
      finite
        ? svg`<line class="gap" x1=${px(scale(expected))} x2=${px(scale(observed))} y1=${middle} y2=${middle} />
            <line class="expected" x1=${px(scale(expected))} x2=${px(scale(expected))} y1=${middle - 6} y2=${middle + 6} />
            <circle class=${small ? 'observed small' : 'observed'} cx=${px(scale(observed))} cy=${middle} r="5" />`
        : nothing
    }
  </svg>`;
}
