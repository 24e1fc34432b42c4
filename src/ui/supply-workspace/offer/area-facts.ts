import { html, nothing, type TemplateResult } from 'lit';
import { hasNumber, valueStateName, type IndicatorSeries, type Level } from '../../../model/index.ts';
import { formatNumber, stateExplanation, stateLabel } from '../../../texts/index.ts';
import { isUpperBound, limits, percent, wayOf, whole, type OfferContext } from './offer-context.ts';

/** Methods without competition count places, the others places per so many people. */
const countsPlaces = ({ draft: { access } }: OfferContext): boolean => access.kind === 'hansen' || access.kind === 'cumulative';

/**
 * What holds in the one selected area; nothing without a selection. `series`: that of the shown indicator where it is one of this analysis,
 * so that a missing number can say why it is missing.
 */
export function areaFacts(
  context: OfferContext,
  level: Level,
  selected: readonly number[],
  series: IndicatorSeries | null,
  yearIndex: number,
): TemplateResult {
  const { texts, result, draft } = context;
  const [area, ...others] = selected;
  if (area === undefined || others.length > 0)
    return html`<section><p class="hint">${texts.text('supply.offer.area.choose')}</p></section>`;
  const { areas } = result;
  const persons = areas.persons[area] ?? Number.NaN;
  const name = level.names[area] ?? '';
  if (Number.isNaN(persons)) {
    const code = series?.states[yearIndex]?.[area];
    const state = code === undefined || hasNumber(code) ? null : valueStateName(code);
    return html`<section>
      <h3>${name}</h3>
      <p>
        ${
          state === null
            ? texts.text('supply.offer.area.noCount')
            : texts.text('supply.offer.area.state', {
                state: stateLabel(state, texts.language),
                explanation: stateExplanation(state, texts.language),
              })
        }
      </p>
    </section>`;
  }
  const within = areas.withinStandard[area] ?? Number.NaN;
  const bound = isUpperBound(context) ? ` (${texts.text('supply.offer.upperBound')})` : '';
  const access = areas.access[area] ?? Number.NaN;
  const accessName =
    draft.ageGroup === null
      ? texts.text('supply.offer.area.access.facilities')
      : countsPlaces(context)
        ? texts.text('supply.offer.area.access')
        : texts.text('supply.offer.area.access.places', { per: draft.per });
  const facts: readonly (readonly [string, string])[] = [
    [texts.text('supply.offer.figures.persons'), whole(context, persons)],
    [
      `${texts.text('supply.offer.area.within', { limit: wayOf(context, draft.standard.limit) })}${bound}`,
      persons > 0 && Number.isFinite(within) ? `${whole(context, within)} (${percent(context, within / persons)})` : '',
    ],
    [
      `${texts.text('supply.offer.area.meanWay')}${isUpperBound(context) ? ` (${texts.text('supply.offer.lowerBound')})` : ''}`,
      Number.isFinite(areas.meanWay[area]) ? wayOf(context, areas.meanWay[area]!) : '',
    ],
    [accessName, formatNumber(access, 1, texts.language)],
    [
      texts.text('supply.offer.figures.places'),
      areas.lowerPlaces.length === 0 ? '' : limits(context, { lower: areas.lowerPlaces[area]!, upper: areas.upperPlaces[area]! }, 0),
    ],
    [
      texts.text('supply.offer.figures.gap'),
      areas.lowerGap.length === 0 ? '' : limits(context, { lower: areas.lowerGap[area]!, upper: areas.upperGap[area]! }, 0),
    ],
  ];
  return html`<section>
    <h3>${name}</h3>
    ${persons > 0 ? nothing : html`<p>${texts.text('supply.offer.area.nobody')}</p>`}
    <dl class="facts">
      ${facts.map(([term, value]) =>
        value === ''
          ? nothing
          : html`<dt>${term}</dt>
              <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;
}
