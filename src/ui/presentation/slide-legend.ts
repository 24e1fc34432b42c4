import { html, type TemplateResult } from 'lit';
import { indicatorTitle, translate, unitLabel } from '../../texts/index.ts';
import { swatch } from '../legend/swatch.ts';
import type { SlideInput } from './slide-input.ts';

/** Legend on the slide: classes, then the states that are on the map. No control: a slide is read from the last row. */
export function slideLegend({ specification, indicator, language }: SlideInput): TemplateResult {
  const unit = unitLabel(indicator.unit, language);
  return html`<section class="legend" aria-label=${translate(language, 'frame.legend')}>
    <h2>
      ${indicatorTitle(indicator, language)} <span>${[unit, String(specification.year)].filter((part) => part !== '').join(', ')}</span>
    </h2>
    <ul>
      ${[...specification.classes, ...specification.states].map(
        (fill) => html`<li>${swatch(fill, specification.contrastMode)}<span>${fill.label}</span></li>`,
      )}
    </ul>
  </section>`;
}
