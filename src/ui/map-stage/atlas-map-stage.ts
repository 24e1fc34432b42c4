import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ChevronDown, ChevronUp, House, Minus, Plus, Scan } from 'lucide';
import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import type { Finding, IndicatorDescriptor } from '../../model/index.ts';
import { indicatorTitle } from '../../texts/index.ts';
import '../failure/atlas-failure.ts';
import { mainFinding } from '../failure/main-finding.ts';
import { FindingTextsController } from '../finding-texts-controller.ts';
import type { Layout } from '../frame/layout-controller.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import '../legend/atlas-legend.ts';
import '../progress/atlas-progress.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { legendStrip, legendStripStyles } from '../sheet/legend-strip.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { mapStageStyles } from './atlas-map-stage.styles.ts';
import { mapButton } from './map-button.ts';
import { leaveMap, pressOnMap } from './map-keys.ts';
import { mapSkeleton } from './map-skeleton.ts';

/** A smaller stage begins with a folded legend: the map comes first. */
const LEGEND_FROM_WIDTH_PIXELS = 640;
const LEGEND_FROM_HEIGHT_PIXELS = 640;

/** The map itself keeps at least this width, overlays or not. */
const LEAST_FREE_PIXELS = 360;

const NO_FINDINGS: readonly Finding[] = [];
const OVERLAYS = ['.headline', '.legend', '.buttons'];

/** Room taken by overlays at each side of the map, in pixels. */
export interface MapInsets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * The map with what lies over it: headline and reading, buttons, legend, progress, failures.
 * The map is one tab stop; its name is the headline, its description the reading sentence.
 * @slot map - the map
 * @fires atlas-insets - overlays take another part of the map (`mapInsets()`)
 */
@customElement('atlas-map-stage')
export class AtlasMapStage extends LitElement {
  static override styles = [baseStyles, legendStripStyles, mapStageStyles];

  @property({ reflect: true }) layout: Layout = 'desktop';
  /** What the reader chose; null = open where there is room. */
  @state() private legendChoice: boolean | null = null;
  @state() private roomForLegend = true;
  @query('.map') private readonly map!: HTMLElement;

