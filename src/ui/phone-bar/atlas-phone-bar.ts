import type { AtlasView } from '../atlas-view.ts';
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { ChevronDown, Menu, Search, X } from 'lucide';
import { levelId } from '../../model/index.ts';
import { WORKSPACES, type Intent } from '../../state/index.ts';
import { indicatorTitle } from '../../texts/index.ts';
import { levelSelect } from '../control-panel/level-select.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import '../menu/atlas-menu.ts';
import '../search/atlas-search.ts';
import { legalLinks } from '../provenance/legal-links.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { schemeMenu } from '../top-bar/scheme-menu.ts';
import { topBarStyles } from '../top-bar/atlas-top-bar.styles.ts';
import { timelineYears } from '../timeline/timeline-years.ts';

const selectSlice = (view: AtlasView) => ({
  atlas: view.atlas,
  indicator: view.indicator,
  levelDescriptor: view.levelDescriptor,
  availability: view.availability,
  series: view.series,
  yearIndex: view.yearIndex,
  workspace: view.session.workspace,
  scheme: view.surface.scheme,
  contrastMode: view.session.contrastMode,
  plain: view.session.plain,
  drawn: view.specification !== null,
  canUndo: view.canUndo,
  canRedo: view.canRedo,
});
type Slice = ReturnType<typeof selectSlice>;

/** Head of the telephone: name, search, menu, and below them what is shown: indicator, level, year. */
@customElement('atlas-phone-bar')
export class AtlasPhoneBar extends LitElement {
  static override styles = [
    baseStyles,
    topBarStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
        gap: 0;
        padding: 0 var(--space-2) var(--space-2);
      }

      .row {
        display: flex;
        align-items: center;
        gap: var(--space-1);
        min-height: 3rem;
        padding-left: var(--space-2);
      }

      .row .title {
        min-width: 0;
      }

      .row atlas-search {
        flex: 1;
      }

