import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ChevronDown, ChevronUp } from 'lucide';
import type { SheetStop } from '../../state/index.ts';
import { differencePhrase, formatQuantity, formatValue } from '../../texts/index.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import '../side-panel/atlas-side-panel.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { sheetStyles } from './atlas-sheet.styles.ts';
import { legendStrip, legendStripStyles } from './legend-strip.ts';
import { neighbourStop, restingStop, stopHeights } from './sheet-stops.ts';

interface Drag {
  readonly startY: number;
  readonly startHeight: number;
  lastY: number;
  lastTime: number;
  speed: number;
}

/**
 * Bottom sheet of the telephone with three stops, reached by dragging, by buttons and by keys: title, value and colours; profile; table.
 * @slot - replaces the panels (workspace Daten)
 */
@customElement('atlas-sheet')
export class AtlasSheet extends LitElement {
  static override styles = [baseStyles, legendStripStyles, sheetStyles];

  /** The sheet shows the workspace Daten instead of panels. */
  @property({ type: Boolean, attribute: 'other-content' }) otherContent = false;
  @query('.sheet') private readonly sheet!: HTMLElement | null;
  @query('.summary') private readonly summary!: HTMLElement | null;

  readonly #view = new SelectController(this, (view) => ({
    stop: view.surface.sheet,
    panel: view.session.panel,
    headline: view.headline,
    level: view.level,
    indicator: view.indicator,
    series: view.series,
    yearIndex: view.yearIndex,
    specification: view.specification,
    selectedAreas: view.selectedAreas,
  }));
  readonly #texts = new TextsController(this);
  // In the next frame: a size set while sizes are being observed would be observed again.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#settle()));
  #drag: Drag | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override render() {
    const view = this.#view.value;
    if (view === null) return nothing;
    const { stop } = view;
    const text = this.#texts;
    return html`<section class="sheet ${stop}" aria-label=${text.text('frame.sheet.label')}>
      <div class="summary">
        <div class="bar" @pointerdown=${this.#grab} @pointermove=${this.#pull} @pointerup=${this.#release} @pointercancel=${this.#release}>
          <span class="grip" aria-hidden="true"></span>
          <div class="head">
            <div class="words">
              <h2>${view.headline || text.text('frame.title')}</h2>
              <p class="numbers">${this.#value()}</p>
            </div>
            <div class="steps" role="group" aria-label=${text.text('frame.sheet.size')} @keydown=${this.#press}>
              <button
                class="quiet icon"
                aria-label=${text.text('frame.sheet.more')}
                ?disabled=${stop === 'full'}
                @click=${() => this.#move(neighbourStop(stop, 1))}
              >
                ${icon(ChevronUp)}
              </button>
              <button
                class="quiet icon"
                aria-label=${text.text('frame.sheet.less')}
                ?disabled=${stop === 'peek'}
                @click=${() => this.#move(neighbourStop(stop, -1))}
              >
                ${icon(ChevronDown)}
              </button>
            </div>
          </div>
        </div>
        ${
          view.specification === null || view.indicator === null || this.otherContent
            ? nothing
            : legendStrip(view.specification, view.indicator, text.language)
        }
      </div>
      <div class=${this.otherContent ? 'body other' : 'body'} ?inert=${stop === 'peek'}>
        ${stop === 'peek' ? nothing : this.otherContent ? html`<slot></slot>` : html`<atlas-side-panel with-legend></atlas-side-panel>`}
      </div>
    </section>`;
  }

  protected override firstUpdated(): void {
    this.#observer.observe(this);
  }

  protected override updated(): void {
    if (this.summary !== null) this.#observer.observe(this.summary);
    this.#settle();
  }

  #value(): TemplateResult | string {
    const { level, indicator, series, yearIndex, selectedAreas } = this.#view.required;
    const { language } = this.#texts;
    if (indicator === null || series === null || yearIndex < 0) return '';
    const city = series.city[yearIndex] ?? Number.NaN;
    const [area] = selectedAreas;
    if (area === undefined || level === null) {
      const value = formatQuantity(city, indicator, language);
      return value === '' ? '' : this.#texts.text('frame.sheet.city', { value });
    }
    if (selectedAreas.length > 1) return this.#texts.text('frame.selection.count', { count: selectedAreas.length });
    const value = series.values[yearIndex]?.[area] ?? Number.NaN;
    const state = series.states[yearIndex]?.[area] ?? 0;
    const phrase = differencePhrase(value, city, indicator, language);
    return html`<strong>${level.names[area]}: ${formatValue(value, state, indicator, language)}</strong
      >${phrase === '' ? '' : `, ${phrase}`}`;
  }

  #move(stop: SheetStop): void {
    const { stop: from, panel } = this.#view.required;
    dispatchIntent(this, { type: 'sheet/moved', stop });
    // Half is made for the profile, the whole screen for the table.
    if (stop === 'full' && from !== 'full' && panel === 'profil') dispatchIntent(this, { type: 'panel/chosen', panel: 'tabelle' });
    if (stop === 'half' && from === 'full' && panel === 'tabelle') dispatchIntent(this, { type: 'panel/chosen', panel: 'profil' });
  }

  #press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.#move(neighbourStop(this.#view.required.stop, step));
  }

  #heights(): ReturnType<typeof stopHeights> {
    return stopHeights(this.summary?.offsetHeight ?? 0, this.clientHeight);
  }

  /** Gives the sheet the height of its stop. */
  #settle(): void {
    if (this.#drag !== null || this.sheet === null) return;
    const stop = this.#view.value?.stop ?? 'peek';
    this.sheet.style.setProperty('height', `${this.#heights()[stop]}px`);
    this.dispatchEvent(new CustomEvent('settled', { detail: this.#heights().peek }));
  }

  #grab(event: PointerEvent): void {
    if (event.target instanceof Element && event.target.closest('button') !== null) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#drag = {
      startY: event.clientY,
      startHeight: this.sheet?.offsetHeight ?? 0,
      lastY: event.clientY,
      lastTime: event.timeStamp,
      speed: 0,
    };
    this.sheet?.classList.add('dragged');
  }

  #pull(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag === null) return;
    const heights = this.#heights();
    const height = Math.min(Math.max(drag.startHeight + drag.startY - event.clientY, heights.peek), heights.full);
    drag.speed = (drag.lastY - event.clientY) / Math.max(event.timeStamp - drag.lastTime, 1);
    drag.lastY = event.clientY;
    drag.lastTime = event.timeStamp;
    this.sheet?.style.setProperty('height', `${height}px`);
  }

  #release(): void {
    const drag = this.#drag;
    if (drag === null) return;
    const stop = restingStop(this.sheet?.offsetHeight ?? 0, drag.speed, this.#view.required.stop, this.#heights());
    this.#drag = null;
    this.sheet?.classList.remove('dragged');
    if (stop === this.#view.required.stop) this.#settle();
    else this.#move(stop);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-sheet': AtlasSheet;
  }
}
