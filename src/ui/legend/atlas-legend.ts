import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FillSpecification } from '../../cartography/specification.ts';
import { chartStyles, histogramChart } from '../../charts/index.ts';
import { formatNumber, indicatorTitle, unitLabel } from '../../texts/index.ts';
import { ChartSizeController } from '../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../intent-event.ts';
import { provenanceLines } from '../provenance/provenance-lines.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { methodLines } from './legend-lines.ts';
import { legendStyles } from './atlas-legend.styles.ts';
import { swatch } from './swatch.ts';

const HISTOGRAM_HEIGHT_PIXELS = 44;
const FIRST_WIDTH_PIXELS = 280;

/** What stands out: a whole fill, or one bar of the histogram. */
type Strong = { readonly kind: 'fill'; readonly fill: number } | { readonly kind: 'bar'; readonly bar: number };

/**
 * Legend of the map: histogram over the classes, classes and states with their counts, method, source, Stand and Gebietsstand.
 * A class or bar chosen by click or Enter stands out in every view; with Shift it becomes the selection.
 * @fires atlas-intent - highlight/changed, selection/set
 */
@customElement('atlas-legend')
export class AtlasLegend extends LitElement {
  static override styles = [baseStyles, chartStyles, legendStyles];

  /** Where no source line stands below the map: the legend says it. */
  @property({ type: Boolean, attribute: 'with-source' }) withSource = false;
  @state() private strong: Strong | null = null;

