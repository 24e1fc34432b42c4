import { html, svg, type TemplateResult } from 'lit';
import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import type { IndicatorDescriptor } from '../../model/index.ts';
import { formatNumber, type Language } from '../../texts/index.ts';

const WIDTH = 10;

/** The classes in one line: colours side by side, limits below the seams. */
export function legendStrip(specification: ChoroplethSpecification, indicator: IndicatorDescriptor, language: Language): TemplateResult {
  const { classes, bounds } = specification;
  const categories = bounds.length === 0;
  return html`<div class="strip" role="img" aria-label=${classes.map((one) => one.label).join('; ')}>
    <svg viewBox="0 0 ${classes.length * WIDTH} ${WIDTH}" preserveAspectRatio="none" aria-hidden="true">
      ${classes.map((one, place) => svg`<rect x=${place * WIDTH} width=${WIDTH} height=${WIDTH} fill=${one.color}></rect>`)}
    </svg>
    <ol class="numbers ${categories ? 'categories' : ''}" aria-hidden="true">
      ${classes.map((one) => html`<li>${categories ? one.label : formatNumber(one.upper, indicator.decimals, language)}</li>`)}
    </ol>
  </div>`;
}
