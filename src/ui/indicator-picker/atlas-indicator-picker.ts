import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { ChevronDown, Search } from 'lucide';
import type { IndicatorDescriptor, IndicatorId } from '../../model/index.ts';
import '../../texts/dialogs-topic.ts';
import { indicatorTitle } from '../../texts/index.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { indicatorFacts } from './indicator-facts.ts';
import { indicatorPickerStyles } from './atlas-indicator-picker.styles.ts';
import { indicatorTree, type ThemeBranch } from './indicator-tree.ts';

/** A place in the tree: a theme (no indicator) or one of its indicators. */
interface Place {
  readonly theme: string;
  readonly indicator: IndicatorDescriptor | null;
}

const samePlace = (one: Place, other: Place): boolean => one.theme === other.theme && one.indicator?.id === other.indicator?.id;

/**
 * Themes and indicators as a tree with search; what has the focus is described beside it.
 * @fires chosen - an indicator was taken
 */
@customElement('atlas-indicator-picker')
export class AtlasIndicatorPicker extends LitElement {
  static override styles = [baseStyles, indicatorPickerStyles];

  readonly #view = new SelectController(this, (view) => ({
    atlas: view.atlas,
    indicator: view.indicator,
    availability: view.availability,
  }));
  readonly #texts = new TextsController(this);

  @state() private text = '';
  @state() private closedThemes: ReadonlySet<string> = new Set();
  @state() private place: Place | null = null;
  @query('input') private readonly field!: HTMLInputElement;

  override render() {
    const view = this.#view.value;
    if (view === null || view.atlas === null) return nothing;
    const branches = this.#branches();
    const described = this.place?.indicator ?? view.indicator;
    const label = this.#texts.text('frame.picker.search');
    return html`
      <div class="list">
        <div class="search">
          ${icon(Search)}
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=${label}
            placeholder=${label}
            .value=${this.text}
            @input=${() => (this.text = this.field.value)}
            @keydown=${this.#pressInSearch}
          />
        </div>
        <div class="tree" role="tree" aria-label=${this.#texts.text('frame.picker.title')} @keydown=${this.#press}>
          ${branches.map((branch) => this.#theme(branch))}
        </div>
        ${branches.length === 0 ? html`<p class="none">${this.#texts.text('frame.picker.none')}</p>` : nothing}
        <div class="visually-hidden" role="status">
          ${
            this.text === ''
              ? nothing
              : this.#texts.text('frame.picker.found', { count: branches.reduce((sum, branch) => sum + branch.indicators.length, 0) })
          }
        </div>
      </div>
      <section class="description">
        ${
          described === null
            ? nothing
            : html`<h3>${indicatorTitle(described, this.#texts.language)}</h3>
                ${indicatorFacts(this.#texts, view.atlas, described, view.availability)}
                <button class="primary" @click=${() => this.#choose(described.id)}>${this.#texts.text('frame.picker.show')}</button>`
        }
      </section>
    `;
  }

  protected override firstUpdated(): void {
    // The dialog around gives the focus to its content first.
    void this.updateComplete.then(() => this.field.focus());
  }

  #branches(): readonly ThemeBranch[] {
    const atlas = this.#view.value?.atlas;
    return atlas ? indicatorTree(atlas, this.text, this.#texts.language, this.#texts.text('frame.picker.otherTheme')) : [];
  }

  #isOpen(theme: string): boolean {
    return this.text !== '' || !this.closedThemes.has(theme);
  }

  /** Everything that can have the focus, top to bottom. */
  #places(): readonly Place[] {
    return this.#branches().flatMap((branch) => [
      { theme: branch.id, indicator: null },
      ...(this.#isOpen(branch.id) ? branch.indicators.map((indicator) => ({ theme: branch.id, indicator })) : []),
    ]);
  }

  /** The one tab stop of the tree: the focused place, else the shown indicator, else the first place. */
  #tabStop(): Place | undefined {
    const places = this.#places();
    const { place } = this;
    const shown = this.#view.required.indicator?.id;
    return (place && places.find((other) => samePlace(other, place))) ?? places.find((other) => other.indicator?.id === shown) ?? places[0];
  }

  #theme(branch: ThemeBranch): TemplateResult {
    const open = this.#isOpen(branch.id);
    const stop = this.#tabStop();
    return html`<div
        class="theme"
        role="treeitem"
        aria-level="1"
        aria-expanded=${open}
        aria-selected="false"
        tabindex=${stop !== undefined && stop.theme === branch.id && stop.indicator === null ? 0 : -1}
        data-theme=${branch.id}
        @click=${() => this.#toggle(branch.id)}
        @focus=${() => (this.place = { theme: branch.id, indicator: null })}
      >
        <span>${branch.title}</span><span class="numbers">${branch.indicators.length}</span>${icon(ChevronDown)}
      </div>
      ${open ? branch.indicators.map((indicator) => this.#indicator(branch, indicator, stop)) : nothing}`;
  }

  #indicator(branch: ThemeBranch, indicator: IndicatorDescriptor, stop: Place | undefined): TemplateResult {
    return html`<div
      class="indicator"
      role="treeitem"
      aria-level="2"
      aria-selected=${indicator.id === this.#view.required.indicator?.id}
      tabindex=${stop?.indicator?.id === indicator.id ? 0 : -1}
      data-indicator=${indicator.id}
      @click=${() => this.#choose(indicator.id)}
      @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && (this.place = { theme: branch.id, indicator })}
      @focus=${() => (this.place = { theme: branch.id, indicator })}
    >
      ${indicatorTitle(indicator, this.#texts.language)}
    </div>`;
  }

  #toggle(theme: string, open = !this.#isOpen(theme)): void {
    const closed = new Set(this.closedThemes);
    if (open) closed.delete(theme);
    else closed.add(theme);
    this.closedThemes = closed;
  }

  #choose(indicator: IndicatorId): void {
    dispatchIntent(this, { type: 'indicator/chosen', indicator });
    this.dispatchEvent(new Event('chosen'));
  }

  #pressInSearch(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    const first = this.#places().find((place) => place.indicator !== null);
    if (first === undefined) return;
    event.preventDefault();
    if (event.key === 'Enter' && this.text !== '' && first.indicator !== null) this.#choose(first.indicator.id);
    else void this.#focus(first);
  }

  #press(event: KeyboardEvent): void {
    const places = this.#places();
    const place = this.#tabStop();
    if (place === undefined) return;
    const position = places.findIndex((other) => samePlace(other, place));
    const target = this.#target(event.key, places, place, position);
    if (target === null) return;
    event.preventDefault();
    if (target !== undefined) void this.#focus(target);
  }

  /** Where a key leads; undefined = it did something else, null = it means nothing here. */
  #target(key: string, places: readonly Place[], place: Place, position: number): Place | undefined | null {
    switch (key) {
      case 'ArrowDown':
        return places[position + 1];
      case 'ArrowUp':
        if (position === 0) this.field.focus();
        return places[position - 1];
      case 'Home':
        return places[0];
      case 'End':
        return places.at(-1);
      case 'ArrowRight':
        if (place.indicator !== null) return undefined;
        if (this.#isOpen(place.theme)) return places[position + 1];
        this.#toggle(place.theme, true);
        return undefined;
      case 'ArrowLeft':
        if (place.indicator !== null) return { theme: place.theme, indicator: null };
        this.#toggle(place.theme, false);
        return undefined;
      case 'Enter':
      case ' ':
        if (place.indicator === null) this.#toggle(place.theme);
        else this.#choose(place.indicator.id);
        return undefined;
      default:
        return null;
    }
  }

  async #focus(place: Place): Promise<void> {
    this.place = place;
    await this.updateComplete;
    const selector = place.indicator === null ? `[data-theme="${place.theme}"]` : `[data-indicator="${CSS.escape(place.indicator.id)}"]`;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-indicator-picker': AtlasIndicatorPicker;
  }
}
