import { html, type TemplateResult } from 'lit';
import { indicatorTitle, translate, unitLabel } from '../../texts/index.ts';
import { cssProperties } from '../css-properties.ts';
import { swatch } from '../legend/swatch.ts';
import type { SlideInput } from './slide-input.ts';

/** Room of a swatch, of a letter and of a digit in the legend's type, and the least of a column, in pixels of the smallest projector. */
const SWATCH_UNITS = 50;
const LETTER_UNITS = 11.6;
const DIGIT_UNITS = 13;
const NARROWEST_COLUMN_UNITS = 240;
/** More entries than these would leave no room for the map above them. */
const MOST_BELOW_THE_MAP = 8;

const widthUnits = (label: string): number => {
  const digits = label.replaceAll(/\D/g, '').length;
  return digits * DIGIT_UNITS + (label.length - digits) * LETTER_UNITS;
};

const fillsOf = ({ classes, states }: SlideInput['specification']) => [...classes, ...states];

/** Whether the legend needs the whole width of the slide. */
export const isLongLegend = ({ specification }: SlideInput): boolean => fillsOf(specification).length > MOST_BELOW_THE_MAP;

/** Legend on the slide: classes, then the states that are on the map. No control: a slide is read from the last row. */
export function slideLegend({ specification, indicator, language }: SlideInput): TemplateResult {
  const unit = unitLabel(indicator.unit, language);
  const fills = fillsOf(specification);
  const column = Math.max(NARROWEST_COLUMN_UNITS, ...fills.map(({ label }) => SWATCH_UNITS + widthUnits(label)));
  return html`<section class="legend" aria-label=${translate(language, 'frame.legend')}>
    <h2>
      ${indicatorTitle(indicator, language)} <span>${[unit, String(specification.year)].filter((part) => part !== '').join(', ')}</span>
    </h2>
    <ul ${cssProperties({ '--column': String(column) })}>
      ${fills.map((fill) => html`<li>${swatch(fill, specification.contrastMode)}<span>${fill.label}</span></li>`)}
    </ul>
  </section>`;
}
