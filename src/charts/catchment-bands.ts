import { html, svg, type TemplateResult } from 'lit';
import { catchmentSpecification, type ColorScheme } from '../cartography/index.ts';

/** A break of a catchment for legends and cards: its words and a piece of its outline, as on the map. */
export interface CatchmentBandEntry {
  readonly label: string;
  readonly sign: TemplateResult;
}

export interface CatchmentBandsInput {
  /** Ascending, in the unit of the analysis. */
  readonly breaks: readonly number[];
  /** Words of a break: "500 m". */
  readonly label: (limit: number) => string;
  readonly scheme: ColorScheme;
}

/** The breaks of a catchment from the nearest outwards; the signs have the class `sign`. */
export const catchmentBands = ({ breaks, label, scheme }: CatchmentBandsInput): readonly CatchmentBandEntry[] =>
  catchmentSpecification(breaks, breaks.map(label), scheme).bands.map(({ label: words, stroke, halo, outlinePixels, dash }) => ({
    label: words,
    sign: html`<svg class="sign" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
      ${svg`<rect width="30" height="12" rx="2" fill=${halo} />
      <path d="M2 6H28" fill="none" stroke=${stroke} stroke-width=${outlinePixels} stroke-dasharray=${dash.join(' ') || 'none'} />`}
    </svg>`,
  }));
