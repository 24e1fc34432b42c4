import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FacilitySet } from '../../model/index.ts';
import { compareNames, facilityKindOf, facilityKindPlural, facilityKindSigns, formatNumber } from '../../texts/index.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/** Legend of the places on an embedded map, a line for each kind with sign, number and source; opened it lists their names and addresses. */
@customElement('atlas-place-list')
export class AtlasPlaceList extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-1);
      }

      summary {
        min-height: var(--target-size);
        cursor: pointer;
      }

      .sign {
        display: inline-grid;
        place-content: center;
        min-width: 1.5em;
        padding: 0 0.25em;
        border-radius: 1em;
        background: var(--color-text);
        color: var(--color-surface);
        font-size: var(--font-size-1);
        font-weight: 650;
        line-height: 1.5;
        forced-color-adjust: none;
      }

      ul {
        max-height: 14rem;
        overflow: auto;
        columns: 15rem auto;
      }

      li {
        break-inside: avoid;
        overflow-wrap: anywhere;
      }

      .small {
        color: var(--color-text-muted);
        font-size: var(--font-size-1);
      }
    `,
  ];

  readonly #view = new SelectController(this, (view) => ({ atlas: view.atlas, facilities: view.facilities }));
  readonly #texts = new TextsController(this);

  override render(): TemplateResult {
    return html`${this.#view.value?.facilities.map((set) => this.#kind(set))}`;
  }

  #kind({ kind, names, addresses }: FacilitySet): TemplateResult {
    const { language } = this.#texts;
    const atlas = this.#view.value?.atlas ?? null;
    const sign = facilityKindSigns(atlas?.atlas.facilities ?? []).get(kind);
    const title = facilityKindPlural(atlas, kind, language);
    const source = facilityKindOf(atlas, kind)?.source;
    const compare = compareNames(language);
    const order = names.map((_, place) => place).sort((a, b) => compare(names[a] ?? '', names[b] ?? ''));
    return html`<details>
      <summary><span class="sign" aria-hidden="true">${sign}</span> ${title}: ${formatNumber(names.length, 0, language)}</summary>
      <ul tabindex="0" aria-label=${title}>
        ${order.map((place) => html`<li>${[names[place], addresses[place]].filter((part) => part).join(', ')}</li>`)}
      </ul>
      ${source === undefined ? nothing : html`<p class="small">${this.#texts.text('legend.source', { source })}</p>`}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-place-list': AtlasPlaceList;
  }
}