  /** Areas as sent with the last highlight: the store keeps the list, so another list means another view took over. */
  #sent: readonly number[] = [];
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #texts = new TextsController(this);
  readonly #view = new SelectController(this, (view) => ({
    atlas: view.atlas,
    indicator: view.indicator,
    series: view.series,
    yearIndex: view.yearIndex,
    levelDescriptor: view.levelDescriptor,
    level: view.level,
    specification: view.specification,
    histogram: view.histogram,
    selectedAreas: view.selectedAreas,
    highlightedAreas: view.surface.highlightedAreas,
    supply: view.session.workspace === 'versorgung',
  }));

  override render() {
    const view = this.#view.value;
    if (view === null || view.specification === null || view.indicator === null || view.levelDescriptor === null)
      return html`<p class="muted">${this.#texts.text('legend.nothing')}</p>`;
    const { specification, indicator, series, yearIndex, atlas, levelDescriptor } = view;
    const { language } = this.#texts;
    const unit = unitLabel(indicator.unit, language);
    const strong = this.#shownStrong();
    const selected = this.#selectedPerFill();
    const about = (fill: FillSpecification, position: number): TemplateResult =>
      this.#entry(fill, position, strong, selected[position] ?? 0);
    // what lies over the areas comes first
    return html`
      ${view.supply ? html`<atlas-supply-legend></atlas-supply-legend>` : nothing}
      <h3 class="title">
        <span>${indicatorTitle(indicator, language)}</span>
        <span class="muted">${[unit, String(specification.year)].filter((part) => part !== '').join(', ')}</span>
      </h3>
      ${this.#histogram(strong)}
      <ul class="classes" aria-label=${this.#texts.text('legend.classes')}>
        ${specification.classes.map((entry, position) => about(entry, position))}
      </ul>
      ${
        specification.states.length === 0
          ? nothing
          : html`<ul class="states" aria-label=${this.#texts.text('legend.states')}>
              ${specification.states.map((entry, position) => about(entry, specification.classes.length + position))}
            </ul>`
      }
      ${strong === null ? nothing : this.#actions()}
      <div class="small">
        ${atlas === null ? nothing : methodLines(specification, atlas, indicator, language).map((line) => html`<p>${line}</p>`)}
        ${
          this.withSource && atlas !== null
            ? provenanceLines({ atlas, indicator, series, yearIndex, levelDescriptor, language }).map((line) => html`<p>${line}</p>`)
            : nothing
        }
        ${atlas?.atlas.fictitious === true ? html`<p class="fictitious">${this.#texts.text('legend.fictitious')}</p>` : nothing}
      </div>
    `;
  }

  #histogram(strong: Strong | null): TemplateResult | typeof nothing {
    const { specification, histogram, indicator } = this.#view.required;
    if (specification === null || histogram === null || indicator === null || histogram.bins.length === 0) return nothing;
    return html`<div class="histogram">
      ${histogramChart({
        histogram,
        specification,
        indicator,
        language: this.#texts.language,
        widthPixels: this.#size.widthPixels,
        fontPixels: this.#size.fontPixels,
        heightPixels: HISTOGRAM_HEIGHT_PIXELS,
        strongClass: strong?.kind === 'fill' ? strong.fill : null,
        onBar: (bar, select) => this.#choose({ kind: 'bar', bar }, select),
      })}
    </div>`;
  }

  #entry(fill: FillSpecification, position: number, strong: Strong | null, selected: number): TemplateResult {
    const { contrastMode } = this.#view.required.specification ?? { contrastMode: false };
    const pressed = strong?.kind === 'fill' && strong.fill === position;
    const { language } = this.#texts;
    const choose = (event: MouseEvent): void => this.#choose({ kind: 'fill', fill: position }, event.shiftKey);
    return html`<li>
      <button class="quiet" aria-pressed=${pressed} title=${this.#texts.text('legend.classHint')} @click=${choose}>
        ${swatch(fill, contrastMode)}
        <span class="label">${fill.label}</span>
        ${
          selected === 0
            ? html`<span></span>`
            : html`<span class="selected"
                ><span aria-hidden="true">${formatNumber(selected, 0, language)}</span
                ><span class="visually-hidden">${this.#texts.text('legend.selected', { count: selected })}</span></span
              >`
        }
        <span class="count" aria-hidden="true">${formatNumber(fill.count, 0, language)}</span>
        <span class="visually-hidden">${this.#texts.text('legend.count', { count: fill.count })}</span>
      </button>
    </li>`;
  }

  #actions(): TemplateResult {
    return html`<div class="actions">
      <button @click=${this.#selectStrong}>${this.#texts.text('legend.select', { count: this.#sent.length })}</button>
      <button class="quiet" @click=${this.#clear}>${this.#texts.text('legend.clear')}</button>
    </div>`;
  }

  /** Null when another view has taken the highlight over. */
  #shownStrong(): Strong | null {
    return this.#sent.length > 0 && this.#view.value?.highlightedAreas === this.#sent ? this.strong : null;
  }

  #selectedPerFill(): number[] {
    const { specification, selectedAreas } = this.#view.required;
    const counts: number[] = [];
    for (const area of selectedAreas) {
      const fill = specification?.fillIndex[area];
      if (fill !== undefined) counts[fill] = (counts[fill] ?? 0) + 1;
    }
    return counts;
  }

  #areasOf(strong: Strong): number[] {
    const { specification, histogram, series, yearIndex } = this.#view.required;
    const areas: number[] = [];
    if (specification === null) return areas;
    const { fillIndex } = specification;
    if (strong.kind === 'fill') {
      for (let area = 0; area < fillIndex.length; area++) if (fillIndex[area] === strong.fill) areas.push(area);
      return areas;
    }
    const bin = histogram?.bins[strong.bar];
    const values = series?.values[yearIndex];
    if (bin === undefined || values === undefined) return areas;
    // Right-closed like the classes; the first bin of all holds its lower limit too, as does a bin without width.
    const withLower = strong.bar === 0 || bin.lower === bin.upper;
    for (let area = 0; area < values.length; area++) {
      const value = values[area]!;
      const inBin = (value > bin.lower || (withLower && value === bin.lower)) && value <= bin.upper;
      if (inBin && fillIndex[area] === bin.classIndex) areas.push(area);
    }
    return areas;
  }

  #choose(strong: Strong, select: boolean): void {
    const shown = this.#shownStrong();
    const again = shown !== null && JSON.stringify(shown) === JSON.stringify(strong);
    if (again && !select) return this.#clear();
    this.strong = strong;
    this.#sent = this.#areasOf(strong);
    dispatchIntent(this, { type: 'highlight/changed', areas: this.#sent, source: 'legend' });
    if (select) this.#selectStrong();
  }

  readonly #selectStrong = (): void => {
    const { level } = this.#view.required;
    if (level === null) return;
    const keys = this.#sent.flatMap((area) => level.keys[area] ?? []);
    dispatchIntent(this, { type: 'selection/set', keys, source: 'legend' });
  };

  readonly #clear = (): void => {
    this.strong = null;
    this.#sent = [];
    dispatchIntent(this, { type: 'highlight/changed', areas: [], source: 'legend' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-legend': AtlasLegend;
  }
}
