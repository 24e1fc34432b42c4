import { html, nothing, type TemplateResult } from 'lit';
import type { Limits, SupplyResult } from '../../../analysis/protocol.ts';
import { isUpperBound, limits, percent, signed, wayOf, whole, type OfferContext } from './offer-context.ts';

interface Figure {
  readonly name: string;
  readonly value: (result: SupplyResult) => string;
  /** For the difference; NaN = none is told (limits, unknown). */
  readonly number: (result: SupplyResult) => number;
  readonly decimals: number;
  /** What it is of straight lines: those reached are at most this many, ways at least this long. */
  readonly bound: 'upperBound' | 'lowerBound' | null;
}

/** The figures of the whole city; with a scenario before, after and difference. */
export function keyFigures(context: OfferContext): TemplateResult {
  const { texts, result, before } = context;
  const figures = figuresOf(context);
  return html`<section>
    <h3>${texts.text('supply.offer.figures.title')}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label=${texts.text('supply.offer.figures.title')}>
      <table>
        <caption class="visually-hidden">
          ${texts.text('supply.offer.figures.title')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.text('supply.offer.figures.name')}</th>
            ${
              before === null
                ? html`<th scope="col">${texts.text('supply.offer.figures.value')}</th>`
                : (['before', 'after', 'difference'] as const).map(
                    (column) => html`<th scope="col">${texts.text(`supply.offer.figures.${column}`)}</th>`,
                  )
            }
          </tr>
        </thead>
        <tbody>
          ${figures.map((figure) => {
            const name =
              figure.bound !== null && isUpperBound(context)
                ? texts.text('supply.offer.figures.bound', { name: figure.name, bound: texts.text(`supply.offer.${figure.bound}`) })
                : figure.name;
            return html`<tr>
              <th scope="row">${name}</th>
              ${before === null ? nothing : html`<td>${figure.value(before) || '–'}</td>`}
              <td>${figure.value(result) || '–'}</td>
              ${
                before === null
                  ? nothing
                  : html`<td>${signed(context, rounded(figure, result) - rounded(figure, before), figure.decimals) || '–'}</td>`
              }
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Differences are those of the shown numbers. */
const rounded = ({ number, decimals }: Figure, result: SupplyResult): number => Number(number(result).toFixed(decimals));

/** The one limit that is known, or both where they are one; NaN where a number is known between two. */
function knownLimit(value: Limits | undefined): number {
  const known = value === undefined ? [] : [...new Set([value.lower, value.upper])].filter(Number.isFinite);
  return known.length === 1 ? known[0]! : Number.NaN;
}

const unknownOf = ({ facilities }: SupplyResult): string =>
  facilities.keys.filter((_, position) => Number.isNaN(facilities.places[position] ?? 0)).join('\n');
const hasSameUnknown = (one: SupplyResult, other: SupplyResult): boolean => unknownOf(one) === unknownOf(other);

function figuresOf(context: OfferContext): readonly Figure[] {
  const { texts, draft, result, before } = context;
  const limit = wayOf(context, draft.standard.limit);
  const wayDecimals = draft.travel.unit === 'meters' ? 0 : 1;
  const target = result.balance?.target?.target ?? null;
  const exact = (value: Limits | undefined): number => (value !== undefined && value.lower === value.upper ? value.lower : Number.NaN);
  // The same capacities are unknown before and after: what is known of them differs by as much as the whole.
  const open = before !== null && hasSameUnknown(result, before) ? knownLimit : exact;
  const openRate = before?.persons === result.persons ? open : exact;
  const figure = (name: string, value: Figure['value'], number: Figure['number'], decimals = 0, bound: Figure['bound'] = null): Figure => ({
    name,
    value,
    number,
    decimals,
    bound,
  });
  return [
    figure(
      texts.text('supply.offer.figures.persons'),
      ({ persons }) => whole(context, persons),
      ({ persons }) => persons,
    ),
    figure(
      texts.text('supply.offer.figures.within', { limit }),
      ({ reach, persons }) =>
        `${whole(context, reach.withinStandard)}${persons > 0 ? ` (${percent(context, reach.withinStandard / persons)})` : ''}`,
      ({ reach }) => reach.withinStandard,
      0,
      'upperBound',
    ),
    figure(
      texts.text('supply.offer.figures.median'),
      ({ reach }) => wayOf(context, reach.medianWay),
      ({ reach }) => reach.medianWay,
      wayDecimals,
      'lowerBound',
    ),
    figure(
      texts.text('supply.offer.figures.facilities'),
      ({ facilities }) => whole(context, facilities.keys.length),
      ({ facilities }) => facilities.keys.length,
    ),
    ...(result.balance === null
      ? []
      : [
          figure(
            texts.text('supply.offer.figures.places'),
            ({ balance }) => (balance === null ? '' : limits(context, balance.places, 0)),
            ({ balance }) => open(balance?.places),
          ),
          figure(
            texts.text('supply.offer.figures.quote', { per: draft.per }),
            ({ balance }) => (balance === null ? '' : limits(context, balance.quote, 1)),
            ({ balance }) => openRate(balance?.quote),
            1,
          ),
        ]),
    ...(target === null
      ? []
      : [
          figure(
            texts.text('supply.offer.figures.need', { target, per: draft.per }),
            ({ balance }) => (balance?.target ? whole(context, balance.target.needPlaces) : ''),
            ({ balance }) => balance?.target?.needPlaces ?? Number.NaN,
          ),
          figure(
            texts.text('supply.offer.figures.gap.signed'),
            ({ balance }) => (balance?.target ? limits(context, balance.target.gap, 0) : ''),
            ({ balance }) => open(balance?.target?.gap),
          ),
        ]),
  ];
}
