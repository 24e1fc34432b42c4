import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../../texts/supply-topic.ts';
import type { SupplyResult } from '../../../analysis/protocol.ts';
import type { SupplyRecipe } from '../../../model/index.ts';
import { capacityText, formatNumber, formatWay } from '../../../texts/index.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { supplyStyles } from '../parts/supply.styles.ts';
import { facilityRows, sortedRows, type FacilityColumn, type FacilityRow } from './facility-rows.ts';

const FIRST_SHOWN = 12;
const WITHOUT_PLACES: readonly FacilityColumn[] = ['name', 'inReach', 'nearest', 'longest'];
const WITH_PLACES: readonly FacilityColumn[] = ['name', 'places', 'inReach', 'nearest', 'load', 'longest'];

const selectSlice = ({ supply }: AtlasView) => ({ catchment: supply.settings.catchment, set: supply.facilities });

/** Every facility with its places, the people it is there for, and ways; sorted and searched; a name shows its catchment on the map. */
@customElement('atlas-facility-list')
export class AtlasFacilityList extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    supplyStyles,
    css`
      .list {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        container-type: inline-size;
      }

      .narrow {
        display: none;
      }

      /* Six columns need more room than a panel has: rather fewer columns than a table to be moved sideways. */
      @container (width < 31rem) {
        .with-places .longest {
          display: none;
        }

        .with-places ~ .narrow {
          display: block;
        }
      }

      @container (width < 27rem) {
        .with-places .inReach {
          display: none;
        }
      }

      input[type='search'] {
        width: 100%;
      }

      thead th {
        vertical-align: bottom;
      }

      thead button {
        display: inline-flex;
        gap: 2px;
        align-items: end;
        min-height: var(--target-size);
        padding: 0;
        color: inherit;
        font-size: inherit;
        font-weight: 500;
        text-align: inherit;
      }

      .direction {
        width: 0.8em;
      }

      th[scope='col'] {
        min-width: 4rem;
      }

      th .hint {
        display: block;
        color: var(--color-text-muted);
        font-size: var(--font-size-1);
        font-weight: 400;
      }

      th:first-child {
        position: sticky;
        left: 0;
        z-index: 1;
        min-width: 8rem;
        max-width: 12rem;
        background: var(--color-surface);
      }

      tbody th button {
        justify-content: start;
        width: 100%;
        min-height: var(--target-size);
        padding: 0;
        color: var(--color-text);
        font-weight: 400;
        text-align: left;
        text-decoration: underline;
        text-decoration-color: var(--color-border-strong);
        text-underline-offset: 3px;
        overflow-wrap: anywhere;
      }

      tr.shown th button {
        color: var(--color-accent);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) result: SupplyResult | null = null;
  @property({ attribute: false }) recipe: SupplyRecipe | null = null;
  @state() private search = '';
  @state() private column: FacilityColumn = 'name';
  @state() private isDescending = false;
  @state() private showsAll = false;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const { result, recipe } = this;
    if (result === null || recipe === null) return nothing;
    const text = this.#texts;
    const rows = facilityRows(result.facilities);
    const { search, column, isDescending } = this;
    const found = sortedRows(rows, { search, column, isDescending, language: text.language });
    const shown = this.showsAll ? found : found.slice(0, FIRST_SHOWN);
    const columns = recipe.ageGroup === null ? WITHOUT_PLACES : WITH_PLACES;
    const title = text.text('supply.offer.list.title', { count: rows.length });
    return html`<div class="list">
      <h3>${title}</h3>
      ${
        rows.length > FIRST_SHOWN
          ? html`<input
              type="search"
              aria-label=${text.text('supply.offer.list.search')}
              placeholder=${text.text('supply.offer.list.search')}
              .value=${this.search}
              @input=${(event: Event) => (this.search = (event.currentTarget as HTMLInputElement).value)}
            />`
          : nothing
      }
      <p class="hint">${text.text('supply.offer.list.hint')}</p>
      ${
        shown.length === 0
          ? html`<p role="status">${text.text('supply.offer.list.none')}</p>`
          : html`<div class=${recipe.ageGroup === null ? 'scroll' : 'scroll with-places'} tabindex="0" role="region" aria-label=${title}>
                <table>
                  <caption class="visually-hidden">
                    ${text.text('supply.offer.list.caption')}
                  </caption>
                  <thead>
                    <tr>
                      ${columns.map((one) => this.#heading(one))}
                    </tr>
                  </thead>
                  <tbody>
                    ${shown.map((row) => this.#row(row, columns, recipe))}
                  </tbody>
                </table>
              </div>
              <p class="hint narrow">${text.text('supply.offer.list.narrow')}</p>`
      }
      ${
        found.length > shown.length
          ? html`<div>
              <button class="quiet" @click=${() => (this.showsAll = true)}>
                ${text.text('supply.offer.list.all', { count: found.length })}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #heading(column: FacilityColumn): TemplateResult {
    const isSorted = column === this.column;
    const direction = this.isDescending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${column} aria-sort=${isSorted ? direction : nothing}>
      <button class="quiet" @click=${() => this.#sort(column)}>
        ${this.#texts.text(`supply.offer.list.${column}`)}<span class="direction" aria-hidden="true"
          >${isSorted ? (this.isDescending ? '↓' : '↑') : ''}</span
        >
      </button>
    </th>`;
  }

  /** Numbers begin with the largest, names with A. */
  #sort(column: FacilityColumn): void {
    this.isDescending = column === this.column ? !this.isDescending : column !== 'name';
    this.column = column;
  }

  #row(row: FacilityRow, columns: readonly FacilityColumn[], recipe: SupplyRecipe): TemplateResult {
    const text = this.#texts;
    const catchment = this.#view.value?.catchment;
    const address = this.#view.value?.set?.addresses[this.#view.value.set.keys.indexOf(row.key)] ?? '';
    const isShown = catchment?.kind === 'facility' && catchment.facility === row.key;
    const show = (): void =>
      dispatchIntent(this, {
        type: 'supply/changed',
        settings: { catchment: isShown ? { kind: 'none' } : { kind: 'facility', facility: row.key } },
      });
    return html`<tr class=${isShown ? 'shown' : ''}>
      <th scope="row">
        <button class="quiet" aria-pressed=${isShown} @click=${show}>${row.name}</button>
        ${address === '' ? nothing : html`<span class="hint">${address}</span>`} ${changeTag(text, row.change)}
        ${row.isSnapped ? nothing : html`<span class="tag">${text.text('supply.offer.list.notSnapped')}</span>`}
      </th>
      ${columns.slice(1).map((column) => {
        const value = this.#cell(row, column, recipe);
        return html`<td class=${column === 'places' && Number.isNaN(row.places) ? 'places unknown' : column}>${value}</td>`;
      })}
    </tr>`;
  }

  #cell(row: FacilityRow, column: FacilityColumn, { travel }: SupplyRecipe): string {
    const { language } = this.#texts;
    switch (column) {
      case 'places':
        return capacityText(row.places, language);
      case 'longest':
        return Number.isNaN(row.longest)
          ? row.isSnapped
            ? this.#texts.text('supply.offer.list.nobody')
            : '–'
          : formatWay(row.longest, travel.unit, language);
      case 'load':
        return formatNumber(row.load, 0, language) || '–';
      case 'inReach':
      case 'nearest':
        return formatNumber(Math.round(row[column]), 0, language) || '–';
      case 'name':
        return row.name;
    }
  }
}

function changeTag(texts: TextsController, change: number): TemplateResult | typeof nothing {
  if (change !== 1 && change !== 2 && change !== 3) return nothing;
  return html`<span class="tag">${texts.text(`supply.offer.list.change.${change}`)}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-facility-list': AtlasFacilityList;
  }
}
