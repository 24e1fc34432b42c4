import { html, nothing, type TemplateResult } from 'lit';
import type { Level } from '../../../model/index.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { isUpperBound, limits, percent, wayOf, whole, type OfferContext } from './offer-context.ts';

const FIRST_SHOWN = 15;

export interface AreaTableInput {
  readonly level: Level;
  readonly selected: readonly number[];
  readonly isOpen: boolean;
  readonly showsAll: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onShowAll: () => void;
}

/** Areas by missing places (or people beyond the standard): only on request, behind `details`, its rows linked with the map. */
export function areaTable(host: HTMLElement, context: OfferContext, input: AreaTableInput): TemplateResult | typeof nothing {
  const { level, isOpen, onToggle } = input;
  const { texts, atlas, result } = context;
  if (result.areas.persons.length !== level.keys.length || level.keys.length < 2) return nothing;
  const hasGap = result.areas.lowerGap.length > 0;
  const areas = atlas.atlas.levels.find(({ id }) => id === level.id)?.titlePlural ?? '';
  const title = texts.text(hasGap ? 'supply.offer.areas.title.gap' : 'supply.offer.areas.title.beyond', { areas });
  return html`<details ?open=${isOpen} @toggle=${(event: Event) => onToggle((event.currentTarget as HTMLDetailsElement).open)}>
    <summary>${title}</summary>
    ${isOpen ? openTable(host, context, input, title) : nothing}
  </details>`;
}

function openTable(host: HTMLElement, context: OfferContext, input: AreaTableInput, title: string): TemplateResult {
  const { texts, result, draft } = context;
  const { level, selected, showsAll, onShowAll } = input;
  const { areas } = result;
  const hasGap = areas.lowerGap.length > 0;
  const hasPlaces = areas.lowerPlaces.length > 0;
  const beyond = (area: number): number => (areas.persons[area] ?? Number.NaN) - (areas.withinStandard[area] ?? Number.NaN);
  const order = (area: number): number => (hasGap ? (areas.lowerGap[area] ?? Number.NaN) : beyond(area));
  const known = [...level.keys.keys()].filter((area) => Number.isFinite(order(area)));
  const sorted = known.toSorted((one, other) => order(other) - order(one));
  const shown = showsAll ? sorted : sorted.slice(0, FIRST_SHOWN);
  const unknown = [...areas.persons].filter((persons) => Number.isNaN(persons)).length;
  const within = texts.text('supply.offer.area.within', { limit: wayOf(context, draft.standard.limit) });
  const select = (area: number): void => {
    const key = level.keys[area];
    if (key !== undefined) dispatchIntent(host, { type: 'selection/set', keys: [key], source: 'panel' });
  };
  const highlight = (list: readonly number[]): void => dispatchIntent(host, { type: 'highlight/changed', areas: list, source: 'chart' });
  return html`<div class="step">
    <p class="hint">${texts.text('supply.offer.areas.hint')}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table class="areas-table">
        <caption class="visually-hidden">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.text('supply.offer.areas.area')}</th>
            <th scope="col">${texts.text('supply.offer.areas.persons')}</th>
            ${hasPlaces ? html`<th scope="col">${texts.text('supply.offer.areas.places')}</th>` : nothing}
            ${hasGap ? html`<th scope="col">${texts.text('supply.offer.areas.gap')}</th>` : nothing}
            <th scope="col">${within}${isUpperBound(context) ? ` (${texts.text('supply.offer.upperBound')})` : nothing}</th>
            ${hasGap ? nothing : html`<th scope="col">${texts.text('supply.offer.areas.beyond')}</th>`}
          </tr>
        </thead>
        <tbody>
          ${shown.map((area) => {
            const persons = areas.persons[area] ?? Number.NaN;
            return html`<tr
              class=${selected.includes(area) ? 'selected' : ''}
              @pointerenter=${() => highlight([area])}
              @pointerleave=${() => highlight([])}
            >
              <th scope="row">
                <button
                  class="quiet name"
                  aria-pressed=${selected.includes(area)}
                  @click=${() => select(area)}
                  @focus=${() => highlight([area])}
                  @blur=${() => highlight([])}
                >
                  ${level.names[area]}
                </button>
              </th>
              <td>${whole(context, persons)}</td>
              ${
                hasPlaces
                  ? html`<td>${limits(context, { lower: areas.lowerPlaces[area]!, upper: areas.upperPlaces[area]! }, 0)}</td>`
                  : nothing
              }
              ${hasGap ? html`<td>${limits(context, { lower: areas.lowerGap[area]!, upper: areas.upperGap[area]! }, 0)}</td>` : nothing}
              <td>${persons > 0 ? percent(context, (areas.withinStandard[area] ?? Number.NaN) / persons) || '–' : '–'}</td>
              ${hasGap ? nothing : html`<td>${whole(context, beyond(area))}</td>`}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${
      sorted.length > shown.length
        ? html`<div>
            <button class="quiet" @click=${onShowAll}>${texts.text('supply.offer.list.all', { count: sorted.length })}</button>
          </div>`
        : nothing
    }
    ${unknown > 0 ? html`<p class="hint">${texts.text('supply.offer.areas.unknown', { count: unknown })}</p>` : nothing}
  </div>`;
}
