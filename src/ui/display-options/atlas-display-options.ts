import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { FacilityKindDescriptor } from '../../model/index.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

/** What else is drawn: names, facilities, contrast mode, background map. */
@customElement('atlas-display-options')
export class AtlasDisplayOptions extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }

      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target-size);
        cursor: pointer;
      }

      label .numbers {
        margin-left: auto;
        color: var(--color-text-muted);
        font-size: var(--font-size-2);
      }

      legend {
        margin-bottom: var(--space-1);
      }
    `,
  ];

  readonly #view = new SelectController(this, (view) => ({
    labels: view.session.labels,
    contrastMode: view.session.contrastMode,
    basemap: view.surface.basemapConsented,
    shown: view.session.facilities,
    kinds: view.atlas?.atlas.facilities,
    crs: view.atlas?.atlas.crs,
    loaded: view.facilities,
  }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const kinds = view.kinds ?? [];
    return html`
      <div>
        ${this.#check('frame.labels.label', view.labels, () => dispatchIntent(this, { type: 'labels/toggled' }))}
        ${this.#check('frame.contrastMode.label', view.contrastMode, () => dispatchIntent(this, { type: 'contrast/toggled' }))}
        ${view.crs === 'local' ? nothing : this.#check('frame.basemap.label', view.basemap, (box) => this.#toggleBasemap(box))}
      </div>
      ${
        kinds.length === 0
          ? nothing
          : html`<fieldset>
              <legend>${this.#texts.text('frame.facilities.label')}</legend>
              ${kinds.map((kind) => this.#facility(kind))}
            </fieldset>`
      }
    `;
  }

  #check(key: Parameters<TextsController['text']>[0], checked: boolean, change: (box: HTMLInputElement) => void): TemplateResult {
    return html`<label>
      <input type="checkbox" .checked=${checked} @change=${(event: Event) => change(event.target as HTMLInputElement)} />
      ${this.#texts.text(key)}
    </label>`;
  }

  #facility(kind: FacilityKindDescriptor): TemplateResult {
    const { shown, loaded } = this.#view.required;
    const count = loaded.find((set) => set.kind === kind.id)?.keys.length;
    const title = this.#texts.language === 'en' ? (kind.titlePluralEn ?? kind.titlePlural) : kind.titlePlural;
    return html`<label>
      <input
        type="checkbox"
        .checked=${shown.includes(kind.id)}
        @change=${() => dispatchIntent(this, { type: 'facilities/toggled', kind: kind.id })}
      />
      ${title}${count === undefined ? nothing : html`<span class="numbers">${count.toLocaleString(this.#texts.language)}</span>`}
    </label>`;
  }

  /** Nothing is fetched from a foreign host before the reader agreed; switching off takes the agreement back. */
  #toggleBasemap(box: HTMLInputElement): void {
    if (this.#view.required.basemap) dispatchIntent(this, { type: 'basemap/consented', consented: false });
    else {
      box.checked = false;
      dispatchIntent(this, { type: 'dialog/opened', dialog: 'basemap' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-display-options': AtlasDisplayOptions;
  }
}
