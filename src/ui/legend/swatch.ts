import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FillSpecification } from '../../cartography/specification.ts';

const WIDTH = 24;
const HEIGHT = 16;
const DOTS = [4, 10, 16, 22].flatMap((x, column) => [4, 10, 16].map((y) => ({ x, y: y + (column % 2 === 0 ? 0 : 3) })));
const HATCH = [-12, -4, 4, 12, 20].map((x) => ({ up: `M${x},${HEIGHT}l${HEIGHT},-${HEIGHT}`, down: `M${x},0l${HEIGHT},${HEIGHT}` }));

function patternOf(fill: FillSpecification) {
  switch (fill.pattern) {
    case 'dots':
      return DOTS.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="1.1" fill=${fill.textColor} />`);
    case 'crossHatch':
      return HATCH.map(({ up, down }) => svg`<path d="${up}${down}" stroke=${fill.textColor} stroke-width="0.9" />`);
    case 'diagonal':
      return HATCH.map(({ up }) => svg`<path d=${up} stroke=${fill.textColor} stroke-width="0.9" />`);
    case 'none':
    case 'outline':
      return nothing;
  }
}

/** The fill of an area as a small sample: colour, pattern, and in contrast mode the number of the class. */
export function swatch(fill: FillSpecification, contrastMode: boolean): TemplateResult {
  return html`<svg
    class=${fill.pattern === 'outline' ? 'swatch outlined' : 'swatch'}
    width=${WIDTH}
    height=${HEIGHT}
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    aria-hidden="true"
  >
    <rect width=${WIDTH} height=${HEIGHT} fill=${fill.color} />
    ${patternOf(fill)}
    ${
      contrastMode && fill.kind === 'class'
        ? svg`<text x=${WIDTH / 2} y="12.5" text-anchor="middle" fill=${fill.textColor}>${fill.index + 1}</text>`
        : nothing
    }
  </svg>`;
}
