import { LitElement, css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import type { PaletteOffer } from './palette-offer.ts';

const SWATCH_WIDTH = 16;
const SWATCH_HEIGHT = 16;

/**
 * Choice of colours: by polarity, or one palette; around the city value when asked.
 * @fires atlas-palettes - it is on the screen and wants its `offers`
 */
@customElement('atlas-palette-picker')
export class AtlasPalettePicker extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      .palettes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
        gap: var(--space-1);
      }

      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target-size);
        cursor: pointer;
      }

      .palettes label {
        padding: var(--space-1);
        border-radius: var(--radius-1);
      }

      .palettes label:hover {
        background: var(--color-surface-sunken);
      }

      .automatic {
        grid-column: 1 / -1;
      }

      svg {
        flex: 1;
        min-width: 0;
        height: 16px;
        border: 1px solid var(--color-border-strong);
        border-radius: 2px;
        forced-color-adjust: none;
      }
    `,
  ];

  @property({ attribute: false }) offers: readonly PaletteOffer[] = [];

  readonly #view = new SelectController(this, (view) => ({
    palette: view.session.palette,
    diverging: view.session.diverging,
    shown: view.specification?.palette ?? null,
    categories: view.indicator?.value.kind === 'category',
    cityValue: view.specification?.cityValue ?? Number.NaN,
  }));
  readonly #texts = new TextsController(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new Event('atlas-palettes', { bubbles: true, composed: true }));
  }

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const kind = view.categories ? 'qualitative' : view.diverging ? 'diverging' : 'sequential';
    const offers = this.offers.filter((offer) => offer.kind === kind);
    return html`
      ${
        view.categories
          ? nothing
          : html`<label>
              <input
                type="checkbox"
                .checked=${view.diverging}
                ?disabled=${Number.isNaN(view.cityValue) && !view.diverging}
                @change=${() => dispatchIntent(this, { type: 'palette/chosen', palette: null, diverging: !view.diverging })}
              />${this.#texts.text('frame.palette.diverging')}
            </label>`
      }
      <fieldset class="palettes">
        <legend class="visually-hidden">${this.#texts.text('frame.palette.label')}</legend>
        <label class="automatic"> ${this.#radio(null, view.palette === null)}${this.#texts.text('frame.palette.automatic')} </label>
        ${offers.map((offer, place) => this.#offer(offer, place, offer.id === view.palette))}
      </fieldset>
    `;
  }

  #offer(offer: PaletteOffer, place: number, checked: boolean): TemplateResult {
    const name = offer.properName ?? this.#texts.text('frame.palette.number', { number: place + 1 });
    const title = offer.colorBlindSafe ? `${name}, ${this.#texts.text('frame.palette.colorBlindSafe')}` : name;
    const width = offer.colors.length * SWATCH_WIDTH;
    return html`<label title=${title}>
      ${this.#radio(offer.id, checked)}
      <svg viewBox="0 0 ${width} ${SWATCH_HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${title}>
        ${offer.colors.map(
          (color, place) => svg`<rect x=${place * SWATCH_WIDTH} width=${SWATCH_WIDTH} height=${SWATCH_HEIGHT} fill=${color}></rect>`,
        )}
      </svg>
    </label>`;
  }

  #radio(palette: string | null, checked: boolean): TemplateResult {
    const diverging = this.#view.required.diverging;
    return html`<input
      type="radio"
      name="palette"
      .checked=${checked}
      @change=${() => dispatchIntent(this, { type: 'palette/chosen', palette, diverging })}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-palette-picker': AtlasPalettePicker;
  }
}
