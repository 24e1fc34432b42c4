import { html, nothing, type TemplateResult } from 'lit';
import type { SupplyResult } from '../../../analysis/protocol.ts';
import {
  figureDifference,
  hasSameUnknowns,
  supplyFigures,
  supplyFigureTitle,
  type SupplyFigure,
  type SupplyFigureName,
} from '../../../report/index.ts';
import { withUnit } from '../../../texts/index.ts';
import { limits, percent, signed, type OfferContext } from './offer-context.ts';

/** Those told at a glance; the others stand with the details. */
const SHOWN: ReadonlySet<SupplyFigureName> = new Set(['persons', 'within', 'medianWay', 'facilities', 'places', 'quote', 'need', 'gap']);

/** The figures of the whole city; with a scenario before, after and difference. */
export function keyFigures(context: OfferContext): TemplateResult {
  const { texts, draft, result, before } = context;
  const figures = supplyFigures(result, draft).filter(({ name }) => SHOWN.has(name));
  const earlier = before === null ? [] : supplyFigures(before, draft);
  const title = texts.text('supply.offer.figures.title');
  const columns = before === null ? (['value'] as const) : (['before', 'after', 'difference'] as const);
  return html`<section>
    <h3>${title}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption class="visually-hidden">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.text('supply.offer.figures.name')}</th>
            ${columns.map((column) => html`<th scope="col">${texts.text(`supply.offer.figures.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${figures.map((figure) => {
            const then = earlier.find(({ name }) => name === figure.name);
            return html`<tr>
              <th scope="row">${supplyFigureTitle(figure, draft, result, texts.language)}</th>
              ${before === null ? nothing : html`<td>${then === undefined ? '–' : valueOf(context, then, before)}</td>`}
              <td>${valueOf(context, figure, result)}</td>
              ${before === null ? nothing : html`<td>${then === undefined ? '–' : differenceOf(context, then, figure)}</td>`}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

function valueOf(context: OfferContext, { name, limits: value, unit, decimals }: SupplyFigure, { persons }: SupplyResult): string {
  const text = limits(context, value, decimals);
  if (text === '') return '–';
  if (name === 'within') return persons > 0 ? `${text} (${percent(context, value.lower / persons)})` : text;
  return name === 'medianWay' ? withUnit(text, unit, context.texts.language) : text;
}

/** Differences are those of the shown numbers. */
function differenceOf(context: OfferContext, then: SupplyFigure, now: SupplyFigure): string {
  const { result, before } = context;
  const shown = ({ limits: value, decimals, ...rest }: SupplyFigure): SupplyFigure => ({
    ...rest,
    decimals,
    limits: { lower: Number(value.lower.toFixed(decimals)), upper: Number(value.upper.toFixed(decimals)) },
  });
  const difference =
    before === null
      ? Number.NaN
      : figureDifference(shown(then), shown(now), hasSameUnknowns(before, result), before.persons === result.persons);
  return signed(context, difference, now.decimals) || '–';
}