  readonly #view = new SelectController(this, (view) => ({
    status: view.status,
    level: view.level,
    headline: view.headline,
    reading: view.reading,
    focusedArea: view.surface.focusedArea,
    selection: view.selectedAreas.length,
    specification: view.specification,
    indicator: view.indicator,
    // Only asked for where there are no values: else every piece of work would draw the stage again.
    findings: view.specification === null ? view.findings : NO_FINDINGS,
    hasCatchment: view.session.workspace === 'versorgung' && view.supply.settings.catchment.kind !== 'none',
    working: view.specification === null && view.jobs.some((job) => job.status === 'running'),
  }));
  #lastInsets = '';
  readonly #texts = new TextsController(this);
  readonly #findingTexts = new FindingTextsController(this);
  readonly #observer = new ResizeObserver(([entry]) => {
    const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
    this.roomForLegend = width >= LEGEND_FROM_WIDTH_PIXELS && height >= LEGEND_FROM_HEIGHT_PIXELS;
  });

  /** Hears of the overlays when the browser has laid them out: to measure them before would make it do so twice. */
  readonly #overlays = new ResizeObserver(() => this.#tellInsets());
  #observed: readonly Element[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#overlays.disconnect();
    this.#observed = [];
  }

  /** Moves the keyboard to the map. */
  focusMap(): void {
    this.map.focus();
  }

  /** How much of the map lies under headline, legend and buttons, from each side. A narrow stage has no room to give away. */
  mapInsets(): MapInsets {
    const stage = this.getBoundingClientRect();
    const boxOf = (selector: string) => this.renderRoot.querySelector(selector)?.getBoundingClientRect() ?? null;
    const headline = boxOf('.headline');
    const legend = boxOf('.legend');
    const buttons = boxOf('.buttons');
    const left = legend === null ? 0 : legend.right - stage.left;
    // The buttons stand beside the headline: what is below both has the whole width to the right.
    const top = Math.max(headline?.bottom ?? stage.top, headline === null ? stage.top : (buttons?.bottom ?? stage.top)) - stage.top;
    const right = buttons === null || headline !== null ? 0 : stage.right - buttons.left;
    return {
      top,
      right: stage.width - right < LEAST_FREE_PIXELS ? 0 : right,
      bottom: 0,
      left: stage.width - left - right < LEAST_FREE_PIXELS ? 0 : left,
    };
  }

  override updated(): void {
    const overlays = OVERLAYS.flatMap((selector) => this.renderRoot.querySelector(selector) ?? []);
    const gone = this.#observed.filter((overlay) => !overlays.includes(overlay));
    for (const overlay of gone) this.#overlays.unobserve(overlay);
    for (const overlay of overlays) if (!this.#observed.includes(overlay)) this.#overlays.observe(overlay);
    this.#observed = overlays;
    if (gone.length > 0) this.#tellInsets();
  }

  #tellInsets(): void {
    const insets = JSON.stringify(this.mapInsets());
    if (insets === this.#lastInsets) return;
    this.#lastInsets = insets;
    this.dispatchEvent(new Event('atlas-insets', { bubbles: true, composed: true }));
  }

  override render() {
    const view = this.#view.value;
    const headline = view?.headline || this.#texts.text('frame.map.label');
    return html`
      <div
        class="map"
        role="application"
        tabindex="0"
        aria-roledescription=${this.#texts.text('frame.map.label')}
        aria-label=${headline}
        aria-describedby="reading keys"
        @keydown=${this.#press}
        @focusout=${this.#leave}
      >
        <slot name="map"></slot>
      </div>
      <p class="visually-hidden" id="keys">${this.#texts.text('frame.map.keys')}</p>
      ${view === null || view.status === 'opening' ? mapSkeleton(this.#texts.text('frame.loading')) : nothing}
      ${
        view?.headline
          ? html`<div class="headline">
              <div>
                <h2>${view.headline}</h2>
                <p id="reading">${view.reading}</p>
              </div>
            </div>`
          : this.#withoutValues()
      }
      ${view?.level ? this.#buttons(view.selection > 0) : nothing}
      ${view?.specification && view.indicator && this.layout !== 'phone' ? this.#legend(view.specification, view.indicator) : nothing}
      <atlas-failure></atlas-failure>
      <atlas-progress></atlas-progress>
    `;
  }

  /** Areas and an indicator, but no value at all: says why, as far as it is known. */
  #withoutValues(): TemplateResult {
    const view = this.#view.value;
    if (!view?.level || view.indicator === null || view.specification !== null || view.working)
      return html`<span id="reading" hidden></span>`;
    const { language } = this.#texts;
    const main = mainFinding(view.findings);
    const cause = main === null ? null : this.#findingTexts.describe(main, language);
    return html`<div class="headline">
      <div>
        <h2>${this.#texts.text('frame.empty.values.title', { indicator: indicatorTitle(view.indicator, language) })}</h2>
        <p id="reading">
          ${cause === null ? this.#texts.text('frame.empty.values.hint') : `${cause.title}${cause.place === '' ? '' : ` (${cause.place})`}: ${cause.message}`}
        </p>
        <button @click=${() => dispatchIntent(this, { type: 'workspace/chosen', workspace: 'daten' })}>
          ${this.#texts.text('frame.findings.open')}
        </button>
      </div>
    </div>`;
  }

  /** Folded, the legend still says what the colours mean, and the lines of a catchment. */
  #legend(specification: ChoroplethSpecification, indicator: IndicatorDescriptor): TemplateResult {
    const open = this.legendChoice ?? this.roomForLegend;
    return html`<div class="bottom">
      <section class="legend" aria-label=${this.#texts.text('frame.legend')}>
        <button class="quiet" aria-expanded=${open} aria-controls="legend" @click=${() => (this.legendChoice = !open)}>
          ${this.#texts.text('frame.legend')}${icon(open ? ChevronDown : ChevronUp)}
        </button>
        <atlas-legend id="legend" ?hidden=${!open}></atlas-legend>
        ${open ? nothing : legendStrip(specification, indicator, this.#texts.language)}
        ${open || this.#view.value?.hasCatchment !== true ? nothing : html`<atlas-supply-legend brief></atlas-supply-legend>`}
      </section>
    </div>`;
  }

  #buttons(hasSelection: boolean): TemplateResult {
    return html`<div class="buttons" role="group" aria-label=${this.#texts.text('frame.map.buttons')}>
      ${mapButton(this, this.#texts, 'frame.map.zoomIn', Plus, { type: 'view/zoom', steps: 1 })}
      ${mapButton(this, this.#texts, 'frame.map.zoomOut', Minus, { type: 'view/zoom', steps: -1 })}
      ${mapButton(this, this.#texts, 'frame.map.home', House, { type: 'view/fit', to: 'city' })}
      ${hasSelection ? mapButton(this, this.#texts, 'frame.map.fit', Scan, { type: 'view/fit', to: 'selection' }) : nothing}
    </div>`;
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
    'atlas-map-stage': AtlasMapStage;
  }
}
