import { ContextProvider } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { House, Minus, Plus, Table2 } from 'lucide';
import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import type { IndicatorDescriptor } from '../../model/index.ts';
import '../../texts/embed-topic.ts';
import { attributionText, ruleSentences } from '../../texts/index.ts';
import { atlasContext, type AtlasViewSource } from '../atlas-context.ts';
import { FindingTextsController } from '../finding-texts-controller.ts';
import { mainFinding } from '../failure/main-finding.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { mapButton } from '../map-stage/map-button.ts';
import { leaveMap, pressOnMap } from '../map-stage/map-keys.ts';
import { provenanceLines } from '../provenance/provenance-lines.ts';
import { SelectController } from '../select-controller.ts';
import { legendStrip, legendStripStyles } from '../sheet/legend-strip.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { tokens } from '../theme/tokens.ts';
import { mapCardStyles } from './atlas-map-card.styles.ts';

/** What a reader of an embedded map may use; the colours' meaning, source and sentence are always there. */
export type MapCardControl = 'legend' | 'zoom' | 'year' | 'table' | 'search' | 'link';

/**
 * One map with headline, reading sentence, legend and source, to stand in a foreign page. Takes its view from `source`, like the frame of
 * the whole atlas, and arranges itself by its own width.
 * @slot map - the map; fills the stage
 * @fires atlas-intent - what the reader asks for
 */
@customElement('atlas-map-card')
export class AtlasMapCard extends LitElement {
  static override styles = [tokens, baseStyles, legendStripStyles, mapCardStyles];

  @property({ attribute: false }) source: AtlasViewSource | null = null;
  @property({ attribute: false }) controls: ReadonlySet<MapCardControl> = new Set();
  /** What a screen reader is told next (polite). */
  @property() liveMessage = '';
  /** Where the whole atlas shows the same; '' = nowhere. */
  @property() fullAddress = '';

  @state() private tableShown = false;
  @query('.map') private readonly map!: HTMLElement;

