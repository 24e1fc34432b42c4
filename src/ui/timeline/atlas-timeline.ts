import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { ChevronLeft, ChevronRight, Pause, Play, type IconNode } from 'lucide';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { timelineStyles } from './atlas-timeline.styles.ts';
import { timelineYears, yearWithData, type TimelineYear } from './timeline-years.ts';

const LABEL_WIDTH_PIXELS = 44;

/** The years as a slider with play; years without data and breaks of comparability are marked. */
@customElement('atlas-timeline')
export class AtlasTimeline extends LitElement {
  static override styles = [baseStyles, timelineStyles];

  /** Room for the axis, to know how many years can have a label. */
  @property({ type: Number }) widthPixels = 600;

  readonly #view = new SelectController(this, (view) => ({
    series: view.series,
    yearIndex: view.yearIndex,
    playing: view.surface.playing,
  }));
  readonly #texts = new TextsController(this);
  readonly #observer = new ResizeObserver(([entry]) => (this.widthPixels = entry?.contentRect.width ?? this.widthPixels));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render() {
    const view = this.#view.value;
    const years = view?.series ? timelineYears(view.series) : [];
    const year = view?.series?.years[view.yearIndex];
    if (view === null || year === undefined) return nothing;
    if (years.length < 2)
      return html`<span class="muted">${this.#texts.text('frame.year.label')}</span> <span class="single numbers">${year}</span>`;
    const withData = years.filter((one) => one.index >= 0);
    return html`
      ${this.#button(view.playing ? 'frame.year.pause' : 'frame.year.play', view.playing ? Pause : Play, false, () =>
        dispatchIntent(this, { type: 'play/toggled' }),
      )}
      ${this.#button('frame.year.previous', ChevronLeft, year <= (withData[0]?.year ?? year), () => this.#step(-1))}
      <div class="axis numbers">
        <input
          type="range"
          step="1"
          min=${years[0]?.year ?? year}
          max=${years.at(-1)?.year ?? year}
          .value=${String(year)}
          aria-label=${this.#texts.text('frame.year.label')}
          aria-valuetext=${this.#valueText(years, year)}
          aria-keyshortcuts="[ ]"
          @input=${this.#slide}
        />
        <ol aria-hidden="true">
          ${years.map((one, place) => this.#tick(one, place, years, year))}
        </ol>
      </div>
      ${this.#button('frame.year.next', ChevronRight, year >= (withData.at(-1)?.year ?? year), () => this.#step(1))}
    `;
  }

  protected override updated(): void {
    const axis = this.renderRoot.querySelector<HTMLElement>('.axis');
    const series = this.#view.value?.series;
    if (axis !== null && series) axis.style.setProperty('--years', String(timelineYears(series).length));
  }

  #tick(one: TimelineYear, place: number, years: readonly TimelineYear[], shown: number): TemplateResult {
    // Every n-th year counted back from the newest one has a label, and never one that touches that of the shown year.
    const every = Math.max(1, Math.ceil((years.length * LABEL_WIDTH_PIXELS) / Math.max(this.widthPixels - 120, 1)));
    const labelled = (years.length - 1 - place) % every === 0 && (one.year === shown || Math.abs(one.year - shown) >= every);
    const classes = {
      thin: !labelled,
      shown: one.year === shown,
      empty: one.index < 0,
      break: one.breakReason !== null,
      forecast: one.isForecast,
    };
    const marks = [
      ...(one.isForecast ? [this.#texts.text('frame.year.forecast')] : []),
      ...(one.index < 0 ? [this.#texts.text('frame.year.noData')] : []),
      ...(one.breakReason === null ? [] : [this.#texts.text(`frame.year.break.${one.breakReason}`)]),
    ];
    const title = marks.join(' ');
    return html`<li class=${classMap(classes)} title=${title === '' ? nothing : title}>
      <span @click=${() => this.#choose(one.year)}>${one.year}</span>
    </li>`;
  }

  #valueText(years: readonly TimelineYear[], year: number): string {
    const shown = years.find((one) => one.year === year);
    const named = shown?.isForecast === true ? `${year}, ${this.#texts.text('frame.year.forecast')}` : String(year);
    const reason = shown?.breakReason ?? null;
    return reason === null ? named : `${named}. ${this.#texts.text(`frame.year.break.${reason}`)}`;
  }

  #button(key: Parameters<TextsController['text']>[0], sign: IconNode, disabled: boolean, click: () => void): TemplateResult {
    const label = this.#texts.text(key);
    return html`<button class="quiet icon" aria-label=${label} title=${label} ?disabled=${disabled} @click=${click}>${icon(sign)}</button>`;
  }

  #slide(event: Event): void {
    const slider = event.target as HTMLInputElement;
    this.#choose(slider.valueAsNumber);
    // A year without data was skipped: the thumb stands where the map is.
    const { series, yearIndex } = this.#view.required;
    slider.value = String(series?.years[yearIndex] ?? slider.value);
  }

  #step(direction: -1 | 1): void {
    const { series, yearIndex } = this.#view.required;
    const year = series?.years[yearIndex];
    if (year !== undefined) this.#choose(year + direction);
  }

  /** Shows a year; one without data gives way to the next one with data in the direction of the move. */
  #choose(wanted: number): void {
    const { series, yearIndex } = this.#view.required;
    const shown = series?.years[yearIndex];
    if (!series || shown === undefined || wanted === shown) return;
    const years = timelineYears(series);
    const year = yearWithData(years, wanted, wanted > shown ? 1 : -1);
    if (year !== null && year !== shown) dispatchIntent(this, { type: 'year/chosen', year });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-timeline': AtlasTimeline;
  }
}
