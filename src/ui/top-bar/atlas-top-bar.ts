import type { AtlasView } from '../atlas-view.ts';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { BookOpenText, Contrast, Download, Redo2, Share2, Undo2, WifiOff, type IconNode } from 'lucide';
import type { Intent, Language } from '../../state/index.ts';
import type { Layout } from '../frame/layout-controller.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import '../menu/atlas-menu.ts';
import '../search/atlas-search.ts';
import type { AtlasSearch } from '../search/atlas-search.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { topBarStyles } from './atlas-top-bar.styles.ts';
import { schemeMenu } from './scheme-menu.ts';

const LANGUAGES: readonly Language[] = ['de', 'en'];

const selectSlice = (view: AtlasView) => ({
  atlas: view.atlas,
  scheme: view.surface.scheme,
  contrastMode: view.session.contrastMode,
  plain: view.session.plain,
  canUndo: view.canUndo,
  canRedo: view.canRedo,
  online: view.online,
  ready: view.level !== null,
  specification: view.specification !== null,
});
type Slice = ReturnType<typeof selectSlice>;

/** Name of the city, search, and what is done with the whole view. */
@customElement('atlas-top-bar')
export class AtlasTopBar extends LitElement {
  static override styles = [baseStyles, topBarStyles];

  @property({ reflect: true }) layout: Layout = 'desktop';
  @query('atlas-search') private readonly search!: AtlasSearch;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  /** Puts the cursor into the search field. */
  focusSearch(): void {
    this.search.focus();
  }

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    return html`
      <div class="title">
        <h1 class=${view.atlas === null ? '' : 'with-city'}>
          <span class="product">${this.#texts.text('frame.title')}</span> ${view.atlas?.atlas.city.name ?? nothing}
        </h1>
        ${
          view.atlas?.atlas.fictitious
            ? html`<span class="chip fictitious" title=${this.#texts.text('frame.fictitious.hint')}
                >${this.#texts.text('frame.fictitious')}</span
              >`
            : nothing
        }
        ${view.online ? nothing : html`<span class="chip" role="status">${icon(WifiOff)}${this.#texts.text('frame.offline')}</span>`}
      </div>
      <atlas-search role="search"></atlas-search>
      ${this.#tools(view)}
    `;
  }

  #tools(view: Slice): TemplateResult {
    const compact = this.layout !== 'desktop';
    return html`<div class="tools">
      ${this.#button('frame.undo', Undo2, { type: 'history/undo' }, !view.canUndo)}
      ${this.#button('frame.redo', Redo2, { type: 'history/redo' }, !view.canRedo)}
      <span class="divider"></span>
      <button
        class="quiet"
        ?disabled=${!view.ready}
        aria-label=${this.#texts.text('frame.share')}
        title=${this.#texts.text('frame.share')}
        @click=${() => this.#send({ type: 'dialog/opened', dialog: 'share' })}
      >
        ${icon(Share2)}<span class="share-name">${this.#texts.text('frame.share')}</span>
      </button>
      <atlas-menu label=${this.#texts.text('frame.export')} ?compact=${compact}>
        <span slot="sign">${icon(Download)}</span>
        <div class="menu">
          <button class="quiet" ?disabled=${!view.specification} @click=${() => this.#send({ type: 'export/image' })}>
            ${this.#texts.text('frame.export.image')}
          </button>
          <button class="quiet" ?disabled=${!view.specification} @click=${() => this.#send({ type: 'export/table' })}>
            ${this.#texts.text('frame.export.table')}
          </button>
        </div>
      </atlas-menu>
      <atlas-menu label=${this.#texts.text('frame.scheme.short')} ?compact=${compact}>
        <span slot="sign">${icon(Contrast)}</span>
        ${schemeMenu(this.#texts, view.scheme, view.contrastMode, (intent) => this.#send(intent))}
      </atlas-menu>
      <span class="divider"></span>
      ${this.#languages()}
    </div>`;
  }

  #languages(): TemplateResult {
    return html`<div class="languages" role="group" aria-label=${this.#texts.text('frame.language.label')}>
      ${LANGUAGES.map(
        (language) =>
          html`<button
            class="quiet"
            lang=${language}
            aria-pressed=${language === this.#texts.language && !this.#view.required.plain}
            aria-label=${this.#texts.text(`frame.language.${language}`)}
            @click=${() => this.#send({ type: 'language/chosen', language })}
          >
            ${language.toUpperCase()}
          </button>`,
      )}
      <button
        class="quiet"
        lang="de"
        aria-pressed=${this.#view.required.plain}
        aria-label=${this.#texts.text('frame.plain')}
        title=${this.#texts.text('frame.plain')}
        @click=${() => this.#send({ type: 'plain/toggled' })}
      >
        ${icon(BookOpenText)}
      </button>
    </div>`;
  }

  #button(key: Parameters<TextsController['text']>[0], sign: IconNode, intent: Intent, disabled: boolean): TemplateResult {
    const label = this.#texts.text(key);
    return html`<button class="quiet icon" aria-label=${label} title=${label} ?disabled=${disabled} @click=${() => this.#send(intent)}>
      ${icon(sign)}
    </button>`;
  }

  #send(intent: Intent): void {
    dispatchIntent(this, intent);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-top-bar': AtlasTopBar;
  }
}
