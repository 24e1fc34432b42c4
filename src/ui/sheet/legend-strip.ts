import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import type { IndicatorDescriptor } from '../../model/index.ts';
import { formatNumber, type Language } from '../../texts/index.ts';

const WIDTH = 10;
/** More categories than this have no room for their names in one line; the open legend names them. */
const MOST_NAMED = 4;

export const legendStripStyles = css`
  .strip svg {
    display: block;
    width: 100%;
    height: 12px;
    border: 1px solid var(--color-border-strong);
    forced-color-adjust: none;
  }

  .strip ol {
    display: flex;
    font-size: var(--font-size-1);
    line-height: 1.3;
  }

  .strip li {
    flex: 1 1 0;
    min-width: 0;
    overflow: visible;
    text-align: right;
  }

  .strip ol:not(.categories) li:not(:last-child) {
    translate: 50%;
    text-align: center;
    direction: ltr;
  }

  .strip .categories li {
    overflow: hidden;
    padding-right: 2px;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

/** The classes in one line: colours side by side, limits below the seams. */
export function legendStrip(specification: ChoroplethSpecification, indicator: IndicatorDescriptor, language: Language): TemplateResult {
  const { classes, bounds } = specification;
  const categories = bounds.length === 0;
  return html`<div class="strip" role="img" aria-label=${classes.map((one) => one.label).join('; ')}>
    <svg viewBox="0 0 ${classes.length * WIDTH} ${WIDTH}" preserveAspectRatio="none" aria-hidden="true">
      ${classes.map((one, place) => svg`<rect x=${place * WIDTH} width=${WIDTH} height=${WIDTH} fill=${one.color}></rect>`)}
      ${classes.map((one, place) => (one.pattern === 'diagonal' ? svg`<path d="M${place * WIDTH} ${WIDTH}l${WIDTH} ${-WIDTH}" stroke=${one.textColor} />` : nothing))}
    </svg>
    <ol class="numbers ${categories ? 'categories' : ''}" aria-hidden="true" ?hidden=${categories && classes.length > MOST_NAMED}>
      ${classes.map((one) => html`<li>${categories ? one.label : formatNumber(one.upper, indicator.decimals, language)}</li>`)}
    </ol>
  </div>`;
}