  readonly #provider = new ContextProvider(this, { context: atlasContext, initialValue: null });
  readonly #view = new SelectController(this, (view) => ({
    status: view.status,
    colorScheme: view.colorScheme,
    atlas: view.atlas,
    level: view.level,
    levelDescriptor: view.levelDescriptor,
    indicator: view.indicator,
    series: view.series,
    yearIndex: view.yearIndex,
    specification: view.specification,
    headline: view.headline,
    reading: view.reading,
    focusedArea: view.surface.focusedArea,
    findings: view.findings,
    rules: view.conference.rules.shown,
    withPlaces: view.facilities.length > 0,
    working: view.jobs.some((job) => job.status === 'running'),
  }));
  readonly #texts = new TextsController(this);
  readonly #findingTexts = new FindingTextsController(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source')) {
      this.#provider.setValue(this.source);
      this.#view.connect(this.source);
      this.#texts.connect(this.source);
    }
    this.lang = this.#texts.language;
    this.dataset['scheme'] = this.#view.value?.colorScheme ?? 'light';
    if (this.controls.has('search')) void import('../search/atlas-search.ts');
    if (this.#isLegendFull()) void import('../legend/atlas-legend.ts');
    if (this.tableShown) void import('../table/atlas-table.ts');
    if (this.#view.value?.withPlaces === true) void import('./atlas-place-list.ts');
  }

  /** Moves the keyboard to the map. */
  focusMap(): void {
    this.map.focus();
  }

  override render() {
    const view = this.#view.value;
    const withLegend = this.controls.has('legend') && view?.specification != null;
    return html`<section class="card ${withLegend ? 'with-legend' : ''}" aria-labelledby="headline">
      <header>
        <h2 id="headline">${view?.headline || this.#texts.text('frame.map.label')}</h2>
        <p id="reading">${view?.reading ?? ''}</p>
      </header>
      ${this.#tools()}
      <div class="stage">
        <div
          class="map"
          role="application"
          tabindex="0"
          aria-roledescription=${this.#texts.text('frame.map.label')}
          aria-labelledby="headline"
          aria-describedby="reading keys"
          @keydown=${this.#press}
          @focusout=${this.#leave}
        >
          <slot name="map"></slot>
        </div>
        ${this.controls.has('zoom') && view?.level ? this.#buttons() : nothing} ${this.#failure()}
      </div>
      <p class="visually-hidden" id="keys">${this.#texts.text('embed.keys')} ${this.#texts.text('embed.gestures')}</p>
      ${view?.specification && view.indicator ? this.#legend(view.specification, view.indicator) : nothing}
      ${view?.withPlaces === true ? html`<atlas-place-list></atlas-place-list>` : nothing}
      <p class="selected" role="status" aria-live="polite">${this.liveMessage === view?.reading ? nothing : this.liveMessage}</p>
      ${this.tableShown ? html`<div class="table" id="table"><atlas-table></atlas-table></div>` : nothing} ${this.#foot()}
    </section>`;
  }

  #tools(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    const years = view?.series?.years ?? [];
    const parts = [
      this.controls.has('search') ? html`<atlas-search role="search"></atlas-search>` : nothing,
      this.controls.has('year') && years.length > 1
        ? html`<label
            >${this.#texts.text('embed.year')}
            <select @change=${(event: Event) => this.#chooseYear(Number((event.target as HTMLSelectElement).value))}>
              ${years.map((year, index) => html`<option value=${year} ?selected=${index === view?.yearIndex}>${year}</option>`)}
            </select>
          </label>`
        : nothing,
      this.controls.has('table') && view?.specification
        ? html`<button aria-expanded=${this.tableShown} aria-controls="table" @click=${() => (this.tableShown = !this.tableShown)}>
            ${icon(Table2)}${this.#texts.text(this.tableShown ? 'embed.table.hide' : 'embed.table.show')}
          </button>`
        : nothing,
    ].filter((part) => part !== nothing);
    return parts.length === 0 ? nothing : html`<div class="tools">${parts}</div>`;
  }

  #chooseYear(year: number): void {
    dispatchIntent(this, { type: 'year/chosen', year });
  }

  /** Categories have names, for which a line has no room. */
  #isLegendFull(): boolean {
    return this.controls.has('legend') || this.#view.value?.specification?.bounds.length === 0;
  }

  #legend(specification: ChoroplethSpecification, indicator: IndicatorDescriptor): TemplateResult {
    return html`<div class="legend">
      ${this.#isLegendFull() ? html`<atlas-legend></atlas-legend>` : legendStrip(specification, indicator, this.#texts.language)}
    </div>`;
  }

  #buttons(): TemplateResult {
    return html`<div class="buttons" role="group" aria-label=${this.#texts.text('frame.map.buttons')}>
      ${mapButton(this, this.#texts, 'frame.map.zoomIn', Plus, { type: 'view/zoom', steps: 1 })}
      ${mapButton(this, this.#texts, 'frame.map.zoomOut', Minus, { type: 'view/zoom', steps: -1 })}
      ${mapButton(this, this.#texts, 'frame.map.home', House, { type: 'view/fit', to: 'city' })}
    </div>`;
  }

  /** Why there is no map, in words, and a way to try again. */
  #failure(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    if (view === null || view.status === 'opening' || view.working || view.specification !== null) return nothing;
    const main = mainFinding(view.findings);
    const described = main === null ? null : this.#findingTexts.describe(main, this.#texts.language);
    return html`<div class="failure" role="alert">
      <p>${this.#texts.text('embed.failed')} ${described?.message ?? ''}</p>
      <button @click=${() => dispatchIntent(this, { type: 'retry' })}>${this.#texts.text('embed.retry')}</button>
    </div>`;
  }

  /** Source, boundaries, attribution, the rules of publication; for invented data the word that says so. Never switched off. */
  #foot(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    if (view === null || view.atlas === null) return nothing;
    const { language } = this.#texts;
    const { atlas } = view.atlas;
    const lines = [
      ...(atlas.fictitious === true ? [this.#texts.text('frame.fictitious.hint')] : []),
      provenanceLines({ ...view, atlas: view.atlas, language }).join(' · '),
      ...(view.rules === null ? [] : ruleSentences(view.rules, language)),
      ...(atlas.attributions ?? []).map((attribution) => attributionText(attribution, language)),
    ];
    const link = this.controls.has('link') && this.fullAddress !== '';
    return html`<footer>
      ${lines.filter((line) => line !== '').map((line) => html`<p>${line}</p>`)}
      ${link ? html`<p><a href=${this.fullAddress} target="_blank" rel="noopener">${this.#texts.text('embed.full')}</a></p>` : nothing}
    </footer>`;
  }

  #press(event: KeyboardEvent): void {
    pressOnMap(this, event, this.#view.required);
  }

  #leave(): void {
    leaveMap(this, this.#view.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-map-card': AtlasMapCard;
  }
}
