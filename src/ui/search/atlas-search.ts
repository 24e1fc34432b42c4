import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Search } from 'lucide';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { searchStyles } from './atlas-search.styles.ts';
import { matchAreas } from './match-areas.ts';

const MAXIMUM_OPTIONS = 12;
const NONE = -1;

/** Combobox over the names of the level's areas; choosing selects the area and shows it whole. */
@customElement('atlas-search')
export class AtlasSearch extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [baseStyles, searchStyles];

  readonly #view = new SelectController(this, ({ level, levelDescriptor }) => ({ level, levelDescriptor }));
  readonly #texts = new TextsController(this);

  @state() private text = '';
  @state() private open = false;
  @state() private active = NONE;
  @query('input') private readonly field!: HTMLInputElement;

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const { areas, total } = this.#matches();
    const label = this.#texts.text('frame.search.label', view.levelDescriptor === null ? {} : { level: view.levelDescriptor.title });
    const expanded = this.open && this.text.trim() !== '';
    return html`
      <div class="field">
        ${icon(Search)}
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${label}
          placeholder=${label}
          aria-autocomplete="list"
          aria-expanded=${expanded}
          aria-controls="areas"
          aria-activedescendant=${expanded && this.active !== NONE ? `area-${this.active}` : nothing}
          aria-keyshortcuts="/"
          .value=${this.text}
          ?disabled=${view.level === null}
          @input=${this.#type}
          @keydown=${this.#press}
          @focus=${() => (this.open = true)}
          @blur=${() => (this.open = false)}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <div class="list" ?hidden=${!expanded}>
        <div id="areas" role="listbox" aria-label=${label}>${areas.map((area, position) => this.#option(area, position))}</div>
        ${total > areas.length ? html`<p class="rest">${this.#texts.text('frame.search.more', { count: total - areas.length })}</p>` : nothing}
        ${total === 0 ? html`<p class="rest">${this.#texts.text('frame.search.none')}</p>` : nothing}
      </div>
      <div class="visually-hidden" role="status">${expanded ? this.#texts.text('frame.search.found', { count: total }) : nothing}</div>
    `;
  }

  #matches(): ReturnType<typeof matchAreas> {
    const level = this.#view.value?.level;
    return level ? matchAreas(level, this.text, MAXIMUM_OPTIONS) : { areas: [], total: 0 };
  }

  #option(area: number, position: number): TemplateResult {
    const level = this.#view.required.level;
    const key = level?.keys[area] ?? '';
    const name = level?.names[area] ?? key;
    return html`<div
      role="option"
      id="area-${position}"
      aria-selected=${position === this.active}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(area)}
    >
      <span>${name}</span>${name === key ? nothing : html`<span class="numbers">${key}</span>`}
    </div>`;
  }

  #type(): void {
    this.text = this.field.value;
    this.open = true;
    this.active = this.text.trim() === '' ? NONE : 0;
  }

  #press(event: KeyboardEvent): void {
    const { areas } = this.#matches();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && areas.length > 0) {
      event.preventDefault();
      this.open = true;
      this.active = (this.active + step + areas.length) % areas.length;
      void this.updateComplete.then(() => this.renderRoot.querySelector(`#area-${this.active}`)?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      const area = areas[Math.max(this.active, 0)];
      if (area !== undefined) this.#choose(area);
    } else if (event.key === 'Escape') {
      // First closes the list, then empties the field, then leaves.
      event.stopPropagation();
      if (this.open && this.text !== '') this.open = false;
      else if (this.text !== '') this.text = '';
      else this.field.blur();
    }
  }

  #choose(area: number): void {
    const key = this.#view.required.level?.keys[area];
    if (key === undefined) return;
    this.text = this.#view.required.level?.names[area] ?? key;
    this.open = false;
    this.active = NONE;
    dispatchIntent(this, { type: 'selection/set', keys: [key], source: 'search' });
    dispatchIntent(this, { type: 'view/fit', to: 'selection' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-search': AtlasSearch;
  }
}