      .choices {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-2);
      }

      .indicator {
        grid-column: 1 / -1;
        justify-content: space-between;
        min-width: 0;
        font-weight: 600;
        text-align: left;
      }

      .indicator span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @state() private searching = false;
  @query('atlas-search') private readonly search!: HTMLElement | null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  /** Opens the search field and puts the cursor into it. */
  async focusSearch(): Promise<void> {
    this.searching = true;
    await this.updateComplete;
    this.search?.focus();
  }

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const text = this.#texts;
    return html`
      <div class="row">
        ${this.searching ? html`<atlas-search></atlas-search>` : this.#title()}
        <button
          class="quiet icon"
          aria-expanded=${this.searching}
          aria-label=${text.text(this.searching ? 'frame.search.close' : 'frame.search')}
          @click=${() => (this.searching ? (this.searching = false) : void this.focusSearch())}
        >
          ${icon(this.searching ? X : Search)}
        </button>
        ${this.#menu()}
      </div>
      ${view.atlas === null || view.workspace === 'daten' ? nothing : this.#choices(view.atlas)}
    `;
  }

  #title(): TemplateResult {
    const atlas = this.#view.required.atlas;
    return html`<div class="title">
      <h1>${atlas?.atlas.city.name ?? this.#texts.text('frame.title')}</h1>
      ${atlas?.atlas.fictitious ? html`<span class="chip fictitious">${this.#texts.text('frame.fictitious')}</span>` : nothing}
    </div>`;
  }

  #choices(atlas: NonNullable<Slice['atlas']>): TemplateResult {
    const { indicator, levelDescriptor, availability, series, yearIndex } = this.#view.required;
    const years = series === null ? [] : timelineYears(series).filter((one) => one.index >= 0);
    return html`<div class="choices">
      ${
        indicator === null
          ? nothing
          : html`<button
              class="indicator"
              aria-haspopup="dialog"
              aria-label=${this.#texts.text('frame.indicator.change', { indicator: indicatorTitle(indicator, this.#texts.language) })}
              @click=${() => this.#send({ type: 'dialog/opened', dialog: 'picker' })}
            >
              <span>${indicatorTitle(indicator, this.#texts.language)}</span>${icon(ChevronDown)}
            </button>`
      }
      ${levelSelect(this.#texts, atlas, levelDescriptor?.id ?? null, indicator?.id ?? null, availability, (level) =>
        this.#send({ type: 'level/chosen', level: levelId(level) }),
      )}
      ${
        years.length === 0
          ? nothing
          : html`<select
              class="numbers"
              aria-label=${this.#texts.text('frame.year.label')}
              @change=${(event: Event) => this.#send({ type: 'year/chosen', year: Number((event.target as HTMLSelectElement).value) })}
            >
              ${years.map((one) => html`<option value=${one.year} .selected=${one.year === series?.years[yearIndex]}>${one.year}</option>`)}
            </select>`
      }
    </div>`;
  }

  #menu(): TemplateResult {
    const view = this.#view.required;
    const command = (key: Parameters<TextsController['text']>[0], intent: Intent, disabled = false) =>
      html`<button class="quiet" ?disabled=${disabled} @click=${() => this.#send(intent)}>${this.#texts.text(key)}</button>`;
    return html`<atlas-menu compact label=${this.#texts.text('frame.menu')}>
      <span slot="sign">${icon(Menu)}</span>
      <nav class="menu" aria-label=${this.#texts.text('frame.rail.label')}>
        ${WORKSPACES.map(
          (workspace) =>
            html`<button
              class="quiet"
              aria-current=${workspace === view.workspace ? 'page' : nothing}
              @click=${() => {
                this.#send({ type: 'workspace/chosen', workspace });
                if (workspace === 'daten') this.#send({ type: 'sheet/moved', stop: 'full' });
              }}
            >
              ${this.#texts.text(`frame.workspace.${workspace}`)}
            </button>`,
        )}
      </nav>
      <div class="menu">
        <hr />
        ${command('frame.classes.title', { type: 'dialog/opened', dialog: 'classes' })}
        ${command('frame.indicator.facts', { type: 'dialog/opened', dialog: 'indicator' }, view.indicator === null)}
        ${command('frame.undo', { type: 'history/undo' }, !view.canUndo)} ${command('frame.redo', { type: 'history/redo' }, !view.canRedo)}
        <hr />
        ${command('frame.share', { type: 'dialog/opened', dialog: 'share' })}
        ${command('frame.export.image', { type: 'export/image' }, !view.drawn)}
        ${command('frame.export.table', { type: 'export/table' }, !view.drawn)}
        ${command('frame.openData', { type: 'dialog/opened', dialog: 'open' })}
        <hr />
        <button
          class="quiet"
          lang=${this.#texts.language === 'de' ? 'en' : 'de'}
          @click=${() => this.#send({ type: 'language/chosen', language: this.#texts.language === 'de' ? 'en' : 'de' })}
        >
          ${this.#texts.language === 'de' ? 'English' : 'Deutsch'}
        </button>
        <button class="quiet" lang="de" aria-pressed=${view.plain} @click=${() => this.#send({ type: 'plain/toggled' })}>
          ${this.#texts.text('frame.plain')}
        </button>
        ${command('frame.help', { type: 'dialog/opened', dialog: 'help' })}
        ${command('frame.about.title', { type: 'dialog/opened', dialog: 'about' })}
        ${command('frame.storage', { type: 'dialog/opened', dialog: 'storage' })}
        <hr />
        ${legalLinks(this.#texts, view.atlas, (intent) => this.#send(intent))}
        <hr />
        ${schemeMenu(this.#texts, view.scheme, view.contrastMode, (intent) => this.#send(intent))}
      </div>
    </atlas-menu>`;
  }

  #send(intent: Intent): void {
    dispatchIntent(this, intent);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-phone-bar': AtlasPhoneBar;
  }
}
